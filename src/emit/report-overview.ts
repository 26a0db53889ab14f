/** The head of the report: title, how to read it, the overview in numbers. @module */
import { citationIds } from '../model/citation.ts';
import type { Quote } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { EmitOptions } from './options.ts';
import { type Links, sourceKey } from './report-links.ts';

export function heading({ corpus: { documents } }: ReportData, { tool }: EmitOptions): string[] {
  const [first] = documents;
  const several = documents.length !== 1;
  return [
    `# What stands behind ${several ? `the recommendations of ${documents.length} documents` : `“${escapeMarkdown(first?.title ?? '')}”`}`,
    'Each recommendation rests on footnotes, and each footnote quotes what a community, a salon or an affiliate said. ' +
      'This report counts these voices and names them.',
    `**How to read it.** **R3** is the third recommendation of a document and **\\[7\\]** its footnote 7${
      several ? '; **D2** before them names the document' : ''
    }. Beside every number stands what it counts, or the number is a link to the list. ` +
      'What the documents do not say is called *not known*; nothing is guessed.',
    `Made with ${tool.name} ${tool.version}.`,
  ];
}

export function overviewPart(data: ReportData, links: Links): string[] {
  const rows = overviewRows(data).map(([what, ids]) => [
    what,
    links.count(
      ids,
      what.replace(/^… (.)/, (_, first: string) => first.toUpperCase()),
    ),
  ]);
  return ['## Overview', markdownTable(['What', 'How many'], rows), ...documentTable(data, links)];
}

function overviewRows({
  corpus,
  support,
  untraced,
  undefinedCitations,
  uncited,
  unknowns,
}: ReportData): [string, string[]][] {
  const recommendations = corpus.documents.flatMap((document) => document.recommendations);
  const footnotes = corpus.documents.flatMap((document) => document.footnotes);
  const ids = recommendations.map(({ id }) => id);
  const notes = footnotes.map(({ id }) => id);
  const nameless = footnotes.flatMap(({ id, quotes }) => quotes.flatMap((quote) => (namesSource(quote) ? [] : id)));
  const supported = new Set(support.flatMap((item) => (item.footnotes.length > 0 ? item.recommendation : [])));
  const resting = ids.filter((id) => supported.has(id));
  return [
    ['Documents', corpus.documents.map(({ id }) => id)],
    ['Recommendations', ids],
    ['… recommendations that rest on a footnote', resting],
    ['… recommendations whose footnotes are not in the document', without(ids, [...resting, ...untraced])],
    ['… recommendations that cite none', untraced],
    ['Citations: markers in recommendations', recommendations.flatMap(citationIds)],
    ['… citations of a footnote that is not in the document', undefinedCitations],
    ['Footnotes', notes],
    ['… footnotes cited by a recommendation', without(notes, uncited)],
    ['… footnotes that no recommendation cites', uncited],
    ['Quotes, each under its footnote', footnotes.flatMap(({ id, quotes }) => quotes.map(() => id))],
    ['… quotes that name no source', nameless],
    ['Different sources', corpus.sources.map(({ id }) => sourceKey(id))],
    ['Footnotes with a known date', without(notes, unknowns.dates)],
    ['Footnotes without a known date', unknowns.dates],
  ];
}

/** Whether somebody is named behind a quote. */
export function namesSource({ attribution }: Quote): boolean {
  return (attribution?.sources.length ?? 0) > 0;
}

function documentTable({ corpus: { documents } }: ReportData, links: Links): string[] {
  if (documents.length < 2) return [];
  const rows = documents.map(({ id, title, recommendations, footnotes }) => [
    `${links.to(id)} ${escapeMarkdown(title)}`,
    links.count(
      recommendations.map((item) => item.id),
      `Recommendations of “${title}”`,
    ),
    links.count(
      footnotes.map((item) => item.id),
      `Footnotes of “${title}”`,
    ),
  ]);
  return ['### The documents', markdownTable(['Document', 'Recommendations', 'Footnotes'], rows)];
}

function without(ids: readonly string[], left: readonly string[]): string[] {
  const out = new Set(left);
  return ids.filter((id) => !out.has(id));
}
