import type { Fix } from '../../model/finding.ts';
import { sequenceAt } from '../../text/control.ts';
import { groupBy } from '../../text/group.ts';
import { garbledOn, isGarbled } from '../../text/mojibake.ts';
import { apart, keyOf, wordsAround } from '../around.ts';
import { type LineHits, lineHits, type Match, matchesOf } from '../lines.ts';
import { quoted, quotedEnd } from '../message.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { hasUnseen } from '../unseen.ts';

/** No character of the words is invisible, but where a script or an emoji needs it. */
export const charactersAreVisible = defineRule({
  id: 'characters-are-visible',
  summary: 'The words have no characters that nobody sees.',
  severity: 'warning',
  docs: 'docs/rules/characters-are-visible.md',
  finds:
    'Soft hyphens, zero-width spaces and joiners, byte order marks inside the text, control characters and the like, once for each kind in a word; more than four words of one item or quote are told together. Not where they belong: joiners in the scripts of Iran and India and in emoji, zero-width spaces in scripts that put no spaces between words, tags in flags. Signs of direction are looked at by `text-direction-is-closed`, bytes of letters that were read in another encoding (`Ã` and a soft hyphen for `í`) by `text-is-decoded-right`.',
  matters:
    'A search does not find the word they stand in, two words that look the same are not, and translation tools show debris.',
  repair: 'Delete them. Inside the words of a quote see first whether they were the community’s own.',
  fixes:
    'Deletes them, outside of quotes: inside the words of a quote only a person can tell whether they were the community’s own.',
  examples: {
    pass: `Choirs

  • Rehearse near the station.[1]

Footnotes

  1. پیش از آواز چای می‌نوشیم. (Iran Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Choirs

  • Re\u00adhearse near the sta\u00adtion.[1]

Footnotes

  1. We sing\u200b before supper. (Chile Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    if (!hasUnseen(input)) return;
    const found = Array.from(lineHits(input, matchesOf(INVISIBLE)), (line) => placesOn(input, line)).flat();
    for (const places of groupBy(found, ({ name }) => name).values()) {
      for (const those of apart(input.document, places)) yield problemOf(input, those as [Place]);
    }
  },
});

const CONTROLS = '\\0-\\u0008\\u000e-\\u001f\\u007f';
const FORMATS =
  '\\u00ad\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
const TAGS = '\\u{e0000}-\\u{e007f}';
const INVISIBLE = new RegExp(`[${CONTROLS}${FORMATS}${TAGS}]`, 'gu');
/** Also those that are right, which nobody sees in a message either. */
const UNSEEN = new RegExp(`(?![\\u200c\\u200d])[${CONTROLS}${FORMATS}${TAGS}]`, 'gu');

const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};

/** Characters of one kind in one word. */
interface Place {
  name: string;
  index: number;
  /** Offsets of the word. */
  from: number;
  to: number;
  hits: Match[];
}

function placesOn({ text }: RuleInput, { start, end, hits }: LineHits): Place[] {
  const places: Place[] = [];
  const last = new Map<string, Place>();
  // Without it nobody could tell the letter any more: `Ã\u00ad` for `í`, which `text-is-decoded-right` tells.
  const garbled = garbledOn(text, start, end);
  for (const hit of hits) {
    const { index, words: character } = hit;
    if (belongs(text, index, character) || isGarbled(garbled, index)) continue;
    const name = nameOf(character);
    const there = last.get(name);
    if (there && index < there.to) there.hits.push(hit);
    else {
      const [from, to] = wordAt(text, index, start, end);
      const place = { name, index, from, to, hits: [hit] };
      last.set(name, place);
      places.push(place);
    }
  }
  return places;
}

function problemOf(input: RuleInput, places: readonly [Place, ...Place[]]): Problem {
  const [{ name, index, from, to, hits }] = places;
  const found = places.flatMap((one) => one.hits);
  const { words: character } = hits[0] as Match;
  const code = isTag(character) ? '' : ` (${codesOf(found)})`;
  const what = found.length === 1 ? `a ${name}${code}` : `${found.length} ${name}s${code}`;
  const where = placeIn(input.text, [from, to], places.length);
  return {
    message: `found ${what} ${where}, expected characters that are seen`,
    span: input.span(from, to),
    key: keyOf(places, `${name} ${hits.length} ${wordsAround(input, index, index)}`),
    fix: fixOf(input, found, `delete ${found.length === 1 ? `the ${name}` : `the ${name}s`}`),
  };
}

/** The characters by their codes, each once, and no more than can be read. */
function codesOf(found: readonly Match[]): string {
  const codes = [...new Set(found.map(({ words: character }) => `U+${hex(character)}`))];
  return codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(', ')}, …` : codes.join(', ');
}

const MOST_CODES = 5;

/** Where characters are: in a word, from one on, or beside one where they stand alone. */
function placeIn(text: string, [from, to]: readonly [number, number], count: number): string {
  const seen = (words: string) => words.replace(UNSEEN, '').trim();
  const word = seen(text.slice(from, to));
  if (word !== '') return count === 1 ? `in ${quoted(word)}` : `from ${quoted(word)} on`;
  const before = seen(text.slice(Math.max(0, from - BESIDE), from).replace(/^.*[\r\n]/s, ''));
  if (before !== '') return `behind ${quotedEnd(before)}`;
  return `before ${quoted(seen(text.slice(to, to + BESIDE)))}`;
}

/** Units of the words shown beside characters that stand alone. */
const BESIDE = 30;

function fixOf(input: RuleInput, found: readonly Match[], message: string): Fix | undefined {
  const edits = found.flatMap(({ index, words: character }) => {
    const end = index + Math.max(character.length, character === '\u001b' ? sequenceAt(input.text, index) : 0);
    return mayChange(input, index, end) ? [{ start: index, end, text: '' }] : [];
  });
  return edits.length > 0 ? { message, edits } : undefined;
}

function nameOf(character: string): string {
  const known = NAMES[character];
  if (known) return known;
  if (isTag(character)) return 'tag character';
  return `${(character.codePointAt(0) ?? 0) < 0xa0 ? 'control' : 'invisible'} character`;
}

function isTag(character: string): boolean {
  return character.length === 2;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** The word a unit stands in, at most 40 units on each side, without tags beside it. */
function wordAt(text: string, index: number, start: number, end: number): [start: number, end: number] {
  let from = index;
  let to = index + 1;
  while (from > start && index - from < 40 && !/[\s<>]/.test(text[from - 1] as string)) from--;
  while (to < end && to - index < 40 && !/[\s<>]/.test(text[to] as string)) to++;
  return [from, to];
}

/** Whether a character that is not seen is needed where it stands. */
function belongs(text: string, index: number, character: string): boolean {
  const before = characterBefore(text, index);
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0x20);
  switch (character) {
    case '\u200c':
    case '\u200d':
      return EMOJI.test(before) || (LETTER.test(before) && !UNJOINED.test(before));
    case '\u200b':
      return UNSPACED.test(before) || UNSPACED.test(after);
    case '\u180e':
      return /\p{Script=Mongolian}/u.test(before);
    case '\u115f':
    case '\u1160':
      return /[\u1100-\u11ff]/.test(before + after);
    default:
      return isTag(character) && isInFlag(text, index);
  }
}

const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Scripts whose letters do not change with their neighbours. */
const UNJOINED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Scripts without spaces between words, in which a line may be told where to break. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function characterBefore(text: string, index: number): string {
  const isLow = /[\udc00-\udfff]/.test(text[index - 1] ?? '');
  return text.slice(Math.max(0, index - (isLow ? 2 : 1)), index) || ' ';
}

/** Tags behind a black flag name a region: the flag of Wales. No flag has more than seven. */
function isInFlag(text: string, index: number): boolean {
  let at = index;
  for (let n = 0; n < 8; n++) {
    const before = characterBefore(text, at);
    if (before === '\u{1f3f4}') return true;
    if (!/[\u{e0020}-\u{e007f}]/u.test(before)) return false;
    at -= 2;
  }
  return false;
}
