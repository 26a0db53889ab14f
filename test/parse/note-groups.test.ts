import { describe, expect, it } from 'vitest';
import { GroupsUsed, labelInGroup } from '../../src/parse/note-groups.ts';

describe('the groups of lists of notes', () => {
  const rows = [
    {
      what: 'by how many notes a list has',
      text: 'a[1] b[2] c[3] d[note 1] e[lower-alpha 1] f[note 2]',
      sizes: [2, 1, 3],
      groups: ['note', 'lower-alpha', ''],
    },
    {
      what: 'plain numbers first when their list has the notes',
      text: '[1][2][note 1]',
      sizes: [2, 1],
      groups: ['', 'note'],
    },
    { what: 'letters', text: 'a[a] b[b] c[1]', sizes: [2, 1], groups: ['letters', ''] },
    { what: 'named groups first where numbers do not tell', text: '[1] [a]', sizes: [1, 1], groups: ['letters', ''] },
    {
      what: 'in the order of their first marker',
      text: '[nb 1] [1] [note 1]',
      sizes: [4, 4, 4],
      groups: ['nb', 'note', ''],
    },
    { what: 'none with more lists than groups', text: '[1][note 1]', sizes: [1, 1, 1], groups: null },
    { what: 'none for one list', text: '[note 1]', sizes: [1], groups: null },
  ];
  it.each(rows)('are found: $what', ({ text, sizes, groups }) => {
    expect(new GroupsUsed().add(text).groupsOf(sizes)).toEqual(groups);
  });

  it.each([
    ['', 3, '3'],
    ['letters', 2, 'b'],
    ['letters', 40, 'z'],
    ['note', 12, 'note 12'],
  ])('give %j %i the label %s', (group, number, label) => {
    expect(labelInGroup(group, number)).toBe(label);
  });
});
