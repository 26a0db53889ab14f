/** The title of a page, and the path it may be: `…/Strategy Salons/Reports/Kenya UG/Kisumu`. @module */
import type { Words } from '../model/draft.ts';
import type { Origin } from '../model/report.ts';
import type { ReaderData } from '../model/tree.ts';
import { FlatBuilder } from '../text/flat.ts';
import type { Lines } from '../text/span.ts';

/** Words are null where the input does not have them. */
export interface TitleWords {
  /** The path of the page. */
  path: Words | null;
  pathText: string | null;
  /** The date of the front matter. */
  dated: Words | null;
  /** A title that is no path. */
  title: Words | null;
}

/** UTF-16 units: no title is longer. */
const LONGEST = 300;
/** UTF-16 units: titles stand at the beginning. */
const LOOKED_AT = 5000;
/** Stands before the title in wikitext. */
const MAGIC_WORD = /^\s*DISPLAYTITLE\s*:/i;

/** Finds the words of the title that the reader took from the text, and the path in what else is known of the page. */
export function titleWords(
  { meta, skipped, origin }: Pick<ReaderData, 'meta' | 'skipped'> & { origin: Origin | null },
  lines: Lines,
): TitleWords {
  const entry = skipped.find(({ use, what }) => use === 'used' && what === 'title');
  const words =
    meta.title === null ? null : (entry && inLine(entry.from, meta.title, lines)) || anywhere(meta.title, lines);
  const isPath = words?.flat.text.includes('/') ?? false;
  const known = origin?.title.includes('/') ? origin.title : null;
  return {
    path: isPath ? words : null,
    pathText: isPath && words ? words.flat.text : known,
    dated: meta.date === null ? null : anywhere(meta.date, lines),
    title: isPath ? null : words,
  };
}

/** The run of words around the title, without the marks of a heading, a tag or a magic word. */
function inLine(line: number, title: string, { starts, text }: Lines): Words | null {
  const start = starts[line - 1] ?? 0;
  const written = text.slice(start, starts[line] ?? text.length);
  const first = title.slice(0, 20);
  for (const { 0: run, index } of written.matchAll(/[^<>#="|{}]+/g)) {
    if (run.length > LONGEST || !run.includes(first)) continue;
    const word = MAGIC_WORD.exec(run)?.[0].length ?? 0;
    const flat = new FlatBuilder().add(run.slice(word), start + index + word).build();
    return { flat, from: 0, to: flat.text.length };
  }
  return null;
}

function anywhere(title: string, { text }: Lines): Words | null {
  const at = title.length > LONGEST ? -1 : text.slice(0, LOOKED_AT).indexOf(title);
  if (at === -1) return null;
  const flat = new FlatBuilder().add(title, at).build();
  return { flat, from: 0, to: flat.text.length };
}
