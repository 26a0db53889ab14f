import type { Fix } from '../../model/finding.ts';
import { apart, keyOf, wordsAround } from '../around.ts';
import { type LineHits, lineHits, type Match, matchesOf } from '../lines.ts';
import { quoted } from '../message.ts';
import { perText } from '../per-text.ts';
import { mayChange } from '../quote-words.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';
import { hasUnseen } from '../unseen.ts';

/** Every change of direction ends on its line, and there is none where nothing is written from right to left. */
export const textDirectionIsClosed = defineRule({
  id: 'text-direction-is-closed',
  summary: 'Every change of direction is closed on its line, and none stands where all words run from left to right.',
  severity: 'warning',
  docs: 'docs/rules/text-direction-is-closed.md',
  finds:
    'A sign that begins a run of words in another direction (U+202A to U+202E, U+2066 to U+2068) and that nothing on its line closes, or one that closes nothing; and signs of direction in a page in which nothing is written from right to left, such as those that come along when a list of languages is copied.',
  matters:
    'Nobody sees these signs, but what follows them is shown in another order than it is written: a page may read differently from what it says.',
  repair: 'Close the run behind the last of its words, or delete the sign.',
  fixes:
    'Deletes, outside of quotes, the signs that close nothing, and all in a page without words from right to left; a run that nothing closes is left to a person.',
  examples: {
    pass: `Bells

  • Ring twice at noon.[1]

Footnotes

  1. نسمع \u2066Bell\u2069 من بعيد. (Morocco Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Bells

  • Ring \u202etwice at noon.[1]

Footnotes

  1. نسمع الجرس. (Morocco Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    if (!hasUnseen(input)) return;
    const places = Array.from(lineHits(input, matchesOf(SIGNS)), (line) => placesOn(input, line)).flat();
    for (const sort of ['needless', 'open', 'stray'] as const) {
      const those = places.filter((place) => place.sort === sort);
      for (const together of apart(input.document, those)) yield TOLD[sort](input, together as [Place]);
    }
  },
});

const SIGNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Letters of scripts that run from right to left, those beyond U+FFFF by their first unit. */
const RIGHT_TO_LEFT = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

const runsBothWays = perText(({ text }) => RIGHT_TO_LEFT.test(text));

const NAMES: Readonly<Record<string, string>> = {
  '\u061c': 'Arabic letter mark',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of a direction',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'isolate',
  '\u2069': 'end of an isolate',
};

/** A sign of direction, and with it what it closes or stands beside. */
interface Place {
  sort: 'needless' | 'open' | 'stray';
  index: number;
  hits: Match[];
  line: LineHits;
}

function placesOn(input: RuleInput, line: LineHits): Place[] {
  const { hits } = line;
  if (!runsBothWays(input)) return pairs(hits).map((those) => place('needless', those, line));
  const { open, stray } = balance(hits);
  return [...open.map((hit) => place('open', [hit], line)), ...stray.map((hit) => place('stray', [hit], line))];
}

function place(sort: Place['sort'], hits: Match[], line: LineHits): Place {
  return { sort, index: hits[0]?.index ?? 0, hits, line };
}

/** What begins a run with what ends it, and signs side by side, as one. */
function pairs(hits: readonly Match[]): Match[][] {
  const all: Match[][] = [];
  const open: Match[][] = [];
  for (const hit of hits) {
    const last = all.at(-1);
    const isBeside = last?.at(-1)?.index === hit.index - 1;
    const opener = /[\u202c\u2069]/.test(hit.words) ? open.pop() : undefined;
    const own = opener ?? (isBeside && last ? last : []);
    if (own.length === 0) all.push(own);
    own.push(hit);
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(hit.words)) open.push(own);
  }
  return all;
}

const TOLD: Readonly<Record<Place['sort'], (input: RuleInput, places: readonly [Place, ...Place[]]) => Problem>> = {
  needless: (input, places) => {
    const [{ line }] = places;
    const hits = places.flatMap((one) => one.hits).sort((a, b) => a.index - b.index);
    const [first] = hits as [Match];
    const many = hits.length === 1 ? `a ${described(first.words)}` : `${hits.length} signs of direction`;
    return {
      message: `found ${many} in ${quoted(readable(input.text.slice(line.start, line.end)))}, expected none in a page that runs from left to right throughout`,
      span: input.span(first.index, (hits.at(-1)?.index ?? first.index) + 1),
      key: placeKey(input, places),
      fix: deleting(input, hits),
    };
  },
  open: (input, places) => {
    const [{ index, hits, line }] = places;
    const { words: sign } = hits[0] as Match;
    const more = places.length > 1 ? ` (${places.length} such signs in all)` : '';
    return {
      message: `found a ${described(sign)} that is not closed in ${quoted(readable(input.text.slice(index, line.end)))}${more}, expected ${CLOSER(sign)} on the same line`,
      span: input.span(index, line.end),
      key: placeKey(input, places),
      expected: sign >= '\u2066' ? '\u2069' : '\u202c',
    };
  },
  stray: (input, places) => {
    const [{ index, hits, line }] = places;
    const { words: sign } = hits[0] as Match;
    const more = places.length > 1 ? ` (${places.length} such signs in all)` : '';
    return {
      message: `found ${anOr(sign)} ${described(sign)} that closes nothing in ${quoted(readable(input.text.slice(line.start, line.end)))}${more}, expected a sign that begins a run before it`,
      span: input.span(index, index + 1),
      key: placeKey(input, places),
      fix: deleting(
        input,
        places.flatMap((one) => one.hits),
      ),
    };
  },
};

/** Signs of direction by the words they stand between. */
function placeKey(input: RuleInput, places: readonly [Place, ...Place[]]): string {
  const [{ sort, index, hits }] = places;
  return keyOf(places, `${sort} ${hits.length} ${wordsAround(input, index, index + 1)}`);
}

function CLOSER(opener: string): string {
  return opener >= '\u2066' ? 'U+2069' : 'U+202C';
}

function anOr(character: string): string {
  return /^[aeio]/i.test(NAMES[character] ?? '') ? 'an' : 'a';
}

function described(character: string): string {
  return `${NAMES[character]} (U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`;
}

function readable(words: string): string {
  return words.replace(SIGNS, '');
}

/** What opens without a closer and closes without an opener, as the Unicode Bidirectional Algorithm (UAX #9, BD9) pairs them. */
function balance(hits: readonly Match[]): { open: Match[]; stray: Match[] } {
  let open: Match[] = [];
  const stray: Match[] = [];
  let isolates = 0;
  for (const hit of hits) {
    const { words: sign } = hit;
    if (/[\u202a\u202b\u202d\u202e]/.test(sign)) open.push(hit);
    else if (/[\u2066-\u2068]/.test(sign)) {
      open.push(hit);
      isolates++;
    } else if (sign === '\u202c') {
      if (open.length > 0 && (open.at(-1)?.words ?? '') < '\u2066') open.pop();
      else stray.push(hit);
    } else if (sign === '\u2069') {
      if (isolates === 0) stray.push(hit);
      else {
        // It closes what was opened inside as well.
        const at = open.findLastIndex(({ words: one }) => one >= '\u2066');
        open = open.slice(0, at);
        isolates--;
      }
    }
  }
  return { open, stray };
}

function deleting(input: RuleInput, hits: readonly Match[]): Fix | undefined {
  const edits = hits.flatMap(({ index }) =>
    mayChange(input, index, index + 1) ? [{ start: index, end: index + 1, text: '' }] : [],
  );
  return edits.length > 0 ? { message: 'delete what nobody sees', edits } : undefined;
}
