/** The report on what is missing: silent regions and themes, and what is not known. @module */
import type { ReportData, Term } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { Links } from './report-links.ts';

export function silentPart({ silent }: ReportData): string[] {
  return [
    '## Not heard',
    'The regions that no footnote comes from, and the themes that none is about.',
    [`- Regions: ${named(silent.regions)}`, `- Themes: ${named(silent.themes)}`].join('\n'),
  ];
}

function named(terms: readonly Term[]): string {
  return terms.length === 0 ? 'none; all are heard.' : `${terms.map(({ label }) => escapeMarkdown(label)).join('; ')}.`;
}

export function unknownPart({ unknowns }: ReportData, links: Links): string[] {
  const line = (what: string, ids: readonly string[]) => [what, links.count(ids, what)];
  return [
    '## Not known',
    'What the footnotes do not say. A region is taken from a place or a language that is named, never from a guess.',
    markdownTable(
      ['What', 'How many'],
      [
        line('Footnotes without a source', unknowns.sources),
        line('Footnotes without a theme', unknowns.themes),
        line('Footnotes without a region', unknowns.regions),
        line('Footnotes of a thematic group, which is not a place', unknowns.thematic),
        line('Footnotes without a date, or with one that cannot be', unknowns.dates),
      ],
    ),
  ];
}
