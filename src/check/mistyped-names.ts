/** Markers of a name that is spelt otherwise at its footnote. @module */
import type { Footnote } from '../model/report.ts';
import { nearest } from '../text/nearest.ts';
import { lostNames, lostNotes } from './cut-off.ts';
import { firstDefinitions, nameOfMarker, typedMarkers } from './footnotes.ts';
import type { RuleInput } from './rule.ts';

/** With more names than these it is not one slip. */
const MOST = 50;
/** Units: in a shorter name one letter tells two notes apart. */
const SHORTEST = 3;

/**
 * The footnotes that markers without one mean, by the names of the markers: of all notes that nobody cites one alone is
 * called nearly so. That the name leads nowhere and that the note is not cited is one slip, and one finding.
 */
export function mistypedNames(input: Pick<RuleInput, 'document' | 'doubts' | 'text' | 'words'>): Map<string, Footnote> {
  const { document, words } = input;
  const meant = new Map<string, Footnote>();
  const uncited = firstDefinitions(document).filter((one) => one.citedBy.length === 0 && isName(one.label));
  if (uncited.length === 0 || uncited.length > MOST) return meant;
  const lost = typedMarkers(document).filter(({ footnote }) => footnote === null);
  const names = new Set(lost.map(({ label, span }) => nameOfMarker(words(span)) ?? label).filter(isName));
  if (names.size === 0 || names.size > MOST || lostNotes(input) !== null || lostNames(input).length > 0) return meant;
  const byLabel = new Map(uncited.map((one) => [one.label, one]));
  const labels = [...byLabel.keys()];
  for (const name of names) {
    const [label, ...others] = nearest(name, labels).filter((one) => digitsOf(one) === digitsOf(name));
    const footnote = byLabel.get(label ?? '');
    if (!footnote || others.length > 0) continue;
    // Of two names that may mean a note neither is sure to.
    if (nearest(footnote.label, [...names]).length === 1) meant.set(name, footnote);
  }
  return meant;
}

function isName(label: string): boolean {
  return label.length >= SHORTEST && /\p{L}/u.test(label);
}

/** `hall1` and `hall2` are two notes. */
function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}
