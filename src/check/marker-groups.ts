/** Markers that stand together, and the punctuation beside them. @module */
import type { Document, Recommendation } from '../model/report.ts';
import { withTags } from './markup-around.ts';

/** On which side of the punctuation markers stand. */
export type Side = 'before' | 'behind';

/** Markers that stand together beside a punctuation mark. */
export interface MarkerGroup {
  start: number;
  end: number;
  side: Side;
  mark: string;
  /** The offset of the mark. */
  at: number;
  recommendation: Recommendation;
}

const MARK = /[.,;:!?…。、，．：；！？।؟،؛]/;

/**
 * The groups of markers beside which a punctuation mark stands, and on one side only. What no footnote answers to may be
 * no marker, and is left out with those beside it.
 */
export function markerGroups({ recommendations }: Document, text: string): MarkerGroup[] {
  return recommendations.flatMap((recommendation) =>
    together(recommendation, text).flatMap(({ start, end, isDefined }) => {
      if (!isDefined) return [];
      const before = text[start - 1] === ' ' ? start - 2 : start - 1;
      const isBehind = MARK.test(text.charAt(before));
      if (isBehind === MARK.test(text.charAt(end))) return [];
      const at = isBehind ? before : end;
      return [{ start, end, side: isBehind ? 'behind' : 'before', mark: text.charAt(at), at, recommendation } as const];
    }),
  );
}

/** From where to where markers stand with no words between them, and whether all have their footnotes. */
function together({ citations }: Recommendation, text: string): { start: number; end: number; isDefined: boolean }[] {
  const groups: { start: number; end: number; isDefined: boolean }[] = [];
  for (const { span, footnote } of citations) {
    if (span.start.offset === span.end.offset) continue;
    const { start, end } = withTags(text, { start: span.start.offset, end: span.end.offset });
    const last = groups.at(-1);
    if (last && start >= last.start && isGap(text, last.end, start)) {
      last.end = Math.max(last.end, end);
      last.isDefined &&= footnote !== null;
    } else groups.push({ start, end, isDefined: footnote !== null });
  }
  return groups.map(({ start, end, isDefined }) => ({
    ...withTags(text, { start: start - bracketAt(text, start - 1, '['), end: end + bracketAt(text, end, ']') }),
    isDefined,
  }));
}

const LONGEST_GAP = 8;

function isGap(text: string, from: number, to: number): boolean {
  return to <= from || (to - from <= LONGEST_GAP && /^[\s,;[\]–-]*$/.test(text.slice(from, to)));
}

/** The brackets of `[1, 2]` are of neither label. */
function bracketAt(text: string, at: number, bracket: string): 0 | 1 {
  return text[at] === bracket ? 1 : 0;
}
