/** What the stage `summarize` hands to the emitters of the written report and the overview. @module */
import type { Corpus } from './corpus.ts';
import type { CrossReport } from './tables.ts';
import type { Basis } from './tag.ts';

/** A term of a vocabulary. */
export interface Term {
  id: string;
  label: string;
}

/** The vocabularies in force, as far as counting needs them. */
export interface Catalogue {
  themes: readonly Term[];
  /** The regions of `scheme`. */
  regions: readonly Term[];
  /** Vocabulary name of the region tags that count, e.g. `wikimedia-2022`. */
  scheme: string;
}

/** One theme or region with the ids of what stands under it, each list in the order of the corpus. */
export interface Tally extends Term {
  /** How the tags were arrived at, sorted; empty for `unknown`, `thematic` and `global`. */
  basis: Basis[];
  footnotes: string[];
  sources: string[];
  recommendations: string[];
}

/** What a recommendation rests on, over all footnotes it cites. */
export interface Support {
  recommendation: string;
  /** Ids of the distinct sources. */
  sources: string[];
  /** Labels of the distinct regions, those only inferred left out. */
  regions: string[];
  footnotes: string[];
}

/** A quote, by its footnote and its place in it (from 0). */
export interface QuoteRef {
  footnote: string;
  index: number;
}

/** What is typical of a theme. */
export interface ThemeProfile extends Term {
  /** Characteristic words, the strongest first. */
  words: string[];
  quotes: QuoteRef[];
}

/** Ids of footnotes of which something is not known. */
export interface Unknowns {
  themes: string[];
  /** Without the thematic groups, which are not a place. */
  regions: string[];
  thematic: string[];
  /** Those that speak for the whole world, which is no region. */
  global: string[];
  /** No date at all, or one without a year or an impossible one. */
  dates: string[];
  sources: string[];
}

/** The names of the numbers that stand for themselves, as `why` knows them. */
export const FIGURES = [
  'documents',
  'recommendations',
  'resting',
  'missing',
  'untraced',
  'several-sources',
  'one-source',
  'no-source',
  'citations',
  'undefined',
  'footnotes',
  'notes',
  'points',
  'cited',
  'uncited',
  'quotes',
  'named',
  'nameless',
  'sources',
  'dated',
  'dated-notes',
  'dated-points',
  'unknown-dates',
  'unknown-sources',
  'unknown-themes',
  'unknown-regions',
  'thematic',
  'global',
  'placeless',
  'silent-themes',
  'silent-regions',
  'inferred',
  'inferred-none',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** One number with what it counts. */
export interface Figure {
  unit: 'document' | 'recommendation' | 'citation' | 'footnote' | 'quote' | 'source' | 'theme' | 'region' | 'item';
  /** As many as the number says; those of quotes are ids of their footnotes. */
  ids: readonly string[];
}

/** Ids of recommendations and footnotes whose theme is only inferred, in the order of the corpus. */
export interface InferredCounts {
  /** For each theme that stands out somewhere; the most first, of equal ones by the label. */
  themes: (Term & { ids: string[] })[];
  /** Where none stands out. */
  none: string[];
}

/** Everything the written report says; ids point into `corpus`. */
export interface ReportData extends ReportCounts {
  profiles: ThemeProfile[];
}

/** Everything it counts. */
export interface ReportCounts {
  corpus: Corpus;
  scheme: string;
  /** Largest first; inferred tags in tallies of their own. */
  themes: Tally[];
  regions: Tally[];
  /** Footnotes by theme and region. */
  cross: CrossReport;
  /** One for each recommendation: by distinct sources, then regions, then the order of the corpus. */
  support: Support[];
  /** Recommendations without a citation, in order. */
  untraced: string[];
  /** Citations whose footnote does not exist: see `citationIds`. */
  undefinedCitations: string[];
  /** Footnotes that nobody cites, points aside. */
  uncited: string[];
  /** Footnotes that are points of a report or a digest. */
  points: string[];
  silent: { themes: Term[]; regions: Term[] };
  unknowns: Unknowns;
  /** What the text suggests where no theme is stated. */
  inferred: InferredCounts;
  figures: Readonly<Record<FigureId, Figure>>;
}
