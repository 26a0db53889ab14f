import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import work from '../../src/cli/worker.ts';
import { PAGE } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads its file itself, and what it gives can travel between threads', async () => {
  const path = join(folder, 'a.txt');
  writeFileSync(path, PAGE);
  const outcome = await work({ path, format: null, bytes: null, withText: true });
  expect(structuredClone(outcome)).toEqual(outcome);
  expect(outcome).toMatchObject({ compiled: { document: { path, title: 'Share the Garden Tools' } }, text: PAGE });
});

it('takes bytes in place of a file', async () => {
  const bytes = new TextEncoder().encode(PAGE);
  const outcome = await work({ path: '-', format: 'plain', bytes, withText: false });
  expect(outcome).toMatchObject({ compiled: { document: { path: '-' } }, text: null });
});

it('gives a fault as a value', async () => {
  const path = join(folder, 'gone.txt');
  const fault = { path, reason: 'no such file', line: null, column: null, stack: null };
  expect(await work({ path, format: null, bytes: null, withText: false })).toEqual({ fault });
});
