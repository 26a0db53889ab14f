/** The page of a rule, from its own words and its examples. @module */
import { exampleFormat, type Rule } from './check/rule.ts';
import type { RulePage, RuleState } from './model/rule-page.ts';
import { exampleFindings, examplePages } from './selftest.ts';
import { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';

/** Under what a page is made. */
export interface RulePageOptions {
  /** What holds for the rule (default: what it says itself). */
  state?: RuleState;
  /** The module it comes from (default: it comes with throughline). */
  module?: string | null;
  /** What its examples are read by (default: the shipped ones). */
  vocabularies?: Vocabularies;
}

/** What holds for a rule of which nobody says anything. */
export function ownState({ severity, options = {} }: Rule): RuleState {
  const own = Object.entries(options).map(([name, spec]) => [name, { value: spec.default, from: null }]);
  return { severity, from: null, options: Object.fromEntries(own), overrides: [] };
}

/**
 * The page of a rule. What is found in its example is found under the options and vocabularies in force, also when the
 * rule is off.
 */
export async function rulePage(rule: Rule, options: RulePageOptions = {}): Promise<RulePage> {
  const { state = ownState(rule), module = null, vocabularies = defaultVocabularies() } = options;
  const {
    id,
    summary,
    severity,
    kinds = null,
    formats = null,
    finds,
    matters,
    repair,
    fixes = null,
    docs,
    examples,
  } = rule;
  const values = Object.entries(state.options).map(([name, { value }]) => [name, value] as const);
  const settings = { severities: {}, options: { [id]: Object.fromEntries(values) } };
  const found = await exampleFindings(rule, 'fail', { rules: [rule], settings, vocabularies });
  const pages = (which: 'pass' | 'fail') => examplePages(rule, which).map(({ path, value }) => ({ path, text: value }));
  return {
    schemaVersion: 1,
    id,
    summary,
    severity,
    inForce: { severity: state.severity, from: state.from, overrides: state.overrides },
    kinds: kinds && [...kinds],
    formats: formats && [...formats],
    finds,
    matters,
    repair,
    fixes,
    docs,
    module,
    options: Object.entries(rule.options ?? {}).map(([name, { kind, about, default: own }]) => {
      const { value = own, from = null } = state.options[name] ?? {};
      return { name, kind, about, default: own, value, from };
    }),
    examples: {
      format: exampleFormat(rule),
      beside: examples.beside ?? '',
      options: examples.options ? { ...examples.options } : null,
      fail: pages('fail'),
      found: found.map(({ path, span, message }) => ({
        path: path.replace(/\.txt$/, ''),
        line: span?.start.line ?? null,
        message,
      })),
      pass: pages('pass'),
    },
  };
}
