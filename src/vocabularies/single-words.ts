/** Words that never stand twice in a row, or may, and words that no sentence ends with. @module */
import data from './single-words.json' with { type: 'json' };

/** The words, in lower case, that a sentence of a language (BCP 47) never has twice in a row; null where there is no list. */
export const singleWords = lookUp(data.words);

/** The words, in lower case, that no sentence of a language (BCP 47) ends with; null where there is no list. */
export const neverLastWords = lookUp(data['never-last']);

/**
 * The words, in lower case, that a sentence of a language (BCP 47) may have twice in a row; all others of five letters and
 * more it never has. Null where there is no list, as for languages that double words for number or aspect.
 */
export const wordsMaybeTwice = lookUp(data['maybe-twice']);

function lookUp(lists: Readonly<Record<string, string>>): (language: string) => ReadonlySet<string> | null {
  const sets = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const base = language.split('-')[0] as string;
    const words = lists[base];
    if (words === undefined) return null;
    const made = sets.get(base) ?? new Set(words.split(' '));
    sets.set(base, made);
    return made;
  };
}
