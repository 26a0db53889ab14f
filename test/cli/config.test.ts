import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CONFIG_NAMES } from '../../src/cli/config/find.ts';
import { configSchema } from '../../src/cli/config/schema.ts';
import { readConfiguration } from '../../src/cli/config.ts';
import { nodeDisk } from '../../src/cli/disk.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { documentKindSchema } from '../../src/model/report.ts';
import { keysAt } from '../../src/text/placed-yaml.ts';
import { columnFields } from '../../src/vocabularies/columns.ts';
import { type Content, memoryWorld, run, systemError } from './memory-world.ts';
import { PAGE } from './page.ts';

const TABLE = 'What,Source\nDig together.,Wikimedia Sweden\n';
const COLUMNS = 'columns:\n  text: What\n';

/** The configuration found from a working folder in which paths lead to these files. */
function found(files: Record<string, Content>, folder = '.') {
  const { disk } = memoryWorld(files);
  const realPath = (path: string) => (path === '.' ? folder : join(folder, path));
  return readConfiguration({ ...memoryWorld(), disk: { ...disk, realPath } }, {});
}

describe('the configuration file', () => {
  it.each(CONFIG_NAMES)('is found by the name %s', async (name) => {
    const text = name.endsWith('json') ? '{"columns": {"text": "What"}}' : COLUMNS;
    expect((await found({ [name]: text })).settingsOf('a.csv')).toEqual({ columns: { text: 'What' } });
  });

  it('is the first of them', async () => {
    const files = Object.fromEntries(CONFIG_NAMES.map((name) => [name, '{}']));
    expect((await found(files)).path).toBe('throughline.config.yaml');
  });

  it('is looked for in the folders above, up to the root', async () => {
    expect((await found({ '../../throughline.config.yml': COLUMNS }, '/a/b')).path).toBe(
      '../../throughline.config.yml',
    );
    expect((await found({ '../../../throughline.config.yml': COLUMNS }, '/a/b')).path).toBeNull();
  });

  it('is not looked for above a repository', async () => {
    const files = { '../../throughline.config.yaml': COLUMNS, '../.git/HEAD': 'x' };
    expect((await found(files, '/a/b/c')).path).toBeNull();
    expect((await found({ ...files, '../throughline.config.yaml': '' }, '/a/b/c')).path).toBe(
      '../throughline.config.yaml',
    );
  });

  it('in a folder that is closed to us is none', async () => {
    const { disk } = memoryWorld();
    const stat = () => {
      throw systemError('EACCES');
    };
    expect((await readConfiguration({ ...memoryWorld(), disk: { ...disk, stat } }, {})).path).toBeNull();
  });

  it('is a file: a folder of its name is none', async () => {
    expect((await found({ 'throughline.config.yaml/a.txt': '' })).path).toBeNull();
  });
});

describe('globs count from the folder of the configuration', () => {
  const text = 'documents:\n  - files: input/*.md\n    kind: report\n';

  it('wherever the command runs', async () => {
    const { settingsOf } = await found({ '../throughline.config.yaml': text }, '/work/input');
    expect(settingsOf('a.md').kind).toBe('report');
    expect(settingsOf('/work/input/a.md').kind).toBe('report');
    expect(settingsOf('../a.md').kind).toBeUndefined();
  });

  it('and take an input also where a link leads to it', async () => {
    const { disk } = memoryWorld({ 'c.yaml': text, 'input/a.md': 'x', 'b.md': { link: 'input/a.md' } });
    const { settingsOf } = await readConfiguration({ ...memoryWorld(), disk }, { config: 'c.yaml' });
    expect(settingsOf('b.md').kind).toBe('report');
  });

  it('and an input that has no real path', async () => {
    const { disk } = memoryWorld({ 'c.yaml': text });
    const realPath = (path: string) => {
      if (path !== '.') throw systemError('ENOENT');
      return '.';
    };
    const { settingsOf } = await readConfiguration(
      { ...memoryWorld(), disk: { ...disk, realPath } },
      { config: 'c.yaml' },
    );
    expect(settingsOf('input/a.md').kind).toBe('report');
    expect(settingsOf('-').kind).toBeUndefined();
  });
});

describe('a command', () => {
  const files = { 'a.csv': TABLE, 'own.yaml': COLUMNS, 'throughline.config.yaml': 'columns:\n  text: Comment\n' };

  it('takes the configuration it is given', async () => {
    const { code, err } = await run('parse a.csv --config own.yaml --verbose', files);
    expect(err).toContain('configuration: own.yaml\n');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('text from "What"');
  });

  it('takes the one it finds', async () => {
    const { code, err } = await run('parse a.csv', files);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('(looked for "Comment")') });
  });

  it('takes none with --no-config', async () => {
    const { code, err } = await run('parse a.csv --no-config', files);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no column for the text: found') });
  });

  it('says of a page what kind it is', async () => {
    const kind = async (argv: string, text = 'documents: [{files: "*.txt", kind: digest}]') => {
      const { out } = await run(`${argv} a.txt --format ndjson`, { 'a.txt': PAGE, 'throughline.config.yaml': text });
      return JSON.parse(out).kind;
    };
    expect(await kind('parse')).toBe('digest');
    expect(await kind('parse --kind other')).toBe('other');
    expect(await kind('parse --kind other --no-config')).toBe('other');
    expect(await kind('parse', '')).toBe('synthesis');
  });

  const rows: { why: string; argv: string; content: Content | null; told: string }[] = [
    { why: 'is not there', argv: '--config gone.yaml', content: null, told: 'gone.yaml: no such file\n' },
    { why: 'is forbidden', argv: '--config c.yaml', content: { size: 10 }, told: 'c.yaml: permission denied\n' },
    {
      why: 'is too large',
      argv: '--config c.yaml',
      content: { size: 2 ** 20 + 1 },
      told: 'c.yaml: is larger than 1 MiB, which no configuration is\n',
    },
    {
      why: 'says what is not known',
      argv: '--config c.yaml',
      content: 'kolumns: {}',
      told: 'c.yaml:1:1: found the key "kolumns", which is not known; did you mean columns?\n',
    },
  ];
  it.each(rows)('stops where its configuration $why', async ({ argv, content, told }) => {
    const { code, out, err } = await run(`parse a.csv ${argv}`, {
      'a.csv': TABLE,
      ...(content && { 'c.yaml': content }),
    });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: told });
  });
});

describe('on a real disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-config-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('files are what globs say, links on the way or not', async () => {
    mkdirSync(join(folder, 'input'));
    writeFileSync(join(folder, 'c.yaml'), 'documents: [{files: "input/*.csv", kind: digest}]');
    writeFileSync(join(folder, 'input/a.csv'), TABLE);
    const { settingsOf } = await readConfiguration(
      { ...memoryWorld(), disk: nodeDisk() },
      { config: join(folder, 'c.yaml') },
    );
    expect(settingsOf(join(folder, 'input/a.csv')).kind).toBe('digest');
    expect(settingsOf(join(folder, 'a.csv')).kind).toBeUndefined();
  });
});

describe('the lists of names', () => {
  it('are those of the model', () => {
    const program = buildProgram({ world: memoryWorld(), exitCode: 0, pending: [] });
    const kinds = program.commands.map(({ options }) => options.find(({ long }) => long === '--kind')?.argChoices);
    for (const choices of kinds.filter((list) => list !== undefined))
      expect(choices).toEqual(documentKindSchema.options);
    expect(kinds.filter((list) => list !== undefined)).not.toEqual([]);
    expect(keysAt(configSchema, ['columns']).sort()).toEqual([...columnFields].sort());
  });
});
