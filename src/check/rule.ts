/**
 * What a rule is. Stands apart from the list of the rules, which imports every rule.
 *
 * @module
 */
import type { Compiled, Doubt, Signposts } from '../model/corpus.ts';
import type { Aspect, DecisionOutcome, PlacedDecision } from '../model/decision.ts';
import type { Fix, RuleInfo, Severity } from '../model/finding.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Span } from '../model/position.ts';
import type { Document, DocumentKind, Format } from '../model/report.ts';
import type { TermMatch, TermName } from '../vocabularies/themes.ts';
import type { BaselineEntry, BaselineOutcome } from './baseline.ts';
import type { OptionSpecs, OptionsOf, OptionValues } from './options.ts';
import type { SuppressionOutcome } from './suppress.ts';

/** What a rule sees of one document. */
export interface RuleInput<Options = OptionValues> {
  document: Document;
  /** What the stages before could not settle. */
  doubts: readonly Doubt[];
  /** What became of every line. */
  ledger: readonly LedgerEntry[];
  /** What became of the decisions on items of this document. */
  outcomes: readonly DecisionOutcome[];
  /** What the page says of itself and of other pages; undefined when the caller of `check` did not bring it. */
  signposts: Signposts | undefined;
  /** The decoded input that offsets point into; empty when the caller of `check` did not bring it. */
  text: string;
  /** The words of a span, exactly as in the input; empty when the caller of `check` did not bring the text. */
  words(span: Span): string;
  /** The span between two offsets of the text. */
  span(start: number, end: number): Span;
  /** The areas that words name, in the vocabulary of themes in force, from the left. */
  areasIn(words: string): readonly TermMatch[];
  /** What the areas of that vocabulary are called, in all languages. */
  areaNames(): readonly TermName[];
  /** What the rule was told, defaults filled in. */
  options: Options;
}

/** What a rule sees that looks at documents side by side. */
export interface CorpusInput<Options = OptionValues> {
  /** The documents it looks at, in the order given: those of its `kinds` and `formats` for which it is not off. */
  documents: readonly RuleInput[];
  /** Whether there is a file at a path, among the documents or not; false when the caller of `check` does not know. */
  isThere(path: string): boolean;
  options: Options;
}

/** What a rule yields; the runner makes a `Finding` of it. */
export interface Problem {
  /** `found X, expected Y`, with the values. */
  message: string;
  /** The place; `null` when it is not known. */
  span: Span | null;
  /**
   * The content that identifies the finding: the fingerprint is made of it. Words, never places, numbers of footnotes or
   * the order of things: it has to stay the same when lines move and footnotes are numbered anew.
   */
  key: string;
  /** The value that would have been right; left out when it cannot be said. */
  expected?: string | null;
  /** Second places, in the same document unless `path` names another file. */
  related?: readonly { message: string; span: Span; path?: string }[];
  /** What this finding is about, where a rule finds things of several aspects (default: what the rule is about). */
  about?: Aspect;
  /** A repair that is safe; left out where only a person can repair it. */
  fix?: Fix | undefined;
}

/** A problem of a rule that looks at documents side by side, with the document it stands in. */
export interface PlacedProblem extends Problem {
  document: Document;
}

/** The examples of a rule: pages, which are also its tests. */
export interface Examples {
  /** Gives no finding at all. Several pages for a rule that looks at documents side by side. */
  pass: string | readonly string[];
  /** Gives at least one finding of this rule. */
  fail: string | readonly string[];
  /** Default: pasted text. */
  format?: Format;
  decisions?: readonly PlacedDecision[];
  /** What the baseline has beside the failing page, and the day it is. */
  baseline?: { today: string; entries: readonly BaselineEntry[] };
  /** What stands beside the pages, as words behind “this page fails”: `, with a decision on …`. */
  beside?: string;
  /** What the rule is told, where its defaults find nothing. */
  options?: OptionValues;
}

/** One consistency rule. */
export interface Rule<Specs extends OptionSpecs = OptionSpecs> extends RuleInfo {
  /** Says what holds when all is well: `footnote-is-cited`. */
  id: string;
  /** One sentence, what holds. */
  summary: string;
  /** The severity unless a configuration says otherwise. */
  severity: Severity;
  /** The kinds of document it looks at; left out: all. */
  kinds?: readonly DocumentKind[];
  /** The forms it applies to, where a fault cannot be in the others; left out: all. */
  formats?: readonly Format[];
  /** What the findings are about, where a person can answer for it: see `check`. */
  about?: Aspect;
  /** What it can be told. */
  options?: Specs;
  examples: Examples;
  /** Reads the model and its spans, never the format; never throws. */
  check?(input: RuleInput<OptionsOf<Specs>>): Iterable<Problem>;
  /** Looks at the documents side by side. */
  checkCorpus?(input: CorpusInput<OptionsOf<Specs>>): Iterable<PlacedProblem>;
  /** Looks at the decisions that have no document; the place of a problem is one in their file. */
  checkDecisions?(outcomes: readonly DecisionOutcome[]): Iterable<Problem>;
  /** Looks at the suppressions of one document, or at those of the configuration. Its findings cannot be suppressed. */
  checkSuppressions?(outcomes: readonly SuppressionOutcome[]): Iterable<Problem>;
  /** Looks at the baseline; the place of a problem is one in its file. Its findings cannot be suppressed. */
  checkBaseline?(outcomes: readonly BaselineOutcome[]): Iterable<Problem>;
}

/** Makes a rule of its parts; the result cannot be changed. `docs` is for the rules that come with throughline. */
export function defineRule<const Specs extends OptionSpecs = Record<never, never>>(
  rule: Omit<Rule<Specs>, 'docs'> & { docs?: string | null },
): Rule {
  return Object.freeze({ docs: null, ...rule, examples: Object.freeze({ ...rule.examples }) }) as Rule;
}

/** Whether a rule looks at a document at all. */
export function looksAt({ kinds, formats }: Rule, { document }: Pick<Compiled, 'document'>): boolean {
  return (kinds?.includes(document.kind) ?? true) && (formats?.includes(document.format) ?? true);
}

/** The form in which the examples of a rule are. */
export function exampleFormat({ examples: { format = 'plain' } }: Rule): Format {
  return format;
}
