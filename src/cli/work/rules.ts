/** The work of `explain` and `selftest`. @module */
import { pieces } from '../../emit/emitters.ts';
import { rulePage } from '../../rule-page.ts';
import { selftest } from '../../selftest.ts';
import { meant } from '../../text/nearest.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { rulesOf } from './checking.ts';
import { giveResult } from './emit.ts';

/** Prints the table of the rules in force. */
export async function giveRules(run: Run): Promise<void> {
  const inForce = await rulesOf(run);
  const rows = inForce.rules.map((rule) => {
    const { id, severity, summary } = rule;
    const { severity: level, from, overrides } = inForce.stateOf(rule);
    return {
      id,
      severity,
      inForce: level,
      from,
      overrides: overrides.length,
      summary,
      module: inForce.moduleOf(id),
    };
  });
  await giveResult(run, pieces.rules, { schemaVersion: 1, rules: rows });
}

/**
 * Prints the page of a rule.
 *
 * @throws UsageError when there is no rule of that name
 */
export async function giveRule(run: Run, id: string): Promise<void> {
  const inForce = await rulesOf(run);
  const rule = inForce.rules.find((one) => one.id === id);
  if (!rule) {
    const ids = inForce.rules.map((one) => one.id);
    throw new UsageError(`there is no rule ${id}`, meant(id, ids, 'throughline explain lists all rules.'));
  }
  const vocabularies = selected(run.configuration.selection);
  const page = await rulePage(rule, { state: inForce.stateOf(rule), module: inForce.moduleOf(id), vocabularies });
  await giveResult(run, pieces.rule, page);
}

/** Tries the rules on their examples and prints how they did; answers whether none failed. */
export async function giveSelftest(run: Run): Promise<boolean> {
  const inForce = await rulesOf(run);
  const tested = inForce.rules.map((rule) => ({
    rule,
    state: inForce.stateOf(rule),
    module: inForce.moduleOf(rule.id),
    suppressed: suppressedAt(run, rule.id),
  }));
  const report = await selftest(tested, selected(run.configuration.selection));
  await giveResult(run, pieces.selftest, report);
  return report.counts.failed === 0;
}

/** Where all findings of a rule are suppressed, in all files. */
function suppressedAt({ world, configuration: { suppressions } }: Run, id: string): string | null {
  const today = world.today();
  const found = suppressions.find(
    ({ rules, files, words, expires }) => rules.includes(id) && !files && !words && !(expires && expires < today),
  );
  if (!found) return null;
  const { path, span } = found;
  return span ? `${path}:${span.start.line}:${span.start.column}` : path;
}
