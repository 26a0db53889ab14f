/** Where the blocks of an office document go while it is read: the body, cells, notes, text boxes. @module */
import { type Block, type Paragraph, paragraphsOf } from './model.ts';

interface OpenTable {
  rows: Paragraph[][][];
  row: Paragraph[][];
}

/** No row gets wider by cells that stand for others. */
const WIDEST = 64;
/** All such cells of a document: a few bytes of a file can ask for any number. */
const MOST = 100_000;

/** Lists of blocks inside each other, and the tables that are open. */
export class Flow {
  readonly blocks: Block[] = [];
  readonly #containers: Block[][] = [this.blocks];
  readonly #tables: OpenTable[] = [];
  #fillers = MOST;

  /** Where the next block goes. */
  get current(): Block[] {
    return this.#containers.at(-1) as Block[];
  }

  /** Blocks that follow go into `blocks`, until {@link leave}. */
  enter(blocks: Block[] = []): void {
    this.#containers.push(blocks);
  }

  leave(): Block[] {
    return this.#containers.pop() as Block[];
  }

  openTable(): void {
    this.#tables.push({ rows: [], row: [] });
  }

  closeTable(): void {
    const { rows } = this.#tables.pop() as OpenTable;
    if (rows.length > 0) this.current.push({ type: 'table', rows });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.row = [];
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    table?.rows.push(table.row);
  }

  /**
   * Adds a cell to the row that is open.
   *
   * @param columns how many columns it takes up: the others get empty cells, within limits, so that a column is the
   * same in each row
   */
  addCell(blocks: readonly Block[], columns: number): void {
    const row = this.#tables.at(-1)?.row;
    row?.push(paragraphsOf(blocks));
    for (let i = 1; row && i < columns && row.length < WIDEST && this.#fillers > 0; i++) {
      row.push([]);
      this.#fillers--;
    }
  }
}
