import type { Node } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/extract/roster.ts';

const roster = (fill: (roster: Roster) => void) => {
  const made = new Roster();
  fill(made);
  return made.count;
};
const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as Node;
const list = (count: number, nested = 0): Node => {
  const item = (children: Node[]) => ({ type: 'listItem', children }) as Node;
  const items = Array.from({ length: count }, () => item([paragraph('Zed')]));
  return { type: 'list', children: nested > 0 ? [...items, item([list(nested)])] : items } as Node;
};

describe('the number of participants', () => {
  it.each<[string, (roster: Roster) => void, number | null]>([
    ['is not known of nothing', () => {}, null],
    ['is that of the items', (one) => one.add(list(3), ''), 3],
    ['is that of the innermost items', (one) => one.add(list(3, 2), ''), 5],
    [
      'is that of the notes of a list that looks like footnotes',
      (one) => one.add({ type: 'footnoteDefinition' } as Node, ''),
      1,
    ],
    ['is that of names in a line', (one) => one.addLine('Zed Ix, Yann Ix'), 2],
    ['is that of lines', (one) => one.add(paragraph('Zed Ix\nYann Ix'), ''), 2],
    ['is not known of one name', (one) => one.addLine('Zed Ix'), null],
    ['is not known of a sentence', (one) => one.addLine('many came and sang'), null],
    ['is not known of a lead-in', (one) => one.addLine('Zed Ix, Yann Ix:'), null],
    [
      'is the one stated in the heading',
      (one) => {
        one.addHeading('Participants (13)');
        one.add(list(3), '');
      },
      13,
    ],
    [
      'is the one stated in a line',
      (one) => {
        one.add(list(3), '');
        one.addLine('We were 14 people.');
        one.addLine('15');
      },
      14,
    ],
    ['is a number by itself', (one) => one.addLine('15'), 15],
    [
      'counts lists and lines',
      (one) => {
        one.add(list(3), '');
        one.addLine('Zed Ix and Yann Ix');
        one.addLine('Xan Ix');
      },
      5,
    ],
    ['is that of a quotation', (one) => one.add({ type: 'blockquote', children: [list(2)] } as Node, ''), 2],
  ])('%s', (_, fill, expected) => {
    expect(roster(fill)).toBe(expected);
  });
});
