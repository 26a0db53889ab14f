/** Words of a page to leaves of the tree, each with the branch it belongs to. @module */
import type { Emphasis, Link, Strong } from 'mdast';
import type { Branch, Leaf } from './build.ts';
import { type Range, rangeOf, type TextNode } from './dom.ts';
import { piecesOf } from './text.ts';

/** Elements of running text around others; they may reach over several paragraphs. */
interface Inline {
  node: InlineNode;
  parent: Inline | null;
  /** The branch made for it last, and the paragraph that was in. */
  made: { branch: Branch; unit: Branch } | null;
}

export type InlineNode = Emphasis | Strong | Link;

/** A cell or a note around what is written. */
interface Around {
  /** Whether it has words yet. */
  begun: boolean;
  /** Whether the wiki says that it is at fault. */
  failed?: boolean;
}

/** Where words go. */
export interface Place {
  /** What blocks are put into; null for the root. */
  container: Branch | null;
  /** The paragraph that text goes on with. */
  unit: Branch | null;
  inline: Inline | null;
  cell: Around | null;
  note: Around | null;
}

const BLANK = /^[ \t\n\f\r]*$/;
/** Signs before the first words of a note: they lead back. */
const BACK = /^[\s\u2191^]*$/;

/** Writes words where the walk stands at the moment. */
export class Writer {
  readonly leaves: Leaf[] = [];
  at: Place = { container: null, unit: null, inline: null, cell: null, note: null };
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether only running text may stand here. */
  get isPhrasing(): boolean {
    const type = this.at.container?.node.type;
    return type === 'heading' || type === 'tableCell';
  }

  /** Whether blocks other than paragraphs and lists may stand here. */
  get isFlow(): boolean {
    return !this.isPhrasing && !this.at.cell && !this.at.note && this.at.container?.node.type !== 'list';
  }

  /** What is written before and after stands in no one paragraph. */
  part(): void {
    this.at.unit = null;
  }

  /** Everything that `write` writes goes into a new place, which is as the present one save for what `place` says. */
  within(place: Partial<Place>, write: () => void): void {
    const before = this.at;
    before.unit = null;
    this.at = { ...before, ...place };
    write();
    this.at = before;
  }

  /** The same for an element of running text: a paragraph goes on. */
  inline(node: InlineNode, write: () => void): void {
    const { inline } = this.at;
    this.at.inline = { node, parent: inline, made: null };
    write();
    this.at.inline = inline;
  }

  text(node: TextNode): void {
    const range = rangeOf(node);
    const { unit, note } = this.at;
    if (!range || (!unit && BLANK.test(node.value))) return;
    if (note && !note.begun && BACK.test(node.value)) return;
    for (const { value, from, to } of piecesOf(node.value, range, this.#source)) {
      this.leaf({ type: 'text', value }, { from, to });
    }
  }

  /** A node of running text. A line break begins no paragraph. */
  leaf(node: NonNullable<Leaf['node']>, range: Range | null): void {
    if (!range || (!this.at.unit && node.type === 'break')) return;
    const unit = this.at.unit ?? this.#open(range.from);
    this.leaves.push({ node, branch: branchOf(this.at.inline, unit), ...range });
    const { note, cell } = this.at;
    if (note) note.begun = true;
    if (cell) cell.begun = true;
  }

  /** A node without children that is a block. */
  block(node: NonNullable<Leaf['node']>, { from, to }: Range): void {
    this.part();
    this.leaves.push({ node, branch: this.at.container, from, to });
  }

  /** Makes sure that a branch is there, whatever is put into it. */
  keep(branch: Branch, at: number): void {
    this.leaves.push({ node: null, branch, from: at, to: at });
  }

  /** Begins a paragraph. A cell has running text only: a break parts what were paragraphs. */
  #open(at: number): Branch {
    const { container, cell } = this.at;
    const unit: Branch =
      this.isPhrasing && container
        ? container
        : { node: { type: 'paragraph', children: [] }, parent: flowOf(container) };
    if (cell?.begun) this.leaves.push({ node: { type: 'break' }, branch: unit, from: at, to: at });
    this.at.unit = unit;
    return unit;
  }
}

/** Where a block can be put: a list takes items only. */
export function flowOf(container: Branch | null): Branch | null {
  if (container?.node.type !== 'list') return container;
  return { node: { type: 'listItem', spread: false, children: [] }, parent: container };
}

/** The branch for text inside elements of running text: the one made last where the paragraph is the same. */
function branchOf(inline: Inline | null, unit: Branch): Branch {
  if (!inline) return unit;
  if (inline.made?.unit !== unit) {
    inline.made = { unit, branch: { node: inline.node, parent: branchOf(inline.parent, unit) } };
  }
  return inline.made.branch;
}
