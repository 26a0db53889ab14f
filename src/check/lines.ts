import { firstNot } from '../text/bisect.ts';
import { Lines } from '../text/span.ts';
import { perText } from './per-text.ts';
import type { RuleInput } from './rule.ts';

/** The lines of the decoded input. */
export const linesOf = perText(({ text }) => new Lines(text));

/** Words found in the input, at their offset. */
export interface Match {
  words: string;
  index: number;
}

/** Matches on one line. */
export interface LineHits {
  /** Offsets of the line, without its end. */
  start: number;
  end: number;
  hits: readonly Match[];
}

/**
 * What a search finds on lines whose words are in the model, line by line. Nothing it finds reaches over the end of a
 * line.
 */
export function* lineHits(input: RuleInput, search: (text: string) => Iterable<Match>): Generator<LineHits> {
  const { text, ledger } = input;
  let open: { line: number; hits: Match[] } | null = null;
  for (const match of search(text)) {
    const line = linesOf(input).lineAt(match.index);
    if (open && open.line !== line) {
      yield withOffsets(input, open);
      open = null;
    }
    if (open) open.hits.push(match);
    else if (ledger[firstNot(ledger, ({ to }) => to < line)]?.use === 'used') open = { line, hits: [match] };
  }
  if (open) yield withOffsets(input, open);
}

/** The matches of a pattern (global). */
export function matchesOf(pattern: RegExp): (text: string) => Generator<Match> {
  return function* (text) {
    for (const { 0: words, index } of text.matchAll(pattern)) yield { words, index };
  };
}

function withOffsets(input: RuleInput, { line, hits }: { line: number; hits: Match[] }): LineHits {
  const [start, end] = lineRange(input, line, line);
  return { start, end, hits };
}

/** Offsets of lines, without the end of the last. */
function lineRange(input: RuleInput, from: number, to: number): [start: number, end: number] {
  const { starts, text } = linesOf(input);
  const start = starts[from - 1] ?? 0;
  let end = starts[to] ?? text.length;
  while (end > start && /[\r\n]/.test(text[end - 1] as string)) end--;
  return [start, end];
}

/** Offsets of the lines that the ledger says are used for something, from the first to the last; null without text. */
export function usedLines(input: RuleInput, what: string): [start: number, end: number] | null {
  if (input.text === '') return null;
  const used = input.ledger.filter((entry) => entry.use === 'used' && entry.what === what);
  const [first, last] = [used[0], used.at(-1)];
  return first && last ? lineRange(input, first.from, last.to) : null;
}
