/** The title of a page, and the language its path tells. @module */
import { FlatBuilder } from '../../text/flat.ts';
import { pagePath } from '../page-path.ts';
import { reasonToSkip } from './content.ts';
import { ancestors, attribute, type Element, textsOf, wordsOf } from './dom.ts';
import type { Notes } from './notes.ts';
import type { Survey } from './survey.ts';

/** What a page is called. */
export interface PageTitle {
  title: string | null;
  /** BCP 47, or null. */
  language: string | null;
  /** The element whose words are the title and no others of the page. */
  element: Element | null;
}

/** Units: no title is longer. */
const LONGEST = 500;

/**
 * The title: the heading that the skin gives the page, else the only heading of the first degree where no
 * words of the page stand before it, else the title in the
 * head of the page, without the name of its site.
 *
 * The language is that of a page path such as `Movement/Input/fr`, or of the content of a page that has the language
 * bar of translated pages. Other `lang` attributes tell the language of the wiki, which a copy of the same page as text
 * or wikitext does not have: one page is to give one model.
 */
export function titleOf(survey: Survey, content: ReadonlySet<Element>, notes: Notes): PageTitle {
  const element = headingOf(survey, content, notes);
  const words = element ? flat(element, survey) : (survey.title && withoutSite(flat(survey.title, survey))) || null;
  const path = words === null ? null : pagePath(words);
  return {
    title: path?.title ?? words,
    language: path?.language ?? translatedInto(survey, content),
    element: element ?? (words === null ? null : survey.title),
  };
}

function headingOf(survey: Survey, content: ReadonlySet<Element>, notes: Notes): Element | null {
  const { parts, tops } = survey;
  let best: { element: Element; place: number } | null = null;
  for (const [element, { title }] of parts) {
    // `class=title` and the like stand on all kinds of elements.
    const isHeading = element.tagName === 'h1' || title === 0;
    if (title === undefined || !isHeading || (best && best.place <= title) || flat(element, survey) === '') continue;
    best = { element, place: title };
  }
  const only = tops.length === 1 ? (tops[0] as Element) : null;
  const found = best?.element ?? (only && standsFirst(only, survey, content, notes) ? only : null);
  return found && !notes.markerHolders.has(found) ? found : null;
}

/** Whether an element has words, and none of the page stand before it: behind others it heads a section. */
function standsFirst(element: Element, survey: Survey, content: ReadonlySet<Element>, notes: Notes): boolean {
  const holders = new Set(ancestors(element));
  const isLeftOut = (one: Element) => reasonToSkip(one, survey, notes) !== null;
  const beside = new Set([...holders].filter(isLeftOut));
  for (const text of textsOf(survey.document, (one) => !holders.has(one) && isLeftOut(one))) {
    if (!/\S/.test(text.value)) continue;
    const around = [...ancestors(text)];
    if (around.includes(element)) return true;
    const isContent = content.size === 0 || around.some((one) => content.has(one));
    if (isContent && !around.some((one) => beside.has(one))) return false;
  }
  return false;
}

/** The words of an element without links of the skin in it. */
function flat(element: Element, { parts }: Survey): string {
  const words = wordsOf(element, LONGEST, (inner) => parts.get(inner)?.skipped !== undefined);
  return new FlatBuilder().add(words, 0).build().text;
}

/** `Open Halls - Some Wiki`, `Open Halls | Some Site`. */
function withoutSite(title: string): string {
  const end = Math.max(...[' - ', ' – ', ' — ', ' | '].map((sign) => title.lastIndexOf(sign)));
  return end > 0 ? title.slice(0, end) : title;
}

function translatedInto({ parts }: Survey, content: ReadonlySet<Element>): string | null {
  const isTranslated = [...parts.values()].some(({ languages }) => languages);
  const [root] = content;
  if (!isTranslated || !root) return null;
  for (const element of [root, ...ancestors(root)]) {
    const language = attribute(element, 'lang');
    if (language !== undefined) return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? language : null;
  }
  return null;
}
