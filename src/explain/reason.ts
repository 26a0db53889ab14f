/** Building reasons. @module */

import type { Aspect } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import type { EntryUse, FindingNote, Reason } from '../model/why.ts';
import { firstNot } from '../text/bisect.ts';
import type { Span } from '../text/span.ts';
import { formIn, type Origin } from '../vocabularies/provenance.ts';
import type { Grounds } from './grounds.ts';

/** A reason of the parts that it has. */
export function reason(title: string, parts: Partial<Reason> = {}): Reason {
  return {
    id: null,
    title,
    basis: null,
    confidence: null,
    says: [],
    evidence: [],
    entries: [],
    findings: [],
    reasons: [],
    more: 0,
    ...parts,
  };
}

/** The first of many, each explained, and how many more there are. */
export function some<T>(
  { limit }: Pick<Grounds, 'limit'>,
  items: readonly T[],
  explain: (item: T) => Reason,
): Pick<Reason, 'reasons' | 'more'> {
  const told = items.slice(0, limit);
  return { reasons: told.map(explain), more: items.length - told.length };
}

/** An entry of a vocabulary, and which of its forms `words` hold. */
export function entryUse(origin: Origin | null, words: string): EntryUse[] {
  if (!origin) return [];
  const { vocabulary, id, label, file, line, source, licence } = origin;
  return [{ vocabulary, id, label, matched: formIn(origin, words), file, line, source, licence }];
}

/** The findings about a kind of value whose place begins in a span. */
export function findingsIn(
  { findings, docs }: Pick<Grounds, 'findings' | 'docs'>,
  about: Aspect,
  document: Document,
  span: Span,
): FindingNote[] {
  const all = findings(document.id, about);
  const low = firstNot(all, (one) => offsetOf(one) < span.start.offset);
  const notes: FindingNote[] = [];
  for (let i = low; i < all.length && offsetOf(all[i]) < span.end.offset; i++) {
    const { ruleId, severity, message, span: place } = all[i] as Finding;
    notes.push({ ruleId, severity, message, docs: docs(ruleId), line: place?.start.line ?? null });
  }
  return notes;
}

/** Findings without a place come first. */
function offsetOf(finding: Finding | undefined): number {
  return finding?.span?.start.offset ?? -1;
}
