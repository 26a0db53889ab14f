/** How far two codings of the same items agree, as `agreement` prints it. @module */
import * as z from 'zod';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();

const measures = {
  agreement: share.describe('Share of the items on which both say the same, 4 decimals; null without items.'),
  kappa: z.number().max(1).nullable().describe("Cohen's kappa, 4 decimals; null where it is not defined."),
  alpha: z
    .number()
    .max(1)
    .nullable()
    .describe("Krippendorff's alpha (nominal), 4 decimals; null where it is not defined."),
  note: z.string().nullable().describe('Why a measure is not defined.'),
};

export const agreementRowSchema = z
  .strictObject({
    theme: z.string().describe('Id of the theme.'),
    label: z.string(),
    both: count.describe('Items to which both give the theme.'),
    only_a: count,
    only_b: count,
    neither: count,
    ...measures,
    ids: z.array(z.string()).describe('Items on which they differ.'),
  })
  .meta({ id: 'AgreementRow' });
export type AgreementRow = z.infer<typeof agreementRowSchema>;

export const agreementReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  a: z.string().describe('What the first coding is read from.'),
  b: z.string(),
  items: count.describe('Items that both have coded.'),
  only_a: count.describe('Items that the first alone has coded: they count nowhere.'),
  only_b: count,
  method: z
    .enum(['nominal', 'pooled'])
    .describe(
      'nominal: each item has one theme or none, which is its value; pooled: items have several, and each item with each theme is a judgement, yes or no.',
    ),
  overall: z.strictObject({ ...measures, judgements: count.describe('What the overall measures are computed on.') }),
  rows: z.array(agreementRowSchema),
});
export type AgreementReport = z.infer<typeof agreementReportSchema>;
