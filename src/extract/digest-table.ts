/** Tables Source / Context / Content: a row says who spoke where and when, and what was said. @module */
import type { Table, TableCell, TableRow } from 'mdast';
import type { DraftArea, DraftRow, Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { words } from '../text/words.ts';
import { type DigestColumn, digestColumn } from '../vocabularies/cues.ts';
import { areasOfLine } from './areas.ts';
import { blocksOfCell, type CellBlock } from './cells.ts';
import { personsIn } from './fields.ts';
import type { Page } from './page.ts';
import { range } from './phrasing.ts';
import type { Points } from './points.ts';
import { PARTICIPANTS } from './prose.ts';

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

/** Reads the rows of a digest table. */
export function readDigestTable(table: Table, columns: Columns, setting: TableSetting): void {
  const { page } = setting;
  let carried: Carried | null = null;
  for (const [i, row] of table.children.entries()) {
    if (i > 0) carried = readRow(aligned(row, columns, page), row, setting, carried);
    page.mark(row, 'ignored', i === 0 ? 'head of a table' : 'table row without a point');
  }
  page.mark(table, 'ignored', 'table markup');
}

type Cells = Partial<Record<DigestColumn, TableCell>>;

/**
 * The cells of a row by column. Where cells are missing, the first of them are (a cell that spans rows stands in the row
 * above), unless the row begins with the name of a source.
 */
function aligned({ children }: TableRow, columns: Columns, page: Page): Cells {
  const [first] = children;
  const missing = columns.length - children.length;
  const shift = missing > 0 && first && !isSource(first, page) ? missing : 0;
  const cells: Cells = {};
  children.forEach((cell, i) => {
    const column = columns[i + shift];
    if (column && !cells[column]) cells[column] = cell;
  });
  return cells;
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
  if (cells.response) page.mark(cells.response, 'ignored', 'response of the working group: not said by the source');
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

/** Items are points; without any, paragraphs are. */
function readContent(cell: TableCell, attribution: DraftRow | null, { page, points }: TableSetting): void {
  const blocks = blocksOfCell(cell, page.input.lines);
  const hasItems = blocks.some(({ isItem }) => isItem);
  const parents: string[] = [];
  for (const block of blocks) {
    if (hasItems && !block.isItem) {
      page.mark(block.node, 'ignored', 'words beside the points of a cell');
      continue;
    }
    const said = page.words([block.node]);
    if (said.flat.text === '') continue;
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
