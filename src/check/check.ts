/** The runner of the rules. @module */

import type { Compiled } from '../model/corpus.ts';
import type { DecisionOutcome } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { append, groupBy } from '../text/group.ts';
import { lazy, once } from '../text/lazy.ts';
import { compare } from '../text/order.ts';
import { Lines, slice } from '../text/span.ts';
import { words } from '../text/words.ts';
import { defaultVocabularies, type Vocabularies } from '../vocabularies/index.ts';
import { inConflicts } from './conflicts.ts';
import { ownId } from './fingerprint.ts';
import {
  type Active,
  type Examined,
  type Found,
  type FoundIn,
  type KnownOptions,
  settleKnown,
  yielded,
} from './known.ts';
import { type OptionValues, withDefaults } from './options.ts';
import { looksAt, type Problem, type Rule, type RuleInput } from './rule.ts';
import { mergeIsResolved } from './rules/merge-is-resolved.ts';
import { rules as allRules } from './rules.ts';
import { settledIn } from './settled.ts';

/** What a configuration says of the rules for one input. */
export interface RuleSettings {
  /** Severities by rule id in place of the rule's own; `off` does not run the rule. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  /** The values of options by rule id and name. */
  options: Readonly<Record<string, OptionValues>>;
}

/** How to check. */
export interface CheckOptions extends KnownOptions {
  /** The rules to run (default: all). */
  rules?: readonly Rule[] | undefined;
  /** Severities by rule id in place of the rule's own; `off` does not run the rule. */
  severities?: RuleSettings['severities'] | undefined;
  /**
   * What holds for the document at a path, before `severities`; with null, the options of rules that look at documents
   * side by side (default: nothing). Settings that are the same object are read once.
   */
  settingsOf?: ((path: string | null) => RuleSettings) | undefined;
  /** The decoded inputs by path, for the words in messages (default: none; messages then do without). */
  texts?: ReadonlyMap<string, string> | undefined;
  /** Whether there is a file at a path that is none of the documents (default: nobody knows, and it is taken for missing). */
  isThere?: ((path: string) => boolean) | undefined;
  /** What became of decisions, as `join` says (default: there are none). */
  outcomes?: readonly DecisionOutcome[] | undefined;
  /** The vocabularies that the documents were compiled with (default: those that come with throughline). */
  vocabularies?: Pick<Vocabularies, 'themes'> | undefined;
}

type OnFault = CheckOptions['onFault'];

/** A document with the rules that hold for it. */
interface Checked {
  input: RuleInput;
  active: readonly Active[];
}

/**
 * Runs the rules over documents, each on its own, and over all of them side by side.
 *
 * Findings stand in the order of the documents given, then by offset (those without a place first), then by rule id.
 * Findings of decisions without a document come last. What a person has decided on or confirmed is told as `info`, with
 * who did. What a comment, the configuration or the baseline answers for stays in the list, and says who does. A fingerprint
 * is the SHA-256 of rule id, document id and key: it stays the same when lines move, and whatever else is given. Findings
 * that would share one are told apart by their order, those of pages of one title by the order of their places first.
 */
export function check(compiled: readonly Compiled[], options: CheckOptions = {}): Finding[] {
  return examine(compiled, options).findings;
}

/** As {@link check}, with what became of the baseline. */
export function examine(compiled: readonly Compiled[], options: CheckOptions = {}): Examined {
  const { outcomes = [], texts, onFault, isThere = () => false } = options;
  const areas = areasOf(options);
  const activeFor = activating(options);
  const byDocument = outcomesByDocument(outcomes);
  const checked = compiled.map((one): Checked => {
    const { path, id } = one.document;
    const input = { ...inputOf(one, texts?.get(path) ?? '', byDocument.get(id) ?? []), ...areas };
    return { input, active: activeFor(path) };
  });
  const whole = activeFor(null);
  const sideBySide = checkCorpus(checked, whole, isThere, onFault);
  const found = checked.map((one): FoundIn => {
    const { document, text } = one.input;
    const problems = [...checkOne(one, onFault), ...(sideBySide.get(document) ?? [])];
    const { path } = document;
    return {
      document,
      path,
      id: ownId(document),
      text,
      active: one.active,
      found: settledAndSorted(one.input, besidesConflicts(one.input, problems)),
    };
  });
  const decisions = checkDecisions(byDocument.get(null) ?? [], whole, onFault);
  return settleKnown([...found, ...decisions], whole, options.rules ?? allRules, options);
}

function outcomesByDocument(outcomes: readonly DecisionOutcome[]): Map<string | null, DecisionOutcome[]> {
  return groupBy(outcomes, ({ item }) => item?.document ?? null);
}

function checkDecisions(outcomes: readonly DecisionOutcome[], active: readonly Active[], onFault: OnFault): FoundIn[] {
  const [first] = outcomes;
  if (!first) return [];
  const found = active.flatMap(({ rule, severity }) => {
    const problems = yielded(rule, null, () => rule.checkDecisions?.(outcomes), onFault);
    return problems.map((problem) => ({ rule, severity, problem }));
  });
  return [{ document: null, path: first.path, id: first.path, text: '', active, found }];
}

const NO_SETTINGS: RuleSettings = { severities: {}, options: {} };

