import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cut, measure } from '../../src/emit/width.ts';

/** How far tmux 3.3a, xterm 379 and GNU screen 4.9 move the cursor (asked with `ESC [6n`), where the three agree. */
const MEASURED: readonly (readonly [text: string, columns: number])[] = [
  ['क्षमता निर्माण के लिए प्रशिक्षण दें।', 29],
  ['निर्माण', 6],
  ['বাংলা', 5],
  ['ਪੰਜਾਬੀ', 5],
  ['ગુજરાતી', 6],
  ['ଓଡ଼ିଆ', 3],
  ['கிராமம்', 6],
  ['తెలుగు', 5],
  ['ಕನ್ನಡ', 4],
  ['മലയാളം', 6],
  ['සිංහල', 4],
  ['ความรู้', 5],
  ['ะำ', 2],
  ['ក្រុម', 3],
  ['བོད', 2],
  ['بناء القدرات وصحة المجتمع', 25],
  ['مُحَمَّد', 4],
  ['בָּרוּךְ', 4],
  ['能力建設與社群健康', 18],
  ['が', 2],
  ['か\u3099', 2],
  ['ｶﾞ', 2],
  ['한국어', 6],
  ['\u1112\u1161\u11ab', 2],
  ['e\u0301…–①∑', 5],
  ['a\u200bb\u200dc\u2060\ufeff', 3],
  ['🇰🇪', 2],
  ['👍🏽', 4],
  ['❤️', 1],
  ['1️⃣', 1],
];

test.each(MEASURED)('%s takes %d columns', (text, columns) => {
  expect(measure(text).width).toBe(columns);
});

test.each([
  ['\u0600', 1, 'a sign before a number, in tmux and xterm'],
  ['👩‍👩‍👧 family', 9, 'joined people are one, in tmux and newer terminals'],
  ['क्\u200dष', 2, 'a joiner between letters joins no people'],
])('%s takes %d columns: %s', (text, columns) => {
  expect(measure(text).width).toBe(columns);
});

test('what is not seen and what terminals disagree about is left out', () => {
  expect(measure('co\u00adoperate ❤️')).toEqual({ text: 'cooperate ❤', width: 11 });
});

test.each([
  ['lantern', 4, 'lan…'],
  ['能力建設', 4, '能…'],
  ['👩‍👩‍👧 family', 4, '👩‍👩‍👧 …'],
  ['प्रशिक्षण', 5, 'प्रशि…'],
  ['ok', 4, 'ok'],
])('%s in %d columns is %s', (text, limit, expected) => {
  expect(cut(measure(text), limit).text).toBe(expected);
});

describe('a text longer than any terminal', () => {
  test('is cut between graphemes', () => {
    const { text } = measure(`a${'👍🏽'.repeat(5000)}`);
    expect(text).toMatch(/^a(?:👍🏽)+…$/u);
    expect(text.length).toBeLessThan(4010);
  });

  test('is cut where it is one grapheme without end', () => {
    expect(measure(`a${'\u0301'.repeat(100_000)}`).text.length).toBeLessThan(4010);
  });
});

test('any text is cut to no more than the columns asked for, and the width told is the width it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const { text: shown, width } = cut(measure(text), limit);
      expect(width).toBeLessThanOrEqual(limit);
      expect(measure(shown).width).toBe(width);
    }),
  );
});

test('letters of Latin and punctuation are as wide as string-width says', () => {
  const between = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
  const all = [...between(0xa1, 0xac), ...between(0xae, 0x2ff), ...between(0x2010, 0x2027), '│'];
  expect(all.filter((character) => measure(character).width !== stringWidth(character))).toEqual([]);
});
