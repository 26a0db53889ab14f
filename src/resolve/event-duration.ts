/** How long an event was. @module */
import type { DraftEvent, Words } from '../model/draft.ts';
import { type Word, words } from '../text/words.ts';
import { phraseIndex, wordSet } from '../vocabularies/cues.ts';

/** What an account says: `lasted 3 hours`, `for about three hours`; null where it says nothing. */
export function durationInAccount({ fields, account }: DraftEvent): Words | null {
  const loose = fields.filter(({ field }) => field === 'event').map((one) => one.words);
  for (const told of [...loose, ...account]) {
    const found = durationIn(told);
    if (found) return found;
  }
  return null;
}

function durationIn({ flat, from, to }: Words): Words | null {
  const all = words(flat.text, from, to);
  for (let i = 0; i < all.length; i++) {
    const lead = phraseIndex('durationLeads').at(all, i);
    if (!lead) continue;
    const start = phraseIndex('durationAsides').at(all, lead.to)?.to ?? lead.to;
    const end = endOfDuration(flat.text, all, start);
    const [first, last] = [all[lead.to], all[end - 1]];
    // `for two hours of training` is what somebody asks for.
    if (end > start && first && last && all[end]?.key !== 'of') return { flat, from: first.start, to: last.end };
  }
  return null;
}

/** Word index behind `3 hours`, `2 hours and 30 minutes`, `two and a half days`; `from` where none stands. */
function endOfDuration(text: string, all: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < from + LONGEST; at++) {
    const { key = '' } = all[at] ?? {};
    if (all[at - 1] && at > from && /[,;.!?]\s/.test(text.slice(all[at - 1]?.end, all[at]?.start))) break;
    if (wordSet('timeUnits').has(key) && at > from) end = at + 1;
    else if (!isNumber(key) && !(at > from && JOINS.has(key)))
      return /^\d+h(?:\d+)?$/.test(key) && at === from ? at + 1 : end;
  }
  return end;
}

/** Words: no duration is longer. */
const LONGEST = 8;
const JOINS = new Set(['and', 'et', 'y', 'e', 'full', 'half']);

function isNumber(key: string): boolean {
  return /^\d{1,3}$/.test(key) || wordSet('numberWords').has(key);
}
