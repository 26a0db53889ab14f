/** Region schemes: ways to part the world. Tags carry the scheme as their vocabulary. @module */
import type { Entry } from './entry.ts';
import data from './regions.json' with { type: 'json' };

/** The scheme of tables and summaries. */
export const DEFAULT_SCHEME = 'wikimedia-2022';

/** A region. */
export interface RegionTerm {
  /** Slug of the label. */
  id: string;
  label: string;
  /** Id of the continent it is a part of (a slug too, not a term of the scheme), or null. */
  broader: string | null;
  /** UN M49 code, three digits, or null where the scheme has no codes. */
  code: string | null;
  /** The countries that lie in it: ISO 3166-1 alpha-2, each in one region of a scheme at most. */
  countries: readonly string[];
}

/** A region scheme as plain data: what a file of one's own says. */
export interface RegionSchemeData {
  id: string;
  label: string;
  version: string;
  source: string;
  licence: string;
  terms: readonly RegionTerm[];
  /** The file it stands in (default: `regions.json`). */
  file?: string;
}

/** A region scheme with all its regions. */
export interface RegionScheme {
  id: string;
  label: string;
  version: string;
  source: string;
  licence: string;
  file: string;
  terms: RegionTerm[];
  /** Id of the region a country (ISO 3166-1 alpha-2) lies in; null where the scheme counts it to none. */
  regionOf(country: string): string | null;
  /** Where a region comes from; null for an id that is no term. */
  entry(id: string): Entry | null;
}

let shipped: readonly RegionScheme[] | undefined;
let labels: Map<string, string> | undefined;

/**
 * The schemes of `regions.json`: `wikimedia-2022` (eight regions) and `un-m49` (UN subregions); behind them `extra`,
 * of which one with the id of a shipped scheme stands in its place.
 */
export function regionSchemes(extra: readonly RegionSchemeData[] = []): RegionScheme[] {
  shipped ??= data.schemes.map(schemeOf);
  const own = extra.map(schemeOf);
  const ids = new Set(own.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !ids.has(id)), ...own].map((scheme) => {
    return { ...scheme, terms: scheme.terms.map((term) => ({ ...term })) };
  });
}

function schemeOf({ id, label, version, source, licence, terms, file = 'regions.json' }: RegionSchemeData) {
  const byCountry = new Map(terms.flatMap((term) => term.countries.map((code): [string, string] => [code, term.id])));
  const byId = new Map(terms.map((term) => [term.id, term]));
  const scheme: RegionScheme = {
    id,
    label,
    version,
    source,
    licence,
    file,
    terms: [...terms],
    regionOf: (country) => byCountry.get(country) ?? null,
    entry: (term) => {
      const found = byId.get(term);
      return found ? { id: term, label: found.label, file, source } : null;
    },
  };
  return scheme;
}

/** Label of a region, or of a continent that is broader; an unknown id is its own label. */
export function regionLabel(scheme: string, id: string): string {
  labels ??= new Map(
    data.schemes.flatMap((entry) =>
      [...entry.groups, ...entry.terms].map((term): [string, string] => [`${entry.id} ${term.id}`, term.label]),
    ),
  );
  return labels.get(`${scheme} ${id}`) ?? id;
}
