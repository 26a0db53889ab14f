/** Themes and regions on attributions and recommendations, each with basis and reason. @module */
import { carriedTags } from '../model/carried.ts';
import type {
  AreaMention,
  RegionMention,
  Resolved,
  ResolvedAttribution,
  ResolvedEvent,
  ResolvedSource,
  SourceMention,
} from '../model/draft.ts';
import { distinctTags } from '../model/footnote.ts';
import type { Attribution, Document, Event, Source } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import { GLOBAL } from '../vocabularies/areas.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { RegionScheme } from '../vocabularies/regions.ts';
import { withLanguages } from './languages.ts';

/**
 * Tags a resolved document: attributions by their own words, recommendations by the footnotes they cite; then fills in
 * the languages that nobody states.
 */
export async function tag({ document }: Resolved, vocabularies: Vocabularies): Promise<Document> {
  const footnotes = document.footnotes.map((footnote) => ({
    ...footnote,
    quotes: footnote.quotes.map((quote) => ({
      ...quote,
      attribution: quote.attribution && tagAttribution(quote.attribution, vocabularies),
    })),
  }));
  const byId = new Map(footnotes.map((footnote) => [footnote.id, footnote]));
  const { event } = document;
  return withLanguages({
    ...document,
    recommendations: document.recommendations.map((one) => ({ ...one, ...carriedTags(one, byId) })),
    footnotes,
    event: event && eventOf(event),
  });
}

function eventOf({ areas, ...event }: ResolvedEvent): Event {
  return { ...event, themes: distinctTags(areas.flatMap(themeTag)) };
}

function tagAttribution(attribution: ResolvedAttribution, vocabularies: Vocabularies): Attribution {
  const { raw, span, sources, date, areas } = attribution;
  return {
    raw,
    span,
    sources: sources.map(plainSource),
    date,
    themes: distinctTags(areas.flatMap(themeTag)),
    regions: distinctTags(regionsOfAttribution(attribution, vocabularies)),
  };
}

/** What a column of regions says; else the places and languages of the sources, and the places beside them. */
function regionsOfAttribution(
  { sources, places, regions, carriedFrom }: ResolvedAttribution,
  vocabularies: Vocabularies,
): Tag[] {
  const stated = regions.flatMap((region) => statedRegion(region, vocabularies));
  if (stated.length > 0) return stated;
  const spoken = places.length > 0 ? sources.map((source) => ({ ...source, tongues: [] })) : sources;
  const bySource = spoken.flatMap((source) => regionTags(source, vocabularies));
  const carried = carriedFrom === null ? bySource : bySource.map((tag) => carriedOn(tag, carriedFrom));
  const beside = places.length > 0 ? regionTags({ places, tongues: [] }, vocabularies) : [];
  return [...carried, ...beside];
}

function carriedOn(tag: Tag, line: number): Tag {
  return { ...tag, reason: `${tag.reason} The source stands in the row of line ${line}, as this row names none.` };
}

function statedRegion({ words, span, scheme, id }: RegionMention, { regionSchemes }: Vocabularies): Tag[] {
  const terms = regionSchemes.find((one) => one.id === scheme);
  if (!terms) return [];
  const reason = `The table names the region “${words}”.`;
  return [
    { vocabulary: scheme, id, label: regionLabel(terms, id), basis: 'stated', reason, confidence: 1, span, from: [] },
  ];
}

function plainSource({ id, raw, name, kind, audience, countries, languages, span }: ResolvedSource): Source {
  return { id, raw, name, kind, audience, countries, languages, span };
}

function themeTag(area: AreaMention): Tag[] {
  const { term, span, within, by } = area;
  if (!term) return [];
  const basis = by === 'heading' ? 'heading' : area.basis;
  const place = by === 'heading' && within ? within.span : span;
  return [{ vocabulary: 'theme', ...term, basis, reason: themeReason(area), confidence: 1, span: place, from: [] }];
}

