import type { Fix } from '../../model/finding.ts';
import { once } from '../../text/lazy.ts';
import { type LineHits, lineHits, type Match, matchesOf, wordsAt } from '../lines.ts';
import { quoted } from '../message.ts';
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
  repair:
    'Close the run behind the last of its words, or delete the sign. `--fix` deletes, outside of quotes, the signs that close nothing, and all in a page without words from right to left.',
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
    for (const line of lineHits(input, matchesOf(SIGNS))) {
      if (runsBothWays(input)) yield* unbalanced(input, line);
      else yield needless(input, line);
    }
  },
});

const SIGNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Letters of scripts that run from right to left, those beyond U+FFFF by their first unit. */
const RIGHT_TO_LEFT = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

const perDocument = once((_: object) => new Map<string, boolean>());

function runsBothWays({ document, text }: RuleInput): boolean {
  const known = perDocument(document);
  const there = known.get(text);
  if (there !== undefined) return there;
  const found = RIGHT_TO_LEFT.test(text);
  known.set(text, found);
  return found;
}

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

function needless(input: RuleInput, { start, end, hits }: LineHits): Problem {
  const [first] = hits as [Match];
  const line = readable(input.text.slice(start, end));
  const many = hits.length === 1 ? `a ${described(first.words)}` : `${hits.length} signs of direction`;
  return {
    message: `found ${many} in ${quoted(line)}, expected none in a page that runs from left to right throughout`,
    span: input.span(first.index, (hits.at(-1)?.index ?? first.index) + 1),
    key: `needless ${placeKey(input, first)}`,
    fix: deleting(input, hits),
  };
}

/** A sign of direction by the words it stands between. */
function placeKey({ text }: RuleInput, { index, words }: Match): string {
  return readable(wordsAt(text, index, index + words.length));
}

/** One finding a line for what is not closed, one for what closes nothing. */
function* unbalanced(input: RuleInput, { start, end, hits }: LineHits): Iterable<Problem> {
  const { open, stray } = balance(hits);
  const line = readable(input.text.slice(start, end));
  const [first] = open;
  if (first) {
    yield {
      message: `found a ${described(first.words)} that is not closed in ${quoted(readable(input.text.slice(first.index, end)))}, expected ${CLOSER(first.words)} on the same line`,
      span: input.span(first.index, end),
      key: `open ${placeKey(input, first)}`,
      expected: first.words >= '\u2066' ? '\u2069' : '\u202c',
    };
  }
  const [closer] = stray;
  if (closer) {
    yield {
      message: `found ${anOr(closer.words)} ${described(closer.words)} that closes nothing in ${quoted(line)}, expected a sign that begins a run before it`,
      span: input.span(closer.index, closer.index + 1),
      key: `stray ${placeKey(input, closer)}`,
      fix: deleting(input, stray),
    };
  }
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
