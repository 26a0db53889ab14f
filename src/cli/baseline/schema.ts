/** What a baseline file may say. @module */
import * as z from 'zod';
import { LONGEST_REASON, text as textOf } from '../text-schema.ts';

const LONGEST = 5000;

function text(what: string) {
  return textOf(what, LONGEST);
}

const paths = z.array(text('the path of a file'), { error: 'expected a list of paths' });

const entrySchema = z.strictObject(
  {
    rule: text('the id of a rule'),
    path: text('the path of a file'),
    document: text('the id of a document').optional(),
    words: text('the words found'),
    fingerprint: z.string({ error: 'expected a fingerprint' }).regex(/^[0-9a-f]{64}$/, {
      error: 'expected a fingerprint of 64 hexadecimal digits, which throughline check --update-baseline writes',
    }),
    beside: paths.optional(),
    reason: textOf('a reason', LONGEST_REASON).optional(),
    owner: text('a name').optional(),
    expires: z.iso.date({ error: 'expected a day such as 2024-05-01' }).optional(),
  },
  { error: 'expected a finding: rule, path, document, words, fingerprint, reason, owner, expires' },
);

/** The key of the list. */
export const FINDINGS = 'findings';

/** The whole file. */
export const baselineFileSchema = z.strictObject(
  { [FINDINGS]: z.array(entrySchema, { error: 'expected a list of findings' }) },
  { error: 'expected findings, a list' },
);
export type BaselineFile = z.infer<typeof baselineFileSchema>;
