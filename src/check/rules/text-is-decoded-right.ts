import { GARBLED, type Garbled, garbledAmong, garbledIn, mayBeGarbled } from '../../text/mojibake.ts';
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
    if (!mayBeGarbled(input.text)) return;
    const found = Array.from(lineHits(input, matchesOf(GARBLED)), (line) => placesOn(input, line)).flat();
    for (const places of apart(input.document, found)) yield problemOf(input, places as [Place]);
  },
});

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
  for (const one of garbledAmong(text, hits)) {
    const [from, to] = wordAt(text, one, start, end);
    if (reached !== -1 && from <= reached + 1) places.at(-1)?.garbled.push(one);
    else places.push({ index: one.start, from, to, garbled: [one] });
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
  let made = '';
  let end = 0;
  for (const { start, end: behind, meant } of garbledIn(words)) {
    made += words.slice(end, start) + (meant ?? '');
    end = behind;
  }
  return made + words.slice(end);
}

function wordAt(text: string, found: Garbled, start: number, end: number): [start: number, end: number] {
  let { start: from, end: to } = found;
  while (from > start && found.start - from < 40 && !/[\s<>]/.test(text[from - 1] as string)) from--;
  while (to < end && to - found.end < 40 && !/[\s<>]/.test(text[to] as string)) to++;
  return [from, to];
}
