/** The short overview that `synth` prints: a screenful at most. @module */
import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';
import type { FigureId, ReportData, Tally, Term } from '../model/report-data.ts';
import { oneLine, plural } from './clean.ts';
import type { EmitOptions } from './options.ts';
import { onlyPoints } from './report-overview.ts';
import { isLack, notesName, tallyLabel } from './report-tallies.ts';
import { cut, measure } from './width.ts';

/** So many themes and regions are shown, beside what is not known. */
const ROWS = 6;
/** So many recommendations without a footnote are named. */
const NAMED = 3;

/**
 * Numbers, the largest themes and regions, what is not known, what is not heard, recommendations without a footnote,
 * findings. Ends with a line break; the files written are the caller's to list.
 */
export function overview(
  data: ReportData,
  counts: Readonly<Record<Severity, number>>,
  { color, width }: Pick<EmitOptions, 'color' | 'width'>,
): string {
  const { bold } = new Chalk({ level: color ? 1 : 0 });
  const within = (line: string) => (width > 0 ? cut(measure(line), width).text : line);
  const titled = ([title = '', ...lines]: string[]) => [bold(within(title)), ...lines.map(within)].join('\n');
  const what = notesName(data);
  const blocks = [
    numbers(data),
    tallyBlock(`${what} by theme`, data.themes, data.silent.themes),
    tallyBlock(`${what} by region`, data.regions, data.silent.regions),
    untracedBlock(data),
    [
      `Findings: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.info, 'info')}`,
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map(titled)
    .join('\n\n')}\n`;
}

function numbers(data: ReportData): string[] {
  const { corpus, figures } = data;
  const { documents } = corpus;
  const count = (id: FigureId) => figures[id].ids.length;
  const none = onlyPoints(data) && count('notes') === 0;
  const lost = count('missing');
  const missing = count('undefined');
  return [
    documents.length === 1 ? oneLine(documents[0]?.title ?? '') : plural(documents.length, 'document'),
    ...(none
      ? []
      : [
          `  ${plural(count('recommendations'), 'recommendation')}: ${count('resting')} rest on a footnote, ${count('untraced')} cite none${
            lost > 0 ? `, ${lost} cite only footnotes that are not there` : ''
          }`,
          `  ${plural(count('citations'), 'citation')}${missing > 0 ? `, ${missing} of them of a footnote that is not there` : ''}`,
          `  ${plural(count('notes'), 'footnote')}: ${count('dated-notes')} with a date, ${count('uncited')} not cited`,
        ]),
    ...(count('points') > 0
      ? [`  ${plural(count('points'), 'point')} of reports and digests: ${count('dated-points')} with a date`]
      : []),
    `  ${voices(count('quotes'), count('named'), count('sources'))}`,
  ];
}

/** Who is quoted; a quote without a source has nobody behind it. */
function voices(quotes: number, named: number, sources: number): string {
  const from = `from ${plural(sources, 'source')}`;
  if (named === quotes) return `${plural(quotes, 'quote')} ${from}`;
  return `${plural(quotes, 'quote')}: ${named} ${from}, ${quotes - named} without a source`;
}

function tallyBlock(title: string, tallies: readonly Tally[], silent: readonly Term[]): string[] {
  const counted = tallies.filter(({ footnotes }) => footnotes.length > 0);
  const heard = counted.filter((tally) => !isLack(tally));
  const lacks = counted.filter(isLack);
  // "and 1 more" would take the line that the one needs.
  const shown = heard.slice(0, heard.length === ROWS + 1 ? ROWS + 1 : ROWS);
  const digits = String(Math.max(...counted.map(({ footnotes }) => footnotes.length), 0)).length;
  const row = (tally: Tally) => `  ${String(tally.footnotes.length).padStart(digits)}  ${oneLine(tallyLabel(tally))}`;
  const more = heard.length > shown.length ? [`  and ${heard.length - shown.length} more`] : [];
  const names = oneLine(silent.map(({ label }) => label).join('; '));
  // What has no region may come from one of these.
  const quiet = silent.length > 0 ? [`  not heard${lacks.length > 0 ? ', as far as known' : ''}: ${names}`] : [];
  return [title, ...shown.map(row), ...more, ...lacks.map(row), ...quiet];
}

function untracedBlock({ corpus, untraced }: ReportData): string[] {
  if (untraced.length === 0) return [];
  const wanted = new Set(untraced.slice(0, NAMED));
  const places = corpus.documents.flatMap(({ path, recommendations }) =>
    recommendations
      .filter(({ id }) => wanted.has(id))
      .map(({ text, span }) => `  ${oneLine(path)}:${span.start.line}  ${oneLine(text)}`),
  );
  const more = untraced.length > NAMED ? [`  and ${untraced.length - NAMED} more`] : [];
  return [`Recommendations without a footnote: ${untraced.length}`, ...places, ...more];
}
