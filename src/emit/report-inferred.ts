/** The report on what the text suggests where no theme is stated: apart from everything else, and counted nowhere else. @module */
import type { Inference } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { Links } from './report-links.ts';

export function inferredPart({ corpus, inferred }: ReportData, links: Links): string[] {
  const items = corpus.documents.flatMap(({ recommendations, footnotes }) => [...recommendations, ...footnotes]);
  const asked = items.flatMap(({ id, inference }) => (inference ? [{ id, inference }] : []));
  if (asked.length === 0) return [];
  return [
    '## Themes inferred from the text',
    'Nobody states these themes: they are suggestions by the words of the text, and no count above or below has them. The scores of all themes of a text add up to 1.',
    markdownTable(
      ['Theme', 'Recommendations and footnotes'],
      [
        ...inferred.themes.map(({ label, ids }) => [
          `${escapeMarkdown(label)} (inferred)`,
          links.count(ids, `${label} (inferred)`),
        ]),
        ['none stands out', links.count(inferred.none, 'Without an inferred theme')],
      ],
    ),
    markdownTable(
      ['What', 'First', 'Second', 'Third', 'None stands out, because'],
      asked.map(({ id, inference: { ranking, abstained } }) => [
        links.to(id),
        ...[0, 1, 2].map((i) => suggestion(ranking[i])),
        escapeMarkdown(abstained ?? ''),
      ]),
    ),
  ];
}

function suggestion(ranked: Inference['ranking'][number] | undefined): string {
  if (!ranked) return '';
  const words = ranked.words.map(escapeMarkdown).join(', ');
  return `${escapeMarkdown(ranked.tag.label)} ${ranked.tag.confidence.toFixed(2)}${words && `: ${words}`}`;
}
