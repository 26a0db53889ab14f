/** Suppressions at work: which findings they are about, and what became of each. @module */
import type { Finding, Known } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { normalise } from '../text/fold.ts';
import { append } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { didYouMean } from '../text/nearest.ts';
import { Lines } from '../text/span.ts';
import { DIRECTIVES, isForFile, type Range, type SuppressionComment, suppressionComments } from './suppressions.ts';

/** A suppression as a configuration has it. */
export interface ConfiguredSuppression {
  /** Ids of the rules it is about. */
  rules: readonly string[];
  /** Whether it is about the document at a path (default: about all). */
  files?: ((path: string) => boolean) | undefined;
  /** Words that the lines of a finding, or its message, have to have (default: none). */
  words?: string | null | undefined;
  reason: string | null;
  owner?: string | null | undefined;
  /** The last day on which it holds, ISO 8601 (default: it holds for good). */
  expires?: string | null | undefined;
  /** The file it stands in, and where; null: the place is not known. */
  path: string;
  span: Span | null;
}

/** What became of one rule that a suppression names. */
export interface RuleOutcome {
  id: string;
  /** Where it is named. */
  span: Span | null;
  /**
   * - `used`: it suppresses a finding
   * - `idle`: there is no finding that it would suppress
   * - `off`: the rule does not run
   * - `unknown`: there is no such rule
   * - `exempt`: the rule is about suppressions or the baseline, whose findings cannot be suppressed
   */
  state: 'used' | 'idle' | 'off' | 'unknown' | 'exempt';
}

/** What became of a suppression. */
export interface SuppressionOutcome {
  rules: readonly RuleOutcome[];
  reason: string | null;
  /** Whether a comment has its reason behind a colon. */
  hasColon: boolean;
  /** Whether a comment ends. */
  isClosed: boolean;
  /** What a comment calls itself where no comment is called so; else null. */
  slip: string | null;
  /** What it holds for, as words: `line 7`. */
  holds: string;
  /** The day on which it ended, before today; else null. */
  ended: string | null;
  /** `; did you mean …?` with the rule whose id is nearest, where one is near. */
  nearest(id: string): string;
  /** Where it stands. */
  path: string;
  span: Span | null;
}

/** What is to be known of rules: whether there is one of an id, whether its findings can be suppressed, whether it runs. */
export interface KnownRules {
  ids: readonly string[];
  isKnown(id: string): boolean;
  isExempt(id: string): boolean;
  runs(id: string, path: string): boolean;
}

interface Comment {
  comment: SuppressionComment;
  used: Set<string>;
  known: Known;
}

interface Held extends Range {
  by: Comment;
  /** The comment among those so far that reaches furthest. */
  furthest: Held;
}

/** The suppressions of one document. */
export class DocumentSuppressions {
  readonly #comments: readonly Comment[];
  readonly #held = new Map<string, Held[]>();
  readonly #whole = new Map<string, Comment>();
  readonly #lines: Lines;
  readonly #path: string;

