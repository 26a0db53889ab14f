/** The items of a list of HTML. @module */
import type { Stretch } from '../text/stretches.ts';

/** Units between the beginning of an item and its note, or behind it: a link back, and the tags around both. */
const LONGEST_FRAME = 3_000;

/**
 * The items of an ordered list, from `<li>` to `</li>`, in which the notes stand, an item each. Null where they do not:
 * the list does not count from 1, an item has a number of its own, no end or more than a note in it.
 */
export function listItems(notes: readonly Stretch[], text: string): Stretch[] | null {
  const items: Stretch[] = [];
  for (const [i, note] of notes.entries()) {
    const item = itemAround(note, items.at(-1)?.end ?? 0, notes[i + 1]?.start ?? text.length, text);
    if (!item) return null;
    items.push(item);
  }
  const [first] = items;
  return first && countsFromOne(text.slice(Math.max(0, first.start - 500), first.start)) ? items : null;
}

function itemAround(note: Stretch, from: number, to: number, text: string): Stretch | null {
  const earliest = Math.max(from, note.start - LONGEST_FRAME);
  const head = text.slice(earliest, note.start);
  const open = head.toLowerCase().lastIndexOf('<li');
  const tail = text.slice(note.end, Math.min(to, note.end + LONGEST_FRAME));
  const close = /<\/li\s{0,9}>/i.exec(tail);
  if (open === -1 || !close) return null;
  const before = head.slice(open);
  const behind = tail.slice(0, close.index);
  if (!/^<li(?:\s[^<>]*)?>/i.test(before) || /^<li[^<>]*\svalue\s*=/i.test(before)) return null;
  if (/<li\b/i.test(text.slice(note.start, note.end) + behind) || /[\p{L}\p{N}]/u.test(shown(before + behind)))
    return null;
  return { start: earliest + open, end: note.end + close.index + close[0].length };
}

/** What of HTML is no tag, no reference to a character and no link back, which may have letters (`a b`). */
function shown(html: string): string {
  return html.replace(/<a\b[^<>]*>[^<>\d]{0,40}<\/a>/gi, '').replace(/<[^<>]*>|&#?\w{1,12};/g, '');
}

/** Whether a list is opened here that counts from one upwards. */
function countsFromOne(before: string): boolean {
  const tag = /<ol(\s[^<>]*)?>\s*$/i.exec(before);
  return tag !== null && !/\b(?:start|reversed)\b/i.test(tag[1] ?? '');
}
