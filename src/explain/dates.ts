/** Why a date is what it is. @module */
import type { DateRange } from '../model/report.ts';
import type { EntryUse, Reason } from '../model/why.ts';
import { words } from '../text/words.ts';
import { decidedParts, givenBy } from './decisions.ts';
import { evidence } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import type { Voice } from './known.ts';
import { entryUse, findingsIn, reason } from './reason.ts';

/** The words of a date, the form they have, and the days that this gives. */
export function dateReason(
  grounds: Grounds,
  { document, footnote }: Pick<Voice, 'document' | 'footnote'>,
  date: DateRange,
): Reason {
  const { raw, edtf, start, end, span } = date;
  const decision = givenBy(footnote, 'date', raw);
  const decided = decision && decidedParts(decision);
  const days = edtf === null ? [] : [`First day ${start}, last day ${end}, both inclusive.`];
  return reason(`Date: ${edtf ?? raw}`, {
    id: `${footnote.id}#date`,
    says: [...(decided?.says ?? []), formOf(date), ...days],
    evidence: decided?.evidence ?? evidence(grounds, 'date', document, span),
    entries: wordEntries(grounds, raw),
    findings: edtf === null ? findingsIn(grounds, 'date', document, span) : [],
    reasons: decided?.reasons ?? [],
  });
}

const UNITS = [
  { form: /^\d{4}-\d\d-\d\d$/, says: 'a day' },
  {
    form: /^\d{4}-2[1-4]$/,
    says: 'a season; which months it has depends on the hemisphere, so its days are those of its year',
  },
  { form: /^\d{4}-3[3-6]$/, says: 'a quarter of a year' },
  { form: /^\d{4}-\d\d$/, says: 'a month of a year' },
  { form: /^\d{4}$/, says: 'a year' },
];

function formOf({ raw, edtf }: DateRange): string {
  if (edtf === null) return `“${raw}” is written as a date, but it gives no days: it stays in its own words.`;
  const set = /^[{[](.*)[}\]]$/.exec(edtf)?.[1];
  if (set !== undefined) return `“${raw}” names several days or months with gaps between them (EDTF ${edtf}).`;
  const [first = '', last] = edtf.split('/');
  if (last !== undefined) {
    return `“${raw}” is a range from ${unitOf(first)} (${first}) to ${unitOf(last)} (${last}): from the first day of the one to the last of the other.`;
  }
  return `“${raw}” names ${unitOf(edtf)} (EDTF ${edtf}).`;
}

function unitOf(edtf: string): string {
  return UNITS.find(({ form }) => form.test(edtf))?.says ?? 'a time';
}

/** Months, weekdays, seasons among the words, each once. */
function wordEntries({ origins }: Grounds, raw: string): EntryUse[] {
  const keys = new Set(words(raw).map(({ start, end }) => raw.slice(start, end)));
  return [...keys].flatMap((word) => entryUse(origins.dateWord(word), word));
}
