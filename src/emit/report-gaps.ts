/** The report on what is missing: silent regions and themes, and what is not known. @module */
import type { ReportData, Term } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { Links } from './report-links.ts';

/** Silence is certain only where every footnote has a region, or a theme. */
export function silentPart({ silent, unknowns, corpus }: ReportData, links: Links): string[] {
  const placeless = new Set([...unknowns.regions, ...unknowns.thematic, ...unknowns.global]);
  const notes = corpus.documents.flatMap(({ footnotes }) => footnotes.map(({ id }) => id));
  return [
    '## Not heard',
    'The regions that no footnote comes from, and the themes that none is about, as far as the footnotes say.',
    [
      silence(
        'region',
        silent.regions,
        notes.filter((id) => placeless.has(id)),
        links,
      ),
      silence('theme', silent.themes, unknowns.themes, links),
    ].join('\n'),
  ];
}

function silence(what: string, terms: readonly Term[], without: readonly string[], links: Links): string {
  const line = `- ${what === 'region' ? 'Regions' : 'Themes'}`;
  if (terms.length === 0) return `${line}: none; all are heard.`;
  const names = terms.map(({ label }) => escapeMarkdown(label)).join('; ');
  if (without.length === 0) return `${line}: ${names}.`;
  const lack = `Footnotes without a ${what}`;
  return `${line}, as far as known: ${names}. ${lack} — ${links.count(without, lack)}.`;
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
        line('Footnotes that speak for the whole world, which is no region', unknowns.global),
        line('Footnotes without a date, or with one that cannot be', unknowns.dates),
      ],
    ),
  ];
}