  constructor(document: Document, text: string, comments: readonly SuppressionComment[]) {
    this.#path = document.path;
    this.#lines = new Lines(text);
    this.#comments = comments.map((comment) => ({ comment, used: new Set(), known: this.#knownBy(comment) }));
    const reach = reachIn(document, text, this.#lines);
    for (const one of this.#comments) this.#hold(one, reach);
    for (const held of this.#held.values()) chain(held);
  }

  #knownBy({ start, reason }: SuppressionComment): Known {
    const { line } = this.#lines.point(start);
    return { by: 'document', reason, owner: null, expires: null, path: this.#path, line };
  }

  #hold(one: Comment, reach: (comment: SuppressionComment) => Range | null): void {
    const { comment } = one;
    if (!DIRECTIVES.includes(comment.directive) || !comment.isClosed) return;
    const range = isForFile(comment) ? null : reach(comment);
    for (const { id } of comment.rules) {
      if (isForFile(comment)) this.#whole.set(id, this.#whole.get(id) ?? one);
      else if (range) append(this.#held, id, Object.assign({ ...range, by: one }, { furthest: null as never }));
    }
  }

  /** Who says that a finding is not to be reported; null: nobody. */
  knownAt({ ruleId, span }: Pick<Finding, 'ruleId' | 'span'>): Known | null {
    const by = (span && this.#at(ruleId, span.start.offset)) ?? this.#whole.get(ruleId);
    by?.used.add(ruleId);
    return by?.known ?? null;
  }

  #at(id: string, offset: number): Comment | undefined {
    const held = this.#held.get(id) ?? [];
    const last = held[firstNot(held, ({ start }) => start <= offset) - 1];
    return [last, last?.furthest].find((one) => one !== undefined && offset <= one.end)?.by;
  }

  outcomes(rules: KnownRules): SuppressionOutcome[] {
    return this.#comments.map(({ comment, used }) => ({
      reason: comment.reason,
      hasColon: comment.hasColon,
      isClosed: comment.isClosed,
      slip: DIRECTIVES.includes(comment.directive) ? null : comment.directive,
      holds: isForFile(comment) ? 'this document' : this.#lineOf(comment),
      ended: null,
      nearest: (id) => didYouMean(id, rules.ids),
      path: this.#path,
      span: this.#lines.span(comment.start, comment.end),
      rules: comment.rules.map(({ id, start, end }) => ({
        id,
        span: this.#lines.span(start, end),
        state: used.has(id) ? 'used' : stateOf(id, [this.#path], rules),
      })),
    }));
  }

  #lineOf({ lines }: SuppressionComment): string {
    return lines ? `line ${this.#lines.point(lines.start).line}` : 'a line behind it';
  }
}

/** The suppressions of a document; null where it has none. */
export function suppressionsOf(document: Document, text: string): DocumentSuppressions | null {
  const comments = suppressionComments(text, document.format);
  return comments.length === 0 ? null : new DocumentSuppressions(document, text, comments);
}

/** Sorts what is held by its start, and links each to the one before or at it that reaches furthest. */
function chain(held: Held[]): void {
  held.sort((a, b) => a.start - b.start);
  let furthest = held[0] as Held;
  for (const one of held) {
    if (one.end >= furthest.end) furthest = one;
    one.furthest = furthest;
  }
}

function stateOf(id: string, paths: readonly string[], rules: KnownRules): RuleOutcome['state'] {
  if (!rules.isKnown(id)) return 'unknown';
  if (rules.isExempt(id)) return 'exempt';
  return paths.some((path) => rules.runs(id, path)) ? 'idle' : 'off';
}

/**
 * Tells what a comment reaches: its lines with the whole of each recommendation and footnote that has a part in them. Where
 * several stand on one line, as in HTML without line breaks: the one the comment stands in or behind, else the next.
 */
function reachIn(document: Document, text: string, lines: Lines): (comment: SuppressionComment) => Range | null {
  const items = itemsOf(document);
  const reachOfLines = once((range: Range) => withItems(range, items));
  const byLines = new Map<string, Range>();
  return (comment) => {
    if (!comment.lines) return null;
    const { start, end } = comment.lines;
    const range = byLines.get(`${start} ${end}`) ?? comment.lines;
    byLines.set(`${start} ${end}`, range);
    const isOneLine = lines.lineAt(start) === lines.lineAt(end);
    const stands = comment.start >= start && comment.start <= end;
    return (isOneLine && stands && nearestItem(comment, range, items, text)) || reachOfLines(range);
  };
}

/** Recommendations and footnotes that stand in no other, by their start. */
function itemsOf({ recommendations, footnotes }: Document): Range[] {
  const all = [...recommendations, ...footnotes].map(({ span }) => ({
    start: span.start.offset,
    end: span.end.offset,
  }));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return all.filter(({ end }) => {
    const isOutside = end > reached;
    reached = Math.max(reached, end);
    return isOutside;
  });
}

function withItems({ start, end }: Range, items: readonly Range[]): Range {
  const from = firstNot(items, (one) => one.end <= start);
  const to = firstNot(items, (one) => one.start < end);
  if (from >= to) return { start, end };
  return {
    start: Math.min(start, (items[from] as Range).start),
    end: Math.max(end, (items[to - 1] as Range).end),
  };
}

function nearestItem(comment: Range, line: Range, items: readonly Range[], text: string): Range | null {
  const [first, behind] = [
    firstNot(items, ({ start }) => start < line.start),
    firstNot(items, ({ start }) => start < line.end),
  ];
  if (behind - first < 2) return null;
  const next = firstNot(items, ({ start }) => start <= comment.start);
  const before = next > first ? (items[next - 1] as Range) : null;
  if (before && standsBehind(comment, before, text)) return before;
  return (next < behind ? items[next] : before) ?? null;
}

/** Whether a comment stands in an item, or behind it without a tag between. */
function standsBehind({ start }: Range, { end }: Range, text: string): boolean {
  return start <= end || (start - end < CLOSE && !text.slice(end, start).includes('<'));
}

/** Units. */
const CLOSE = 200;

/** Suppressions of a configuration at work. */
export class ConfiguredSuppressions {
  readonly #byRule = new Map<string, { one: ConfiguredSuppression; known: Known }[]>();
  readonly #used = new Map<ConfiguredSuppression, Set<string>>();

