/** Lists of wikitext: `*`, `#`, `:` and `;` in front of a line. @module */
import type { List, ListItem, RootContent } from 'mdast';
import type { Lines } from '../../text/span.ts';

/** Levels: signs beyond count as none. */
const DEEPEST = 30;

/** The lists that are open, from the outside in. */
export class WikiLists {
  readonly #lines: Lines;
  #prefix = '';
  #open: { list: List; item: ListItem }[] = [];

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  close(): void {
    this.#prefix = '';
    this.#open = [];
  }

  /**
   * The item that a line begins: one more of the list that has its signs, else the first of new lists inside the item
   * that shares its first signs. Levels that a line skips are items without words.
   *
   * @param host takes a list that no item holds
   * @param length units that the signs have in the source
   */
  item(signs: string, start: number, host: RootContent[], length = signs.length): ListItem {
    const prefix = signs.slice(0, DEEPEST);
    const shared = sharedLength(prefix, this.#prefix);
    const position = () => this.#lines.span(start, start + length);
    this.#open.length = shared;
    if (shared === prefix.length) {
      const { list } = this.#open.pop() as { list: List };
      this.#push(list, position());
    }
    for (let level = this.#open.length; level < prefix.length; level++) {
      const list: List = { type: 'list', ordered: prefix[level] === '#', spread: false, children: [] };
      const outer = this.#open.at(-1)?.item.children as RootContent[] | undefined;
      (outer ?? host).push(list);
      this.#push(list, position());
    }
    this.#prefix = prefix;
    return this.#open.at(-1)?.item as ListItem;
  }

  #push(list: List, position: NonNullable<ListItem['position']>): void {
    const item: ListItem = { type: 'listItem', spread: false, children: [], position };
    list.children.push(item);
    this.#open.push({ list, item });
  }
}

/** How many signs two lines share: `:` and `;` make one list. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && kind(one[length]) === kind(other[length])) length++;
  return length;
}

function kind(sign: string | undefined): string | undefined {
  return sign === ';' ? ':' : sign;
}
