/** What an object must be to be a rule. @module */
import * as z from 'zod';
import type { Rule } from '../../check/rule.ts';
import { aspectSchema } from '../../model/decision.ts';
import { severitySchema } from '../../model/finding.ts';
import { documentKindSchema, formatSchema } from '../../model/report.ts';
import { didYouMean } from '../../text/nearest.ts';
import { told } from '../../text/placed-yaml.ts';
import { SEVERITY } from './schema.ts';

const words = z.string({ error: 'expected a text' }).regex(/\S/, { error: 'expected a text that says something' });

const id = z
  .string({ error: 'expected a text such as "meeting-is-named"' })
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/, { error: 'expected words in small letters, joined by hyphens' });

function oneOf<const T extends readonly string[]>(names: T) {
  return z.enum(names, { error: `expected one of ${names.join(', ')}` });
}

const page = z.union([words, z.array(words).min(1)], { error: 'expected a page, or a list of pages' });
const text = z.string();
const texts = z.array(text);
const DEFAULTS = { text, number: z.number(), boolean: z.boolean(), texts, day: z.iso.date() } as const;
const kinds = ['text', 'number', 'boolean', 'texts', 'day'] as const;

const DEFAULT_EXPECTED = 'expected a default of its kind, or null';

const option = z
  .strictObject({ kind: oneOf(kinds), about: words, default: z.unknown() }, { error: 'expected an option' })
  .refine((one) => one.default === null || DEFAULTS[one.kind].safeParse(one.default).success, {
    error: DEFAULT_EXPECTED,
    path: ['default'],
  });

const optionName = z
  .string()
  .regex(/^[a-z]\w*$/i, { error: 'expected the name of an option in letters and digits' })
  .refine((name) => name !== SEVERITY, { error: `${SEVERITY} is the severity, and no name of an option` });

const work = z.custom((value) => typeof value === 'function', { error: 'expected a function' }).optional();

const ruleSchema = z.strictObject(
  {
    id,
    summary: words,
    severity: oneOf(severitySchema.options),
    finds: words,
    matters: words,
    repair: words,
    fixes: words.optional(),
    docs: z.unknown().optional(),
    kinds: z.array(oneOf(documentKindSchema.options), { error: 'expected a list of kinds' }).optional(),
    formats: z.array(oneOf(formatSchema.options), { error: 'expected a list of formats' }).optional(),
    about: oneOf(aspectSchema.options).optional(),
    options: z.record(optionName, option, { error: 'expected options by their names' }).optional(),
    examples: z.strictObject(
      {
        pass: page,
        fail: page,
        format: oneOf(formatSchema.options).optional(),
        decisions: z.array(z.unknown()).optional(),
        baseline: z.unknown().optional(),
        beside: z.string().optional(),
        options: z.record(z.string(), z.unknown()).optional(),
      },
      { error: 'expected a page that passes and one that fails' },
    ),
    check: work,
    checkCorpus: work,
    checkDecisions: work,
    checkSuppressions: work,
    checkBaseline: work,
  } satisfies Record<keyof Rule, z.ZodType>,
  { error: 'expected a rule' },
);

const WORK = ['check', 'checkCorpus', 'checkDecisions', 'checkSuppressions', 'checkBaseline'] as const;

/** What is wrong with a rule, with the values; null where nothing is. */
export function ruleFault(rule: unknown): string | null {
  const { error, data } = ruleSchema.safeParse(rule);
  if (error) return issueText(error.issues[0] as z.core.$ZodIssue, rule);
  const { options = {}, examples } = data;
  const other = Object.keys(examples.options ?? {}).find((name) => !Object.hasOwn(options, name));
  if (other !== undefined) return `examples.options: found the option ${JSON.stringify(other)}, which the rule has not`;
  if (WORK.some((name) => data[name])) return null;
  return 'found no check, expected at least one of check, checkCorpus and checkDecisions';
}

function issueText(issue: z.core.$ZodIssue, rule: unknown): string {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `${told(path)}found the key ${JSON.stringify(key)}, which is not known${didYouMean(key, knownAt(path))}`;
  }
  if (issue.code === 'invalid_key') return `${told(path)}${issue.issues[0]?.message ?? message}`;
  const expected = path[0] === 'options' && path.at(-1) === 'default' ? DEFAULT_EXPECTED : message;
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], rule);
  if (value === undefined && path.length > 0)
    return `${told(path.slice(0, -1))}found no ${String(path.at(-1))}, ${expected}`;
  const hint = issue.code === 'invalid_value' ? didYouMean(String(value), issue.values.map(String)) : '';
  return `${told(path)}found ${described(value)}, ${message}${hint}`;
}

function knownAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(ruleSchema.shape);
  return path[0] === 'examples' ? Object.keys(ruleSchema.shape.examples.shape) : ['kind', 'about', 'default'];
}

function described(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (Array.isArray(value)) return 'a list';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'function' ? 'a function' : 'an object';
}
