/** Which pages are asked for. @module */

export interface Selection {
  titles: readonly string[];
  /** Beginnings of titles. */
  prefixes: readonly string[];
  /** Names of categories, with or without their namespace. */
  categories: readonly string[];
}

/**
 * The selection of a command line: `prefix:…` and `category:…` in small letters stand for the options; anything else is
 * a title (`Category:Reports` is the page about the category).
 */
export function readSelection(
  words: readonly string[],
  prefixes: readonly string[],
  categories: readonly string[],
): Selection {
  const after = (start: string) => words.flatMap((word) => (word.startsWith(start) ? word.slice(start.length) : []));
  const titles = words.filter((word) => !/^(?:prefix|category):/.test(word));
  return {
    titles: [...new Set(titles)],
    prefixes: [...new Set([...after('prefix:'), ...prefixes])],
    categories: [...new Set([...after('category:'), ...categories].map((name) => name.trim()))],
  };
}

export function isEmpty({ titles, prefixes, categories }: Selection): boolean {
  return titles.length + prefixes.length + categories.length === 0;
}

/** The lists of a selection, as they are named on the command line; `all` where nothing is selected. */
export function listNames(selection: Selection): string[] {
  const { prefixes, categories } = selection;
  if (isEmpty(selection)) return ['all'];
  return [...prefixes.map((prefix) => `prefix:${prefix}`), ...categories.map((name) => `category:${name}`)];
}
