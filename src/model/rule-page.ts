/** What is told of rules: the page of one, the table of all, and how they do on their own examples. @module */
import * as z from 'zod';
import { severitySchema } from './finding.ts';
import { formatSchema } from './report.ts';

const levelSchema = z.enum([...severitySchema.options, 'off']);

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly(), z.null()]);

const FROM = 'Where that is said: `path:line:column`, with the name of a preset; null: the rule itself.';

const overrideSchema = z.strictObject({
  files: z.array(z.string()).readonly().describe('Globs, from the folder of the configuration.'),
  severity: levelSchema.nullable().describe('Null: nothing is said of it.'),
  options: z.record(z.string(), valueSchema),
  from: z.string(),
});

/** What holds for a rule, and where that comes from. */
export const ruleStateSchema = z.strictObject({
  severity: levelSchema,
  from: z.string().nullable().describe(FROM),
  options: z.record(z.string(), z.strictObject({ value: valueSchema, from: z.string().nullable().describe(FROM) })),
  overrides: z.array(overrideSchema).readonly().describe('What is said for some files only; a later one decides.'),
});
export type RuleState = z.infer<typeof ruleStateSchema>;

const pageSchema = z.strictObject({ path: z.string(), text: z.string() });

export const rulePageSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    id: z.string(),
    summary: z.string(),
    severity: severitySchema.describe('Of the rule itself.'),
    inForce: ruleStateSchema.omit({ options: true }),
    kinds: z.array(z.string()).nullable().describe('The kinds of document it looks at; null: all.'),
    formats: z.array(z.string()).nullable().describe('The forms it looks at; null: all.'),
    finds: z.string().describe('Markdown, as `matters` and `repair`.'),
    matters: z.string(),
    repair: z.string(),
    fixes: z
      .string()
      .nullable()
      .describe('What `check --fix` writes, and where it holds back; null: it repairs nothing.'),
    docs: z.string().nullable().describe('The page of the rule in the project; null for a rule of a module.'),
    module: z.string().nullable().describe('The module it comes from; null: it comes with throughline.'),
    options: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.string(),
        about: z.string(),
        default: valueSchema,
        value: valueSchema.describe('The value in force.'),
        from: z.string().nullable().describe(FROM),
      }),
    ),
    examples: z.strictObject({
      format: formatSchema,
      beside: z.string().describe('What stands beside the pages.'),
      options: z.record(z.string(), valueSchema).nullable(),
      fail: z.array(pageSchema),
      found: z.array(z.strictObject({ path: z.string(), line: z.int().positive().nullable(), message: z.string() })),
      pass: z.array(pageSchema),
    }),
  })
  .meta({ id: 'RulePage' });
export type RulePage = z.infer<typeof rulePageSchema>;

export const ruleTableSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        severity: severitySchema.describe('Of the rule itself.'),
        inForce: levelSchema,
        from: z.string().nullable().describe(FROM),
        overrides: z.int().nonnegative().describe('How often something is said of it for some files only.'),
        summary: z.string(),
        module: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RuleTable' });
export type RuleTable = z.infer<typeof ruleTableSchema>;

export const selftestReportSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        module: z.string().nullable(),
        state: z.enum(['passed', 'failed', 'off']).describe("'off': by the configuration, for all files."),
        from: z.string().nullable().describe('Where a rule that is off is said to be.'),
        failures: z.array(z.string()),
        notes: z.array(z.string()).describe('What is no failure of the rule.'),
      }),
    ),
    counts: z.strictObject({ passed: z.int(), failed: z.int(), off: z.int() }),
  })
  .meta({ id: 'SelftestReport' });
export type SelftestReport = z.infer<typeof selftestReportSchema>;
export type SelftestRow = SelftestReport['rules'][number];
