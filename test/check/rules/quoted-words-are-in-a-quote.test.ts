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
  ['a name with a year', ['Hold the "Open Tools Week 2019" in the hall.', QUOTE]],
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

const FRENCH = 'Nous avons demandé l’école des clés, parce qu’une liste de cabanes ne suffit pas à tout le monde.';
const ITALIAN = 'Abbiamo chiesto dell’acqua per tutti gli orti della città e non è arrivata.';
const CATALAN = 'Demanem que s’obri l’hort de les claus per a tothom i no només per als socis.';
const ARABIC = 'طلبنا من الجميع أن يهتموا بالمدرسة الصغيرة في القرية وللمكتبة العامة في المدينة.';

const prefixed: [string, Item][] = [
  ['French l’', ['Ouvrir l’« école des clés » dans chaque ville pour tous.', FRENCH]],
  ['French qu’', ['Publier « une liste de cabanes » pour chaque ville et pour tous.', FRENCH]],
  ['French qu’ as an apostrophe of typewriters', ["Publier qu'« une liste de cabanes ne suffit » pas.", FRENCH]],
  ['Italian dell’', ['Portare «acqua per tutti gli orti» nella città che non ha un pozzo.', ITALIAN]],
  ['Catalan l’', ['Obrir l’«hort de les claus» per a tothom i no només per als socis.', CATALAN]],
  ['Arabic bi-', ['يجب دعم «المدرسة الصغيرة في القرية» من كل الأعضاء في هذه السنة.', ARABIC]],
  ['Arabic wa-li-l-', ['يجب دعم «المكتبة العامة في المدينة» من كل الأعضاء في هذه السنة.', ARABIC]],
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

  it.each(prefixed)('is silent where the quote writes a word onto the first one: %s', async (_, item) => {
    expect(await told(rule, synthesis('Keys', [item]))).toEqual([]);
  });

  it.each<[string, Item]>([
    ['French', ['Ouvrir l’« école des portes » dans chaque ville pour tous.', FRENCH]],
    ['Italian', ['Portare «acqua per tutti i campi» nella città che non ha un pozzo.', ITALIAN]],
    ['Arabic', ['يجب دعم «المدرسة الكبيرة في القرية» من كل الأعضاء في هذه السنة.', ARABIC]],
  ])('reports words that are in no quote, in %s', async (_, item) => {
    expect(await told(rule, synthesis('Keys', [item]))).toHaveLength(1);
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
