/** What looks like the name of a person, or a list of such names. @module */
import { words } from '../text/words.ts';
import { phraseIndex, wordSet } from '../vocabularies/cues.ts';

/** Words: no name is longer. */
const LONGEST_NAME = 5;

/** `(talk)` behind a name, or `User:` before it: the marks of a wiki's users. */
export function hasUserMark(text: string): boolean {
  if (text.length > 120 || !/[(:]/.test(text)) return false;
  return [...text.matchAll(/\(([^()]{2,40})\)|(?:^|[\s(])([\p{L} ]{4,14}):/gu)].some(([, inner, prefix]) =>
    inner !== undefined
      ? words(inner).some(({ key }) => wordSet('talkLinks').has(key)) && words(inner).length < 4
      : wordSet('userPrefixes').has(words(prefix ?? '')[0]?.key ?? ''),
  );
}

/** Up to five words in capitals, whatever stands behind a comma or in parentheses: `Ana Q. Reed, note taker`. */
export function isNameLike(text: string): boolean {
  if (hasUserMark(text)) return true;
  const bare = text.replace(/\([^()]*\)/g, ' ').replace(/[,;–—|:].*|\s-\s.*/s, ' ');
  if (/\d{3}|[!?¿¡]|\p{Ll}{3}\.\s*$/u.test(bare)) return false;
  const all = words(bare);
  if (all.length === 0 || all.length > LONGEST_NAME) return false;
  return all.every(({ key, start }) => !/\p{Ll}/u.test(bare.charAt(start)) || wordSet('nameParticles').has(key));
}

/** The pieces of `A, B and C`; empty for no words. */
function piecesOf(text: string): string[] {
  return text
    .replace(/\.\s*$/, '')
    .split(/[,;،、，；\n]|\s(?:and|et|y|e|und|&)\s/u)
    .map((piece) => piece.replace(/^\s*(?:and|et|y|e|und|&)\s/u, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** `3 others` */
const COUNTED = /^(\d{1,4}) \p{L}+(?: \p{L}+)?$/u;

/** Whether text is a list of names alone. */
export function isNameList(text: string): boolean {
  const pieces = piecesOf(text);
  return pieces.length > 0 && pieces.every((piece) => isNameLike(piece) || COUNTED.test(piece));
}

/** How many persons `A, B and 3 others` are; null for text that is no list. */
export function countNames(text: string): number | null {
  const pieces = piecesOf(text);
  if (!isNameList(text)) return null;
  return pieces.reduce((sum, piece) => sum + Number(COUNTED.exec(piece)?.[1] ?? 1), 0);
}

/** The number of participants that a text states: `13 participants`; never a year. */
export function statedNumber(text: string): number | null {
  return statedNumbers(text)[0]?.number ?? null;
}

/** The number of those who came: `12 people took part`, whatever else is counted. */
export function attendance(text: string): number | null {
  const came = phraseIndex('attendVerbs');
  const isSaid = (end: number) => came.find(words(text.slice(end, end + 60)).slice(0, 6)).length > 0;
  return statedNumbers(text).find(({ end }) => isSaid(end))?.number ?? null;
}

function statedNumbers(text: string): { number: number; end: number }[] {
  const stated: { number: number; end: number }[] = [];
  for (const { 0: found, 1: number, index } of text.matchAll(/(?<![\p{L}\p{N}.,])(\d{1,6})(?![\p{N}.,]\d)/gu)) {
    if (/^(?:19|20)\d\d$/.test(number as string)) continue;
    const behind = words(text.slice(index + found.length, index + found.length + 60)).slice(0, 3);
    if (behind.some(({ key }) => wordSet('participantWords').has(key) || wordSet('peopleWords').has(key)))
      stated.push({ number: Number(number), end: index + found.length });
  }
  return stated;
}
