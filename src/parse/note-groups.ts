/** Groups of notes: `Notes` for `[a]` or `[note 1]`, `References` for `[1]`. @module */

/** A group of markers: plain numbers, letters (`[a]`), or a name with a number (`[note 1]`). */
export interface CitedGroup {
  /** `''` for plain numbers, `'a'` for letters, else the name as written, with what stands before the number. */
  name: string;
  /** The highest number; that of `c` is 3. */
  highest: number;
}

const BRACKETS = /\[([^\][]{1,80})\]/g;
const LABEL =
  /^(?:(\d{1,4})|([a-z])|((?:note|nb|n|lower-alpha|lower-roman|lower-greek|upper-alpha|upper-roman)[ \u00a0]?)(\d{1,3}))$/i;

/** The groups of the markers of some texts, in the order of their first markers. Years in brackets are no markers. */
export function citedGroups(texts: Iterable<string>): CitedGroup[] {
  const groups = new Map<string, CitedGroup>();
  for (const text of texts) {
    if (!text.includes('[')) continue;
    for (const [, inside = ''] of text.matchAll(BRACKETS)) {
      // The hyphen of `lower-alpha 1` joins no two labels.
      for (const label of LABEL.test(inside) ? [inside] : inside.split(/[,;–-]/)) add(groups, label.trim());
    }
  }
  return [...groups.values()];
}

function add(groups: Map<string, CitedGroup>, label: string): void {
  const [, number, letter, prefix = '', grouped] = LABEL.exec(label) ?? [];
  const name = letter ? 'a' : prefix;
  const value = letter ? letter.toLowerCase().charCodeAt(0) - 96 : Number(number ?? grouped);
  if (Number.isNaN(value) || value > 1500) return;
  const key = name.toLowerCase().trim();
  const there = groups.get(key);
  if (there) there.highest = Math.max(there.highest, value);
  else groups.set(key, { name, highest: value });
}

/**
 * The group of each of some lists that stand one right behind the other and all count from 1. A list as long as a group
 * counts is that group's; else they go by their order, the last for plain numbers. Null for a list that is left.
 *
 * @param sizes how many notes each list has
 */
export function groupsOfLists(sizes: readonly number[], groups: readonly CitedGroup[]): (CitedGroup | null)[] {
  const given = sizes.map((): CitedGroup | null => null);
  const free = () => sizes.flatMap((size, i) => (size > 0 && given[i] === null ? [i] : []));
  const give = (group: CitedGroup, at: number | undefined) => {
    if (at !== undefined) given[at] = group;
  };
  const named = groups.filter(({ name }) => name !== '');
  const plain = groups.find(({ name }) => name === '');
  if (plain) give(plain, free().findLast((i) => sizes[i] === plain.highest) ?? free().at(-1));
  for (const group of named)
    give(
      group,
      free().find((i) => sizes[i] === group.highest),
    );
  for (const group of named) if (!given.includes(group)) give(group, free()[0]);
  return given;
}

/** The label that a note has in its group: `3`, `c`, `note 3`. */
export function labelInGroup({ name }: CitedGroup, label: string): string {
  if (name === 'a') {
    return /^\d+$/.test(label) ? String.fromCharCode(96 + Math.min(26, Math.max(1, Number(label)))) : label;
  }
  return `${name.replace(/\u00a0/g, ' ')}${label}`;
}
