/** Decisions on what a recommendation rests on. @module */
import type { Decision } from '../model/decision.ts';
import type { Citation, Footnote, Recommendation } from '../model/report.ts';
import type { Change } from './footnote.ts';

/** Sets, adds or removes a citation of `footnote`, which stands in the same document. */
export function changeLink(
  recommendation: Recommendation,
  { action }: Pick<Decision, 'action'>,
  footnote: Footnote,
  labelOf: (id: string) => string,
): Change<Recommendation> {
  const { citations } = recommendation;
  const there = citations.filter((citation) => citation.footnote === footnote.id);
  if (action === 'add' && there.length > 0) return { part: null, why: `it cites footnote ${footnote.label} already` };
  if (action === 'remove' && there.length === 0)
    return { part: null, why: `it does not cite footnote ${footnote.label}` };
  const was = [...new Set(citations.flatMap((one) => one.footnote ?? []))].map((id) => {
    return { id, label: labelOf(id), basis: null, reason: null };
  });
  return { part: { ...recommendation, citations: changed(recommendation, action, footnote, there) }, was };
}

function changed(
  recommendation: Recommendation,
  action: Decision['action'],
  footnote: Footnote,
  there: readonly Citation[],
): Citation[] {
  const { citations } = recommendation;
  if (action === 'remove') return citations.filter((citation) => citation.footnote !== footnote.id);
  if (action === 'set') return there.length > 0 ? [...there] : [citationOf(recommendation, footnote)];
  return [...citations, citationOf(recommendation, footnote)];
}

/** No marker stands for it in the page: its place is the end of the recommendation. */
function citationOf({ span }: Recommendation, { id, label }: Footnote): Citation {
  return { label, footnote: id, span: { start: span.end, end: span.end }, covers: span };
}
