/** The name of a source to its kind, audience, countries and languages. @module */
import type { Doubt } from '../model/corpus.ts';
import type { ResolvedSource, SourceMention, Words } from '../model/draft.ts';
import { slug } from '../text/fold.ts';
import type { Lines, Span } from '../text/span.ts';
import { type Word, words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** A source and what could not be settled about it. */
export interface SourceReading {
  source: ResolvedSource;
  doubts: Doubt[];
}

/** Reads the name of a source. */
export function readSource({ flat, from, to }: Words, lines: Lines, vocabularies: Vocabularies): SourceReading {
  const name = flat.text.slice(from, to);
  const found = words(name);
  const [start, end] = flat.range(from, to);
  const mention = mentions({ flat, from, to }, found, lines);
  const kind = vocabularies.kinds.kindOf(vocabularies.kinds.cues(found));
  const { places, tongues, doubts } = readPlaces(name, found, mention, vocabularies);
  return {
    source: {
      id: slug(name.replace(/^the /i, '')),
      raw: flat.written(from, to, lines.text),
      name,
      kind,
      audience: vocabularies.kinds.audience(found),
      countries: unique(places.map(({ code }) => code)),
      languages: unique(tongues.map(({ code }) => code)),
      span: lines.span(start, end),
      places,
      tongues,
    },
    doubts,
  };
}

type Place = SourceMention & { span: Span };
type MakeMention = (code: string, from: number, to: number) => Place;

/** The countries named in words; what could be one of several is a doubt. */
export function readCountries(
  { flat, from, to }: Words,
  lines: Lines,
  vocabularies: Vocabularies,
): Pick<SourceReading, 'doubts'> & { places: SourceMention[] } {
  const text = flat.text.slice(from, to);
  const found = words(text);
  const { places, doubts } = readPlaces(text, found, mentions({ flat, from, to }, found, lines), vocabularies);
  return { places, doubts };
}

function mentions({ flat, from, to }: Words, found: readonly Word[], lines: Lines): MakeMention {
  const text = flat.text.slice(from, to);
  return (code, first, after) => {
    const [start, end] = [found[first]?.start ?? 0, found[after - 1]?.end ?? 0];
    return { code, words: text.slice(start, end), span: lines.span(...flat.range(from + start, from + end)) };
  };
}

/**
 * Countries and languages named. A word that is both (`German`) counts as the language when the region is the same
 * either way; else it counts as neither and is told as a doubt. A language says nothing where a country is named.
 */
function readPlaces(
  name: string,
  found: readonly Word[],
  mention: MakeMention,
  vocabularies: Vocabularies,
): { places: SourceMention[]; tongues: SourceMention[]; doubts: Doubt[] } {
  const result = { places: [] as SourceMention[], tongues: [] as SourceMention[], doubts: [] as Doubt[] };
  const unsure = new Set<number>();
  for (const { kind, code, candidates, form, from, to, language } of vocabularies.places.find(name, found)) {
    const both = form === 'demonym' && language !== null;
    // `French-speaking` is the language and no country.
    if (both && found[to]?.key === 'speaking') continue;
    if (kind === 'country' && code && !both) result.places.push(mention(code, from, to));
    else if (code && language && sameRegion(code, language, vocabularies)) continue;
    else {
      unsure.add(from);
      result.doubts.push(ambiguous(mention('', from, to), code ? [code] : candidates, language, vocabularies));
    }
  }
  for (const { tag, from, to } of vocabularies.languages.find(name, found)) {
    if (!unsure.has(from)) result.tongues.push(mention(tag, from, to));
  }
  return result;
}

function sameRegion(code: string, language: string, { places, languages, regionSchemes }: Vocabularies): boolean {
  return regionSchemes.every(({ id }) => {
    const spoken = languages.regionOf(language, id);
    return spoken !== null && spoken.id === places.regionOf(code, id);
  });
}

function ambiguous(
  { words: found, span }: Place,
  codes: readonly string[],
  language: string | null,
  { places, languages }: Vocabularies,
): Doubt {
  const candidates = [
    ...codes.map((code) => places.name(code)),
    ...(language ? [`the language ${languages.name(language)}`] : []),
  ];
  return {
    kind: 'place-ambiguous',
    found,
    expected: null,
    reason: `“${found}” can be ${candidates.join(' or ')}`,
    span,
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
