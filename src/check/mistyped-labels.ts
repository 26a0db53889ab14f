/** Footnotes and markers that bear another label in place of their own. @module */
import type { Citation, Document, Footnote, Recommendation } from '../model/report.ts';
import { groupBy } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { firstDefinitions, labelKey, listsOf, numberOf, typedMarkers } from './footnotes.ts';

/** A footnote whose number is not its own, where its neighbours and a marker tell which it should be. */
export interface MistypedLabel {
  footnote: Footnote;
  /** The footnote that has the number rightly; null where none has. */
  twin: Footnote | null;
  expected: number;
  /** The markers that lead nowhere for it. */
  markers: readonly Citation[];
}

/**
 * The labels of a document that are mistyped for sure: two notes have one number, or nothing cites a note (`3, 44, 5`),
 * one of them stands where a number is missing (`3, 4, 4, 6`), and markers of the missing number lead nowhere. One slip,
 * and one finding: the number twice, the gap, the step down and the markers are all told by it.
 */
export const mistypedLabels = once((document: Document): readonly MistypedLabel[] => {
  const markersOf = lostMarkers(document);
  if (markersOf.size === 0) return [];
  // In wikitext the form counts by itself.
  const isTyped = document.format !== 'wikitext';
  return listsOf(document).flatMap((list) => [...mistypedIn(list, markersOf, isTyped)]);
});

/** A marker that leads nowhere, where nothing cites the footnote that it means. */
export interface MistypedMarker {
  marker: Citation;
  recommendation: Recommendation;
  footnote: Footnote;
}

/**
 * The markers whose number has a digit twice (`[66]`), where nothing cites the footnote that has it once, and no list
 * counts on to it. One slip, and one finding: neither is told again.
 */
export const mistypedMarkers = once((document: Document): readonly MistypedMarker[] => {
  const markersOf = document.format === 'wikitext' ? new Map<string, Citation[]>() : lostMarkers(document);
  if (markersOf.size === 0) return [];
  const footnotes = firstDefinitions(document);
  const last = footnotes.reduce((most, { label }) => Math.max(most, numberOf(label) ?? 0), 0);
  const uncited = new Map(
    footnotes.flatMap((one) => (one.citedBy.length === 0 ? [[labelKey(one.label), one] as const] : [])),
  );
  const footnoteOf = new Map<Citation, Footnote>();
  for (const [label, [marker, ...others]] of markersOf) {
    const means = singles(label).flatMap((single) => uncited.get(single) ?? []);
    const [footnote] = means;
    const isPair = marker !== undefined && others.length === 0 && means.length === 1;
    if (isPair && footnote && (numberOf(label) ?? 0) > last + markersOf.size) footnoteOf.set(marker, footnote);
  }
  if (footnoteOf.size === 0) return [];
  return document.recommendations.flatMap((recommendation) =>
    recommendation.citations.flatMap((marker) => {
      const footnote = footnoteOf.get(marker);
      return footnote ? [{ marker, recommendation, footnote }] : [];
    }),
  );
});

/** A number with one digit of two alike taken out: `6` of `66`, `12` of `112`. */
function singles(label: string): string[] {
  if (!/^\d{2,9}$/.test(label)) return [];
  const found = [...label].flatMap((digit, i) =>
    digit === label[i + 1] ? [label.slice(0, i) + label.slice(i + 1)] : [],
  );
  return [...new Set(found)];
}

/** The markers that lead nowhere, by their labels. */
function lostMarkers(document: Document): ReadonlyMap<string, readonly Citation[]> {
  const markersOf = new Map<string, Citation[]>();
  for (const marker of typedMarkers(document)) {
    if (marker.footnote !== null) continue;
    const key = labelKey(marker.label);
    markersOf.set(key, [...(markersOf.get(key) ?? []).slice(-MOST), marker]);
  }
  return markersOf;
}

/** So many markers of one number are told. */
const MOST = 4;

function* mistypedIn(
  list: readonly Footnote[],
  markersOf: ReadonlyMap<string, readonly Citation[]>,
  isTyped: boolean,
): Iterable<MistypedLabel> {
  const places = groupBy([...list.keys()], (i) => labelKey(list[i]?.label ?? ''));
  const told = new Set<number>();
  for (const [first, second, ...others] of places.values()) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    for (const [at, twin] of [[second, first] as const, [first, second] as const]) {
      const expected = missingAt(list, at, places);
      const markers = expected === null ? undefined : markersOf.get(String(expected));
      if (expected === null || !markers) continue;
      yield { footnote: list[at] as Footnote, twin: list[twin] as Footnote, expected, markers };
      told.add(expected);
      break;
    }
  }
  if (!isTyped || list.length < FEWEST) return;
  for (const at of list.keys()) {
    const one = misplaced(list, at, places, markersOf);
    if (one && !told.has(one.expected)) yield one;
  }
}

/** So many notes tell how a list counts. */
const FEWEST = 3;

/**
 * A note alone of its number that nothing cites, where another number is asked for. At the end no note behind it tells how
 * the list goes on, and its number has to be near.
 */
function misplaced(
  list: readonly Footnote[],
  at: number,
  places: ReadonlyMap<string, readonly number[]>,
  markersOf: ReadonlyMap<string, readonly Citation[]>,
): MistypedLabel | null {
  const footnote = list[at] as Footnote;
  const { label, citedBy } = footnote;
  if (citedBy.length > 0 || numberOf(label) === null || places.get(labelKey(label))?.length !== 1) return null;
  const expected = missingAt(list, at, places);
  const markers = expected === null ? undefined : markersOf.get(String(expected));
  if (expected === null || !markers) return null;
  const isNear = numberOf(label) === expected + 1 || singles(label).includes(String(expected));
  return isNear || at < list.length - 1 ? { footnote, twin: null, expected, markers } : null;
}

/** The number that a place in a list asks for, where no note has it: behind 4 and before 6, or at the end. */
function missingAt(list: readonly Footnote[], at: number, places: ReadonlyMap<string, unknown>): number | null {
  const before = at === 0 ? 0 : numberOf(list[at - 1]?.label ?? '');
  const behind = list[at + 1];
  if (before === null || places.has(String(before + 1))) return null;
  return behind && numberOf(behind.label) !== before + 2 ? null : before + 1;
}
