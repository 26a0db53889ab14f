import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuotes } from '../../src/extract/quotes.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

/** Quotes and attributions as words; an attribution that is not closed ends in `…`. */
function cut(text: string): (string | null)[][] {
  return cutQuotes(text, defaultVocabularies()).map(({ from, to, attribution }) => [
    text.slice(from, to),
    attribution && text.slice(attribution.from, attribution.to) + (attribution.closed ? '' : '…'),
  ]);
}

const A = '(Ghana Strategy Salon, June 2019, Diversity thematic area)';
const B = '(Hindi Community Conversations, May 2019, Advocacy theme)';

describe('quote and attribution', () => {
  it.each([
    ['full stop before', `Open the halls. ${A}`, [['Open the halls.', A]]],
    ['full stop after', `Open the halls ${A}.`, [['Open the halls', A]]],
    ['full stop inside', `Open the halls ${A.replace(')', '.)')}`, [['Open the halls', A.replace(')', '.)')]]],
    ['full stop missing', `Open the halls ${A}`, [['Open the halls', A]]],
    ['full stops everywhere', `Open the halls. ${A}.`, [['Open the halls.', A]]],
    ['parentheses in the quote', `Open halls (and keep them open). ${A}.`, [['Open halls (and keep them open).', A]]],
    ['a parenthesis just before', `Open halls (libraries, etc). ${A}`, [['Open halls (libraries, etc).', A]]],
    ['an unclosed parenthesis in the quote', `Open halls (libraries. ${A}`, [['Open halls (libraries.', A]]],
    [
      'parentheses in the attribution',
      'Open halls. (Ghana (Accra) Strategy Salon, June 2019)',
      [['Open halls.', '(Ghana (Accra) Strategy Salon, June 2019)']],
    ],
    [
      'two quotes',
      `Open halls. ${A}. Lend keys. ${B}.`,
      [
        ['Open halls.', A],
        ['Lend keys.', B],
      ],
    ],
    [
      'two quotes without full stops between',
      `Open halls ${A} Lend keys ${B}`,
      [
        ['Open halls', A],
        ['Lend keys', B],
      ],
    ],
    [
      'a source with date and area in mid-sentence',
      `Halls ${A} are shut. ${B}`,
      [
        ['Halls', A],
        ['are shut.', B],
      ],
    ],
    [
      'a source named in mid-sentence',
      `Halls (Ghana Strategy Salon, 2019) are shut. ${B}`,
      [['Halls (Ghana Strategy Salon, 2019) are shut.', B]],
    ],
    ['an attribution before its quote', `${A} Open halls.`, [['Open halls.', A]]],
    [
      'attributions before their quotes',
      `${A} Open halls. ${B} Lend keys.`,
      [
        ['Open halls.', A],
        ['Lend keys.', B],
      ],
    ],
    [
      'an attribution that is not closed',
      `Open the halls. ${A.slice(0, -1)}`,
      [['Open the halls.', `${A.slice(0, -1)}…`]],
    ],
    [
      'the first of two attributions, not closed',
      `Open halls. ${A.slice(0, -1)}. Lend keys. ${B}.`,
      [
        ['Open halls.', `${A.slice(0, -1)}…`],
        ['Lend keys.', B],
      ],
    ],
    [
      'an attribution that is not closed in mid-text, and a quote without one',
      `Open halls. ${A.slice(0, -1)}. Lend keys.`,
      [
        ['Open halls.', `${A.slice(0, -1)}…`],
        ['Lend keys.', null],
      ],
    ],
    [
      'a parenthesis that is not closed, with a source and a date in its sentence',
      `Open halls (as the Ghana Strategy Salon did, in 2019. Lend keys. ${B}.`,
      [['Open halls (as the Ghana Strategy Salon did, in 2019. Lend keys.', B]],
    ],
    ['no attribution', 'Open the halls.', [['Open the halls.', null]]],
    [
      'a parenthesis that is no attribution',
      'Open the halls (and the rooms)',
      [['Open the halls (and the rooms)', null]],
    ],
    ['a place alone is no attribution', 'Halls stay shut (Ghana)', [['Halls stay shut (Ghana)', null]]],
    ['a year alone is no attribution', 'Halls stay shut (2019)', [['Halls stay shut (2019)', null]]],
    ['a source alone', 'Halls stay shut (Ghana Strategy Salon)', [['Halls stay shut', '(Ghana Strategy Salon)']]],
    [
      'an unknown source with a date',
      'Halls stay shut (Sunrise Collective, May 2019)',
      [['Halls stay shut', '(Sunrise Collective, May 2019)']],
    ],
    ['an area alone', 'Halls stay shut (Diversity thematic area)', [['Halls stay shut', '(Diversity thematic area)']]],
    [
      'a sentence about a community',
      'Halls stay shut (our community is small. It grows)',
      [['Halls stay shut (our community is small. It grows)', null]],
    ],
    [
      'words behind the last attribution',
      `Open halls. ${A}. And more`,
      [
        ['Open halls.', A],
        ['And more', null],
      ],
    ],
    ['only an attribution', A, [['', A]]],
    [
      'full-width parentheses',
      '开放大厅。（Ghana Strategy Salon, June 2019）',
      [['开放大厅。', '（Ghana Strategy Salon, June 2019）']],
    ],
    [
      'Arabic words in mid-text after which the sentence goes on',
      `القاعات (صالون تونس، 2019) مغلقة. ${A}`,
      [['القاعات (صالون تونس، 2019) مغلقة.', A]],
    ],
    [
      'an Arabic attribution in mid-text after which a sentence begins',
      `افتحوا القاعات. (صالون تونس، يوليو 2019). أعيروا المفاتيح. ${A}`,
      [
        ['افتحوا القاعات.', '(صالون تونس، يوليو 2019)'],
        ['أعيروا المفاتيح.', A],
      ],
    ],
    [
      'Hindi attributions with dandas',
      'हॉल खोलो। (सूरत सैलून, जुलाई 2019)। चाबी दो। (पटना सैलून, मई 2019)।',
      [
        ['हॉल खोलो।', '(सूरत सैलून, जुलाई 2019)'],
        ['चाबी दो।', '(पटना सैलून, मई 2019)'],
      ],
    ],
    ['an area with its prefix', 'Halls (thème : diversité)', [['Halls', '(thème : diversité)']]],
    ['a German noun', 'Halls (Treffen im Garten)', [['Halls (Treffen im Garten)', null]]],
    ['a German name', 'Halls (Strategie-Salon Bonn)', [['Halls', '(Strategie-Salon Bonn)']]],
    ['nothing', '', [['', null]]],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('cuts lie in order inside the text and lose no word', () => {
    const piece = fc.constantFrom('Open halls. ', 'and more', A, `${B}. `, '(x) ', '(', ')', ' Also ', '(Ghana Salon');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('').trim();
        let last = 0;
        let kept = '';
        for (const { from, to, attribution } of cutQuotes(text, defaultVocabularies())) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThanOrEqual(from);
          kept += text.slice(from, to) + (attribution ? text.slice(attribution.from, attribution.to) : '');
          last = attribution?.to ?? to;
        }
        // An attribution that stands before its quote changes places with it.
        const letters = (s: string) => [...s.replace(/[^\p{L}]/gu, '')].sort().join('');
        expect(letters(kept)).toBe(letters(text));
      }),
    );
  });

  it.each([
    ['opening', '('.repeat(200_000)],
    ['closing', ')'.repeat(200_000)],
    ['nested', `${'('.repeat(100_000)}${')'.repeat(100_000)}`],
    ['in turn', '(a) '.repeat(50_000)],
    ['attributions', `A. ${A}. `.repeat(2_000)],
    ['attributions left open', `A. ${A.slice(0, -1)}. `.repeat(2_000)],
  ])('200,000 parentheses, %s, are read in bounded time', (_, text) => {
    expect(cut(text).length).toBeGreaterThan(0);
  });
});
