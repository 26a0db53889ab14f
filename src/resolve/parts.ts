/**
 * The grammar of an attribution: its words told apart into dates, areas and sources, in any order.
 *
 *     attribution = part { separator part }
 *     part        = date | area | source
 *     separator   = "," | ";" | " / " | a dash with spaces, where it stands beside a date, an area or between two sources
 *     area        = [ "theme" [ ":" ] ] terms [ "thematic area" | "theme" | "working group" ] | term
 *     source      = any other words; a part without a cue word belongs to the source before the comma
 *
 * The words between quotation marks stand for those of all languages (`cues.json`, `kinds.json`, `dates.json`): the
 * grammar is one, and so it reads an attribution of mixed languages.
 *
 * @module
 */
import { type Word, words } from '../text/words.ts';
import {
  areArticles,
  areaEnder,
  areaLabel,
  areaPrefix,
  behindArticles,
  behindConjunction,
  conjunctionLanguages,
  isAttributionField,
  isTrailingWord,
  wordSet,
} from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Cue } from '../vocabularies/kinds.ts';
import { SEPARATOR, type TermMatch } from '../vocabularies/themes.ts';
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
  const whole = separatedAreas(text, dates, vocabularies);
  for (const chunk of chunksOf(text, dates, whole)) {
    for (const piece of splitDashes(text, chunk, whole, vocabularies)) {
      const area = readArea(text, piece, vocabularies);
      areas.push(...area.areas);
      if (area.rest) sources.push(...splitConjunction(text, area.rest, vocabularies));
    }
  }
  return { dates, areas, sources: joinSources(text, sources, vocabularies) };
}

/**
 * Names of areas that hold a separator, which must not part them: those that stand between separators, dates, quotation
 * marks, an `and`, or the words that say that an area stands here.
 */
function separatedAreas(text: string, dates: readonly DateMention[], { themes }: Vocabularies): Stretch[] {
  if (!SEPARATOR.test(text)) return [];
  const all = words(text);
  const names: Stretch[] = [];
  for (const { from, to } of themes.separated(all)) {
    const [start, end] = [(all[from] as Word).start, (all[to - 1] as Word).end];
    if (!SEPARATOR.test(text.slice(start, end)) || dates.some((date) => date.start < end && date.end > start)) continue;
    const before = all.slice(Math.max(0, from - LONGEST_LABEL), from);
    const behind = all.slice(to, to + LONGEST_LABEL);
    const ends = ENDERS.some((count) => count <= behind.length && areaEnder(behind.slice(0, count)) === 0);
    const opens = isEdge(text.slice(before.at(-1)?.end ?? 0, start), dates, before.at(-1)) || isLabelled(before);
    const closes = isEdge(text.slice(end, behind[0]?.start ?? text.length), dates, behind[0]) || isAnd(behind[0]);
    if (ends || (opens && closes)) names.push({ from: start, to: end });
  }
  return names;
}

/** Words of the longest label of an area with articles behind it. */
const LONGEST_LABEL = 6;
const ENDERS = [1, 2, 3];

