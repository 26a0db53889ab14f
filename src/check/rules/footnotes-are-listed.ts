import type { Citation, Footnote } from '../../model/report.ts';
import { lostNotes } from '../cut-off.ts';
import { shown } from '../message.ts';
import { defineRule } from '../rule.ts';

/**
 * A page with markers has footnotes, to the last. One finding for a page that has none or breaks off in them; a marker that
 * some list lacks is left to `footnote-is-defined`. Wikitext lists its references itself: see `references-are-listed`.
 */
export const footnotesAreListed = defineRule({
  id: 'footnotes-are-listed',
  summary: 'A page with markers has the list of its footnotes.',
  severity: 'error',
  docs: 'docs/rules/footnotes-are-listed.md',
  finds:
    'A page whose recommendations have markers and that has no footnote at all. And a page that breaks off in its list of footnotes: the numbers of the markers that have none count on where the list ends, and the last footnote breaks off too, or two numbers or more are missing and nothing stands behind it. There is one finding for the page, at the words it breaks off with; where they are not known, at its first such marker. Of what else is missing there, and of the last words themselves, no other rule speaks. In wikitext, where references stand behind the words they support, [references-are-listed](references-are-listed.md) looks for the list, and [footnote-is-defined](footnote-is-defined.md) for names without a text.',
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
    const lost = lostNotes(input);
    const [first, ...others] = lost?.markers ?? [];
    if (!lost || !first) return;
    const { span } = lost;
    const last = input.document.footnotes.at(-1);
    const isElsewhere = span.start.offset !== first.span.start.offset;
    yield {
      message: last ? endingEarly(first, others.length, last) : without(first, others.length),
      span,
      key: last ? 'footnotes cut off' : 'no footnotes',
      ...(isElsewhere && { related: [{ message: `[${shown(first.label)}] stands here`, span: first.span }] }),
    };
  },
});

function without({ label }: Citation, others: number): string {
  const found = others === 0 ? 'a marker' : `${others + 1} markers, the first [${shown(label)}],`;
  return `found ${found} and no footnotes, expected the list of the footnotes: it seems to be missing`;
}

function endingEarly({ label }: Citation, others: number, last: Footnote): string {
  const name = `[${shown(label)}]`;
  const found =
    others === 0 ? `marker ${name} without a footnote` : `${others + 1} markers without a footnote, the first ${name}`;
  return `found ${found}, expected the whole list of the footnotes: the page breaks off at footnote ${shown(last.label)}`;
}
