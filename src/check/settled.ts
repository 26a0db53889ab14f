/** What persons have answered for. @module */

import type { AppliedDecision, Aspect } from '../model/decision.ts';
import type { Fix, Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { groupBy } from '../text/group.ts';
import { lazy } from '../text/lazy.ts';
import { mergeStretches, type Stretch, touched } from '../text/stretches.ts';
import { changesLiteral } from './literals.ts';
import type { Problem, Rule, RuleInput } from './rule.ts';

interface Settled {
  span: Span;
  decision: AppliedDecision;
}

/**
 * Tells a problem on an item on which a person decided what it is about as `info`, and says who: no repair goes over a
 * person's head. Nor does one change other words of an item that a person decided on, which would put the decision out of
 * force. No repair
 * changes an address, code or markup. Else problems are as they were.
 */
export function settledIn(
  input: Pick<RuleInput, 'document' | 'text'>,
): (rule: Rule, severity: Severity, problem: Problem) => { severity: Severity; problem: Problem } {
  const { document } = input;
  const byAspect = decidedByAspect(document);
  const contents = lazy(() => decidedContents(document));
  return (rule, severity, found) => {
    const isUnsafe = found.fix && (touchesContents(found.fix, contents()) || changesLiteral(found.fix, input));
    const problem = isUnsafe ? { ...found, fix: undefined } : found;
    const about = problem.about ?? rule.about;
    const decision = about && problem.span && decisionAt(byAspect.get(about) ?? [], problem.span.start.offset);
    if (!decision) return { severity, problem };
    const { action, what, author, date } = decision;
    const done = action === 'confirm' ? `confirmed by ${author}` : `${author} decided on the ${what}`;
    return {
      severity: 'info',
      problem: { ...problem, fix: undefined, message: `${problem.message} (${done} on ${date})` },
    };
  };
}

/** Where the words stand that decisions were made on: quotes with attributions, and recommendations without markers. */
function decidedContents({ recommendations, footnotes }: Document): Stretch[] {
  const decided = <T extends { decisions?: readonly unknown[] | undefined }>({ decisions = [] }: T) =>
    decisions.length > 0;
  const notes = footnotes
    .filter(decided)
    .flatMap(({ quotes }) =>
      quotes.flatMap(({ span, attribution }) => [
        stretchOf(span),
        ...(attribution ? [stretchOf(attribution.span)] : []),
      ]),
    );
  return mergeStretches([...notes, ...recommendations.filter(decided).flatMap(withoutMarkers)]);
}

function withoutMarkers({ span, citations }: Document['recommendations'][number]): Stretch[] {
  let { start, end } = stretchOf(span);
  const parts: Stretch[] = [];
  for (const marker of citations.map((citation) => stretchOf(citation.span)).sort((a, b) => a.start - b.start)) {
    parts.push({ start, end: Math.min(marker.start, end) });
    start = Math.max(start, marker.end);
  }
  return [...parts, { start, end }];
}

function stretchOf({ start, end }: Span): Stretch {
  return { start: start.offset, end: end.offset };
}

/** Whether a repair changes some of it; a note that moves as a whole keeps its words. */
function touchesContents({ edits }: Fix, contents: readonly Stretch[]): boolean {
  return edits.some((edit) => touched(contents, edit).some(({ start, end }) => start < edit.start || end > edit.end));
}

/** Sorted by their start. */
function decidedByAspect({ recommendations, footnotes }: Document): Map<Aspect, Settled[]> {
  const all = [...recommendations, ...footnotes].flatMap(({ span, decisions = [] }) =>
    decisions.map((decision) => ({ span, decision })),
  );
  all.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return groupBy(all, ({ decision }) => decision.what);
}

function decisionAt(settled: readonly Settled[], offset: number): AppliedDecision | null {
  const last = settled[firstNot(settled, ({ span }) => span.start.offset <= offset) - 1];
  return last && offset < last.span.end.offset ? last.decision : null;
}
