import { describe, expect, it } from 'vitest';
import { quotedWordsAreInAQuote as rule } from '../../../src/check/rules/quoted-words-are-in-a-quote.ts';
import { type Item, synthesis, told } from '../written.ts';

const QUOTE = 'We asked for a key for every group, and got one for all of them.';

const silent: [string, Item][] = [
  ['words of the quote', ['Hang up “a key for every group” in the hall.', QUOTE]],
  ['other case, other punctuation', ['Hang up “A key – for every group!” in the hall.', QUOTE]],
  ['words left out', ['Remember that “we asked … and got one for all”.', QUOTE]],
  ['words put in', ['Remember that “we asked [the mayor] for a key”.', QUOTE]],
  ['two words', ['Hang up the “master key” in the hall.', QUOTE]],
  ['a name', ['Hold the “Open Tools Week” in the hall.', QUOTE]],
  ['apostrophes', ["Hang the members' key and the guests' key up in the hall.", QUOTE]],
  [
    'words of the second of its quotes',
    ['Hang up “the key is cold” in the hall.', QUOTE, 'In winter the key is cold in my hand.'],
  ],
  [
    'a quote of another language',
    ['Hang up “a key for every guest” in the hall.', 'Pedimos una llave para cada grupo y nos dieron una para todos.'],
  ],
  ['a recommendation that cites nothing', ['Hang up “a key for every guest” in the hall.']],
];

const styles: [string, string][] = [
  ['“a key for every guest”', 'a key for every guest'],
  ['"a key for every guest"', 'a key for every guest'],
  ['„a key for every guest“', 'a key for every guest'],
  ['«a key for every guest»', 'a key for every guest'],
  ['‘a key for the guest’s room’', 'a key for the guest’s room'],
  ["'a key for every guest'", 'a key for every guest'],
  ['“for every group … a key”', 'for every group … a key'],
];

describe('quoted-words-are-in-a-quote', () => {
  it.each(silent)('is silent on %s', async (_, item) => {
    expect(await told(rule, synthesis('Keys', [item]))).toEqual([]);
  });

  it.each(styles)('reports %s', async (quoted, words) => {
    expect(await told(rule, synthesis('Keys', [[`Hang up ${quoted} in the hall.`, QUOTE]]))).toEqual([
      {
        message: `found “${words}” in quotation marks and in none of the quotes cited, expected words that somebody said`,
        at: words,
      },
    ]);
  });

  it('reads a hundred thousand marks that nothing closes', async () => {
    expect(await told(rule, synthesis('Keys', [['“ '.repeat(100_000), QUOTE]]))).toEqual([]);
  });
});
