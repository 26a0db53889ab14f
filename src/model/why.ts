/** What `why` answers: a value of a table, a tag or an item, with everything that justifies it. @module */
import * as z from 'zod';
import { severitySchema } from './finding.ts';
import { spanSchema } from './position.ts';
import { basisSchema } from './tag.ts';

/** Some lines of the input under which a caret can stand. */
const excerptSchema = z
  .strictObject({
    line: z.int().positive(),
    text: z.string().describe('The line as in the input, or the part of a long one around the words.'),
    from: z.int().nonnegative().describe('UTF-16 unit of `text` at which the words begin.'),
    to: z.int().nonnegative().describe('The unit after the last of the words.'),
    before: z.boolean().describe('Something of the line was cut off before `text`.'),
    after: z.boolean().describe('Something of the line was cut off after `text`.'),
  })
  .meta({ id: 'Excerpt' });

/** Words of an input with their place. */
const evidenceSchema = z
  .strictObject({
    what: z.string().describe('What the words are: `marker`, `footnote`, `area`, `country`, …'),
    words: z.string().describe('White space folded; the beginning of long ones.'),
    path: z.string(),
    span: spanSchema,
    excerpt: z.array(excerptSchema).describe('The first lines of the span.'),
    moreLines: z.int().nonnegative().describe('Lines of the span that `excerpt` leaves out.'),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

/** An entry of a vocabulary that a value rests on, and where it comes from. */
const entrySchema = z
  .strictObject({
    vocabulary: z.string().describe('Name, e.g. `working-groups-2018-20`, `wikimedia-2022`, `places`.'),
    id: z.string(),
    label: z.string(),
    matched: z
      .strictObject({
        text: z.string(),
        as: z.string().describe('`label`, `alias`, `name`, `demonym`, `cue`, `month`, …'),
        language: z.string().nullable().describe('BCP 47; null when the vocabulary does not say.'),
      })
      .nullable()
      .describe('The form that the words are; null when the entry was reached by another one.'),
    file: z.string(),
    line: z.int().positive().nullable(),
    source: z.string(),
    licence: z.string().nullable(),
  })
  .meta({ id: 'EntryUse' });
export type EntryUse = z.infer<typeof entrySchema>;

/** A finding that has to do with a value. */
const noteSchema = z
  .strictObject({
    ruleId: z.string(),
    severity: severitySchema,
    message: z.string(),
    docs: z.string().nullable().describe('Page of the rule, from the root of the project.'),
    line: z.int().positive().nullable(),
  })
  .meta({ id: 'FindingNote' });
export type FindingNote = z.infer<typeof noteSchema>;

/** One step of a chain; what it rests on itself stands under it. */
export interface Reason {
  /** Address of what this explains, to be asked for itself; null where it has none. */
  id: string | null;
  title: string;
  basis: z.infer<typeof basisSchema> | null;
  confidence: number | null;
  /** Sentences, the most important first. */
  says: string[];
  evidence: Evidence[];
  entries: EntryUse[];
  findings: FindingNote[];
  reasons: Reason[];
  /** How many more `reasons` there are. */
  more: number;
}
const reasonSchema: z.ZodType<Reason> = z
  .strictObject({
    id: z.string().nullable().describe('Address of what this explains; null where it has none.'),
    title: z.string(),
    basis: basisSchema.nullable(),
    confidence: z.number().min(0).max(1).nullable(),
    says: z.array(z.string()).describe('Sentences, the most important first.'),
    evidence: z.array(evidenceSchema),
    entries: z.array(entrySchema),
    findings: z.array(noteSchema),
    get reasons() {
      return z.array(reasonSchema);
    },
    more: z.int().nonnegative().describe('How many more `reasons` there are: see `--limit`.'),
  })
  .meta({ id: 'Reason' });

const countSchema = z
  .strictObject({
    unit: z.string().describe('`footnote`, `recommendation`, `citation`, `source`, `document`, `theme`, `region`.'),
    count: z.int().nonnegative(),
    total: z.int().nonnegative().nullable().describe('All items of the unit; null where there is no whole.'),
    ids: z.array(z.string()).describe('What is counted, all of it, in the order of the table.'),
  })
  .meta({ id: 'WhyCount' });
export type WhyCount = z.infer<typeof countSchema>;

/** What `why --id … --format json` prints. */
export const explanationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().describe('The address asked for, in full.'),
  title: z.string(),
  value: z.array(z.string()).describe('What the table shows there, or what the item says; empty when nothing.'),
  count: countSchema.nullable(),
  reasons: z.array(reasonSchema),
  more: z.int().nonnegative().describe('How many more `reasons` there are: see `--limit`.'),
});
export type Explanation = z.infer<typeof explanationSchema>;

/** What `why --format json` prints when no id is given: what can be asked for. */
export const askableSchema = z.strictObject({
  schemaVersion: z.literal(1),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      title: z.string(),
      recommendations: z.array(z.string()),
      footnotes: z.array(z.string()),
    }),
  ),
  sources: z.array(z.string()),
  tables: z
    .array(z.strictObject({ form: z.string(), gives: z.string(), example: z.string().nullable() }))
    .describe('Forms of addresses, each with one that this corpus has.'),
});
export type Askable = z.infer<typeof askableSchema>;
