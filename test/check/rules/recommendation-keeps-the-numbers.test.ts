import { describe, expect, it } from 'vitest';
import { recommendationKeepsTheNumbers as rule } from '../../../src/check/rules/recommendation-keeps-the-numbers.ts';
import { findingsIn, type Item, synthesis, told } from '../written.ts';

const silent: [string, Item][] = [
  [
    'the same number in digits and in words',
    ['Keep two seats for the young on every board.', 'We want 2 seats for the young on the board.'],
  ],
  [
    'a number in two words',
    ['Keep 25 seats for the young on every board.', 'We want twenty-five seats for the young on the board.'],
  ],
  [
    'separators in a number',
    ['Print 1000 copies of the guide for the schools.', 'We need 1,000 copies of the guide for the schools.'],
  ],
  [
    'a word that answers for a number',
    ['Ask the two chairs to speak at the end.', 'They should both speak at the end, said the chairs.'],
  ],
  [
    'one, which is an article as often',
    ['Keep one seat for the young on every board.', 'We want seats for the young on the board.'],
  ],
  [
    'a year that the quote does not name',
    ['Mend all the roofs of the town by 2030.', 'Who will mend all the roofs of the town?'],
  ],
  [
    'a year of the attribution',
    ['Mend all the roofs of the town as in 2019.', 'Who will mend the roofs of the town as in 2018?'],
  ],
  [
    'a quote that speaks of other things',
    ['Send the text two weeks before it is published.', 'We receive the call on Friday and we are tired.'],
  ],
  [
    'a number in a name',
    ['Wash the hands of all guests because of COVID-19.', 'Wash the hands of all 4 guests because of the illness.'],
  ],
  [
    'points of a list',
    ['We should 1) sweep the hall 2) lock the hall.', 'We should sweep the hall and then lock the hall.'],
  ],
  [
    'a quote of another language',
    [
      'Keep three seats for the young on every board.',
      'Queremos 2 asientos para los jóvenes en la junta de la ciudad.',
    ],
  ],
  [
    'a number that a long quote has by the way',
    [
      'Sweep the hall before the guests come.',
      'Sweep the hall before the guests come, for last year we had to send three guests home because of the dust, and the hall was empty for the rest of the winter.',
    ],
  ],
  [
    'a lost number of what the recommendation does not name',
    ['Sweep the hall before the guests come.', 'Sweep the hall two days before the guests come.'],
  ],
];

const agreeing: [string, Item][] = [
  ['a time of day', ['Open the hall at 17:30 for the young.', 'We want the hall open at five for the young.']],
  ['day and night', ['Keep the hall open 24/7 for the young.', 'We want the hall open for 5 of the young.']],
  [
    'a licence',
    ['Put the photos of the hall under CC BY-SA 4.0 licences.', 'We want 2 licences for the photos of the hall.'],
  ],
  ['a version', ['Write the tools of the hall in Python 3.', 'We want the 2 tools of the hall in Python.']],
  ['a step', ['Sweep the hall as in step 2 of the guide.', 'Sweep the hall as in the steps of the guide.']],
  [
    'a recommendation',
    ['Mend the roof as recommendation 5 of the board says.', 'Mend the roof, as the board says in its recommendation.'],
  ],
  [
    'the number of what is listed',
    ['Mend roofs in all 3 regions: north, east and south.', 'We want the roofs mended in the north, east and south.'],
  ],
  [
    'a share in other words',
    ['Keep 20 percent of the seats for the young.', 'We want one fifth of the seats for the young.'],
  ],
  ['a share', ['Keep 75 % of the seats for the young.', 'We want three quarters of the seats for the young.']],
  ['a half', ['Keep 50% of the seats for the young.', 'We want half of the seats for the young.']],
  [
    'a time in other measures',
    ['Mend the roof of the hall every two decades.', 'We want the roof of the hall mended every 20 years.'],
  ],
  [
    'a number of a complaint',
    ['Pay the grants for the halls at once.', 'We waited 3 weeks for the grants for the halls to be paid.'],
  ],
];

