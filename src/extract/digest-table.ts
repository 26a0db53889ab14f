/** Tables Source / Context / Content: a row says who spoke where and when, and what was said. @module */
import type { Table, TableCell, TableRow } from 'mdast';
import type { DraftArea, DraftRow, Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { words } from '../text/words.ts';
import { type DigestColumn, digestColumn } from '../vocabularies/cues.ts';
import { areasOfLine } from './areas.ts';
import { blocksOfCell, type CellBlock } from './cells.ts';
import { personsIn } from './fields.ts';
import { Grid, type Placed } from './grid.ts';
import type { Page } from './page.ts';
import { range } from './phrasing.ts';
import type { Points } from './points.ts';
import { isSentence, PARTICIPANTS } from './prose.ts';

/** Columns by index; null for one that is not known. */
type Columns = readonly (DigestColumn | null)[];

/** What a walk gives to its tables. */
export interface TableSetting {
  page: Page;
  points: Points;
  /** By the headings above. */
  areas: readonly DraftArea[];
}

/** The columns of a digest table, by its head; null for any other table. */
export function columnsOfTable({ children: [head] }: Table, page: Page): Columns | null {
  const columns = head?.children.map((cell) => digestColumn(page.words([cell]).flat.text)) ?? [];
  const has = (column: DigestColumn) => columns.includes(column);
  return has('content') && (has('source') || has('context')) ? columns : null;
}

/** The source of a row, which the rows below without one have too. */
interface Carried {
  cells: Cells;
  line: number;
}

/** Why the answers to what was said are left out. */
export const RESPONSE = 'response of the working group: not said by the source';

/** Reads the rows of a digest table. */
export function readDigestTable(table: Table, columns: Columns, setting: TableSetting): void {
  const { page } = setting;
  const grid = new Grid(page.input, range(table)[0]);
  let carried: Carried | null = null;
  for (const [i, row] of table.children.entries()) {
    const placed = grid.row(row);
    if (i === 0) {
      page.mark(row, 'ignored', 'head of a table');
      continue;
    }
    const { cells, covered } = byColumn(placed, columns);
    if (isCutOff(cells, page)) {
      page.input.ledger.mark(...range(row), 'finding', 'table row without a cell of what was said');
      carried = null;
    } else {
      carried = readRow(withAbove(cells, covered, carried), row, setting, carried);
      page.mark(row, 'ignored', 'table row without a point');
    }
  }
  page.mark(table, 'ignored', 'table markup');
}

type Cells = Partial<Record<DigestColumn, TableCell>>;

/** The cells of a row by column; a row with fewer than the head lacks the last. */
function byColumn(placed: readonly Placed[], columns: Columns): { cells: Cells; covered: DigestColumn[] } {
  const cells: Cells = {};
  const covered: DigestColumn[] = [];
  for (const { cell, at } of placed) {
    const column = columns[at];
    if (column && !cell) covered.push(column);
    else if (column && cell) cells[column] ??= cell;
  }
  return { cells, covered };
}

/** Cells that reach into a row from above say what they say there too; what was said is said once. */
function withAbove(cells: Cells, covered: readonly DigestColumn[], above: Carried | null): Cells {
  if (!cells.source || !above) return cells;
  const reaching = covered.filter((column) => column === 'context' || column === 'date' || column === 'place');
  return { ...present(Object.fromEntries(reaching.map((column) => [column, above.cells[column]]))), ...cells };
}

/** Words that are no source, in a row that ends before what was said: nothing tells what they are. */
function isCutOff(cells: Cells, page: Page): boolean {
  return !cells.content && cells.source !== undefined && !isSource(cells.source, page);
}

function isSource(cell: TableCell, page: Page): boolean {
  const { text } = page.words([cell]).flat;
  return text.length < 80 && page.input.vocabularies.kinds.cues(words(text)).some(({ head }) => head);
}

const ASIDE = ['source', 'context', 'date', 'place', 'theme'] as const;

function readRow(cells: Cells, row: TableRow, setting: TableSetting, above: Carried | null): Carried | null {
  const { page } = setting;
  const own = withWords(cells, page);
  const carried = own.source ? { cells: own, line: page.input.lines.lineAt(range(row)[0]) } : above;
  const attribution = attributionOf(own, setting, carried);
  if (cells.content) readContent(cells.content, attribution, setting);
  for (const column of ASIDE) if (cells[column]) page.mark(cells[column], 'used', 'attribution');
  if (cells.response) page.mark(cells.response, 'ignored', RESPONSE);
  return carried;
}

function withWords(cells: Cells, page: Page): Cells {
  const spoken = Object.entries(cells).filter(([, cell]) => page.words([cell]).flat.text !== '');
  return Object.fromEntries(spoken);
}

/** A row without a source has that of the row above, and its context too where it says nothing of its own. */
function carriedOn(own: Cells, above: Cells): Cells {
  if (own.source) return own;
  const { source, context, date, place } = above;
  const alone = !own.context && !own.date && !own.place;
  return alone ? { ...own, ...present({ source, context, date, place }) } : { ...own, ...present({ source }) };
}

/** Items are points; paragraphs are too, but for a short label beside items. */
function readContent(cell: TableCell, attribution: DraftRow | null, { page, points }: TableSetting): void {
  const blocks = blocksOfCell(cell, page.input.lines);
  const hasItems = blocks.some(({ isItem }) => isItem);
  const parents: string[] = [];
  for (const block of blocks) {
    const said = page.words([block.node]);
    if (said.flat.text === '') continue;
    if (hasItems && !block.isItem && !isSentence(said.flat.text)) {
      page.mark(block.node, 'ignored', 'a label beside the points of a cell');
      continue;
    }
    if (personsIn(said.flat.text) !== null) {
      page.mark(block.node, 'ignored', PARTICIPANTS);
      continue;
    }
    const id = points.add(said, { parent: parentOf(block, parents), attribution });
    parents[block.depth] = id;
    page.mark(block.node, 'used', 'point');
  }
}

function parentOf({ depth }: CellBlock, parents: string[]): string | null {
  parents.length = Math.min(parents.length, depth);
  return parents.at(-1) ?? null;
}

/** The cells that say who, where and when, as one text in the order of the page. */
function attributionOf(cells: Cells, { page, areas }: TableSetting, carried: Carried | null): DraftRow | null {
  const spoken = carried ? carriedOn(cells, carried.cells) : cells;
  const parts = ASIDE.flatMap((column) => {
    const cell = spoken[column];
    return cell ? [{ column, cell }] : [];
  });
  const { flat, of } = joinCells(parts, page);
  const theme = of.get('theme');
  const own = theme ? areasOfLine(theme, 'cell', page.input.vocabularies.themes, true) : [];
  if (flat.text === '' && areas.length === 0) return null;
  return {
    from: 'row',
    ...joinedRaw(flat, areas, page),
    source: of.get('source') ?? null,
    carriedFrom: carried && carried.cells !== cells ? carried.line : null,
    context: listed(of.get('context'), of.get('place')),
    dates: listed(of.get('date')),
    regions: [],
    areas: own.some(({ match }) => match) ? own : [...own, ...areas],
  };
}

/** Raw words and place of an attribution; those of the heading where nothing else stands there. */
export function writtenOf(own: Words, areas: readonly DraftArea[], page: Page): Pick<DraftRow, 'raw' | 'span'> {
  const { lines } = page.input;
  const { flat, from, to } = own.to > own.from ? own : (areas[0]?.within ?? own);
  return { raw: flat.written(from, to, lines.text), span: lines.span(...flat.range(from, to)) };
}

/** The words of cells; what stands between them is no part of the attribution. */
export function joinedRaw(flat: FlatText, areas: readonly DraftArea[], page: Page): Pick<DraftRow, 'raw' | 'span'> {
  const written = writtenOf({ flat, from: 0, to: flat.text.length }, areas, page);
  return flat.text === '' ? written : { ...written, raw: flat.text };
}

/** Cells as one text, and where each stands in it; cells without words are left out. */
export function joinCells<C>(
  parts: readonly { column: C; cell: TableCell }[],
  page: Page,
): { flat: FlatText; of: ReadonlyMap<C, Words> } {
  const ordered = [...parts].sort((a, b) => range(a.cell)[0] - range(b.cell)[0]);
  const blocks = ordered.flatMap(({ column, cell }) =>
    blocksOfCell(cell, page.input.lines).map(({ node }) => ({
      column,
      node,
      length: page.words([node]).flat.text.length,
    })),
  );
  const spoken = blocks.filter(({ length }) => length > 0);
  const { flat } = page.words(spoken.map(({ node }) => node));
  const of = new Map<C, Words>();
  let at = 0;
  for (const { column, length } of spoken) {
    const there = of.get(column);
    of.set(column, { flat, from: there?.from ?? at, to: at + length });
    at += length + 1;
  }
  return { flat, of };
}

export function listed<T>(...values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

function present(cells: { [C in DigestColumn]?: TableCell | undefined }): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}
