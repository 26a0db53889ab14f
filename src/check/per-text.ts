/** What several rules ask of one input. @module */
import type { Document } from '../model/report.ts';
import type { RuleInput } from './rule.ts';

type Input = Pick<RuleInput, 'document' | 'text'>;

/** What `make` says of an input, made when first asked for and kept as long as its document is given with the same text. */
export function perText<T, I extends Input = Input>(make: (input: I) => T): (input: I) => T {
  const made = new WeakMap<Document, { text: string; value: T }>();
  return (input) => {
    const { document, text } = input;
    const there = made.get(document);
    if (there?.text === text) return there.value;
    const value = make(input);
    made.set(document, { text, value });
    return value;
  };
}