const sameOtherwise: [string, string][] = [
  ['Keep one in five seats for the young.', 'Keep 20 % of the seats for the young.'],
  ['Keep two out of three seats for the young.', 'Keep two thirds of the seats for the young.'],
  ['Keep 50 % of the seats for the young.', 'Keep ½ of the seats for the young.'],
  ['Keep 75 % of the seats for the young.', 'Keep 3/4 of the seats for the young.'],
  ['Send the call two weeks before the fair.', 'Send the call a fortnight before the fair.'],
  ['Let the fairs last 90 minutes.', 'The fairs should last one and a half hours.'],
  ['Answer every letter to the fair within 24 hours.', 'A letter to the fair should be answered within a day.'],
  ['Answer every letter to the fair within two days.', 'A letter to the fair should be answered within 48 hours.'],
  ['Hold the fair every 6 months.', 'The fair should be held twice a year.'],
  ['Hold the fair every 3 months.', 'The fair should be held quarterly.'],
  ['Print 24 songs for the fair.', 'Print two dozen songs for the fair.'],
  ['Print 10k songs for the fair.', 'Print ten thousand songs for the fair.'],
  ['Pay 2 million dollars for the fair.', 'Pay $2,000,000 for the fair.'],
  ['Set up stalls in two or three towns.', 'Set up stalls in a few towns.'],
  ['Give every stall 3 times the light.', 'Triple the light of every stall.'],
  [
    'Tenir les marchés de la région tous les 6 mois, sur la place.',
    'Il faut tenir les marchés de la région deux fois par an, sur la place.',
  ],
  ['Donner une place sur cinq aux jeunes de la région.', 'Il faut donner 20 % des places aux jeunes de la région.'],
];

const stories: [string, string][] = [
  ['Offer ladders that can be bought in one shop.', 'To buy one ladder I had bought 85 ladders.'],
  ['Lend wheelbarrows to all gardens of the town.', 'We lent 14 wheelbarrows to the gardens of the town.'],
];

const limits: [Item, string][] = [
  [
    [
      'A gardener should never look after more than six beds at a time.',
      'Five of them at a time is the most I can do.',
    ],
    'six',
  ],
  [['Sums left below US$5,000 are for the gardeners.', 'Anything under $500 should stay with us.'], '5,000'],
  [
    ['Limiter à trois le nombre de mandats.', 'Deux mandats de suite, pas plus, parce que les autres attendent.'],
    'trois',
  ],
];

const phrases: [Item, string][] = [
  [['Set up stalls in two or three towns.', 'Set up stalls in five towns.'], 'two or three'],
  [['Set up stalls in 2-3 towns.', 'Set up stalls in five towns.'], '2-3'],
  [['Pay between 200 and 300 dollars for each stall.', 'Pay 100 dollars for each stall.'], '200 and 300'],
];

const found: [string, Item, string, string][] = [
  [
    'a quote that counts the same by another number',
    [
      'Keep three seats on every board for those who are young.',
      'There should be 2 seats, and they must be ours.',
      'The board is old and it is never at home.',
    ],
    'found the number “three” in the recommendation and in none of its quotes, expected one that they say: 2',
    'three',
  ],
  [
    'a number that is added to what the quote says',
    [
      'Sweep the hall and the yard 14 times before the guests come.',
      'Sweep the hall and the yard before the guests come.',
    ],
    'found the number “14” in the recommendation and in none of its quotes, expected a number that a quote says',
    '14',
  ],
  [
    'a year in place of another',
    ['Mend all the roofs of the town by 2031.', 'They should mend all the roofs of the town by 2030.'],
    'found the number “2031” in the recommendation and in none of its quotes, expected one that they say: 2030',
    '2031',
  ],
  [
    'a number that is lost',
    ['Keep seats for the young on every board.', 'We want two seats for the young on every board.'],
    'found no number in the recommendation, expected “two” as in its quote “We want two seats for the young on every board.”',
    'Keep seats for the young on every board.[1]',
  ],
];

const languages: [string, Item][] = [
  [
    'Spanish',
    ['Guardar tres sillas para los jóvenes en cada junta.', 'Queremos dos sillas para los jóvenes en la junta.'],
  ],
  [
    'French',
    [
      'Garder trois chaises pour les jeunes dans chaque conseil.',
      'Nous voulons deux chaises pour les jeunes dans le conseil.',
    ],
  ],
  [
    'German',
    [
      'Für die jungen Leute sollen 35 Stühle in der Halle stehen.',
      'Für die jungen Leute sollen fünfundzwanzig Stühle in der Halle stehen.',
    ],
  ],
  [
    'Portuguese',
    [
      'Guardar três cadeiras para os jovens em cada conselho.',
      'Queremos duas cadeiras para os jovens no conselho da cidade, porque eles não têm nenhuma e isso é muito importante para nós.',
    ],
  ],
];

