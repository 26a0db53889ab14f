/** What a decisions file may say. @module */
import * as z from 'zod';
import { actionSchema, aspectSchema } from '../../model/decision.ts';
import { LONGEST_REASON, text as textOf } from '../text-schema.ts';

const LONGEST = 1000;

function text(what: string) {
  return textOf(what, LONGEST);
}

const fingerprint = z.string({ error: 'expected a fingerprint' }).regex(/^[0-9a-f]{16}$/, {
  error: 'expected a fingerprint of 16 hexadecimal digits, which throughline decide writes',
});

const decisionSchema = z.strictObject(
  {
    id: text('the id of a recommendation or a footnote'),
    action: z.enum(actionSchema.options, { error: `expected one of ${actionSchema.options.join(', ')}` }),
    what: z.enum(aspectSchema.options, { error: `expected one of ${aspectSchema.options.join(', ')}` }),
    scheme: text('a region scheme').optional(),
    value: text('a value').optional(),
    valueSeen: fingerprint.optional(),
    seen: fingerprint,
    words: text('the words that were seen'),
    author: text('a name'),
    date: z.iso.date({ error: 'expected a date such as 2024-05-01' }),
    reason: textOf('a reason', LONGEST_REASON),
  },
  { error: 'expected a decision: id, action, what, value, seen, words, author, date, reason' },
);

/** The whole file. */
export const decisionsFileSchema = z.strictObject(
  { decisions: z.array(decisionSchema, { error: 'expected a list of decisions' }) },
  { error: 'expected decisions, a list' },
);
