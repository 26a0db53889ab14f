import { describe, expect, it } from 'vitest';
import { citedGroups, groupsOfLists, labelInGroup } from '../../src/parse/note-groups.ts';

describe('the groups of markers', () => {
  it.each([
    [
      'a[1] b[2, 7] c[note 2][note 1]',
      [
        ['', 7],
        ['note ', 2],
      ],
    ],
    [
      'a[a][c] b[3–5]',
      [
        ['a', 3],
        ['', 5],
      ],
    ],
    ['a[lower-alpha 4]', [['lower-alpha ', 4]]],
    ['in [2019], [sic] and [edit]', []],
  ])('of %j are %j', (text, groups) => {
    expect(citedGroups([text]).map(({ name, highest }) => [name, highest])).toEqual(groups);
  });
});

describe('the groups of lists of notes', () => {
  const rows = [
    {
      what: 'by how many notes a list has',
      text: 'a[1] b[2] c[3] d[note 1] e[lower-alpha 1] f[note 2]',
      sizes: [2, 1, 3],
      groups: ['note ', 'lower-alpha ', ''],
    },
    {
      what: 'plain numbers first when their list has the notes',
      text: '[1][2][note 1]',
      sizes: [2, 1],
      groups: ['', 'note '],
    },
    { what: 'letters', text: 'a[a] b[b] c[1]', sizes: [2, 1], groups: ['a', ''] },
    { what: 'named groups first where numbers do not tell', text: '[1] [a]', sizes: [1, 1], groups: ['a', ''] },
    {
      what: 'in the order of their first marker',
      text: '[nb 1] [1] [note 1]',
      sizes: [4, 4, 4],
      groups: ['nb ', 'note ', ''],
    },
    { what: 'none for a list too many', text: '[1][note 1]', sizes: [1, 1, 1], groups: ['note ', null, ''] },
    { what: 'none for an empty list', text: '[1][note 1]', sizes: [1, 0, 1], groups: ['note ', null, ''] },
  ];
  it.each(rows)('are found: $what', ({ text, sizes, groups }) => {
    expect(groupsOfLists(sizes, citedGroups([text])).map((group) => group?.name ?? null)).toEqual(groups);
  });

  it.each([
    ['', '3', '3'],
    ['a', '2', 'b'],
    ['a', '40', 'z'],
    ['a', 'c', 'c'],
    ['note\u00a0', '12', 'note 12'],
  ])('give %j %s the label %s', (name, label, expected) => {
    expect(labelInGroup({ name, highest: 1 }, label)).toBe(expected);
  });
});
