import { describe, expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { FAULTY, PAGE } from '../page.ts';

const CLEAN = PAGE.replace('  • Plant a hedge.\n', '');
const WARNED = PAGE;
const FILES = { 'clean.txt': CLEAN, 'warned.txt': WARNED, 'faulty.txt': FAULTY };

describe('the exit code', () => {
  const rows = [
    { argv: 'check clean.txt', code: 0 },
    { argv: 'check faulty.txt', code: 1 },
    { argv: 'check faulty.txt --fail-on never', code: 0 },
    { argv: 'check faulty.txt --fail-on info', code: 1 },
    { argv: 'check warned.txt', code: 0 },
    { argv: 'check warned.txt --fail-on warning', code: 1 },
    { argv: 'check faulty.txt gone.txt', code: 2 },
    { argv: 'check gone.txt', code: 2 },
  ];
  it.each(rows)('of $argv is $code', async ({ argv, code }) => {
    expect((await run(argv, FILES)).code).toBe(code);
  });
});

it('names place, severity and rule', async () => {
  const { out } = await run('check faulty.txt', FILES);
  expect(out).toMatch(/^faulty\.txt:15:\d+ {2}error {2}.* {2}footnote-is-defined$/m);
});

it('paints when told to', async () => {
  expect((await run('check faulty.txt --color', FILES)).out).toContain('\u001b[31merror');
  expect((await run('check faulty.txt', FILES)).out).not.toContain('\u001b');
});

it('counts in JSON', async () => {
  const { out } = await run('check faulty.txt --format json', FILES);
  const { findings, counts, tool } = JSON.parse(out);
  expect(tool.name).toBe('throughline');
  expect(counts.error + counts.warning + counts.info).toBe(findings.length);
  expect(counts.error).toBe(1);
});
