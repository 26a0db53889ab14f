/** The small words and letters by which languages of one script are told apart. @module */
import data from './function-words.json' with { type: 'json' };

/** The languages of a script, by what speaks for each and against it. */
export interface ScriptLanguages {
  /** BCP 47, in the order of the file. */
  tags: readonly string[];
  /** Function words in lower case -> places in `tags`. */
  words: ReadonlyMap<string, readonly number[]>;
  /** Letters that only some languages have -> places in `tags` of these (`own`) and of those without it (`foreign`). */
  letters: ReadonlyMap<string, { own: readonly number[]; foreign: readonly number[] }>;
  /** Places in `tags` of lists that are true of several languages, which they do not tell apart. */
  several: ReadonlySet<number>;
}

const built = new Map<string, ScriptLanguages | null>();

/** What tells the languages of a script (ISO 15924) apart; null for a script without lists. */
export function languagesOfScript(script: string): ScriptLanguages | null {
  const known = built.get(script);
  if (known !== undefined) return known;
  const words = tables.words[script];
  const made = words ? build(words, script) : null;
  built.set(script, made);
  return made;
}

/**
 * The one language (BCP 47) with texts in a script, and letters that only other languages of the script have; null where
 * there are several, or none that is known.
 */
export function onlyLanguageOf(script: string): { tag: string; others: string } | null {
  const tag = tables.only[script];
  return tag === undefined ? null : { tag, others: tables.others[script] ?? '' };
}

/** The code of ISO 639-3 for a BCP 47 tag of {@link ScriptLanguages}, as statistics of trigrams name it; null for none. */
export function iso6393(tag: string): string | null {
  return tables['iso639-3'][tag] ?? null;
}

type Table<T> = Readonly<Record<string, T>>;

const tables: {
  only: Table<string>;
  words: Table<Table<string>>;
  letters: Table<Table<string>>;
  foreign: Table<string>;
  others: Table<string>;
  several: Table<readonly string[]>;
  'iso639-3': Table<string>;
} = data;

function build(lists: Table<string>, script: string): ScriptLanguages {
  const tags = Object.keys(lists);
  const words = new Map<string, number[]>();
  const letters = new Map<string, { own: number[]; foreign: number[] }>();
  const letter = (character: string) => {
    const entry = letters.get(character) ?? { own: [], foreign: [] };
    letters.set(character, entry);
    return entry;
  };
  for (const [place, tag] of tags.entries()) {
    for (const word of new Set(lists[tag]?.split(' '))) {
      const places = words.get(word);
      if (places) places.push(place);
      else words.set(word, [place]);
    }
    for (const character of tables.letters[script]?.[tag] ?? '') letter(character).own.push(place);
    for (const character of tables.foreign[tag] ?? '') letter(character).foreign.push(place);
  }
  const several = new Set(tags.flatMap((tag, place) => (tables.several[tag] ? [place] : [])));
  return { tags, words, letters, several };
}
