/** What persons have answered for. @module */

import type { AppliedDecision, Aspect } from '../model/decision.ts';
import type { Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { groupBy } from '../text/group.ts';
import type { Problem, Rule } from './rule.ts';

interface Settled {
  span: Span;
  decision: AppliedDecision;
}

/**
 * Tells a problem on an item on which a person decided what it is about as `info`, and says who. Other problems are as
 * they were.
 */
export function settledIn(
  document: Document,
): (rule: Rule, severity: Severity, problem: Problem) => { severity: Severity; problem: Problem } {
  const byAspect = decidedByAspect(document);
  return (rule, severity, problem) => {
    const about = problem.about ?? rule.about;
    const decision = about && problem.span && decisionAt(byAspect.get(about) ?? [], problem.span.start.offset);
    if (!decision) return { severity, problem };
    const { action, what, author, date } = decision;
    const done = action === 'confirm' ? `confirmed by ${author}` : `${author} decided on the ${what}`;
    return { severity: 'info', problem: { ...problem, message: `${problem.message} (${done} on ${date})` } };
  };
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
