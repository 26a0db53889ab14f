import { describe, expect, it } from 'vitest';
import { type Content, type MemoryOptions, run } from './memory-world.ts';
import { MARKDOWN, PAGE } from './page.ts';

const VOCABULARY =
  'name: harbour\ntitle: T\nversion: "1"\nlanguage: en\nkind: themes\nsource: S\nlicence: CC0-1.0\nentries:\n  - label: Housing\n';
const CODED = 'id,themes\nn/1,advocacy\n';
const ORIGIN = JSON.stringify({
  title: 'Water the Roses',
  pageId: 7,
  revisionId: 8,
  timestamp: '2020-01-01T00:00:00Z',
  url: 'https://wiki.example.org/wiki/Water_the_Roses',
});

const FILES: Record<string, Content> = {
  'p.txt': PAGE,
  'pages/b.md': MARKDOWN,
  'pages/b.md.origin.json': ORIGIN,
  link: { link: 'p.txt' },
  'throughline.config.yaml': 'extends: house.yaml\n',
  'house.yaml': 'rules: {}\n',
  'own.yaml': VOCABULARY,
  'throughline.baseline.yaml': 'findings: []\n',
  'decisions.yaml': 'decisions: []\n',
  'ada.csv': CODED,
  'grace.csv': CODED,
  'out/report.md': MARKDOWN,
  'out/findings.txt': 'old',
  // The same file by another name, and on a disk to which case means nothing.
  'hard.txt': PAGE,
  'P.TXT': PAGE,
};
const OPTIONS: MemoryOptions = { sameFile: { 'hard.txt': 'p.txt', 'P.TXT': 'p.txt' } };

describe('a file that a run reads is not overwritten', () => {
  const rows = [
    ['check . --out p.txt', '--out p.txt is one of the inputs'],
    ['check . --out ./p.txt --format json', '--out ./p.txt is one of the inputs'],
    ['check . --out link', '--out link is one of the inputs'],
    ['check p.txt pages --out hard.txt', '--out hard.txt is one of the inputs'],
    ['check p.txt pages --out P.TXT', '--out P.TXT is one of the inputs'],
    ['check "pages/*.md" --out pages/b.md', '--out pages/b.md is one of the inputs'],
    ['check . --format sarif=pages/b.md', '--format sarif=pages/b.md is one of the inputs'],
    ['check . --format json --format sarif=hard.txt', '--format sarif=hard.txt is one of the inputs'],
    ['check . --fix --out p.txt', '--out p.txt is one of the inputs'],
    ['check . --fix --dry-run --out p.txt', '--out p.txt is one of the inputs'],
    [
      'check pages --out pages/b.md.origin.json',
      '--out pages/b.md.origin.json is what is told of an input, pages/b.md',
    ],
    ['trace . --out p.txt', '--out p.txt is one of the inputs'],
    ['quotes pages --format csv --out pages/b.md', '--out pages/b.md is one of the inputs'],
    ['summary . --out p.txt', '--out p.txt is one of the inputs'],
    ['parse . --out p.txt', '--out p.txt is one of the inputs'],
    ['parse . --format ndjson --out p.txt', '--out p.txt is one of the inputs'],
    ['parse p.txt --out throughline.config.yaml', '--out throughline.config.yaml is the configuration in force'],
    ['parse p.txt --format ndjson --out house.yaml', '--out house.yaml is a part of the configuration in force'],
    ['parse p.txt --out throughline.baseline.yaml', '--out throughline.baseline.yaml is the baseline in force'],
    ['trace p.txt --out decisions.yaml', '--out decisions.yaml is the decisions file in force'],
    ['why p.txt --out p.txt', '--out p.txt is one of the inputs'],
    ['explain --out throughline.config.yaml', '--out throughline.config.yaml is the configuration in force'],
    ['selftest --out house.yaml', '--out house.yaml is a part of the configuration in force'],
    [
      'vocab harbour --vocabulary own.yaml --format yaml --out own.yaml',
      '--out own.yaml is a part of the configuration in force',
    ],
    ['vocab suggest . --out p.txt', '--out p.txt is one of the inputs'],
    ['evaluate . --out p.txt', '--out p.txt is one of the inputs'],
    ['agreement ada.csv grace.csv --out ada.csv', '--out ada.csv is one of the codings'],
    ['agreement ada.csv grace.csv --format csv --out grace.csv', '--out grace.csv is one of the codings'],
    ['synth out/report.md --out out', '--out out/report.md is one of the inputs'],
    ['synth p.txt --decisions out/model.json --out out', '--out out/model.json is the decisions file in force'],
    ['check p.txt --baseline p.txt --update-baseline --input-format markdown', 'p.txt is one of the inputs'],
  ] as const;

  it.each(rows)('%s', async (argv, told) => {
    const empty = { 'out/model.json': '{"decisions": []}' };
    const files = { ...FILES, ...empty, ...(argv.includes('--baseline') && { 'p.txt': '' }) };
    const { code, out, err, files: after } = await run(argv, files, OPTIONS);
    expect(err).toContain(`error: ${told}\n`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(Object.fromEntries(after)).toEqual(files);
  });

  it('nor by decisions', async () => {
    const files = { ...FILES, 'p.json': '{"decisions": []}' };
    const argv =
      'decide n/1 p.txt p.json --input-format plain --decisions p.json --confirm theme --reason r --author a';
    const { code, err, files: after } = await run(argv, files, OPTIONS);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('error: p.json is one of the inputs\n') });
    expect(Object.fromEntries(after)).toEqual(files);
  });

  it('and what was not named is told where it comes from', async () => {
    expect((await run('check . --out p.txt', FILES, OPTIONS)).err).toContain(
      'Name another file. This one lies in a folder that is read, or a glob matches it.',
    );
    expect((await run('check p.txt --out p.txt', FILES, OPTIONS)).err).toContain('Name another file.');
  });
});

it('a result of another run that no reader knows by its name is replaced', async () => {
  const { code, files } = await run('parse pages --out model.json', { ...FILES, 'model.json': 'old' }, OPTIONS);
  expect(code).toBe(0);
  expect(String(files.get('model.json'))).toContain('"schemaVersion": 1');
});

it('an input that cannot be read does not hide another that would be overwritten', async () => {
  const { code, err, files } = await run('check gone.txt . --out p.txt', FILES, OPTIONS);
  expect(code).toBe(2);
  expect(err).toContain('--out p.txt is one of the inputs');
  expect(files.get('p.txt')).toBe(PAGE);
});
