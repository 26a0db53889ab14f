import { describe, expect, it } from 'vitest';
import type { RuleInput } from '../../../src/check/rule.ts';
import { recommendationIsNotRepeated as rule } from '../../../src/check/rules/recommendation-is-not-repeated.ts';
import { findingsOf, messagesOf, type PageSpec, page, placesOf, secondPlacesOf } from '../helpers.ts';

const TEXT = 'Bake before the meeting begins.';

const silent: [string, PageSpec['recommendations']][] = [
  ['recommendations that differ', [{ text: TEXT }, { text: 'Bake before the meeting ends.' }]],
  ['a few words', [{ text: 'Bake bread.' }, { text: 'Bake bread.' }]],
  [
    'short items nested under two others',
    [
      { text: 'Write to the bakers:' },
      { text: 'by post', parent: 0 },
      { text: 'Call:' },
      { text: 'by post', parent: 2 },
    ],
  ],
];

describe('recommendation-is-not-repeated', () => {
  it.each(silent)('is silent on %s', (_, recommendations = []) => {
    expect(findingsOf(rule, { recommendations })).toEqual([]);
  });

  it('reports each time after the first, whatever the case and the punctuation', () => {
    const spec = {
      recommendations: [{ text: TEXT }, { text: 'Rest.' }, { text: TEXT.toUpperCase() }, { text: `“${TEXT}”` }],
    };
    expect(placesOf(rule, spec)).toEqual([TEXT.toUpperCase(), `“${TEXT}”`]);
    expect(secondPlacesOf(rule, spec)).toEqual([[TEXT], [TEXT]]);
    expect(messagesOf(rule, spec)[0]).toBe(
      'found the recommendation “BAKE BEFORE THE MEETING BEGINS.” a second time on the page, expected it once',
    );
  });

  it('reports items of scripts without spaces', () => {
    const text = '会议开始之前请准备好足够的面包和热茶招待所有的客人';
    expect(placesOf(rule, { recommendations: [{ text }, { text }] })).toEqual([text]);
  });

  it('reads as many words as there are, however often the same stand', () => {
    const read = (copies: number): number => {
      let reads = 0;
      const { document } = page({ recommendations: Array.from({ length: copies }, () => ({ text: TEXT })) }).compiled;
      const recommendations = document.recommendations.map((one) =>
        Object.defineProperty({ ...one }, 'text', {
          get: () => {
            reads++;
            return one.text;
          },
        }),
      );
      const input = { document: { ...document, recommendations } } as unknown as RuleInput;
      expect([...(rule.check?.(input) ?? [])]).toHaveLength(copies - 1);
      return reads;
    };
    expect(read(1000) - read(100)).toBe(10 * (read(100) - read(10)));
  });
});
