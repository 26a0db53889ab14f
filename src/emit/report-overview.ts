/** The head of the report: title, how to read it, the overview in numbers. @module */
import { citationIds } from '../model/citation.ts';
import { holdsPoints } from '../model/footnote.ts';
import type { Quote } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
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
  const rows = (onlyPoints(data) ? pointRows(data) : overviewRows(data)).map(([what, ids]) => [
    what,
    links.count(
      ids,
      what.replace(/^… (.)/, (_, first: string) => first.toUpperCase()),
    ),
  ]);
  return ['## Overview', markdownTable(['What', 'How many'], rows), ...documentTable(data, links)];
}

/** Where nothing is recommended and nothing cited. */
function pointRows({ corpus, points, unknowns }: ReportData): [string, string[]][] {
  const notes = corpus.documents.flatMap((document) => document.footnotes.map(({ id }) => id));
  return [
    ['Documents', corpus.documents.map(({ id }) => id)],
    ['Points of reports and digests', points],
    ...(notes.length > points.length ? [['Footnotes', without(notes, points)] satisfies [string, string[]]] : []),
    ['… that name no source', unknowns.sources],
    ['Different sources', corpus.sources.map(({ id }) => sourceKey(id))],
    ['With a known date', without(notes, unknowns.dates)],
    ['Without a known date', unknowns.dates],
  ];
}

function overviewRows({
  corpus,
  support,
  untraced,
  undefinedCitations,
  uncited,
  points,
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
    ['… footnotes cited by a recommendation', without(notes, [...uncited, ...points])],
    ['… footnotes that no recommendation cites', uncited],
    ...(points.length > 0 ? [['… points of reports and digests', points] satisfies [string, string[]]] : []),
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

function without(ids: readonly string[], left: readonly string[]): string[] {
  const out = new Set(left);
  return ids.filter((id) => !out.has(id));
}
