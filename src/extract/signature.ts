/** Signatures of talk pages: `— Name (talk) 12:30, 3 August 2019 (UTC)`. Names are not copied. @module */

import { words } from '../text/words.ts';
import { wordSet } from '../vocabularies/cues.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** A zone closes a signature; links such as `[reply]` may follow. */
const ZONE = /\((?:UTC|GMT|[A-Z]{2,4}T)(?:[+-]\d{1,2})?\)\s*(?:\[?\s?[\p{L} ]{2,14}\]?)?\s*$/u;
/** UTF-16 units that a time and a date take, at most. */
const STAMP = 60;

/** The offset at which time and date begin, or -1 for text that ends in no signature. */
function stampOf(text: string): number {
  const zone = ZONE.exec(text.slice(-60));
  if (!zone) return -1;
  const end = Math.max(0, text.length - 60) + zone.index;
  const from = Math.max(0, end - STAMP);
  const before = text.slice(from, end);
  if (!/\b(?:19|20)\d\d\b/.test(before)) return -1;
  const time = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/.exec(before);
  return time ? from + time.index : -1;
}

/** Whether text ends in a signature. */
export function hasSignature(text: string): boolean {
  const zone = text.lastIndexOf('(');
  return zone !== -1 && text.length - zone < 40 && stampOf(text) !== -1;
}

/** Whether text is a signature and nothing else. */
export function isSignature(text: string): boolean {
  if (text.length > 200) return isReply(text);
  const at = stampOf(text);
  if (at === -1) return isReply(text);
  const before = text.slice(0, at);
  return (
    !/[.!?…]\s/.test(before) && words(before).length < 12 && (/^\s*[-–—~]/.test(before) || words(before).length < 8)
  );
}

/** A link to answer a comment, by itself. */
function isReply(text: string): boolean {
  const [only, ...others] = text.length < 20 ? words(text) : [];
  return only !== undefined && others.length === 0 && wordSet('replyLinks').has(only.key);
}

/** The reason for the ledger: a signature, with its day where it can be read. */
export function signatureReason(text: string, { dates }: Pick<Vocabularies, 'dates'>): string {
  const day = dayOf(text, dates);
  return day === null ? 'signature' : `signature, ${day}`;
}

/** The day of the signature a text ends in, ISO. */
export function dayOf(text: string, dates: Vocabularies['dates']): string | null {
  const tail = words(text.slice(-100));
  const year = tail.findLastIndex(({ key }) => /^(?:19|20)\d\d$/.test(key));
  const beside = tail.slice(Math.max(0, year - 2), Math.max(0, year)).map(({ key }) => key);
  const month = beside.map((key) => dates.words.get(key)).find((word) => word?.role === 'month');
  const day = beside.find((key) => /^\d{1,2}$/.test(key));
  if (!month || day === undefined) return null;
  return `${tail[year]?.key}-${String(month.value).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
