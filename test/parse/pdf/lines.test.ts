import { describe, expect, it } from 'vitest';
import type { PdfItem } from '../../../src/parse/pdf/items.ts';
import { linesOf } from '../../../src/parse/pdf/lines.ts';

/** Pieces one behind the other, each as wide as six points a character. */
function row(...pieces: (Partial<PdfItem> & { text: string })[]): PdfItem[] {
  let x = 72;
  return pieces.map((piece) => {
    const item = { x, y: 700, width: piece.text.length * 6, size: 12, font: 'f', ...piece };
    x = item.x + item.width;
    return item;
  });
}

function textOf(...pieces: (Partial<PdfItem> & { text: string })[]): string[] {
  return linesOf(row(...pieces), 1).map(({ text }) => text);
}

describe('pieces of one baseline are a line', () => {
  it.each([
    ['one behind the other', [{ text: 'gar' }, { text: 'den' }], ['garden']],
    ['with a gap between', [{ text: 'a' }, { text: 'garden', x: 90 }], ['a garden']],
    ['with a space of their own', [{ text: 'a ' }, { text: ' ', size: 0 }, { text: 'garden' }], ['a garden']],
    [
      'from right to left',
      [
        { text: 'b', x: 200 },
        { text: 'a', x: 150 },
      ],
      ['b a'],
    ],
    ['below each other', [{ text: 'a' }, { text: 'b', y: 684 }], ['a', 'b']],
    ['blank before any', [{ text: ' ' }, { text: 'a' }], ['a']],
    ['blank alone', [{ text: '  ' }], []],
  ])('%s', (_, pieces, lines) => {
    expect(textOf(...pieces)).toEqual(lines);
  });
});

describe('what is raised', () => {
  const raised = (text: string) => ({ text, y: 705, size: 7 });
  it.each([
    ['12', 'word¹²'],
    ['1, 2', 'word[1, 2]'],
    ['a', 'word[a]'],
    ['[3]', 'word[3]'],
    ['*', 'word*'],
  ])('%j is a marker', (mark, text) => {
    expect(textOf({ text: 'word' }, raised(mark))).toEqual([text]);
  });

  it('behind a number may count it', () => {
    expect(textOf({ text: 'the 5' }, raised('th'), { text: 'garden', x: 200 })).toEqual(['the 5th garden']);
  });

  it('at the start of a line labels it', () => {
    const labels = (...pieces: (Partial<PdfItem> & { text: string })[]) =>
      linesOf(row(...pieces), 1).map(({ labelled }) => labelled);
    expect(labels(raised('1'), { text: 'We own rakes.' })).toEqual([true]);
    expect(labels(raised('*'), { text: 'We own rakes.' })).toEqual([false]);
    expect(labels({ text: '1' }, { text: ' We own rakes.' })).toEqual([false]);
  });

  it('must be smaller than what it stands beside', () => {
    expect(textOf({ text: 'H' }, { text: '2', y: 703, size: 12 })).toEqual(['H2']);
  });
});

it('a line knows its page, its edges, its type and its font', () => {
  const [line] = linesOf(row({ text: 'a', font: 'g' }, { text: 'garden', size: 14 }), 3);
  expect(line).toEqual({ page: 3, text: 'agarden', x: 72, right: 114, y: 700, size: 14, font: 'f', labelled: false });
});
