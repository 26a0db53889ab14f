/** How well themes are inferred from the text, measured on those that are stated. @module */
import * as z from 'zod';

/** What is inferred for a footnote whose theme is stated, its document being left out. */
export interface Prediction {
  /** Of the footnote. */
  id: string;
  document: string;
  /** Ids of the stated themes, at least one. */
  stated: string[];
  /** Null for an abstention. */
  predicted: string | null;
}

const rate = z.number().min(0).max(1);
const count = z.int().nonnegative();

/** What `evaluate --format json` prints. Rates have 4 decimals; null where nothing could be counted. */
export const evaluationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  method: z.literal('leave-one-document-out'),
  documents: count.describe('With stated themes.'),
  total: count.describe('Footnotes with a stated theme.'),
  answered: count,
  correct: count,
  accuracy: rate.nullable().describe('Correct of those answered.'),
  coverage: rate.nullable().describe('Answered of all; the rest are abstentions.'),
  accuracyOfAll: rate.nullable().describe('Correct of all: an abstention is not correct.'),
  baseline: rate.nullable().describe('Correct of all, if the commonest theme were always said.'),
  macroF1: rate.nullable().describe('Mean of the F1 of all themes stated or predicted; abstentions count as missed.'),
  themes: z.array(
    z.strictObject({
      theme: z.string(),
      label: z.string(),
      support: count.describe('Footnotes that state it.'),
      predicted: count,
      correct: count,
      precision: rate.nullable(),
      recall: rate.nullable(),
      f1: rate,
    }),
  ),
  confusion: z
    .array(
      z.strictObject({
        stated: z.string(),
        predicted: z.string().nullable(),
        count: z.int().positive(),
        ids: z.array(z.string()),
      }),
    )
    .describe('Footnotes by the theme stated and the theme predicted, null for an abstention.'),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
