/** Tables drawn with characters, as text browsers and pandoc write them. @module */
import { isDigestHead } from '../vocabularies/cues.ts';

/** `+-----+`, `| a | b |`, lines of box-drawing characters, `-----  -----`. */
const DRAWN = /^[ \t]*(?:\+[-=+:]{3,}|\|.*\|[ \t]*$|[\u2500-\u257f]|-{3,}(?: +-{3,})+[ \t]*$)/mu;
/** What draws a line between cells. */
const BARS = /[|\u2500-\u257f]/gu;

/** Whether one of these lines draws a table: its cells cannot be told apart, for their words go on below each other. */
export function drawsTable(written: string): boolean {
  return DRAWN.test(written);
}

/** Whether the head of a digest table stands in columns of spaces: `Source      Context      Content`. */
export function isSpacedHead(written: string): boolean {
  return written.length < 300 && /\S {2,}\S/.test(written) && isDigestHead(written.replace(/\s+/g, ' ').trim());
}

/** Whether a drawn line is the head of a digest table: `| Source | Context | Content |`. */
export function isDrawnHead(text: string): boolean {
  return text.split('\n').some((line) => drawsTable(line) && isDigestHead(line.replace(BARS, ' ').trim()));
}
