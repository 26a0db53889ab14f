/** What citations carry: tags to recommendations, recommendations to footnotes. @module */
import { type Attributed, regionsOf, tagKey, themesOf } from './footnote.ts';
import type { Footnote, Recommendation } from './report.ts';
import type { Tag } from './tag.ts';

type Note = Attributed & Pick<Footnote, 'id' | 'label'>;

/** The themes and regions that a recommendation has by its footnotes. */
export function carriedTags(
  { citations }: Pick<Recommendation, 'citations'>,
  byId: ReadonlyMap<string, Note>,
): Pick<Recommendation, 'themes' | 'regions'> {
  const ids = new Set(citations.map(({ footnote }) => footnote));
  const cited = [...ids].flatMap((id) => (id === null ? [] : (byId.get(id) ?? [])));
  return { themes: carry(cited, themesOf), regions: carry(cited, regionsOf) };
}

function carry(footnotes: readonly Note[], tagsOf: (footnote: Note) => Tag[]): Tag[] {
  const carried = new Map<string, { tag: Tag; from: Note[] }>();
  for (const footnote of footnotes) {
    for (const one of tagsOf(footnote)) {
      const key = tagKey(one);
      const there = carried.get(key);
      if (there) there.from.push(footnote);
      else carried.set(key, { tag: one, from: [footnote] });
    }
  }
  return [...carried.values()].map(({ tag: { vocabulary, id, label, confidence }, from }) => ({
    vocabulary,
    id,
    label,
    basis: 'cited',
    reason: `Carried over from footnote${from.length > 1 ? 's' : ''} ${from.map((footnote) => footnote.label).join(', ')}.`,
    confidence,
    span: null,
    from: from.map((footnote) => footnote.id),
  }));
}

/** Ids of the recommendations that cite each footnote, by its id, in their order. */
export function citedBy(recommendations: readonly Pick<Recommendation, 'id' | 'citations'>[]): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const { id, citations } of recommendations) {
    for (const { footnote } of citations) {
      if (footnote === null) continue;
      const list = cited.get(footnote);
      if (!list) cited.set(footnote, [id]);
      else if (list.at(-1) !== id) list.push(id);
    }
  }
  return cited;
}
