/** What the words of the model mean, in sentences. @module */
import type { TraceStatus } from '../model/tables.ts';
import type { Basis } from '../model/tag.ts';

export const BASES: Readonly<Record<Basis, string>> = {
  stated: 'Stated: the text names it by its own label.',
  alias: 'Alias: the text names it by a listed variant.',
  corrected: 'Corrected: the text names it with a misspelling that only this entry is near to.',
  place: 'By place: the text names a country or a place in it, and the scheme counts that to the region.',
  language: 'By language: the text names a language, and nearly all who speak it live in the region.',
  heading: 'By heading: it stands under a heading that names it.',
  cited: 'Cited: carried over from the footnotes that are cited.',
  inferred: 'Inferred: weighed from the words of the text, nowhere said; counted apart from what is said.',
  override: 'Override: a person decided it.',
};

export const STATUSES: Readonly<Record<TraceStatus, string>> = {
  traced: 'Traced: the marker has its footnote.',
  untraced: 'Untraced: no marker of a footnote stands in the recommendation.',
  undefined: 'Undefined: no footnote of the document has the label of the marker.',
  uncited: 'Uncited: no recommendation of the document has a marker with this label.',
};
