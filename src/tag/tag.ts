/** Themes and regions on attributions and recommendations, each with basis and reason. @module */
import type { AreaMention, Resolved, ResolvedAttribution, ResolvedSource, SourceMention } from '../model/draft.ts';
import { regionsOf, tagKey, themesOf } from '../model/footnote.ts';
import type { Attribution, Document, Footnote, Recommendation, Source } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** Tags a resolved document: attributions by their own words, recommendations by the footnotes they cite. */
export function tag({ document }: Resolved, vocabularies: Vocabularies): Document {
  const footnotes: Footnote[] = document.footnotes.map((footnote) => ({
    ...footnote,
    quotes: footnote.quotes.map(({ attribution, ...quote }) => ({
      ...quote,
      attribution: attribution && tagAttribution(attribution, vocabularies),
    })),
  }));
  const byId = new Map(footnotes.map((footnote) => [footnote.id, footnote]));
  const { event } = document;
  return {
    ...document,
    recommendations: document.recommendations.map((one) => ({ ...one, ...carriedTags(one, byId) })),
    footnotes,
    event: event && {
      name: null,
      date: event.date,
      place: event.place,
      countries: event.countries,
      themes: distinct(event.areas.flatMap(themeTag)),
    },
  };
}

function tagAttribution(
  { raw, span, sources, date, areas }: ResolvedAttribution,
  vocabularies: Vocabularies,
): Attribution {
  return {
    raw,
    span,
    sources: sources.map(plainSource),
    date,
    themes: distinct(areas.flatMap(themeTag)),
    regions: distinct(sources.flatMap((source) => regionTags(source, vocabularies))),
  };
}

function plainSource({ places: _places, tongues: _tongues, ...source }: ResolvedSource): Source {
  return source;
}

function themeTag({ words, span, term, basis }: AreaMention): Tag[] {
  if (!term) return [];
  const reason =
    basis === 'stated'
      ? `The attribution names the area “${words}”.`
      : `“${words}” is a listed variant of “${term.label}”.`;
  return [{ vocabulary: 'theme', ...term, basis, reason, confidence: 1, span, from: [] }];
}

/** Countries named give regions; a language gives one only where no country is named. */
function regionTags({ places, tongues }: ResolvedSource, vocabularies: Vocabularies): Tag[] {
  return vocabularies.regionSchemes.flatMap(({ id, label, terms }) => {
    const labels = new Map(terms.map((term) => [term.id, term.label]));
    const make = (region: string, rest: Omit<Tag, 'vocabulary' | 'id' | 'label' | 'from'>): Tag => ({
      vocabulary: id,
      id: region,
      label: labels.get(region) ?? region,
      ...rest,
      from: [],
    });
    if (places.length > 0) return places.flatMap((place) => placeTag(place, id, label, make, vocabularies));
    return tongues.flatMap((tongue) => languageTag(tongue, id, make, vocabularies));
  });
}

type MakeTag = (region: string, rest: Omit<Tag, 'vocabulary' | 'id' | 'label' | 'from'>) => Tag;

function placeTag(
  { code, words, span }: SourceMention,
  scheme: string,
  label: string,
  make: MakeTag,
  { places }: Vocabularies,
): Tag[] {
  const region = places.regionOf(code, scheme);
  if (!region) return [];
  const reason = `“${words}” names ${places.name(code)}, which “${label}” counts to this region.`;
  return [make(region, { basis: 'place', reason, confidence: 1, span })];
}

function languageTag(
  { code, words, span }: SourceMention,
  scheme: string,
  make: MakeTag,
  { languages }: Vocabularies,
): Tag[] {
  const region = languages.regionOf(code, scheme);
  if (!region) return [];
  // Cut, not rounded: 99.96 % is not everybody.
  const percent = Math.floor(region.share * 1000) / 10;
  const reason = `“${words}” names the language ${languages.name(code)}: ${percent} % of its speakers live in this region (CLDR).`;
  return [make(region.id, { basis: 'language', reason, confidence: region.share, span })];
}

/** The first of each; the others add nothing but their words. */
function distinct(tags: readonly Tag[]): Tag[] {
  const byKey = new Map<string, Tag>();
  for (const one of tags) if (!byKey.has(tagKey(one))) byKey.set(tagKey(one), one);
  return [...byKey.values()];
}

function carriedTags(
  { citations }: Recommendation,
  byId: ReadonlyMap<string, Footnote>,
): Pick<Recommendation, 'themes' | 'regions'> {
  const cited = [...new Set(citations.flatMap(({ footnote }) => (footnote ? [footnote] : [])))].flatMap(
    (id) => byId.get(id) ?? [],
  );
  return { themes: carry(cited, themesOf), regions: carry(cited, regionsOf) };
}

function carry(footnotes: readonly Footnote[], tagsOf: (footnote: Footnote) => Tag[]): Tag[] {
  const carried = new Map<string, { tag: Tag; from: Footnote[] }>();
  for (const footnote of footnotes) {
    for (const one of tagsOf(footnote)) {
      const there = carried.get(tagKey(one));
      if (there) there.from.push(footnote);
      else carried.set(tagKey(one), { tag: one, from: [footnote] });
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
