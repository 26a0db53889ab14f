/** Blocks of office documents as nodes. @module */
import type {
  Blockquote,
  Heading,
  List,
  ListItem,
  Paragraph as ParagraphNode,
  PhrasingContent,
  RootContent,
  TableCell,
  Table as TableNode,
  TableRow,
} from 'mdast';
import type { Place } from './layout.ts';
import type { ListPlace, Paragraph, Table } from './model.ts';
import { type PhrasingContext, phrasing } from './phrasing.ts';

/** Items deeper than this hang on the last level. Word knows 9 levels, OpenDocument 10. */
const DEEPEST = 50;

/** A paragraph of a list. */
export interface Item extends Place {
  /** Where its words begin: a bullet may be typed before them. */
  words: number;
  list: ListPlace;
}

/** A heading; the tree knows six depths. */
export function headingNode(place: Place, depth: number, context: PhrasingContext): Heading {
  const { start, end } = place;
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: phrasing(place, context),
    position: context.layout.lines.span(start, end),
  };
}

/** A paragraph of lines that may stand apart. */
export function paragraphNode(places: readonly Place[], context: PhrasingContext): ParagraphNode {
  const place = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
  return {
    type: 'paragraph',
    children: phrasing(place, context),
    position: context.layout.lines.span(place.start, place.end),
  };
}

/** Paragraphs of a quotation. */
export function quoteNode(quote: readonly Place[], context: PhrasingContext): Blockquote {
  const children = quote.map((line) => paragraphNode([line], context));
  const [start, end] = [quote[0]?.start ?? 0, quote.at(-1)?.end ?? 0];
  return { type: 'blockquote', children, position: context.layout.lines.span(start, end) };
}

interface Open {
  level: number;
  list: List;
}

/** Paragraphs of lists, which have levels, as lists inside each other. */
export function listNodes(items: readonly Item[], context: PhrasingContext): RootContent[] {
  const roots: List[] = [];
  const open: Open[] = [];
  for (const line of items) {
    const { level, ordered, continued } = line.list;
    while (open.length > 0 && (open.at(-1) as Open).level > level) open.pop();
    const top = open.at(-1);
    const host = top?.list.children.at(-1);
    if (continued && host) {
      host.children.push(paragraphNode([{ start: line.words, end: line.end }], context));
    } else if (top?.level === level && top.list.ordered === ordered) {
      top.list.children.push(itemNode(line, context));
    } else {
      if (top?.level === level) open.pop();
      const list = newList(line, ordered, context);
      const outer = open.at(-1)?.list.children.at(-1);
      if (outer) outer.children.push(list);
      else roots.push(list);
      if (open.length < DEEPEST) open.push({ level, list });
    }
    stretch(roots.at(-1), open, context.layout.lines.point(line.end));
  }
  return roots;
}

function newList(line: Item, ordered: boolean, context: PhrasingContext): List {
  const children = [itemNode(line, context)];
  return { type: 'list', ordered, spread: false, children, position: context.layout.lines.span(line.start, line.end) };
}

function itemNode(line: Item, context: PhrasingContext): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [paragraphNode([{ start: line.words, end: line.end }], context)],
    position: context.layout.lines.span(line.start, line.end),
  };
}

/** The lists that are open, and the items they hang on, end where the new words end. */
function stretch(root: List | undefined, open: readonly Open[], end: NonNullable<List['position']>['end']): void {
  for (const list of root ? [root, ...open.map((one) => one.list)] : []) {
    if (list.position) list.position.end = end;
    const host = list.children.at(-1);
    if (host?.position) host.position.end = end;
  }
}

/** A table; a cell of several paragraphs has as many lines. Cells without words have no room of their own. */
export function tableNode({ rows }: Table, place: Place, context: PhrasingContext): TableNode {
  const { layout } = context;
  let at = place.start;
  const children = rows.map((cells): TableRow => {
    const inRow = cells.map((paragraphs) => placedIn(paragraphs, context));
    at = inRow.flat()[0]?.start ?? at;
    const from = at;
    const nodes = inRow.map((inCell): TableCell => {
      const [start, end] = [inCell[0]?.start ?? at, inCell.at(-1)?.end ?? at];
      at = end;
      const position = layout.lines.span(start, end);
      return { type: 'tableCell', children: cellNodes(inCell, { start, end }, context), position };
    });
    return { type: 'tableRow', children: nodes, position: layout.lines.span(from, at) };
  });
  return { type: 'table', children, position: layout.lines.span(place.start, place.end) };
}

/** A paragraph of a cell. */
interface InCell extends Place {
  list: ListPlace | null;
}

function placedIn(paragraphs: readonly Paragraph[], { layout }: PhrasingContext): InCell[] {
  return paragraphs.flatMap((paragraph): InCell[] => {
    const place = layout.places.get(paragraph);
    return place ? [{ ...place, list: paragraph.list }] : [];
  });
}

/** Lists stay lists inside a cell, which mdast does not foresee; what stands between them are paragraphs. */
function cellNodes(inCell: readonly InCell[], place: Place, context: PhrasingContext): PhrasingContent[] {
  if (!inCell.some(({ list }) => list)) return phrasing(place, context);
  const nodes: (RootContent | PhrasingContent)[] = [];
  for (let i = 0; i < inCell.length; ) {
    const isItem = inCell[i]?.list != null;
    let next = i + 1;
    while (next < inCell.length && (inCell[next]?.list != null) === isItem) next++;
    const run = inCell.slice(i, next);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const made = isItem ? listNodes(run.flatMap(itemOf), context) : [paragraphNode([{ start, end }], context)];
    for (const node of made) nodes.push(node);
    i = next;
  }
  return nodes as PhrasingContent[];
}

function itemOf({ start, end, list }: InCell): Item[] {
  return list ? [{ start, end, words: start, list }] : [];
}
