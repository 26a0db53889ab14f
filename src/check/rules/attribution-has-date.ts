import type { Attribution } from '../../model/report.ts';
import { placedKey } from '../around.ts';
import { inCutAttribution } from '../cut-off.ts';
import { doubtsBetween, doubtsOf } from '../doubts.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { inUnreadAttribution } from '../unread.ts';

/**
 * Every attribution has a date that can be placed: it is there, has its year and one reading. A date that cannot be is
 * left to `date-is-possible`.
 */
export const attributionHasDate = defineRule({
  id: 'attribution-has-date',
  summary: 'Every attribution has a date with its year, and the date has one reading.',
  severity: 'info',
  docs: 'docs/rules/attribution-has-date.md',
  finds:
    'An attribution without a date, a date without a year, and a date with two readings, such as `03/04/2019`; the message then tells both; also a date of another calendar, such as `3 ذو القعدة 1440هـ`, which is never converted. A date that is not in the calendar is reported by [date-is-possible](date-is-possible.md). Nothing is said of a date that is missing from an attribution in words of a language in which attributions are not read.',
  matters: 'A quote that cannot be placed in time is left out of every count by year. A date is never guessed.',
  repair: 'Add at least the year; write the month as a word.',
  about: 'date',
  kinds: ['synthesis'],
  examples: {
    pass: `Youth

  • Give young members a seat on the board.[1]

Footnotes

  1. We are asked for help and never for advice. (Ghana Strategy Salon, August 2019, Diversity thematic area).
`,
    fail: `Youth

  • Give young members a seat on the board.[1]

Footnotes

  1. We are asked for help and never for advice. (Ghana Strategy Salon, Diversity thematic area).
`,
  },
  *check(input) {
    const isCut = inCutAttribution(input);
    for (const find of [missing, withoutYear, ambiguous, ofOtherCalendar]) {
      for (const problem of find(input)) if (!problem.span || !isCut(problem.span.start.offset)) yield problem;
    }
  },
});

function* missing({ document, doubts }: RuleInput): Iterable<Problem> {
  const isUnread = inUnreadAttribution(document);
  const isDoubted = doubtsBetween(doubts, [
    'date-impossible',
    'date-reversed',
    'date-without-year',
    'date-ambiguous',
    'date-of-other-calendar',
  ]);
  for (const { attribution, isRemoved, key } of attributedQuotes(document)) {
    const { span } = attribution;
    if (attribution.date?.edtf || isRemoved('date') || isDoubted(span.start.offset, span.end.offset)) continue;
    if (isUnread(span.start.offset)) continue;
    yield { message: missingDate(attribution), span: attribution.date?.span ?? span, key };
  }
}

function missingDate({ raw, date }: Attribution): string {
  if (date) return `found the date ${quoted(date.raw)} that cannot be placed, expected a date with its year`;
  const year = YEAR.exec(raw)?.[0];
  const what = year === undefined ? 'without a date' : `with ${year} but without a month`;
  return `found the attribution ${quoted(raw)} ${what}, expected a month and a year`;
}

/** A year in which the process can have been, or that stands in a name. */
const YEAR = /(?<![\d./-])(?:19|20)\d\d(?![\d./-])/;

function* withoutYear({ document, doubts }: RuleInput): Iterable<Problem> {
  for (const { found, expected, span } of doubtsOf(doubts, 'date-without-year')) {
    const message = `found the date ${quoted(found)} without a year, expected a date with its year`;
    yield { message, span, key: placedKey(document, found, span), expected };
  }
}

function* ambiguous({ document, doubts }: RuleInput): Iterable<Problem> {
  for (const { found, expected, reason, span } of doubtsOf(doubts, 'date-ambiguous')) {
    // The other doubt of this kind is a second date.
    const message = reason.startsWith('the attribution names')
      ? `found the date ${quoted(found)} that is not the only one, expected one date: ${reason}`
      : `found the date ${quoted(found)} that can be ${reason}, expected a date with one reading`;
    yield { message, span, key: placedKey(document, found, span), expected };
  }
}

function* ofOtherCalendar({ document, doubts }: RuleInput): Iterable<Problem> {
  for (const { found, expected, span } of doubtsOf(doubts, 'date-of-other-calendar')) {
    const message = `found the date ${quoted(found)} of another calendar, expected a date of the Gregorian calendar`;
    yield { message, span, key: placedKey(document, found, span), expected };
  }
}
