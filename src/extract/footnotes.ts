/** Notes to footnotes with quotes, and the citations that lead to them. @module */

import type { FootnoteDefinition, Parent } from 'mdast';
import { citedBy } from '../model/carried.ts';
import type { Doubt } from '../model/corpus.ts';
import type { Draft, DraftParenthesis } from '../model/draft.ts';
import type { Citation, Recommendation } from '../model/report.ts';
import type { InlineFootnote } from '../model/tree.ts';
import type { FlatText } from '../text/flat.ts';
import { UniqueIds } from '../text/fold.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { inOneScript } from '../vocabularies/lookalikes.ts';
import type { InlineNotes } from './inline-notes.ts';
import { phrasing, range } from './phrasing.ts';
import { cutQuotes, type QuoteCut } from './quotes.ts';

type DraftFootnote = Draft['document']['footnotes'][number];
type DraftQuote = DraftFootnote['quotes'][number];
type NoteNode = FootnoteDefinition | InlineFootnote;

/** The document the notes stand in. */
interface Host {
  id: string;
  lines: Lines;
  /** Points of the document, which stand before the notes. */
  points: readonly DraftFootnote[];
}

/** The notes of a document. */
export interface ReadNotes {
  /** The recommendations with their citations leading to footnotes. */
  cite(recommendations: readonly Recommendation[], targets: WeakMap<Citation, string>): Recommendation[];
  /** The footnotes, told who cites them. */
  footnotes(recommendations: readonly Recommendation[]): DraftFootnote[];
  doubts: Doubt[];
}

/**
 * Reads notes in their order. A marker leads to the one note with its identifier; where several have it, or none, to the
 * first note behind it with its label, else to the last before it.
 */
export function readFootnotes(
  nodes: readonly NoteNode[],
  inline: InlineNotes,
  { id, lines, points }: Host,
  vocabularies: Vocabularies,
): ReadNotes {
  const ids = new UniqueIds();
  for (const point of points) ids.next(point.id);
  const byLabel = new Map<string, { id: string; start: number }[]>();
  const byIdentifier = new Map<string, string | null>();
  const doubts: Doubt[] = [];
  const footnotes = nodes.map((node, i): DraftFootnote => {
    const label = node.type === 'footnote' ? inline.labelOf(node) : (node.label ?? node.identifier);
    const noteId = ids.next(`${id}/n/${label}`);
    const same = byLabel.get(key(label));
    if (node.identifier !== undefined) {
      byIdentifier.set(node.identifier, byIdentifier.has(node.identifier) ? null : noteId);
    }
    const place = { id: noteId, start: range(node)[0] };
    if (same) same.push(place);
    else byLabel.set(key(label), [place]);
    const quotes = readQuotes(node, lines, vocabularies);
    for (const { attribution } of quotes) doubts.push(...unclosed(attribution));
    return {
      id: noteId,
      label,
      number: points.length + i + 1,
      parent: null,
      citedBy: [],
      span: lines.span(...range(node)),
      quotes,
    };
  });
  const noteOf = ({ label, span }: Citation, target: string | undefined): string | null => {
    const exact = target === undefined ? undefined : byIdentifier.get(target);
    if (exact) return exact;
    // A form whose notes have names of their own leads nowhere by a name that none has.
    if (exact === undefined && target !== undefined && key(target) !== key(label)) return null;
    return nextNote(byLabel.get(key(label)) ?? [], span.start.offset);
  };
  return {
    doubts,
    cite: (recommendations, targets) =>
      recommendations.map((one) => ({
        ...one,
        citations: one.citations.map((citation) => ({
          ...citation,
          footnote: noteOf(citation, targets.get(citation)),
        })),
      })),
    footnotes: (recommendations) => {
      const cited = citedBy(recommendations);
      return [...points, ...footnotes.map((footnote) => ({ ...footnote, citedBy: cited.get(footnote.id) ?? [] }))];
    },
  };
}

/** The first note behind a marker, else the last before it: a page may have a list for each part, each counting anew. */
function nextNote(notes: readonly { id: string; start: number }[], marker: number): string | null {
  let low = 0;
  let high = notes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.start ?? 0) >= marker) high = middle;
    else low = middle + 1;
  }
  return notes[low]?.id ?? null;
}

/** Labels compare as in CommonMark: case and white space aside. */
function key(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

function readQuotes(node: NoteNode, lines: Lines, vocabularies: Vocabularies): DraftQuote[] {
  const blocks = node.type === 'footnote' ? [node] : blocksOf(node);
  const { flat } = phrasing(blocks, lines.text, { markersAsText: true });
  if (flat.text === '') return [];
  // A letter that only looks right would hide a date, an area and whatever else an attribution says.
  const read = flat.readAs(inOneScript(flat.text));
  return cutQuotes(read.text, vocabularies).map((cut) => readQuote(cut, { flat, read }, lines));
}

/** The paragraphs of a note, those of its lists and quotations too. */
function blocksOf(node: Parent): Parent[] {
  const blocks: Parent[] = [];
  const open: Parent[] = [node];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') blocks.push(parent);
    else for (const child of [...parent.children].reverse()) if ('children' in child) open.push(child as Parent);
  }
  return blocks;
}

/** The words of a note, and how its attributions are read. */
interface NoteWords {
  flat: FlatText;
  read: FlatText;
}

function readQuote({ from, to, attribution }: QuoteCut, { flat, read }: NoteWords, lines: Lines): DraftQuote {
  return {
    text: flat.text.slice(from, to),
    language: null,
    span: lines.span(...flat.range(from, to)),
    attribution: attribution && readAttribution(attribution, read, lines),
  };
}

function readAttribution(cut: NonNullable<QuoteCut['attribution']>, flat: FlatText, lines: Lines): DraftParenthesis {
  const [start, end] = flat.range(cut.from, cut.to);
  return {
    from: 'parenthesis',
    raw: flat.written(cut.from, cut.to, lines.text),
    span: lines.span(start, end),
    closed: cut.closed,
    words: { flat, from: cut.from + 1, to: cut.closed ? cut.to - 1 : cut.to },
  };
}

function unclosed(attribution: DraftQuote['attribution']): Doubt[] {
  if (attribution?.from !== 'parenthesis' || attribution.closed) return [];
  const { raw, span } = attribution;
  return [
    { kind: 'attribution-unclosed', found: raw, expected: `${raw})`, reason: 'the parenthesis is not closed', span },
  ];
}
