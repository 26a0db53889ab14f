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
