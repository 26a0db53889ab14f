/**
 * The model: what a document of recommendations and footnotes says, as data.
 *
 * The zod schemas are the one definition; types are inferred from them and `schema/model.schema.json` is generated
 * from them (`npm run generate`). What is not known is `null` or an empty list, never a guess.
 *
 * @module
 */
import * as z from 'zod';
import { appliedDecisionSchema } from './decision.ts';
import { checkFaultSchema, findingSchema, severitySchema } from './finding.ts';
import { spanSchema } from './position.ts';
import { tagSchema } from './tag.ts';

/** The forms a document can arrive in. */
export const formatSchema = z.enum([
  'plain',
  'markdown',
  'wikitext',
  'html',
  'docx',
  'odt',
  'pdf',
  'csv',
  'tsv',
  'xlsx',
]);
export type Format = z.infer<typeof formatSchema>;

/** What a document is: decided by evidence, see `extract/kind.ts`. */
export const documentKindSchema = z
  .enum(['synthesis', 'report', 'digest', 'other'])
  .describe(
    "'synthesis': recommendations with footnotes; 'report': one event; 'digest': many sources in tables; 'other': none of these.",
  );
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What a source is, by cue words (`vocabularies/kinds.json`). */
export const sourceKindSchema = z.enum([
  'salon',
  'conversation',
  'community',
  'affiliate',
  'event',
  'thematic-group',
  'other',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** Days as the first and last day inclusive, ISO 8601; the expression in EDTF (ISO 8601-2:2019). */
export const dateRangeSchema = z
  .strictObject({
    raw: z.string().describe('The words of the date, exactly as in the input.'),
    edtf: z
      .string()
      .nullable()
      .describe('EDTF, e.g. 2019-06 or 2019-03/2019-04; null when impossible or without a year.'),
    start: z.iso.date().nullable().describe('First day, inclusive.'),
    end: z.iso.date().nullable().describe('Last day, inclusive.'),
    span: spanSchema,
  })
  .meta({ id: 'DateRange' });
export type DateRange = z.infer<typeof dateRangeSchema>;

export const sourceSchema = z
  .strictObject({
    id: z.string().describe('Slug of the name: the same for the same source everywhere in the corpus.'),
    raw: z.string().describe('The words, exactly as in the input.'),
    name: z.string().describe('The words with white space and quotes folded.'),
    kind: sourceKindSchema,
    audience: z.string().nullable().describe("Whom the source gathered, e.g. 'youth'; null when not said."),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).describe('ISO 3166-1 alpha-2 codes of the countries named.'),
    languages: z.array(z.string()).describe('BCP 47 tags of the languages named.'),
    span: spanSchema,
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof sourceSchema>;

export const attributionSchema = z
  .strictObject({
    raw: z.string().describe('The attribution with its parentheses, exactly as in the input.'),
    span: spanSchema,
    sources: z.array(sourceSchema),
    date: dateRangeSchema.nullable(),
    themes: z.array(tagSchema),
    regions: z.array(tagSchema),
  })
  .meta({ id: 'Attribution' });
export type Attribution = z.infer<typeof attributionSchema>;

/** How a language is known: the document says so (a column, an attribute, front matter, a path), or the words do. */
const languageBasisSchema = z.enum(['stated', 'detected']);
export type LanguageBasis = z.infer<typeof languageBasisSchema>;

/** The language of a text, and how it is written. */
const tongue = {
  language: z.string().nullable().describe('BCP 47; null when not known.'),
  languageBasis: languageBasisSchema
    .nullable()
    .describe("'stated': by the document itself; 'detected': by its words; null without a language."),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .nullable()
    .describe('ISO 15924, of most of the letters; null without letters and where scripts are mixed.'),
  direction: z.enum(['ltr', 'rtl']).nullable().describe('In which the script runs; null without a script.'),
};

export const quoteSchema = z
  .strictObject({
    text: z.string().describe('The words quoted, white space folded, without the attribution.'),
    ...tongue,
    span: spanSchema,
    attribution: attributionSchema.nullable(),
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof quoteSchema>;

/** What the text itself suggests where no theme is stated: only with `--infer`, and never counted with what is stated. */
export const inferenceSchema = z
  .strictObject({
    ranking: z
      .array(
        z.strictObject({
          tag: tagSchema.describe('Of basis `inferred`; its confidence is the score.'),
          words: z.array(z.string()).describe('The words of the text that speak for it, the strongest first.'),
        }),
      )
      .max(3)
      .describe('The three themes with the highest scores, the highest first; the scores of all themes add up to 1.'),
    abstained: z.string().nullable().describe('Why no theme stands out, as a clause; null when the first one does.'),
  })
  .meta({ id: 'Inference' });
export type Inference = z.infer<typeof inferenceSchema>;

export const footnoteSchema = z
  .strictObject({
    id: z.string().describe('`<document id>/n/<label>`; a label defined again gets -2, -3.'),
    label: z.string(),
    number: z.int().positive().describe('Position in the list of footnotes, from 1.'),
    parent: z
      .string()
      .nullable()
      .describe('Id of the point it is nested in, for a point of a report or a digest; null for any other footnote.'),
    citedBy: z.array(z.string()).describe('Ids of the recommendations that cite it, in their order.'),
    span: spanSchema,
    quotes: z.array(quoteSchema),
    inference: inferenceSchema.optional().describe('With `--infer`, for a footnote without a stated theme.'),
    decisions: z
      .array(appliedDecisionSchema)
      .optional()
      .describe('What persons decided on it, in the order it was applied; left out where there is nothing.'),
  })
  .meta({ id: 'Footnote' });
export type Footnote = z.infer<typeof footnoteSchema>;

export const citationSchema = z
  .strictObject({
    label: z.string(),
    footnote: z.string().nullable().describe('Id of the footnote; null when no footnote has the label.'),
    span: spanSchema.describe('The marker.'),
    covers: spanSchema.describe('The clause the marker stands behind.'),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof citationSchema>;

export const recommendationSchema = z
  .strictObject({
    id: z.string().describe('`<document id>/r/<first 8 of the fingerprint>`, with -2, -3 for twins.'),
    fingerprint: z.string().describe('SHA-256 (hex) over the text: NFKC, quotes, dashes and white space folded.'),
    ordinal: z.int().positive().describe('Position in the document, from 1.'),
    text: z.string().describe('The words without the markers, white space folded.'),
    section: z.string().nullable(),
    parent: z.string().nullable().describe('Id of the recommendation it is nested in.'),
    span: spanSchema,
    citations: z.array(citationSchema),
    themes: z.array(tagSchema),
    regions: z.array(tagSchema),
    inference: inferenceSchema.optional().describe('With `--infer`, for a recommendation without a stated theme.'),
    decisions: z
      .array(appliedDecisionSchema)
      .optional()
      .describe('What persons decided on it, in the order it was applied; left out where there is nothing.'),
  })
  .meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof recommendationSchema>;

export const sectionSchema = z
  .strictObject({
    id: z.string().describe('`<document id>/s/<slug of the title>`, with -2, -3 for twins.'),
    title: z.string(),
    depth: z.int().min(1),
    parent: z.string().nullable(),
    span: spanSchema.describe('The heading line.'),
  })
  .meta({ id: 'Section' });
export type Section = z.infer<typeof sectionSchema>;

export const eventSchema = z
  .strictObject({
    name: z.string().nullable(),
    date: dateRangeSchema.nullable(),
    place: z.string().nullable(),
    duration: z.string().nullable().describe('In the words of the report.'),
    participants: z.int().nonnegative().nullable().describe('How many took part; who they were is never copied.'),
    countries: z.array(z.string()),
    themes: z.array(tagSchema),
  })
  .meta({ id: 'Event', description: 'For a report: the event as the report itself says.' });
export type Event = z.infer<typeof eventSchema>;

/** The revision of a wiki's page that an input is a copy of, as its sidecar `<path>.origin.json` says. */
export const originSchema = z
  .strictObject({
    title: z.string().describe('Full title of the page, with its namespace.'),
    pageId: z.int().positive().nullable(),
    revisionId: z.int().positive().nullable(),
    timestamp: z.iso.datetime().nullable().describe('When the revision was saved, ISO 8601 in UTC.'),
    url: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .describe('Permanent link to the revision.'),
  })
  .meta({ id: 'Origin' });
export type Origin = z.infer<typeof originSchema>;

export const documentSchema = z
  .strictObject({
    id: z.string().describe('Slug of the title, unique in the corpus.'),
    path: z.string().describe('As given, with / between folders.'),
    format: formatSchema,
    kind: documentKindSchema,
    title: z.string(),
    ...tongue,
    summary: z.string().nullable().describe('The introductory paragraphs; null where there are none.'),
    sections: z.array(sectionSchema),
    recommendations: z.array(recommendationSchema),
    footnotes: z.array(footnoteSchema),
    event: eventSchema.nullable(),
    origin: originSchema.nullable().describe('The revision the input is a copy of; null when not known.'),
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof documentSchema>;

export const toolSchema = z.strictObject({ name: z.literal('throughline'), version: z.string() });

/** What `parse --format json` prints. */
export const modelSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: toolSchema,
  documents: z.array(documentSchema),
  findings: z.array(findingSchema),
});
export type Model = z.infer<typeof modelSchema>;

/** What `check --format json` prints. */
export const checkReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: toolSchema,
  findings: z.array(findingSchema),
  counts: z.record(severitySchema, z.int().nonnegative()),
  faults: z.array(checkFaultSchema).optional().describe('Left out where it looked at everything.'),
});
export type CheckReport = z.infer<typeof checkReportSchema>;
