/** Where a word comes from. @module */

/** An entry of a vocabulary with the file it stands in and the source this file names. */
export interface Entry {
  id: string;
  label: string;
  /** Name of the file in `src/vocabularies/`, or the path of a user's own. */
  file: string;
  source: string;
}
