import { describe, expect, it } from 'vitest';
import { settingsBy } from '../../../src/cli/config/match.ts';

describe('an input gets the settings of the entries whose files it is one of', () => {
  const of = settingsBy({
    columns: { text: 'A', date: 'D' },
    documents: [
      { files: 'salons/*', kind: 'report' },
      { files: ['**/*.csv', '!**/old.csv'], columns: { text: ['B', 'C'] } },
      { files: './salons/july.md', kind: 'other' },
    ],
  });

  it.each([
    ['page.md', { columns: { text: 'A', date: 'D' } }],
    ['salons/june.md', { kind: 'report', columns: { text: 'A', date: 'D' } }],
    ['salons/july.md', { kind: 'other', columns: { text: 'A', date: 'D' } }],
    ['x/y/z.csv', { columns: { text: ['B', 'C'], date: 'D' } }],
    ['x/old.csv', { columns: { text: 'A', date: 'D' } }],
    ['salons/.hidden.csv', { kind: 'report', columns: { text: ['B', 'C'], date: 'D' } }],
    ['salons/deep/june.md', { columns: { text: 'A', date: 'D' } }],
  ])('%s', (path, settings) => {
    expect(of([path])).toEqual(settings);
  });

  it('by any of the paths that lead to it', () => {
    expect(of(['link.md', 'salons/june.md']).kind).toBe('report');
  });

  it('standard input, which has no path, gets what holds for all', () => {
    expect(of([])).toEqual({ columns: { text: 'A', date: 'D' } });
  });
});

it('files that are only left out leave all others in', () => {
  const of = settingsBy({ documents: [{ files: '!a.md', kind: 'other' }] });
  expect([of(['a.md']), of(['b/c.md'])]).toEqual([{}, { kind: 'other' }]);
});

it('a configuration that says nothing gives nothing', () => {
  expect(settingsBy({})(['a.md'])).toEqual({});
});
