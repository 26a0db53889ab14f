/** What a configuration file may say. @module */
import * as z from 'zod';
import { documentKindSchema } from '../../model/report.ts';
import type { TableField } from '../../model/tree.ts';

/** A text, or a list of texts. */
function texts(what: string) {
  const text = z.string({ error: `expected ${what}` }).regex(/\S/, { error: `expected ${what}` });
  return z.union([text, z.array(text)], { error: `expected ${what}, or a list of them` });
}

const head = texts('the head of a column').optional();

const columnsSchema = z.strictObject(
  {
    text: head,
    source: head,
    context: head,
    date: head,
    theme: head,
    region: head,
    language: head,
    id: head,
  } satisfies Record<TableField, typeof head>,
  { error: 'expected the heads of the columns, by what they hold' },
);

const documentsSchema = z.strictObject(
  {
    files: texts('a path or a glob'),
    kind: z
      .enum(documentKindSchema.options, { error: `expected one of ${documentKindSchema.options.join(', ')}` })
      .optional(),
    columns: columnsSchema.optional(),
  },
  { error: 'expected files, and the kind or the columns of them' },
);

const suppressionSchema = z.strictObject(
  {
    rule: texts('the id of a rule'),
    files: texts('a path or a glob').optional(),
    words: z.string({ error: 'expected words' }).regex(/\S/, { error: 'expected words' }).optional(),
    reason: z.string({ error: 'expected a reason' }).regex(/\S/, { error: 'expected a reason' }),
    owner: z.string({ error: 'expected a name' }).regex(/\S/, { error: 'expected a name' }).optional(),
    expires: z.iso.date({ error: 'expected a day such as 2024-05-01' }).optional(),
  },
  { error: 'expected rule and reason, and files, words, owner or expires' },
);

/** The whole file. */
export const configSchema = z.strictObject(
  {
    themes: z.string({ error: 'expected the name of a set of themes' }).optional(),
    regions: z.string({ error: 'expected the name of a region scheme' }).optional(),
    vocabularies: texts('the path of a vocabulary').optional(),
    columns: columnsSchema.optional(),
    documents: z.array(documentsSchema, { error: 'expected a list of files with their kind or columns' }).optional(),
    decisions: z
      .string({ error: 'expected the path of a decisions file' })
      .regex(/\S/, { error: 'expected the path of a decisions file' })
      .optional(),
    baseline: z
      .string({ error: 'expected the path of a baseline' })
      .regex(/\S/, { error: 'expected the path of a baseline' })
      .optional(),
    suppressions: z
      .array(suppressionSchema, { error: 'expected a list of rules with the reasons to suppress them' })
      .optional(),
  },
  { error: 'expected themes, regions, vocabularies, columns and documents' },
);
export type Config = z.infer<typeof configSchema>;