const NAMED_IN: Readonly<Record<AreaMention['by'], string>> = {
  attribution: 'The attribution',
  cell: 'The table',
  account: 'The report',
  heading: 'The heading',
  line: 'The line',
};

function themeReason({ words, term, basis, by, within }: AreaMention): string {
  const where = `${NAMED_IN[by]}${within ? ` “${within.words}”` : ''}`;
  if (basis === 'stated') return within ? `${where} names the area.` : `${where} names the area “${words}”.`;
  const variant =
    basis === 'corrected'
      ? `“${words}” is taken for a misspelling of “${term?.label}”, to which it is nearer than to any other area.`
      : `“${words}” is a listed variant of “${term?.label}”.`;
  return within ? `${where} names the area; ${variant}` : variant;
}

/** The regions of a source by the countries and languages in its name, in all schemes. */
export function regionsOfSource(source: ResolvedSource, vocabularies: Vocabularies): Tag[] {
  return distinctTags(regionTags(source, vocabularies));
}

/** Countries named give regions; a language gives one only where no country is named. */
function regionTags(
  { places, tongues }: Pick<ResolvedSource, 'places' | 'tongues'>,
  vocabularies: Vocabularies,
): Tag[] {
  const tags: Tag[] = [];
  for (const scheme of vocabularies.regionSchemes) {
    for (const place of places) placeTag(place, scheme, vocabularies, tags);
    if (places.length > 0) continue;
    for (const tongue of tongues) languageTag(tongue, scheme, vocabularies, tags);
  }
  return tags;
}

function placeTag(place: SourceMention, scheme: RegionScheme, vocabularies: Vocabularies, to: Tag[]): void {
  const { code, entry = code, corrected, span } = place;
  const { places } = vocabularies;
  for (const id of places.regionsOf(entry, scheme.id)) {
    const reason = placeReason(place, scheme, vocabularies);
    const label = id === GLOBAL.id ? GLOBAL.label : regionLabel(scheme, id);
    const basis = corrected === undefined ? 'place' : 'corrected';
    to.push({ vocabulary: scheme.id, id, label, basis, reason, confidence: 1, span, from: [] });
  }
}

function placeReason(
  { code, entry = code, corrected, words }: SourceMention,
  scheme: RegionScheme,
  { places }: Vocabularies,
): string {
  if (entry === GLOBAL.id) return `“${words}” names the whole world.`;
  const counted = `which “${scheme.label}” counts to this region`;
  const [country, ...others] = places.countriesOf(entry);
  const lies = country && others.length === 0 && entry !== code ? `lies in ${places.name(country)}, ` : '';
  const where = lies === '' ? counted : `which ${lies}${counted}`;
  if (corrected !== undefined) return `“${words}” is a misspelling of ${corrected}, ${where}.`;
  if (entry === code) return `“${words}” names ${places.name(code)}, ${counted}.`;
  if (lies !== '') return `“${words}” ${lies}${counted}.`;
  return `“${words}” names ${places.name(entry)}, an area with countries of this region of “${scheme.label}”.`;
}

function languageTag(
  { code, words, span }: SourceMention,
  scheme: RegionScheme,
  { languages }: Vocabularies,
  to: Tag[],
): void {
  const region = languages.regionOf(code, scheme.id);
  if (!region) return;
  const { id, share: confidence } = region;
  // Cut, not rounded: 99.96 % is not everybody.
  const percent = Math.floor(confidence * 1000) / 10;
  const reason = `“${words}” names the language ${languages.name(code)}: ${percent} % of its speakers live in this region (CLDR).`;
  const label = regionLabel(scheme, id);
  to.push({ vocabulary: scheme.id, id, label, basis: 'language', reason, confidence, span, from: [] });
}

function regionLabel({ terms }: RegionScheme, region: string): string {
  return terms.find(({ id }) => id === region)?.label ?? region;
}
