/** The report on what the text suggests where no theme is stated: apart from everything else, and counted nowhere else. @module */
import type { Inference } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { Links } from './report-links.ts';

interface Asked {
  id: string;
  inference: Inference;
}

export function inferredPart({ corpus }: ReportData, links: Links): string[] {
  const items = corpus.documents.flatMap(({ recommendations, footnotes }) => [...recommendations, ...footnotes]);
  const asked = items.flatMap(({ id, inference }) => (inference ? [{ id, inference }] : []));
  if (asked.length === 0) return [];
  const silent = asked.filter(({ inference }) => inference.abstained !== null).map(({ id }) => id);
  return [
    '## Themes inferred from the text',
    'Nobody states these themes: they are suggestions by the words of the text, and no count above or below has them. The scores of all themes of a text add up to 1.',
    markdownTable(
      ['Theme', 'Recommendations and footnotes'],
      [
        ...byTheme(asked).map(([label, ids]) => [
          `${escapeMarkdown(label)} (inferred)`,
          links.count(ids, `${label} (inferred)`),
        ]),
        ['none stands out', links.count(silent, 'Without an inferred theme')],
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

/** The most first; of equal ones by the label. */
function byTheme(asked: readonly Asked[]): [label: string, ids: string[]][] {
  const themes = new Map<string, string[]>();
  for (const { id, inference } of asked) {
    const [first] = inference.ranking;
    if (!first || inference.abstained !== null) continue;
    const ids = themes.get(first.tag.label);
    if (ids) ids.push(id);
    else themes.set(first.tag.label, [id]);
  }
  return [...themes].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

function suggestion(ranked: Inference['ranking'][number] | undefined): string {
  if (!ranked) return '';
  const words = ranked.words.map(escapeMarkdown).join(', ');
  return `${escapeMarkdown(ranked.tag.label)} ${ranked.tag.confidence.toFixed(2)}${words && `: ${words}`}`;
}
