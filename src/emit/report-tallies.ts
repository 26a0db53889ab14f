/** The report by theme and by region, and both together. @module */
import type { ReportData, Tally, Term } from '../model/report-data.ts';
import type { CrossRow } from '../model/tables.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import { type Links, sourceKey } from './report-links.ts';

export function themePart(data: ReportData, links: Links): string[] {
  return ['## By theme', ...tallyTable('Theme', data.themes, data, links)];
}

export function regionPart(data: ReportData, links: Links): string[] {
  return ['## By region', ...tallyTable('Region', data.regions, data, links)];
}

function tallyTable(name: string, tallies: readonly Tally[], data: ReportData, links: Links): string[] {
  if (tallies.length === 0) return ['There are no footnotes and no recommendations.'];
  const rows = tallies.map((tally) => {
    const label = tallyLabel(tally);
    return [
      escapeMarkdown(label),
      links.count(tally.footnotes, `Footnotes, ${label}`),
      links.count(tally.sources.map(sourceKey), `Sources, ${label}`),
      links.count(tally.recommendations, `Recommendations, ${label}`),
    ];
  });
  const heads = [name, notesName(data), 'Sources', 'Recommendations'];
  return [markdownTable(heads, rows), overlapNote(name, tallies)];
}

/** What footnotes are called: those of a report or a digest are points. */
export function notesName({ corpus, points }: Pick<ReportData, 'corpus' | 'points'>): string {
  if (points.length === 0) return 'Footnotes';
  const all = corpus.documents.reduce((sum, { footnotes }) => sum + footnotes.length, 0);
  return all === points.length ? 'Points' : 'Footnotes and points';
}

function overlapNote(name: string, tallies: readonly Tally[]): string {
  const columns = (['footnotes', 'sources', 'recommendations'] as const).filter((unit) => {
    const ids = tallies.flatMap((tally) => tally[unit]);
    return new Set(ids).size < ids.length;
  });
  const key = name.toLowerCase();
  if (columns.length === 0) return `Nothing stands under more than one ${key}.`;
  const which = columns.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  return `Some ${which} stand under more than one ${key}, so adding up the rows counts them more than once.`;
}

/** Whether a tally stands for the lack of a term: not known, or a thematic group, which is not a place. */
export function isLack({ basis }: Tally): boolean {
  return basis.length === 0;
}

/** A tally in words. */
export function tallyLabel(tally: Tally): string {
  const { id, label, basis } = tally;
  if (basis[0] === 'inferred') return `${label} (inferred from the text)`;
  return isLack(tally) && id === 'unknown' ? 'not known' : label;
}

/** Footnotes by theme (rows) and region (columns), only regions that are heard. */
export function crossPart({ cross, themes, regions }: ReportData, links: Links): string[] {
  if (cross.rows.length === 0) return [];
  const lines = termsOf(cross.rows, 1, themes);
  const columns = termsOf(cross.rows, 2, regions);
  const cells = new Map(cross.rows.map((row) => [`${row.key_1}\n${row.key_2}`, row]));
  const rows = lines.map((line) => [
    escapeMarkdown(line.label),
    ...columns.map((column) => {
      const row = cells.get(`${line.id}\n${column.id}`);
      return row ? links.count(row.ids, `Footnotes, ${line.label}, ${column.label}`) : '';
    }),
  ]);
  const note = cross.overlap
    ? 'A footnote with several themes or regions stands in several cells.'
    : 'Every footnote stands in one cell.';
  const head = ['Theme', ...columns.map(({ label }) => escapeMarkdown(label))];
  return [
    '## Theme by region',
    'How many footnotes speak about a theme from a region.',
    markdownTable(head, rows),
    note,
  ];
}

/** The terms of one side of the cross table, in the order of the tallies. */
function termsOf(rows: readonly CrossRow[], side: 1 | 2, tallies: readonly Tally[]): Term[] {
  const ids = new Set(rows.map((row) => row[`key_${side}`]));
  return tallies.flatMap((tally) => {
    const id = tally.basis[0] === 'inferred' ? `inferred:${tally.id}` : tally.id;
    return ids.has(id) ? { id, label: tallyLabel(tally) } : [];
  });
}
