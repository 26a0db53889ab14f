import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerptLines } from '../../src/emit/excerpt.ts';
import { measure } from '../../src/emit/width.ts';

function lines(text: string, words: string, width = 60, cut = { before: false, after: false }) {
  const from = text.indexOf(words);
  return excerptLines({ line: 1, text, from, to: from + words.length, ...cut }, width);
}

/** What stands above the carets. */
function pointedAt([line, carets]: readonly [string, string]): string {
  const [first, last] = [carets.indexOf('^'), carets.length];
  let column = 0;
  let found = '';
  for (const character of line) {
    if (column >= first && column < last) found += character;
    column += stringWidth(character);
  }
  return found;
}

describe('a caret stands under its words', () => {
  const rows = [
    { what: 'plain text', text: 'a list on the door was enough', words: 'the door' },
    { what: 'tabs', text: '\tone\ttwo\tthree', words: 'two' },
    { what: 'wide letters', text: '社区健康 的 会议 in Taipei', words: '会议' },
    { what: 'combining marks', text: 'e\u0301t\u00e9 a\u0301 Cafe\u0301 noir', words: 'noir' },
    { what: 'Devanagari', text: 'सामुदायिक स्वास्थ्य पर बैठक', words: 'बैठक' },
    { what: 'the beginning of the line', text: 'here we go', words: 'here' },
    { what: 'the end of the line', text: 'here we go', words: 'go' },
    { what: 'a long line before it', text: `${'ab cd '.repeat(60)}needle and more`, words: 'needle' },
    { what: 'a long line behind it', text: `the needle ${'ab cd '.repeat(60)}`, words: 'needle' },
  ];
  it.each(rows)('in $what', ({ text, words }) => {
    expect(pointedAt(lines(text, words))).toBe(words);
  });
});

it('shows control characters, and none reaches the terminal', () => {
  const [line] = lines('ring \u0007 the \u001b[31mbell\u001b[0m', 'bell');
  expect(line).toBe('ring ␇ the ␛[31mbell␛[0m');
});

describe('words that cannot be seen are named', () => {
  const rows = [
    { what: 'two spaces', text: 'one  two', words: '  ', line: 'one··two', carets: '   ^^' },
    { what: 'a tab', text: 'one\ttwo', words: '\t', line: 'one→two', carets: '   ^' },
    { what: 'a no-break space', text: 'one\u00a0two', words: '\u00a0', line: 'one<U+00A0>two', carets: '   ^^^^^^^^' },
    {
      what: 'a zero-width space',
      text: 'one\u200btwo',
      words: '\u200b',
      line: 'one<U+200B>two',
      carets: '   ^^^^^^^^',
    },
    { what: 'a joiner alone', text: 'one\u200dtwo', words: '\u200d', line: 'one<U+200D>two', carets: '   ^^^^^^^^' },
    {
      what: 'a mark of direction in words',
      text: 'a \u202ebc d',
      words: '\u202ebc',
      line: 'a <U+202E>bc d',
      carets: '  ^^^^^^^^^^',
    },
    {
      what: 'a control sequence',
      text: 'a on\u001b[31me\u0007 b',
      words: 'on\u001b[31me\u0007',
      line: 'a on␛[31me␇ b',
      carets: '  ^^^^^^^^^',
    },
    {
      what: 'a control sequence of one unit',
      text: 'a on\u009b31me b',
      words: 'on\u009b31me',
      line: 'a on<U+009B>31me b',
      carets: '  ^^^^^^^^^^^^^^',
    },
    { what: 'a control character', text: 'one\u001btwo', words: '\u001b', line: 'one␛two', carets: '   ^' },
    {
      what: 'a joiner in a word stays',
      text: 'می\u200cروم',
      words: 'می\u200cروم',
      line: '⟦می\u200cروم⟧',
      carets: '^^^^^^^',
    },
  ];
  it.each(rows)('$what', ({ text, words, line, carets }) => {
    expect(lines(text, words)).toEqual([line, carets]);
  });
});

it('marks the words with brackets as well where letters run from right to left', () => {
  const [line] = lines('مرحبا (صالون المدينة)', 'صالون');
  expect(line).toContain('⟦صالون⟧');
});

it('has an ellipsis where the line was cut already', () => {
  const [line] = lines('a needle b', 'needle', 60, { before: true, after: true });
  expect(line).toBe('…a needle b…');
});

it('leaves the white space at the edges of the words out', () => {
  expect(excerptLines({ line: 1, text: '   word  ', from: 0, to: 9, before: false, after: false }, 40)).toEqual([
    'word',
    '^^^^',
  ]);
});

it('is never wider than asked, whatever stands there', () => {
  const property = fc.property(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.nat(200),
    fc.nat(200),
    fc.integer({ min: 20, max: 90 }),
    (text, a, b, width) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const [line] = excerptLines({ line: 1, text, from, to, before: false, after: false }, width);
      expect(measure(line).width).toBeLessThanOrEqual(width);
    },
  );
  fc.assert(property, { numRuns: 300 });
});
