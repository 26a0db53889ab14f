/** The runner of the rules. @module */
import type { Compiled } from '../model/corpus.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { normalise, sha256 } from '../text/fold.ts';
import { slice } from '../text/span.ts';
import type { Problem, Rule, RuleInput } from './rule.ts';
import { rules as allRules } from './rules.ts';

/** How to check. */
export interface CheckOptions {
  /** The rules to run (default: all). */
  rules?: readonly Rule[] | undefined;
  /** Severities by rule id in place of the rule's own; `off` does not run the rule. */
  severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** The decoded inputs by path, for the words in messages (default: none; messages then do without). */
  texts?: ReadonlyMap<string, string> | undefined;
}

interface Active {
  rule: Rule;
  severity: Severity;
}

/**
 * Runs the rules over documents, each on its own.
 *
 * Findings stand in the order of the documents given, then by offset (those without a place first), then by rule id.
 * A fingerprint is the SHA-256 of rule id, document id and key: it stays the same when lines move. Findings that would
 * share one are told apart by their order.
 */
export function check(compiled: readonly Compiled[], options: CheckOptions = {}): Finding[] {
  const active = activeRules(options);
  return compiled.flatMap((one) => checkOne(one, active, options.texts?.get(one.document.path)));
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

function checkOne({ document, doubts, ledger }: Compiled, active: readonly Active[], text = ''): Finding[] {
  const input: RuleInput = { document, doubts, ledger, words: (span) => slice(text, span) };
  const found = active
    .filter(({ rule }) => rule.kinds?.includes(document.kind) ?? true)
    .flatMap(({ rule, severity }) => Array.from(rule.check(input), (problem) => ({ rule, severity, problem })));
  found.sort((a, b) => offsetOf(a.problem) - offsetOf(b.problem) || byCodeUnit(a.rule.id, b.rule.id));
  const twins = new Map<string, number>();
  return found.map(({ rule, severity, problem }) => {
    const first = sha256([rule.id, document.id, normalise(problem.key)].join('\0'));
    const nth = (twins.get(first) ?? 0) + 1;
    twins.set(first, nth);
    return {
      ruleId: rule.id,
      severity,
      message: problem.message,
      path: document.path,
      span: problem.span,
      expected: problem.expected ?? null,
      related: (problem.related ?? []).map(({ message, span }) => ({ message, path: document.path, span })),
      fingerprint: nth === 1 ? first : sha256(`${first}\0${nth}`),
    };
  });
}

function offsetOf({ span }: Problem): number {
  return span?.start.offset ?? -1;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
