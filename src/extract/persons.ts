/** The names in lists of participants, gathered so that they can be masked elsewhere; they are never copied. @module */
import type { Link, Node, Parent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { words } from '../text/words.ts';
import { eventField, headingRole, wordSet } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { eventFieldOf } from './fields.ts';
import { isNameLike } from './names.ts';
import { range } from './phrasing.ts';

/** Offsets of blocks that are left out as participants. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** A name as it is listed. */
export interface Person {
  name: string;
  /** It bears the marks of a wiki's user: `User:` before it, `(talk)` behind it. */
  isUser: boolean;
}

/**
 * The names in the blocks within `ranges`, without roles, numbers, addresses and links. A full name has two words or
 * more. A single word counts only where it can hardly be another word of the page: with a capital or a digit inside, or
 * with the marks of a user. Names of groups, places and themes are no names of persons.
 */
export function personsOf(root: Root, ranges: Ranges, vocabularies: Vocabularies): Person[] {
  if (ranges.length === 0) return [];
  const found: Person[] = [];
  const merged = mergedRanges(ranges);
  const open: { node: Node; isItem: boolean }[] = [{ node: root, isItem: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const isItem = next.isItem || node.type === 'listItem' || node.type === 'tableCell' || node.type === 'heading';
    if (isBlock(node) && isWithin(node, merged)) {
      for (const line of linesOf(node as Parent)) found.push(...personsOfLine(line, isItem));
      if (node.type !== 'tableCell') for (const user of usersOfLinks(node as Parent)) found.push(user);
    }
    if (node.type === 'tableRow' && isWithin(node, merged)) found.push(...splitName(node as Parent));
    if (isBlock(node) && node.type !== 'tableCell') continue;
    if ('children' in node) for (const child of (node as Parent).children) open.push({ node: child, isItem });
    if (node.type === 'tableCell' && isWithin(node, merged))
      for (const user of usersOfLinks(node as Parent)) found.push(user);
  }
  return found.filter((person) => isPerson(person, vocabularies));
}

function isBlock({ type }: Node): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function mergedRanges(ranges: Ranges): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function isWithin(node: Node, merged: readonly [number, number][]): boolean {
  const [start, end] = range(node);
  let [low, high] = [0, merged.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((merged[middle]?.[0] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const near = merged[low];
  return near !== undefined && near[0] <= start && end <= near[1];
}

/** The lines of a block; a break ends one. */
export function linesOf({ children }: Parent): string[] {
  return children
    .map((child) => (child.type === 'break' ? '\n' : plainText(child)))
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** UTF-16 units: a longer line is no list of names. */
const LONGEST_LINE = 2000;

function personsOfLine(line: string, isItem: boolean): Person[] {
  if (line.length > LONGEST_LINE) return [];
  const isUser = MARKED.test(line);
  const found: Person[] = usersIn(line).map((name) => ({ name, isUser: true }));
  piecesOf(listIn(line)).forEach((piece, i) => {
    const name = bareName(piece, isItem && i === 0);
    if (!name) return;
    if (words(name).length > 1) found.push({ name, isUser: false });
    else if (isItem && i === 0) found.push({ name, isUser });
  });
  return found;
}

const MARKED = /\((?:talk|discuss|discussion|contribs|contributions|discuter|disc|discusión|discussão)\b/iu;
const ASIDE = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\S{1,64}@\S+|https?:\S+/gu;

/** What names stand in: behind the label of a field, or before what is said of a person. */
function listIn(line: string): string {
  const bare = line
    .replace(ASIDE, ' ')
    .replace(/^[\s\d.)#*•·–—-]+/u, '')
    .trim();
  const colon = bare.search(/[:：]/);
  if (colon === -1) return bare;
  const label = bare.slice(0, colon);
  const isField = eventFieldOf(bare) !== null || headingRole(label) !== null || !isNameLike(label);
  return isField || isUserPrefix(label) ? bare.slice(colon + 1) : label;
}

function piecesOf(list: string): string[] {
  return list
    .split(/[,;،、，；|/]|[–—]|\s-\s|\.\s+(?=\p{Lu}\p{Ll}{2})|\s(?:and|et|y|e|und|&)\s/u)
    .map((piece) => piece.replace(/^.{0,40}\b(?:by|par|por)\s/iu, '').trim());
}

/** Words behind which no name goes on: `Ana Q. Reed from Accra`. */
const CUT = /\s(?:of|for|from|in|at|with|the|who|as|representing|de la part)\s.*$/su;

/** @param opens whether the name may be followed by other words, as in an item */
function bareName(piece: string, opens: boolean): string | null {
  const name = piece
    .replace(/^\d+[.)]?\s+/, '')
    .replace(CUT, '')
    .replace(/[\s.:]+$/, '')
    .trim();
  if (name === '' || name.length > 100) return null;
  if (isNameLike(name)) return name;
  if (!opens) return null;
  const all = words(name);
  const end = all.findIndex(
    ({ key, start }) => /\p{Ll}/u.test(name.charAt(start)) && !wordSet('nameParticles').has(key),
  );
  return end > 1 ? name.slice(0, all[end - 1]?.end) : null;
}

const PREFIXED = /([\p{L} ]{4,30}):[ ]?([^\s|()[\],;:/#]{1,60}(?: [\p{Lu}\d][^\s|()[\],;:/#]{0,40}){0,3})/gu;

/** `User:Name`, in any language. */
function usersIn(text: string): string[] {
  return [...text.matchAll(PREFIXED)].flatMap(([, prefix = '', name = '']) => (isUserPrefix(prefix) ? [name] : []));
}

function isUserPrefix(prefix: string): boolean {
  const keys = words(prefix).map(({ key }) => key);
  return keys.slice(-2).some((key) => wordSet('userPrefixes').has(key));
}

/** Users that links lead to, and the words of these links. */
function usersOfLinks(block: Parent): Person[] {
  const found: Person[] = [];
  const open: Node[] = [...block.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'link') {
      const names = usersIn(decoded((node as Link).url).replaceAll('_', ' '));
      for (const name of names) found.push({ name, isUser: true });
      const shown = bareName(plainText(node), true);
      if (names.length > 0 && shown && !MARKED.test(`(${shown}`)) found.push({ name: shown, isUser: true });
    }
    if ('children' in node) for (const child of (node as Parent).children) open.push(child);
  }
  return found;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** First and last name in cells of their own. */
function splitName({ children }: Parent): Person[] {
  const cells = children.slice(0, 4).map((cell) => plainText(cell).trim());
  return cells.slice(1).flatMap((cell, i): Person[] => {
    const before = cells[i] ?? '';
    const isOne = (text: string) => words(text).length === 1 && /^\p{Lu}\p{Ll}+$/u.test(text);
    if (!isOne(before) || !isOne(cell)) return [];
    return [`${before} ${cell}`, `${cell} ${before}`].map((name) => ({ name, isUser: false }));
  });
}

function isPerson({ name, isUser }: Person, { kinds, places, themes, languages }: Vocabularies): boolean {
  const all = words(name);
  if (all.length === 0 || all.length > 7 || !/\p{L}{2}/u.test(name)) return false;
  if (all.length === 1 && !isUser && !isUncommon(name)) return false;
  if (headingRole(name) !== null || eventField(name) !== null || themes.exact(all) !== null) return false;
  if (all.some(({ key }) => GROUP_LISTS.some((list) => wordSet(list).has(key)))) return false;
  if (kinds.cues(all).length > 0 && !isUser) return false;
  const isAll = (found: readonly { from: number; to: number }[]) =>
    found.reduce((sum, { from, to }) => sum + to - from, 0) === all.length;
  return !isAll(places.find(name, all)) && !isAll(languages.find(name, all));
}

const GROUP_LISTS = [
  'groupWords',
  'roleWords',
  'participantWords',
  'peopleWords',
  'talkLinks',
  'userPrefixes',
] as const;

/** A capital or a digit inside. */
export function isUncommon(word: string): boolean {
  return /\p{Ll}.*\p{Lu}|\p{L}.*\d/u.test(word);
}