describe('recommendation-keeps-the-numbers', () => {
  it.each(silent)('is silent on %s', async (_, item) => {
    expect(await told(rule, synthesis('Rooms', [item]))).toEqual([]);
  });

  it.each(agreeing)('is silent on %s that counts nothing, or says the same', async (_, item) => {
    expect(await told(rule, synthesis('Rooms', [item]))).toEqual([]);
  });

  it.each(sameOtherwise)('is silent on the same amount in other words: %s', async (...item) => {
    expect(await told(rule, synthesis('Fairs', [item]))).toEqual([]);
  });

  it.each(stories)('is silent on the number of a story: %s', async (...item) => {
    expect(await told(rule, synthesis('Gardens', [item]))).toEqual([]);
  });

  it.each(limits)('reports another limit in other words: %j', async (item, at) => {
    expect(await told(rule, synthesis('Gardens', [item]))).toEqual([expect.objectContaining({ at })]);
  });

  it.each(phrases)('tells the numbers of one phrase once: %j', async (item, at) => {
    expect(await told(rule, synthesis('Stalls', [item]))).toEqual([expect.objectContaining({ at })]);
  });

  it.each([
    ['Keep at least six beds for the young.', 'At most five gardeners may sleep in the shed.'],
    ['Let nobody work more than six hours.', 'Five beds at a time is the most I can do.'],
  ])('is silent on limits of other things: %s', async (...item) => {
    expect(await told(rule, synthesis('Gardens', [item]))).toEqual([]);
  });

  it.each([
    ['Print ten thousand songs for the fair.', 'Print 1,000 songs for the fair.'],
    ['Pay 2 million dollars for the fair.', 'Pay 2 billion dollars for the fair.'],
    ['Hold the fair three times a year.', 'The fair should be held four times a year.'],
    ['Keep one in five seats for the young.', 'Keep 30 % of the seats for the young.'],
    ['Keep 20 percent of the seats for the young.', 'We want one tenth of the seats for the young.'],
    ['Mend the roof of the hall every two decades.', 'We want the roof of the hall mended every 30 years.'],
    ['Give Uganda 3 seats on the board of the hall.', 'Give Uganda 2 seats on the board of the hall.'],
    ['Keep 3 seats in the hall: the young need them.', 'Keep 2 seats in the hall, for the young need them.'],
  ])('reports %s', async (...item) => {
    expect(await told(rule, synthesis('Rooms', [item]))).toHaveLength(1);
  });

  it.each(found)('reports %s', async (_, item, message, at) => {
    expect(await told(rule, synthesis('Rooms', [item]))).toEqual([{ message, at }]);
  });

  it.each(languages)('reads %s', async (_, item) => {
    expect(await told(rule, synthesis('Rooms', [item]))).toHaveLength(1);
  });

  it('is silent where a marker has no footnote', async () => {
    const page = synthesis('Rooms', [
      ['Keep three seats for the young.', 'We want 2 seats for the young on the board.'],
    ]);
    expect(await told(rule, page.replace('[1]', '[1][7]'))).toEqual([]);
  });

  it('is silent where the last footnote may be cut off', async () => {
    const page = synthesis('Rooms', [
      ['Keep three seats for the young.', 'We want 2 seats for the young on the board.'],
    ]);
    expect(await told(rule, page.slice(0, page.indexOf('(')))).toEqual([]);
  });

  it('points at the quotes', async () => {
    const value = synthesis('Rooms', [
      ['Keep three seats for the young.', 'We want 2 seats for the young on the board.'],
    ]);
    const [finding] = await findingsIn(rule, { path: 'page.txt', value });
    expect(finding?.related.map(({ span }) => value.slice(span.start.offset, span.end.offset))).toEqual([
      expect.stringContaining('We want 2 seats'),
    ]);
  });

  it('reads a recommendation of a hundred thousand numbers', async () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => i + 3000).join(' seats ');
    const value = synthesis('Rooms', [[`Keep ${numbers} seats.`, 'We want 2 seats for the young on the board.']]);
    expect((await told(rule, value)).length).toBeLessThanOrEqual(5);
  });

  it('reads many measures beside as many', async () => {
    const own = Array.from({ length: 20_000 }, (_, i) => i + 3000).join(' days in the room and ');
    const quote = Array.from({ length: 20_000 }, (_, i) => i + 300_000).join(' days in the room and ');
    expect((await told(rule, synthesis('Rooms', [[`Keep ${own} days.`, `Keep ${quote} days.`]]))).length).toBe(5);
  });
});
