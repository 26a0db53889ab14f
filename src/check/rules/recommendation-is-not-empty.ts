import { firstNot } from '../../text/bisect.ts';
import { lazy } from '../../text/lazy.ts';
import { linesOf } from '../lines.ts';
import { quoted, shown } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

const WORD = /[\p{L}\p{N}]/u;
/** What people write where words are to follow. */
const PLACEHOLDER = /^\W{0,3}(?:tbd|tba|todo|to do|to be (?:done|added|written|defined)|xxx+|n\/a)\W{0,3}$/i;
const LONGEST = 30;

/** Every item of a list of recommendations says something. */
export const recommendationIsNotEmpty = defineRule({
  id: 'recommendation-is-not-empty',
  summary: 'Every recommendation has words.',
  severity: 'warning',
  docs: 'docs/rules/recommendation-is-not-empty.md',
  finds:
    'An item of the list with a marker and no letter or digit beside it, or with no more than a placeholder: `TBD`, `TODO`, `…`; and an item among the recommendations that has nothing at all.',
  matters:
    'What somebody said is cited, and nothing is recommended: the words were lost, or never written. It counts as a recommendation in every table, but where it has no marker either.',
  repair: 'Write what the cited footnote asks for, move the marker to the item it belongs to, or remove the item.',
  kinds: ['synthesis'],
  examples: {
    pass: `Lamps

  • Hang a lamp above every door.[1]
  • Pay for the oil.[2]

Footnotes

  1. We could not find the door. (Norway Strategy Salon, May 2019, Diversity thematic area).
  2. Oil is dear in winter. (Iceland Strategy Salon, May 2019, Resource Allocation thematic area).
`,
    fail: `Lamps

  • Hang a lamp above every door.[1]
  • [2]

Footnotes

  1. We could not find the door. (Norway Strategy Salon, May 2019, Diversity thematic area).
  2. Oil is dear in winter. (Iceland Strategy Salon, May 2019, Resource Allocation thematic area).
`,
  },
  *check(input) {
    const { document } = input;
    yield* emptyItems(input);
    const quotes = lazy(() => new Map(document.footnotes.map(({ id, quotes }) => [id, quotes[0]?.text ?? ''])));
    for (const { text, span, citations } of document.recommendations) {
      if (text.length > LONGEST || (WORD.test(text) && !PLACEHOLDER.test(text))) continue;
      const [first] = citations;
      const cited = first?.footnote ? quotes().get(first.footnote) : '';
      yield { message: `found ${foundIn(text, first?.label)}, expected words`, span, key: `${text} ${cited}` };
    }
  },
});

function foundIn(text: string, label: string | undefined): string {
  if (text !== '') return `no more than ${quoted(text)} in a recommendation`;
  return label === undefined
    ? 'a recommendation without words'
    : `the marker [${shown(label)}] without words before it`;
}

/** Items without a word or a marker are no recommendations, and stand in the ledger alone. */
function* emptyItems(input: RuleInput): Iterable<Problem> {
  const { document, ledger, text } = input;
  if (text === '') return;
  if (document.format === 'html') yield* emptyElements(input);
  const { starts } = linesOf(input);
  for (const [i, { from, to, what }] of ledger.entries()) {
    if (what !== 'empty item' || !(isItem(ledger, i, -1) || isItem(ledger, i, 1))) continue;
    for (let line = from; line <= to; line++) {
      const start = starts[line - 1] ?? 0;
      const words = text.slice(start, starts[line] ?? text.length);
      if (words.trim() === '') continue;
      const at = start + words.search(/\S/);
      yield emptyAt(input, at, start + words.trimEnd().length);
    }
  }
}

/** Whether the next lines in a direction that are neither blank nor empty items are a recommendation. */
function isItem(ledger: RuleInput['ledger'], from: number, step: -1 | 1): boolean {
  let i = from + step;
  while (ledger[i]?.what === 'blank' || ledger[i]?.what === 'empty item') i += step;
  return ledger[i]?.what === 'recommendation';
}

const EMPTY_ELEMENT = /<li(?:\s[^<>]{0,200})?>\s{0,50}<\/li>/gi;
/** Units looked at between an item and its neighbour. */
const NEAR = 500;

/** HTML drops an item without words before there is a ledger: it is looked for beside a recommendation. */
function* emptyElements(input: RuleInput): Iterable<Problem> {
  const { document, text } = input;
  const { recommendations } = document;
  const isNothing = (from: number, to: number) =>
    to - from <= NEAR &&
    !/[\p{L}\p{N}]/u.test(text.slice(from, to).replace(/<\/?(?:ul|ol|li)\b[^<>]{0,200}>|<\/\w{1,9}>/gi, ''));
  for (const { 0: element, index } of text.matchAll(EMPTY_ELEMENT)) {
    const at = firstNot(recommendations, ({ span }) => span.start.offset < index);
    const [before, behind] = [recommendations[at - 1], recommendations[at]];
    const end = index + element.length;
    const isBehind =
      before !== undefined && before.span.end.offset <= index && isNothing(before.span.end.offset, index);
    if (isBehind || (behind && isNothing(end, behind.span.start.offset))) yield emptyAt(input, index, end);
  }
}

function emptyAt({ document: { recommendations }, span }: RuleInput, start: number, end: number): Problem {
  const before = recommendations[firstNot(recommendations, (one) => one.span.start.offset < start) - 1];
  return {
    message: 'found an item without words, expected a recommendation',
    span: span(start, end),
    key: `nothing behind ${before?.text ?? ''}`,
  };
}
