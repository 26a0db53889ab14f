import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted, quotedEnd, shown } from '../../src/check/message.ts';

const sixty = 'x'.repeat(60);

describe('quoted', () => {
  it.each([
    ['', '“”'],
    [' two\n\twords ', '“two words”'],
    ['an escape \u001b[31mred\u0007', '“an escape [31mred”'],
    [sixty, `“${sixty}”`],
    [`${sixty}y`, `“${'x'.repeat(59)}…”`],
    [`${'x'.repeat(58)} yyy`, `“${'x'.repeat(58)}…”`],
    [`${'x'.repeat(58)}😀yyy`, `“${'x'.repeat(58)}…”`],
    [`few${' '.repeat(700)}`, '“few…”'],
  ])('shows %j as %j', (words, expected) => {
    expect(quoted(words)).toBe(expected);
  });
});

describe('quotedEnd', () => {
  it.each([
    ['', '“”'],
    ['We met\n in spring.', '“We met in spring.”'],
    [sixty, `“${sixty}”`],
    [`y${sixty}`, `“…${'x'.repeat(59)}”`],
    [`${'long '.repeat(20)}end.`, '“…long long long long long long long long long long end.”'],
    [`xx😀${'y'.repeat(58)}`, `“…${'y'.repeat(58)}”`],
    [`${' '.repeat(700)}few`, '“…few”'],
  ])('shows %j as %j', (words, expected) => {
    expect(quotedEnd(words)).toBe(expected);
  });
});

describe('words in messages', () => {
  it('are at most 60 characters on one line, with whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (words) => {
        for (const text of [shown(words), quotedEnd(words).slice(1, -1)]) {
          expect(text.length).toBeLessThanOrEqual(60);
          expect(text).not.toMatch(/\p{Cc}/u);
          expect(text).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});
