/** The report on what persons decided: how much, and on what. @module */
import type { ReportData } from '../model/report-data.ts';
import type { Links } from './report-links.ts';

/** Nothing where no decision is in force. */
export function decidedPart({ corpus }: ReportData, links: Links): string[] {
  const items = corpus.documents.flatMap(({ recommendations, footnotes }) => [...recommendations, ...footnotes]);
  const decided = items.filter(({ decisions = [] }) => decisions.length > 0);
  if (decided.length === 0) return [];
  const count = decided.reduce((sum, { decisions = [] }) => sum + decisions.length, 0);
  const are = count === 1 ? '1 decision of a person is' : `${count} decisions of persons are`;
  const ids = decided.map(({ id }) => id);
  return [
    '## Decided by persons',
    `${are} in force. Recommendations and footnotes they are made on: ${links.count(ids, 'Decided by persons')}.`,
  ];
}
