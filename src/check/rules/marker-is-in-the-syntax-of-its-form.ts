import type { Format } from '../../model/report.ts';
import { footnotesById, wordsOf } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { strayMarkers } from '../stray-markers.ts';

/** A page has all its markers in one syntax: that of its form where it has any of these. */
export const markerIsInTheSyntaxOfItsForm = defineRule({
  id: 'marker-is-in-the-syntax-of-its-form',
  summary: 'Every marker is in the syntax in which the page has its markers.',
  severity: 'warning',
  docs: 'docs/rules/marker-is-in-the-syntax-of-its-form.md',
  finds:
    'A marker typed as text on a page that has markers of its form: `[3]` beside `[^3]` in Markdown, `[3]` or `³` beside `<ref>` in wikitext, or beside the links of a web page. In Markdown whose footnotes are a typed list, `[^3]` beside `[3]`: nothing defines it. In text, the rarer of `[3]` and `³`. In every form also a number that ends an item without a marker, `(3)` or `3`, in Markdown `³` as well, where a footnote has the number and nothing cites it. In text and in Markdown also a marker that lacks its closing bracket, `[3`, where a footnote has its label. A page whose markers are all typed, in whatever form, has one syntax and is no finding. In Markdown a number that a link has as its label (`[3]: https://…`) is no finding. A marker without a footnote is left to [footnote-is-defined](footnote-is-defined.md).',
  matters:
    'A marker typed as text leads nowhere when the page is shown. In wikitext and on a web page it is no marker at all, and the recommendation has no source.',
  repair: 'Write the marker as the page has its others; in wikitext put a `<ref>` there.',
  fixes:
    'Writes a marker that is read as the page has its others. Markers of wikitext and HTML, and one that lacks its bracket, are left to a person.',
  about: 'link',
  formats: ['plain', 'markdown', 'wikitext', 'html'],
  examples: {
    format: 'markdown',
    pass: `# Beehives

- Keep bees on the roof of the library.[^1]
- Give the honey to those who help.[^2]

[^1]: The roof is warm and nobody goes there. (Slovenia Strategy Salon, June 2019, Partnerships thematic area).
[^2]: I never saw a jar of it. (Slovenia Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `# Beehives

- Keep bees on the roof of the library.[^1]
- Give the honey to those who help.[2]

[^1]: The roof is warm and nobody goes there. (Slovenia Strategy Salon, June 2019, Partnerships thematic area).
[^2]: I never saw a jar of it. (Slovenia Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check({ document, text, span }) {
    for (const marker of strayMarkers({ document, text })) {
      const { start, end, recommendation, expected } = marker;
      const footnote = footnotesById(document).get(marker.footnote ?? '');
      const found = text.slice(start, end);
      yield {
        message: messageOf(found, expected, document.format),
        span: span(start, end),
        key: `${withoutEnd(recommendation.text, found)} ${footnote ? wordsOf(footnote) : ''}`,
        expected,
        // What leads nowhere yet may be no marker, and no repair gives a recommendation another source.
        ...(expected !== null &&
          marker.leads && {
            fix: { message: `write ${quoted(expected)}`, edits: [{ start, end, text: expected }] },
          }),
      };
    }
  },
});

function isUnclosed(found: string, expected: string | null): expected is string {
  return expected === `${found}]`;
}

function messageOf(found: string, expected: string | null, format: Format): string {
  if (isUnclosed(found, expected)) return `found the marker ${quoted(found)} without “]”, expected ${quoted(expected)}`;
  const others = 'as the page has its others';
  const wanted =
    expected === null
      ? `a marker ${others}${format === 'wikitext' ? ', “<ref>…</ref>”' : format === 'html' ? ', a link to its footnote' : ''}`
      : `${quoted(expected)}, ${others}`;
  return `found the marker ${quoted(found)}, expected ${wanted}`;
}

/** What is no marker to the reader stands in the text of the item, with its label. */
function withoutEnd(text: string, marker: string): string {
  return text.replace(marker, '');
}
