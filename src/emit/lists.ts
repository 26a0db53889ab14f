/** Lists in one cell. @module */

/** What stands between texts: a text is no list of terms, and has semicolons of its own. */
export const TEXT_BREAK = ' ¶ ';

/**
 * Names joined by `;`, so that nothing is lost: one that holds `;` or begins with `"` stands in double quotes, its own
 * doubled. The cell is then itself a line of CSV with `;` as delimiter.
 */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => (/^"|;/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(';');
}
