/** The name of an event among other words. @module */
import type { Words } from '../model/draft.ts';
import { type Word, words } from '../text/words.ts';
import { wordSet } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** Words that are looked at: a name stands at the beginning of an account. */
const LOOKED_AT = 80;

/**
 * The first run of words in capitals around the word for an event that says more than that word and a year:
 * `Kenya Youth Salon 2019`, but not `The Strategy Salon 2019`.
 */
export function findEventName({ flat, from, to }: Words, { kinds }: Vocabularies): Words | null {
  const text = flat.text.slice(from, to);
  const all = words(text.slice(0, 1000)).slice(0, LOOKED_AT);
  for (const cue of kinds.cues(all)) {
    if (cue.kind !== 'salon' && cue.kind !== 'event') continue;
    const run = runAround(text, all, cue);
    const own = all.slice(run.from, run.to).filter((word, i) => isOwn(word, run.from + i, cue, text));
    if (own.length === 0) continue;
    return { flat, from: from + (all[run.from]?.start ?? 0), to: from + (all[run.to - 1]?.end ?? 0) };
  }
  return null;
}

interface Run {
  from: number;
  to: number;
}

function runAround(text: string, all: readonly Word[], cue: Run): Run {
  let { from, to } = cue;
  while (from > 0 && joins(text, all[from - 1], all[from])) from--;
  while (to < all.length && joins(text, all[to - 1], all[to]) && !wordSet('participantWords').has(all[to]?.key ?? ''))
    to++;
  const leads = (i: number, list: 'nameParticles' | 'nameOpeners') => wordSet(list).has(all[i]?.key ?? '');
  while (from < cue.from && (leads(from, 'nameParticles') || leads(from, 'nameOpeners'))) from++;
  while (to > cue.to && leads(to - 1, 'nameParticles')) to--;
  return { from, to };
}

function isCue(i: number, { from, to }: Run): boolean {
  return i >= from && i < to;
}

/** Nothing but a space, a hyphen or an apostrophe stands between words of a name; both begin with a capital, or lead over. */
function joins(text: string, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || !/^[ ’'-]?$/.test(text.slice(left.end, right.start))) return false;
  return [left, right].every((word) => isCapital(text, word) || wordSet('nameParticles').has(word.key));
}

function isCapital(text: string, { start }: Word): boolean {
  return /[\p{Lu}\p{Lo}\p{N}]/u.test(text.charAt(start));
}

/** A word that is neither the cue nor a year nor small. */
function isOwn(word: Word, i: number, cue: Run, text: string): boolean {
  if (isCue(i, cue) || /^\d+$/.test(word.key) || wordSet('nameParticles').has(word.key)) return false;
  return isCapital(text, word);
}
