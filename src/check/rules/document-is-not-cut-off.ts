import type { Document, Footnote, Recommendation } from '../../model/report.ts';
import { neverLastWords } from '../../vocabularies/single-words.ts';
import { quotedEnd } from '../message.ts';
import { passagesOf } from '../passages.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** The last words of a page end as the others do. */
export const documentIsNotCutOff = defineRule({
  id: 'document-is-not-cut-off',
  summary: 'The page does not end in the middle of a sentence.',
  severity: 'warning',
  docs: 'docs/rules/document-is-not-cut-off.md',
  finds:
    'The last item or footnote, with nothing behind it, has no end of a sentence although three in four of the others have one; or it ends in a comma, an opening bracket, an article or the like; or half of the others have an end and its last word is the beginning of another word of the page. Attributions that are not closed are told by `attribution-is-closed`.',
  matters: 'What was cut off is missing from every table, most often footnotes and with them the sources.',
  repair: 'Copy the page again, to its end.',
  examples: {
    pass: `Stoves

  • Heat the hall on Sundays.[1]
  • Bring wood when you can.[1]

Footnotes

  1. The stove smokes in the east wind. (Norway Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Stoves

  • Heat the hall on Sundays.[1]
  • Bring wood when you can.[1]

Footnotes

  1. The stove smokes in the
`,
  },
  *check(input) {
    const last = lastOf(input.document);
    if (!last || input.text === '' || !endsPage(input, last)) return;
    const words = wordsOf(last);
    if (words === null || isEnd(words)) return;
    const others = peersOf(input.document, last);
    const ended = others.filter(isEnd).length;
    const isMost = others.length >= 3 && ended >= others.length * 0.75;
    const isHalf = others.length >= 3 && ended >= others.length * 0.5;
    if (!isMost && !stopsShort(words, input.document) && !(isHalf && isBrokenOff(words, input.document))) return;
    yield {
      message: `found the end of the page at ${quotedEnd(words)}, expected the end of a sentence${isMost ? ` as in ${ended} of ${others.length} others` : ''}`,
      span: last.span,
      key: words,
    };
  },
});

type Item = Recommendation | Footnote;

/** The item that ends last; a note in its place ends within an item. */
function lastOf({ recommendations, footnotes }: Document): Item | null {
  let last: Item | null = null;
  for (const item of [recommendations, footnotes].flat()) {
    if (item.span.end.offset >= (last?.span.end.offset ?? 0)) last = item;
  }
  return last;
}

/** Whether nothing but markup stands behind an item. */
function endsPage({ text }: RuleInput, { span: { end } }: Item): boolean {
  const rest = text.slice(end.offset, end.offset + 2000);
  return end.offset + 2000 >= text.length && !/[\p{L}\p{N}{[]/u.test(rest.replace(/<\/?[^<>]{0,200}>/g, ''));
}

/** The last words of an item; null where an attribution stands behind them, which is another rule's business. */
function wordsOf(item: Item): string | null {
  if ('text' in item)
    return item.citations.some(({ span }) => span.end.offset >= item.span.end.offset) ? null : item.text;
  const quote = item.quotes.at(-1);
  return quote && !isAttributed(item) ? quote.text : null;
}

/** The attribution of a point in a report or table stands elsewhere. */
function isAttributed({ quotes, span }: Footnote): boolean {
  const at = quotes.at(-1)?.attribution?.span;
  return at !== undefined && at.start.offset >= span.start.offset && at.end.offset <= span.end.offset + 2;
}

/** The other items of its kind as words; a footnote with its attribution has an end. */
function peersOf({ recommendations, footnotes }: Document, last: Item): string[] {
  if ('text' in last) return recommendations.filter((one) => one !== last).map(({ text }) => text);
  return footnotes
    .filter((one) => one !== last)
    .map((one) => (isAttributed(one) ? '.' : (one.quotes.at(-1)?.text ?? '')));
}

const END = /[.!?…:;。！？：；।॥؟۔։።༎။៕]["'”’“»«›‹)\]」』》*]*$/;

function isEnd(words: string): boolean {
  return END.test(words.slice(-12)) || /[)\]）]$/.test(words);
}

/** A comma, an opening bracket, or a word that no sentence ends with. */
function stopsShort(words: string, { language }: Document): boolean {
  if (/[,،、([“„«‘]$/.test(words)) return true;
  const last = /(?<=\s)\p{L}{1,12}$/u.exec(words.slice(-20))?.[0];
  return last !== undefined && language !== null && (neverLastWords(language)?.has(last) ?? false);
}

/** The last word is the beginning of another word of the page and no word of its own. */
function isBrokenOff(words: string, document: Document): boolean {
  const last = /(?<=\s)\p{L}{2,20}$/u.exec(words.slice(-30))?.[0];
  if (last === undefined) return false;
  const { text } = passagesOf(document);
  const isWord = new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, 'giu');
  return (text.match(isWord)?.length ?? 0) === 1 && new RegExp(`(?<!\\p{L})${last}\\p{L}`, 'iu').test(text);
}
