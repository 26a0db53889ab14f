/** Tables of comments: a row is a point, and its other cells say who, when, where and about what. @module */
import type { Root, Table, TableCell, TableRow } from 'mdast';
import type { DraftArea, DraftRow } from '../model/draft.ts';
import type { TableField } from '../model/tree.ts';
import { words } from '../text/words.ts';
import type { Languages } from '../vocabularies/languages.ts';
import { areasOfLine } from './areas.ts';
import { joinCells, joinedRaw, listed, type TableSetting } from './digest-table.ts';

type Cells = ReadonlyMap<TableField, TableCell[]>;

/** Whether the reader knows what the columns hold. */
export function isCommentTable({ children }: Table): boolean {
  return children.some(({ children: cells }) => cells.some(({ data }) => data?.field === 'text'));
}

/** Whether a page has a table of comments. */
export function hasComments({ children }: Root): boolean {
  return children.some((node) => node.type === 'table' && isCommentTable(node));
}

/** Reads the rows of a table of comments. */
export function readComments(table: Table, setting: TableSetting): void {
  const { page } = setting;
  for (const [i, row] of table.children.entries()) {
    if (i > 0) readRow(row, setting);
    page.mark(row, 'ignored', i === 0 ? 'head of a table' : 'a row without a text');
  }
  page.mark(table, 'ignored', 'table markup');
}

const ASIDE: readonly TableField[] = ['source', 'context', 'date', 'theme', 'region'];

function readRow(row: TableRow, setting: TableSetting): void {
  const { page, points } = setting;
  const cells = cellsOf(row);
  const texts = (cells.get('text') ?? []).map((cell) => page.words([cell])).filter(({ flat }) => flat.text !== '');
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return;
  const wordsIn = (field: TableField) => page.words(cells.get(field) ?? []).flat.text;
  const attribution = attributionOf(cells, setting);
  const language = languageOf(wordsIn('language'), page.input.vocabularies.languages);
  for (const text of texts) page.cite(text);
  const quotes = texts.map((text) => points.quoteOf(text, attribution, language));
  points.put(quotes, null, wordsIn('id') || null, page.input.lines.span(first.start, last.end));
  page.mark(row, 'used', 'point');
}

function cellsOf({ children }: TableRow): Cells {
  const cells = new Map<TableField, TableCell[]>();
  for (const cell of children) {
    const field = cell.data?.field;
    if (field) cells.set(field, [...(cells.get(field) ?? []), cell]);
  }
  return cells;
}

function attributionOf(cells: Cells, { page, areas }: TableSetting): DraftRow | null {
  const parts = ASIDE.flatMap((column) => (cells.get(column) ?? []).map((cell) => ({ column, cell })));
  const { flat, of } = joinCells(parts, page);
  if (flat.text === '') return null;
  const theme = of.get('theme');
  const own: DraftArea[] = theme ? areasOfLine(theme, 'cell', page.input.vocabularies.themes, true) : [...areas];
  return {
    from: 'row',
    ...joinedRaw(flat, [], page),
    source: of.get('source') ?? null,
    carriedFrom: null,
    context: listed(of.get('context')),
    dates: listed(of.get('date')),
    regions: listed(of.get('region')),
    areas: own,
  };
}

/** A tag of BCP 47 as it is, the name of a language as its tag; null for any other words. */
function languageOf(text: string, languages: Languages): string | null {
  if (text === '') return null;
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(text)) return canonical(text);
  const found = words(text);
  const [named, ...others] = languages.find(text, found);
  return named && others.length === 0 && named.to - named.from === found.length ? named.tag : null;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
