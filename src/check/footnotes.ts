/** Footnotes and their labels, as the rules ask for them. @module */
import type { Aspect } from '../model/decision.ts';
import type { Attribution, Citation, Document, Footnote, Quote } from '../model/report.ts';
import { groupBy } from '../text/group.ts';
import { once } from '../text/lazy.ts';

/** The footnotes that define their label first in their list, in the order of the lists. */
export const firstDefinitions = once((document: Document): readonly Footnote[] =>
  listsOf(document).flatMap(firstOfLabel),
);

/** So many notes behind one are looked at to tell whether a list begins with it. */
const LOOKED_AHEAD = 50;

/**
 * The lists in which a page has its footnotes, each counting anew. A list begins where a label comes again, provided
 * that the note, or one behind it whose label came before as well, is cited on its own: else it is the same label twice.
 */
export const listsOf = once(({ footnotes }: Document): readonly Footnote[][] => {
  const lists: Footnote[][] = [];
  let labels = new Set<string>();
  for (const [i, footnote] of footnotes.entries()) {
    const label = labelKey(footnote.label);
    if (lists.length === 0 || (labels.has(label) && beginsList(footnotes, i, labels))) {
      lists.push([]);
      labels = new Set();
    }
    labels.add(label);
    lists.at(-1)?.push(footnote);
  }
  return lists;
});

function beginsList(footnotes: readonly Footnote[], from: number, labels: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let i = from; i < Math.min(footnotes.length, from + LOOKED_AHEAD); i++) {
    const { label, citedBy } = footnotes[i] as Footnote;
    const key = labelKey(label);
    if (seen.has(key)) return false;
    if (labels.has(key) && citedBy.length > 0) return true;
    seen.add(key);
  }
  return false;
}

/** The name a marker has where the form counts the labels itself (`<ref name="x" />`); null for any other marker. */
export function nameOfMarker(words: string): string | null {
  const match = /\bname\s{0,9}=\s{0,9}(?:"([^"]{1,200})|'([^']{1,200})|([^\s"'>/|}]{1,200}))/i.exec(
    words.slice(0, 500),
  );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/** The items that bear their label first. */
export function firstOfLabel<T extends { label: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => {
    const key = labelKey(label);
    return !seen.has(key) && seen.add(key);
  });
}

/** Labels compare as in CommonMark: case and white space aside. */
export function labelKey(label: string): string {
  // Most are numbers.
  if (/^[a-z\d]*$/.test(label)) return label;
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The number a label is; `null` for `a`, `note 1` and for what no list counts up to (ten digits and more). */
export function numberOf(label: string): number | null {
  return /^\d{1,9}$/.test(label) ? Number(label) : null;
}

/** The markers of a document, by their recommendations: a link that a person added has none in the page. */
export const typedMarkers = once(({ recommendations }: Document): readonly Citation[] =>
  recommendations.flatMap(({ citations }) => citations.filter(({ span: { start, end } }) => start.offset < end.offset)),
);

/**
 * A quote that has an attribution, with both and a key: the words of the quote and its sources. What else its attribution says is not in it, so that a fault is known again when another one beside it is mended.
 */
interface AttributedQuote {
  quote: Quote;
  attribution: Attribution;
  key: string;
  /** Whether a person took away what it says of this: its words have it all the same. */
  isRemoved: (what: Aspect) => boolean;
}

/** All attributions of a document that have words, in order: what a person added to a quote without one has none. */
export const attributedQuotes = once(({ footnotes }: Document): readonly AttributedQuote[] => {
  const all: AttributedQuote[] = [];
  for (const { quotes, decisions } of footnotes) {
    const isRemoved = decisions
      ? (what: Aspect) => decisions.some((one) => one.what === what && one.action === 'remove')
      : never;
    for (const quote of quotes) {
      const { attribution } = quote;
      if (!attribution || attribution.raw === '') continue;
      all.push({ quote, attribution, key: keyOfQuote(quote, attribution), isRemoved });
    }
  }
  return all;
});

const never = () => false;

function keyOfQuote({ text }: Quote, { sources, raw }: Attribution): string {
  const [first, second] = sources;
  // Nearly all have one source.
  const whose = second ? sources.map((source) => source.raw).join(' ') : (first?.raw ?? '');
  return `${text} ${text === '' && whose === '' ? raw : whose}`;
}

/** The words of a footnote, each quote with its attribution: its label and its place are none of them. */
export function wordsOf({ quotes }: Pick<Footnote, 'quotes'>): string {
  return quotes.map(({ text, attribution }) => (attribution ? `${text} ${attribution.raw}` : text)).join(' ');
}

/** The footnotes of a document by their ids. */
export const footnotesById = once(
  ({ footnotes }: Document): ReadonlyMap<string, Footnote> => new Map(footnotes.map((one) => [one.id, one])),
);

/** `N 1` and `n1` are of the groups `n`, and letters and signs of one each; null for numbers and for names. */
function groupOf(label: string): string | null {
  const key = labelKey(label);
  if (/^(?:[a-z]{1,2}|[ivxl]{1,6})$/.test(key)) return 'letters';
  if (/^[^\p{L}\p{N}]{1,4}$/u.test(key)) return 'signs';
  return /^([\p{L}-]{1,20}) ?\d{1,4}$/u.exec(key)?.[1] ?? null;
}

/**
 * The notes in which the editors of a page explain something, and quote nobody. They are a group of their own (`N 1`,
 * `a`) that has no attribution, while as many notes of the page have one, and no recommendation rests on them alone: what
 * cites one stands before all recommendations that quote, or quotes somebody as well, be it by a marker that leads nowhere.
 */
export const notesOfEditors = once((document: Document): ReadonlySet<Footnote> => {
  const groups = groupBy(document.footnotes, ({ label }) => groupOf(label));
  groups.delete(null);
  if (groups.size === 0) return new Set();
  const said = new Set(document.footnotes.filter(isAttributed).map(({ id }) => id));
  const quoting = document.recommendations.filter(({ citations }) =>
    citations.some((one) => (one.footnote === null ? !groups.has(groupOf(one.label)) : said.has(one.footnote))),
  );
  const resting = new Map(document.recommendations.map(({ id, ordinal }) => [id, ordinal]));
  for (const { id } of quoting) resting.delete(id);
  const first = quoting[0]?.ordinal ?? 0;
  const isExplained = (id: string) => (resting.get(id) ?? 0) < first;
  const isOfEditors = (group: readonly Footnote[]) =>
    group.length <= said.size && group.every((one) => !isAttributed(one) && one.citedBy.every(isExplained));
  return new Set([...groups.values()].filter(isOfEditors).flat());
});

function isAttributed({ quotes }: Footnote): boolean {
  return quotes.some(({ attribution }) => attribution !== null && attribution.raw !== '');
}
