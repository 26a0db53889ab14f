import { markersBeyondTheEnd } from '../cut-off.ts';
import { typedMarkers } from '../footnotes.ts';
import { shown } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/**
 * A page with markers has footnotes, to the last. One finding for a page that has none or breaks off in them, at the first
 * marker without one; a marker that some list lacks is left to `footnote-is-defined`. Wikitext lists its references itself: see `references-are-listed`.
 */
export const footnotesAreListed = defineRule({
  id: 'footnotes-are-listed',
  summary: 'A page with markers has the list of its footnotes.',
  severity: 'error',
  docs: 'docs/rules/footnotes-are-listed.md',
  finds:
    'A page whose recommendations have markers and that has no footnote at all. And a page that breaks off in its list of footnotes, where three or more numbers of markers lie above the last footnote. There is one finding for the page, at its first such marker. In wikitext, where references stand behind the words they support, [references-are-listed](references-are-listed.md) looks for the list, and [footnote-is-defined](footnote-is-defined.md) for names without a text.',
  matters:
    'The likeliest cause is a page copied only in part. Every recommendation claims a source, and nobody can look one up. In the traceability table every row has the status `undefined`.',
  repair: 'Copy the page again down to its last footnote.',
  formats: ['plain', 'markdown', 'html', 'docx', 'odt', 'pdf', 'csv', 'tsv', 'xlsx'],
  examples: {
    pass: `Lights

  • Put a lamp at every gate.[1]

Footnotes

  1. I turned back because I saw no door. (Norway Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Lights

  • Put a lamp at every gate.[1]
  • Leave one on all night.[2]
`,
  },
  *check(input) {
    const { document } = input;
    if (document.footnotes.length > 0) {
      yield* endingEarly(input);
      return;
    }
    const [first, ...others] = typedMarkers(document);
    if (!first) return;
    const found = others.length === 0 ? 'a marker' : `${others.length + 1} markers, the first [${shown(first.label)}],`;
    yield {
      message: `found ${found} and no footnotes, expected the list of the footnotes: it seems to be missing`,
      span: first.span,
      key: 'no footnotes',
    };
  },
});

/** One finding for all markers whose footnotes are lost with the end of the page. */
function* endingEarly(input: RuleInput): Iterable<Problem> {
  const missing = markersBeyondTheEnd(input);
  const [first] = missing;
  if (!first) return;
  const last = input.document.footnotes.at(-1)?.label ?? '';
  yield {
    message: `found ${missing.length} markers without a footnote, the first [${shown(first.label)}], expected the whole list of the footnotes: the page breaks off after ${shown(last)}`,
    span: first.span,
    key: 'footnotes cut off',
  };
}
