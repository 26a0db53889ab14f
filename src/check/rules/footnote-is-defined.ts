import type { Span } from '../../model/position.ts';
import type { Citation, Document, Footnote } from '../../model/report.ts';
import { once } from '../../text/lazy.ts';
import { didYouMean } from '../../text/nearest.ts';
import type { Stretch } from '../../text/stretches.ts';
import { isCut, lostNames, lostNotes } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { firstDefinitions, labelKey, nameOfMarker, numberOf, wordsOf } from '../footnotes.ts';
import { quoted, shown } from '../message.ts';
import { type MistypedLabel, type MistypedMarker, mistypedLabels, mistypedMarkers } from '../mistyped-labels.ts';
import { mistypedNames } from '../mistyped-names.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Every marker of a recommendation has a footnote with its label, or with its name where the form counts labels itself. */
export const footnoteIsDefined = defineRule({
  id: 'footnote-is-defined',
  summary: 'Every marker has a footnote.',
  severity: 'error',
  docs: 'docs/rules/footnote-is-defined.md',
  finds:
    'A marker in a recommendation, such as `[7]`, whose label no footnote has, or on a web page one whose link leads to none. Each such marker is a finding. When every missing label lies above the last footnote, the message says that the list seems to end early: the likeliest cause is a page copied only in part. A footnote that stands where the number of such a marker is missing, and has a number that nothing cites (`3, 44, 5`), is mistyped: that is one finding, at the footnote; where another has the number (`3, 4, 4, 6`), it is one of [footnote-is-defined-once](footnote-is-defined-once.md). Where a line between the neighbours begins with the missing number and is read as no footnote (`4 He`, `l4. He`), it is the second place. Mistyped is also a marker with a digit too many (`[66]`) where nothing cites footnote 6: one finding, at the marker. A page without any footnote, and one that breaks off in the list of its footnotes, is reported by [footnotes-are-listed](footnotes-are-listed.md). In wikitext the marker is one of a name (`<ref name="x" />`) that no reference gives a text; the message says the name. Where one footnote that nobody cites is called nearly so, both are one finding, which points at it. One of the name that is there and empty is reported by [reference-has-text](reference-has-text.md), and where the list is cut off, there is one finding for all, where the page ends.',
  matters:
    'The recommendation claims a source that nobody can look up. In the traceability table its row has the status `undefined`.',
  repair: 'Copy the page again down to its last footnote, or correct the number of the marker.',
  examples: {
    pass: `Working in the open

  • Publish the notes of every meeting within a week.[1]
  • Rotate the chair of the meetings.[2]

Footnotes

  1. Notes that arrive after a month are read by nobody. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. The same two people have led us for years. (Finland Strategy Salon, May 2019, Diversity thematic area).
`,
    fail: `Working in the open

  • Publish the notes of every meeting within a week.[1]
  • Rotate the chair of the meetings.[7]

Footnotes

  1. Notes that arrive after a month are read by nobody. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. The same two people have led us for years. (Finland Strategy Salon, May 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { document, doubts, text: page, words } = input;
    const empty = new Set(doubtsOf(doubts, 'reference-empty').map(({ found }) => nameOfMarker(found)));
    for (const one of mistypedLabels(document)) if (one.twin === null) yield ofFootnote(one);
    for (const one of mistypedMarkers(document)) yield ofMarker(one);
    // The number of a note that bears another's is told by `footnote-is-defined-once`.
    const mistyped = new Set([
      ...mistypedLabels(document).map(({ expected }) => String(expected)),
      ...mistypedMarkers(document).map(({ marker }) => marker.label),
    ]);
    const missing = document.recommendations.flatMap(({ text, citations }) =>
      citations
        .filter(({ footnote, span }) => footnote === null && !(empty.size > 0 && isNamedIn(empty, words(span))))
        .filter(({ label }) => !mistyped.has(label))
        .map((citation) => ({ text, citation })),
    );
    if (missing.length === 0 || lostNotes(input) !== null) return;
    const [first, ...others] = lostNames(input);
    if (first) {
      if (doubtsOf(doubts, 'references-unlisted').length > 0 && !isCut(input)) yield ofEnd(input, [first, ...others]);
      return;
    }
    const there = whatThereIs(
      document,
      missing.map(({ citation }) => citation.label),
    );
    // A link may lead astray though there is a footnote of its label.
    const isThere = new Set(document.format === 'html' ? document.footnotes.map((one) => labelKey(one.label)) : []);
    const meant = mistypedNames(input);
    for (const { text, citation } of missing) {
      const { label, span } = citation;
      const name = nameOfMarker(words(span));
      const link = isThere.has(labelKey(label)) ? linkOf(words(span)) : null;
      const near = meant.get(name ?? label);
      const marker = `found marker [${shown(label)}]`;
      const message =
        name !== null
          ? `${marker} of the name ${quoted(name)}, expected a footnote of that name${near ? didYouMean(name, [near.label]) : ''}`
          : link !== null
            ? `${marker} whose link ${quoted(link)} leads to no footnote, expected a link to footnote ${shown(label)}`
            : `${marker}, expected a footnote ${shown(label)}${near ? didYouMean(label, [near.label]) : `; ${there}`}`;
      const line = spoiltLine(document, label, page);
      const related = [
        ...(near ? [{ message: `footnote ${shown(near.label)} is cited nowhere`, span: near.span }] : []),
        ...(line
          ? [{ message: `this line may be footnote ${shown(label)}`, span: input.span(line.start, line.end) }]
          : []),
      ];
      // A name is a word, where a label is a number that an edit may change.
      const key = name === null ? text : `${name} ${text}`;
      yield { message, span, key, related };
    }
  },
});

/** A number that no other note has, the missing one and its markers are one slip of the hand. */
function ofFootnote({ footnote, expected, markers }: MistypedLabel): Problem {
  return {
    message: `found footnote ${shown(footnote.label)} and no footnote ${expected}, expected the label ${expected} here`,
    span: footnote.span,
    key: wordsOf(footnote),
    expected: String(expected),
    related: markers.map(({ span }) => ({ message: `marker [${expected}] leads nowhere`, span })),
  };
}

function ofMarker({ marker, recommendation, footnote }: MistypedMarker): Problem {
  const label = shown(footnote.label);
  return {
    message: `found marker [${shown(marker.label)}] and footnote ${label} cited nowhere, expected [${label}]`,
    span: marker.span,
    key: recommendation.text,
    expected: footnote.label,
    related: [{ message: `footnote ${label} stands here`, span: footnote.span }],
  };
}

/** A page that breaks off before its list of references. */
function ofEnd(input: RuleInput, lost: readonly [Citation, ...Citation[]]): Problem {
  const [{ label, span }] = lost;
  const names = lost.length === 1 ? 'a marker of a name' : `${lost.length} markers of names`;
  return {
    message: `found ${names} without a text and the end of the page without a list, expected <references> with the texts: the page seems to break off here`,
    span: lastLine(input) ?? span,
    key: 'list of references cut off',
    related: [{ message: `[${shown(label)}] stands here`, span }],
  };
}

/** The last line that is not blank. */
function lastLine({ text, span }: RuleInput): Span | null {
  const end = text.trimEnd().length;
  return end === 0 ? null : span(Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1, end);
}

function isNamedIn(names: ReadonlySet<string | null>, marker: string): boolean {
  const name = nameOfMarker(marker);
  return name !== null && names.has(name);
}

/** So far behind the note before it a line is looked for. */
const LONGEST = 5000;

const byNumber = once(
  (document: Document) => new Map(firstDefinitions(document).map((one) => [numberOf(one.label), one])),
);

/** A line between the neighbours of a missing note that begins with its number, in a way no note does: `4 He`, `l4. He`. */
function spoiltLine(document: Document, label: string, text: string): Stretch | null {
  const number = numberOf(label);
  if (number === null || text === '') return null;
  const before = byNumber(document).get(number - 1);
  const behind = byNumber(document).get(number + 1);
  if (!before || !behind) return null;
  const [from, to] = [before.span.start.offset, behind.span.start.offset];
  if (to <= from || to - from > LONGEST) return null;
  const found = new RegExp(`\\n[ \\t>]{0,20}((?:\\[\\^?)?[lI|]?${number}(?!\\d)[^\\n]{1,200})`).exec(
    text.slice(from, to),
  );
  if (!found?.[1]) return null;
  const end = from + found.index + found[0].length;
  return { start: end - found[1].length, end };
}

/** The place in the page that a link of HTML leads to: `#cite_note-9`. */
function linkOf(marker: string): string | null {
  const [, first, second] =
    /\shref\s{0,9}=\s{0,9}(?:"[^"#]{0,500}(#[^"]{1,200})|'[^'#]{0,500}(#[^']{1,200}))/i.exec(marker.slice(0, 2000)) ??
    [];
  return first ?? second ?? null;
}

/** What footnotes there are instead, as a clause. */
function whatThereIs(document: Document, missing: readonly string[]): string {
  const footnotes = firstDefinitions(document);
  const [only] = footnotes;
  if (!only) return 'the document has no footnotes';
  const run = runOf(footnotes);
  if (!run) return `the footnotes are ${listed(footnotes)}`;
  if (missing.every((label) => (numberOf(label) ?? 0) > run.last)) {
    return `the list of footnotes seems to end after ${run.last}`;
  }
  if (footnotes.length === 1) return `the only footnote is ${shown(only.label)}`;
  return `the footnotes run from ${run.first} to ${run.last}`;
}

function runOf(footnotes: readonly Footnote[]): { first: number; last: number } | null {
  const numbers = footnotes.map(({ label }) => numberOf(label)).filter((number) => number !== null);
  numbers.sort((a, b) => a - b);
  const [first] = numbers;
  return first === undefined ? null : { first, last: numbers.at(-1) ?? first };
}

function listed(footnotes: readonly Footnote[]): string {
  const labels = footnotes.slice(0, 5).map(({ label }) => shown(label));
  return footnotes.length > 5 ? `${labels.join(', ')}, … (${footnotes.length} in all)` : labels.join(', ');
}
