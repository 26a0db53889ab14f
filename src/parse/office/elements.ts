/** Reading XML by a table of elements. @module */
import type { XmlAttributes, XmlHandler } from '../xml.ts';

/** What to do where an element begins; `skip` passes over all that is in it, and its end. */
export type OnOpen = (attributes: XmlAttributes) => 'skip' | undefined;

/** What to do with each element, by name; one that is not in the table lets what is in it through. */
export interface Elements {
  open: Readonly<Record<string, OnOpen>>;
  close?: Readonly<Record<string, () => void>>;
  text?(words: string): void;
}

/** For elements that are passed over with all that is in them. */
export const skip: OnOpen = () => 'skip';

/** A handler of XML that follows a table. */
export function byElement({ open, close = {}, text }: Elements): XmlHandler {
  // Maps: an element may have the name of something that every object has.
  const opens = new Map(Object.entries(open));
  const closes = new Map(Object.entries(close));
  let skipped = 0;
  return {
    open(name, attributes) {
      if (skipped > 0) skipped++;
      else if (opens.get(name)?.(attributes) === 'skip') skipped = 1;
    },
    close(name) {
      if (skipped > 0) skipped--;
      else closes.get(name)?.();
    },
    text(words) {
      if (skipped === 0) text?.(words);
    },
  };
}
