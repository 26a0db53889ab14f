import { apart, keyOf, wordsAround } from '../around.ts';
import { type LineHits, lineHits, matchesOf } from '../lines.ts';
import { quoted } from '../message.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** No words were read in another encoding than they were written in. */
export const textIsDecodedRight = defineRule({
  id: 'text-is-decoded-right',
  summary: 'No words were read in another encoding than they were written in.',
  severity: 'warning',
  docs: 'docs/rules/text-is-decoded-right.md',
  finds:
    'UTF-8 that was read as Windows-1252 (`cafÃ©`, `itâ€™s`), bytes of Windows-1252 that were read as control characters, and U+FFFD, which stands where a character is lost. Once for words side by side, and for more than four of them in one item or quote; the message tells the words that were meant where they can be told.',
  matters:
    'Names of sources and places with such letters are not recognised, and quotes in languages other than English cannot be read.',
  repair: 'Save the source in UTF-8 and copy it again.',
  fixes:
    'Puts back the characters that can be told, outside of quotes; those behind U+FFFD are lost, and have to be looked up.',
  examples: {
    pass: `Cafés

  • Meet in cafés with a terrace.[1]

Footnotes

  1. « On y parle à voix basse », dit-on. (Salon du Niger, June 2019, Diversity thematic area).
`,
    fail: `Cafés

  • Meet in cafÃ©s with a terrace.[1]

Footnotes

  1. « On y parle à voix basse », dit-on. (Salon du Niger, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    if (!SUSPECT.test(input.text)) return;
    const found = Array.from(lineHits(input, matchesOf(GARBLED)), (line) => placesOn(input, line)).flat();
    for (const places of apart(input.document, found)) yield problemOf(input, places as [Place]);
  },
});

/** The characters that Windows-1252 has for the bytes 80 to BF, those of Latin-1 for the undefined ones. */
const HIGH = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const CONTROL = '\\u0080-\\u0084\\u0086-\\u009f';
const SEQUENCES = `(?:[\\u00c2-\\u00df][${HIGH}]|[\\u00e0-\\u00ef][${HIGH}]{2}|[\\u00f0-\\u00f4][${HIGH}]{3}){1,500}`;
const SUSPECT = new RegExp(`[\\u00c2-\\u00f4][${HIGH}]|[${CONTROL}\\ufffd]`);
const GARBLED = new RegExp(`${SEQUENCES}|[${CONTROL}]|\\ufffd`, 'g');

const CODES = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, i) => [character, 0x80 + i]),
);
const CHARACTERS = new Map([...CODES].map(([character, code]) => [code, character]));
const utf8 = new TextDecoder('utf-8', { fatal: true });

interface Garbled {
  start: number;
  end: number;
  /** Null where it cannot be told. */
  meant: string | null;
}

/** What is garbled in a run of such words. */
interface Place {
  index: number;
  /** Offsets of the first word. */
  from: number;
  to: number;
  garbled: Garbled[];
}

function placesOn({ text }: RuleInput, { start, end, hits }: LineHits): Place[] {
  const places: Place[] = [];
  let reached = -1;
  for (const { words: written, index } of hits) {
    const meant = written === '\ufffd' ? null : meantBy(written, text, index);
    if (meant === undefined) continue;
    const one = { start: index, end: index + written.length, meant };
    const [from, to] = wordAt(text, one, start, end);
    if (reached !== -1 && from <= reached + 1) places.at(-1)?.garbled.push(one);
    else places.push({ index, from, to, garbled: [one] });
    reached = to;
  }
  return places;
}

function problemOf(input: RuleInput, places: readonly [Place, ...Place[]]): Problem {
  const { text } = input;
  const [{ from, to, index, garbled }] = places;
  const found = places.flatMap((place) => place.garbled);
  const written = text.slice(from, to);
  const right = garbled
    .filter((one) => one.start < to)
    .reduceRight((word, { start: at, end: behind, meant }) => {
      return word.slice(0, at - from) + (meant ?? '\ufffd') + word.slice(Math.min(behind, to) - from);
    }, written);
  const known = !right.includes('\ufffd');
  const more = found.length > 1 ? ` (${found.length} places)` : '';
  const edits = found.flatMap(({ meant, ...at }) =>
    meant === null || !mayChange(input, at.start, at.end) ? [] : [{ ...at, text: meant }],
  );
  const last = garbled.at(-1)?.end ?? index;
  return {
    message: `found ${quoted(written)}${more}, expected ${known ? quoted(right) : 'the character that was lost'}`,
    span: input.span(from, to),
    key: keyOf(places, `${garbled.length} ${wordsAround(input, index, last, decoded)}`),
    expected: known ? right : null,
    ...(edits.length > 0 && { fix: { message: 'put back the characters that were meant', edits } }),
  };
}

function decoded(words: string): string {
  return words.replace(GARBLED, (written, index: number) =>
    written === '\ufffd' ? '' : (meantBy(written, words, index) ?? ''),
  );
}

/** What was meant by characters that no text has; undefined where they may well be what they are, null where it is lost. */
function meantBy(written: string, text: string, index: number): string | null | undefined {
  if (written.length === 1) return CHARACTERS.get(written.charCodeAt(0)) ?? null;
  const bytes = Uint8Array.from(written, (character) => CODES.get(character) ?? character.charCodeAt(0));
  let meant: string;
  try {
    meant = utf8.decode(bytes);
  } catch {
    return undefined;
  }
  if (isLetterNamed(written, text, index)) return undefined;
  return isSure(written, meant, text[index - 1] ?? ' ', text[index + written.length] ?? ' ') ? meant : undefined;
}

/** A letter that the text speaks of: « Â », “Ã”, la lettre Â : … */
function isLetterNamed(written: string, text: string, index: number): boolean {
  if (written.length !== 2) return false;
  const before = text.slice(Math.max(0, index - 2), index);
  const behind = written.slice(1) + text.slice(index + 2, index + 4);
  if (/(?:^|[«“„‘‹"'(])[ \u00a0\u202f]?$/.test(before) && /^[ \u00a0\u202f]?[»”“’›"')]/.test(behind)) return true;
  return /(?:^|\s)$/.test(before) && /^\u00a0[:;!?»]/.test(behind);
}

/**
 * Several characters that make letters of one other script are no chance, nor is `â€™`. A single pair may be: “CAFÉ”,
 * « là », Spaß“.
 */
function isSure(written: string, meant: string, before: string, behind: string): boolean {
  if (/â[€\u0080]|ð[Ÿ\u009f]/.test(written)) return true;
  if ([...meant].length > 1)
    return /^(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{P}])+$|^[\p{Script=Latin}\p{P}\p{S}\p{Zs}]+$/u.test(meant);
  if (/^[ÂÃ]/.test(written)) return !/\p{Lu}/u.test(before);
  const isClosing = /[“”’‘…»›–—™\u00a0]$/.test(written);
  const [follows, leads] = [/\p{Ll}/u.test(before), /\p{Ll}/u.test(behind)];
  return /\p{Script=Latin}/u.test(meant) && (isClosing ? follows && leads : follows || leads);
}

function wordAt(text: string, found: Garbled, start: number, end: number): [start: number, end: number] {
  let { start: from, end: to } = found;
  while (from > start && found.start - from < 40 && !/\s/.test(text[from - 1] as string)) from--;
  while (to < end && to - found.end < 40 && !/\s/.test(text[to] as string)) to++;
  return [from, to];
}
