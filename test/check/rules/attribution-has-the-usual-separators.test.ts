import { describe, expect, it } from 'vitest';
import { attributionHasTheUsualSeparators as rule } from '../../../src/check/rules/attribution-has-the-usual-separators.ts';
import { citing, findingsIn, messagesIn, repaired } from '../compiled.ts';

const notes = (...who: string[]) => citing(who.map((one, i) => `So say ${i + 2} of us. (${one}).`));
const COMMAS = [
  'Peru Salon, July 2019, Diversity theme',
  'Mali Salon, June 2019, Advocacy theme',
  'Fiji Salon, May 2019, Partnerships theme',
];
const DASHES = [
  'Peru Salon, July 2019 - Diversity theme',
  'Mali Salon, June 2019 – Advocacy theme',
  'Fiji Salon, May 2019 — Partnerships theme',
];

describe('attribution-has-the-usual-separators', () => {
  it.each([
    ['commas alone', notes(...COMMAS)],
    ['dashes of any length before each area', notes(...DASHES)],
    ['too few to have a way', notes(...COMMAS.slice(1), 'Chad Salon, July 2019 - Diversity theme')],
    ['no clear way', notes(...COMMAS, ...DASHES)],
    ['no date and no area', notes(...COMMAS, 'Wikimedia Community near Cebu - Philippines')],
    ['words for a separator', notes(...COMMAS, 'Chad Salon in July 2019, Diversity theme')],
    ['a dash in a range', notes(...COMMAS, 'Chad Salon, March - April 2019, Diversity theme')],
    ['a dash in a name', notes(...COMMAS, 'Community near Harare - Zimbabwe, May 2019, Diversity theme')],
  ])('is silent on %s', async (_, text) => {
    expect(await findingsIn(rule, text)).toEqual([]);
  });

  it.each([
    [' - ', 'Chad Salon, May 2019 - Diversity theme', 'the thematic area'],
    ['; ', 'Chad Salon; May 2019, Diversity theme', 'the date'],
    [' / ', 'Chad Salon, May 2019 / Diversity theme', 'the thematic area'],
  ])('reports “%s” among commas', async (sign, who, what) => {
    expect(await messagesIn(rule, notes(...COMMAS, who))).toEqual([
      `found “${sign}” before ${what} in “(${who})”, expected “, ” as 3 others have it`,
    ]);
    expect(await repaired(rule, notes(...COMMAS, who))).toBe(notes(...COMMAS, 'Chad Salon, May 2019, Diversity theme'));
  });

  it('reports a comma among dashes', async () => {
    expect(await messagesIn(rule, notes(...DASHES, 'Chad Salon, May 2019, Diversity theme'))).toEqual([
      'found “, ” before the thematic area in “(Chad Salon, May 2019, Diversity theme)”, expected “ - ” as 3 others have it',
    ]);
  });

  it('reports an attribution once, and leaves two separators to a person', async () => {
    const text = notes(...COMMAS, 'Chad Salon; May 2019; Diversity theme');
    expect(await findingsIn(rule, text)).toHaveLength(1);
    expect(await repaired(rule, text)).toBe(text);
  });

  it('is silent without the words', async () => {
    expect(await findingsIn(rule, notes(...COMMAS, 'Chad Salon; May 2019, Diversity theme'), { texts: false })).toEqual(
      [],
    );
  });

  it.each([
    'Chad Salon,July 2019, Diversity theme',
    'Chad Salon , July 2019, Diversity theme',
    'Chad Salon,, July 2019 , Diversity theme',
  ])('tidies the commas of “%s”, with others and alone', async (odd) => {
    for (const others of [COMMAS, []]) {
      const text = notes(...others, odd);
      expect(await messagesIn(rule, text)).toHaveLength(1);
      expect(await repaired(rule, text)).toBe(notes(...others, 'Chad Salon, July 2019, Diversity theme'));
    }
  });

  it('is silent where most have no space behind a comma', async () => {
    expect(await findingsIn(rule, notes(...COMMAS.map((one) => one.replaceAll(', ', ','))))).toEqual([]);
  });
});
