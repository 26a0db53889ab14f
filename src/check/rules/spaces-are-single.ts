import type { Document } from '../../model/report.ts';
import { lazy, once } from '../../text/lazy.ts';
import { mergeStretches, touched } from '../../text/stretches.ts';
import { apart, keyOf, wordsAround } from '../around.ts';
import { type LineHits, lineHits, linesOf, type Match } from '../lines.ts';
import { touchesLiteral } from '../literals.ts';
import { quoted } from '../message.ts';
import { around } from '../passages.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Words stand one space apart. */
export const spacesAreSingle = defineRule({
  id: 'spaces-are-single',
  summary: 'Words stand one space apart.',
  severity: 'info',
  docs: 'docs/rules/spaces-are-single.md',
  finds:
    'Two or three spaces between words of one line. Not looked at: indentation, what stands behind a bullet or a number, columns and tables, code and templates; and spaces behind the end of a sentence in a page that mostly has two there. More than four in one item or quote are told together.',
  matters: 'Memories of translators and searches take a sentence with two spaces for another one.',
  repair: 'Leave one space; inside the words of a quote as many as the page has that they were taken from.',
  fixes:
    'Leaves one space, outside of quotes: inside their words the page that they were taken from says how they stand.',
  formats: ['plain', 'markdown', 'wikitext', 'docx', 'odt', 'csv', 'tsv', 'xlsx'],
  examples: {
    pass: `Kites

  • Fly them on the hill.[1]

Footnotes

  1. The wind is free there. (Fiji Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Kites

  • Fly  them on the hill.[1]

Footnotes

  1. The wind is free there. (Fiji Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    if (!input.text.includes('  ')) return;
    const isSlip = lazy(() => slips(input));
    const found = Array.from(lineHits(input, runsIn), (line) => runsOf(input, line, isSlip)).flat();
    for (const runs of apart(input.document, found)) yield problemOf(input, runs as [Match]);
  },
});

/** Runs of spaces between other units of a line: gone to by what no line has without need, two spaces. */
function* runsIn(text: string): Generator<Match> {
  for (let at = text.indexOf('  '); at !== -1; at = text.indexOf('  ', at)) {
    const index = at;
    while (text[at] === ' ') at++;
    const isInside =
      index > 0 && !/\s/.test(text[index - 1] as string) && at < text.length && !/\s/.test(text[at] as string);
    if (isInside) yield { words: text.slice(index, at), index };
  }
}

const LONGEST = 3;
const END_OF_SENTENCE = /[.!?:…。।؟]["'”’»)\]]{0,3}$/;

/** Whether a run of spaces is a slip, as far as the rest of the page tells. */
function slips({ text }: RuleInput): (before: string) => boolean {
  const ends = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const single = ends(/[a-z][.!?] (?=[A-Z])/g);
  const double = ends(/[a-z][.!?] {2}(?=[A-Z])/g);
  return double > single ? (before) => !END_OF_SENTENCE.test(before) : () => true;
}

function runsOf(input: RuleInput, { start, end, hits }: LineHits, isSlip: () => (before: string) => boolean): Match[] {
  const { text } = input;
  const line = text.slice(start, end);
  if (isLaidOut(line, hits) || (hits.length > MOST_GAPS && !isProse(input, hits))) return [];
  return hits.filter(({ index }) => {
    const before = line.slice(0, index - start);
    return (
      !isSign(before) && isSlip()(before.slice(-5)) && !isInMarkup(before) && !touchesLiteral(input, index, index + 2)
    );
  });
}

function problemOf(input: RuleInput, found: readonly [Match, ...Match[]]): Problem {
  const { text } = input;
  const [{ index, words }] = found;
  const [start, end] = lineAt(input, index);
  const edits = found
    .map(({ index: at, words: spaces }) => ({ start: at + 1, end: at + spaces.length, text: '' }))
    .filter((edit) => mayChange(input, edit.start, edit.end));
  const nearby = around(text.slice(start, end), index - start, index - start + words.length).trim();
  return {
    message: `found ${words.length} spaces in ${quoted(dotted(nearby))}${more(found.length)}, expected one`,
    span: input.span(index, index + words.length),
    key: keyOf(found, wordsAround(input, index, index + words.length)),
    ...(edits.length > 0 && { fix: { message: 'leave one space', edits } }),
  };
}

/** Runs of spaces as dots, since a message shows its words one space apart. */
function dotted(words: string): string {
  return words.replace(/ {2,}/g, (run) => '·'.repeat(run.length));
}

function lineAt(input: RuleInput, index: number): [start: number, end: number] {
  const lines = linesOf(input);
  const line = lines.lineAt(index);
  const end = lines.starts[line] ?? input.text.length;
  return [lines.starts[line - 1] ?? 0, end];
}

function more(count: number): string {
  return count > 1 ? ` and ${count - 1} more behind it` : '';
}

/** Columns: a wide gap, a tab, or strokes. */
function isLaidOut(line: string, hits: readonly Match[]): boolean {
  return hits.some(({ words }) => words.length > LONGEST) || /^\s*[|!{]|\t|\s\|\s/.test(line);
}

/** More gaps on one line are columns, but in what is known to be prose. */
const MOST_GAPS = 4;

/** Whether places of one line stand in an item or a footnote. */
function isProse({ document }: RuleInput, [first]: readonly Match[]): boolean {
  const { index: start } = first as Match;
  return touched(proseOf(document), { start, end: start + 1 }).length > 0;
}

const proseOf = once(({ recommendations, footnotes }: Document) =>
  mergeStretches(
    [...recommendations, ...footnotes].map(({ span: { start, end } }) => ({ start: start.offset, end: end.offset })),
  ),
);

/** What stands before a run is a bullet, a number or a mark of a list or heading. */
function isSign(before: string): boolean {
  const sign = before.trim();
  return sign.length <= 20 && !/\p{L}{2}/u.test(sign);
}

/** Inside a template or a tag, also where it goes on over several lines. */
function isInMarkup(before: string): boolean {
  return before.lastIndexOf('{{') > before.lastIndexOf('}}') || before.lastIndexOf('<') > before.lastIndexOf('>');
}
