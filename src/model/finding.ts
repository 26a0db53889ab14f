/** A finding: something a person should look at, with its place. @module */
import * as z from 'zod';
import { spanSchema } from './position.ts';

export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

export const relatedSchema = z
  .strictObject({ message: z.string(), path: z.string(), span: spanSchema })
  .meta({ id: 'Related', description: 'The second place a finding points at.' });
export type Related = z.infer<typeof relatedSchema>;

export const editSchema = z
  .strictObject({
    start: z.int().nonnegative().describe('Offset in the decoded input, inclusive.'),
    end: z.int().nonnegative().describe('Offset, exclusive; the same as `start` for an insertion.'),
    text: z.string().describe('What comes in its place.'),
  })
  .meta({ id: 'Edit' });
/** Words in place of others. */
export type Edit = z.infer<typeof editSchema>;

export const fixSchema = z
  .strictObject({
    message: z.string().describe('What it does, as an imperative: `write “Roles & Responsibilities”`.'),
    edits: z.array(editSchema).min(1).describe('Sorted, without overlap; all or none of them are made.'),
  })
  .meta({ id: 'Fix', description: 'A repair that is safe: it leaves the words of every quote as they are.' });
export type Fix = z.infer<typeof fixSchema>;

export const knownSchema = z
  .strictObject({
    by: z
      .enum(['document', 'configuration', 'baseline'])
      .describe("'document': a comment in it; 'configuration': its suppressions; 'baseline': an entry of the file."),
    reason: z.string().nullable(),
    owner: z.string().nullable(),
    expires: z.iso.date().nullable().describe('The last day on which it holds.'),
    path: z.string().describe('The file that says so.'),
    line: z.int().positive().nullable(),
  })
  .meta({ id: 'Known', description: 'Who answers for a finding that is not to be reported again.' });
export type Known = z.infer<typeof knownSchema>;

export const findingSchema = z
  .strictObject({
    ruleId: z.string(),
    severity: severitySchema,
    message: z.string().describe('"Found X, expected Y", with the values.'),
    path: z.string(),
    span: spanSchema.nullable(),
    expected: z.string().nullable().describe('The value expected, when it can be said.'),
    related: z.array(relatedSchema),
    fingerprint: z
      .string()
      .describe('SHA-256 (hex) over rule, document id and the words found: stays the same when lines move.'),
    fix: fixSchema.optional().describe('Left out where only a person can repair it.'),
    known: knownSchema.optional().describe('Left out for a finding that counts.'),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;

/** What is to be known of a rule by those who print findings. */
export interface RuleInfo {
  id: string;
  summary: string;
  /** The severity of the rule itself, whatever a configuration says. */
  severity: Severity;
  /** What it finds, why that matters and how to repair it: Markdown, a paragraph or more each. */
  finds: string;
  matters: string;
  repair: string;
  /** What `--fix` writes, and where it holds back: Markdown, a sentence or two; left out where it repairs nothing. */
  fixes?: string;
  /** The page of the rule, as a path from the root of the project; null for a rule of the user's own. */
  docs: string | null;
}

export const checkFaultSchema = z
  .strictObject({
    path: z.string().nullable().describe("The input, or the file of the rule's input; null where it is about none."),
    message: z.string().describe('A clause, with the rule or the place in the input.'),
  })
  .meta({
    id: 'CheckFault',
    description: 'Why a check is not whole: an input that could not be read, or a rule that failed.',
  });
export type CheckFault = z.infer<typeof checkFaultSchema>;

/** What `check` found. */
export interface FindingsResult {
  /** In the order of the documents; those that are `known` do not count. */
  findings: readonly Finding[];
  /** In how many documents it looked. */
  documents: number;
  /** The rules that looked (default: none are told of). */
  rules?: readonly RuleInfo[];
  /** The decoded inputs by path, for excerpts (default: none, and no excerpts). */
  texts?: ReadonlyMap<string, string>;
  /** The baseline in use, with what it knows and nothing found any more (default: none in use). */
  baseline?: { path: string; absent: readonly Finding[] };
  /** Findings whose repair is not made by `--fix` (default: all are made). */
  notMended?: ReadonlySet<Finding>;
  /** Why it did not look at everything (default: it did). */
  faults?: readonly CheckFault[];
}

/** How many findings of each severity count. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, known } of findings) if (known === undefined) counts[severity]++;
  return counts;
}
