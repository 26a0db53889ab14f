/** Brackets that stand in the text around a marker: `word [<a href="#fn1">1</a>]`. @module */
import type { Text } from 'mdast';
import type { Leaf } from './build.ts';

/** Makes them part of the marker; they are no words. */
export function takeBrackets(leaves: readonly Leaf[], source: string): readonly Leaf[] {
  leaves.forEach((leaf, i) => {
    const [before, after] = [leaves[i - 1], leaves[i + 1]];
    if (leaf.node?.type !== 'footnoteReference' || !isText(before) || !isText(after)) return;
    const opens = before.to === leaf.from && source[before.to - 1] === '[' && before.node.value.endsWith('[');
    const closes = after.from === leaf.to && source[after.from] === ']' && after.node.value.startsWith(']');
    if (!opens || !closes) return;
    before.node.value = before.node.value.slice(0, -1);
    after.node.value = after.node.value.slice(1);
    leaf.from = --before.to;
    leaf.to = ++after.from;
  });
  return leaves.filter(({ node }) => node?.type !== 'text' || node.value !== '');
}

function isText(leaf: Leaf | undefined): leaf is Leaf & { node: Text } {
  return leaf?.node?.type === 'text';
}
