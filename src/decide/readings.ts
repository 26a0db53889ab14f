/** What deciding asks of the other stages, which it does not know: `compile.ts` brings it. @module */
import type { DateRange, Source } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';

export interface Readings {
  /** A source by its name, with the regions that its name gives in all schemes; spans mean nothing. */
  source(name: string): { source: Source; regions: Tag[] };
  /** A date in EDTF or in words; null where the words are not one date that exists. */
  date(words: string): Pick<DateRange, 'edtf' | 'start' | 'end'> | null;
}
