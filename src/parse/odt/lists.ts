/** Lists of an ODT file while it is read. @module */
import type { ListPlace } from '../office/model.ts';
import type { Styles } from './styles.ts';

interface OpenList {
  style: string | undefined;
  /** The number of the last item. */
  count: number;
  /** Whether the item that is open has words already. */
  begun: boolean;
  /** Keys under which a later list can go on counting. */
  keys: string[];
}

/** The lists that are open, each inside the one before; a note and a cell begin anew. */
export class Lists {
  readonly #styles: Styles;
  readonly #open: OpenList[][] = [[]];
  readonly #counts = new Map<string, number>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  enter(): void {
    this.#open.push([]);
  }

  leave(): void {
    this.#open.pop();
  }

  get #lists(): OpenList[] {
    return this.#open.at(-1) as OpenList[];
  }

  openList(attributes: Readonly<Record<string, string>>): void {
    const style = attributes['text:style-name'] ?? this.#lists.at(-1)?.style;
    const level = this.#lists.length + 1;
    const ofStyle = `${level} ${style}`;
    const before = attributes['text:continue-list'];
    const goesOn =
      before !== undefined ? `#${before}` : attributes['text:continue-numbering'] === 'true' ? ofStyle : null;
    const first = this.#styles.level(style, level).start - 1;
    const count = (goesOn === null ? undefined : this.#counts.get(goesOn)) ?? first;
    this.#lists.push({ style, count, begun: false, keys: [ofStyle, `#${attributes['xml:id']}`] });
  }

  closeList(): void {
    const list = this.#lists.pop();
    for (const key of list?.keys ?? []) this.#counts.set(key, list?.count ?? 0);
  }

  openItem(start: number | null): void {
    const list = this.#lists.at(-1);
    if (list) Object.assign(list, { count: start ?? list.count + 1, begun: false });
  }

  /** A header belongs to a list and has no number. */
  openHeader(): void {
    const list = this.#lists.at(-1);
    if (list) list.begun = true;
  }

  /** The place of a paragraph with words; null outside lists, and in lists that show nothing before their items. */
  place(): ListPlace | null {
    const list = this.#lists.at(-1);
    if (!list) return null;
    const level = this.#lists.length;
    const { kind } = this.#styles.level(list.style, level);
    if (kind === 'none') return null;
    const continued = list.begun;
    list.begun = true;
    return { level: level - 1, ordered: kind === 'number', number: list.count, continued };
  }
}
