/** From words to meaning: sources, dates and areas of attributions and events. @module */
import type { Doubt } from '../model/corpus.ts';
import type { Draft, DraftAttribution, Resolved } from '../model/draft.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { type EventReading, readEvent } from './event.ts';
import { type AttributionReading, readParenthesis } from './parenthesis.ts';
import { readRow } from './row.ts';

/** Gives the attributions of a document and the fields of its event their meaning; what stays open is a doubt. */
export function resolve(draft: Draft, vocabularies: Vocabularies): Resolved {
  const { lines } = draft;
  const event = draft.document.event && readEvent(draft.document.event, lines, vocabularies);
  const doubts = [...draft.doubts, ...(event?.doubts ?? [])];
  // Points of one row, or under one theme, share their attribution: it is read once.
  const shared = new Map<DraftAttribution, AttributionReading | null>();
  const reading = (attribution: DraftAttribution): AttributionReading | null => {
    const there = shared.get(attribution);
    if (there !== undefined) return there;
    const read = readAttribution(attribution, event, lines, vocabularies);
    shared.set(attribution, read);
    for (const doubt of read?.doubts ?? []) doubts.push(doubt);
    return read;
  };
  const footnotes = draft.document.footnotes.map((footnote) => ({
    ...footnote,
    quotes: footnote.quotes.map((quote) => ({
      ...quote,
      attribution: (quote.attribution && reading(quote.attribution)?.attribution) ?? null,
    })),
  }));
  return {
    ...draft,
    document: { ...draft.document, footnotes, event: event?.event ?? null },
    doubts: distinct(doubts).sort((a, b) => a.span.start.offset - b.span.start.offset),
  };
}

/** Words of a heading or a cell stand behind several points: what is open about them is told once. */
function distinct(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ kind, span, found }) => {
    return seen.size < seen.add(`${kind} ${span.start.offset} ${span.end.offset} ${found}`).size;
  });
}

function readAttribution(
  attribution: DraftAttribution,
  event: EventReading | null,
  lines: Lines,
  vocabularies: Vocabularies,
): AttributionReading | null {
  switch (attribution.from) {
    case 'parenthesis':
      return readParenthesis(attribution, lines, vocabularies);
    case 'row':
      return readRow(attribution, lines, vocabularies);
    case 'event': {
      const read = event?.attribution(attribution.areas) ?? null;
      return read && { attribution: read, doubts: [] };
    }
  }
}
