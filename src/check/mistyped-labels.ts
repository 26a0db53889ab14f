/** Footnotes that bear the label of another in place of their own. @module */
import type { Citation, Document, Footnote } from '../model/report.ts';
import { once } from '../text/lazy.ts';
import { labelKey, listsOf, numberOf, typedMarkers } from './footnotes.ts';

/** A footnote whose number is that of another, where its neighbours and a marker tell which it should be. */
export interface MistypedLabel {
  footnote: Footnote;
  /** The footnote that has the number rightly. */
  twin: Footnote;
  expected: number;
  /** The markers that lead nowhere for it. */
  markers: readonly Citation[];
}

/**
 * The labels of a document that are mistyped for sure: two notes have one number, one of them stands where a number is
 * missing (`3, 4, 4, 6`), and markers of the missing number lead nowhere. One slip, and one finding: the number twice, the
 * gap and the markers are all told by it.
 */
export const mistypedLabels = once((document: Document): readonly MistypedLabel[] => {
  const markersOf = new Map<string, Citation[]>();
  for (const marker of typedMarkers(document)) {
    if (marker.footnote !== null) continue;
    const key = labelKey(marker.label);
    markersOf.set(key, [...(markersOf.get(key) ?? []).slice(-MOST), marker]);
  }
  if (markersOf.size === 0) return [];
  return listsOf(document).flatMap((list) => [...mistypedIn(list, markersOf)]);
});

/** So many markers of one number are told. */
const MOST = 4;

function* mistypedIn(
  list: readonly Footnote[],
  markersOf: ReadonlyMap<string, readonly Citation[]>,
): Iterable<MistypedLabel> {
  const places = new Map<string, number[]>();
  for (const [i, { label }] of list.entries()) {
    const key = labelKey(label);
    const there = places.get(key);
    if (there) there.push(i);
    else places.set(key, [i]);
  }
  for (const [first, second, ...others] of places.values()) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    for (const [at, twin] of [[second, first] as const, [first, second] as const]) {
      const expected = missingAt(list, at, places);
      const markers = expected === null ? undefined : markersOf.get(String(expected));
      if (expected === null || !markers) continue;
      yield { footnote: list[at] as Footnote, twin: list[twin] as Footnote, expected, markers };
      break;
    }
  }
}

/** The number that a place in a list asks for, where no note has it: behind 4 and before 6, or at the end. */
function missingAt(list: readonly Footnote[], at: number, places: ReadonlyMap<string, unknown>): number | null {
  const before = at === 0 ? 0 : numberOf(list[at - 1]?.label ?? '');
  const behind = list[at + 1];
  if (before === null || places.has(String(before + 1))) return null;
  return behind && numberOf(behind.label) !== before + 2 ? null : before + 1;
}
