/** The report on what recommendations rest on, the best supported and the weakest. @module */
import type { ReportData, Support } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import { type Links, sourceKey } from './report-links.ts';

/** So many of the best supported recommendations are shown. */
const BEST_SHOWN = 10;

export function bestPart(data: ReportData, links: Links): string[] {
  const best = data.support.filter(({ sources }) => sources.length > 1);
  if (best.length === 0) return ['## Best supported', 'No recommendation rests on more than one source.'];
  const texts = textsOf(data);
  const rows = best
    .slice(0, BEST_SHOWN)
    .map((support) => [
      `${links.to(support.recommendation)} ${texts.get(support.recommendation) ?? ''}`,
      links.count(support.sources.map(sourceKey), 'Sources of one recommendation'),
      support.regions.length === 0
        ? 'not known'
        : `${support.regions.length}: ${support.regions.map(escapeMarkdown).join(', ')}`,
      links.all(support.footnotes),
    ]);
  const all = links.count(data.figures['several-sources'].ids, 'Recommendations with more than one source');
  return [
    '## Best supported',
    `Recommendations with more than one source — ${all}.`,
    `${best.length > rows.length ? `The first ${rows.length} of them` : 'They stand'} in order of their number of sources, then of regions:`,
    markdownTable(['Recommendation', 'Sources', 'Regions', 'Footnotes'], rows),
  ];
}

export function singlePart(data: ReportData, links: Links): string[] {
  const single = inOrder(data, ({ sources }) => sources.length === 1);
  return [
    '## Resting on one source only',
    single.length === 0
      ? 'No recommendation rests on one source only.'
      : 'If this one source is mistaken or was misread, nothing else holds these recommendations up.',
    ...list(
      data,
      single,
      ({ sources, footnotes }) => `${links.all(sources.map(sourceKey))} (${links.all(footnotes)})`,
      links,
    ),
  ];
}

export function unsupportedPart(data: ReportData, links: Links): string[] {
  const none = inOrder(data, ({ sources }) => sources.length === 0);
  const untraced = new Set(data.untraced);
  const why = ({ recommendation, footnotes }: Support) => {
    if (untraced.has(recommendation)) return 'cites no footnote';
    return footnotes.length === 0
      ? 'cites a footnote that is not in the document'
      : `its footnotes name no source (${links.all(footnotes)})`;
  };
  return [
    '## Without a source',
    none.length === 0
      ? 'Every recommendation names at least one source.'
      : 'For these recommendations no source is named.',
    ...list(data, none, why, links),
  ];
}

function list(data: ReportData, items: readonly Support[], why: (item: Support) => string, links: Links): string[] {
  if (items.length === 0) return [];
  const texts = textsOf(data);
  const lines = items.map((item) => {
    const { recommendation } = item;
    return `- ${links.to(recommendation)} ${texts.get(recommendation) ?? ''} — ${why(item)}`;
  });
  return [lines.join('\n')];
}

/** In the order of the corpus. */
function inOrder({ corpus, support }: ReportData, holds: (item: Support) => boolean): Support[] {
  const byId = new Map(support.filter(holds).map((item) => [item.recommendation, item]));
  return corpus.documents.flatMap(({ recommendations }) => recommendations.flatMap(({ id }) => byId.get(id) ?? []));
}

function textsOf({ corpus }: ReportData): Map<string, string> {
  const all = corpus.documents.flatMap(({ recommendations }) => recommendations);
  return new Map(all.map(({ id, text }) => [id, escapeMarkdown(text)]));
}
