/** What the words around a name say about it: persons interviewed, streets, other words in the same letters. @module */
import type { Word } from '../text/words.ts';
import { CASED, nameKey, phraseKey } from './name-key.ts';
import data from './name-words.json' with { type: 'json' };

/** Offsets count units of the text. */
export interface Stretch {
  start: number;
  end: number;
}

/** What must stand beside a name for it to count. */
interface Guard {
  alone: boolean;
  before: readonly string[];
  behind: readonly string[];
  notBehind: readonly string[];
}

const ORDINARY: ReadonlySet<string> = new Set(data.ordinary);
const INTERVIEWS: ReadonlySet<string> = new Set(data.interviews.map(phraseKey));
const STREETS: ReadonlySet<string> = new Set(data.streets);
const PARTICLES: ReadonlySet<string> = new Set(data.streetParticles);
const GUARDS: Readonly<Record<string, Guard>> = data.guarded;
const TONGUE_WORDS = data.languageWords;
const TONGUE_PREPOSITIONS: ReadonlySet<string> = new Set(data.languagePrepositions);
const MOST_PARTICLES = 2;
/** Letters without capitals do not show where a name of a person ends: so many words may be one. */
const UNCASED_NAME = 3;

/** The words that name persons (`Interview with Kenya Jones`) and streets (`rue de Lyon`), and so no places. */
export function placelessIn(text: string, words: readonly Word[]): Stretch[] {
  const keys = words.map(({ key }) => nameKey(key));
  return words.flatMap((_, i) => {
    if (i > 0 && INTERVIEWS.has(`${keys[i - 1]} ${keys[i]}`)) return personAt(text, words, i + 1);
    return STREETS.has(keys[i] ?? '') ? streetAt(text, words, keys, i) : [];
  });
}

/** The words of a name of a person; none where one of them is no name: `Interview with Ghana Wikimedians`. */
function personAt(text: string, words: readonly Word[], from: number): Stretch[] {
  let to = from;
  while (to < words.length && isNameWord(text, words, from, to)) to++;
  const [first, last] = [words[from], words[to - 1]];
  if (to === from || !first || !last) return [];
  return words.slice(from, to).some(({ key }) => ORDINARY.has(key)) ? [] : [{ start: first.start, end: last.end }];
}

function isNameWord(text: string, words: readonly Word[], from: number, at: number): boolean {
  const { start, end } = words[at] as Word;
  if (at > from && text.slice(words[at - 1]?.end, start) !== ' ') return false;
  const written = text.slice(start, end);
  return CASED.test(written) ? /^\p{Lu}/u.test(written) : at - from < UNCASED_NAME;
}

function streetAt(text: string, words: readonly Word[], keys: readonly string[], at: number): Stretch[] {
  let next = at + 1;
  while (next <= at + MOST_PARTICLES && PARTICLES.has(keys[next] ?? '')) next++;
  const named = words[next];
  const before = words[at - 1];
  const found: Stretch[] = [];
  const isBeside = (end: number | undefined, start: number | undefined) => text.slice(end, start) === ' ';
  if (named && isBeside(words[next - 1]?.end, named.start)) found.push({ start: named.start, end: named.end });
  // `Jordan Street`: English puts it behind.
  if (before && /^(?:Street|Avenue|Square|Plaza)$/.test(text.slice(words[at]?.start, words[at]?.end)))
    if (isBeside(before.end, words[at]?.start)) found.push({ start: before.start, end: before.end });
  return found;
}

/**
 * Whether a name is told from a common word in the same letters (`réunion`) by what stands beside it. True for all names
 * that are no such word.
 */
export function isGuarded(text: string, { start, end }: Stretch): boolean {
  const written = text.slice(start, end);
  const key = phraseKey(written);
  const guard = Object.hasOwn(GUARDS, key) ? (GUARDS[key] as Guard) : null;
  if (!guard) return true;
  const behind = /^[\s-]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  const follower = phraseKey(behind);
  if (guard.notBehind.includes(follower)) return false;
  if (!/^\p{Lu}/u.test(written)) return false;
  if (guard.alone && start === 0 && end === text.length) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return guard.before.some((words) => before.endsWith(words)) || guard.behind.includes(follower);
}

/**
 * Whether a word that names a people and its language is the language by what stands beside it: `Kazakh language`,
 * `French-speaking`, `en español`, `langue française`.
 */
export function isTongue(text: string, { start, end }: Stretch): boolean {
  const behind = /^[\s-]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  if (TONGUE_WORDS.behind.includes(behind.toLowerCase())) return true;
  const before = (
    /(?:^|[^\p{L}\p{M}])([\p{L}\p{M}]+)\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  ).toLowerCase();
  return TONGUE_PREPOSITIONS.has(before) || TONGUE_WORDS.before.includes(before);
}
