/** The rules against their own examples. @module */
import type { Baseline } from './check/baseline.ts';
import { check, type RuleSettings } from './check/check.ts';
import type { OptionValues } from './check/options.ts';
import { exampleFormat, type Rule } from './check/rule.ts';
import { rules as allRules } from './check/rules.ts';
import { asUnreadable, compileDocument, join } from './compile.ts';
import type { Finding } from './model/finding.ts';
import type { RuleState, SelftestReport, SelftestRow } from './model/rule-page.ts';
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
  const { compiled: all, outcomes } = joined;
  return check(all, { rules, texts, outcomes, settingsOf: () => own, baseline, vocabularies });
}

function baselineOf({ today, entries }: NonNullable<Rule['examples']['baseline']>): Baseline {
  return { path: 'throughline.baseline.yaml', today, entries: entries.map((entry) => ({ ...entry, span: null })) };
}

/** A rule as it is in force. */
export interface Tested {
  rule: Rule;
  state: RuleState;
  /** The module it comes from; null: it comes with throughline. */
  module: string | null;
  /** The place that suppresses all its findings, where one does. */
  suppressed?: string | null;
}

/**
 * Each rule against its own examples, under what holds for it: for all files, and for the files of each override that sets
 * other options. A rule fails that is silent on its failing example, finds something in its passing one, or throws. What a
 * rule finds in the passing one only because the vocabularies in force are others than the shipped ones is a note: the
 * words of the example mean something else there.
 */
export async function selftest(
  tested: readonly Tested[],
  vocabularies: Vocabularies = defaultVocabularies(),
): Promise<SelftestReport> {
  const rows: SelftestRow[] = [];
  for (const one of tested) rows.push(await testedRow(one, vocabularies));
  const count = (state: SelftestRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    schemaVersion: 1,
    rules: rows,
    counts: { passed: count('passed'), failed: count('failed'), off: count('off') },
  };
}

async function testedRow(
  { rule, state, module, suppressed = null }: Tested,
  vocabularies: Vocabularies,
): Promise<SelftestRow> {
  const variants = variantsOf(state);
  const row: SelftestRow = { id: rule.id, module, state: 'passed', from: null, failures: [], notes: [] };
  if (variants.length === 0) return { ...row, state: 'off', from: lastForAll(state)?.from ?? state.from };
  if (suppressed !== null) return { ...row, state: 'off', from: `suppressed, ${suppressed}` };
  for (const { files, options } of variants) {
    const { failures, notes } = await examined(rule, options, vocabularies);
    const where = files === null ? '' : `for ${files.join(', ')}: `;
    row.failures.push(...failures.map((text) => where + text));
    row.notes.push(...notes.map((text) => where + text));
  }
  return row.failures.length > 0 ? { ...row, state: 'failed' } : row;
}

interface Variant {
  /** Null: all. */
  files: readonly string[] | null;
  options: OptionValues;
}

const ALL_FILES: readonly string[] = ['**', '**/*', '**/**'];

/** The last override that says of all files whether the rule is off. */
function lastForAll({ overrides }: RuleState): RuleState['overrides'][number] | undefined {
  return overrides.findLast(
    ({ files, severity }) =>
      severity !== null && files.some((one) => ALL_FILES.includes(one)) && !files.some((one) => one.startsWith('!')),
  );
}

/** The options in force where the rule is not off, each once. */
function variantsOf(state: RuleState): Variant[] {
  const { options } = state;
  const last = lastForAll(state);
  const severity = last?.severity ?? state.severity;
  // What it says holds wherever an earlier one said something else.
  const overrides = state.overrides.map((one, i, all) =>
    last && i <= all.indexOf(last) ? { ...one, severity: last.severity } : one,
  );
  const own = Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]));
  const all = [
    { files: null, severity, options: own },
    ...overrides.map((one) => ({
      files: one.files,
      severity: one.severity ?? severity,
      options: { ...own, ...one.options },
    })),
  ].filter((one) => one.severity !== 'off');
  return [...new Map(all.reverse().map((one) => [JSON.stringify(one.options), one])).values()].reverse();
}

async function examined(rule: Rule, options: OptionValues, vocabularies: Vocabularies) {
  const settings = { severities: {}, options: { [rule.id]: options } };
  // What is suppressed or in a baseline others have to find.
  const isAboutOthers = rule.checkSuppressions !== undefined || rule.checkBaseline !== undefined;
  const rules = isAboutOthers ? [...allRules.filter(({ id }) => id !== rule.id), rule] : [rule];
  const under = async (which: 'pass' | 'fail', by: Vocabularies) => {
    const found = await exampleFindings(rule, which, { rules, settings, vocabularies: by });
    return found.filter(({ ruleId }) => ruleId === rule.id);
  };
  const [failures, notes]: [string[], string[]] = [[], []];
  try {
    const shipped = defaultVocabularies();
    const isOther = vocabularies !== shipped;
    if ((await under('fail', vocabularies)).length === 0) {
      const known = isOther && (await under('fail', shipped)).length > 0 ? `${SHIPPED} is not` : '';
      failures.push(`silent on its failing example${known}`);
    }
    const [found] = await under('pass', vocabularies);
    if (found) {
      const note = isOther && (await under('pass', shipped)).length === 0;
      const line = found.span === null ? '' : ` in line ${found.span.start.line}`;
      const text = `finds something${line} of its passing example: ${found.message}`;
      (note ? notes : failures).push(note ? `${text}${SHIPPED} does not` : text);
    }
  } catch (error) {
    failures.push(`fails on its examples: ${reasonOf(error)}`);
  }
  return { failures, notes };
}

const SHIPPED = '; under the vocabularies that come with throughline it';

function reasonOf(error: unknown): string {
  try {
    return asUnreadable('', error).reason;
  } catch {
    return error instanceof Error ? error.message : String(error);
  }
}
