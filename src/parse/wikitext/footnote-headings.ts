/** Headings over lists of footnotes. @module */
import type { Heading, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { flatWords } from '../../text/flat.ts';
import { isFootnotesHeading } from '../../vocabularies/cues.ts';
import type { Flow } from './flow.ts';

/**
 * Marks headings under which a list of footnotes stands and nothing else, and those that say so by their words when a
 * list or nothing stands under them.
 */
export function markFootnoteHeadings(blocks: readonly RootContent[], flow: readonly Flow[]): void {
  const lists = flow.flatMap(({ type, start }) => (type === 'list' ? [start] : []));
  let next = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const start = startOf(block);
    let after = i + 1;
    while (blocks[after]?.type === 'footnoteDefinition') after++;
    const isBare = after === blocks.length || blocks[after]?.type === 'heading';
    const end = sectionEnd(blocks, i);
    while ((lists[next] ?? Number.POSITIVE_INFINITY) < start) next++;
    const hasList = (lists[next] ?? Number.POSITIVE_INFINITY) < end;
    if (hasList ? isBare || isNamed(block) : isBare && isNamed(block)) block.data = { ...block.data, footnotes: true };
  }
}

/** Where the next heading begins. */
function sectionEnd(blocks: readonly RootContent[], heading: number): number {
  for (let i = heading + 1; i < blocks.length; i++) {
    if (blocks[i]?.type === 'heading') return startOf(blocks[i] as Heading);
  }
  return Number.POSITIVE_INFINITY;
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

function isNamed(heading: Heading): boolean {
  return isFootnotesHeading(flatWords(wordsOf(heading)));
}
