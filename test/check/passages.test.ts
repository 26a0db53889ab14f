import { describe, expect, it } from 'vitest';
import { quotationMarksArePaired } from '../../src/check/rules/quotation-marks-are-paired.ts';
import { wordsAreOfOneScript } from '../../src/check/rules/words-are-of-one-script.ts';
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

  it('are the second of the same words where that is meant', async () => {
    const page = pasted(['Keep “it” and “that.']);
    const [finding] = await findingsOn(quotationMarksArePaired, page);
    expect(page.slice(finding?.span?.start.offset).startsWith('“that')).toBe(true);
  });
});