/** Nothing but the edge of a part lies between a name and the word beside it: no word, a date, a separator, a mark. */
function isEdge(gap: string, dates: readonly DateMention[], word: Word | undefined): boolean {
  if (word === undefined || /[^\s\p{L}\p{N}'’-]|\s[-–—]+\s/u.test(gap)) return true;
  return dates.some(({ start, end }) => start <= word.start && word.end <= end);
}

function isLabelled(before: readonly Word[]): boolean {
  if (isAnd(before.at(-1))) return true;
  return before.some((_, i) => {
    const prefix = areaPrefix(before, i);
    return prefix > i && areArticles(before.slice(prefix));
  });
}

function isAnd(word: Word | undefined): boolean {
  return word !== undefined && conjunctionLanguages(word.key).length > 0;
}

/** Dates that are sure, and bare years and months that stand alone or close the name of an event. */
function acceptedDates(text: string, vocabularies: Vocabularies): DateMention[] {
  const accepted = findDates(text, vocabularies.dates).filter(({ start, end, certain }) => {
    if (certain) return true;
    return (
      (isClosed(text, end) || isBeforeArea(text, end, vocabularies)) && openedBy(text, start, vocabularies) !== null
    );
  });
  return accepted.filter((date, i) => !isYearOfName(text, date, accepted[i + 1], vocabularies));
}

/** `Wikimania 2018, June 2019`: where a whole date follows, the year behind a name is a piece of it. */
function isYearOfName(
  text: string,
  { start, certain, precision }: DateMention,
  next: DateMention | undefined,
  vocabularies: Vocabularies,
): boolean {
  const isWhole = next?.certain === true && next.problem?.kind !== 'date-without-year';
  return isWhole && !certain && precision === 'year' && openedBy(text, start, vocabularies) === 'name';
}

/** Units: no area that stands right behind a date is longer. */
const LONGEST_AREA = 120;

/** The comma behind the date is missing: `2019 Diversity thematic area`. The words say that an area stands here. */
function isBeforeArea(text: string, at: number, vocabularies: Vocabularies): boolean {
  const behind = text.slice(at, at + LONGEST_AREA).split(PART_END)[0] ?? '';
  const chunk = trimChunk(text, at, at + behind.length, false);
  if (!chunk || areaEnder(chunk.words) <= 0) return false;
  const { areas, rest } = readArea(text, chunk, vocabularies);
  return rest === null && areas.some(({ match }) => match !== null);
}

const CLOSES = /^\s*\??\s*(?:[,;.)/，；、）،؛।]|[-–—]\s|$)/;

/** A separator stands behind the date, or a word such as `में` before it. */
function isClosed(text: string, end: number): boolean {
  const behind = text.slice(end, end + 20);
  if (CLOSES.test(behind)) return true;
  const [word] = words(behind);
  return (
    word !== undefined && isTrailingWord(behind.slice(word.start, word.end)) && CLOSES.test(behind.slice(word.end))
  );
}

/**
 * A separator, a label or words such as `held in` stand before the date, or the name of an event: one that ends in its
 * head (`Ghana Strategy Salon 2019`), or begins with it in a language that puts it first (`Salon du Cameroun 2019`).
 */
function openedBy(text: string, start: number, { kinds }: Vocabularies): 'separator' | 'name' | null {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  const part = before.split(PART_END).at(-1) ?? '';
  const named = words(part);
  let count = named.length;
  while (count > 0 && isLead(part, named[count - 1] as Word)) count--;
  const [label] = named;
  if (count === 0) return 'separator';
  if (count === 1 && label && isAttributionField(label.key) && /[:：]$/.test(part)) return 'separator';
  const cues = kinds.cues(named.slice(0, count));
  const last = cues.at(-1);
  if (last?.head && last.to === count) return 'name';
  const begins = cues.some(({ head, headFirst, from }) => head && headFirst && from === behindArticles(named));
  return begins ? 'name' : null;
}

const PART_END = /[,;(/（，；、،؛।]|\s[-–—](?=\s|$)/;

/** `in 2019` is when, `of 2030` and `by 2030` are what for, and `thé` is no `the`. */
function isLead(text: string, { key, start, end }: Word): boolean {
  const written = text.slice(start, end);
  const connects = key !== 'of' && key !== 'by' && wordSet('connectors').has(written.toLowerCase());
  return connects || isTrailingWord(written);
}

/** Units: a longer part is prose, and is not taken apart at each of its dashes. */
const LONGEST_PART = 2000;

const DASH = /\s[-–—]+\s/g;

/**
 * A dash with spaces parts an area from the rest, and two sources that each have a head word (`salon`, `community`);
 * any other dash is part of a name: `Community near Harare - Zimbabwe`.
 */
function splitDashes(text: string, chunk: Chunk, whole: readonly Stretch[], vocabularies: Vocabularies): Chunk[] {
  if (chunk.to - chunk.from > LONGEST_PART) return [chunk];
  const pieces: Chunk[] = [];
  let rest = chunk;
  const within = text.slice(chunk.from, chunk.to);
  DASH.lastIndex = 0;
  for (let found = DASH.exec(within); found; found = DASH.exec(within)) {
    const at = chunk.from + found.index;
    if (whole.some(({ from, to }) => from <= at && at < to)) continue;
    const left = trimChunk(text, rest.from, at, rest.comma);
    const right = trimChunk(text, chunk.from + DASH.lastIndex, rest.to, false);
    if (!left || !right || !areParted(text, left, right, vocabularies)) continue;
    pieces.push(left);
    rest = right;
  }
  return [...pieces, rest];
}

function areParted(text: string, left: Chunk, right: Chunk, vocabularies: Vocabularies): boolean {
  const isArea = (chunk: Chunk) => readArea(text, chunk, vocabularies).areas.length > 0;
  const hasHead = (chunk: Chunk) => vocabularies.kinds.cues(chunk.words).some(({ head }) => head);
  return isArea(left) || isArea(right) || (hasHead(left) && hasHead(right));
}

/** Reads the area a chunk is or ends in; `rest` is what is no area. */
function readArea(text: string, chunk: Chunk, { themes, kinds }: Vocabularies): AreaReading {
  const whole = termsOf(chunk.words, themes);
  if (whole) return { areas: whole, rest: null };
  const prefix = areaPrefix(chunk.words);
  // `theme: ` with nothing behind it names neither an area nor a source.
  if (prefix > 0 && prefix === chunk.words.length) return { areas: [], rest: null };
  const ender = areaEnder(chunk.words);
  if (prefix > 0) {
    const labelled = areaLabel(chunk.words) === prefix && kinds.cues(chunk.words).length === 0;
    const sure = isOpening(text, chunk.words[prefix - 1]) || (labelled && ender === -1);
    if (sure || ender === -1) return behindPrefix(chunk, chunk.words.slice(prefix, end(ender, prefix)), sure, themes);
  }
  if (ender <= 0) return areaInside(text, chunk, themes);
  const named = chunk.words.slice(0, ender);
  const terms = termsOf(named, themes) ?? slipsOf(named, themes);
  return terms ? { areas: terms, rest: null } : areaBehindSource(chunk, named, themes);
}

interface AreaReading {
  areas: AreaPart[];
  rest: Chunk | null;
}

function end(ender: number, from: number): number | undefined {
  return ender > from ? ender : undefined;
}

/** A colon or an opening quotation mark stands behind the word. */
function isOpening(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^\s*[:：«"“„‚‘「『]/.test(text.slice(word.end, word.end + 3));
}

/** `theme: Diversity`; what is no term is an unknown area only where the words before say that one follows. */
function behindPrefix(
  chunk: Chunk,
  named: readonly Word[],
  sure: boolean,
  themes: Vocabularies['themes'],
): AreaReading {
  const terms = termsOf(named, themes) ?? (sure ? slipsOf(named, themes) : null);
  if (terms) return { areas: terms, rest: null };
  return sure && named.length > 0 ? { areas: [areaPart(named, null)], rest: null } : { areas: [], rest: chunk };
}

/** `Salon du Cameroun, tenu à Douala sur le thème diversité`: a prefix inside the chunk with nothing but terms behind it. */
function areaInside(text: string, chunk: Chunk, themes: Vocabularies['themes']): AreaReading {
  const { words: all } = chunk;
  for (let i = Math.max(1, all.length - LONGEST_AREAS); i < all.length - 1; i++) {
    const prefix = areaPrefix(all, i);
    const terms = prefix > i ? termsOf(all.slice(prefix), themes) : null;
    if (!terms) continue;
    const rest = trimChunk(text, chunk.from, (all[i] as Word).start, chunk.comma);
    return { areas: terms, rest: rest && areArticles(rest.words) ? null : rest };
  }
  // Without words that say so only a slip in a term of several words is an area: `Community Healthy`.
  const slip = all.length > 1 ? themes.misspelt(all) : null;
  return slip ? { areas: [areaPart(all, slip)], rest: null } : { areas: [], rest: chunk };
}

/** Words: longer lists of areas are something else. */
const LONGEST_AREAS = 40;

/**
 * The terms that words joined by `and` or `/` name, or null when one of them is none. The `and` may be that of any
 * language, even one written together with the word behind it: that both sides are terms says enough.
 */
function termsOf(named: readonly Word[], themes: Vocabularies['themes']): AreaPart[] | null {
  return joinedTerms(named, (words) => termOf(words, themes));
}

/** The same where some of the terms may be misspelt: asked only where words say that areas stand here. */
function slipsOf(named: readonly Word[], themes: Vocabularies['themes']): AreaPart[] | null {
  return joinedTerms(named, (words) => {
    const exact = termOf(words, themes);
    if (exact) return exact;
    const slip = themes.misspelt(words);
    return slip && areaPart(words, slip);
  });
}

function joinedTerms(named: readonly Word[], termAt: (words: readonly Word[]) => AreaPart | null): AreaPart[] | null {
  if (named.length > LONGEST_AREAS) return null;
  const one = termAt(named);
  if (one) return [one];
  for (let i = 1; i < named.length; i++) {
    const right = behindAnd(named, i);
    const left = right && termAt(named.slice(0, i));
    const others = left && joinedTerms(right, termAt);
    if (left && others) return [left, ...others];
  }
  return null;
}

/** The words behind the conjunction at word `i`, or null where none stands. */
function behindAnd(named: readonly Word[], i: number): Word[] | null {
  const word = named[i] as Word;
  if (conjunctionLanguages(word.key).length > 0) return i < named.length - 1 ? named.slice(i + 1) : null;
  const rest = behindConjunction(word);
  return rest && [rest, ...named.slice(i + 1)];
}

/** The term that words are, articles before it aside: `la diversité`. */
function termOf(named: readonly Word[], themes: Vocabularies['themes']): AreaPart | null {
  const exact = themes.exact(named);
  if (exact) return areaPart(named, exact);
  const bare = named.slice(behindArticles(named));
  const match = themes.exact(bare);
  return match && areaPart(bare, match);
}

/** `Kenya Strategy Salon Diversity thematic area`: the longest term the words end in; else an unknown area. */
function areaBehindSource(chunk: Chunk, named: readonly Word[], themes: Vocabularies['themes']): AreaReading {
  for (const read of [termsOf, slipsOf]) {
    for (let i = Math.max(1, named.length - LONGEST_AREAS); i < named.length; i++) {
      const terms = read(named.slice(i), themes);
      if (!terms) continue;
      const before = named.slice(0, i);
      return { areas: terms, rest: { ...chunk, to: (before.at(-1) as Word).end, words: before } };
    }
  }
  return { areas: [areaPart(named, null)], rest: null };
}

function areaPart(named: readonly Word[], match: TermMatch | null): AreaPart {
  return { from: named[0]?.start ?? 0, to: named.at(-1)?.end ?? 0, match };
}

/**
 * `… Salon and … Conversations` are two sources. The words for `and` of other languages are words of English and of
 * names (`y`, `e`, `i`), so they part sources only where both sides have a head word, one of these is of that language,
 * and the words say where a name ends: the left one ends in its head, or the right one begins with it.
 */
function splitConjunction(text: string, chunk: Chunk, vocabularies: Vocabularies): Chunk[] {
  const { kinds } = vocabularies;
  const { words: all } = chunk;
  for (let i = 1; all.length <= LONGEST_SOURCES && i < all.length; i++) {
    const right = behindAnd(all, i);
    const left = all.slice(0, i);
    if (!right?.[0] || !areTwo(left, right, languagesOfAnd(text, all[i] as Word), kinds)) continue;
    const first = { ...chunk, to: (left.at(-1) as Word).end, words: left };
    const second = { ...chunk, from: right[0].start, words: right, comma: false };
    return [first, ...splitConjunction(text, second, vocabularies)];
  }
  return [chunk];
}

/** Words: no list of sources between two commas is longer. */
const LONGEST_SOURCES = 60;

/** `E` and `I` in capitals are letters. */
function languagesOfAnd(text: string, { key, start }: Word): readonly string[] {
  const languages = conjunctionLanguages(key);
  if (languages.length === 0) return ['ar'];
  const first = text.charAt(start);
  return languages.includes('en') || first === first.toLowerCase() ? languages : [];
}

function areTwo(
  left: readonly Word[],
  right: readonly Word[],
  languages: readonly string[],
  kinds: Vocabularies['kinds'],
): boolean {
  const [before, behind] = [kinds.cues(left), kinds.cues(right)];
  const heads = [...before, ...behind].filter(({ head }) => head);
  if (!before.some(({ head }) => head) || !behind.some(({ head }) => head)) return false;
  const ends = before.at(-1)?.head === true && before.at(-1)?.to === left.length;
  if (languages.includes('en')) return ends;
  const spoken = (cue: Cue) => cue.languages.some((language) => languages.includes(language));
  const begins = behind.some(({ head, headFirst, from }) => head && headFirst && from === behindArticles(right));
  return heads.some(spoken) && (ends || begins);
}

/** A part without a cue word that follows a comma places the source before it: `Strategy Salon, Accra`. */
function joinSources(text: string, chunks: readonly Chunk[], { kinds }: Vocabularies): Stretch[] {
  const sources: (Stretch & { cued: boolean })[] = [];
  for (const { from, to, words: named, comma } of chunks) {
    const cued = kinds.cues(named).length > 0;
    const last = sources.at(-1);
    const follows = last !== undefined && comma && /^\s*[,，،、]\s*["“‘«'„「]?$/.test(text.slice(last.to, from));
    if (last && !cued && last.cued && follows) last.to = to;
    else sources.push({ from, to, cued });
  }
  return sources.map(({ from, to }) => ({ from, to }));
}
