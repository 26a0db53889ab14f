/** From problems to findings: stamped, and marked where somebody answers for them. @module */
import type { Finding, Severity } from '../model/finding.ts';
import { attributionsOf } from '../model/footnote.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { typedAlike } from '../text/fold.ts';
import { groupBy } from '../text/group.ts';
import { lazy, once } from '../text/lazy.ts';
import { didYouMean } from '../text/nearest.ts';
import { compare } from '../text/order.ts';
import {
  type Baseline,
  type BaselineEntry,
  type BaselineOutcome,
  entriesFor,
  type Identified,
  type LookedAt,
  match,
  type Signed,
} from './baseline.ts';
import { fingerprint, ownId, plainPath } from './fingerprint.ts';
import type { OptionValues } from './options.ts';
import type { Problem, Rule } from './rule.ts';
import { rules as allRules } from './rules.ts';
import {
  type ConfiguredSuppression,
  ConfiguredSuppressions,
  type DocumentSuppressions,
  type KnownRules,
  suppressionsOf,
} from './suppress.ts';

/** Who answers for findings, and for rules that throw. */
export interface KnownOptions {
  /** The suppressions of a configuration (default: none). Those that stand in documents hold where their text is there. */
  suppressions?: readonly ConfiguredSuppression[] | undefined;
  /** Findings that are known (default: none). */
  baseline?: Baseline | null | undefined;
  /** The day it is, ISO 8601 (default: suppressions hold for good). */
  today?: string | null | undefined;
  /** Whether there may be rules that are not given, so that none is told to be unknown (default: no). */
  mayHaveMore?: boolean | undefined;
  /**
   * The place of a file by its path, the same however that is written: it puts pages of one title in order (default: the
   * path itself, without `.` and `..`).
   */
  placeOf?: ((path: string) => string) | undefined;
  /**
   * Is told of a rule that throws; what it yielded before and what the other rules find is kept. Left out: the error is
   * thrown on.
   */
  onFault?: ((fault: RuleFault) => void) | undefined;
}

/** A rule that threw. */
export interface RuleFault {
  ruleId: string;
  /** The document it looked at; null where it looked at several, or at decisions. */
  path: string | null;
  error: unknown;
}

type OnFault = KnownOptions['onFault'];

/** A rule as it runs. */
export interface Active {
  rule: Rule;
  severity: Severity;
  options: OptionValues;
}

/** A problem with the rule that found it. */
export interface Found {
  rule: Rule;
  severity: Severity;
  problem: Problem;
}

/** What was found in one file. */
export interface FoundIn {
  /** Null for what is no document. */
  document: Document | null;
  path: string;
  /** What stands for the file in fingerprints. */
  id: string;
  text: string;
  /** The rules that hold for it. */
  active: readonly Active[];
  found: readonly Found[];
}

/** What `examine` gives. */
export interface Examined {
  findings: Finding[];
  /** What became of the entries of the baseline, in their order; empty where there is none. */
  outcomes: readonly BaselineOutcome[];
  /** Entries for the findings that nobody answers for. */
  entries(signed?: Signed): BaselineEntry[];
}

/** A file with its findings as they are stamped and marked. */
interface File extends LookedAt {
  from: FoundIn;
  found: Identified[];
  suppressions: DocumentSuppressions | null;
}

/**
 * Stamps what was found, marks what somebody answers for (a comment before the configuration, that before the baseline),
 * and lets rules look at suppressions and the baseline.
 *
 * @param whole the rules as they hold for what is no document
 * @param rules the rules that run, on or off
 */
