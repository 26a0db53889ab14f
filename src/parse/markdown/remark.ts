/**
 * A Markdown document to mdast, part by part: the cost of remark, and the memory it needs, grow faster than the text it
 * is given. What comes out is what remark makes of the whole.
 *
 * @module
 */
import type { List, RootContent } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { openEnd } from './open.ts';
import { Cutter, isBlank } from './parts.ts';
import { place } from './place.ts';
import { type Labels, markdownParser } from './syntax.ts';

/** Lines `from` up to, not including, `to`; how many labels were known when they had been read. */
interface Part {
  from: number;
  to: number;
  nodes: RootContent[];
  known: number;
}

/** Invisible, as the byte order mark it stands for. */
const WORD_JOINER = '\u2060';

/**
 * The blocks of a document from line `from` (0-based) on; every position counts in the whole text. `least` is the
 * length of a part in units (default: 4,096).
 */
export function parseBlocks(lines: Lines, from: number, least?: number): RootContent[] {
  const reader = new PartReader(lines, new Cutter(lines, least));
  const parts = reader.readAll(from);
  const known = reader.labels.size;
  const blocks: RootContent[] = [];
  for (const part of parts) {
    // A link may stand before its definition.
    const [first, ...rest] = part.known < known ? reader.read(part.from, part.to) : part.nodes;
    if (first && !goesOn(blocks.at(-1), first, lines)) blocks.push(first);
    for (const node of rest) blocks.push(node);
  }
  return blocks;
}

class PartReader {
  readonly labels: Labels = new Set();
  readonly #lines: Lines;
  readonly #cutter: Cutter;
  readonly #parse = markdownParser(this.labels);

  constructor(lines: Lines, cutter: Cutter) {
    this.#lines = lines;
    this.#cutter = cutter;
  }

  readAll(from: number): Part[] {
    const parts: Part[] = [];
    for (let start = from; start < this.#lines.count; ) {
      const to = this.#cutter.next(start);
      const part = { from: start, to, nodes: this.read(start, to), known: 0 };
      const rest = this.#takeOpen(part);
      for (const one of rest ? [part, rest] : [part]) parts.push({ ...one, known: this.labels.size });
      start = rest?.to ?? to;
    }
    return parts;
  }

  /** The nodes of some lines. */
  read(from: number, to: number): RootContent[] {
    const base = this.#offset(from);
    const source = this.#lines.text.slice(base, this.#offset(to));
    // micromark takes a byte order mark off the start without counting it.
    const tree = this.#parse(
      source.startsWith('\ufeff') ? `${base === 0 ? ' ' : WORD_JOINER}${source.slice(1)}` : source,
    );
    place(tree, base, this.#lines);
    return tree.children;
  }

  /** Takes code or HTML that is open at the end of a part out of it, and reads it up to its own end. */
  #takeOpen(part: Part): Part | null {
    const start = part.nodes.at(-1)?.position?.start;
    if (start?.offset === undefined || part.to >= this.#lines.count) return null;
    const source = this.#lines.text.slice(start.offset, this.#offset(part.to));
    const open = openEnd(part.nodes.at(-1), source, isBlank(this.#cutter.line(part.to - 1)));
    if (!open) return null;
    const end = this.#cutter.find(part.to, open.closes);
    const to = Math.min(open.inclusive ? end + 1 : end, this.#lines.count);
    part.nodes.pop();
    part.to = start.line - 1;
    return { from: start.line - 1, to, nodes: this.read(start.line - 1, to), known: 0 };
  }

  #offset(line: number): number {
    return this.#lines.starts[line] ?? this.#lines.text.length;
  }
}

/** Appends a list to the list of the part above when it goes on with it; false when it does not. */
function goesOn(above: RootContent | undefined, list: RootContent, lines: Lines): boolean {
  if (above?.type !== 'list' || list.type !== 'list' || signOf(above, lines) !== signOf(list, lines)) return false;
  const blank = (list.position?.start.line ?? 0) > (above.position?.end.line ?? 0) + 1;
  above.spread = Boolean(above.spread || list.spread || blank);
  for (const item of list.children) above.children.push(item);
  if (above.position && list.position) above.position.end = list.position.end;
  return true;
}

/** The bullet, or the delimiter behind a number. */
function signOf({ position }: List, { text }: Lines): string {
  const start = position?.start.offset ?? 0;
  return /^\d*(.)/.exec(text.slice(start, start + 10))?.[1] ?? '';
}
