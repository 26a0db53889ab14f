import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/cli/disk.ts';
import { FileError, UsageError } from '../../src/cli/faults.ts';
import { findInputs, type InputOptions, LARGEST_FILE } from '../../src/cli/inputs.ts';
import { type Content, memoryWorld } from './memory-world.ts';

async function found(named: string[], files: Record<string, Content>, options: Partial<InputOptions> = {}) {
  const inputs = await findInputs(named, {
    disk: memoryWorld(files).disk,
    readable: (path) => path.endsWith('.txt') || path.endsWith('.md'),
    extensions: ['.txt', '.md'],
    formats: ['plain', 'markdown'],
    forced: false,
    out: null,
    ...options,
  });
  return inputs.map((item) => (item instanceof FileError ? item.message : item.path));
}

describe('inputs', () => {
  it('are files in the order named', async () => {
    expect(await found(['b.txt', 'a.txt'], { 'a.txt': 'a', 'b.txt': 'b' })).toEqual(['b.txt', 'a.txt']);
  });

  it('keep the path as given', async () => {
    expect(await found(['./sub/a.txt'], { 'sub/a.txt': 'a' })).toEqual(['./sub/a.txt']);
  });

  it('are read once however often they are named', async () => {
    const files = { 'p/a.txt': 'a', 'p/link.txt': { link: 'p/a.txt' } };
    expect(await found(['p/a.txt', './p/a.txt', 'p', 'p/*.txt'], files)).toEqual(['p/a.txt']);
  });

  it('of a folder are what readers know, sorted by code units', async () => {
    const files = { 'p/é.txt': '', 'p/z.txt': '', 'p/B.md': '', 'p/a.txt': '', 'p/c.png': '', 'p/q/r.txt': '' };
    expect(await found(['p'], files)).toEqual(['p/B.md', 'p/a.txt', 'p/q/r.txt', 'p/z.txt', 'p/é.txt']);
    expect(await found(['p/'], files)).toHaveLength(5);
  });

  it('of a glob are sorted too, without hidden files and node_modules', async () => {
    const files = { 'b.txt': '', 'a.txt': '', '.c.txt': '', 'node_modules/d.txt': '', 'q/e.txt': '', 'f.png': '' };
    expect(await found(['**/*'], files)).toEqual(['a.txt', 'b.txt', 'q/e.txt']);
  });

  it('may have the characters of a glob in their names', async () => {
    expect(await found(['a[1].txt'], { 'a[1].txt': '', 'a1.txt': '' })).toEqual(['a[1].txt']);
  });

  it('come from a glob with any extension when the format is said', async () => {
    expect(await found(['*.log'], { 'a.log': '' }, { forced: true })).toEqual(['a.log']);
  });
});

describe('what cannot be found', () => {
  const rows = [
    { named: 'gone.txt', files: {}, message: 'gone.txt: no such file' },
    { named: 'dangling.txt', files: { 'dangling.txt': { link: 'gone' } }, message: 'dangling.txt: no such file' },
    { named: '*.txt', files: { 'a.md': '' }, message: '*.txt: no file with a known extension (.txt, .md) matches' },
    {
      named: 'p',
      files: { 'p/a.png': '' },
      message: 'p: no file in this folder can be read (looked for .txt, .md)',
    },
    {
      named: 'a.pdf',
      files: { 'a.pdf': 'a' },
      message: 'a.pdf: cannot tell its format from its name (known: .txt, .md); say it with --input-format',
    },
    {
      named: 'big.txt',
      files: { 'big.txt': { size: LARGEST_FILE + 1 } },
      message: 'big.txt: is larger than 256 MiB (257 MiB)',
    },
    {
      named: 'round.txt',
      files: { 'round.txt': { link: 'round.txt' } },
      message: 'round.txt: symbolic links go round in a circle',
    },
  ];
  it.each(rows)('is told: $message', async ({ named, files, message }) => {
    expect(await found([named], files as Record<string, Content>)).toEqual([message]);
  });

  it('stands in its place among the others, once', async () => {
    const files = { 'a.txt': '', 'b.txt': '' };
    expect(await found(['a.txt', 'gone.txt', 'gone.txt', 'b.txt'], files)).toEqual([
      'a.txt',
      'gone.txt: no such file',
      'b.txt',
    ]);
  });

  it('of a glob with a format said is a file of any name', async () => {
    expect(await found(['*.log'], {}, { forced: true })).toEqual(['*.log: no file matches']);
  });
});

describe('standard input', () => {
  it('is read once', async () => {
    expect(await found(['-', '-'], {}, { forced: true })).toEqual(['-']);
  });

  it('needs a format', async () => {
    await expect(found(['-'], {})).rejects.toThrow(
      new UsageError('standard input (-) needs --input-format', 'Formats are plain, markdown.'),
    );
  });
});

describe('what is written', () => {
  const files = { 'p/a.txt': '', 'p/out/report.md': '' };

  it('is not walked into', async () => {
    expect(await found(['p', 'p/**/*.md'], files, { out: 'p/out' })).toEqual([
      'p/a.txt',
      'p/**/*.md: no file with a known extension (.txt, .md) matches',
    ]);
  });

  it('is an input as others are where it is a file', async () => {
    expect(await found(['p', 'p/*.txt'], files, { out: 'p/a.txt' })).toEqual(['p/a.txt', 'p/out/report.md']);
  });
});

describe.skipIf(process.platform !== 'linux')('a name that is not UTF-8', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-inputs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const bad = (name: string) => Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.from([0xff]), Buffer.from(name)]);
  writeFileSync(bad('.txt'), 'a');
  writeFileSync(bad('.png'), 'a');
  mkdirSync(bad(''));
  writeFileSync(join(folder, 'good.txt'), 'a');
  const why = 'its name is not UTF-8, and cannot be opened; rename it';

  it.each([
    ['in a folder', '', ['/bad\ufffd', '/bad\ufffd.txt']],
    ['that a glob matches', '/bad*.txt', ['/bad\ufffd.txt']],
    ['that is named', '/bad\ufffd.txt', ['/bad\ufffd.txt']],
  ])('is told %s', async (_, named, told) => {
    const inputs = await found([folder + named], {}, { disk: nodeDisk() });
    expect(inputs.filter((one) => !one.endsWith('/good.txt'))).toEqual(
      told.map((path) => expect.stringMatching(new RegExp(`${path}: ${why}$`))),
    );
  });
});
