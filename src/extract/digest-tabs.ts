/** Digest tables copied with their tabs, as Chromium does: a line with tabs is a row, the lines below go on in its last cell. @module */
import type { Node, Parent, RootContent } from 'mdast';
import type { DraftArea, DraftRow, Words } from '../model/draft.ts';
import { FlatBuilder } from '../text/flat.ts';
import { words } from '../text/words.ts';
import { type DigestColumn, digestColumn } from '../vocabularies/cues.ts';
import { readFlatRow, saysContext } from './digest-row.ts';
import { listed, RESPONSE, writtenOf } from './digest-table.ts';
import { personsIn } from './fields.ts';
import type { Page } from './page.ts';
import { type Phrasing, range } from './phrasing.ts';
import type { Points } from './points.ts';
import { isLeadIn, PARTICIPANTS, PROSE } from './prose.ts';

/** Columns by index; null for one that is not known. */
type TabColumns = readonly (DigestColumn | null)[];

/** Words of a line from `start` up to `end`. */
interface Stretch {
  start: number;
  end: number;
  text: string;
}

/** A line of a row, its cells by column. */
type TabCells = Partial<Record<DigestColumn, Stretch>>;

/** A row while it is read. */
interface TabRow {
  attribution: DraftRow;
  source: Stretch | null;
  line: number;
  /** Column the lines below belong to. */
  open: DigestColumn;
  /** A list follows before the next row: then a short line is a label. */
  hasItems: boolean;
}

const ASIDE = ['source', 'context', 'date', 'place'] as const;
/** Blocks of one row that are looked at for a list. */
const LOOKED_AHEAD = 20;

/** A digest table whose cells stand apart by tabs. */
export class TabTable {
  readonly #page: Page;
  readonly #points: Points;
  readonly #columns: TabColumns;
  readonly #areas: readonly DraftArea[];
  #row: TabRow | null = null;

  constructor(page: Page, points: Points, columns: TabColumns, areas: readonly DraftArea[]) {
    this.#page = page;
    this.#points = points;
    this.#columns = columns;
    this.#areas = areas;
  }

  /** The attribution of a list that stands in the table; null where it does not stand in a cell of what was said. */
  get attribution(): DraftRow | null {
    return this.#row?.open === 'content' ? this.#row.attribution : null;
  }

  /** Takes a block of lines; those that no row can take stay without a mark, and are told. */
  take(nodes: readonly RootContent[], at: number): void {
    for (const line of linesOf(nodes[at] as Node, this.#page)) {
      const cells = cellsOf(line);
      if (personsIn(line.text) !== null) this.#mark(line, 'ignored', PARTICIPANTS);
      else if (cells.length > 1) this.#takeRow(line, cells, nodes, at);
      else this.#goOn(line);
    }
  }

  /** A list that stands in no cell of what was said. */
  takeList(node: Node): void {
    if (this.#row?.open === 'response') this.#page.mark(node, 'ignored', RESPONSE);
  }

  #takeRow(line: Stretch, cells: readonly Stretch[], nodes: readonly RootContent[], at: number): void {
    const shift = this.#shift(cells);
    if (shift === null) {
      this.#closing(line, cells);
      return;
    }
    const found: TabCells = {};
    cells.forEach((cell, i) => {
      const column = this.#columns[i + shift];
      if (column && cell.text !== '') found[column] ??= cell;
    });
    const last = this.#columns[cells.length - 1 + shift] ?? null;
    const row = this.#rowOf(line, found, last, hasItems(nodes, at, this.#page));
    this.#row = row;
    this.#mark(line, 'used', 'attribution');
    if (found.content) this.#say(found.content, row);
  }

  /** How many columns at the left have their cells in the row above; null for a line that opens no row. */
  #shift(cells: readonly Stretch[]): number | null {
    const { vocabularies } = this.#page.input;
    const missing = this.#columns.length - cells.length;
    const [first, second] = cells;
    if (missing < 0 || !first || !second) return null;
    const below = missing > 0 && this.#row !== null && this.#columns[0] === 'source' && this.#columns[1] === 'context';
    const saysWhen = ({ text }: Stretch) => saysContext(text, vocabularies);
    if (below && !isSource(first.text, this.#page) && saysWhen(first) && !saysWhen(second)) return 1;
    return missing < 2 ? 0 : null;
  }

  /** The last line of a cell of what was said, with the cells behind it. */
  #closing(line: Stretch, cells: readonly Stretch[]): void {
    const behind = this.#columns.length - this.#columns.indexOf('content');
    const [first] = cells;
    if (this.#row?.open !== 'content' || cells.length !== behind || !first) {
      this.#row = null;
      return;
    }
    this.#goOn(first);
    this.#row.open = this.#columns.at(-1) ?? 'response';
    this.#mark(line, 'ignored', RESPONSE);
  }

  /** A row without a source has that of the row above. */
  #rowOf(line: Stretch, own: TabCells, last: DigestColumn | null, hasItems: boolean): TabRow {
    const above = own.source ? null : this.#row;
    const source = own.source ?? above?.source ?? null;
    const attribution = this.#attributionOf(source ? { ...own, source } : own, above?.line ?? null);
    const open = last === 'response' || (own.content && last) ? last : 'content';
    return { attribution, source, line: above?.line ?? this.#page.input.lines.lineAt(line.start), open, hasItems };
  }

  #attributionOf(cells: TabCells, carriedFrom: number | null): DraftRow {
    const builder = new FlatBuilder();
    const places = ASIDE.flatMap((column) => {
      const cell = cells[column];
      if (!cell) return [];
      if (builder.length > 0) builder.space(cell.start);
      const from = builder.length;
      builder.add(cell.text, cell.start);
      return [{ column, from, to: builder.length }];
    });
    const flat = builder.build();
    const wordsOf = (column: DigestColumn): Words | undefined => {
      const place = places.find((one) => one.column === column);
      return place && { flat, from: place.from, to: place.to };
    };
    return {
      from: 'row',
      ...writtenOf({ flat, from: 0, to: flat.text.length }, this.#areas, this.#page),
      source: wordsOf('source') ?? null,
      carriedFrom,
      context: listed(wordsOf('context'), wordsOf('place')),
      dates: listed(wordsOf('date')),
      regions: [],
      areas: [...this.#areas],
    };
  }

  /** A line of the open cell. */
  #goOn(line: Stretch): void {
    const row = this.#row;
    if (!row) return;
    if (row.open === 'response') this.#mark(line, 'ignored', RESPONSE);
    else if (row.open === 'content') this.#say(line, row);
  }

  #say(line: Stretch, row: TabRow): void {
    const isLabel = line.text.length < PROSE && (row.hasItems || isLeadIn(line.text));
    if (isLabel) this.#mark(line, 'ignored', 'words beside the points of a row');
    else {
      this.#points.add(said(line), { parent: null, attribution: row.attribution });
      this.#mark(line, 'used', 'point');
    }
  }

