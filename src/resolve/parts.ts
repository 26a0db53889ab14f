/**
 * The grammar of an attribution: its words told apart into dates, areas and sources, in any order.
 *
 *     attribution = part { separator part }
 *     part        = date | area | source
 *     separator   = "," | ";" | " / " | a dash with spaces, where it stands beside a date, an area or between two sources
 *     area        = [ "theme" [ ":" ] ] terms [ "thematic area" | "theme" | "working group" ] | term
 *     source      = any other words; a part without a cue word belongs to the source before the comma
 *
 * @module
 */
import { type Word, words } from '../text/words.ts';
import { areaEnder, areaPrefix } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { TermMatch } from '../vocabularies/themes.ts';
import { type Chunk, chunksOf, type Stretch, trimChunk } from './chunks.ts';
import { type DateMention, findDates } from './date.ts';

/** An area named; `match` is null for one the vocabulary does not have. */
export interface AreaPart extends Stretch {
  match: TermMatch | null;
}

/** The parts of an attribution, each in order. */
export interface Parts {
  sources: Stretch[];
  dates: DateMention[];
  areas: AreaPart[];
}

/** Tells the parts of an attribution apart. */
export function readParts(text: string, vocabularies: Vocabularies): Parts {
  const dates = acceptedDates(text, vocabularies);
  const areas: AreaPart[] = [];
  const sources: Chunk[] = [];
  for (const chunk of chunksOf(text, dates)) {
    for (const piece of splitDashes(text, chunk, vocabularies)) {
      const area = readArea(text, piece, vocabularies);
      areas.push(...area.areas);
      if (area.rest) sources.push(...splitConjunction(area.rest, vocabularies));
    }
  }
  return { dates, areas, sources: joinSources(text, sources, vocabularies) };
}

/** Dates that are sure, and bare years and months that stand alone or close the name of an event. */
function acceptedDates(text: string, { dates, kinds }: Vocabularies): DateMention[] {
  return findDates(text, dates).filter(({ start, end, certain }) => {
    if (certain) return true;
    if (!/^\s*(?:[,;.)/]|[-–—]\s|$)/.test(text.slice(end, end + 20))) return false;
    const before = text.slice(Math.max(0, start - 40), start).trimEnd();
    if (before === '' || /[,;(/]$|\s[-–—]$/.test(before)) return true;
    const named = words(before);
    const cue = kinds.cues(named).at(-1);
    return cue?.head === true && cue.to === named.length;
  });
}

const DASH = /\s[-–—]+\s/g;

/**
 * A dash with spaces parts an area from the rest, and two sources that each have a head word (`salon`, `community`);
 * any other dash is part of a name: `Community near Harare - Zimbabwe`.
 */
function splitDashes(text: string, chunk: Chunk, vocabularies: Vocabularies): Chunk[] {
  const pieces: Chunk[] = [];
  let rest = chunk;
  const within = text.slice(chunk.from, chunk.to);
  DASH.lastIndex = 0;
  for (let found = DASH.exec(within); found; found = DASH.exec(within)) {
    const left = trimChunk(text, rest.from, chunk.from + found.index, rest.comma);
    const right = trimChunk(text, chunk.from + DASH.lastIndex, rest.to, false);
    if (!left || !right || !parts(left, right, vocabularies)) continue;
    pieces.push(left);
    rest = right;
  }
  return [...pieces, rest];
}

function parts(left: Chunk, right: Chunk, { kinds, themes }: Vocabularies): boolean {
  const isArea = (chunk: Chunk) => areaEnder(chunk.words) > 0 || themes.exact(chunk.words) !== null;
  const hasHead = (chunk: Chunk) => kinds.cues(chunk.words).some(({ head }) => head);
  return isArea(left) || isArea(right) || (hasHead(left) && hasHead(right));
}

