/** The body of an office document as nodes, with the lists of notes that are typed into it. @module */
import type { FootnoteDefinition, RootContent } from 'mdast';
import { withoutEditLink } from '../plain/edit-link.ts';
import type { Place } from './layout.ts';
import type { Line } from './lines.ts';
import type { Block, ListPlace, Paragraph } from './model.ts';
import { headingNode, type Item, listNodes, paragraphNode, quoteNode, tableNode } from './nodes.ts';
import type { PhrasingContext } from './phrasing.ts';
import type { NotesList, TypedNote } from './typed-notes.ts';

/** What the body is made of. */
export interface BodyInput {
  blocks: readonly Block[];
  /** The lines of content. */
  content: readonly Line[];
  /** By indexes of `content`. */
  lists: readonly NotesList[];
}

/** A paragraph or a table that has content. */
interface Part extends Place {
  block: Block;
  /** Its first line. */
  line: Line;
  index: number;
}

/** Paragraphs that make one node together have the same kind. */
type Kind = 'heading' | 'list' | 'quote' | 'paragraph' | 'table';

/** The blocks in their order; a list of notes stands where its heading, or its first note, is. */
export function bodyNodes(input: BodyInput, context: PhrasingContext): RootContent[] {
  const nodes: RootContent[] = [];
  const listAt = listsByLine(input);
  let done = -1;
  let run: Part[] = [];
  const flush = () => {
    for (const node of runNodes(run, context)) nodes.push(node);
    run = [];
  };
  for (const part of partsOf(input, context)) {
    const list = listAt(part.index);
    const last = run.at(-1);
    if (last && (list !== -1 || !goesOn(last, part))) flush();
    if (list === -1) run.push(part);
    else if (list > done) {
      for (const node of notesNodes(input.lists[list] as NotesList, part, context)) nodes.push(node);
      done = list;
    }
  }
  flush();
  return nodes;
}

function listsByLine({ lists, content }: BodyInput): (index: number) => number {
  const owners = new Int32Array(content.length).fill(-1);
  lists.forEach(({ heading, from, to }, i) => {
    owners.fill(i, heading === -1 ? from : heading, to);
  });
  return (index) => owners[index] ?? -1;
}

function partsOf({ blocks, content }: BodyInput, { layout }: PhrasingContext): Part[] {
  const first = new Map<Paragraph, number>();
  content.forEach((line, i) => {
    if (!first.has(line.paragraph)) first.set(line.paragraph, i);
  });
  return blocks.flatMap((block): Part[] => {
    const paragraphs = block.type === 'table' ? block.rows.flat(2) : [block];
    const placed = paragraphs.filter((paragraph) => first.has(paragraph));
    const [start, end] = [placed[0], placed.at(-1)].map((one) => one && layout.places.get(one));
    const index = placed[0] === undefined ? -1 : (first.get(placed[0]) ?? -1);
    const line = content[index];
    return start && end && line ? [{ block, line, index, start: start.start, end: end.end }] : [];
  });
}

function goesOn(last: Part, part: Part): boolean {
  const kind = kindOf(last);
  return (kind === 'list' || kind === 'quote') && kindOf(part) === kind;
}

function kindOf({ block, line }: Part): Kind {
  if (block.type === 'table') return 'table';
  if (depthOf(block) !== null) return 'heading';
  if (block.list || hasBullet(line)) return 'list';
  return block.role === 'quote' ? 'quote' : 'paragraph';
}

/** A bullet that is typed makes an item as well. */
function hasBullet({ bullet, text }: Line): boolean {
  return bullet !== null && bullet.length < text.length;
}

function depthOf({ depth, role }: Paragraph): number | null {
  return depth ?? (role === 'title' ? 1 : null);
}

function runNodes(run: readonly Part[], context: PhrasingContext): RootContent[] {
  const first = run[0];
  if (!first) return [];
  if (first.block.type === 'table') return [tableNode(first.block, first, context)];
  const kind = kindOf(first);
  if (kind === 'list') return listNodes(run.map(itemOf), context);
  if (kind === 'quote') return [quoteNode(run, context)];
  const depth = depthOf(first.block);
  return [depth === null ? paragraphNode([first], context) : headingNode(withoutEdit(first, context), depth, context)];
}

function itemOf({ block, line, start, end }: Part): Item {
  const own = block.type === 'paragraph' ? block.list : null;
  const typed: ListPlace = { level: line.bullet?.rank ?? 0, ordered: false, number: 0, continued: false };
  return { start, end, words: own ? start : start + (line.bullet?.length ?? 0), list: own ?? typed };
}

function withoutEdit({ start, end }: Place, { layout }: PhrasingContext): Place {
  const words = withoutEditLink(layout.lines.text.slice(start, end));
  return words === '' ? { start, end } : { start, end: start + words.length };
}

/** A list of notes with its heading. */
function notesNodes({ heading, notes }: NotesList, part: Part, context: PhrasingContext): RootContent[] {
  const nodes = notes.map((note) => noteNode(note, context));
  if (heading === -1 || part.block.type === 'table') return nodes;
  const node = headingNode(withoutEdit(part, context), depthOf(part.block) ?? 2, context);
  return [{ ...node, data: { footnotes: true } }, ...nodes];
}

function noteNode(note: TypedNote, context: PhrasingContext): FootnoteDefinition {
  const { label, identifier, numbered, start, paragraphs } = note;
  const children = paragraphs.map((places) => paragraphNode(places, context));
  const position = context.layout.lines.span(start, paragraphs.at(-1)?.at(-1)?.end ?? start);
  return { type: 'footnoteDefinition', identifier, label, children, position, data: { numbered } };
}
