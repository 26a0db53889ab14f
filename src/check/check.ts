/** The runner of the rules. @module */

import type { Compiled } from '../model/corpus.ts';
import type { DecisionOutcome } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { normalise, sha256 } from '../text/fold.ts';
import { groupBy } from '../text/group.ts';
import { compare } from '../text/order.ts';
import { slice } from '../text/span.ts';
import type { Problem, Rule, RuleInput } from './rule.ts';
import { rules as allRules } from './rules.ts';
import { settledIn } from './settled.ts';

/** How to check. */
export interface CheckOptions {
  /** The rules to run (default: all). */
  rules?: readonly Rule[] | undefined;
  /** Severities by rule id in place of the rule's own; `off` does not run the rule. */
  severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** The decoded inputs by path, for the words in messages (default: none; messages then do without). */
  texts?: ReadonlyMap<string, string> | undefined;
  /** What became of decisions, as `join` says (default: there are none). */
  outcomes?: readonly DecisionOutcome[] | undefined;
}

interface Active {
  rule: Rule;
  severity: Severity;
}

/**
 * Runs the rules over documents, each on its own.
 *
 * Findings stand in the order of the documents given, then by offset (those without a place first), then by rule id.
 * Findings of decisions without a document come last. What a person has decided on or confirmed is told as `info`, with
 * who did. A fingerprint is the SHA-256 of rule id, document id and key: it stays the same when lines move. Findings that would
 * share one are told apart by their order.
 */
export function check(compiled: readonly Compiled[], options: CheckOptions = {}): Finding[] {
  const { outcomes = [], texts } = options;
  const active = activeRules(options);
  const byDocument = outcomesByDocument(outcomes);
  const found = compiled.flatMap((one) => {
    const { path, id } = one.document;
    return checkOne(one, active, texts?.get(path), byDocument.get(id) ?? []);
  });
  return [...found, ...checkDecisions(byDocument.get(null) ?? [], active)];
}

function outcomesByDocument(outcomes: readonly DecisionOutcome[]): Map<string | null, DecisionOutcome[]> {
  return groupBy(outcomes, ({ item }) => item?.document ?? null);
}

function checkDecisions(outcomes: readonly DecisionOutcome[], active: readonly Active[]): Finding[] {
  const [first] = outcomes;
  if (!first) return [];
  const found = active.flatMap(({ rule, severity }) =>
    Array.from(rule.checkDecisions?.(outcomes) ?? [], (problem) => ({ rule, severity, problem })),
  );
  return found.map(stamping(first.path, first.path));
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function activeRules({ rules = allRules, severities = {} }: CheckOptions): Active[] {
  return rules.flatMap((rule) => {
    const severity = severities[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

interface Found extends Active {
  problem: Problem;
}

function checkOne(
  { document, doubts, ledger }: Compiled,
  active: readonly Active[],
  text: string | undefined,
  outcomes: readonly DecisionOutcome[],
): Finding[] {
  const input: RuleInput = { document, doubts, ledger, outcomes, words: (span) => slice(text ?? '', span) };
  const settle = settledIn(document);
  const found = active
    .filter(({ rule }) => rule.kinds?.includes(document.kind) ?? true)
    .flatMap(({ rule, severity }) =>
      Array.from(rule.check(input), (problem): Found => ({ rule, ...settle(rule, severity, problem) })),
    );
  found.sort((a, b) => offsetOf(a.problem) - offsetOf(b.problem) || compare(a.rule.id, b.rule.id));
  return found.map(stamping(document.path, document.id));
}

/** Makes findings of problems; `id` stands for the document in their fingerprints. */
function stamping(path: string, id: string): (found: Found) => Finding {
  const twins = new Map<string, number>();
  return ({ rule, severity, problem }) => {
    const first = sha256([rule.id, id, normalise(problem.key)].join('\0'));
    const nth = (twins.get(first) ?? 0) + 1;
    twins.set(first, nth);
    return {
      ruleId: rule.id,
      severity,
      message: problem.message,
      path,
      span: problem.span,
      expected: problem.expected ?? null,
      related: (problem.related ?? []).map((one) => ({ message: one.message, path: one.path ?? path, span: one.span })),
      fingerprint: nth === 1 ? first : sha256(`${first}\0${nth}`),
    };
  };
}

function offsetOf({ span }: Problem): number {
  return span?.start.offset ?? -1;
}
