import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RuleInput } from '../../../src/check/rule.ts';
import { nodeDisk, slashed } from '../../../src/cli/disk.ts';
import { main } from '../../../src/cli/main.ts';
import type { Quote } from '../../../src/model/report.ts';
import { brokenRule } from '../config/house-rules.ts';
import { memoryWorld, run } from '../memory-world.ts';
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

describe('a run that is not whole', () => {
  const JUNIT = '--format junit --format sarif=s --format github=g';

  it('is none in which all is well, in reports for programs', async () => {
    const { code, out, files } = await run(`check clean.txt gone.txt ${JUNIT}`, FILES);
    expect(code).toBe(2);
    expect(out).toContain('<testsuites name="throughline" tests="2" failures="0" errors="1">');
    expect(String(files.get('s'))).toContain('"executionSuccessful": false');
    expect(files.get('g')).toBe('::error file=gone.txt,title=throughline::no such file\n');
  });

  it('has such reports also where nothing could be read', async () => {
    const { code, out, files } = await run(`check gone.txt ${JUNIT} --format text=t --format json=j`, FILES);
    expect(code).toBe(2);
    expect(out).toContain('<error message="no such file"');
    expect([files.has('s'), files.has('g'), files.has('t'), files.has('j')]).toEqual([true, true, false, true]);
    expect(JSON.parse(String(files.get('j')))).toMatchObject({
      findings: [],
      faults: [{ path: 'gone.txt', message: 'no such file' }],
    });
  });

  it.each([
    ['clean.txt gone.txt', 2],
    ['gone.txt', 2],
  ])('is told in the JSON and in GitLab of %s', async (inputs, code) => {
    const done = await run(`check ${inputs} --format json --format gitlab=g`, FILES);
    expect(done.code).toBe(code);
    expect(JSON.parse(done.out).faults).toEqual([{ path: 'gone.txt', message: 'no such file' }]);
    expect(JSON.parse(String(done.files.get('g')))).toMatchObject([
      { check_name: 'fault', severity: 'blocker', location: { path: 'gone.txt', lines: { begin: 1 } } },
    ]);
  });

  it('is told by faults in the JSON alone, which a whole run has not', async () => {
    expect(JSON.parse((await run('check clean.txt --format json', FILES)).out)).not.toHaveProperty('faults');
  });

  it('tells a rule that failed in each document', async () => {
    const files = { ...FILES, 'throughline.config.yaml': 'plugins: house.js\n', 'house.js': '' };
    const { code, out, err } = await run('check clean.txt warned.txt --format junit', files, {
      modules: { 'house.js': { default: brokenRule } },
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^house\.js: rule .* failed in clean\.txt \(and in 1 more\): cannot read this\n$/);
    expect(out.match(/<error message="house\.js: rule \S+ failed: cannot read this"/g)).toHaveLength(2);
    expect(out).not.toContain('no findings');
  });

  it('tells a file that could not be mended', async () => {
    const marred = CLEAN.replace('Sweden', 'Sweeden');
    const { code, out } = await run('check a.txt --fix --format junit', { 'a.txt': marred }, { readOnly: ['a.txt'] });
    expect(code).toBe(2);
    expect(out).toContain('<error message="not mended: is read-only"');
  });
});

it('shows what steers a terminal in names of files and values of options', async () => {
  const { out, err } = await run('check \u001b[31mred.txt gone.txt', { '\u001b[31mred.txt': FAULTY });
  expect(out).toMatch(/^\\x1b\[31mred\.txt:15:/m);
  expect(out + err).not.toContain('\u001b');
  for (const argv of ['--format \u001b[31mx', '--preset \u001b[31mx', '--\u001b[31mx']) {
    expect((await run(`check clean.txt ${argv}`, FILES)).err).toContain('\\x1b[31mx');
    expect((await run(`check clean.txt ${argv}`, FILES)).err).not.toContain('\u001b');
  }
});

it('promises no repair that --fix does not make', async () => {
  const rule = {
    ...brokenRule,
    check: ({ document: { footnotes } }: RuleInput) =>
      footnotes.slice(0, 1).map(({ quotes: [quote] }) => {
        const { start, end } = (quote as Quote).span;
        const edits = [{ start: start.offset, end: end.offset, text: 'Other words.' }];
        return { message: 'found words', span: null, key: 'words', fix: { message: 'write others', edits } };
      }),
  };
  const files = { ...FILES, 'throughline.config.yaml': 'plugins: house.js\n', 'house.js': '' };
  const modules = { 'house.js': { default: rule } };
  const { out, err } = await run('check clean.txt', files, { modules });
  expect(err).toBe('');
  expect(out).toContain('found words');
  expect(out).not.toContain('--fix');
  const fixed = await run('check clean.txt --fix', files, { modules });
  expect(fixed.err).toContain('1 repair not made');
});

it('names a file by its path from the working folder in the report for GitLab', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-check-'));
  try {
    const path = slashed(realpathSync(folder));
    writeFileSync(join(path, 'a.txt'), FAULTY);
    const world = memoryWorld();
    const realPath = (one: string) => (one === '.' ? path : realpathSync(one));
    const code = await main(['check', `${path}/a.txt`, '--format', 'gitlab'], {
      ...world,
      disk: { ...nodeDisk(), realPath },
    });
    expect(code).toBe(1);
    expect(JSON.parse(world.out())[0].location.path).toBe('a.txt');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('pages of one title', () => {
  // Both lack the footnote 9; the second lacks 8 as well.
  const there = { 'a.txt': FAULTY, 'b.txt': FAULTY.replace('[1][3]', '[1][3][8]') };
  const folder = mkdtempSync(join(tmpdir(), 'throughline-titles-'));
  for (const [name, text] of Object.entries(there)) writeFileSync(join(folder, name), text);
  afterAll(() => rmSync(folder, { recursive: true }));

  async function fingerprints(inputs: string) {
    const isReal = inputs.includes(basename(folder));
    const world = memoryWorld(there);
    const argv = ['check', ...inputs.split(' '), '--format', 'json', '--no-config'];
    await main(argv, isReal ? { ...world, disk: nodeDisk() } : world);
    const { findings }: Report = JSON.parse(world.out());
    return new Map(findings.map((one) => [`${one.path.slice(-5)} ${one.message}`, one.fingerprint]));
  }

  const near = relative(process.cwd(), folder);
  it.each([
    '.',
    'b.txt a.txt',
    './b.txt a.txt',
    'b.txt ./a.txt',
    folder,
    near,
    `${folder}/b.txt ${near}/a.txt`,
    `${near}/../${basename(folder)}/b.txt ${folder}/a.txt`,
  ])('have the same fingerprints as check %s', async (inputs) => {
    const expected = await fingerprints('a.txt b.txt');
    expect(new Set(expected.values()).size).toBe(expected.size);
    expect(sorted(await fingerprints(inputs))).toEqual(sorted(expected));
  });

  it('keep theirs when they are checked alone, but for what another one has too', async () => {
    const [a, b, both] = [await fingerprints('a.txt'), await fingerprints('b.txt'), await fingerprints('a.txt b.txt')];
    expect([...both].filter(([what]) => what.startsWith('a'))).toEqual([...a]);
    const own = [...b].filter(([what]) => what.includes('8'));
    expect(own).toHaveLength(1);
    expect([...both]).toEqual(expect.arrayContaining(own));
  });
});

interface Report {
  findings: { path: string; message: string; fingerprint: string }[];
}

function sorted(fingerprints: ReadonlyMap<string, string>): string[] {
  return Array.from(fingerprints, (one) => one.join(' ')).sort();
}
