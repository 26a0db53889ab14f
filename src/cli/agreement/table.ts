/** Coded items in CSV and JSON. @module */
import * as z from 'zod';
import { scanRecords, type TableRecord } from '../../parse/table/records.ts';
import { foldKey, slug } from '../../text/fold.ts';
import { FileError } from '../faults.ts';

/** What a coding says of items. */
interface CodedItems {
  /** Themes by the id of the item; each item once, with the themes of all its rows. */
  items: Map<string, string[]>;
  /** Names that are no theme of the vocabulary, each once; they count as themes of their own. */
  unknown: string[];
  /** Ids that stand in several rows which do not have the same themes. */
  differing: string[];
}

/** The columns that make a table a coding, in words. */
export const COLUMNS = 'a column id or footnote_id and a column theme or themes';

/** Terms by which labels are found. */
type Terms = readonly { id: string; label: string }[];

const ID_HEADS = ['footnote id', 'footnote_id', 'id', 'item'];
const THEME_HEADS = ['themes', 'theme', 'codes', 'code'];
const BASIS_HEAD = 'theme_basis';

/** The columns of a coded table; null where it is none: another table of a corpus, perhaps. */
interface Columns {
  delimiter: string;
  id: number;
  theme: number;
  basis: number;
}

/** Columns by the first line: an id and a theme make a table a coded one. */
export function codedColumns(text: string): Columns | null {
  for (const delimiter of [',', ';', '\t']) {
    const [head] = scanRecords(text, delimiter, 0, 1).records;
    const names = head ? cellsOf(text, head).map(foldKey) : [];
    const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
    const [id, theme] = [at(ID_HEADS), at(THEME_HEADS)];
    if (id !== -1 && theme !== -1) return { delimiter, id, theme, basis: names.indexOf(BASIS_HEAD) };
  }
  return null;
}

/**
 * A table with a column of ids (`footnote_id`, `id`) and one of themes (`themes`, `theme`, by ids or labels, `;` between
 * them), as `trace` and `quotes` print it. Rows without an id, and themes that are only inferred, do not count.
 *
 * @throws FileError where a quote is not closed
 */
export function codedCsv(path: string, text: string, columns: Columns, terms: Terms): CodedItems {
  const { records, unclosed } = scanRecords(text, columns.delimiter);
  if (unclosed !== null) throw new FileError(path, 'a cell opens a quote (") that is not closed');
  const rows = records.slice(1).map((record) => cellsOf(text, record));
  return collected(
    rows.map((cells) => ({
      id: cells[columns.id] ?? '',
      themes: listOf(cells[columns.theme] ?? ''),
      bases: listOf(cells[columns.basis] ?? ''),
    })),
    terms,
  );
}

/** The names of a list in one cell: itself a line of CSV with `;` as delimiter. */
function listOf(cell: string): string[] {
  const [record] = scanRecords(cell, ';', 0, 1).records;
  return record ? cellsOf(cell, record) : [];
}

function cellsOf(text: string, { cells }: TableRecord): string[] {
  return cells.map(({ from, to, quoted }) => {
    const words = text.slice(from, to);
    return (quoted ? words.replaceAll('""', '"') : words).replace(/^\ufeff/, '').trim();
  });
}

interface Row {
  id: string;
  themes: readonly string[];
  bases: readonly string[];
}

function collected(rows: readonly Row[], terms: Terms): CodedItems {
  const byName = new Map(
    terms.flatMap(({ id, label }) => [slug(label), id].map((name): [string, string] => [name, id])),
  );
  const items = new Map<string, Set<string>>();
  const differing = new Set<string>();
  const unknown = new Map<string, string>();
  for (const { id, themes, bases } of rows) {
    if (id === '') continue;
    const names = themes.filter((theme, i) => theme !== '' && bases[i] !== 'inferred');
    for (const name of names) if (!byName.has(slug(name)) && !unknown.has(slug(name))) unknown.set(slug(name), name);
    const given = new Set(names.map((name) => byName.get(slug(name)) ?? slug(name)));
    const own = items.get(id);
    if (own && !isSame(own, given)) differing.add(id);
    if (own) for (const theme of given) own.add(theme);
    else items.set(id, given);
  }
  return {
    items: new Map([...items].map(([id, themes]) => [id, [...themes]])),
    unknown: [...unknown.values()],
    differing: [...differing],
  };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  // Sizes first: what grew over many rows is not gone through again for each.
  return one.size === other.size && [...one].every((theme) => other.has(theme));
}

const names = z.union([z.string(), z.array(z.string())]).nullish();
const rowSchema = z.object({
  id: z.string().nullish(),
  footnote_id: z.string().nullish(),
  theme: names,
  themes: names,
  theme_basis: z.array(z.string()).optional(),
});
const tag = z.object({ vocabulary: z.string(), id: z.string(), basis: z.string() });
const footnote = z.object({
  id: z.string(),
  quotes: z.array(z.object({ attribution: z.object({ themes: z.array(tag) }).nullable() })),
});
const fileSchema = z.union([
  z.object({ rows: z.array(rowSchema) }).transform(({ rows }) => rows.map(plainRow)),
  z.array(rowSchema).transform((rows) => rows.map(plainRow)),
  z
    .object({ documents: z.array(z.object({ footnotes: z.array(footnote) })) })
    .transform(({ documents }) => documents.flatMap(({ footnotes }) => footnotes.map(modelRow))),
]);

/**
 * What `trace`, `quotes` and `parse` print as JSON, or a list of `{id, theme}`.
 *
 * @throws FileError when it is neither
 */
export function codedJson(path: string, text: string, terms: Terms): CodedItems {
  const { data } = fileSchema.safeParse(jsonOf(path, text));
  if (data) return collected(data, terms);
  throw new FileError(
    path,
    'found other JSON, expected that of trace, quotes or parse, or a list of {id, theme}: id or footnote_id, theme or themes',
  );
}

function plainRow({ id, footnote_id, theme, themes, theme_basis = [] }: z.infer<typeof rowSchema>): Row {
  return { id: footnote_id ?? id ?? '', themes: [themes ?? theme ?? []].flat(), bases: theme_basis };
}

function modelRow({ id, quotes }: z.infer<typeof footnote>): Row {
  const tags = quotes.flatMap(({ attribution }) => attribution?.themes ?? []);
  const themes = tags.filter(({ vocabulary }) => vocabulary === 'theme');
  return { id, themes: themes.map((one) => one.id), bases: themes.map(({ basis }) => basis) };
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError(path, `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
