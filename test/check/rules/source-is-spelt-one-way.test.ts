import { describe, expect, it } from 'vitest';
import { sourceIsSpeltOneWay as rule } from '../../../src/check/rules/source-is-spelt-one-way.ts';
import { citing, findingsIn, linesIn, messagesIn } from '../compiled.ts';

const notes = (...sources: string[]) =>
  citing(sources.map((source, i) => `So say ${i + 2} of us. (${source}, July 2019, Diversity thematic area).`));

describe('source-is-spelt-one-way', () => {
  it.each([
    ['one spelling', ['Hindi Community Conversations', 'Hindi Community Conversations']],
    ['an article', ['Hindi Community Conversations', 'the Hindi Community Conversations']],
    ['numbers', ['Working Circle Group 1', 'Working Circle Group 2']],
    ['years', ['Wikimania Workshop of 2018', 'Wikimania Workshop of 2019']],
    ['short words', ['Mali Strategy Salon', 'Bali Strategy Salon', 'Iran Strategy Salon', 'Iraq Strategy Salon']],
    ['countries', ['Slovenia Strategy Salon', 'Slovakia Strategy Salon']],
    ['one and several', ['Gardeners Strategy Workshop', 'Gardeners Strategy Workshops']],
    ['a country and its people', ['Albania Strategy Salon', 'Albanian Strategy Salon']],
    ['cue words', ['Wikimedia Strategy Salon', 'Wikipedia Strategy Salon']],
    ['who is gathered', ['Wikipedia & Education youth salon', 'Wikipedia & Education adult salon']],
    ['another beginning of a word', ['Readers Strategy Salon', 'Leaders Strategy Salon']],
    [
      'two names as common',
      ['Makers of Poster Salon', 'Makers of Poster Salon', 'Makers of Pester Salon', 'Makers of Pester Salon'],
    ],
  ])('is silent on names that differ in %s', async (_, sources) => {
    expect(await findingsIn(rule, notes(...sources))).toEqual([]);
  });

  it.each([
    ['persons', ['Interview with Martina', 'Interview with Marina']],
    ['persons, one more often', ['Interview with Martina', 'Interview with Martina', 'Interview with Marina']],
    ['number inside a word', ['WikiWomen User Group', 'WikiWomen User Group', 'WikiWoman User Group']],
    ['a vowel, as rare', ['Makers of Poster Salon', 'Makers of Pester Salon']],
  ])('is silent on names of %s', async (_, sources) => {
    expect(await findingsIn(rule, notes(...sources))).toEqual([]);
  });

  it.each([
    ['once each', ['Wikimedia Deutschland', 'Wikimedia Deutchland'], ['place-is-spelt-as-listed 9']],
    ['the wrong one first', ['Wikimedia Deutchland', 'Wikimedia Deutschland'], ['place-is-spelt-as-listed 8']],
    [
      'the wrong one more often',
      ['Wikimedia Deutchland', 'Wikimedia Deutchland', 'Wikimedia Deutschland'],
      ['place-is-spelt-as-listed 9', 'place-is-spelt-as-listed 10'],
    ],
    ['near to several', ['Wikimedia Nigeria', 'Wikimedia Nigera'], ['place-is-known 9']],
  ])('leaves a misspelt place to the rules of places, %s', async (_, sources, lines) => {
    expect(await findingsIn(rule, notes(...sources))).toEqual([]);
    expect(await linesIn(notes(...sources))).toEqual(lines);
  });

  it('tells two spellings that stand once, and not which is right where no list knows', async () => {
    const found = await findingsIn(rule, notes('Gardeners Strategy Salon', 'Garderners Strategy Salon'));
    expect(found).toMatchObject([
      {
        message:
          'found the sources “Garderners Strategy Salon” and “Gardeners Strategy Salon”, expected one spelling where they are one source',
        expected: null,
      },
    ]);
  });

  it('tells two spellings of one source that are as rare', async () => {
    const found = await findingsIn(rule, notes('Wikimedia Norge', 'Wikimedia norge'));
    expect(found).toMatchObject([
      {
        message:
          'found the sources “Wikimedia norge” and “Wikimedia Norge”, expected one spelling where they are one source',
        expected: null,
      },
    ]);
  });

  it('expects the one that the lists know, of two that stand once', async () => {
    const messages = await messagesIn(rule, notes('Macedonian Strategy Salon', 'Macedonain Strategy Salon'));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('expected “Macedonian Strategy Salon”');
  });

  const usual = 'Hindi Community Conversations';
  it.each([
    ['a letter too few', usual, 'Hindi Community Convesations'],
    ['a letter too many', usual, 'Hindi Communnity Conversations'],
    ['another letter', usual, 'Hindi Community Conversetions'],
    ['letters that changed places', usual, 'Hindi Community Converstaions'],
    ['capitals', usual, 'Hindi community Conversations'],
    ['a hyphen', usual, 'Hindi Community-Conversations'],
    ['a space', 'Wikimedia Austria User Group', 'Wikimedia Austria Usergroup'],
    ['an accent', 'Salón de Lima', 'Salon de Lima'],
  ])('reports %s, and no other rule does', async (_, right, wrong) => {
    expect(await messagesIn(rule, notes(right, right, wrong))).toEqual([
      `found the source “${wrong}”, expected “${right}”, as 2 others have it`,
    ]);
    expect(await linesIn(notes(right, wrong, right))).toEqual(['source-is-spelt-one-way 10']);
  });

  it('reports one of two names that stand once, the same whatever their order', async () => {
    const [one, other] = ['Hindi Community Conversations', 'Hindi Community Convesations'] as const;
    const found = await findingsIn(rule, [notes(one), notes(other).replace('Gates', 'Walls')]);
    const turned = await findingsIn(rule, [notes(other).replace('Gates', 'Walls'), notes(one)]);
    expect(found).toHaveLength(1);
    expect(turned.map(({ message }) => message)).toEqual(found.map(({ message }) => message));
  });

  it('names the page on which the source is spelt otherwise', async () => {
    const found = await findingsIn(rule, [
      notes(usual, usual),
      notes('Hindi Community Convesations').replace('Gates', 'Walls'),
    ]);
    expect(found).toMatchObject([{ path: '2', expected: usual, related: [{ path: '1' }] }]);
  });

  const french = (source: string) =>
    citing([
      `Nous avons demandé une clé pour chaque groupe et pour tous les membres de la ville. (${source}, juillet 2019, domaine thématique : Diversité).`,
    ])
      .replace('Open the first gate at noon.', 'Ouvrir la porte de la maison à midi pour tous les groupes de la ville.')
      .replace('Gates', 'Portes')
      .replace('Footnotes', 'Notes');

  it('does not compare pages of two languages', async () => {
    const pages = [
      notes('Wikimedia France'),
      notes('Wikimedia France').replace('Gates', 'Walls'),
      french('Wikimédia France'),
    ];
    expect(await findingsIn(rule, pages)).toEqual([]);
    const more = french('Wikimedia France').replace('Portes', 'Murs');
    expect(await findingsIn(rule, [...pages, more, more.replace('Murs', 'Toits')])).toMatchObject([
      { path: '3', expected: 'Wikimedia France' },
    ]);
  });

  it('shows a spelling with the stop that ends it', async () => {
    const right = 'Gardeners of the U.K.';
    expect(await messagesIn(rule, notes(right, right, 'Gardners of the U.K.'))).toEqual([
      'found the source “Gardners of the U.K.”, expected “Gardeners of the U.K.”, as 2 others have it',
    ]);
  });

  it('leaves a misspelt place to another rule', async () => {
    const right = 'Wikimedia Community near Manila - Philippines';
    expect(await linesIn(notes(right, right, right.replace('Manila', 'Manilla')))).toEqual([
      'place-is-spelt-as-listed 11',
    ]);
  });
});
