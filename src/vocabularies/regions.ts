/** Region schemes: ways to part the world. Tags carry the scheme as their vocabulary. @module */
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
}

/** A region scheme with all its regions, sorted by id. */
export interface RegionScheme {
  id: string;
  label: string;
  version: string;
  source: string;
  licence: string;
  terms: RegionTerm[];
}

let labels: Map<string, string> | undefined;

/** The schemes of `regions.json`: `wikimedia-2022` (eight regions) and `un-m49` (UN subregions). */
export function regionSchemes(): RegionScheme[] {
  return data.schemes.map(({ id, label, version, source, licence, terms }) => {
    return { id, label, version, source, licence, terms: terms.map((term) => ({ ...term })) };
  });
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
