/** The tables as people read them: fewer columns than CSV and JSON, which have them all. @module */
import type { QuoteRow, QuotesReport, SummaryReport, TraceReport, TraceRow, TraceStatus } from '../model/tables.ts';
import { isCross } from '../model/tables.ts';
import { plural } from './clean.ts';
import { TEXT_BREAK } from './lists.ts';
import type { Column, View } from './view.ts';

const LIST = ', ';
const STATUSES: Readonly<Record<TraceStatus, string>> = {
  traced: 'a marker with its footnote',
  untraced: 'a recommendation that cites nothing',
  undefined: 'a marker without a footnote',
  uncited: 'a footnote that nobody cites',
};

export interface ViewOptions {
  /**
   * For a terminal: leave out of ids what all of them begin with, and say so in the caption; leave out the columns
   * that a line has no room for. Default: false.
   */
  narrow?: boolean;
}

export function summaryView(report: SummaryReport, { narrow = false }: ViewOptions = {}): View {
  const prefix = narrow ? commonPrefix(report.rows.flatMap(({ ids }) => ids)) : '';
  const ids = (row: { ids: readonly string[] }) => row.ids.map((id) => id.slice(prefix.length)).join(LIST);
  const caption = `${summaryCaption(report)}${prefix && ` Ids begin with ${prefix}`}`;
  const count: Column = { title: title(`${report.unit}s`), align: 'right' };
  if (isCross(report)) {
    const rows = report.rows.map((row) => [row.label_1, row.label_2, String(row.count), ids(row)]);
    return {
      caption,
      columns: [...report.axes.map((axis) => ({ title: title(axis) })), count, { title: 'Ids' }],
      rows,
    };
  }
  const tagged = report.rows.some(({ basis }) => basis.length > 0);
  const rows = report.rows.map((row) => [
    row.label,
    ...(tagged ? [row.basis.join(LIST)] : []),
    String(row.count),
    `${(row.share * 100).toFixed(1)} %`,
    ids(row),
  ]);
  const basis = tagged ? [{ title: 'Basis' }] : [];
  const share: Column = { title: 'Share', align: 'right' };
  return { caption, columns: [{ title: title(report.axes[0]) }, ...basis, count, share, { title: 'Ids' }], rows };
}

function summaryCaption({ axes, unit, overlap, total, rows }: SummaryReport): string {
  const sum = rows.reduce((all, { count }) => all + count, 0);
  const rest = overlap
    ? `Rows overlap: a ${unit} can stand in more than one, so the counts add up to ${sum}.`
    : `No ${unit} stands in more than one row.`;
  return `${title(`${unit}s`)} by ${axes.join(' and ')}: ${total} in all. ${rest}`;
}

type Columns<Row> = readonly (readonly [title: string, cell: (row: Row) => string, wide?: 'wide'])[];

const TRACE: Columns<TraceRow> = [
  ['Status', (row) => row.status],
  ['Document', (row) => row.document],
  ['Section', (row) => row.section ?? '', 'wide'],
  ['Recommendation', (row) => row.recommendation ?? ''],
  ['Note', (row) => row.citation ?? labelOf(row.footnote_id)],
  ['Quote', (row) => row.quote ?? '', 'wide'],
  ['Source', (row) => row.source.join(LIST)],
  ['Regions', (row) => row.regions.map((region, i) => withBasis(region, row.region_basis[i])).join(LIST)],
  ['Date', (row) => row.date.join(LIST)],
  ['Themes', (row) => row.themes.map((theme, i) => withBasis(theme, row.theme_basis[i])).join(LIST)],
  ['Place', (row) => `${row.path}:${row.line}`, 'wide'],
];

const REVISION: Columns<TraceRow>[number] = ['Revision', (row) => row.url ?? '', 'wide'];

const INFERRED: Columns<TraceRow>[number] = [
  'Inferred themes',
  ({
    inferred_themes: themes = [],
    inferred_scores: scores = [],
    inferred_words: words = [],
    inferred_status: status,
  }) =>
    [
      ...(status && status !== 'inferred' ? [`none stands out: ${status}`] : []),
      ...themes.map((theme, i) => `${theme} (inferred, ${scores[i]}${words[i] ? `: ${words[i]}` : ''})`),
    ].join('; '),
];

const QUOTES: Columns<QuoteRow> = [
  ['Footnote', (row) => row.footnote_id, 'wide'],
  ['Document', (row) => row.document],
  ['Note', (row) => labelOf(row.footnote_id)],
  ['Quote', (row) => row.quote],
  ['Language', (row) => row.language ?? '', 'wide'],
  ['Source', (row) => row.source.join(LIST)],
  ['Regions', (row) => row.regions.join(LIST)],
  ['Date', (row) => row.date ?? ''],
  ['Themes', (row) => row.themes.join(LIST)],
  ['Recommendations', (row) => row.recommendations.join(TEXT_BREAK), 'wide'],
  ['Place', (row) => `${row.path}:${row.line}`, 'wide'],
];

export function traceView({ rows }: TraceReport, options: ViewOptions = {}): View {
  const counts = (Object.keys(STATUSES) as TraceStatus[]).map(
    (status) => `${rows.filter((row) => row.status === status).length} ${status} (${STATUSES[status]})`,
  );
  const caption = `${plural(rows.length, 'row')}: ${counts.join(', ')}.`;
  const columns = [
    ...TRACE,
    ...(rows[0]?.inferred_themes === undefined ? [] : [INFERRED]),
    ...(rows[0]?.url === undefined ? [] : [REVISION]),
  ];
  return { caption, ...layOut(columns, rows, options) };
}

export function quotesView({ rows }: QuotesReport, options: ViewOptions = {}): View {
  return { caption: `${plural(rows.length, 'quote')}, one a row.`, ...layOut(QUOTES, rows, options) };
}

function layOut<Row extends TraceRow | QuoteRow>(
  columns: Columns<Row>,
  rows: readonly Row[],
  { narrow = false }: ViewOptions,
): Omit<View, 'caption'> {
  const one = rows.every(({ path }) => path === rows[0]?.path);
  const shown = columns.filter(([name, , wide]) => !(narrow && wide) && !(one && name === 'Document'));
  return {
    columns: shown.map(([title]) => ({ title })),
    rows: rows.map((row) => shown.map(([, cell]) => cell(row))),
  };
}

/** What all ids begin with, up to a slash; empty for fewer than two ids. */
export function commonPrefix(ids: readonly string[]): string {
  const [first = '', ...rest] = ids;
  if (rest.length === 0) return '';
  let prefix = first.slice(0, first.lastIndexOf('/') + 1);
  for (const id of rest) {
    while (prefix !== '' && !id.startsWith(prefix))
      prefix = prefix.slice(0, prefix.lastIndexOf('/', prefix.length - 2) + 1);
  }
  return prefix;
}

function withBasis(label: string, basis: string | undefined): string {
  return basis === 'inferred' ? `${label} (inferred)` : label;
}

/** The label in `<document id>/n/<label>`. */
function labelOf(id: string | null): string {
  return id === null ? '' : id.slice(id.indexOf('/n/') + 3);
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
