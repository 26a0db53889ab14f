/** Words that were read in another encoding than they were written in. @module */
import { firstNot } from './bisect.ts';

/** The characters that Windows-1252 has for the bytes 80 to BF, those of Latin-1 for the undefined ones. */
const HIGH = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const CONTROL = '\\u0080-\\u0084\\u0086-\\u009f';
const SEQUENCES = `(?:[\\u00c2-\\u00df][${HIGH}]|[\\u00e0-\\u00ef][${HIGH}]{2}|[\\u00f0-\\u00f4][${HIGH}]{3}){1,500}`;
const SUSPECT = new RegExp(`[\\u00c2-\\u00f4][${HIGH}]|[${CONTROL}\\ufffd]`);
const WHOLE = new RegExp(`^${SEQUENCES}$`);

/** What may be garbled: sequences of bytes, `â€` whose last byte was dropped, bytes of Windows-1252, lost characters. */
export const GARBLED = new RegExp(`${SEQUENCES}|â€(?=[\\s".,;:!?)]|$)|[${CONTROL}]|\\ufffd`, 'gm');

const CODES = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, i) => [character, 0x80 + i]),
);
const CHARACTERS = new Map([...CODES].map(([character, code]) => [code, character]));
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Where a text is garbled. */
export interface Garbled {
  start: number;
  end: number;
  /** Null where it cannot be told. */
  meant: string | null;
}

/** Whether anything in a text may be garbled. */
export function mayBeGarbled(text: string): boolean {
  return SUSPECT.test(text);
}

/** What is garbled in a text. */
export function garbledIn(text: string): Garbled[] {
  return garbledOn(text, 0, text.length);
}

/** As {@link garbledIn}, of one line of a text. */
export function garbledOn(text: string, start: number, end: number): Garbled[] {
  const line = text.slice(start, end);
  if (!mayBeGarbled(line)) return [];
  return garbledAmong(
    text,
    Array.from(line.matchAll(GARBLED), ({ 0: words, index }) => ({ words, index: start + index })),
  );
}

/** Whether a unit is part of something garbled, sorted as {@link garbledIn} gives it. Logarithmic. */
export function isGarbled(garbled: readonly Garbled[], index: number): boolean {
  return index < (garbled[firstNot(garbled, ({ start }) => start <= index) - 1]?.end ?? 0);
}

/**
 * Which matches of {@link GARBLED} are garbled, in their order. What may well be what it is is so beside what cannot be,
 * in one word: no word is half garbled.
 */
export function garbledAmong(text: string, matches: readonly { words: string; index: number }[]): Garbled[] {
  const found: Garbled[] = [];
  let open: Garbled[] = [];
  let isSureWord = false;
  const close = () => {
    if (isSureWord) found.push(...open);
    [open, isSureWord] = [[], false];
  };
  for (const { words, index } of matches) {
    const reading = readingOf(words, text, index);
    if (!reading) continue;
    const last = open.at(-1);
    if (last && (index - last.end > LONGEST || /\s/.test(text.slice(last.end, index)))) close();
    open.push({ start: index, end: index + words.length, meant: reading.meant });
    isSureWord ||= reading.isSure;
  }
  close();
  return found;
}

/** Units between two places of one word. */
const LONGEST = 40;

interface Reading {
  /** Null where it is lost. */
  meant: string | null;
  isSure: boolean;
}

/** What was meant by characters that no text has, or that may well be what they are; null for those that are. */
function readingOf(written: string, text: string, index: number): Reading | null {
  if (written === '\ufffd') return { meant: null, isSure: true };
  if (written.length === 1) return { meant: CHARACTERS.get(written.charCodeAt(0)) ?? null, isSure: true };
  if (written === 'â€') return { meant: closesQuotation(text, index) ? '”' : null, isSure: true };
  const meant = decoded(written);
  if (meant === null || isLetterNamed(written, text, index)) return null;
  if (WHOLE.test(meant)) return { meant: undone(meant), isSure: true };
  return { meant, isSure: isSure(written, meant, text[index - 1] ?? ' ', text[index + written.length] ?? ' ') };
}

