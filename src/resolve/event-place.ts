/** Where an event was. @module */
import type { DraftEvent, Words } from '../model/draft.ts';
import { type Word, words } from '../text/words.ts';
import { phraseIndex, wordSet } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { findDates } from './date.ts';
import { stretchOf } from './dates.ts';
import { heldSentences } from './held.ts';

/** Words: a place without a label is no longer. */
const LONGEST = 14;
/** The place stands so many words behind `held`, at most. */
const NEAR = 8;

/** The words of a field; else those beside the date under `Date and location`; else `held in …` of the account. */
export function placeOf({ fields, account }: DraftEvent, vocabularies: Vocabularies): Words | null {
  const values = (name: string) => fields.filter(({ field }) => field === name).map((one) => trimmed(one.words));
  const stated = values('place').find(({ from, to }) => to > from);
  if (stated) return stated;
  for (const words of values('event')) {
    const found = heldPlace(words, vocabularies) ?? besideDate(words, vocabularies);
    if (found) return found;
  }
  for (const sentence of account.flatMap(heldSentences)) {
    const found = heldPlace(sentence, vocabularies);
    if (found) return found;
  }
  return null;
}

function trimmed({ flat, from, to }: Words): Words {
  const [start, end] = edges(flat.text, from, to);
  return { flat, from: start, to: end };
}

function edges(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /[\s,;:.()–—-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:.(–—-]/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** `13 July 2019, Public Library in Kisumu`: the longer of what stands before and behind the date. */
function besideDate(value: Words, vocabularies: Vocabularies): Words | null {
  const text = value.flat.text.slice(value.from, value.to);
  const dates = findDates(text, vocabularies.dates);
  const [first, last] = [dates[0], dates.at(-1)];
  const sides = first && last ? [stretchOf(value, 0, first.start), stretchOf(value, last.end, text.length)] : [value];
  const [best] = sides.map(withoutLeads).sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!best || best.to === best.from) return null;
  const found = words(best.flat.text, best.from, best.to);
  const [lead] = found;
  const isName = lead !== undefined && !/\p{Ll}/u.test(best.flat.text.charAt(lead.start));
  const isSentence = /[.!?]\s/.test(best.flat.text.slice(best.from, best.to));
  return isName && !isSentence && found.length <= LONGEST ? best : null;
}

/** Without `on`, `in` and the like at the edges. */
function withoutLeads(value: Words): Words {
  const { flat, from, to } = trimmed(value);
  const all = words(flat.text, from, to);
  const isLead = (word: Word | undefined) =>
    word !== undefined && (wordSet('placePrepositions').has(word.key) || word.key === 'on');
  let [first, last] = [0, all.length];
  while (first < last && isLead(all[first])) first++;
  while (last > first && isLead(all[last - 1])) last--;
  const [start, end] = [all[first]?.start ?? to, all[last - 1]?.end ?? from];
  return trimmed({
    flat,
    from: Math.min(start, to),
    to: last === all.length ? to : Math.max(end, Math.min(start, to)),
  });
}

/** `held on 13 July 2019 in Kisumu, Kenya`: the names behind the preposition. */
function heldPlace(sentence: Words, vocabularies: Vocabularies): Words | null {
  const { flat } = sentence;
  const text = flat.text.slice(sentence.from, sentence.to);
  const all = words(text);
  const dates = findDates(text, vocabularies.dates);
  for (const verb of phraseIndex('heldVerbs').find(all)) {
    for (let i = verb.to; i < Math.min(all.length - 1, verb.to + NEAR); i++) {
      if (!wordSet('placePrepositions').has(all[i]?.key ?? '')) continue;
      const end = namesEnd(text, all, i + 1, dates);
      if (end > i + 1) return stretchOf(sentence, all[i + 1]?.start ?? 0, all[end - 1]?.end ?? 0);
    }
  }
  return null;
}

/** Index behind the names that begin at word `from`: words in capitals, with small ones and commas between them. */
function namesEnd(
  text: string,
  all: readonly Word[],
  from: number,
  dates: readonly { start: number; end: number }[],
): number {
  let end = from;
  for (let i = from; i < all.length; i++) {
    const word = all[i] as Word;
    const before = i === from ? ' ' : text.slice(all[i - 1]?.end, word.start);
    if (!/^(?:,? |['’-])$/.test(before) || dates.some((date) => date.start <= word.start && word.start < date.end))
      break;
    if (/[\p{Lu}\p{Lo}]/u.test(text.charAt(word.start))) end = i + 1;
    else if (i === from || !PARTICLES.has(word.key)) break;
  }
  return end;
}

const PARTICLES = new Set([
  'of',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'del',
  'da',
  'do',
  'dos',
  'das',
  'in',
  'the',
  'and',
  'el',
  'al',
]);
