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

  it.each([
    ['Chad Salon, May 2019 Diversity theme', 'the thematic area'],
    ['Chad Salon May 2019, Diversity theme', 'the date'],
    ['Chad Salon May 2019 Diversity theme', 'the date and no separator before the thematic area'],
    ['Chad Salon, May 2019 theme Diversity', 'the thematic area'],
    ['Chad Salon, Moundou May 2019, Diversity theme', 'the date'],
  ])('reports a separator that is missing in “%s”', async (who, what) => {
    const page = notes(...COMMAS, who);
    expect(await messagesIn(rule, page)).toEqual([
      `found no separator before ${what} in “(${who})”, expected “, ” as 3 others have it`,
    ]);
    const whole = who.replace(/ ?,? May 2019,? /, ', May 2019, ');
    expect(await repaired(rule, page)).toBe(notes(...COMMAS, whole));
  });

  it('puts in the separator that the others have', async () => {
    const page = notes(...DASHES, 'Chad Salon May 2019 Diversity theme');
    expect(await repaired(rule, page)).toBe(notes(...DASHES, 'Chad Salon, May 2019 - Diversity theme'));
  });

  it.each([
    ['words lead to the date', notes(...COMMAS, 'Chad Salon in May 2019, Diversity theme')],
    ['the year belongs to the name', notes(...COMMAS, 'Wikimania 2019, Diversity theme')],
    ['the date has brackets', notes(...COMMAS, 'Chad Salon (May 2019), Diversity theme')],
    [
      'many have none',
      notes(...COMMAS, 'Chad Salon May 2019, Diversity theme', 'Togo Salon May 2019, Diversity theme'),
    ],
  ])('is silent where %s', async (_, page) => {
    expect(await findingsIn(rule, page)).toEqual([]);
  });

  it('reports a comma among dashes', async () => {
    expect(await messagesIn(rule, notes(...DASHES, 'Chad Salon, May 2019, Diversity theme'))).toEqual([
      'found “, ” before the thematic area in “(Chad Salon, May 2019, Diversity theme)”, expected “ - ” as 3 others have it',
    ]);
  });

  it.each([
    ['; ', 'Chad Salon; May 2019; Diversity theme'],
    [' - ', 'Chad Salon - May 2019 - Diversity theme'],
  ])('reports two “%s” in one attribution together, and mends both', async (sign, who) => {
    const text = notes(...COMMAS, who);
    expect(await messagesIn(rule, text)).toEqual([
      `found “${sign}” before the date and “${sign}” before the thematic area in “(${who})”, expected “, ” as 3 others have it`,
    ]);
    expect(await repaired(rule, text)).toBe(notes(...COMMAS, 'Chad Salon, May 2019, Diversity theme'));
  });

  it('says what is expected at each of two places where that is not the same', async () => {
    const text = notes(...DASHES, 'Chad Salon; May 2019; Diversity theme');
    expect(await messagesIn(rule, text)).toEqual([
      'found “; ” before the date and “; ” before the thematic area in “(Chad Salon; May 2019; Diversity theme)”, expected “, ” and “ - ” as 3 others have it',
    ]);
    expect(await repaired(rule, text)).toBe(notes(...DASHES, 'Chad Salon, May 2019 - Diversity theme'));
  });

  it.each(['2018/2017', '2018/19', '2018 / 12 July 2019', '2018 - May', '2018; 12 July 2019'])(
    'takes no sign inside of the date June %s for a separator',
    async (rest) => {
      const text = notes(...COMMAS, `Chad Salon, June ${rest}, Diversity theme`);
      expect(await findingsIn(rule, text)).toEqual([]);
      expect(await repaired(rule, text)).toBe(text);
    },
  );

  it.each([
    ['Salon du Tchad, juillet 2019', 'thème « partenariats »'],
    ['Salon du Tchad, juillet 2019', 'thème : partenariats'],
    ['Salon du Tchad, juillet 2019', 'thème partenariats'],
    ['Salón de Perú, junio de 2019', 'área temática: diversidad'],
    ['Salão do Brasil, junho de 2019', 'área temática: diversidade'],
    ['صالون مصر, يونيو ٢٠١٩', 'المجال الموضوعي: التنوع'],
    ['भारत सैलून, जून 2019', 'विषय क्षेत्र: विविधता'],
    ['Chad Salon, May 2019', 'theme: “Diversity”'],
  ])('reports a separator that is missing in “%s %s”', async (before, area) => {
    const page = notes(...COMMAS, `${before} ${area}`);
    expect(await messagesIn(rule, page)).toEqual([
      `found no separator before the thematic area in “(${before} ${area})”, expected “, ” as 3 others have it`,
    ]);
    expect(await repaired(rule, page)).toBe(notes(...COMMAS, `${before}, ${area}`));
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
