import { describe, expect, it } from 'vitest';
import { listItems } from '../../src/check/list-items.ts';

/** The items around the words between `{` and `}`. */
function itemsIn(marked: string): string[] | null {
  const text = marked.replace(/[{}]/g, '');
  const starts = [...marked.matchAll(/\{/g)].map(({ index }, i) => index - 2 * i);
  const ends = [...marked.matchAll(/\}/g)].map(({ index }, i) => index - 2 * i - 1);
  const notes = starts.map((start, i) => ({ start, end: ends[i] as number }));
  return listItems(notes, text)?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

describe('the items of a list', () => {
  it('go from tag to tag, with the link back', () => {
    const [first, second] = [
      '<li id="a"><b><a href="#x">^</a></b> <span>{One.}</span>\n</li>',
      '<LI>{Two.} <a href="#y">↩</a></LI >',
    ];
    expect(itemsIn(`<ol class="references">\n${first}\n${second}\n</ol>`)).toEqual(
      [first, second].map((item) => item.replace(/[{}]/g, '')),
    );
  });

  it.each([
    ['notes in paragraphs', '<div><p>{One.}</p><p>{Two.}</p></div>'],
    ['items without an end', '<ol><li>{One.}<li>{Two.}</ol>'],
    ['an item with a number of its own', '<ol><li value="4">{One.}</li><li>{Two.}</li></ol>'],
    ['a list that begins elsewhere', '<ol start="3"><li>{One.}</li><li>{Two.}</li></ol>'],
    ['a list that counts down', '<ol reversed><li>{One.}</li></ol>'],
    ['a list without numbers', '<ul><li>{One.}</li></ul>'],
    ['a typed number', '<ol><li>7. {One.}</li></ol>'],
    ['a number in the link back', '<ol><li><a href="#x">1.0</a> {One.}</li></ol>'],
    ['words beside the note', '<ol><li>{One.} And more.</li></ol>'],
    ['a list in an item', '<ol><li>{One.<ul><li>Two.</li></ul>}</li></ol>'],
    ['two notes in an item', '<ol><li>{One.} {Two.}</li></ol>'],
    ['an item before the notes', '<ol><li>Zero.</li><li>{One.}</li></ol>'],
  ])('are not known for %s', (_, html) => {
    expect(itemsIn(html)).toBeNull();
  });

  it('are looked for to the end of very many tags', () => {
    const notes = Array.from({ length: 5_000 }, (_, i) => ({ start: i * 4, end: i * 4 + 1 }));
    expect(listItems(notes, '<li '.repeat(200_000))).toBeNull();
    expect(listItems([{ start: 500_000, end: 500_001 }], '<a '.repeat(400_000))).toBeNull();
  });
});
