/** What a configuration file may say. @module */
import * as z from 'zod';
import type { severitySchema } from '../../model/finding.ts';
import { documentKindSchema } from '../../model/report.ts';
import type { TableField } from '../../model/tree.ts';
import { globFault, takesNothing } from './match.ts';

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

const glob = z
  .string({ error: 'expected a path or a glob' })
  .regex(/\S/, { error: 'expected a path or a glob' })
  .regex(/^(?!!?(?:[/\\]|[A-Za-z]:))/, { error: 'expected a path or a glob from the folder of this file' })
  .refine((words) => faultOf(words) === null, { error: ({ input }) => faultOf(String(input)) ?? '' });

/** What the patterns of a glob, which go into the JSON Schema too, do not tell. */
function faultOf(words: string): string | null {
  return /^\s*$|^!?(?:[/\\]|[A-Za-z]:)/.test(words) ? null : globFault(words);
}

const globs = z.array(glob).min(1, { error: 'expected at least one path or glob' });

const files = z
  .union([glob, globs], { error: 'expected a path or a glob, or a list of them' })
  .refine((list) => [list].flat().some((one) => globFault(one) !== null) || !takesNothing(list), {
    error: 'expected files that are left: the globs with ! take away all',
  });

const documentsSchema = z.strictObject(
  {
    files: files.describe('Paths or globs, from the folder of this file; one that begins with ! takes files away.'),
    kind: z
      .enum(documentKindSchema.options, { error: `expected one of ${documentKindSchema.options.join(', ')}` })
      .optional(),
    columns: columnsSchema.optional(),
  },
  { error: 'expected files, and the kind or the columns of them' },
);

/** What a rule can be set to. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const satisfies readonly (
  | 'off'
  | (typeof severitySchema.options)[number]
)[];

/** The key of a severity beside options; no option has its name. */
export const SEVERITY = 'severity';

const ruleSchema = z.union(
  [z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())], { error: 'expected a value' }))],
  { error: `expected ${LEVELS.join(', ')}, or its severity and options` },
);

/** What is said of rules; which rules and options there are, `rules.ts` knows. */
const rulesSchema = z.record(z.string(), ruleSchema, { error: 'expected rules with their severities' });
export type SaidOfRules = z.infer<typeof rulesSchema>;

const overrideSchema = z.strictObject(
  {
    files: files.describe('Paths or globs, from the folder of this file; one that begins with ! takes files away.'),
    rules: rulesSchema,
  },
  { error: 'expected files, and the rules for them' },
);

function isNotEmpty({ length }: string | readonly string[]): boolean {
  return length > 0;
}

const suppressionSchema = z.strictObject(
  {
    rule: texts('the id of a rule')
      .refine(isNotEmpty, { error: 'expected the id of a rule, or a list of them' })
      .describe('The id of a rule, or several.'),
    files: files
      .refine(isNotEmpty, { error: 'expected a path or a glob, or a list of them' })
      .optional()
      .describe('Left out: all.'),
    words: z
      .string({ error: 'expected words' })
      .regex(/\S/, { error: 'expected words' })
      .optional()
      .describe('Words that the lines of the finding, or its message, have to have.'),
    reason: z
      .string({ error: 'expected a reason' })
      .regex(/\S/, { error: 'expected a reason' })
      .describe('Why the findings stay.'),
    owner: z
      .string({ error: 'expected a name' })
      .regex(/\S/, { error: 'expected a name' })
      .optional()
      .describe('Who answers for them.'),
    expires: z.iso
      .date({ error: 'expected a day such as 2024-05-01' })
      .optional()
      .describe('The last day on which it holds.'),
  },
  { error: 'expected rule and reason, and files, words, owner or expires' },
);

const KEYS = {
  $schema: z.string({ error: 'expected the path of a JSON Schema' }).optional().describe('For editors.'),
  extends: texts('a preset, or the path of a configuration')
    .optional()
    .describe('Presets (recommended, strict, wiki) and paths of configurations, a later one before an earlier.'),
  themes: z
    .string({ error: 'expected the name of a set of themes' })
    .optional()
    .describe('The name of the set of themes in force.'),
  regions: z
    .string({ error: 'expected the name of a region scheme' })
    .optional()
    .describe('The name of the region scheme of tables and summaries.'),
  vocabularies: texts('the path of a vocabulary').optional().describe('Paths of vocabularies of your own.'),
  columns: columnsSchema.optional().describe('The heads of the columns of tables, by what they hold.'),
  documents: z
    .array(documentsSchema, { error: 'expected a list of files with their kind or columns' })
    .optional()
    .describe('What holds for some files only; a later entry before an earlier.'),
  decisions: z
    .string({ error: 'expected the path of a decisions file' })
    .regex(/\S/, { error: 'expected the path of a decisions file' })
    .optional()
    .describe('The path of a decisions file.'),
  baseline: z
    .string({ error: 'expected the path of a baseline' })
    .regex(/\S/, { error: 'expected the path of a baseline' })
    .optional()
    .describe('The path of a baseline.'),
  suppressions: z
    .array(suppressionSchema, { error: 'expected a list of rules with the reasons to suppress them' })
    .optional()
    .describe('Findings that stay, each with its reason.'),
  plugins: texts('the path of a module')
    .optional()
    .describe('Paths of modules with rules of your own. A module is a program: it is run.'),
  rules: rulesSchema.optional().describe('Severities and options of rules, by their ids.'),
  overrides: z
    .array(overrideSchema, { error: 'expected a list of files with the rules for them' })
    .optional()
    .describe('Severities and options for some files only; a later entry before an earlier.'),
};

/** The whole file. */
export const configSchema = z.strictObject(KEYS, {
  error: `expected ${Object.keys(KEYS)
    .filter((key) => key !== '$schema')
    .join(', ')}`,
});
export type Config = z.infer<typeof configSchema>;
