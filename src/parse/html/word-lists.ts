/** Lists that Word saves as paragraphs with their bullets and numbers written out. @module */
import type { List } from 'mdast';
import type { Branch } from './build.ts';
import { attribute, type Element, isElement, isText, textsOf, wordsOf } from './dom.ts';
import { INLINE } from './links.ts';
import { flowOf } from './writer.ts';

/** An item of a list as Word saves it. */
export interface WordItem {
  /** The element that holds the bullet or number, where one is written. */
  sign: Element | null;
  ordered: boolean;
  /** The number of the item; 1 where it has none. */
  start: number;
  /** From 1. */
  level: number;
}

/** `mso-list:l0 level2 lfo1`; `none` and `skip` say that a paragraph is in no list. */
const LIST = /(?:^|[;\s])mso-list\s{0,9}:\s{0,9}l\d{1,9}\s{1,9}level(\d)/i;
/** Styles of lists; a paragraph without a sign may have them too. */
const STYLE = /(?:^|\s)Mso(?:ListParagraph|ListBullet|ListNumber)/i;
/** A bullet, or `1.`, `a)`, `(iv)`, `2.1.`, without the space behind it. */
const SIGN = /^(?:[^\p{L}\p{N}\s]{1,2}|[\u{e000}-\u{f8ff}]|[oqvüØ]|\(?[\da-z]{1,4}(?:\.\d{1,3}){0,8}[.)])$/iu;
const NUMBER = /^\(?(?:(\d{1,4})|([a-z]{1,4}))[.)]/i;
/** Units: a sign with its space. */
const LONGEST = 80;
/** Elements of running text around a sign. */
const DEEPEST = 6;

/** What a paragraph is in a list of Word; null when it is in none. */
export function itemOf(paragraph: Element): WordItem | null {
  const level = LIST.exec(attribute(paragraph, 'style') ?? '')?.[1];
  if (level === undefined && !STYLE.test(attribute(paragraph, 'class') ?? '')) return null;
  const sign = signOf(paragraph);
  if (level === undefined && !sign) return null;
  const words = sign ? wordsOf(sign, LONGEST).trim() : '';
  return { sign, ...numberOf(words), level: Math.max(1, Number(level ?? 1)) };
}

/** The first element of running text: a sign, and in an element of its own the space behind it. */
function signOf(paragraph: Element): Element | null {
  let element: Element | null = paragraph;
  for (let depth = 0; depth < DEEPEST; depth++) {
    element = firstOf(element);
    if (!element) return null;
    if (isSign(element)) return element;
  }
  return null;
}

/** The element of running text that an element begins with; null where it begins with words. */
function firstOf(element: Element): Element | null {
  for (const child of element.childNodes) {
    if (isText(child) && /\S/.test(child.value)) return null;
    if (isElement(child)) return INLINE.has(child.tagName) ? child : null;
  }
  return null;
}

function isSign(element: Element): boolean {
  const words = wordsOf(element, LONGEST);
  if (words.length >= LONGEST || !/\s$/.test(words) || !SIGN.test(words.trim())) return false;
  let texts = 0;
  for (const _ of textsOf(element)) texts++;
  return texts > 1;
}

function numberOf(words: string): Pick<WordItem, 'ordered' | 'start'> {
  const [, digits, letters = ''] = NUMBER.exec(words) ?? [];
  if (digits !== undefined) return { ordered: true, start: Number(digits) };
  // Of several letters it cannot be said what they count: `ii` may be 2.
  const start = letters.length === 1 ? letters.toLowerCase().charCodeAt(0) - 96 : 1;
  return { ordered: letters !== '', start };
}

/** Puts items that stand one behind the other into one list, each in the item above it where its level is deeper. */
export class WordLists {
  #open: { list: Branch; item: Branch; level: number; ordered: boolean }[] = [];
  #container: Branch | null = null;
  /** Leaves there were when the last item ended. */
  #leaves = -1;

  /**
   * The branch for the words of an item.
   *
   * @param leaves how many were written before it: where there are new ones, a list has ended
   */
  item({ level, ordered, start }: WordItem, container: Branch | null, leaves: number): Branch {
    if (leaves !== this.#leaves || container !== this.#container) this.#open = [];
    this.#container = container;
    let last = this.#open.at(-1);
    while ((this.#open.at(-1)?.level ?? 0) >= level) last = this.#open.pop();
    // A list may begin on an inner level: its outer items go on with it.
    const goesOn = last && last.ordered === ordered && (last.level === level || this.#open.length === 0);
    const parent = this.#open.at(-1)?.item ?? flowOf(container);
    const list = goesOn && last ? last.list : { node: listNode(ordered, start), parent };
    const item: Branch = { node: { type: 'listItem', spread: false, children: [] }, parent: list };
    this.#open.push({ list, item, level, ordered });
    return item;
  }

  /** @param leaves how many there are behind the item */
  end(leaves: number): void {
    this.#leaves = leaves;
  }
}

function listNode(ordered: boolean, start: number): List {
  return { type: 'list', ...(ordered ? { ordered, start } : { ordered: false }), spread: false, children: [] };
}
