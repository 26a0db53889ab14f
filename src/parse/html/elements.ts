/** What each element of HTML becomes. @module */
import type { Branch } from './build.ts';
import { attribute, type Element, rangeOf, textsOf } from './dom.ts';
import { walkTable } from './table.ts';
import type { Walk } from './walk.ts';
import { flowOf, type InlineNode } from './writer.ts';

type Handler = (element: Element, walk: Walk) => void;

const HANDLERS = new Map<string, Handler>();

function handle(names: string, handler: Handler): void {
  for (const name of names.split(' ')) HANDLERS.set(name, handler);
}

/** Reads an element and all that is in it. One that is not known is part of running text. */
export function readElement(element: Element, walk: Walk): void {
  const handler = HANDLERS.get(element.tagName) ?? readInline;
  handler(element, walk);
}

function readInline(element: Element, walk: Walk): void {
  const node = inlineNode(element);
  if (node) walk.writer.inline(node, () => walk.children(element));
  else walk.children(element);
}

handle(
  'address article aside body center dd details dialog dir div dt fieldset figcaption figure footer form header hgroup html legend main menu nav search section summary',
  (element, walk) => walk.box(element),
);

handle('p', (element, walk) => walk.paragraph(element));

handle('br', (element, { writer }) => writer.leaf({ type: 'break' }, rangeOf(element)));

handle('hr', (element, { writer }) => {
  const range = rangeOf(element);
  writer.part();
  if (range && writer.isFlow) writer.block({ type: 'thematicBreak' }, range);
});

handle('h1 h2 h3 h4 h5 h6', (element, walk) => {
  const depth = Number(element.tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6;
  if (walk.writer.isFlow) walk.branch(element, { type: 'heading', depth, children: [] });
  else walk.box(element);
});

handle('blockquote', (element, walk) => {
  if (walk.writer.isFlow) walk.branch(element, { type: 'blockquote', children: [] });
  else walk.box(element);
});

handle('ul ol dl', (element, walk) => {
  const { container } = walk.writer.at;
  if (container?.node.type === 'heading') return walk.box(element);
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1;
  const kind = element.tagName === 'ol' ? { ordered: true, start } : { ordered: false };
  walk.branch(element, { type: 'list', ...kind, spread: false, children: [] }, flowOf(container));
});

handle('li dt dd', (element, walk) => {
  const { container } = walk.writer.at;
  if (container?.node.type === 'heading') return walk.box(element);
  const list: Branch = { node: { type: 'list', ordered: false, spread: false, children: [] }, parent: container };
  const parent = container?.node.type === 'list' ? container : list;
  const data = element.tagName === 'dt' ? { data: { term: true } } : {};
  walk.branch(element, { type: 'listItem', spread: false, children: [], ...data }, parent);
});

handle('table', (element, walk) => {
  if (walk.writer.isFlow && !walk.input.survey.layouts.has(element)) walkTable(element, walk);
  else walk.box(element);
});

handle('caption tbody td tfoot th thead tr', (element, walk) => walk.box(element));

// Text of which the line ends count. Where it cites something, or is part of a note, it is read as any other.
handle('pre listing', (element, walk) => {
  if (!walk.writer.isFlow || walk.input.notes.markerHolders.has(element)) return walk.box(element);
  const { parts } = walk.input.survey;
  const texts = [...textsOf(element, (inner) => parts.get(inner)?.skipped !== undefined)];
  const value = texts.map((text) => text.value).join('');
  const ranges = texts.flatMap((text) => rangeOf(text) ?? []);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first && last && /\S/.test(value))
    walk.writer.block({ type: 'code', value }, { from: first.from, to: Math.max(first.to, last.to) });
});

function inlineNode(element: Element): InlineNode | null {
  const { tagName } = element;
  if (tagName === 'b' || tagName === 'strong') return { type: 'strong', children: [] };
  if (/^(?:i|em|cite|dfn|var)$/.test(tagName)) return { type: 'emphasis', children: [] };
  const url = tagName === 'a' ? attribute(element, 'href') : undefined;
  return url === undefined ? null : { type: 'link', url, children: [] };
}
