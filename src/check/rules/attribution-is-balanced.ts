import type { Attribution, Document, Footnote, Quote } from '../../model/report.ts';
import { doubtsBetween } from '../doubts.ts';
import { quoted, quotedEnd } from '../message.ts';
import { isLeftOpen, unopened } from '../parentheses.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Every parenthesis of an attribution has its other half. One never closed is left to `attribution-is-closed`. */
export const attributionIsBalanced = defineRule({
  id: 'attribution-is-balanced',
  summary: 'Every parenthesis and bracket of an attribution has its other half.',
  severity: 'warning',
  docs: 'docs/rules/attribution-is-balanced.md',
  finds:
    'An attribution closed twice, or opened twice; a square bracket in it without its other half; a footnote that ends in a closing parenthesis nothing opens: there the attribution is not read. An attribution that is never closed is reported by [attribution-is-closed](attribution-is-closed.md).',
  matters: 'Where the quote ends and who said it is then for the reader to guess.',
  repair: 'Put the missing half where the attribution begins or ends, or take the one too many out.',
  fixes: 'Takes out a parenthesis too many; one that may belong elsewhere is left to a person.',
  kinds: ['synthesis'],
  examples: {
    pass: `Bells

  • Ring before the reading begins.[1]

Footnotes

  1. I was in the kitchen. (Malta Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Bells

  • Ring before the reading begins.[1]

Footnotes

  1. I was in the kitchen. (Malta Strategy Salon, June 2019, Community Health thematic area)).
`,
  },
  *check(input) {
    const { document, doubts, text } = input;
    if (text === '') return;
    const isOpen = doubtsBetween(doubts, ['attribution-unclosed']);
    for (const { quote, end } of quotesOf(document)) {
      const { attribution } = quote;
      if (isOpen(quote.span.start.offset, end)) continue;
      if (attribution && attribution.raw !== '') yield* ofAttribution(quote, attribution, end, input);
      else yield* withoutOpening(quote, input);
    }
  },
});

/** The quotes with the offset at which the next one begins, or the footnote ends. */
function* quotesOf({ footnotes }: Document): Iterable<{ quote: Quote; end: number }> {
  for (const { quotes, span } of footnotes) {
    for (const [i, quote] of quotes.entries()) {
      yield { quote, end: quotes[i + 1]?.span.start.offset ?? endOf({ quotes, span }) };
    }
  }
}

function endOf({ quotes, span }: Pick<Footnote, 'quotes' | 'span'>): number {
  return Math.max(span.end.offset, quotes.at(-1)?.span.end.offset ?? 0);
}

const AGAIN = /^[\s.,;]{0,4}[)）]/;

function* ofAttribution(
  quote: Quote,
  { raw, span: at }: Attribution,
  end: number,
  input: RuleInput,
): Iterable<Problem> {
  const { text, span } = input;
  const key = `${quote.text} ${raw}`;
  const isBehind = quote.span.start.offset < at.start.offset;
  const again = isBehind ? AGAIN.exec(text.slice(at.end.offset, Math.min(end, at.end.offset + 6)))?.[0] : undefined;
  if (again !== undefined && !isLeftOpen(quote.text)) {
    const close = at.end.offset + again.length - 1;
    yield {
      message: `found the attribution ${quoted(raw)} closed twice, expected one “${text.charAt(close)}” at its end`,
      span: span(close, close + 1),
      key,
      fix: {
        message: 'take the second parenthesis out',
        edits: [{ start: close, end: close + 1, text: '' }],
      },
    };
  } else if (/[(（]$/.test(quote.text)) {
    const message = `found the attribution ${quoted(raw)} opened twice, expected one “${raw.charAt(0)}” before it`;
    yield { message, span: at, key };
  }
  const inner = raw.slice(1, -1);
  if (inner.includes('[') || inner.includes(']')) {
    const odd = oddBracket(inner);
    if (odd)
      yield { message: `found ${odd} in the attribution ${quoted(raw)}, expected its other half`, span: at, key };
  }
}

function oddBracket(words: string): string | null {
  let depth = 0;
  for (const unit of words) {
    if (unit === '[') depth++;
    else if (unit === ']' && --depth < 0) return '“]”';
  }
  return depth > 0 ? '“[”' : null;
}

/** Words without an attribution that end in a parenthesis which nothing opens. */
function* withoutOpening({ text: said, span: at }: Quote, { words, span }: RuleInput): Iterable<Problem> {
  if (unopened(said) === -1) return;
  const close = Math.max(words(at).lastIndexOf(')'), words(at).lastIndexOf('）'));
  const start = at.start.offset + close;
  yield {
    message: `found ${quotedEnd(said)} closed and never opened, expected “(” where the attribution begins`,
    span: close === -1 ? at : span(start, start + 1),
    key: said,
  };
}