/** UTF-16 units. */
const QUOTATION = 500;

/** `â€œ` before on the line: of `”`, the last byte has no character in Windows-1252, and programs drop it. */
function closesQuotation(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - QUOTATION), index);
  return before.lastIndexOf('â€œ') > before.lastIndexOf('\n') && !text.startsWith('"', index + 2);
}

function decoded(written: string): string | null {
  const bytes = Uint8Array.from(written, (character) => CODES.get(character) ?? character.charCodeAt(0));
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Text may be read wrongly several times. */
const MOST_TIMES = 3;

function undone(written: string): string {
  let meant = written;
  for (let i = 0; i < MOST_TIMES && WHOLE.test(meant); i++) {
    const next = decoded(meant);
    if (next === null) break;
    meant = next;
  }
  return meant;
}

/** A letter that the text speaks of: « Â », “Ã”, la lettre Â : … */
function isLetterNamed(written: string, text: string, index: number): boolean {
  if (written.length !== 2) return false;
  const before = text.slice(Math.max(0, index - 2), index);
  const behind = written.slice(1) + text.slice(index + 2, index + 4);
  if (/(?:^|[«“„‘‹"'(])[ \u00a0\u202f]?$/.test(before) && /^[ \u00a0\u202f]?[»”“’›"')]/.test(behind)) return true;
  return /(?:^|\s)$/.test(before) && /^\u00a0[:;!?»]/.test(behind);
}

/** What closes a quotation, a word or a sentence, or marks it: it may stand behind a letter for itself. */
const CLOSING = /[“”’‘…»›–—™\u00a0]$/;
/** What never stands behind a letter. */
const NEVER_BEHIND = /^[ÃÄÅ][\u0080-\u0084\u0086-\u009f¡¢£¤¥¦¨¬¯´µ¸¼½¾¿ƒˆ‰Š‹ŒŽ˜šœžŸ‚„]$/;

/**
 * Several characters that make letters of one other script are no chance, nor is `â€™`. A single pair may be: “CAFÉ”,
 * « là », Spaß“.
 */
function isSure(written: string, meant: string, before: string, behind: string): boolean {
  if (/â[€\u0080]|ð[Ÿ\u009f]/.test(written)) return true;
  if ([...meant].length > 1)
    return /^(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{P}])+$|^[\p{Script=Latin}\p{P}\p{S}\p{Zs}]+$/u.test(meant);
  const [follows, leads] = [/\p{Ll}/u.test(before), /\p{Ll}/u.test(behind)];
  const isCapital = /\p{Lu}/u.test(before);
  if (/^[ÂÃ]/.test(written) && !isCapital) return true;
  if (NEVER_BEHIND.test(written)) return true;
  // `LÃ\u00ad`, whose last byte is a soft hyphen: no word that goes on in its line ends in one.
  if (written.endsWith('\u00ad') && /[^\p{L}\r\n]/u.test(behind)) return true;
  if (written.startsWith('Ã')) return leads || isAmongCapitals(written, behind);
  if (written.startsWith('Â') || !/\p{Script=Latin}/u.test(meant)) return false;
  // `Hồ`: three characters, the first a small letter behind a capital, the others marks without a space.
  if (written.length === 3 && isCapital) return true;
  return CLOSING.test(written) ? follows && leads : follows || leads;
}

/** `CÃ”TE` and `HÃ\u00a0 `; a dash, an apostrophe, dots or a soft hyphen may join capitals: `MANHÃ–TARDE`. */
function isAmongCapitals(written: string, behind: string): boolean {
  if (written.endsWith('\u00a0')) return behind === ' ';
  return /\p{Lu}/u.test(behind) && !/[’–—…·\u00ad]$/.test(written);
}
