import type { Span } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import { append } from '../../text/group.ts';
import { words } from '../../text/words.ts';
import { difference } from '../decisions.ts';
import { originals } from '../pages.ts';
import { isSaidAlike, type LongQuote, longQuotes, mayBeAltered, nearestFirst } from '../quotes.ts';
import { defineRule, type RuleInput } from '../rule.ts';
import { shareASource } from '../same-source.ts';

/** So many quotes that begin or end alike are compared, or a page full of them would take for ever. */
const MOST = 8;
/** Of so many words one in {@link SHARE}, and at least so many, may be others: beyond that it is another quote. */
const FEWEST_CHANGED = 3;
const SHARE = 6;
/** Fewer words are no quote that one would know again. */
const FEWEST_WORDS = 8;
/** Marks with which a quote says itself that it is not whole. */
const MARKED = /…|\.{3}|\[/;

/** A quote of one source has the same words on every page. */
export const quoteIsTheSameOnEveryPage = defineRule({
  id: 'quote-is-the-same-on-every-page',
  summary: 'A quote has the same words on every page.',
  severity: 'warning',
  docs: 'docs/rules/quote-is-the-same-on-every-page.md',
  finds:
    'Two quotes of one source on two pages, of eight words or more, that begin or end alike and differ in a few words in one place: changed, left out or put in. The words in the report of the event are taken for the right ones, then those in a digest, then those of the first page by path. Case and punctuation do not count. A shorter quote that is the beginning or the end of a longer one is in order, and so is one that says with `…` or square brackets that it is not whole.',
  matters: 'One of them is not what was said.',
  repair: 'Compare both with the source; mark what is left out with `…` and what is put in with square brackets.',
  examples: {
    pass: [
      `Stairs

  • Meet on the ground floor.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs every month. (Laos Strategy Salon, June 2019, Diversity thematic area).
`,
      `Chairs

  • Bring chairs for the old.[1]

Footnotes

  1. My grandfather waits […] while we vote upstairs every month. (Laos Strategy Salon, June 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Stairs

  • Meet on the ground floor.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs every month. (Laos Strategy Salon, June 2019, Diversity thematic area).
`,
      `Chairs

  • Bring chairs for the old.[1]

Footnotes

  1. My grandfather waits in the street while we dance upstairs every month. (Laos Strategy Salon, June 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const inputs = new Map(documents.map((input) => [input.document, input]));
    const pages = nearestFirst(originals(documents).map(({ document }) => ({ document })));
    const seen: Seen = { byHead: new Map(), byTail: new Map() };
    for (const { document } of pages) {
      const own = longQuotes(document);
      for (const quote of own) {
        const altered = earlier(quote, seen);
        const input = inputs.get(document);
        if (altered && input) yield { document, ...problem(quote, altered, input) };
      }
      for (const quote of own) {
        remember(seen.byHead, quote.ends.head, quote);
        remember(seen.byTail, quote.ends.tail, quote);
      }
    }
  },
});

/** Quotes by how they begin and by how they end. */
interface Seen {
  byHead: Map<number, LongQuote[]>;
  byTail: Map<number, LongQuote[]>;
}

function remember(seen: Map<number, LongQuote[]>, end: number, quote: LongQuote): void {
  const there = seen.get(end) ?? [];
  if (there.length < MOST && !there.some((one) => isSaidAlike(one, quote))) append(seen, end, quote);
}

/** The quote of another page that this one is in other words; null where one is the same. */
function earlier(quote: LongQuote, { byHead, byTail }: Seen): LongQuote | null {
  const { head, tail } = quote.ends;
  const alike = [...(byHead.get(head) ?? []), ...(byTail.get(tail) ?? [])];
  const near = alike.filter((one) => mayBeAltered(quote, one));
  if (near.length === 0 || near.some((one) => isSaidAlike(one, quote))) return null;
  const isAlteredFrom = (other: LongQuote) =>
    shareASource(quote.attribution, other.attribution) &&
    isAltered(quote, other) &&
    !isSamePage(quote.document, other.document);
  return near.find(isAlteredFrom) ?? null;
}

/** A page in two forms is one page, whose words may have been read in two ways. */
function isSamePage(one: Document, other: Document): boolean {
  return one.title === other.title && one.format !== other.format;
}

function isAltered(one: LongQuote, other: LongQuote): boolean {
  if (differMuch(one.key, other.key)) return false;
  if (MARKED.test(one.quote.text) || MARKED.test(other.quote.text)) return false;
  const [a, b] = [one.key.split(' '), other.key.split(' ')];
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST_WORDS) return false;
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < shorter - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  const changed = Math.max(a.length, b.length) - before - behind;
  // A piece of the other is in order.
  if (before + behind === shorter && (before === 0 || behind === 0)) return false;
  return changed <= Math.max(FEWEST_CHANGED, Math.floor(shorter / SHARE));
}

/** Whether more words differ than may: a quick look, which lets pass some that do. A word has a letter and a space. */
function differMuch(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  let behind = 0;
  while (behind < shorter - before && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) {
    behind++;
  }
  const most = Math.max(FEWEST_CHANGED, Math.floor((shorter + 1) / 2 / SHARE));
  // The words at both ends of what differs may differ in part.
  return [a, b].some((key) => hasMoreSpaces(key, before, key.length - behind, most + 1));
}

function hasMoreSpaces(key: string, from: number, to: number, most: number): boolean {
  let count = 0;
  for (let at = key.indexOf(' ', from); at !== -1 && at < to; at = key.indexOf(' ', at + 1)) {
    if (++count > most) return true;
  }
  return false;
}

function problem({ quote, key }: LongQuote, other: LongQuote, input: RuleInput) {
  const { now, seen } = difference(quote.text, other.quote.text);
  const { path, title } = other.document;
  return {
    message: `found ${now} in a quote, expected ${seen} as on the page “${title}”`,
    span: placeOfChange(quote.text, other.quote.text, quote.span, input) ?? quote.span,
    key,
    related: [{ message: 'the quote there', span: other.quote.span, path }],
  };
}

/** The first word that is another one, where the input has it as the quote has it. */
function placeOfChange(now: string, other: string, { start, end }: Span, { text, span }: RuleInput): Span | null {
  const [own, others] = [words(now), words(other)];
  const changed = own.find(({ key }, i) => key !== others[i]?.key);
  if (!changed) return null;
  // With some words before it, so that it is found once; the place is the word.
  const lead = Math.max(0, changed.start - 12);
  const at = text.slice(start.offset, end.offset).indexOf(now.slice(lead, changed.end));
  if (at === -1) return null;
  const from = start.offset + at + changed.start - lead;
  return span(from, from + changed.end - changed.start);
}