export function settleKnown(
  found: readonly FoundIn[],
  whole: readonly Active[],
  rules: readonly Rule[],
  { suppressions = [], baseline = null, today = null, mayHaveMore = false, placeOf = plainPath, onFault }: KnownOptions,
): Examined {
  const files = found.map(fileOf);
  const configured = new ConfiguredSuppressions(suppressions, today);
  for (const file of files) suppress(file, configured);
  const known = knownRules(files, rules, mayHaveMore);
  for (const file of files) addAboutSuppressions(file, known, onFault);
  tellApart(files, placeOf);
  files.push(...aboutConfiguration(configured, files, whole, known, onFault));
  const matched = baseline && match(baseline, files);
  if (matched) for (const file of files) markKnown(file, matched.known);
  const outcomes = (matched?.outcomes ?? []).map((one) => withKnownRule(one, known));
  return {
    findings: [
      ...files.flatMap((file) => file.found.map(({ finding }) => finding)),
      ...aboutBaseline(baseline?.path ?? '', outcomes, whole, onFault),
    ],
    outcomes,
    entries: (signed) => {
      const isMissing = (one: Identified) => !one.finding.known && !matched?.entered.has(one);
      return entriesFor(files, isMissing, baseline ?? {}, signed);
    },
  };
}

function fileOf(from: FoundIn): File {
  const { document, path, id, text, active, found } = from;
  const runs = lazy(() => new Set(active.map(({ rule }) => rule.id)));
  return {
    from,
    path,
    document: document && ownId(document),
    text,
    found: found.length === 0 ? [] : found.map(stamping(path, id)),
    suppressions: document && suppressionsOf(document, text),
    runs: (rule) => runs().has(rule),
    isAttribution: (span) => document !== null && isIn(placesOfAttributions(document), span),
  };
}

/** The places of attributions, in order. */
const placesOfAttributions = once(({ footnotes }: Document): Span[] =>
  footnotes
    .flatMap(attributionsOf)
    .map(({ span }) => span)
    .sort((a, b) => a.start.offset - b.start.offset),
);

function isIn(spans: readonly Span[], { start, end }: Span): boolean {
  const last = spans[firstNot(spans, (one) => one.start.offset <= start.offset) - 1];
  return last !== undefined && end.offset <= last.end.offset;
}

/** Makes findings of problems; `id` stands for the file in their fingerprints. */
function stamping(path: string, id: string): (found: Found) => Identified {
  const twins = new Map<string, number>();
  return ({ rule, severity, problem }) => {
    const key = typedAlike(problem.key);
    const twin = `${rule.id}\0${key}`;
    const nth = (twins.get(twin) ?? 0) + 1;
    twins.set(twin, nth);
    const finding = {
      ruleId: rule.id,
      severity,
      message: problem.message,
      path,
      span: problem.span,
      expected: problem.expected ?? null,
      related: (problem.related ?? []).map((one) => ({ message: one.message, path: one.path ?? path, span: one.span })),
      fingerprint: fingerprint(rule.id, id, key, nth),
      ...(problem.fix && { fix: problem.fix }),
    };
    return { finding, key, nth };
  };
}

/** Numbers findings of pages of one title on, so that no two have one fingerprint. */
function tellApart(files: readonly File[], placeOf: (path: string) => string): void {
  for (const same of groupBy(files, ({ document }) => document).values()) {
    if (same.length < 2 || same[0]?.document === null) continue;
    const placed = same.map((file) => ({ ...file, place: placeOf(file.path) }));
    const before = new Map<string, number>();
    for (const { document, found } of placed.sort((a, b) => compare(a.place, b.place))) {
      const here = new Map<string, number>();
      for (const one of found) {
        const { finding, key, nth } = one;
        const twin = `${finding.ruleId}\0${key}`;
        const first = before.get(twin) ?? 0;
        here.set(twin, first + nth);
        if (first > 0)
          one.finding = { ...finding, fingerprint: fingerprint(finding.ruleId, document ?? '', key, first + nth) };
      }
      for (const [twin, last] of here) before.set(twin, last);
    }
  }
}

function suppress({ found, suppressions, text }: File, configured: ConfiguredSuppressions): void {
  if (!suppressions && configured.list.length === 0) return;
  for (const one of found) {
    const known = suppressions?.knownAt(one.finding) ?? configured.knownAt(one.finding, text);
    if (known) one.finding = { ...one.finding, known };
  }
}