/** The rules that hold at a path. */
function activating({ rules = allRules, severities = {}, settingsOf = () => NO_SETTINGS }: CheckOptions) {
  const made = new Map<RuleSettings, Active[]>();
  return (path: string | null): readonly Active[] => {
    const settings = settingsOf(path);
    const there = made.get(settings);
    if (there) return there;
    const active = rules.flatMap((rule) => {
      const severity = severities[rule.id] ?? settings.severities[rule.id] ?? rule.severity;
      const options = withDefaults(rule.options, settings.options[rule.id]);
      return severity === 'off' ? [] : [{ rule, severity, options }];
    });
    made.set(settings, active);
    return active;
  };
}

/** The vocabularies are asked for when a rule asks. */
function areasOf({ vocabularies }: CheckOptions): Pick<RuleInput, 'areasIn' | 'areaNames'> {
  const inForce = lazy(() => (vocabularies ?? defaultVocabularies()).themes);
  return {
    areasIn: (named) =>
      inForce()
        .find(words(named))
        .map(({ value }) => value),
    areaNames: () => inForce().names(),
  };
}

function inputOf(
  { document, doubts, ledger, signposts }: Compiled,
  text: string,
  outcomes: readonly DecisionOutcome[],
): Omit<RuleInput, 'areasIn' | 'areaNames'> {
  const lines = lazy(() => new Lines(text));
  return {
    document,
    doubts,
    ledger,
    outcomes,
    signposts,
    text,
    words: (span) => slice(text, span),
    span: (start, end) => lines().span(start, end),
    options: {},
  };
}

function checkOne({ input, active }: Checked, onFault: OnFault): Found[] {
  const found: Found[] = [];
  for (const { rule, severity, options } of active) {
    if (rule.check === undefined || !looksAt(rule, input)) continue;
    const told = rule.options ? { ...input, options } : input;
    for (const problem of yielded(rule, input.document.path, () => rule.check?.(told), onFault)) {
      found.push({ rule, severity, problem });
    }
  }
  return found;
}

/** What rules find that look at documents side by side. A rule that is off for a document does not see it. */
function checkCorpus(
  checked: readonly Checked[],
  whole: readonly Active[],
  isThere: (path: string) => boolean,
  onFault: OnFault,
): Map<Document, Found[]> {
  const found = new Map<Document, Found[]>();
  const optionsOf = new Map(whole.map(({ rule, options }) => [rule, options]));
  for (const { rule, documents, severityOf } of documentsByRule(checked)) {
    const options = optionsOf.get(rule) ?? withDefaults(rule.options, {});
    const problems = yielded(rule, null, () => rule.checkCorpus?.({ documents, isThere, options }), onFault);
    for (const { document, ...problem } of problems) {
      const severity = severityOf(document);
      if (severity !== undefined) append(found, document, { rule, severity, problem });
    }
  }
  return found;
}

/** A rule with the documents that it sees side by side. */
interface Seen {
  rule: Rule;
  documents: readonly RuleInput[];
  /** Undefined for a document that the rule does not see. */
  severityOf: (document: Document) => Severity | undefined;
}

/**
 * Rules of our own that see the same documents get them as one list, by which they share what they make of it. A rule of
 * somebody else has its list for itself.
 */
function documentsByRule(checked: readonly Checked[]): Seen[] {
  const byRule = new Map<Rule, { documents: RuleInput[]; severities: Severity[] }>();
  const sideBySide = once((active: readonly Active[]) => active.filter(({ rule }) => rule.checkCorpus !== undefined));
  for (const { input, active } of checked) {
    for (const { rule, severity } of sideBySide(active)) {
      if (!looksAt(rule, input)) continue;
      const { documents, severities } = byRule.get(rule) ?? { documents: [], severities: [] };
      if (documents.length === 0) byRule.set(rule, { documents, severities });
      documents.push(input);
      severities.push(severity);
    }
  }
  const own = new Set(allRules);
  const shared: (readonly RuleInput[])[] = [];
  return Array.from(byRule, ([rule, { documents, severities }]) => {
    const there = own.has(rule) ? shared.find((list) => isSame(list, documents)) : documents;
    if (!there) shared.push(documents);
    const severityOf = lazy(() => new Map(documents.map(({ document }, i) => [document, severities[i]])));
    return { rule, documents: there ?? documents, severityOf: (document) => severityOf().get(document) };
  });
}

function isSame<T>(list: readonly T[], other: readonly T[]): boolean {
  return list.length === other.length && list.every((one, i) => one === other[i]);
}

/**
 * Without what other rules find in a merge conflict that is told, or find elsewhere because of what stands there: they
 * look at two versions of the same words.
 */
function besidesConflicts(input: RuleInput, found: readonly Found[]): readonly Found[] {
  if (!found.some(({ rule }) => rule === mergeIsResolved)) return found;
  const isIn = inConflicts(input);
  const lies = ({ start, end }: Span) => isIn({ start: start.offset, end: end.offset });
  const isHere = (path: string | undefined) => path === undefined || path === input.document.path;
  return found.filter(({ rule, problem: { span, related = [] } }) => {
    if (rule === mergeIsResolved || !span) return true;
    return !lies(span) && !related.some((other) => isHere(other.path) && lies(other.span));
  });
}

function settledAndSorted(input: RuleInput, found: readonly Found[]): Found[] {
  if (found.length === 0) return [];
  const settle = settledIn(input);
  const settled = found.map(({ rule, severity, problem }) => ({ rule, ...settle(rule, severity, problem) }));
  return settled.sort((a, b) => offsetOf(a.problem) - offsetOf(b.problem) || compare(a.rule.id, b.rule.id));
}

function offsetOf({ span }: Problem): number {
  return span?.start.offset ?? -1;
}
