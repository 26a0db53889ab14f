import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeDisk, slashed } from '../../src/cli/disk.ts';

const disk = nodeDisk();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('tells files, folders and nothing apart', () => {
  writeFileSync(join(folder, 'a.txt'), 'four');
  expect(disk.stat(join(folder, 'a.txt'))).toEqual({ kind: 'file', size: 4 });
  expect(disk.stat(folder)?.kind).toBe('folder');
  expect(disk.stat('/dev/null')?.kind).toBe('other');
  expect(disk.stat(join(folder, 'gone'))).toBeNull();
});

it('follows links', () => {
  writeFileSync(join(folder, 'a.txt'), 'four');
  symlinkSync('a.txt', join(folder, 'link.txt'));
  symlinkSync('gone', join(folder, 'dangling.txt'));
  expect(disk.stat(join(folder, 'link.txt'))).toEqual({ kind: 'file', size: 4 });
  expect(disk.stat(join(folder, 'dangling.txt'))).toBeNull();
  expect(disk.realPath(join(folder, 'link.txt'))).toBe(disk.realPath(join(folder, 'a.txt')));
});

it('writes what was given, in pieces, and reads it back', () => {
  const path = join(folder, 'a.txt');
  const sink = disk.create(path);
  sink.write('ä');
  sink.write('文\n');
  sink.close();
  expect(new TextDecoder().decode(disk.read(path))).toBe('ä文\n');
});

it('makes, renames and removes', () => {
  disk.makeFolder(join(folder, 'p/q'));
  writeFileSync(join(folder, 'p/q/new'), 'new');
  writeFileSync(join(folder, 'p/q/old'), 'old');
  disk.rename(join(folder, 'p/q/new'), join(folder, 'p/q/old'));
  expect(readFileSync(join(folder, 'p/q/old'), 'utf8')).toBe('new');
  expect(disk.list(join(folder, 'p/q'))).toEqual(['old']);
  disk.remove(join(folder, 'p'));
  disk.remove(join(folder, 'p'));
  expect(readdirSync(folder)).toEqual([]);
});

it('makes the folders above, and no more than are missing', () => {
  disk.makeFolder(join(folder, 'p'));
  disk.makeFolder(join(folder, 'p/q/r'));
  disk.makeFolder(join(folder, 'p/q/r'));
  expect(disk.stat(join(folder, 'p/q/r'))?.kind).toBe('folder');
  writeFileSync(join(folder, 'p/file'), '');
  expect(() => disk.makeFolder(join(folder, 'p/file'))).toThrow('EEXIST');
  expect(() => disk.makeFolder(join(folder, 'p/file/q'))).toThrow('ENOTDIR');
});

it.runIf(existsSync('/proc/self'))('gives up where no folder can be made', () => {
  expect(() => disk.makeFolder('/proc/nothing/here')).toThrow('ENOENT');
});

it('finds files by a glob, without hidden ones and node_modules', async () => {
  for (const name of ['p', 'node_modules']) mkdirSync(join(folder, name));
  for (const name of ['a.txt', 'p/b.txt', 'p/c.md', '.d.txt', 'node_modules/e.txt'])
    writeFileSync(join(folder, name), '');
  const found = await disk.glob(`${slashed(folder)}/**/*.txt`);
  expect(found.map((path) => path.slice(path.lastIndexOf('/') + 1)).sort()).toEqual(['a.txt', 'b.txt']);
});

it('knows a file by each of its names', () => {
  writeFileSync(join(folder, 'a.txt'), 'four');
  writeFileSync(join(folder, 'b.txt'), 'four');
  symlinkSync('a.txt', join(folder, 'link.txt'));
  linkSync(join(folder, 'a.txt'), join(folder, 'hard.txt'));
  const [a, ...same] = ['a.txt', 'link.txt', 'hard.txt', './sub/../a.txt'].map((name) =>
    disk.identity(join(folder, name)),
  );
  expect(a).toMatch(/^\d+:\d+$/);
  expect(same).toEqual([a, a, a]);
  expect(disk.identity(join(folder, 'gone'))).toBeNull();
  expect(disk.identity(join(folder, 'b.txt'))).not.toBe(a);
});
