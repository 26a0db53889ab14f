/** The parts of a list item. @module */
import type { Heading, ListItem, Paragraph } from 'mdast';

type Child = ListItem['children'][number];
type Own = Paragraph | Heading;

/** The blocks that hold the words of the item itself, and what is nested in it. */
export function partsOfItem({ children }: ListItem): { own: Own[]; nested: Exclude<Child, Own>[] } {
  const isOwn = (child: Child): child is Own => child.type === 'paragraph' || child.type === 'heading';
  return {
    own: children.filter(isOwn),
    nested: children.filter((child): child is Exclude<Child, Own> => !isOwn(child)),
  };
}