  #mark({ start, end }: Stretch, use: 'used' | 'ignored', what: string): void {
    this.#page.input.ledger.mark(start, end, use, what);
  }
}

/** The columns of a head whose cells stand apart by tabs; null for any other line. */
export function tabColumns(node: Node, page: Page): TabColumns | null {
  // Elsewhere a tab is indentation.
  if (page.input.format !== 'plain') return null;
  const [line, ...others] = linesOf(node, page);
  if (!line?.text.includes('\t') || others.length > 0) return null;
  const columns = cellsOf(line).map(({ text }) => digestColumn(text));
  return columns.includes('content') ? columns : null;
}

/** The lines a block stands on, whole: white space at their ends may be a cell. */
function linesOf(node: Node, { input: { lines } }: Page): Stretch[] {
  const [start, end] = range(node);
  const found: Stretch[] = [];
  for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++) {
    const from = lines.starts[line - 1] ?? 0;
    const written = lines.text.slice(from, lines.starts[line] ?? lines.text.length).replace(/[\r\n]+$/, '');
    if (written.trim() !== '') found.push({ start: from, end: from + written.length, text: written });
  }
  return found;
}

function cellsOf({ start, text }: Stretch): Stretch[] {
  let at = start;
  return text.split('\t').map((written) => {
    const lead = written.length - written.trimStart().length;
    const cell = { start: at + lead, end: at + lead + written.trim().length, text: written.trim() };
    at += written.length + 1;
    return cell;
  });
}

function hasItems(nodes: readonly RootContent[], at: number, page: Page): boolean {
  for (const next of nodes.slice(at + 1, at + 1 + LOOKED_AHEAD)) {
    if (next.type === 'list') return true;
    if (next.type !== 'paragraph' && next.type !== 'heading') return false;
    if (hasTabs(next, page)) return false;
  }
  return false;
}

function isSource(text: string, { input }: Page): boolean {
  return input.vocabularies.kinds.cues(words(text)).some(({ head }) => head);
}

/** Whether cells of a block stand apart by tabs. */
export function hasTabs(node: Node, page: Page): boolean {
  return linesOf(node, page).some(({ text }) => text.includes('\t'));
}

/** Whether a line without tabs begins a row all the same: a source, and behind it or on the next line how many spoke. */
export function isFlatRow(node: Parent, next: Node | undefined, page: Page): boolean {
  const { vocabularies } = page.input;
  const own = page.words([node]).flat;
  if (readFlatRow(own, vocabularies, false)?.context) return true;
  if (own.text.length >= PROSE || (next?.type !== 'paragraph' && next?.type !== 'heading') || hasTabs(next, page)) {
    return false;
  }
  const row = readFlatRow(page.words([node, next as Parent]).flat, vocabularies, false);
  return row?.context !== null && row?.source.to === own.text.length;
}

function said({ start, end, text }: Stretch): Phrasing {
  return { flat: new FlatBuilder().add(text, start).build(), references: [], start, end };
}