/** Reads the area a chunk is or ends in; `rest` is what is no area. */
function readArea(text: string, chunk: Chunk, { themes }: Vocabularies): { areas: AreaPart[]; rest: Chunk | null } {
  const whole = themes.exact(chunk.words);
  if (whole) return { areas: [areaPart(chunk.words, whole)], rest: null };
  const prefix = areaPrefix(chunk.words);
  const colon = prefix > 0 && /^\s*[:：«"“]/.test(text.slice(chunk.words[prefix - 1]?.end));
  const ender = areaEnder(chunk.words);
  const from = prefix > 0 && (colon || ender === -1) ? prefix : 0;
  if (from === 0 && ender <= 0) return misspeltArea(chunk, themes);
  const named = chunk.words.slice(from, ender > from ? ender : undefined);
  const terms = termsOf(named, themes);
  if (from > 0) {
    if (terms) return { areas: terms, rest: null };
    return colon && named.length > 0 ? { areas: [areaPart(named, null)], rest: null } : { areas: [], rest: chunk };
  }
  return terms ? { areas: terms, rest: null } : areaBehindSource(chunk, named, themes);
}

/** Without words that say so only a slip in a term of several words is an area: `Community Healthy`. */
function misspeltArea(chunk: Chunk, themes: Vocabularies['themes']): { areas: AreaPart[]; rest: Chunk | null } {
  const slip = chunk.words.length > 1 ? themes.misspelt(chunk.words) : null;
  return slip ? { areas: [areaPart(chunk.words, slip)], rest: null } : { areas: [], rest: chunk };
}

/** The terms that words joined by `and` or `/` name, or null when one of them is none. */
function termsOf(named: readonly Word[], themes: Vocabularies['themes']): AreaPart[] | null {
  const exact = themes.exact(named) ?? themes.misspelt(named);
  if (exact) return [areaPart(named, exact)];
  for (let i = 1; i < named.length - 1; i++) {
    if (named[i]?.key !== 'and') continue;
    const left = themes.exact(named.slice(0, i));
    const right = left && termsOf(named.slice(i + 1), themes);
    if (left && right) return [areaPart(named.slice(0, i), left), ...right];
  }
  return null;
}

/** `Kenya Strategy Salon Diversity thematic area`: the longest term the words end in; else an unknown area. */
function areaBehindSource(
  chunk: Chunk,
  named: readonly Word[],
  themes: Vocabularies['themes'],
): { areas: AreaPart[]; rest: Chunk | null } {
  for (let i = 1; i < named.length; i++) {
    const terms = termsOf(named.slice(i), themes);
    if (!terms) continue;
    const before = named.slice(0, i);
    return { areas: terms, rest: { ...chunk, to: (before.at(-1) as Word).end, words: before } };
  }
  return { areas: [areaPart(named, null)], rest: null };
}

function areaPart(named: readonly Word[], match: TermMatch | null): AreaPart {
  return { from: named[0]?.start ?? 0, to: named.at(-1)?.end ?? 0, match };
}

/** `… Salon and … Conversations` are two sources: both sides have a head word and the first ends in it. */
function splitConjunction(chunk: Chunk, vocabularies: Vocabularies): Chunk[] {
  const { kinds } = vocabularies;
  for (let i = 1; i < chunk.words.length - 1; i++) {
    if (chunk.words[i]?.key !== 'and') continue;
    const [left, right] = [chunk.words.slice(0, i), chunk.words.slice(i + 1)];
    const leftHead = kinds.cues(left).at(-1);
    if (!leftHead?.head || leftHead.to !== left.length || !kinds.cues(right).some(({ head }) => head)) continue;
    const first = { ...chunk, to: (left.at(-1) as Word).end, words: left };
    const second = { ...chunk, from: (right[0] as Word).start, words: right, comma: false };
    return [first, ...splitConjunction(second, vocabularies)];
  }
  return [chunk];
}

/** A part without a cue word that follows a comma places the source before it: `Strategy Salon, Accra`. */
function joinSources(text: string, chunks: readonly Chunk[], { kinds }: Vocabularies): Stretch[] {
  const sources: (Stretch & { cued: boolean })[] = [];
  for (const { from, to, words: named, comma } of chunks) {
    const cued = kinds.cues(named).length > 0;
    const last = sources.at(-1);
    const follows = last !== undefined && comma && /^\s*[,，،、]\s*["“‘«']?$/.test(text.slice(last.to, from));
    if (last && !cued && last.cued && follows) last.to = to;
    else sources.push({ from, to, cued });
  }
  return sources.map(({ from, to }) => ({ from, to }));
}
