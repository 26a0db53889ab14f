/** The dates of a document, as the rules ask for them. @module */
import type { DateRange, Document } from '../model/report.ts';
import { attributedQuotes } from './footnotes.ts';

/** A date with the words by which a finding about it is known again. */
interface DatedPlace {
  date: DateRange;
  key: string;
}

/** The dates that can be read, of the event and of the attributions, each place once. */
export function* datedPlaces(document: Document): Iterable<DatedPlace> {
  const seen = new Set<number>();
  const date = document.event?.date;
  if (date?.edtf) {
    seen.add(date.span.start.offset);
    yield { date, key: date.raw };
  }
  for (const { attribution, key } of attributedQuotes(document)) {
    const { date: own } = attribution;
    // Points of one row share their attribution, and those of a report have the date of the event.
    if (!own?.edtf || seen.has(own.span.start.offset)) continue;
    seen.add(own.span.start.offset);
    yield { date: own, key: `${own.raw} ${key}` };
  }
}
