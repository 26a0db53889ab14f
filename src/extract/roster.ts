/** A list of participants: counted, never copied. @module */
import type { List, ListItem, Node, Parent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isPersonColumn } from '../vocabularies/cues.ts';
import { eventFieldOf } from './fields.ts';
import { countNames, hasUserMark, statedNumber } from './names.ts';

/** Counts participants: a number that is stated goes before items, rows and lines of names, these before single names. */
export class Roster {
  #stated: number | null = null;
  #listed = 0;
  /** By the lines that stand over lists: `3 people came from afar:` */
  #announced = 0;
  /** In lines of several. */
  #together = 0;
  /** In lines of their own. */
  #single = 0;

  /** Whether the number is stated, not counted. */
  get isStated(): boolean {
    return this.#stated !== null;
  }

  /** Null where it cannot be said. */
  get count(): number | null {
    if (this.#stated !== null) return this.#stated;
    const sure = Math.max(this.#listed + this.#together, this.#announced);
    if (sure > 0) return sure;
    return this.#single > 1 ? this.#single : null;
  }

  /** A block of the list. */
  add(node: Node, text: string): void {
    if (node.type === 'list') this.#listed += countItems(node as List);
    else if (node.type === 'table') this.#listed += Math.max(0, (node as Table).children.length - 1);
    else if (node.type === 'footnoteDefinition') this.#listed++;
    else if (node.type === 'blockquote') for (const child of (node as Parent).children) this.add(child, text);
    else this.addLine(plainText(node));
  }

  /** `Participants (13)` */
  addHeading(title: string): void {
    const number = /(?:\(|[:：]\s*)(\d{1,5})\)?\s*$/.exec(title)?.[1];
    if (number !== undefined) this.#stated ??= Number(number);
  }

  /** @param sure whether one name alone counts too */
  addLine(text: string, sure = false): void {
    if (/[:：]\s*$/.test(text)) {
      this.#announced += statedNumber(text) ?? 0;
      return;
    }
    const alone = /^[^\p{L}\p{N}]{0,3}(\d{1,5})\s*$/u.exec(text)?.[1];
    const stated = statedNumber(text) ?? (alone === undefined ? null : Number(alone));
    if (stated !== null) this.#stated ??= stated;
    else
      for (const line of text.split('\n')) {
        // `Facilitators: A and B` are named apart, whether or not they are among those listed.
        if (eventFieldOf(line) !== 'persons') this.#addCounted(countNames(line) ?? 0, sure);
      }
  }

  #addCounted(count: number, sure: boolean): void {
    if (sure || count > 1) this.#together += count;
    else this.#single += count;
  }

  /** A number stated elsewhere. */
  state(number: number): void {
    this.#stated ??= number;
  }
}

/** Items without a list of their own: what stands over one is the name of a group. */
function countItems(list: List): number {
  let count = 0;
  const open: ListItem[] = [...list.children];
  for (let item = open.pop(); item; item = open.pop()) {
    const nested = item.children.filter((child): child is List => child.type === 'list');
    if (nested.length === 0) count++;
    for (const one of nested) for (const child of one.children) open.push(child);
  }
  return count;
}

/** At least half of the items bear the marks of users. */
export function isRosterList(list: List): boolean {
  const marked = list.children.filter(isMarked).length;
  return marked > 0 && marked * 2 >= list.children.length;
}

function isMarked({ children: [own] }: ListItem): boolean {
  return own?.type === 'paragraph' && hasUserMark(plainText(own));
}

/** The head of the table stands over names. */
export function isRosterTable({ children: [head] }: Table): boolean {
  return head?.children.some((cell) => isPersonColumn(plainText(cell).trim())) ?? false;
}
