/** What a tree of Markdown holds beside words: HTML, link definitions, thematic breaks. @module */
import type { Break, Definition, Html, Parent, Root, RootContent } from 'mdast';
import type { LedgerEntry } from '../../model/ledger.ts';
import { changeChildren } from './phrasing.ts';

/** Takes them out of the tree, and tells the lines; where link definitions lead is kept with the root. HTML inside a paragraph goes without a word: its line is used. */
export function takeSkipped(root: Root): LedgerEntry[] {
  const skipped: LedgerEntry[] = [];
  const definitions: Definition[] = [];
  const skip = (node: RootContent, use: LedgerEntry['use'], what: string): [] => {
    if (node.position) skipped.push({ from: node.position.start.line, to: lastLineOf(node), use, what });
    return [];
  };
  const kept = (node: RootContent, parent: Parent): RootContent[] => {
    if (node.type === 'thematicBreak') return skip(node, 'ignored', 'thematic break');
    if (node.type === 'definition') definitions.push(node);
    if (node.type === 'definition') return skip(node, 'ignored', 'link definition');
    if (node.type === 'paragraph' && node.children.length === 0) return skip(node, 'ignored', 'HTML markup');
    if (node.type !== 'html') return [node];
    if (isPhrasing(parent)) return /^<br\s*\/?>$/i.test(node.value) ? [breakOf(node)] : [];
    const [use, what] = htmlUse(node.value);
    return skip(node, use, what);
  };
  changeChildren(root, (parent) => {
    const { children } = parent;
    return children.some(isSkippable) ? children.flatMap((node) => kept(node, parent)) : children;
  });
  if (definitions.length > 0) root.data = { ...root.data, addresses: addressesOf(definitions) };
  return skipped.sort((a, b) => a.from - b.from);
}

/** Of several definitions Markdown takes the first. */
function addressesOf(definitions: readonly Definition[]): Map<string, string> {
  const start = ({ position }: Definition) => position?.start.offset ?? 0;
  const last = [...definitions].sort((a, b) => start(b) - start(a));
  return new Map(last.map(({ identifier, url }) => [identifier, url]));
}

function isSkippable(node: RootContent): boolean {
  return (
    /^(?:html|thematicBreak|definition)$/.test(node.type) || (node.type === 'paragraph' && node.children.length === 0)
  );
}

function isPhrasing({ type }: Parent): boolean {
  return !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(type);
}

function breakOf({ position }: Html): Break {
  return position ? { type: 'break', position } : { type: 'break' };
}

/** A block that ends in a line ending reaches to the start of the next line. */
function lastLineOf({ position }: RootContent): number {
  const { start, end } = position ?? { start: { line: 1 }, end: { line: 1, column: 2 } };
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function htmlUse(value: string): ['ignored' | 'finding', string] {
  if (/^\s*<(?:script|style)\b/i.test(value)) return ['ignored', 'HTML markup'];
  const words = withoutComments(value);
  if (/[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/g, ' '))) return ['finding', 'words inside raw HTML'];
  return ['ignored', /\S/.test(words) ? 'HTML markup' : 'HTML comment'];
}

function withoutComments(value: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = value.indexOf('<!--'); at !== -1; at = value.indexOf('<!--', from)) {
    kept.push(value.slice(from, at));
    const end = value.indexOf('-->', at + 2);
    if (end === -1) return kept.join(' ');
    from = end + 3;
  }
  return [...kept, value.slice(from)].join(' ');
}
