/** Markers that stand together, and the punctuation beside them. @module */
import type { Document, Recommendation } from '../model/report.ts';

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

/** The groups of markers beside which a punctuation mark stands, and on one side only. */
export function markerGroups({ recommendations }: Document, text: string): MarkerGroup[] {
  return recommendations.flatMap((recommendation) =>
    together(recommendation, text).flatMap(([start, end]) => {
      const before = text[start - 1] === ' ' ? start - 2 : start - 1;
      const isBehind = MARK.test(text.charAt(before));
      if (isBehind === MARK.test(text.charAt(end))) return [];
      const at = isBehind ? before : end;
      return [{ start, end, side: isBehind ? 'behind' : 'before', mark: text.charAt(at), at, recommendation } as const];
    }),
  );
}

/** From where to where markers stand with no words between them. */
function together({ citations }: Recommendation, text: string): [start: number, end: number][] {
  const groups: [number, number][] = [];
  for (const { span } of citations) {
    const [start, end] = [span.start.offset, span.end.offset];
    const last = groups.at(-1);
    if (start === end) continue;
    if (last && start >= last[0] && isGap(text, last[1], start)) last[1] = Math.max(last[1], end);
    else groups.push([start, end]);
  }
  return groups.map(([start, end]) => [start - bracketAt(text, start - 1, '['), end + bracketAt(text, end, ']')]);
}

const LONGEST_GAP = 8;

function isGap(text: string, from: number, to: number): boolean {
  return to <= from || (to - from <= LONGEST_GAP && /^[\s,;[\]–-]*$/.test(text.slice(from, to)));
}

/** The brackets of `[1, 2]` are of neither label. */
function bracketAt(text: string, at: number, bracket: string): 0 | 1 {
  return text[at] === bracket ? 1 : 0;
}
