/** Fields of Word, also in what is converted from it: what a program works out, such as links and tables of contents. @module */
import type { Link } from './model.ts';

/** What the result of a field is. */
export interface FieldResult {
  link: Link | null;
  /** The bookmark around the marker that the result repeats. */
  noteRef: string | null;
  contents: boolean;
}

interface Field extends FieldResult {
  instruction: string;
  /** Between its beginning and its result there are instructions, no text. */
  inInstruction: boolean;
}

/** The longest instruction that is looked at; one is as long as the address in it. */
const LONGEST = 4000;

/** The fields that are open, each inside the one before. */
export class Fields {
  readonly #open: Field[] = [];
  #instructions = 0;

  /** Whether what stands here is an instruction of some field. */
  get inInstruction(): boolean {
    return this.#instructions > 0;
  }

  /** What the results that are open are. */
  get result(): FieldResult | undefined {
    return this.#open.at(-1);
  }

  begin(): void {
    const { link, noteRef, contents } = this.result ?? { link: null, noteRef: null, contents: false };
    this.#open.push({ link, noteRef, contents, instruction: '', inInstruction: true });
    this.#instructions++;
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field?.inInstruction && field.instruction.length < LONGEST) field.instruction += words;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field?.inInstruction) return;
    field.inInstruction = false;
    this.#instructions--;
    Object.assign(field, fieldResult(field.instruction, field));
  }

  end(): void {
    if (this.#open.pop()?.inInstruction) this.#instructions--;
  }
}

/** What an instruction makes of its result; `outer` holds for what it does not say. */
function fieldResult(instruction: string, outer: FieldResult): FieldResult {
  const [, name = '', rest = ''] = /^\s*([A-Za-z]{1,30})(.*)$/s.exec(instruction.slice(0, LONGEST)) ?? [];
  const { link, noteRef, contents } = outer;
  if (/^TOC$/i.test(name)) return { link, noteRef, contents: true };
  if (/^NOTEREF$/i.test(name)) return { link, noteRef: /\S+/.exec(rest)?.[0] ?? null, contents };
  if (!/^HYPERLINK$/i.test(name)) return { link, noteRef, contents };
  const fragment = /\\l\s+"([^"]+)"/.exec(rest)?.[1] ?? /^\s*"[^"#]*#([^"]+)"/.exec(rest)?.[1];
  return { link: fragment === undefined ? null : { fragment }, noteRef, contents };
}
