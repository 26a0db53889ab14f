/** The baseline: findings that are known, by what they are about and not by where they stand. @module */
import type { Finding, Known, Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import { typedAlike } from '../text/fold.ts';
import { groupBy } from '../text/group.ts';
import { unique } from '../text/order.ts';
import { slice } from '../text/span.ts';
import { excerpt, isSign } from './excerpt.ts';
import { fingerprint } from './fingerprint.ts';
import { hasEnded } from './suppress.ts';

/** A finding that is known. */
export interface BaselineEntry {
  rule: string;
  /** The file it is found in, from the folder of the baseline. */
  path: string;
  /** The id of the document by its title; null for a file that is no document. */
  document: string | null;
  /** The words found, for a person to read. */
  words: string;
  /** The fingerprint of the finding: SHA-256, hexadecimal. */
  fingerprint: string;
  /** Other files that the finding has to do with, from the folder of the baseline, sorted. */
  beside: readonly string[];
  reason: string | null;
  owner: string | null;
  /** The last day on which it holds, ISO 8601; null: it holds for good. */
  expires: string | null;
}

/** An entry with its place in its file. */
export interface PlacedEntry extends BaselineEntry {
  span: Span | null;
}

/** A baseline, and what is to be known for using it. */
export interface Baseline {
  /** The file it is in, as it is to be told. */
  path: string;
  entries: readonly PlacedEntry[];
  /** The day it is, ISO 8601; null: no entry has ended. */
  today: string | null;
  /** A path of an input as entries name it (default: as it is). */
  pathOf?: ((path: string) => string) | undefined;
  /** Whether there is a file, by its path as entries name it (default: none but the inputs). */
  exists?: ((path: string) => boolean) | undefined;
  /**
   * Whether there is no file any more, by its path as entries name it, where one would be among the inputs (default: nobody
   * knows).
   */
  isGone?: ((path: string) => boolean) | undefined;
}

/** What became of an entry. */
export interface BaselineOutcome {
  entry: PlacedEntry;
  /**
   * - `in force`: its finding is known
   * - `ended`: its finding is there, and the last day is over
   * - `absent`: its document was looked at, and has no such finding
   * - `gone`: its file is gone, and no document of its title is in another
   * - `unknown`: there is no such rule
   * - `elsewhere`: its document, or one that it has to do with, is not among the inputs, or its rule is off
   */
  state: 'in force' | 'ended' | 'absent' | 'gone' | 'unknown' | 'elsewhere';
  /** `; did you mean …?` where its rule is not known and another is near; else empty. */
  hint?: string;
  /** The entry as it would be written today, where its finding is there: it goes along with its document. */
  now: BaselineEntry | null;
}

/** A finding with what identifies it. */
export interface Identified {
  finding: Finding;
  key: string;
  /** Which of the findings of its document that share rule and key, from 1. */
  nth: number;
}

/** A file looked at, with what was found in it. */
export interface LookedAt {
  path: string;
  /** The id of the document by its title; null for what is no document: its path stands for it. */
  document: string | null;
  text: string;
  found: readonly Identified[];
  /** Whether the findings of a rule would be among those found. */
  runs(rule: string): boolean;
  /** Whether a place lies in an attribution. */
  isAttribution(span: Span): boolean;
}

/** What a baseline makes of findings. */
export interface Matched {
  outcomes: BaselineOutcome[];
  /** Who answers for findings. */
  known: ReadonlyMap<Identified, Known>;
  /** Findings that have an entry, in force or not. */
  entered: ReadonlySet<Identified>;
}

/**
 * Finds the entries of findings. An entry goes along with its document: the file has another title, or, where the file is
 * gone, a document with its title is in another file.
 */
export function match(baseline: Baseline, files: readonly LookedAt[]): Matched {
  const index = new EntryIndex(baseline, files);
  const identity = identifying(files, index.pathOf);
  const known = new Map<Identified, Known>();
  const entered = new Set<Identified>();
  const found = new Map<PlacedEntry, BaselineEntry>();
  const take = (entry: PlacedEntry, file: LookedAt, one: Identified) => {
    found.set(entry, { ...entry, ...identity(file, one) });
    entered.add(one);
    if (!hasEnded(entry.expires, baseline.today)) known.set(one, knownBy(entry, baseline.path));
  };
  for (const file of files) {
    for (const one of file.found) {
      const entry = index.entryOf(file, one, found);
      if (entry) take(entry, file, one);
    }
  }
  for (const pair of stillThere(baseline, files, index, { found, entered })) take(...pair);
  const outcomes = baseline.entries.map((entry): BaselineOutcome => {
    const now = found.get(entry) ?? null;
    if (now) return { entry, now, state: hasEnded(entry.expires, baseline.today) ? 'ended' : 'in force' };
    return { entry, now, state: index.stateOf(entry) };
  });
  return { outcomes, known, entered };
}

/**
 * Entries whose findings are not there as they were, with a finding of the same rule and words in the same file that has no
 * entry: what stands beside the words has changed. As many are known as before, never one more. Only for what tells its
 * place: words of an attribution, and signs, which have the words before them.
 */
function* stillThere(
  { entries }: Baseline,
  files: readonly LookedAt[],
  index: EntryIndex,
  { found, entered }: { found: ReadonlyMap<PlacedEntry, unknown>; entered: ReadonlySet<Identified> },
): Generator<[PlacedEntry, LookedAt, Identified]> {
  const lost = entries.filter(
    (entry) => !found.has(entry) && !isSign(entry.words) && index.stateOf(entry) === 'absent',
  );
  if (lost.length === 0) return;
  const keyOf = (path: string, rule: string, words: string) => [path, rule, typedAlike(words)].join('\0');
  // The first of several is taken first.
  const open = groupBy(lost.reverse(), ({ path, rule, words }) => keyOf(path, rule, words));
  for (const file of files) {
    const path = index.pathOf(file.path);
    for (const one of file.found) {
      const { ruleId, span, message } = one.finding;
      if (entered.has(one) || !span) continue;
      if (!isSign(slice(file.text, span)) && !file.isAttribution(span)) continue;
      const entry = open.get(keyOf(path, ruleId, excerpt(file.text, span, message)))?.pop();
      if (entry) yield [entry, file, one];
    }
  }
}

/** Who answers for findings that come into a baseline, why, and until when. */
export type Signed = Partial<Pick<BaselineEntry, 'reason' | 'owner' | 'expires'>>;

/** Entries for findings that have none. */
export function entriesFor(
  files: readonly LookedAt[],
  isMissing: (one: Identified) => boolean,
  { pathOf = same }: Pick<Baseline, 'pathOf'>,
  { reason = null, owner = null, expires = null }: Signed = {},
): BaselineEntry[] {
  const identity = identifying(files, pathOf);
  return files.flatMap((file) =>
    file.found.filter(isMissing).map((one) => {
      const { ruleId: rule, span, message } = one.finding;
      return { rule, ...identity(file, one), words: excerpt(file.text, span, message), reason, owner, expires };
    }),
  );
}

/** What the entries that are there no more would be as findings. They have no places. */
export function absentFindings(
  outcomes: readonly BaselineOutcome[],
  severityOf: (rule: string) => Severity,
): Finding[] {
  return outcomes
    .filter(({ state }) => state === 'absent' || state === 'gone')
    .map(({ entry }) => ({
      ruleId: entry.rule,
      severity: severityOf(entry.rule),
      message: entry.words,
      path: entry.path,
      span: null,
      expected: null,
      related: [],
      fingerprint: entry.fingerprint,
    }));
}

function same(path: string): string {
  return path;
}

/** Tells what a finding is found again by. */
function identifying(files: readonly LookedAt[], pathOf: (path: string) => string) {
  const documents = new Set(files.filter(({ document }) => document !== null).map(({ path }) => path));
  return (file: LookedAt, { finding: { ruleId, related }, key, nth }: Identified) => {
    const others = related.map(({ path }) => path).filter((path) => path !== file.path && documents.has(path));
    const path = pathOf(file.path);
    const { document } = file;
    return {
      path,
      document,
      fingerprint: fingerprint(ruleId, document ?? path, key, nth),
      beside: unique(others.map(pathOf)).sort(),
    };
  };
}

function knownBy({ reason, owner, expires, span }: PlacedEntry, path: string): Known {
  return { by: 'baseline', reason, owner, expires, path, line: span?.start.line ?? null };
}

/** The disk is asked once a path. */
function askedOnce(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? ask(path);
    answers.set(path, answer);
    return answer;
  };
}

