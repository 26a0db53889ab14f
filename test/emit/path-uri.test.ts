import { expect, it } from 'vitest';
import { pathUri, repositoryPath } from '../../src/emit/path-uri.ts';

const rows = [
  { path: 'page.txt', uri: 'page.txt' },
  { path: './pages//a b.txt', uri: 'pages//a%20b.txt' },
  { path: "pages/$(x) 'y' #1?.txt", uri: 'pages/%24%28x%29%20%27y%27%20%231%3F.txt' },
  { path: '../über/100%.txt', uri: '../%C3%BCber/100%25.txt' },
  { path: 'a:b.txt', uri: 'a%3Ab.txt' },
  { path: '/srv/a b.txt', uri: 'file:///srv/a%20b.txt' },
  { path: 'back\\slash.txt', uri: 'back%5Cslash.txt' },
  { path: 'C:\\pages\\a.txt', uri: 'file:///C:/pages/a.txt' },
  { path: '-', uri: '-' },
  { path: 'half\ud83d.txt', uri: 'half%EF%BF%BD.txt' },
];
it.each(rows)('$path is $uri', ({ path, uri }) => {
  expect(pathUri(path)).toBe(uri);
  expect(() => new URL(uri, 'file:///root/')).not.toThrow();
});

it('a path of a repository has no ./ before it', () => {
  expect(['././a/./b.txt', '.hidden', '..', 'a\\b'].map(repositoryPath)).toEqual([
    'a/./b.txt',
    '.hidden',
    '..',
    'a\\b',
  ]);
});
