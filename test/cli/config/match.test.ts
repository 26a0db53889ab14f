import { describe, expect, it } from 'vitest';
import { globFault, matcherOf, settingsBy, takesNothing } from '../../../src/cli/config/match.ts';

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

describe('a glob that names a folder takes the files in it', () => {
  it.each([
    ['salons', ['salons/june.md', 'salons/deep/june.md', 'salons'], ['x/salons/june.md', 'salons.md']],
    ['salons/', ['salons/june.md', 'salons/deep/june.md'], ['salons.md']],
    ['./salons/', ['salons/june.md'], ['salons.md']],
    ['salons//deep', ['salons/deep/june.md'], ['salons/june.md']],
    ['salons/./deep/', ['salons/deep/june.md'], ['salons/june.md']],
    ['**/salons', ['salons/june.md', 'x/salons/deep/june.md'], ['x/june.md']],
    ['{salons,events}', ['events/june.md'], ['x/june.md']],
    ['sal*/', ['salons/deep/june.md'], ['salons.md']],
    ['.', ['june.md', 'salons/june.md'], []],
    ['./', ['june.md', 'salons/june.md'], []],
    ['../salons', ['../salons/june.md'], ['salons/june.md']],
    ['salons/*', ['salons/june.md'], ['salons/deep/june.md']],
    ['salons/june.md', ['salons/june.md'], ['salons/july.md']],
  ])('%s', (glob, taken, others) => {
    const takes = matcherOf(glob);
    expect(taken.filter((path) => !takes(path))).toEqual([]);
    expect(others.filter(takes)).toEqual([]);
    const leaves = matcherOf(`!${glob}`);
    expect(taken.filter(leaves)).toEqual([]);
    expect(others.filter((path) => !leaves(path))).toEqual([]);
  });
});

describe('globs that can take no file', () => {
  it.each([
    ['!', 'expected a path or a glob behind the !'],
    ['!!salons', 'expected one !'],
    ['salons/../june.md', 'expected a path or a glob without .. behind the name of a folder'],
    ['salons\\june.md', 'expected / between folders'],
    ['salons/[june.md', 'expected a glob whose brackets are closed'],
  ])('%s', (glob, reason) => {
    expect(globFault(glob)).toBe(reason);
  });

  it.each([['../june.md'], ['../../x/june.md'], ['.hidden/x.md'], ['a..b/c.md'], ['\\[june\\].md'], ['x/...md']])(
    '%s is none',
    (glob) => {
      expect(globFault(glob)).toBeNull();
    },
  );

  it('are those that are all taken away', () => {
    const none = [['**', '!**'], ['!**/*'], ['salons', '!./salons/', '!salons'], ['a.md', '!a.md'], ['a.md', '!.']];
    expect(none.filter((globs) => !takesNothing(globs))).toEqual([]);
    const some = [['**', '!a.md'], ['!salons'], ['salons', 'a.md', '!salons'], ['salons', '!salons/old']];
    expect(some.filter(takesNothing)).toEqual([]);
  });
});
