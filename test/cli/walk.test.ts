import { expect, it } from 'vitest';
import { walk } from '../../src/cli/walk.ts';
import { type Content, memoryWorld, systemError } from './memory-world.ts';

const wanted = (path: string) => path.endsWith('.txt');

function walked(files: Record<string, Content>) {
  return walk('p', memoryWorld(files).disk, wanted, null);
}

it('leaves out hidden files and folders and node_modules', () => {
  const files = { 'p/a.txt': '', 'p/.b.txt': '', 'p/.git/c.txt': '', 'p/node_modules/d.txt': '' };
  expect(walked(files).paths).toEqual(['p/a.txt']);
});

it('ends when links go in a circle', () => {
  expect(walked({ 'p/a.txt': '', 'p/q/up': { link: 'p' } }).paths).toEqual(['p/a.txt']);
});

it('walks a folder once that two links lead to, by the first link', () => {
  const files = { 'p/x': { link: 'other' }, 'p/w': { link: 'other' }, 'other/a.txt': '' };
  expect(walked(files).paths).toEqual(['p/x/a.txt']);
});

it('tells folders that cannot be listed and goes on', () => {
  const { disk } = memoryWorld({ 'p/a.txt': '', 'p/q/b.txt': '' });
  const list = (folder: string) => {
    if (folder === 'p/q') throw systemError('EACCES');
    return disk.list(folder);
  };
  const { paths, faults } = walk('p', { ...disk, list }, wanted, null);
  expect(paths).toEqual(['p/a.txt']);
  expect(faults.map(({ message }) => message)).toEqual(['p/q: permission denied']);
});

it('tells links that cannot be followed', () => {
  const { paths, faults } = walked({ 'p/a.txt': '', 'p/b.txt': { link: 'p/b.txt' } });
  expect(paths).toEqual(['p/a.txt']);
  expect(faults.map(({ path }) => path)).toEqual(['p/b.txt']);
});
