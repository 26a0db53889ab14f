import { describe, expect, it } from 'vitest';
import { type Passage, passagesOf, placeOf } from '../../src/check/passages.ts';
import type { RuleInput } from '../../src/check/rule.ts';
import { quotationMarksArePaired } from '../../src/check/rules/quotation-marks-are-paired.ts';
import { wordsAreOfOneScript } from '../../src/check/rules/words-are-of-one-script.ts';
import { compileDocument } from '../../src/compile.ts';
import { Lines } from '../../src/text/span.ts';
import { findingsOn, pasted, placesOn } from './pages.ts';

const first = 'The groups “of the town” were asked what they need to keep the soup of the evening warm.';

describe('the places of passages', () => {
  it('are those of the paragraph of a summary, not of an earlier one with the same words', async () => {
    const page = pasted(
      ['Stir.'],
      undefined,
      `${first}\n\nThey said “more pots, and this page gathers all that they said about it.`,
    );
    const [finding] = await findingsOn(quotationMarksArePaired, page);
    expect(page.slice(finding?.span?.start.offset).startsWith('“more pots')).toBe(true);
  });

  it('are the word where markup stands before it, and the whole passage where markup stands in it', async () => {
    const before = '# Soup\n\n- Stir **it** c\u043emmunity.[^1]\n\n[^1]: It is.\n';
    expect(await placesOn(wordsAreOfOneScript, before, 'markdown')).toEqual(['c\u043emmunity']);
    const inside = '# Soup\n\n- Stir c**\u043em**munity.[^1]\n\n[^1]: It is.\n';
    expect(await placesOn(wordsAreOfOneScript, inside, 'markdown')).toEqual(['Stir c**\u043em**munity.[^1]']);
  });

  it('are the whole passage where the same words stand before, and markup in those that are meant', async () => {
    const page = '# Soup\n\n- Stir c\u043emmunity and c**\u043em**munity.[^1]\n\n[^1]: It is.\n';
    expect(await placesOn(wordsAreOfOneScript, page, 'markdown')).toEqual([
      'Stir c\u043emmunity and c**\u043em**munity.[^1]',
      'c\u043emmunity',
    ]);
  });

  it('are found one behind the other in linear time', async () => {
    const words = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? `b\u043et${i}` : 'b\u043et')).join(' ');
    const { document, text } = await compileDocument({ path: 'page.txt', value: pasted([`Stir ${words}.`]) });
    const lines = new Lines(text);
    const input = { document, text, span: lines.span.bind(lines) } as unknown as RuleInput;
    const passage = passagesOf(document).all.find(({ part }) => part === 'recommendation') as Passage;
    const places = Array.from(passage.text.matchAll(/b\u043et\d*/g), ({ 0: word, index }) =>
      placeOf(input, passage, index, index + word.length),
    );
    expect(places).toHaveLength(20_000);
    expect(places.every((one) => one !== null && one !== passage.span)).toBe(true);
  });

  it('are the second of the same words where that is meant', async () => {
    const page = pasted(['Keep “it” and “that.']);
    const [finding] = await findingsOn(quotationMarksArePaired, page);
    expect(page.slice(finding?.span?.start.offset).startsWith('“that')).toBe(true);
  });
});
