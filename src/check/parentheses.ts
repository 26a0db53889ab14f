/** Parentheses of footnotes that open or close one another. @module */

/** Where in words that end in a closing parenthesis it stands, if nothing opens it; else -1. A face (`:)`) is none. */
export function unopened(words: string): number {
  const end = words.search(/[)）][\s.,;:!?。।"”’»]{0,6}$/);
  if (end === -1 || /[:;=-]/.test(words.charAt(end - 1))) return -1;
  let depth = 0;
  for (const unit of words.slice(0, end)) {
    if (unit === '(' || unit === '（') depth++;
    else if ((unit === ')' || unit === '）') && depth > 0) depth--;
  }
  return depth === 0 ? end : -1;
}

/** Whether a parenthesis opens in the words that nothing closes in them. */
export function isLeftOpen(words: string): boolean {
  if (!/[(（]/.test(words)) return false;
  let depth = 0;
  for (const unit of words) {
    if (unit === '(' || unit === '（') depth++;
    else if ((unit === ')' || unit === '）') && depth > 0) depth--;
  }
  return depth > 0;
}

/**
 * The words of the parenthesis that ends a text, if they look like an attribution: parted, or with digits in them; else
 * null.
 */
export function partedAtEnd(words: string): string | null {
  const end = words.slice(-400);
  const inside = /[(（]([^()（）]{3,300})[)）][\s.,;。।۔"”’»」』]{0,6}$/.exec(end)?.[1] ?? null;
  return inside !== null && /[,،、，;；؛·\p{N}]/u.test(inside) ? inside : null;
}
