/** The lines of an office document, and what each looks like. @module */
import { type NoteLabel, readBullet, readLabel } from '../plain/label.ts';
import type { Layout, Place } from './layout.ts';
import type { Block, Paragraph } from './model.ts';

/** What a line begins with, so many units long: a label of a note, or a bullet. */
interface Lead {
  length: number;
}

/** A line that has words. */
export interface Line extends Place {
  /** From 1. */
  number: number;
  text: string;
  paragraph: Paragraph;
  /** Not the first line of its paragraph. */
  continued: boolean;
  /** In a table: neither a heading nor a note. */
  table: boolean;
  /** What may be the label of a note; that of an item of a numbered list is not in the text and has no length. */
  label: (Lead & Pick<NoteLabel, 'form' | 'label'>) | null;
  /** A bullet that is typed, with its rank among bullets, from 0. */
  bullet: (Lead & { rank: number }) | null;
}

/** The lines of the body in order. */
export function bodyLines(blocks: readonly Block[], { lines, places }: Layout): Line[] {
  const found: Line[] = [];
  for (const block of blocks) {
    const table = block.type === 'table';
    for (const paragraph of table ? block.rows.flat(2) : [block]) {
      const place = places.get(paragraph);
      if (!place) continue;
      const first = lines.lineAt(place.start);
      for (let number = first; number === first || startOf(number, lines.starts) < place.end; number++) {
        const start = Math.max(place.start, startOf(number, lines.starts));
        const end = Math.min(place.end, startOf(number + 1, lines.starts) - 1);
        const line = { number, start, end, text: lines.text.slice(start, end), paragraph, table };
        if (line.text.trim() !== '') found.push({ ...line, continued: number > first, ...leadsOf(line) });
      }
    }
  }
  return found;
}

function startOf(number: number, starts: readonly number[]): number {
  return starts[number - 1] ?? Number.POSITIVE_INFINITY;
}

/** What a paragraph is by its style or its list goes before what its words look like. */
function leadsOf({
  text,
  paragraph,
  table,
}: Pick<Line, 'text' | 'paragraph' | 'table'>): Pick<Line, 'label' | 'bullet'> {
  const { depth, role, list } = paragraph;
  if (table || depth !== null || role === 'title' || list?.continued) return { label: null, bullet: null };
  const written = readLabel(text);
  const backlinks = written?.form === 'backlink';
  if (!list) return { label: backlinks ? null : written, bullet: role === null ? readBullet(text) : null };
  // `1. 2019 was …`: the number of the item is not in the text, so a number that is belongs to its words.
  const own = written && !/^(?:number|parenthesis|letter)$/.test(written.form) ? written : null;
  if (!list.ordered) return { label: own, bullet: null };
  const number = String(list.number);
  return {
    bullet: null,
    label: own ? { ...own, label: own.label ?? number } : { form: 'number', label: number, length: 0 },
  };
}

/** A heading by its style. */
export function isHeading({ depth, role }: Paragraph): boolean {
  return depth !== null || role === 'title';
}
