import { describe, expect, it } from 'vitest';
import { brokenRule } from '../config/house-rules.ts';
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
    expect([files.has('s'), files.has('g'), files.has('t'), files.has('j')]).toEqual([true, true, false, false]);
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
