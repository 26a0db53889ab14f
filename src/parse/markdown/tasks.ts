/** Task lists, as GFM has them: `- [x] Task`. @module */
import type { ListItem, Root } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { changeChildren, cuttable, piece } from './phrasing.ts';

/** The box, which is no words. Converters write it escaped, or as a sign. */
const BOX = /^(?:\[([ \u00a0xX])\]|([☐☑☒]))(?:\s+|$)/u;

/** Takes the box off the items of the tree that are tasks; whether they are done is told in `checked`. */
export function takeTaskBoxes(root: Root, lines: Lines): void {
  changeChildren(root, (parent) => {
    if (parent.type === 'list') for (const item of parent.children) takeBox(item as ListItem, lines);
    return parent.children;
  });
}

function takeBox(item: ListItem, lines: Lines): void {
  const [paragraph] = item.children;
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return;
  const [box, inside, sign] = BOX.exec(first.value) ?? [];
  if (box === undefined || (box.trimEnd() === first.value && paragraph.children.length > 1)) return;
  const words = piece(cuttable(first, lines), box.length, first.value.length, lines);
  paragraph.children = [...words, ...paragraph.children.slice(1)];
  const { end } = first.position ?? lines.span(0, 0);
  const start = paragraph.children[0]?.position?.start ?? end;
  paragraph.position = { start, end: paragraph.position?.end ?? end };
  item.checked = inside === undefined ? sign !== '☐' : inside.toLowerCase() === 'x';
}
