/** Tables while they are being read. @module */
import type { Lines } from '../../text/span.ts';
import type { Containers } from './containers.ts';
import { type Flow, isSilent } from './flow.ts';
import { headOf, tableSign } from './lines.ts';

/** A table of wikitext, the same with nothing that ends it, or one of HTML. */
export type TableKind = 'wiki' | 'endless' | 'html';

/** Opens and closes the tables, rows and cells of a page. */
export class Tables {
  readonly #blocks: Containers;
  readonly #lines: Lines;
  readonly #open: TableKind[] = [];
  /** Tables that lie too deep to be opened. */
  #tooDeep = 0;

  constructor(blocks: Containers, lines: Lines) {
    this.#blocks = blocks;
    this.#lines = lines;
  }

  /** The kind of the innermost table, or null. */
  get kind(): TableKind | null {
    return this.#open.at(-1) ?? null;
  }

  open(kind: TableKind): void {
    if (this.#blocks.isFull) this.#tooDeep++;
    else {
      this.#blocks.open('table', { type: 'table', children: [] });
      this.#open.push(kind);
    }
  }

  end(): void {
    if (this.#tooDeep > 0) this.#tooDeep--;
    else if (this.#blocks.close('table')) this.#open.pop();
  }

  /** Closes all tables with all other blocks. */
  endAll(): void {
    this.#blocks.closeAll();
    this.#open.length = 0;
    this.#tooDeep = 0;
  }

  endRow(): void {
    if (this.#tooDeep === 0) this.#blocks.close('row');
  }

  endCell(): void {
    this.#blocks.close('cell');
  }

  /** @param at offset of the words of the cell */
  cell(at: number): void {
    if (this.kind === null) return;
    this.#blocks.close('caption');
    this.#blocks.close('cell');
    if (!this.#blocks.has('row')) {
      this.#blocks.closeInside('table');
      this.#blocks.open('row', { type: 'tableRow', children: [] });
    }
    this.#blocks.closeInside('row');
    this.#blocks.open('cell', { type: 'tableCell', children: [], position: this.#lines.span(at, at) });
  }

  /** The words of a caption stand before the table; behind a row they are a cell. */
  caption(at: number): void {
    if (this.kind === null) return;
    this.#blocks.closeInside('table');
    if (this.#blocks.top.children.length === 0) this.#blocks.openCaption();
    else this.cell(at);
  }

  endCaption(): void {
    this.#blocks.close('caption');
  }
}

/** Where tables begin that something ends: any other ends with the next heading. */
export function closedTables(flow: readonly Flow[]): Set<number> {
  const closed = new Set<number>();
  const open: number[] = [];
  let line: Flow[] = [];
  const take = () => {
    const head = headOf(line);
    const sign = head && tableSign(line, head)?.sign;
    if (head && sign === '{|') open.push(head.item.start);
    if (sign === '|}') {
      const start = open.pop();
      if (start !== undefined) closed.add(start);
    }
    line = [];
  };
  for (const item of flow) {
    if (item.type === 'newline' || item.type === 'edge') take();
    // The head of a line and what stands beside it are enough.
    else if (line.length < 8 || isSilent(line.at(-1) as Flow)) line.push(item);
  }
  take();
  return closed;
}
