/**
 * What a rule is. Stands apart from the list of the rules, which imports every rule.
 *
 * @module
 */
import type { Doubt } from '../model/corpus.ts';
import type { Aspect, DecisionOutcome, PlacedDecision } from '../model/decision.ts';
import type { Severity } from '../model/finding.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Span } from '../model/position.ts';
import type { Document, DocumentKind, Format } from '../model/report.ts';

/** What a rule sees of one document. */
export interface RuleInput {
  document: Document;
  /** What the stages before could not settle. */
  doubts: readonly Doubt[];
  /** What became of every line. */
  ledger: readonly LedgerEntry[];
  /** What became of the decisions on items of this document. */
  outcomes: readonly DecisionOutcome[];
  /** The words of a span, exactly as in the input; empty when the caller of `check` did not bring the text. */
  words(span: Span): string;
}

/** What a rule yields; the runner makes a `Finding` of it. */
export interface Problem {
  /** `found X, expected Y`, with the values. */
  message: string;
  /** The place; `null` when it is not known. */
  span: Span | null;
  /** The content that identifies the finding, free of line numbers: the fingerprint is made of it. */
  key: string;
  /** The value that would have been right; left out when it cannot be said. */
  expected?: string | null;
  /** Second places, in the same document unless `path` names another file. */
  related?: readonly { message: string; span: Span; path?: string }[];
}

/** One consistency rule. */
export interface Rule {
  /** Says what holds when all is well: `footnote-is-cited`. */
  id: string;
  /** One sentence, what holds. */
  summary: string;
  /** The severity unless a configuration says otherwise. */
  severity: Severity;
  /** The page of the rule, as a path from the root of the project. */
  docs: string;
  /** The kinds of document it looks at; left out: all. */
  kinds?: readonly DocumentKind[];
  /** What the findings are about, where a person can answer for it: see `check`. */
  about?: Aspect;
  /** Two pages: `pass` gives no finding of this rule, `fail` at least one; of pasted text unless `format` says otherwise. */
  examples: { pass: string; fail: string; format?: Format; decisions?: readonly PlacedDecision[] };
  /** Reads the model and its spans, never the format; never throws. */
  check(input: RuleInput): Iterable<Problem>;
  /** Looks at the decisions that have no document; the place of a problem is one in their file. */
  checkDecisions?(outcomes: readonly DecisionOutcome[]): Iterable<Problem>;
}

/** Makes a rule of its parts; the result cannot be changed. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze({ ...rule, examples: Object.freeze({ ...rule.examples }) });
}