/** Entries by what they are looked for by. */
class EntryIndex {
  readonly pathOf: (path: string) => string;
  readonly #byPrint: Map<string, PlacedEntry[]>;
  /** The ids that documents had in fingerprints, by the paths of their files. */
  readonly #documents = new Map<string, Set<string>>();
  readonly #byPath = new Map<string, LookedAt>();
  readonly #byDocument = new Map<string, LookedAt>();
  readonly #exists: (path: string) => boolean;
  readonly #isGone: (path: string) => boolean;

  constructor(
    { entries, pathOf = same, exists = () => false, isGone = () => false }: Baseline,
    files: readonly LookedAt[],
  ) {
    this.pathOf = pathOf;
    this.#byPrint = groupBy(entries, ({ fingerprint: print }) => print);
    for (const file of files) {
      this.#byPath.set(pathOf(file.path), file);
      if (file.document !== null) this.#byDocument.set(file.document, file);
    }
    for (const [path, those] of groupBy(entries, (entry) => entry.path)) {
      this.#documents.set(path, new Set(those.map(({ document }) => document ?? path)));
    }
    this.#exists = askedOnce((path) => this.#byPath.has(path) || exists(path));
    this.#isGone = askedOnce((path) => !this.#byPath.has(path) && isGone(path));
  }

  entryOf(file: LookedAt, one: Identified, taken: ReadonlyMap<PlacedEntry, unknown>): PlacedEntry | null {
    const path = this.pathOf(file.path);
    const own = file.document ?? path;
    const { ruleId } = one.finding;
    let moved: PlacedEntry | null = null;
    for (const id of new Set([own, ...(this.#documents.get(path) ?? [])])) {
      const entries = this.#byPrint.get(fingerprint(ruleId, id, one.key, one.nth)) ?? [];
      const free = entries.filter((entry) => !taken.has(entry) && entry.rule === ruleId);
      const here = free.find((entry) => entry.path === path);
      if (here) return here;
      moved ??= free.find((entry) => entry.document === file.document && !this.#exists(entry.path)) ?? null;
    }
    return moved;
  }

  /** What became of an entry whose finding is not there. */
  stateOf(entry: PlacedEntry): 'absent' | 'gone' | 'elsewhere' {
    const file = this.#byPath.get(entry.path) ?? this.#movedTo(entry);
    if (!file) return this.#isGone(entry.path) ? 'gone' : 'elsewhere';
    const isKnown = (path: string) => this.#byPath.has(path) || this.#isGone(path);
    return file.runs(entry.rule) && entry.beside.every(isKnown) ? 'absent' : 'elsewhere';
  }

  #movedTo({ path, document }: PlacedEntry): LookedAt | undefined {
    return document === null || this.#exists(path) ? undefined : this.#byDocument.get(document);
  }
}
