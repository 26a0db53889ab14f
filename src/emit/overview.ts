/** The short overview that `synth` prints: a screenful at most. @module */
import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';
import type { ReportData, Tally, Term } from '../model/report-data.ts';
import { oneLine, plural } from './clean.ts';
import type { EmitOptions } from './options.ts';
import { tallyLabel } from './report-tallies.ts';
import { cut, measure } from './width.ts';

/** So many themes and regions are shown. */
const ROWS = 6;
/** So many recommendations without a footnote are named. */
const NAMED = 3;

/**
 * Numbers, the largest themes and regions, what is not heard, recommendations without a footnote, findings. Ends with
 * a line break; the files written are the caller's to list.
 */
export function overview(
  data: ReportData,
  counts: Readonly<Record<Severity, number>>,
  { color, width }: Pick<EmitOptions, 'color' | 'width'>,
): string {
  const { bold } = new Chalk({ level: color ? 1 : 0 });
  const within = (line: string) => (width > 0 ? cut(measure(line), width).text : line);
  const titled = ([title = '', ...lines]: string[]) => [bold(within(title)), ...lines.map(within)].join('\n');
  const blocks = [
    numbers(data),
    tallyBlock('Footnotes by theme', data.themes, data.silent.themes),
    tallyBlock('Footnotes by region', data.regions, data.silent.regions),
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

function numbers({ corpus, support, untraced, uncited, undefinedCitations, unknowns }: ReportData): string[] {
  const { documents, sources } = corpus;
  const recommendations = documents.flatMap((document) => document.recommendations);
  const footnotes = documents.flatMap((document) => document.footnotes);
  const citations = recommendations.reduce((sum, item) => sum + item.citations.length, 0);
  const quotes = footnotes.reduce((sum, item) => sum + item.quotes.length, 0);
  const missing = undefinedCitations.length;
  const resting = support.filter((item) => item.footnotes.length > 0).length;
  const lost = recommendations.length - resting - untraced.length;
  return [
    documents.length === 1 ? oneLine(documents[0]?.title ?? '') : plural(documents.length, 'document'),
    `  ${plural(recommendations.length, 'recommendation')}: ${resting} rest on a footnote, ${untraced.length} cite none${
      lost > 0 ? `, ${lost} cite only footnotes that are not there` : ''
    }`,
    `  ${plural(citations, 'citation')}${missing > 0 ? `, ${missing} of them of a footnote that is not there` : ''}`,
    `  ${plural(footnotes.length, 'footnote')}: ${footnotes.length - unknowns.dates.length} with a date, ${uncited.length} not cited`,
    `  ${plural(quotes, 'quote')} from ${plural(sources.length, 'source')}`,
  ];
}

function tallyBlock(title: string, tallies: readonly Tally[], silent: readonly Term[]): string[] {
  const heard = tallies.filter(({ footnotes }) => footnotes.length > 0);
  // "and 1 more" would take the line that the one needs.
  const shown = heard.slice(0, heard.length === ROWS + 1 ? ROWS + 1 : ROWS);
  const digits = String(Math.max(...shown.map(({ footnotes }) => footnotes.length), 0)).length;
  const rows = shown.map(
    (tally) => `  ${String(tally.footnotes.length).padStart(digits)}  ${oneLine(tallyLabel(tally))}`,
  );
  const more = heard.length > shown.length ? [`  and ${heard.length - shown.length} more`] : [];
  const quiet = silent.length > 0 ? [`  not heard: ${oneLine(silent.map(({ label }) => label).join('; '))}`] : [];
  return [title, ...rows, ...more, ...quiet];
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
