/** The head of the report: title, how to read it, the overview in numbers. @module */
import { holdsPoints } from '../model/footnote.ts';
import type { Figure, ReportData } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { EmitOptions } from './options.ts';
import { type Links, sourceKey } from './report-links.ts';
import { notesName } from './report-tallies.ts';

/** Nothing is recommended, but something was said. */
export function onlyPoints({ corpus, points }: ReportData): boolean {
  return points.length > 0 && corpus.documents.every(({ recommendations }) => recommendations.length === 0);
}

export function heading(data: ReportData, { tool }: EmitOptions): string[] {
  const { documents } = data.corpus;
  const [first] = documents;
  const several = documents.length !== 1;
  const title = `“${escapeMarkdown(first?.title ?? '')}”`;
  if (onlyPoints(data)) {
    return [
      `# What was said in ${several ? `${documents.length} documents` : title}`,
      `${POINTS} This report counts these voices and names them.`,
      `**How to read it.** **\\[7\\]** is the seventh point of a document${
        several ? '; **D2** before it names the document' : ''
      }. Beside every number stands what it counts, or the number is a link to the list. ` +
        'What the documents do not say is called *not known*; nothing is guessed.',
      `Made with ${tool.name} ${tool.version}.`,
    ];
  }
  return [
    `# What stands behind ${several ? `the recommendations of ${documents.length} documents` : title}`,
    'Each recommendation rests on footnotes, and each footnote quotes what a community, a salon or an affiliate said. ' +
      'This report counts these voices and names them.',
    ...(data.points.length > 0 ? [`${POINTS} They are counted among the footnotes.`] : []),
    `**How to read it.** **R3** is the third recommendation of a document and **\\[7\\]** its footnote 7${
      several ? '; **D2** before them names the document' : ''
    }. Beside every number stands what it counts, or the number is a link to the list. ` +
      'What the documents do not say is called *not known*; nothing is guessed.',
    `Made with ${tool.name} ${tool.version}.`,
  ];
}

const POINTS =
  'A report of an event or a digest recommends nothing: each point of its discussion is a quote in a footnote of its own.';

export function overviewPart(data: ReportData, links: Links): string[] {
  const rows = (onlyPoints(data) ? pointRows(data) : overviewRows(data)).map(([what, { unit, ids }]) => [
    what,
    links.count(
      unit === 'source' ? ids.map(sourceKey) : ids,
      what.replace(/^… (.)/, (_, first: string) => first.toUpperCase()),
    ),
  ]);
  return ['## Overview', markdownTable(['What', 'How many'], rows), ...documentTable(data, links)];
}

type Row = [string, Figure];

/** Where nothing is recommended and nothing cited. */
function pointRows({ figures }: ReportData): Row[] {
  return [
    ['Documents', figures.documents],
    ['Points of reports and digests', figures.points],
    ...(figures.notes.ids.length > 0 ? [['Footnotes', figures.notes] satisfies Row] : []),
    ['… that name no source', figures['unknown-sources']],
    ['Different sources', figures.sources],
    ['With a known date', figures.dated],
    ['Without a known date', figures['unknown-dates']],
  ];
}

function overviewRows({ figures }: ReportData): Row[] {
  return [
    ['Documents', figures.documents],
    ['Recommendations', figures.recommendations],
    ['… recommendations that rest on a footnote', figures.resting],
    ['… recommendations whose footnotes are not in the document', figures.missing],
    ['… recommendations that cite none', figures.untraced],
    ['Citations: markers in recommendations', figures.citations],
    ['… citations of a footnote that is not in the document', figures.undefined],
    ['Footnotes', figures.footnotes],
    ['… footnotes cited by a recommendation', figures.cited],
    ['… footnotes that no recommendation cites', figures.uncited],
    ...(figures.points.ids.length > 0 ? [['… points of reports and digests', figures.points] satisfies Row] : []),
    ['Quotes, each under its footnote', figures.quotes],
    ['… quotes that name no source', figures.nameless],
    ['Different sources', figures.sources],
    ['Footnotes with a known date', figures.dated],
    ['Footnotes without a known date', figures['unknown-dates']],
  ];
}

function documentTable({ corpus, points }: ReportData, links: Links): string[] {
  const { documents } = corpus;
  if (documents.length < 2) return [];
  const kinds = points.length > 0;
  const rows = documents.map(({ id, title, kind, recommendations, footnotes }) => [
    `${links.to(id)} ${escapeMarkdown(title)}`,
    ...(kinds ? [kind] : []),
    links.count(
      recommendations.map((item) => item.id),
      `Recommendations of “${title}”`,
    ),
    links.count(
      footnotes.map((item) => item.id),
      `${holdsPoints({ kind }) ? 'Points' : 'Footnotes'} of “${title}”`,
    ),
  ]);
  const heads = ['Document', ...(kinds ? ['Kind'] : []), 'Recommendations', notesName({ corpus, points })];
  return ['### The documents', markdownTable(heads, rows)];
}
