/** Themes that headings, lines and the account of an event name. @module */
import type { AreaSource, DraftArea, Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { type PhraseMatch, sentenceStarts, type Word, words } from '../text/words.ts';
import { phraseIndex, wordSet } from '../vocabularies/cues.ts';
import type { TermMatch, Themes } from '../vocabularies/themes.ts';

type Found = PhraseMatch<TermMatch>;

/** Words of a name that is no theme; a longer text is a sentence. */
const LONGEST_AREA = 6;

/**
 * The themes a heading is about: it is nothing but terms and words such as `Discussion Theme 1`, or a term stands apart
 * in it, in parentheses or beside a colon. `Diversity of our members` names none.
 */
export function areasOfHeading(flat: FlatText, themes: Themes): DraftArea[] {
  const { text } = flat;
  if (text.length > 200) return [];
  const all = words(text);
  const found = themes.find(all);
  const own = leftover(all, found).length === 0 ? found : found.filter((one) => standsApart(text, all, one));
  return own.map((one) => areaOf(flat, all, one, 'heading', whole(flat)));
}

/** The themes of `Theme: …`, by its words behind the colon; one that the vocabulary lacks has no match. */
export function areasOfLine(
  { flat, from, to }: Words,
  by: 'line' | 'cell',
  themes: Themes,
  strict: boolean,
): DraftArea[] {
  const all = words(flat.text, from, to);
  const found = themes.find(all);
  const within = by === 'line' ? whole(flat) : { flat, from, to };
  if (found.length > 0 && leftover(all, found).length === 0) {
    return found.map((one) => areaOf(flat, all, one, by, within));
  }
  return piecesOf(flat.text, from, to).flatMap((piece): DraftArea[] => {
    const own = words(flat.text, piece.from, piece.to);
    const terms = themes.find(own);
    const rest = leftover(own, terms);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    if (terms.length > 0 && rest.length === 0) return terms.map((one) => areaOf(flat, own, one, by, within));
    if (!strict || rest.length === 0 || own.length > LONGEST_AREA) return [];
    return [{ words: { flat, from: first.start, to: last.end }, match: themes.misspelt(own), by, within }];
  });
}

/** The themes an account names: terms in quotation marks or in capitals, in a sentence that speaks of themes. */
export function areasOfAccount(flat: FlatText, themes: Themes): DraftArea[] {
  const { text } = flat;
  const all = words(text);
  const found = themes.find(all).filter((one) => isLabel(text, all, one));
  if (found.length === 0) return [];
  const starts = sentenceStarts(text);
  const cues = phraseIndex('themeWords').find(all);
  const sentenceOf = (word: number) => starts.findLastIndex((start) => start <= (all[word]?.start ?? 0));
  const speaking = new Set(cues.map(({ from }) => sentenceOf(from)));
  return found
    .filter(({ from }) => speaking.has(sentenceOf(from)))
    .map((one) => areaOf(flat, all, one, 'account', { flat, from: all[one.from]?.start ?? 0, to: end(all, one) }));
}

function areaOf(flat: FlatText, all: readonly Word[], one: Found, by: AreaSource, within: Words): DraftArea {
  return { words: { flat, from: all[one.from]?.start ?? 0, to: end(all, one) }, match: one.value, by, within };
}

function end(all: readonly Word[], { to }: Found): number {
  return all[to - 1]?.end ?? 0;
}

function whole(flat: FlatText): Words {
  return { flat, from: 0, to: flat.text.length };
}

/** The words that are neither part of a term nor such as stand around one: `Discussion theme 2`. */
function leftover(all: readonly Word[], found: readonly Found[]): Word[] {
  const covered = new Set<number>();
  for (const { from, to } of [...found, ...phraseIndex('themeWords').find(all)]) {
    for (let i = from; i < to; i++) covered.add(i);
  }
  return all.filter(({ key }, i) => !covered.has(i) && !/^\d{1,2}$/.test(key) && !wordSet('headingFillers').has(key));
}

function standsApart(text: string, all: readonly Word[], one: Found): boolean {
  const before = text.slice(0, all[one.from]?.start);
  const after = text.slice(end(all, one));
  const opens = /(?:^|[([:：–—/"“«„‘]|\s-)\s*$/u.test(before.slice(-4));
  return opens && /^\s*(?:$|[)\]:：–—/"”»“’]|-\s)/u.test(after.slice(0, 4));
}

function isLabel(text: string, all: readonly Word[], one: Found): boolean {
  const inside = all.slice(one.from, one.to);
  const small = inside.some(
    ({ key, start }) => /\p{Ll}/u.test(text.charAt(start)) && !wordSet('headingFillers').has(key),
  );
  if (!small) return true;
  const [start, stop] = [inside[0]?.start ?? 0, end(all, one)];
  return /["“«„‘'] ?$/u.test(text.slice(0, start).slice(-3)) && /^ ?["”»“’']/u.test(text.slice(stop, stop + 2));
}

const SEPARATOR = /[,;/•·|،؛，；]|\s[-–—]\s|["“”«»]/gu;

function* pieceStarts(text: string): Generator<[at: number, next: number]> {
  for (const { index, 0: found } of text.matchAll(SEPARATOR)) yield [index, index + found.length];
}

function piecesOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let start = from;
  for (const [at, next] of pieceStarts(text.slice(from, to))) {
    pieces.push({ from: start, to: from + at });
    start = from + next;
  }
  return [...pieces, { from: start, to }];
}
