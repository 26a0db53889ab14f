import { describe, expect, it } from 'vitest';
import { type Content, run, systemError } from './memory-world.ts';
import { FAULTY } from './page.ts';

const FILES: Record<string, Content> = { 'faulty.txt': FAULTY };
const check = (argv: string, files: Record<string, Content> = FILES) => run(`check faulty.txt ${argv}`, files);

describe('several formats at once', () => {
  it('go to their files, the one without a file to standard output', async () => {
    const { code, out, err, files } = await check('--format sarif=out.sarif --format text --format junit=o/junit.xml');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^faulty\.txt:15:\d+ {2}error {2}/);
    expect(JSON.parse(String(files.get('out.sarif'))).version).toBe('2.1.0');
    expect(files.get('o/junit.xml')).toMatch(/^<\?xml/);
  });

  it('are the same as each alone', async () => {
    const { files } = await check('--format json=a.json --format github=a --format gitlab=b --format text=c');
    for (const [format, path] of [
      ['json', 'a.json'],
      ['github', 'a'],
      ['gitlab', 'b'],
      ['text', 'c'],
    ] as const) {
      expect(files.get(path), format).toBe((await check(`--format ${format}`)).out);
    }
  });

  it('go to the file of --out where they have none', async () => {
    const { out, files } = await check('--format json=a.json --format text --out a.txt');
    expect(out).toBe('');
    expect(files.get('a.txt')).toMatch(/^faulty/);
  });

  it('may be one format, with a file', async () => {
    const { code, out, files } = await check('--format sarif=out.sarif');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect([...files.keys()]).toEqual(['faulty.txt', 'out.sarif']);
  });

  it('have colours on a terminal and not in a file', async () => {
    const { out, files } = await run('check faulty.txt --format text --format text=a.txt', FILES, { terminal: 80 });
    expect(out).toContain('\u001b[31merror');
    expect(files.get('a.txt')).not.toContain('\u001b');
  });
});

describe('is refused', () => {
  const both = 'error: two formats go to';
  const rows = [
    { argv: '--format sarfi', err: "argument 'sarfi' is invalid. Did you mean sarif?" },
    { argv: '--format yaml=a', err: 'Allowed choices are text, json, sarif, junit, github, gitlab.' },
    { argv: '--format sarif=', err: 'Name a file: sarif=FILE.' },
    {
      argv: '--format text --format json',
      err: `${both} standard output: text and json\nGive one of them a file: --format json=FILE.`,
    },
    { argv: '--format text --format json=-', err: `${both} standard output: text and json` },
    {
      argv: '--format text=a --format json=./a',
      err: `${both} ./a: text and json\nGive each a file of its own: --format json=FILE.`,
    },
    { argv: '--format text=p/../a --format json=a', err: `${both} a: text and json` },
    { argv: '--format text --format json=a --out a', err: `${both} a: text and json` },
    { argv: '--format text=link --format json=there', err: `${both} there: text and json` },
    { argv: '--format json=p/', err: 'error: --format json=p/ is a folder' },
    {
      argv: '--out a.out --format text=b.out',
      err: 'error: nothing goes to --out a.out: each format has a file of its own\nLeave --out out, or give a --format without a file.',
    },
    {
      argv: '--fix --dry-run --format sarif=x.sarif',
      err: 'error: --dry-run gives the changes, and no findings that --format sarif=x.sarif could hold\nLeave one of the two out.',
    },
    { argv: '--fix --dry-run --format json', err: 'no findings that --format json could hold' },
    { argv: '--format json=faulty.txt/x', err: 'faulty.txt/x: a part of the path is a file, not a folder' },
    { argv: '--format json --format text=a --out faulty.txt/x', err: 'faulty.txt/x: a part of the path is a file' },
    { argv: '--format json --out p/', err: 'error: --out p/ is a folder' },
  ];
  it.each(rows)('$argv', async ({ argv, err: expected }) => {
    const files = { ...FILES, there: 'old', link: { link: 'there' } };
    const { code, out, err, files: after } = await check(argv, files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(Object.fromEntries(after)).toEqual(files);
  });
});

describe('a file that is read is not overwritten', () => {
  const FILES_IN_FORCE: Record<string, Content> = {
    ...FILES,
    'pages/other.txt': FAULTY,
    link: { link: 'faulty.txt' },
    'throughline.config.yaml': 'extends: house.yaml\nvocabularies: own.yaml\n',
    'house.yaml': 'rules: {}\n',
    'own.yaml':
      'name: harbour\ntitle: T\nversion: "1"\nlanguage: en\nkind: themes\nsource: S\nlicence: CC0-1.0\nentries:\n  - label: Housing\n',
    'throughline.baseline.yaml': 'findings: []\n',
    'decisions.yaml': 'decisions: []\n',
  };
  const rows = [
    { argv: '--format json=faulty.txt', err: '--format json=faulty.txt is one of the inputs' },
    { argv: '--format text --format sarif=./faulty.txt', err: '--format sarif=./faulty.txt is one of the inputs' },
    { argv: '--format json=link', err: '--format json=link is one of the inputs' },
    { argv: '--format json=faulty.txt --fix', err: '--format json=faulty.txt is one of the inputs' },
    { argv: 'pages --format json=pages/other.txt', err: '--format json=pages/other.txt is one of the inputs' },
    {
      argv: '--format json=throughline.baseline.yaml',
      err: '--format json=throughline.baseline.yaml is the baseline in force',
    },
    { argv: '--out ./throughline.baseline.yaml', err: '--out ./throughline.baseline.yaml is the baseline in force' },
    {
      argv: '--format json=b.yaml --baseline b.yaml --update-baseline',
      err: '--format json=b.yaml is the baseline in force',
    },
    { argv: '--format json=throughline.config.yaml', err: 'throughline.config.yaml is the configuration in force' },
    { argv: '--format json=house.yaml', err: '--format json=house.yaml is a part of the configuration in force' },
    { argv: '--format json=own.yaml', err: '--format json=own.yaml is a part of the configuration in force' },
    { argv: '--fix --format json=decisions.yaml', err: '--format json=decisions.yaml is the decisions file in force' },
  ];
  it.each(rows)('$argv', async ({ argv, err: expected }) => {
    const { code, out, err, files } = await check(argv, FILES_IN_FORCE);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error: ${expected.startsWith('--') ? expected : '--format json='}`);
    expect(err).toContain(`${expected}\nName another file.`);
    expect(Object.fromEntries(files)).toEqual(FILES_IN_FORCE);
  });
});

it('no file is written and nothing printed when one of the files cannot be', async () => {
  const onChange = (step: string, path: string) => {
    if (step === 'write' && path.includes('b.json')) throw systemError('ENOSPC');
  };
  const files = { ...FILES, 'a.sarif': 'old' };
  const done = await run('check faulty.txt --format sarif=a.sarif --format json=b.json --format text', files, {
    onChange,
  });
  expect(done).toMatchObject({ code: 2, out: '', err: 'b.json: no space left on device\n' });
  expect(Object.fromEntries(done.files)).toEqual(files);
  expect(done.world.undo.size).toBe(0);
});

it('the other commands keep their one format', async () => {
  const { code, err } = await run('trace faulty.txt --format csv=a.csv', FILES);
  expect(code).toBe(2);
  expect(err).toContain('Allowed choices are table, csv');
});