  constructor(
    readonly list: readonly ConfiguredSuppression[],
    /** ISO 8601; null: no day comes after the last one of a suppression. */
    readonly today: string | null,
  ) {
    for (const one of list) {
      this.#used.set(one, new Set());
      const { reason, owner = null, expires = null, path, span } = one;
      const known: Known = { by: 'configuration', reason, owner, expires, path, line: span?.start.line ?? null };
      if (this.#endOf(one) === null) for (const id of one.rules) append(this.#byRule, id, { one, known });
    }
  }

  #endOf({ expires = null }: ConfiguredSuppression): string | null {
    return hasEnded(expires, this.today) ? expires : null;
  }

  /** Who says that a finding is not to be reported; null: nobody. `text` is the text of its document. */
  knownAt(finding: Pick<Finding, 'ruleId' | 'path' | 'span' | 'message'>, text: string): Known | null {
    const found = this.#byRule
      .get(finding.ruleId)
      ?.find(({ one }) => (one.files?.(finding.path) ?? true) && hasWords(one.words, finding, text));
    if (found) this.#used.get(found.one)?.add(finding.ruleId);
    return found?.known ?? null;
  }

  /** What became of those that are about one of the documents looked at. */
  outcomes(paths: readonly string[], rules: KnownRules): SuppressionOutcome[] {
    return this.list.flatMap((one): SuppressionOutcome[] => {
      const own = one.files ? paths.filter(one.files) : paths;
      if (own.length === 0) return [];
      const { reason, path, span } = one;
      const states = one.rules.map((id): RuleOutcome => {
        const isUsed = this.#used.get(one)?.has(id) ?? false;
        return { id, span, state: isUsed ? 'used' : stateOf(id, own, rules) };
      });
      return [
        {
          rules: states,
          reason,
          hasColon: true,
          isClosed: true,
          slip: null,
          holds: 'its documents',
          ended: this.#endOf(one),
          nearest: (id) => didYouMean(id, rules.ids),
          path,
          span,
        },
      ];
    });
  }
}

/** Whether the last day on which something holds is over. */
export function hasEnded(expires: string | null, today: string | null): boolean {
  return expires !== null && today !== null && expires < today;
}

function hasWords(
  words: string | null | undefined,
  { message, span }: Pick<Finding, 'span' | 'message'>,
  text: string,
): boolean {
  if (!words) return true;
  const wanted = normalise(words);
  return normalise(message).includes(wanted) || (span !== null && normalise(linesOf(text, span)).includes(wanted));
}

/** Units to either side of a finding within which words are looked for: lines of megabytes are no lines to look at. */
const LOOKED_AT = 5000;

function linesOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start.offset - LOOKED_AT), start.offset);
  const behind = text.slice(end.offset, end.offset + LOOKED_AT);
  const within = text.slice(start.offset, Math.min(end.offset, start.offset + LOOKED_AT));
  return before.slice(before.lastIndexOf('\n') + 1) + within + (/^[^\r\n]*/.exec(behind)?.[0] ?? '');
}
