/** A key under which spellings of a name compare equal, near enough to `foldKey` of `src/text/fold.ts`. */
export const foldName = (name) =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[’ʼ‘ʻ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** The names without those that compare equal to an earlier one. */
export function distinctNames(names) {
  const seen = new Set();
  return names.filter((name) => !seen.has(foldName(name)) && seen.add(foldName(name)));
}

/** Whether the words of `phrase` hold all words of `name`, one after the other, and more. */
export const holds = (phrase, name) => phrase !== name && ` ${phrase} `.includes(` ${name} `);
