/** Texts in files that persons write. @module */
import * as z from 'zod';

/** Characters that a reason may have: a person reads it. */
export const LONGEST_REASON = 10_000;

/** A text that says something, of so many characters at most. */
export function text(what: string, longest: number) {
  const error = `expected ${what}`;
  return z
    .string({ error })
    .regex(/\S/, { error })
    .max(longest, { error: `expected at most ${longest} characters` });
}
