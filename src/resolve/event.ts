/** What a report says of its event, put together from its fields, captions, account and path. @module */
import type { Doubt } from '../model/corpus.ts';
import type {
  AreaMention,
  DraftArea,
  DraftEvent,
  DraftField,
  ResolvedAttribution,
  ResolvedEvent,
  ResolvedSource,
  SourceMention,
  Words,
} from '../model/draft.ts';
import { FlatBuilder } from '../text/flat.ts';
import { Lines } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { readArea, unknownAreas } from './areas.ts';
import { readEventDate } from './event-date.ts';
import { durationInAccount } from './event-duration.ts';
import { findEventName } from './event-name.ts';
import { placeOf } from './event-place.ts';
import { codeInPath, sourceInPath } from './page-path.ts';
import { codesOf, readCountries, readSource } from './source.ts';

/** An event with what its points have from it. */
export interface EventReading {
  event: ResolvedEvent;
  doubts: Doubt[];
  /** The attribution of points under these areas; null where the report says nothing of its event. */
  attribution(areas: readonly DraftArea[]): ResolvedAttribution | null;
}

/** Reads an event. What is said in a field goes before captions, these before the account, headings and path. */
export function readEvent(draft: DraftEvent, lines: Lines, vocabularies: Vocabularies): EventReading {
  const name = fieldOf(draft, 'name') ?? findFirst([...draft.captions, ...draft.account], vocabularies);
  const date = readEventDate(draft, name, lines, vocabularies);
  const place = placeOf(draft, vocabularies);
  const named = place && readCountries(place, lines, vocabularies);
  const source = sourceOf(draft, name, lines, vocabularies);
  const places = countriesOf(draft, [named?.places, source?.places], lines, vocabularies);
  const duration = fieldOf(draft, 'duration') ?? durationInAccount(draft);
  const areas = areasOf(draft).map((area) => readArea(area, lines));
  const event: ResolvedEvent = {
    name: name && textOf(name),
    date: date.range,
    place: place && textOf(place),
    duration: duration && textOf(duration),
    participants: draft.participants,
    countries: codesOf(places),
    areas,
  };
  const withPlaces = source && source.countries.length === 0 ? { ...source, countries: event.countries } : source;
  const base = withPlaces ? [withPlaces] : [];
  const rawWords = name ?? sourceWords(draft) ?? date.words ?? place;
  return {
    event,
    doubts: [...date.doubts, ...(named?.doubts ?? []), ...unknownAreas(areas, vocabularies)],
    attribution: (own) => attributionOf({ base, event, places, rawWords, areas }, own, lines),
  };
}

interface Base {
  base: ResolvedSource[];
  event: ResolvedEvent;
  places: SourceMention[];
  rawWords: Words | null;
  areas: AreaMention[];
}

function attributionOf(
  { base, event, places, rawWords, areas }: Base,
  own: readonly DraftArea[],
  lines: Lines,
): ResolvedAttribution | null {
  const themes = own.length > 0 ? own.map((area) => readArea(area, lines)) : onlyOne(areas);
  const within = rawWords ?? own[0]?.within ?? null;
  const [theme] = themes;
  const named = theme ? { raw: theme.words, span: theme.span } : base[0];
  const place = within
    ? { raw: within.flat.written(within.from, within.to, lines.text), span: spanOf(within, lines) }
    : named && { raw: named.raw, span: named.span };
  if (!place) return null;
  return { ...place, sources: base, date: event.date, areas: themes, places, regions: [], carriedFrom: null };
}

/** The theme of an event that has one alone. */
function onlyOne(areas: readonly AreaMention[]): AreaMention[] {
  const [first] = areas.filter(({ term }) => term);
  return first && areas.every(({ term }) => term === null || term.id === first.term?.id) ? [first] : [];
}

