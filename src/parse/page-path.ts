/** Titles that are the path of a page: `Movement/Input/Open Halls`. @module */

/** What a page path says. */
export interface PagePath {
  title: string;
  /** A language code in lower case, or null. */
  language: string | null;
}

/** Units: no path is longer. */
const LONGEST = 250;

/**
 * The title of a page path: its last part. A last part that is a language code names the language, as on wikis with
 * translated pages, and the part before it is the title. Null for what is no path.
 */
export function pagePath(text: string): PagePath | null {
  if (text.length > LONGEST || !text.includes('/') || /[.!?;:]$|https?:|\[\d+\]/.test(text)) return null;
  const parts = text.split('/').map((part) => part.trim());
  const capital = (part: string) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(part);
  const last = parts.at(-1) ?? '';
  const isCode =
    parts.length > 2 &&
    /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(last) &&
    (last === last.toLowerCase() || /^[A-Z]{2}$/.test(last));
  const named = isCode && isLanguage(last) ? parts.slice(0, -1) : parts;
  if (named.length < 2 || !named.every(capital)) return null;
  return { title: named.at(-1) as string, language: named === parts ? null : last.toLowerCase() };
}

/** Codes of languages that pages of this family are written in. */
const LANGUAGES = new Set(
  'ar bg bn ca cs da de el en eo es et fa fi fr gl gu ha he hi hr hu hy id ig it ja ka kk ko lt lv mk ml mr ms my ne nl no pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi yo zh'.split(
    ' ',
  ),
);

function isLanguage(code: string): boolean {
  return LANGUAGES.has(code.toLowerCase().split('-')[0] as string);
}