/** What suppressions can ask of rules. One that comes with throughline is known when it does not run as well. */
function knownRules(files: readonly File[], rules: readonly Rule[], mayHaveMore: boolean): KnownRules {
  const byId = new Map([...allRules, ...rules].map((rule) => [rule.id, rule]));
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    ids: [...byId.keys()],
    isKnown: (id) => mayHaveMore || byId.has(id),
    isExempt: (id) => isAboutKnown(byId.get(id)),
    runs: (id, path) => byPath.get(path)?.runs(id) ?? false,
  };
}

function isAboutKnown(rule: Rule | undefined): boolean {
  return rule?.checkSuppressions !== undefined || rule?.checkBaseline !== undefined;
}

function addAboutSuppressions({ from, found, suppressions }: File, known: KnownRules, onFault: OnFault): void {
  if (!suppressions) return;
  const outcomes = suppressions.outcomes(known);
  const problems = problemsOf(from.active, from.path, (rule) => rule.checkSuppressions?.(outcomes), onFault);
  found.push(...problems.map(stamping(from.path, from.id)));
  found.sort((a, b) => offsetOf(a) - offsetOf(b) || compare(a.finding.ruleId, b.finding.ruleId));
}

/** The files of a configuration as files with findings. */
function aboutConfiguration(
  configured: ConfiguredSuppressions,
  files: readonly File[],
  active: readonly Active[],
  known: KnownRules,
  onFault: OnFault,
): File[] {
  const paths = files.filter(({ document }) => document !== null).map(({ path }) => path);
  const byFile = groupBy(configured.outcomes(paths, known), ({ path }) => path);
  return Array.from(byFile, ([path, outcomes]) => {
    const found = problemsOf(active, path, (rule) => rule.checkSuppressions?.(outcomes), onFault).sort(byLine);
    return fileOf({ document: null, path, id: path, text: '', active, found });
  });
}

function markKnown({ found }: File, known: ReadonlyMap<Identified, Finding['known']>): void {
  for (const one of found) {
    const by = known.get(one);
    if (by && !one.finding.known) one.finding = { ...one.finding, known: by };
  }
}

function withKnownRule(outcome: BaselineOutcome, { isKnown, ids }: KnownRules): BaselineOutcome {
  const { rule } = outcome.entry;
  return isKnown(rule) ? outcome : { ...outcome, state: 'unknown', hint: didYouMean(rule, ids) };
}

function aboutBaseline(
  path: string,
  outcomes: readonly BaselineOutcome[],
  active: readonly Active[],
  onFault: OnFault,
): Finding[] {
  if (outcomes.length === 0) return [];
  const problems = problemsOf(active, path, (rule) => rule.checkBaseline?.(outcomes), onFault).sort(byLine);
  return problems.map(stamping(path, path)).map(({ finding }) => finding);
}

function problemsOf(
  active: readonly Active[],
  path: string,
  look: (rule: Rule) => Iterable<Problem> | undefined,
  onFault: OnFault,
): Found[] {
  return active.flatMap(({ rule, severity }) =>
    yielded(rule, path, () => look(rule), onFault).map((problem) => ({ rule, severity, problem })),
  );
}

/** Findings in files that are no documents. */
function byLine(a: Found, b: Found): number {
  return (a.problem.span?.start.line ?? 0) - (b.problem.span?.start.line ?? 0) || compare(a.rule.id, b.rule.id);
}

function offsetOf({ finding: { span } }: Identified): number {
  return span?.start.offset ?? -1;
}

/** What a rule yields; where it throws, what it had yielded until then. */
export function yielded<P>(rule: Rule, path: string | null, run: () => Iterable<P> | undefined, onFault: OnFault): P[] {
  const problems: P[] = [];
  try {
    for (const problem of run() ?? []) problems.push(problem);
  } catch (error) {
    if (!onFault) throw error;
    onFault({ ruleId: rule.id, path, error });
  }
  return problems;
}
