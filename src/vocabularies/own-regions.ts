/** Region schemes: those that come along and the user's. @module */
import { vocabularyOf } from './from-file.ts';
import { places } from './places.ts';
import { type RegionScheme, type RegionSchemeData, regionSchemes } from './regions.ts';
import {
  joinedByName,
  type OwnVocabulary,
  type SourcedVocabulary,
  shippedVocabulary,
  VocabularyError,
} from './sourced.ts';
import { labelOf, type Vocabulary } from './vocabulary.ts';

/** The user's schemes, and all schemes as vocabularies. */
export interface Schemes {
  own: readonly RegionSchemeData[];
  inForce(): SourcedVocabulary[];
}

/**
 * Region schemes out of vocabularies of the kind `regions`. One that extends a scheme takes the place of it: a country it
 * names moves to the region it names.
 *
 * @throws VocabularyError when a country stands in two regions or is none, or as {@link ownVocabulary}
 */
export function ownSchemes(own: readonly OwnVocabulary[]): Schemes {
  const brought = own.filter(({ vocabulary }) => vocabulary.kind === 'regions');
  if (brought.length === 0) return { own: [], inForce: shippedSchemes };
  for (const one of brought) checkCountries(one);
  const { all, changed } = joinedByName(shippedSchemes(), brought, {
    taken: (name) =>
      `there is a region scheme ${name} of yours already: give this one another name, or let it say extends: ${name}`,
    missing: (base, names) => `extends ${base}, but there is no such scheme; there are ${names.join(', ')}`,
  });
  const schemes = [...all.values()];
  return {
    own: schemes.filter(({ vocabulary }) => changed.has(vocabulary.name)).map(schemeData),
    inForce: () => schemes,
  };
}

function shippedSchemes(): SourcedVocabulary[] {
  return regionSchemes().map((scheme) => shippedVocabulary(schemeVocabulary(scheme), 'src/vocabularies/regions.json'));
}

function schemeVocabulary({ id, label, version, source, licence, terms }: RegionScheme): Vocabulary {
  // The continents that regions are parts of are no regions of the scheme.
  const entries = terms.map((term) => ({
    id: term.id,
    label: term.label,
    countries: term.countries,
    ...(term.code !== null && { note: `UN M49 code ${term.code}` }),
  }));
  return vocabularyOf({ name: id, title: label, version, language: 'en', kind: 'regions', source, licence, entries });
}

function schemeData({ vocabulary, provenance }: SourcedVocabulary): RegionSchemeData {
  const { name, title, version, source, licence, language, entries } = vocabulary;
  const regions = entries.filter(({ replacedBy }) => replacedBy === null);
  return {
    id: name,
    label: title,
    version,
    source,
    licence: licence ?? 'not stated',
    file: provenance.get(regions[0]?.id ?? '')?.file ?? name,
    terms: regions.map((entry) => ({
      id: entry.id,
      label: labelOf(entry, language),
      broader: entry.broader,
      code: null,
      countries: entry.countries,
    })),
  };
}

function checkCountries({ vocabulary, file, lines }: OwnVocabulary): void {
  const owners = new Map<string, string>();
  vocabulary.entries.forEach(({ id, countries }, i) => {
    for (const code of countries) {
      const line = lines[i] ?? null;
      if (places().entry(code) === null)
        throw new VocabularyError(
          `${id} has the country ${code}, which ISO 3166-1 does not have: correct the code`,
          file,
          line,
        );
      const owner = owners.get(code);
      if (owner !== undefined) {
        const reason = `${code} (${places().name(code)}) stands in ${owner} and in ${id}: leave it in one of them`;
        throw new VocabularyError(reason, file, line);
      }
      owners.set(code, id);
    }
  });
}
