import { describe, expect, it } from 'vitest';
import { load, loadEach } from '../../src/cli/load.ts';
import { type CommonOptions, startRun } from '../../src/cli/settings.ts';
import { type Content, type MemoryOptions, memoryWorld } from './memory-world.ts';
import { MARKDOWN, PAGE } from './page.ts';

const FILES = { 'p/a.txt': PAGE, 'p/b.md': MARKDOWN };

async function loaded(
  named: string[],
  files: Record<string, Content>,
  options: CommonOptions = {},
  more: MemoryOptions = {},
) {
  const world = memoryWorld(files, more);
  const run = startRun(world, options);
  const { compiled, texts } = await load(run, named, { texts: true });
  const documents = compiled.map(({ document }) => ({
    path: document.path,
    format: document.format,
    title: document.title,
  }));
  return { documents, texts, err: world.err(), faults: run.faults.length };
}

describe('loading', () => {
  it('reads each file with its reader, in order, and keeps the texts', async () => {
    const { documents, texts, faults, err } = await loaded(['p'], FILES);
    expect(documents).toEqual([
      { path: 'p/a.txt', format: 'plain', title: 'Share the Garden Tools' },
      { path: 'p/b.md', format: 'markdown', title: 'Water the Roses' },
    ]);
    expect(texts.get('p/a.txt')).toBe(PAGE);
    expect({ faults, err }).toEqual({ faults: 0, err: '' });
  });

  it('keeps no texts unless asked', async () => {
    const { texts } = await load(startRun(memoryWorld(FILES), {}), ['p']);
    expect(texts.size).toBe(0);
  });

  it('reads standard input in the format said', async () => {
    const { documents } = await loaded(['-'], {}, { inputFormat: 'markdown' }, { stdin: MARKDOWN });
    expect(documents).toEqual([{ path: '-', format: 'markdown', title: 'Water the Roses' }]);
  });

  it('reads a file of another name in the format said', async () => {
    const { documents } = await loaded(['a.log'], { 'a.log': PAGE }, { inputFormat: 'plain' });
    expect(documents).toMatchObject([{ path: 'a.log', format: 'plain' }]);
  });

  it('can be stopped in the middle', async () => {
    const titles: string[] = [];
    for await (const { compiled } of loadEach(startRun(memoryWorld(FILES), {}), ['p'])) {
      titles.push(compiled.document.title);
      break;
    }
    expect(titles).toEqual(['Share the Garden Tools']);
  });
});

describe('an input that cannot be read', () => {
  const rows: { why: string; content: Content; told: string }[] = [
    { why: 'is empty', content: '', told: 'p/b.txt: is empty' },
    { why: 'is white space', content: '\ufeff \n\t\r\n', told: 'p/b.txt: is empty' },
    { why: 'is forbidden', content: { size: 10 }, told: 'p/b.txt: permission denied' },
  ];
  it.each(rows)('that $why is told with its path, and the rest is done', async ({ content, told }) => {
    const { documents, err, faults } = await loaded(['p'], { ...FILES, 'p/b.txt': content });
    expect(documents.map(({ path }) => path)).toEqual(['p/a.txt', 'p/b.md']);
    expect(err).toBe(`${told}\n`);
    expect(faults).toBe(1);
  });

  it('is told in its place among others that cannot be found', async () => {
    const { err, faults } = await loaded(['gone.txt', 'empty.txt', 'lost.txt'], { 'empty.txt': '' });
    expect(err).toBe('gone.txt: no such file\nempty.txt: is empty\nlost.txt: no such file\n');
    expect(faults).toBe(3);
  });

  it('that makes a fault inside loses no other', async () => {
    const world = memoryWorld(FILES);
    const disk = {
      ...world.disk,
      read: (path: string) => {
        if (path === 'p/a.txt') throw new TypeError('made up');
        return world.disk.read(path);
      },
    };
    const run = startRun({ ...world, disk }, { verbose: true });
    const { compiled } = await load(run, ['p']);
    expect(compiled.map(({ document }) => document.path)).toEqual(['p/b.md']);
    expect(world.err()).toMatch(/^p\/a\.txt: internal fault: made up\nTypeError: made up\n {4}at /);
  });

  it('from standard input that is too much is told too', async () => {
    const world = memoryWorld();
    const { FileError } = await import('../../src/cli/faults.ts');
    const stdin = async () => {
      throw new FileError('-', 'is larger than 256 MiB');
    };
    const run = startRun({ ...world, stdin }, { inputFormat: 'plain' });
    await load(run, ['-']);
    expect(world.err()).toBe('-: is larger than 256 MiB\n');
  });
});
