import { describe, expect, it } from 'vitest';
import { run, systemError } from '../memory-world.ts';
import { FAULTY, MARKDOWN, PAGE } from '../page.ts';

const FILES = { 'p/a.txt': PAGE, 'p/b.md': MARKDOWN, 'p/c.txt': FAULTY };
const WRITTEN = ['findings.txt', 'model.json', 'quotes.csv', 'report.md', 'summary.csv', 'trace.csv'];

describe('synth', () => {
  it('writes every result into the folder and an overview to standard output', async () => {
    const { code, out, err, files } = await run('synth p --out out', FILES);
    expect(code).toBe(0);
    expect([...files.keys()].filter((path) => path.startsWith('out')).sort()).toEqual(
      WRITTEN.map((name) => `out/${name}`),
    );
    expect(out).toContain('3 documents');
    for (const name of WRITTEN) expect(err).toContain(`wrote out/${name}\n`);
  });

  it('writes the same as the commands one by one', async () => {
    const { files } = await run('synth p --out out', FILES);
    const same = async (name: string, argv: string) =>
      expect(files.get(`out/${name}`), name).toBe((await run(argv, FILES)).out);
    await same('trace.csv', 'trace p --format csv');
    await same('quotes.csv', 'quotes p --format csv');
    await same('findings.txt', 'check p --color --no-color');
    await same('model.json', 'parse p');
  });

  it('counts footnotes by every axis, then recommendations by theme and region', async () => {
    const { files } = await run('synth p --out out', FILES);
    const rows = String(files.get('out/summary.csv')).trimEnd().split('\r\n');
    expect(rows[0]).toBe('axis,key,label,basis,unit,count,share,ids');
    const kinds = rows.slice(1).map((row) => `${row.split(',')[0]} ${/,(footnote|recommendation),\d/.exec(row)?.[1]}`);
    expect([...new Set(kinds)]).toEqual([
      ...['theme', 'region', 'kind', 'source', 'year', 'document', 'section'].map((axis) => `${axis} footnote`),
      'theme recommendation',
      'region recommendation',
    ]);
  });

  it('says nothing on standard error with --quiet', async () => {
    expect((await run('synth p --out out --quiet', FILES)).err).toBe('');
  });

  it('does not read its own results, and gives the same again', async () => {
    const first = await run('synth . --out out', FILES);
    const again = await run('synth . --out out/', Object.fromEntries(first.files));
    expect(again.out).toBe(first.out);
    expect(Object.fromEntries(again.files)).toEqual(Object.fromEntries(first.files));
  });

  it('leaves alone what else is in the folder', async () => {
    const { files } = await run('synth p --out out', { ...FILES, 'out/mine.txt': 'mine', 'out/trace.csv': 'old' });
    expect(files.get('out/mine.txt')).toBe('mine');
    expect(String(files.get('out/trace.csv'))).toMatch(/^document,/);
  });
});

describe('synth writes all or nothing', () => {
  it('when the disk is full', async () => {
    const onChange = (step: string, path: string) => {
      if (step === 'write' && path.endsWith('model.json')) throw systemError('ENOSPC');
    };
    const { code, out, err, files } = await run('synth p --out out', FILES, { onChange });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'out: no space left on device\n' });
    expect([...files.keys()].sort()).toEqual(Object.keys(FILES));
  });

  it('when no input can be read', async () => {
    const { code, files } = await run('synth gone.txt --out out', FILES);
    expect(code).toBe(2);
    expect([...files.keys()].sort()).toEqual(Object.keys(FILES));
  });

  it('but does all it can when one of many cannot be read', async () => {
    const { code, files } = await run('synth p gone.txt --out out', FILES);
    expect(code).toBe(2);
    expect(files.has('out/report.md')).toBe(true);
  });
});

it('paints its overview on a terminal, not its files', async () => {
  const { out, files } = await run('synth p --out out', FILES, { terminal: 80 });
  expect(out).toContain('\u001b[1m');
  for (const name of WRITTEN) expect(String(files.get(`out/${name}`))).not.toContain('\u001b');
});
