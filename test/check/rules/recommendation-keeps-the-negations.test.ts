import { describe, expect, it } from 'vitest';
import { recommendationKeepsTheNegations as rule } from '../../../src/check/rules/recommendation-keeps-the-negations.ts';
import { type Item, synthesis, told } from '../written.ts';

const silent: [string, Item][] = [
  ['a negation in both', ['Do not publish the names of guests.', 'Please never publish the names of our guests.']],
  [
    'a quote that is negative otherwise',
    ['Do not publish the names of guests.', 'Avoid to publish the names of our guests.'],
  ],
  [
    'a quote that asks for what has no name',
    ['Do not publish the names of those who complain.', 'Those who complain about the names must stay unnamed.'],
  ],
  [
    'a quote that speaks of other things',
    ['Do not meet on the day of the fair.', 'All of us were there to sell our onions.'],
  ],
  [
    'a negation that denies nothing',
    ['Ask not only the board but all guests.', 'You should ask the board and all the guests.'],
  ],
  [
    'a negation behind “that”',
    ['Tell the guests that the hall is not open.', 'You should tell the guests when the hall is open.'],
  ],
  ['a complaint in the quote', ['Publish the names of the donors.', 'The names of the donors are not published.']],
  [
    'a quote that forbids other things',
    ['Publish the names of the donors in time.', 'You should not wait; publish the names of the donors.'],
  ],
  [
    'two quotes, of which one forbids',
    [
      'Publish the names of guests.',
      'You should not publish the names of guests.',
      'I should like to see the names of guests.',
    ],
  ],
  [
    'quotes of another language',
    ['Do not publish the names of guests.', 'Hay que publicar los nombres de los invitados en la puerta.'],
  ],
];

const found: [string, Item, string, string][] = [
  [
    'a negation that no quote has',
    ['Do not publish the names of guests.', 'They could publish the names of our guests.'],
    'found “not” in the recommendation “Do not publish the names of guests.” and no negation in its quotes, expected what they say',
    'not',
  ],
  [
    'a prohibition that is lost',
    ['Publish the names of guests.', 'You should not publish the names of guests.'],
    'found no negation in the recommendation “Publish the names of guests.”, expected “not” as in its quote “You should not publish the names of guests.”',
    'Publish the names of guests.[1]',
  ],
  [
    'a sentence that opens with a prohibition',
    ['Publish the names of guests.', 'We are asked often. Do not publish the names of guests.'],
    'found no negation in the recommendation “Publish the names of guests.”, expected “not” as in its quote “We are asked often. Do not publish the names of guests.”',
    'Publish the names of guests.[1]',
  ],
];

/** Each says the same as the other, whichever of them is the recommendation. */
const same: [string, string][] = [
  ['Paint no fewer than five sheds.', 'At least five sheds should be painted.'],
  ['Paint no more than five sheds.', 'At most five sheds should be painted.'],
  ['Do not paint more than five sheds.', 'Five sheds at most should be painted.'],
  ['Do not forget the sheds of the south.', 'The sheds of the south should be remembered.'],
  ['Sheds should not be painted before the fair.', 'Sheds should be painted after the fair.'],
  ['Painters should not be paid.', 'Painters should be unpaid.'],
  ['Allow no noise in the sheds.', 'The sheds should be free of noise.'],
  ['Allow no noise in the sheds.', 'Zero tolerance of noise in the sheds.'],
  ['Ne pas peindre plus de cinq cabanes de la région.', 'Il faut peindre au maximum cinq cabanes de la région.'],
  ['Ne pas oublier les cabanes de la région.', 'Il faut penser aux cabanes de la région.'],
  ['Die Hütten sollen nicht vergessen werden, wenn gemalt wird.', 'An die Hütten soll man denken, wenn gemalt wird.'],
];

/** Words that could turn a negation round, and do not. */
const turned: [string, string][] = [
  ['Forget the sheds of the south.', 'You should not forget the sheds of the south.'],
  ['Do not paint sheds before the fair.', 'You should paint sheds before the fair.'],
  ['Paint more than five sheds.', 'You should not paint more than five sheds.'],
  ['Paint no more than five sheds.', 'More than five sheds should be painted.'],
];

const languages: [string, Item][] = [
  [
    'Spanish',
    [
      'No publicar los nombres de los invitados en la puerta.',
      'Hay que publicar los nombres de los invitados en la puerta.',
    ],
  ],
  [
    'French',
    ['Il faut publier les noms des invités sur la porte.', 'Il ne faut pas publier les noms des invités sur la porte.'],
  ],
  [
    'German',
    [
      'Die Namen der Gäste sollen an der Tür stehen und in der Halle.',
      'Die Namen der Gäste sollen nicht an der Tür stehen und in der Halle.',
    ],
  ],
  [
    'Portuguese',
    [
      'Não publicar os nomes dos convidados na porta da sala.',
      'Vocês podem publicar os nomes dos convidados na porta, e também as datas das nossas reuniões, quando já são certas.',
    ],
  ],
];

describe('recommendation-keeps-the-negations', () => {
  it.each(silent)('is silent on %s', async (_, item) => {
    expect(await told(rule, synthesis('Names', [item]))).toEqual([]);
  });

  it.each(same.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))(
    'is silent on the same in other words: %s, %s',
    async (...item) => {
      expect(await told(rule, synthesis('Sheds', [item]))).toEqual([]);
    },
  );

  it.each(turned)('reports the opposite in the same words: %s, %s', async (...item) => {
    expect(await told(rule, synthesis('Sheds', [item]))).toHaveLength(1);
  });

  it.each(found)('reports %s', async (_, item, message, at) => {
    expect(await told(rule, synthesis('Names', [item]))).toEqual([{ message, at }]);
  });

  it.each(languages)('reads %s', async (_, item) => {
    expect(await told(rule, synthesis('Names', [item]))).toHaveLength(1);
  });

  it('reads a quote of a hundred thousand negations', async () => {
    const quote = `that ${'must not '.repeat(100_000)}publish the names of guests`;
    expect(await told(rule, synthesis('Names', [['Publish the names of guests.', quote]]))).toEqual([]);
  });

  it('reads a hundred thousand negations beside as many words', async () => {
    const own = 'not before, '.repeat(100_000);
    expect(await told(rule, synthesis('Names', [[own, `Publish ${'the names of guests '.repeat(20_000)}`]]))).toEqual(
      [],
    );
  });
});
