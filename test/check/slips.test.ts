import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlip, slips } from '../../src/check/slips.ts';

const pairs = (slugs: readonly string[]) =>
  slips(
    slugs,
    (slug) => slug,
    () => false,
  );

describe('a slip', () => {
  it.each([
    ['gardens', 'gardns'],
    ['gardens', 'garddens'],
    ['gardens', 'gardons'],
    ['gardens', 'gradens'],
  ])('%s, %s', (a, b) => {
    expect([isSlip(a, b), isSlip(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['gardens', 'gardens'],
    ['gardens', 'garden'],
    ['gardens', 'wardens'],
    ['gardens', 'gurdons'],
    ['gardens', 'gaerdns'],
  ])('is none: %s, %s', (a, b) => {
    expect(isSlip(a, b)).toBe(false);
  });
});

describe('slugs a slip apart', () => {
  it('are found wherever the word stands', () => {
    expect(pairs(['north-gardens-club', 'south-gardens-club', 'north-gardons-club'])).toEqual([
      ['north-gardens-club', 'north-gardons-club'],
    ]);
  });

  it('differ in no short word, no number, no second word', () => {
    expect(pairs(['roses', 'rises', 'gardens1', 'gardons1', 'gardens-willows', 'gardons-wallows'])).toEqual([]);
  });

  it('are none where both words are known', () => {
    const known = (word: string) => word === 'gardens' || word === 'gardons';
    expect(slips(['gardens', 'gardons'], (slug) => slug, known)).toEqual([]);
  });

  it('are those that looking at all pairs gives', () => {
    const letter = fc.constantFrom('a', 'b');
    const word = fc.array(letter, { minLength: 4, maxLength: 8 }).map((letters) => letters.join(''));
    const slugs = fc.uniqueArray(
      fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join('-')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(slugs, (all) => {
        const wanted = all.flatMap((one, i) =>
          all.slice(i + 1).flatMap((other) => (areNear(one, other) ? [[one, other]] : [])),
        );
        expect(pairs(all).sort()).toEqual(wanted.sort());
      }),
    );
  });
});

function areNear(one: string, other: string): boolean {
  const [some, others] = [one.split('-'), other.split('-')];
  const different = some.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  const [only] = different;
  if (some.length !== others.length || different.length !== 1 || !only) return false;
  return only.every((word) => word.length >= 6) && isSlip(...only);
}
