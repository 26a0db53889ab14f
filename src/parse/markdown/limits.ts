/**
 * Bounds for micromark: what it reads with a cost that grows with the square of a paragraph is plain text beyond a
 * number that no page written by people reaches.
 *
 * @module
 */

import type {} from 'remark-parse';
import type { Data } from 'unified';

export type Extension = NonNullable<Data['micromarkExtensions']>[number];
type ConstructMap = NonNullable<Extension['text']>;
type Construct = Extract<ConstructMap[string], { tokenize: unknown }>;
type Tokenize = Construct['tokenize'];
type Context = ThisParameterType<Tokenize>;
type State = ReturnType<Tokenize>;

/** Emphasis marks, or closing brackets, that are read as such in one paragraph. */
const MOST_MARKS = 1000;
/** Marks in a row: more are a line drawn by hand, and would nest as deep as they are many. */
const LONGEST_RUN = 6;
/** Starts of code or of a tag without an end: each costs a look at the rest of the paragraph. */
const MOST_FAILURES = 50;

/** The extension; it stands before the others in the list, as later ones are asked first. */
export function limits(): Extension {
  const emphasis = limitMarks((code) => code !== null && '*_'.includes(String.fromCharCode(code)));
  const brackets = limitMarks((code) => code === 93);
  const tags = limitFailures(['htmlText', 'autolink']);
  const ticks: Construct = {
    ...limitFailures(['codeText']),
    // As the construct it stands before: a run of ticks is read from its start only.
    previous(code) {
      return code !== 96 || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  };
  return { text: { 33: brackets, 42: emphasis, 60: tags, 91: brackets, 93: brackets, 95: emphasis, 96: ticks } };
}

/** Makes marks plain text once there are too many of those that count. */
function limitMarks(counts: (code: number | null) => boolean): Construct {
  const seen = new WeakMap<Context, number>();
  return {
    name: 'limitMarks',
    tokenize(effects, ok, nok) {
      let run = 0;
      let marks = seen.get(this) ?? 0;
      const inside = (code: number | null): State => {
        effects.consume(code);
        run++;
        return (next) => {
          if (next === code && code !== 91 && code !== 93) return inside(next);
          effects.exit('data');
          return (marks > MOST_MARKS || run > LONGEST_RUN ? ok : nok)(next);
        };
      };
      return (code) => {
        if (counts(code)) seen.set(this, ++marks);
        effects.enter('data');
        return inside(code);
      };
    },
  };
}

function limitFailures(types: readonly string[]): Construct {
  const seen = new WeakMap<Context, { at: number; failures: number }>();
  return {
    name: 'limitFailures',
    tokenize(effects, ok, nok) {
      const last = seen.get(this);
      const became = last && this.events[last.at]?.[1].type;
      const failures = (last?.failures ?? 0) + (last && !types.includes(became ?? '') ? 1 : 0);
      seen.set(this, { at: this.events.length, failures });
      return (code) => {
        if (failures <= MOST_FAILURES) return nok(code);
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      };
    },
  };
}
