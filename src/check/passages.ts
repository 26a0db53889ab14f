/** The words of a page as its readers see them: markup and markers gone, white space folded. @module */
import type { Span } from '../model/position.ts';
import type { Document, Footnote } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { flatWords } from '../text/flat.ts';
import { once } from '../text/lazy.ts';
import { type Match, usedLines } from './lines.ts';
import { perText } from './per-text.ts';
import type { RuleInput } from './rule.ts';

/** A run of words that belong together: an item, a quote, a heading, a paragraph of the summary. */
export interface Passage {
  text: string;
  part: 'title' | 'heading' | 'summary' | 'recommendation' | 'quote' | 'attribution';
  /** Null for the title and the summary, whose lines the ledger knows. */
  span: Span | null;
  /** The footnote a quote or an attribution stands in. */
  footnote?: string;
}

/** All passages of a page, and their words as one text with a line each: one look tells whether anything is to be found. */
interface Passages {
  text: string;
  /** In the order of title, summary, headings, recommendations and quotes. */
  all: readonly Passage[];
  starts: readonly number[];
}

/** The passages of a document. */
export const passagesOf = once((document: Document): Passages => joined([...passagesIn(document)]));

/**
 * The same with attributions, before the quotes, where they stand in the footnote: for rules about how words are typed.
 * What else looks at passages is about sentences, or the words of others, and an attribution is neither.
 */
export const attributedPassagesOf = once((document: Document): Passages => {
  const { all } = passagesOf(document);
  const first = firstNot(all, ({ part }) => part !== 'quote');
  return joined([...all.slice(0, first), ...document.footnotes.flatMap(attributionsIn), ...all.slice(first)]);
});

function attributionsIn({ id, span: note, quotes }: Footnote): Passage[] {
  return quotes.flatMap(({ attribution }) => {
    const span = attribution?.span;
    if (!attribution || !span || span.start.offset < note.start.offset || span.end.offset > note.end.offset) return [];
    return [{ text: flatWords(attribution.raw), part: 'attribution', span, footnote: id }];
  });
}

function joined(all: readonly Passage[]): Passages {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of all) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: all.map(({ text }) => text).join('\n'), all, starts };
}

function* passagesIn({ title, summary, sections, recommendations, footnotes }: Document): Generator<Passage> {
  yield { text: title, part: 'title', span: null };
  for (const text of summary?.split('\n\n') ?? []) yield { text, part: 'summary', span: null };
  for (const section of sections) yield { text: section.title, part: 'heading', span: section.span };
  for (const { text, span } of recommendations) yield { text, part: 'recommendation', span };
  for (const { id, quotes } of footnotes) {
    for (const { text, span } of quotes) yield { text, part: 'quote', span, footnote: id };
  }
}

/** Words found in a passage; `index` counts from its beginning. */
interface Hit extends Match {
  passage: Passage;
}

/**
 * What a search finds in passages, by passage. Nothing it finds reaches over the end of a line.
 *
 * @param look.quotes whether to look at quotes (default: true)
 */
export function* hitsIn(
  { text, all, starts }: Passages,
  search: (text: string) => Iterable<Match>,
  { quotes = true } = {},
): Generator<{ passage: Passage; hits: Hit[] }> {
  let hits: Hit[] = [];
  // Quotes stand behind all else.
  const end = quotes ? text.length : starts[firstNot(all, ({ part }) => part !== 'quote')];
  for (const { words, index } of search(text.slice(0, end))) {
    const at = firstNot(starts, (start) => start <= index) - 1;
    const passage = all[at] as Passage;
    if (hits[0] && hits[0].passage !== passage) {
      yield { passage: hits[0].passage, hits };
      hits = [];
    }
    hits.push({ passage, index: index - (starts[at] ?? 0), words });
  }
  if (hits[0]) yield { passage: hits[0].passage, hits };
}

/**
 * Where units `from` up to `to` of a passage stand in the input; the whole passage where its words are not written
 * there as they read. Places asked for from the left to the right take linear time all together.
 */
export function placeOf(input: RuleInput, passage: Passage, from: number, to: number): Span | null {
  const { text } = input;
  const { text: words, span } = passage;
  const range = span ? [span.start.offset, span.end.offset] : rangesOf(input).get(passage);
  if (!range) return span;
  const [start, end] = range as [number, number];
  const written = text.slice(start, span ? end : Math.min(end, start + 2 * words.length + LOOKED_AHEAD));
  const last = found.get(passage);
  const known = last?.written === written && last.from <= from ? last : { from: 0, at: 0 };
  const at = place(words, written, words.slice(from, to), { ...known, to: from });
  if (at === null) return span ?? input.span(start, start + written.trimEnd().length);
  found.set(passage, { written, from, at });
  return input.span(start + at, start + at + to - from);
}

/** The last place found in a passage: the unit of its words, and that of what is written. */
const found = new WeakMap<Passage, { written: string; from: number; at: number }>();

/**
 * The unit at which the words at `to` are written, where unit `from` is written at `at`; null when they are not. The same
 * words may stand in the passage before.
 */
function place(
  words: string,
  written: string,
  wanted: string,
  { from, at, to }: { from: number; at: number; to: number },
): number | null {
  const limit = at + 2 * (to - from) + wanted.length + LOOKED_AHEAD;
  let next = at;
  for (let seen = words.indexOf(wanted, from); ; seen = words.indexOf(wanted, seen + 1)) {
    const found = written.slice(next, limit).indexOf(wanted);
    if (found === -1) return null;
    if (seen >= to) return next + found;
    next += found + 1;
  }
}

type Ranges = ReadonlyMap<Passage, readonly [start: number, end: number]>;

/** Where the title and the paragraphs of the summary stand: on lines that the ledger knows, one behind the other. */
const rangesOf = perText((input: RuleInput): Ranges => {
  const { document, text } = input;
  const of = new Map<Passage, readonly [start: number, end: number]>();
  for (const part of ['title', 'summary'] as const) {
    const lines = usedLines(input, part);
    if (!lines) continue;
    let [cursor] = lines;
    for (const passage of passagesOf(document).all.filter((one) => one.part === part)) {
      const at = text.slice(cursor, Math.min(lines[1], cursor + LOOKED_AHEAD)).indexOf(passage.text.slice(0, HEAD));
      of.set(passage, [cursor + Math.max(at, 0), lines[1]]);
      if (at !== -1) cursor += at + 1;
    }
  }
  return of;
});

/** Units: so many tell a paragraph from the others, and so far it is looked for. */
const HEAD = 20;
const LOOKED_AHEAD = 5000;

/** The words around units `from` up to `to`, whole words and about ten on each side. */
export function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 30), from).replace(from > 30 ? /^\S*\s+/ : /^/, '');
  const after = text.slice(to, to + 30).replace(to + 30 < text.length ? /\s+\S*$/ : /$/, '');
  return before + text.slice(from, to) + after;
}
