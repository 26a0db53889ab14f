/** Names written as they are listed. @module */
import type { Fix } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { isWithin } from '../text/nearest.ts';
import { words } from '../text/words.ts';
import { quoted } from './message.ts';
import { languageOf, mainLanguage } from './tongue.ts';

/** Words and what stands between them, with no mark-up in it; in HTML `&` may be written as its reference. */
const PLAIN = /^(?:[\p{L}\p{M}\s'’,-]|&amp;|&(?!#?\w{1,10};))+$/u;

/**
 * Writes a listed name in place of the words found at `span`, where that is the same name in the same language: in
 * English, when each word found is one of the name's, in another number or a letter or two away. Else nothing: `Vielfalt`
 * is no slip of `Diversity`. Line breaks between the words stay.
 */
export function writeName(document: Document, span: Span, found: string, name: string): Fix | undefined {
  if (!isEnglish(document) || !PLAIN.test(found) || !isSameName(found.replaceAll('&amp;', '&'), name)) return undefined;
  const text = asFound(found, document.format === 'html' ? name.replaceAll('&', '&amp;') : name);
  if (text === null || text === found || (isTable(document) && PARTING.test(text))) return undefined;
  return {
    message: `write ${quoted(name)}`,
    edits: [{ start: span.start.offset, end: span.end.offset, text }],
  };
}

function isEnglish(document: Document): boolean {
  const language = languageOf(document);
  return language !== null && mainLanguage(language) === 'en';
}

function isSameName(found: string, name: string): boolean {
  const named = words(name).map(({ key }) => singular(key));
  // `é` is no letter of an English word: `Diversité` is another language's.
  if (/[^\x20-\x7e\s’]/.test(found)) return false;
  const known = words(found).filter(({ key }) => key !== 'and');
  return known.length > 0 && known.every(({ key }) => named.some((word) => isNear(singular(key), word)));
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
}

/** What parts cells, or opens one: a name that holds it would need quotation marks around its cell. */
const PARTING = /[,;|"\t]/;

function isTable({ format }: Document): boolean {
  return format === 'csv' || format === 'tsv';
}

const LONG = 9;

/** Another ending than that of a number makes another word, maybe of another language: `advocacia`. */
function isNear(word: string, other: string): boolean {
  if (word === other) return true;
  if (Math.min(word.length, other.length) < 5 || stem(word) === stem(other)) return false;
  return isWithin(word, other, Math.min(word.length, other.length) >= LONG && word.at(-1) === other.at(-1) ? 2 : 1);
}

const stem = (word: string): string => word.replace(/[aeiou]+$/, '');

/** The name with the line breaks of what was found; null where they have no place in it. */
function asFound(found: string, name: string): string | null {
  if (!/[\r\n]/.test(found)) return name;
  const gaps = found.match(/\s+/g) ?? [];
  const parts = name.split(' ');
  if (parts.length !== gaps.length + 1) return null;
  return parts.map((part, i) => part + (gaps[i] ?? '')).join('');
}
