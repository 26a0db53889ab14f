import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodedIn } from '../../../src/cli/fix/bytes.ts';
import type { MendedFile } from '../../../src/cli/fix/file.ts';
import { patchOf } from '../../../src/cli/fix/patch.ts';
import { page } from '../../check/helpers.ts';

function mended(path: string, before: string, after: string): MendedFile {
  const [bytesBefore, bytesAfter] = [Buffer.from(before), Buffer.from(after)];
  const { document } = page({}).compiled;
  return { path, document, bytesBefore, bytesAfter, before: encodedIn(bytesBefore), after: encodedIn(bytesAfter) };
}

const LINES = Array.from({ length: 30 }, (_, i) => `Line ${i} of a page.`);
const text = LINES.join('\n');
const changed = text.replace('Line 3 ', 'Row 3 ').replace('Line 29', 'Row 29');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-patch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAMS = { git: ['apply', '-'], patch: ['-p1', '--binary', '--quiet'] } as const;

describe.each(['git', 'patch'] as const)('what %s makes of a patch', (program) => {
  it.each([
    ['page.txt', `${text}\n`, `${changed}\n`],
    ['pages/a page with spaces.txt', `${text}\n`, `${changed}\n`],
    ['pages/größe “zwei”.txt', `${text}\n`, `${changed}\n`],
    ['./pages/page.txt', `${text}\n`, `${changed}\n`],
    ['crlf.txt', `${text}\n`.replaceAll('\n', '\r\n'), `${changed}\n`.replaceAll('\n', '\r\n')],
    ['no-end.txt', text, changed],
    ['end-put-in.txt', text, `${changed}\n`],
    ['mark.txt', `\ufeff${text}\n`, `\ufeff${changed}\n`.replace('Line 0', 'Row 0')],
    ['old-mac.txt', text.replaceAll('\n', '\r'), changed.replaceAll('\n', '\r')],
    ['all.txt', 'One.\n', 'Two.\nThree.\n'],
    ['long.txt', `${'Old.\n'.repeat(3_000)}${text}`, `${'New.\n'.repeat(3_001)}${text}`],
    ['long-end.txt', `${text}\n${'Old.\n'.repeat(3_000)}Old.`, `${text}\n${'New.\n'.repeat(3_000)}New.`],
  ])('is the mended file (%s)', (path, before, after) => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, before);
    const input = patchOf(mended(path, before, after));
    execFileSync(program, PROGRAMS[program], { cwd: folder, input, env: { ...process.env, GIT_DIR: '/dev/null' } });
    expect(readFileSync(place, 'utf8')).toBe(after);
  });

  it('is all mended files, of patches one behind the other', () => {
    for (const name of ['a.txt', 'b c.txt']) writeFileSync(join(folder, name), `${text}\n`);
    const input = ['a.txt', 'b c.txt'].map((name) => patchOf(mended(name, `${text}\n`, `${changed}\n`))).join('');
    execFileSync(program, PROGRAMS[program], { cwd: folder, input, env: { ...process.env, GIT_DIR: '/dev/null' } });
    for (const name of ['a.txt', 'b c.txt']) expect(readFileSync(join(folder, name), 'utf8')).toBe(`${changed}\n`);
  });
});

it('has three lines around a change', () => {
  expect(patchOf(mended('page.txt', `${text}\n`, `${text}\n`.replace('Line 9 ', 'Row 9 ')))).toBe(
    [
      'diff --git a/page.txt b/page.txt',
      '--- a/page.txt',
      '+++ b/page.txt',
      '@@ -7,7 +7,7 @@',
      ...[6, 7, 8].map((i) => ` ${LINES[i]}`),
      '-Line 9 of a page.',
      '+Row 9 of a page.',
      ...[10, 11, 12].map((i) => ` ${LINES[i]}`),
      '',
    ].join('\n'),
  );
});
