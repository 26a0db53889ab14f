/** The rules against their own examples. @module */
import type { Baseline } from './check/baseline.ts';
import { check, type RuleSettings } from './check/check.ts';
import { exampleFormat, type Rule } from './check/rule.ts';
import { rules as allRules } from './check/rules.ts';
import { compileDocument, join } from './compile.ts';
import type { Finding } from './model/finding.ts';
import { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';

/** Under what the examples of rules are read. */
export interface SelftestOptions {
  /** The rules that look at them (default: those that come with throughline). */
  rules?: readonly Rule[];
  /** Severities and options in force (default: those of the rules). */
  settings?: RuleSettings;
  vocabularies?: Vocabularies;
}

/** The pages of an example by their paths: `example.txt`, or `example-1.txt` and on. */
export function examplePages({ examples }: Rule, which: 'pass' | 'fail'): { path: string; value: string }[] {
  const pages = [examples[which]].flat();
  return pages.map((value, i) => ({ path: pages.length === 1 ? 'example' : `example-${i + 1}`, value }));
}

/** What the rules find in an example of one of them. The options that the example names go before those in force. */
export async function exampleFindings(
  rule: Rule,
  which: 'pass' | 'fail',
  { rules = allRules, settings, vocabularies = defaultVocabularies() }: SelftestOptions = {},
): Promise<Finding[]> {
  const { decisions: list = [], options = {}, baseline: known } = rule.examples;
  const format = exampleFormat(rule);
  const files = examplePages(rule, which).map(({ path, value }) => ({ path: `${path}.txt`, value, format }));
  const compiled = await Promise.all(files.map((file) => compileDocument(file, vocabularies)));
  const joined = join(compiled, { vocabularies, decisions: { path: 'decisions.yaml', list: [...list] } });
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  const { severities = {}, options: inForce = {} } = settings ?? {};
  const own = { severities, options: { ...inForce, [rule.id]: { ...inForce[rule.id], ...options } } };
  const baseline = which === 'fail' && known ? baselineOf(known) : null;
  return check(joined.compiled, { rules, texts, outcomes: joined.outcomes, settingsOf: () => own, baseline });
}

function baselineOf({ today, entries }: NonNullable<Rule['examples']['baseline']>): Baseline {
  return { path: 'throughline.baseline.yaml', today, entries: entries.map((entry) => ({ ...entry, span: null })) };
}
