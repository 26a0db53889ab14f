/** Which repairs are made in one go. @module */
import type { Edit, Finding } from '../../model/finding.ts';
import type { Document } from '../../model/report.ts';
import { areApplicable, EditSet } from '../../text/edits.ts';
import { mergeStretches, type Stretch, touched } from '../../text/stretches.ts';

/** What is to be done to a text. */
export interface Choice {
  /** Sorted, without overlap. */
  edits: readonly Edit[];
  /** Findings whose repair would change what somebody said, or is none. */
  refused: readonly Finding[];
}

/**
 * The repairs of the findings of a document that do not meet: where two meet, the first one's, and the other waits for
 * another go. Findings that are known have no repair. A repair is refused that touches the words of a quote, unless it
 * only moves whole notes. Line ends in the words put in are those of the text.
 */
export function chooseEdits(document: Document, text: string, findings: readonly Finding[]): Choice {
  const taken = new EditSet();
  const refused: Finding[] = [];
  const said = quotesOf(document);
  const asInText = lineEnds(text);
  for (const finding of findings) {
    const { fix, known } = finding;
    if (!fix || known) continue;
    const edits = fix.edits.filter(({ start, end, text: words }) => text.slice(start, end) !== words);
    if (!areApplicable(fix.edits, text.length) || !leavesQuotes(edits, said, text)) refused.push(finding);
    else taken.take(edits.map((edit) => ({ ...edit, text: asInText(edit.text) })));
  }
  return { edits: taken.edits, refused };
}

/** Where the words of the quotes stand, without their attributions. */
function quotesOf({ footnotes }: Document): Stretch[] {
  return mergeStretches(footnotes.flatMap(({ quotes }) => quotes.flatMap(wordsOf)));
}

function wordsOf({ span, attribution }: Document['footnotes'][number]['quotes'][number]): Stretch[] {
  const [start, end] = [span.start.offset, span.end.offset];
  const from = Math.max(start, attribution?.span.start.offset ?? end);
  const to = Math.min(end, attribution?.span.end.offset ?? end);
  const parts =
    from < to
      ? [
          { start, end: from },
          { start: to, end },
        ]
      : [{ start, end }];
  return parts.filter((part) => part.start < part.end);
}

/** Whether edits touch no quote, or move notes as wholes. An edit beside the first or last word of one touches none. */
function leavesQuotes(edits: readonly Edit[], quotes: readonly Stretch[], text: string): boolean {
  const touching = edits.filter((edit) => touched(quotes, edit).length > 0);
  return touching.length === 0 || areMoved(touching, quotes, text);
}

/** The label that a note begins with. */
const LABEL = /^[^\p{L}\p{N}]{0,8}\p{N}{1,9}(?!\p{N})/u;

/** Whether what is taken out and what is put in are the same notes, the numbers at their beginning aside. */
function areMoved(edits: readonly Edit[], quotes: readonly Stretch[], text: string): boolean {
  const count = new Map<string, number>();
  for (const edit of edits) {
    const before = text.slice(edit.start, edit.end);
    const begin = edit.start + (LABEL.exec(before)?.[0].length ?? 0);
    const isWhole = touched(quotes, edit).every((quote) => quote.start >= begin && quote.end <= edit.end);
    if (!isWhole) return false;
    add(count, before.replace(LABEL, ''), 1);
    add(count, edit.text.replace(LABEL, ''), -1);
  }
  return [...count.values()].every((times) => times === 0);
}

function add(count: Map<string, number>, words: string, times: number): void {
  count.set(words, (count.get(words) ?? 0) + times);
}

/** Writes line ends as a text that has one kind of them does. */
function lineEnds(text: string): (words: string) => string {
  const only = /\r/.test(text) && !/(?<!\r)\n/.test(text) && !/\r(?!\n)/.test(text);
  return only ? (words) => words.replace(/\r?\n/g, '\r\n') : (words) => words;
}
