import { groupBy, repeated } from '../../text/group.ts';
import { agree } from '../events.ts';
import { quoted } from '../message.ts';
import { originals } from '../pages.ts';
import { type LongQuote, longQuotes, nearestFirst } from '../quotes.ts';
import { defineRule, type PlacedProblem } from '../rule.ts';
import { shareASource } from '../same-source.ts';

/** The same words are attributed to the same source wherever they are quoted. */
export const quoteHasOneAttribution = defineRule({
  id: 'quote-has-one-attribution',
  summary: 'A quote has one attribution on all pages.',
  severity: 'warning',
  docs: 'docs/rules/quote-has-one-attribution.md',
  finds:
    'The same words, of 40 characters or more, under two sources, on one page or on several; or under one source that is no event, with two dates that cannot both be right. The attribution in the report of the event is taken for the right one, then that in a digest, then that of the first page by path. Names that differ in spelling, in a word more, or in nothing but the words for a salon of one country, are one source. That the areas differ is no finding: a quote may belong to two.',
  matters: 'Two communities are counted for what one of them said.',
  repair: 'Look the quote up in its source and use this attribution everywhere.',
  about: 'source',
  examples: {
    pass: [
      `Stairs

  • Meet on the ground floor.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs. (Laos Strategy Salon, June 2019, Diversity thematic area).
`,
      `Chairs

  • Bring chairs for the old.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs. (Laos Strategy Salon, June 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Stairs

  • Meet on the ground floor.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs. (Laos Strategy Salon, June 2019, Diversity thematic area).
`,
      `Chairs

  • Bring chairs for the old.[1]

Footnotes

  1. My grandfather waits in the street while we vote upstairs. (Gabon Strategy Salon, June 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const all = originals(documents).flatMap(({ document }) => longQuotes(document));
    const near = repeated(all, ({ ends }) => ends.longHead ^ ends.longTail);
    for (const same of groupBy(near, ({ key }) => key).values()) {
      if (same.length < 2) continue;
      const [first, ...others] = nearestFirst(same);
      const told = new Set<string>();
      for (const other of others) {
        const problem = first && compared(other, first);
        if (!problem || told.has(`${other.document.id} ${problem.key}`)) continue;
        told.add(`${other.document.id} ${problem.key}`);
        yield problem;
      }
    }
  },
});

function compared(found: LongQuote, expected: LongQuote): PlacedProblem | null {
  const { attribution, quote, document, key } = found;
  const { title, path } = expected.document;
  const isShared = shareASource(attribution, expected.attribution);
  if (isShared && (isEvent(attribution) || agree(attribution.date, expected.attribution.date))) return null;
  const [have, want] = [nameOf(attribution, isShared), nameOf(expected.attribution, isShared)];
  return {
    document,
    message: `found the quote ${quoted(quote.text)} under ${quoted(have)}, expected ${quoted(want)} as on the page ${quoted(title)}`,
    span: attribution.span,
    key: `${key} ${have}`,
    related: [{ message: 'the other attribution', span: expected.attribution.span, path }],
  };
}

/** The dates of events are compared by another rule. */
function isEvent({ sources }: LongQuote['attribution']): boolean {
  return sources.some(({ kind }) => kind === 'salon' || kind === 'event');
}

function nameOf({ sources, date, raw }: LongQuote['attribution'], withDate: boolean): string {
  const names = sources.map(({ name }) => name).join(', ');
  return withDate && date ? `${names}, ${date.raw}` : names || raw;
}
