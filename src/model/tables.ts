/**
 * The tables: every row and every JSON envelope that is printed from the model, as zod schemas.
 *
 * Keys stand in the order of the columns. A list is an array here; CSV joins names with `;`, texts with ` ¶ `.
 *
 * @module
 */
import * as z from 'zod';
import { sourceKindSchema } from './report.ts';
import { basisSchema } from './tag.ts';

/** What a summary can count by. */
const axisSchema = z.enum(['theme', 'region', 'source', 'kind', 'document', 'section', 'year']);
export type Axis = z.infer<typeof axisSchema>;

/** What a summary can count. */
const unitSchema = z.enum(['footnote', 'recommendation', 'citation', 'source']);
export type Unit = z.infer<typeof unitSchema>;

const ids = z.array(z.string()).describe('What is counted, in the order of the corpus; as many as `count` says.');

export const summaryRowSchema = z
  .strictObject({
    axis: axisSchema,
    key: z.string().describe('Id of the term, or `unknown`, `thematic`, `none`, `uncited`.'),
    label: z.string(),
    basis: z.array(basisSchema).describe('How the tags were arrived at, sorted; `inferred` always stands alone.'),
    unit: unitSchema,
    count: z.int().nonnegative(),
    share: z.number().min(0).max(1).describe('Of all items of the unit, 4 decimals.'),
    ids,
  })
  .meta({ id: 'SummaryRow' });
export type SummaryRow = z.infer<typeof summaryRowSchema>;

export const crossRowSchema = z
  .strictObject({
    axis_1: axisSchema,
    key_1: z.string().describe('As in a summary row; `inferred:<id>` for a term that is only inferred.'),
    label_1: z.string(),
    axis_2: axisSchema,
    key_2: z.string(),
    label_2: z.string(),
    unit: unitSchema,
    count: z.int().positive(),
    ids,
  })
  .meta({ id: 'CrossRow' });
export type CrossRow = z.infer<typeof crossRowSchema>;

const summaryHead = {
  schemaVersion: z.literal(1),
  unit: unitSchema,
  overlap: z.boolean().describe('Some item stands in more than one row, so the counts add up to more than `total`.'),
  total: z.int().nonnegative().describe('Items of the unit, each once.'),
};

/** What `summary --by AXIS --format json` prints. */
const axisReportSchema = z.strictObject({
  ...summaryHead,
  axes: z.tuple([axisSchema]),
  rows: z.array(summaryRowSchema),
});
export type AxisReport = z.infer<typeof axisReportSchema>;

/** What `summary --by AXIS,AXIS --format json` prints. */
const crossReportSchema = z.strictObject({
  ...summaryHead,
  axes: z.tuple([axisSchema, axisSchema]),
  rows: z.array(crossRowSchema),
});
export type CrossReport = z.infer<typeof crossReportSchema>;

/** What `summary --format json` prints. */
export const summaryReportSchema = z.union([axisReportSchema, crossReportSchema]);
export type SummaryReport = z.infer<typeof summaryReportSchema>;

/** Whether a summary is a cross table. */
export function isCross(report: SummaryReport): report is CrossReport {
  return report.axes.length === 2;
}

/** What became of a recommendation, a marker or a footnote. */
const traceStatusSchema = z
  .enum(['traced', 'untraced', 'undefined', 'uncited'])
  .describe(
    'traced: a marker with its footnote; untraced: a recommendation without a citation; undefined: a marker without a footnote; uncited: a footnote nobody cites.',
  );
export type TraceStatus = z.infer<typeof traceStatusSchema>;

const line = z.int().positive();
const isoDay = z.iso.date().nullable();

export const traceRowSchema = z
  .strictObject({
    document: z.string().describe('Title.'),
    section: z.string().nullable().describe('Title; of a point, the section it stands in.'),
    recommendation_id: z.string().nullable(),
    recommendation: z.string().nullable(),
    citation: z.string().nullable().describe('Label of the marker.'),
    footnote_id: z.string().nullable(),
    quote: z.string().nullable().describe('Several quotes of one footnote are joined by ` ¶ `.'),
    source: z.array(z.string()),
    source_kind: z.array(sourceKindSchema).describe('One for each source.'),
    countries: z.array(z.string()).describe('ISO 3166-1 alpha-2.'),
    regions: z.array(z.string()).describe('Labels.'),
    region_basis: z.array(basisSchema).describe('One for each region.'),
    date: z.array(z.string()).describe('EDTF; the words of the date where EDTF is not known.'),
    date_start: isoDay.describe('First day of the earliest date.'),
    date_end: isoDay.describe('Last day of the latest date.'),
    themes: z.array(z.string()).describe('Labels.'),
    theme_basis: z.array(basisSchema).describe('One for each theme.'),
    status: traceStatusSchema,
    path: z.string(),
    line: line.describe('Of the recommendation; of the footnote when nobody cites it.'),
    footnote_line: line.nullable(),
    url: z
      .string()
      .optional()
      .describe('The revision of the page, where any document of the corpus is a copy of one; empty for the others.'),
    inferred_themes: z
      .array(z.string())
      .optional()
      .describe(
        'With `--infer`: labels, the highest score first; of the footnote, or of a recommendation without one.',
      ),
    inferred_scores: z.array(z.string()).optional().describe('One for each inferred theme, 0 to 1.'),
    inferred_words: z.array(z.string()).optional().describe('For each inferred theme the words that speak for it.'),
    inferred_status: z
      .string()
      .nullable()
      .optional()
      .describe('`inferred` when the first theme stands out, else why none does; null where a theme is stated.'),
  })
  .meta({ id: 'TraceRow' });
export type TraceRow = z.infer<typeof traceRowSchema>;

/** What `trace --format json` prints. */
export const traceReportSchema = z.strictObject({ schemaVersion: z.literal(1), rows: z.array(traceRowSchema) });
export type TraceReport = z.infer<typeof traceReportSchema>;

export const quoteRowSchema = z
  .strictObject({
    footnote_id: z.string(),
    quote: z.string(),
    language: z.string().nullable().describe('BCP 47.'),
    source: z.array(z.string()),
    source_kind: z.array(sourceKindSchema).describe('One for each source.'),
    countries: z.array(z.string()).describe('ISO 3166-1 alpha-2.'),
    regions: z.array(z.string()).describe('Labels.'),
    date: z.string().nullable().describe('EDTF; the words of the date where EDTF is not known.'),
    themes: z.array(z.string()).describe('Labels.'),
    recommendation_ids: z.array(z.string()),
    recommendations: z.array(z.string()).describe('One text for each id.'),
    section: z
      .array(z.string())
      .describe('Titles of the sections of these recommendations, each once; of a point, its own.'),
    document: z.string().describe('Title.'),
    path: z.string(),
    line,
    fingerprint: z.string().describe('SHA-256 (hex) over the normalised quote.'),
  })
  .meta({ id: 'QuoteRow' });
export type QuoteRow = z.infer<typeof quoteRowSchema>;

/** What `quotes --format json` prints. */
export const quotesReportSchema = z.strictObject({ schemaVersion: z.literal(1), rows: z.array(quoteRowSchema) });
export type QuotesReport = z.infer<typeof quotesReportSchema>;
