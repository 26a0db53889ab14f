/** Words that mean a note by its number, or by its place. @module */
import { lazy } from '../text/lazy.ts';
import { footnotesHeadings } from '../vocabularies/cues.ts';

/** `[3]`, `[^3]`, a raised number. */
const MARKER = /\[\s?\^?\s?\d{1,6}\s?\]|[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]|↑\s?\d/;
/** A word with a number behind it. */
const NUMBERED = /(\p{L}[\p{L}\p{M}]{0,30})[\s.:#№(]{0,4}(?:n[ro°º]\.?\s?)?\d{1,6}(?!\d)/gu;
/** A group in brackets, but for addresses of wikitext; what follows tells the words of a link. */
const GROUP = /(?<![[［【])[[［【](?![[［【]|\w{2,12}:)([^[\]［］【】\r\n]{1,80})[\]］】](\(?)/g;
/** A link to a place in the page whose name ends in a number. */
const ANCHOR =
  /["'(<=|[]#\p{L}[\p{L}\p{N}_:.-]{0,60}(?<!\p{N})\p{N}{1,6}(?![\p{L}\p{N}_-])|\]:[ \t]{0,9}#\p{L}[\p{L}\p{N}_:.-]{0,60}(?<!\p{N})\p{N}{1,6}(?![\p{L}\p{N}_-])/u;
/** What stands before, or near. */
const RELATIVE =
  /\b(?:ibid(?:em)?|idem|op\.?\s?cit|loc\.?\s?cit|ebd|ebenda|supra|infra|(?:see|as|quoted|mentioned|said|source|voir) (?:above|below|before|ci-dessus)|(?:same|previous|preceding|next|following) (?:as|note|footnote|source|quote|speaker|salon))\b/i;

/**
 * Whether a text, from which all markers and labels of notes that are known were taken, may mean a note by its number:
 * `see note 3`, in any language whose words for footnotes are known, `(see 3)`, `[3, p. 4]`, `[so](#fn-3)`.
 */
export function meansANumber(text: string): boolean {
  if (MARKER.test(text) || ANCHOR.test(text)) return true;
  for (const [, inside = '', link] of text.matchAll(GROUP)) if (isGroupOfNumbers(inside, link !== '')) return true;
  for (const [, word = ''] of text.matchAll(NUMBERED)) if (isNoteWord(word.toLowerCase())) return true;
  return false;
}

/** Whether a note may mean another by its place: `ibid.`, `see above`. */
export function meansAPlace(text: string): boolean {
  return RELATIVE.test(text);
}

/** Words of a link may well have a number; one of four digits is a year. */
function isGroupOfNumbers(inside: string, isLink: boolean): boolean {
  return isLink ? /^\W{0,3}\p{N}{1,3}(?!\p{N})/u.test(inside) : /(?<!\p{N})\p{N}{1,3}(?!\p{N})/u.test(inside);
}

const SHORT = /^(?:fns?|ftn|anm|refs?|refn|see|cf|vgl|voir|siehe|véase|ver|vedi|zie|см|notes?)$/;

/** Words for notes are known as headings, mostly in the plural. */
function isNoteWord(word: string): boolean {
  return SHORT.test(word) || noteWords().some((one) => isForm(word, one));
}

const noteWords = lazy(() => {
  const all = Object.values(footnotesHeadings()).flat();
  return [...new Set(all.flatMap((heading) => heading.toLowerCase().split(/[\s-]+/)))].filter(isLong);
});

/** A word of so many letters is no `of`; in Chinese and Japanese two characters are a word. */
function isLong(word: string): boolean {
  return word.length >= 4 || /^\p{Script=Han}{2}/u.test(word);
}

/** Whether a word is another in another number or case. */
function isForm(word: string, other: string): boolean {
  if (/\p{Script=Han}/u.test(other)) return word.endsWith(other);
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  if (shorter.length < 4 || longer.length - shorter.length > 3) return false;
  return longer.startsWith(shorter.slice(0, Math.max(4, shorter.length - 1)));
}
