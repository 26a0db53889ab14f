import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/cli/folder-output.ts';
import { type Content, type MemoryOptions, memoryWorld, systemError } from './memory-world.ts';

const FILES = new Map([
  ['a.csv', 'new a'],
  ['b.csv', 'new b'],
  ['c.csv', 'new c'],
]);

function written(folder: string, files: Record<string, Content> = {}, options: MemoryOptions = {}) {
  const world = memoryWorld(files, options);
  writeFolder(world, folder, FILES);
  return Object.fromEntries(world.files);
}

describe('a folder of results', () => {
  it.each(['out', 'out/', 'deep/er/out'])('is made: %s', (folder) => {
    const base = folder.replace(/\/$/, '');
    expect(written(folder)).toEqual({
      [`${base}/a.csv`]: 'new a',
      [`${base}/b.csv`]: 'new b',
      [`${base}/c.csv`]: 'new c',
    });
  });

  it('keeps what else is in it', () => {
    const files = { 'out/a.csv': 'old a', 'out/mine.txt': 'mine', 'out/sub/too.txt': 'mine too' };
    expect(written('out', files)).toEqual({
      'out/a.csv': 'new a',
      'out/b.csv': 'new b',
      'out/c.csv': 'new c',
      'out/mine.txt': 'mine',
      'out/sub/too.txt': 'mine too',
    });
  });
});

describe('nothing changes when', () => {
  const old = { 'out/a.csv': 'old a', 'out/c.csv': 'old c', 'out/mine.txt': 'mine' };

  it.each(['makeFolder', 'create', 'write', 'rename'])('the disk refuses to %s the last file', (refused) => {
    const world = memoryWorld(old, {
      onChange: (step, path) => {
        const last = step === 'makeFolder' || path.endsWith('c.csv');
        if (step === refused && step !== 'rename' && last) throw systemError('EACCES');
      },
    });
    const once = { ...world, disk: { ...world.disk } };
    if (refused === 'rename') refuseOnce(once, 'out/c.csv');
    expect(() => writeFolder(once, 'out', FILES)).toThrow('out: permission denied');
    expect(Object.fromEntries(world.files)).toEqual(old);
    expect(world.undo.size).toBe(0);
  });

  it('one of the files is there and read-only', () => {
    const world = memoryWorld(old, { readOnly: ['out/c.csv'] });
    expect(() => writeFolder(world, 'out', FILES)).toThrow('out/c.csv: is read-only');
    expect(Object.fromEntries(world.files)).toEqual(old);
  });

  it('a file has the name of the folder', () => {
    const world = memoryWorld({ out: 'a file' });
    expect(() => writeFolder(world, 'out', FILES)).toThrow('--out out is not a folder');
    expect(Object.fromEntries(world.files)).toEqual({ out: 'a file' });
  });

  it('a folder has the name of a file', () => {
    const files = { 'out/b.csv/x.txt': 'mine' };
    const world = memoryWorld(files);
    expect(() => writeFolder(world, 'out', FILES)).toThrow('out/b.csv is not a file');
    expect(Object.fromEntries(world.files)).toEqual(files);
  });
});

it('old files that cannot be put back are not lost, and the message says where they are', () => {
  const onChange = (step: string, path: string) => {
    if (step === 'rename' && path === 'out/c.csv') throw systemError('EACCES');
  };
  const world = memoryWorld({ 'out/c.csv': 'old c' }, { onChange });
  const message = 'out: permission denied; what it held before is in .out.throughline-1';
  expect(() => writeFolder(world, 'out', FILES)).toThrow(message);
  expect(world.files.get('.out.throughline-1/c.csv.old')).toBe('old c');
});

it('an interrupt leaves nothing behind', () => {
  const world = memoryWorld();
  const files = new Map([['a.csv', 'a']]);
  let seen: string[] = [];
  const { create } = world.disk;
  world.disk.create = (path) => {
    const sink = create(path);
    seen = [...world.files.keys()];
    for (const undo of world.undo) undo();
    return sink;
  };
  writeFolder(world, 'out', files);
  expect(seen).toEqual(['.out.throughline-1/a.csv']);
});

/** Refuses to put the new file at `place`, but not to put the old one back. */
function refuseOnce(world: { disk: { rename(from: string, to: string): void } }, place: string): void {
  const { rename } = world.disk;
  let refused = false;
  world.disk.rename = (from, to) => {
    if (to === place && !refused) {
      refused = true;
      throw systemError('EACCES');
    }
    rename(from, to);
  };
}
