import { describe, expect, it } from 'vitest';
import type { PdfItem } from '../../../src/parse/pdf/items.ts';
import { linesOf } from '../../../src/parse/pdf/lines.ts';
import { lackOf, plainLetters, withBullets } from '../../../src/parse/pdf/repair.ts';

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

describe('what a file tells wrongly', () => {
  it.each([
    ['Arabic drawn from left to right', [{ text: 'ﺏ' }, { text: 'ﺍ' }, { text: ' ' }, { text: 'ﻚﻟ' }], 'كل اب'],
    [
      'Arabic in its order',
      [
        { text: 'اب', x: 200 },
        { text: 'كل', x: 180 },
      ],
      'اب كل',
    ],
    ['Arabic before Latin', [{ text: 'ا' }, { text: 'ب' }, { text: ' (in May)' }], 'با (in May)'],
  ])('%s', (_, pieces, expected) => {
    expect(textOf(...pieces.map((piece) => ({ ...piece, text: plainLetters(piece.text) })))).toEqual([expected]);
  });

  it('raised numbers apart are two markers', () => {
    const raised = { y: 706, size: 7 };
    expect(textOf({ text: 'Dig.' }, { text: '5', ...raised, x: 100 }, { text: '6', ...raised, x: 110 })).toEqual([
      'Dig.⁵,⁶',
    ]);
    expect(textOf({ text: 'Dig.' }, { text: '5', ...raised, x: 100 }, { text: '6', ...raised, x: 106 })).toEqual([
      'Dig.⁵⁶',
    ]);
  });

  it.each([
    ['\u0000', '\ufffd'],
    ['\ue123a', '\ufffda'],
    ['ﬁne', 'fine'],
    ['ﻻ', 'لا'],
  ])('%j is %j', (text, expected) => {
    expect(plainLetters(text)).toBe(expected);
  });

  it.each([
    ['All here.', null],
    ['Not \ufffd here \ufffd.', { from: 4, to: 12, reason: expect.stringContaining('2 glyphs stand') }],
    ['\ufffd', { from: 0, to: 1, reason: expect.stringContaining('1 glyph stands') }],
    ['Said 山山山山.', { from: 5, to: 9, reason: expect.stringContaining('one character') }],
    ['Said 山山.', null],
  ])('of %j it lacks %j', (text, expected) => {
    expect(lackOf(text)).toEqual(expected);
  });

  it.each([
    ['a sign', '%', 'f', 3, 'bullet'],
    ['a letter of another font', 'o', 'g', 3, 'bullet'],
    ['a letter of the same font', 'o', 'f', 3, 'word'],
    ['the sign of a note', '†', 'f', 3, 'word'],
    ['a sign that one line has', '%', 'f', 1, 'word'],
  ])('%s may be a bullet', (_, sign, font, count, expected) => {
    const page = Array.from({ length: 3 }, (_, i) =>
      row({ text: i < count ? sign : 'Dig', font, y: 700 - 20 * i }, { text: 'Keep it.', x: 110, y: 700 - 20 * i }),
    ).flat();
    const [first] = withBullets([linesOf(page, 1)]).flat();
    expect(first?.text).toBe(`${expected === 'bullet' ? '•' : sign} Keep it.`);
  });
});
