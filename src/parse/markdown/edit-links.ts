/** Edit links, which a wiki puts behind the words of a heading. @module */
import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Lines } from '../../text/span.ts';
import { boilerplate } from '../../vocabularies/boilerplate.ts';
import { changeChildren, cuttable, piece } from './phrasing.ts';

const ADDRESS = /[?&](?:ve)?action=edit(?:&|$)/;

/** Takes edit links off the ends of headings: `Care[[edit](…)]`, `Care [edit]`. */
export function dropEditLinks(root: Root, lines: Lines): void {
  changeChildren(root, (parent) => {
    return parent.type === 'heading' ? withoutEditLink(parent as Heading, lines) : parent.children;
  });
}

function withoutEditLink({ children }: Heading, lines: Lines): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type === 'link' && ADDRESS.test(last.url) && isEditLink(`[${wordsOf(last)}]`)) {
    return trimmed(children.slice(0, -1), lines) ?? children;
  }
  const words = children.map((child) => wordsOf(child));
  const flat = words.join('');
  const open = flat.lastIndexOf('[');
  if (open <= 0 || !isEditLink(flat.slice(open))) return children;
  let from = 0;
  let at = 0;
  while (from + (words[at] as string).length <= open) from += (words[at++] as string).length;
  const child = children[at] as PhrasingContent;
  if (child.type !== 'text' && from < open) return children;
  const before = child.type === 'text' ? piece(cuttable(child, lines), 0, open - from, lines) : [];
  return trimmed([...children.slice(0, at), ...before], lines) ?? children;
}

function isEditLink(words: string): boolean {
  return boilerplate(words.trim())?.reason === 'edit link';
}

/** Without white space at the end; null when no words are left. */
function trimmed(children: readonly PhrasingContent[], lines: Lines): PhrasingContent[] | null {
  const last = children.at(-1);
  if (!last) return null;
  if (last.type !== 'text') return [...children];
  const kept = piece(cuttable(last, lines), 0, last.value.trimEnd().length, lines);
  const rest = [...children.slice(0, -1), ...kept];
  return rest.length > 0 ? rest : null;
}
