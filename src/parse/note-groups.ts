/** Groups of notes: `Notes` for `[a]` or `[note 1]`, `References` for `[1]`. @module */

/** Notes with plain numbers. */
export const PLAIN_GROUP = '';
/** Notes with letters, `[a]`. */
const LETTERS = 'letters';

const MARKER =
  /\[(?:([a-z])|(?:(note|nb|n|lower-alpha|lower-roman|lower-greek|upper-alpha|upper-roman)[ \u00a0]?)?(\d{1,4}))\]/g;

/** The groups whose markers stand in a text, each with the highest number it has there. */
export class GroupsUsed {
  readonly #highest = new Map<string, number>();

  add(text: string): this {
    MARKER.lastIndex = 0;
    for (let found = MARKER.exec(text); found; found = MARKER.exec(text)) {
      const [, letter, name, number] = found;
      const group = letter ? LETTERS : (name ?? PLAIN_GROUP);
      const value = letter ? letter.charCodeAt(0) - 96 : Number(number);
      this.#highest.set(group, Math.max(value, this.#highest.get(group) ?? 0));
    }
    return this;
  }

  /**
   * The group of each of the lists that stand one right behind the other and all count from 1, by how many notes each
   * list has: the list belongs to the group whose highest marker is its last note. Where numbers of notes do not tell,
   * the named groups come in the order of their first marker, and plain numbers last, as most pages have them. Null
   * when there are not as many groups as lists.
   */
  groupsOf(sizes: readonly number[]): string[] | null {
    if (sizes.length < 2 || this.#highest.size !== sizes.length) return null;
    const free = [...this.#highest].sort(([a], [b]) => Number(a === PLAIN_GROUP) - Number(b === PLAIN_GROUP));
    const bySize = sizes.map((size) => free.filter(([, highest]) => highest === size).map(([group]) => group));
    const isClear = bySize.every((groups) => groups.length === 1) && new Set(bySize.flat()).size === sizes.length;
    return isClear ? bySize.flat() : free.map(([group]) => group);
  }
}

/** The label that the note with a number has in its group: `3`, `c`, `note 3`. */
export function labelInGroup(group: string, number: number): string {
  if (group === LETTERS) return String.fromCharCode(96 + Math.min(26, number));
  return group === PLAIN_GROUP ? String(number) : `${group} ${number}`;
}
