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
  },
  { error: 'expected themes, regions, vocabularies, columns and documents' },
);
export type Config = z.infer<typeof configSchema>;