/** Fields and headings; the account speaks of themes where neither a field nor a line names one. */
function areasOf({ areas }: DraftEvent): DraftArea[] {
  const by = (...kinds: DraftArea['by'][]) => areas.filter((area) => kinds.includes(area.by));
  const lines = by('line');
  return [...lines, ...(lines.some(({ match }) => match) ? [] : by('account')), ...by('heading')];
}

/** The source of the points: the event by its name, else by the end of the path of its report. */
function sourceOf(
  draft: DraftEvent,
  name: Words | null,
  lines: Lines,
  vocabularies: Vocabularies,
): ResolvedSource | null {
  const own = name ?? sourceWords(draft);
  if (!own && draft.path === null && draft.pathText !== null) return sourceOfTitle(draft.pathText, lines, vocabularies);
  if (!own) return null;
  const { source } = readSource(own, lines, vocabularies);
  if (name || draft.pathText === null) return source;
  return ofPath(source, draft.pathText, vocabularies);
}

/** A path says of what kind the pages in it are. */
function ofPath(source: ResolvedSource, path: string, { kinds }: Vocabularies): ResolvedSource {
  const kind = kinds.kindOf(kinds.cues(words(path)));
  return { ...source, kind: kind === 'salon' ? kind : source.kind };
}

/** The source in a path that is known from elsewhere: its words stand nowhere in the input, so its span is the start. */
function sourceOfTitle(path: string, lines: Lines, vocabularies: Vocabularies): ResolvedSource | null {
  const flat = new FlatBuilder().add(path, 0).build();
  const own = sourceInPath({ flat, from: 0, to: flat.text.length });
  if (!own) return null;
  const { source } = readSource(own, new Lines(path), vocabularies);
  const placeless = (list: readonly SourceMention[]) => list.map((one) => ({ ...one, span: null }));
  const { places, tongues, name } = source;
  return ofPath(
    { ...source, raw: name, span: lines.span(0, 0), places: placeless(places), tongues: placeless(tongues) },
    path,
    vocabularies,
  );
}

function sourceWords({ path }: DraftEvent): Words | null {
  return path && sourceInPath(path);
}

/** The countries of the place; else of the name; else of the path, where a code counts if nothing else is named. */
function countriesOf(
  { path, pathText, captions }: DraftEvent,
  named: readonly (SourceMention[] | undefined)[],
  lines: Lines,
  vocabularies: Vocabularies,
): SourceMention[] {
  const first = named.find((places) => places && places.length > 0);
  if (first) return first;
  for (const caption of captions) {
    const { places } = readCountries(caption, lines, vocabularies);
    if (places.length > 0) return places;
  }
  if (path) {
    const { places } = readCountries(path, lines, vocabularies);
    return places.length > 0 ? places : codeInPath(path.flat.text, vocabularies, path, lines);
  }
  return pathText === null ? [] : placesInText(pathText, vocabularies);
}

/** A path that is known from elsewhere has no words in the input. */
function placesInText(text: string, vocabularies: Vocabularies): SourceMention[] {
  const all = words(text);
  const found = vocabularies.places.find(text, all).flatMap(({ code, from, to }) => {
    return code ? { code, words: text.slice(all[from]?.start, all[to - 1]?.end), span: null } : [];
  });
  return found.length > 0 ? found : codeInPath(text, vocabularies, null, null);
}

function findFirst(candidates: readonly Words[], vocabularies: Vocabularies): Words | null {
  for (const one of candidates) {
    const name = findEventName(one, vocabularies);
    if (name) return name;
  }
  return null;
}

/** The words of the first field of a name. */
function fieldOf({ fields }: DraftEvent, name: DraftField['field']): Words | null {
  const found = fields.find(({ field, words: value }) => field === name && textOf(value) !== '');
  if (!found) return null;
  const { flat, from, to } = found.words;
  const text = flat.text.slice(from, to);
  return { flat, from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length };
}

function textOf({ flat, from, to }: Words): string {
  return flat.text.slice(from, to).trim();
}

function spanOf({ flat, from, to }: Words, lines: Lines) {
  return lines.span(...flat.range(from, to));
}
