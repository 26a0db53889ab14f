/** Keys under which the words of a name compare equal in the languages of the movement. @module */
import { type Word, words } from '../text/words.ts';

// Articles and prepositions that French, Catalan and Italian write onto a name: `d’Algérie`, `dell’India`.
const ELISION = /^(?:d|l|n|qu|dell|nell|dall|all|sull|un|coll)'(?=\p{L}{3})/u;
// Endings that Turkish writes behind an apostrophe, and the English possessive: `Kamerun'un`, `Ghana's`.
const BEHIND_APOSTROPHE =
  /'(?:s|n?[ıiu]n|[dt][ae](?:n|ki)?|y?[ae]|y?[ıiu]|l[ıiu](?:lar|ler)?|n[dt]?[ae]n?|yla|yle|da|de)$/;
// Vowel signs and lengthening of Arabic; nukta of Devanagari and Bengali.
const OPTIONAL = /[\u064b-\u065f\u0670\u0640\u093c\u09bc]/g;

/** Scripts that write no spaces between words. */
export const HAN_KANA = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Scripts in which a name begins with a capital. */
export const CASED = /[\p{sc=Latin}\p{sc=Cyrillic}]/u;
export const CAPITAL = /^\p{Lu}/u;
/** Characters of the longest name that is looked for where no spaces are. */
export const LONGEST_JOINED = 16;

/**
 * The key of a word, from {@link Word.key}: without what is written onto it and what many leave out (vowel signs,
 * hamza on alif, nukta).
 */
export function nameKey(key: string): string {
  const bare = key.includes("'") ? key.replace(ELISION, '').replace(BEHIND_APOSTROPHE, '') : key;
  if (!/[\u0600-\u0fff]/.test(bare)) return bare;
  return bare
    .replace(OPTIONAL, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('\u0901', '\u0902');
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
};

/** A name, and how those write it whose keys have no umlauts: `Österreich`, `Oesterreich`; `Tromsø`, `Tromsoe`. */
export function spellingsOf(name: string): string[] {
  const plain = name.replace(/[äöüßåøæ]/gi, (sign) => {
    const letters = SPELT_OUT[sign.toLowerCase()] as string;
    return sign === sign.toLowerCase() ? letters : letters.charAt(0).toUpperCase() + letters.slice(1);
  });
  return plain === name ? [name] : [name, plain];
}

/** The key of a word of which the umlauts are written out, as that of one that has them: `suedafrika`, `sudafrika`. */
export function withUmlauts(key: string): string {
  return key.replace(/([aou])e/g, '$1');
}

/** Units at the beginning of a word that are no part of its name: `d’` of `d’Algérie`. */
export function elided({ key }: Word): number {
  return key.includes("'") ? (ELISION.exec(key)?.[0].length ?? 0) : 0;
}

/** The key of a phrase: those of its words, with spaces between. */
export function phraseKey(phrase: string): string {
  return words(phrase)
    .map(({ key }) => nameKey(key))
    .join(' ');
}
