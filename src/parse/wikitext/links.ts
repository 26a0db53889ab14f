/** Links to the flow of the page: their text, not what they lead to. @module */
import { isInterlanguage, type Namespace, namespaceOf } from '../../vocabularies/templates.ts';
import type { Flattener } from './flatten.ts';
import type { Flow } from './flow.ts';
import type { ExternalLink, LinkPiece, Piece } from './pieces.ts';
import { wordsOf } from './template.ts';

const EMBEDDED: Readonly<Record<Namespace, string | null>> = { file: 'picture', category: 'category', template: null };

/** `[[target]]` or `[[target|text]]`. Pictures and categories are left out; what cannot be a link is text. */
export function flattenLink(piece: LinkPiece, flattener: Flattener, out: Flow[]): void {
  const { children, start, end } = piece;
  const pipe = children.findIndex(({ type }) => type === 'pipe');
  const head = pipe === -1 ? children : children.slice(0, pipe);
  const target = wordsOf(head, flattener.text);
  const reason = reasonToIgnore(target);
  if (reason !== null) {
    flattener.skip(start, end, reason);
    out.push({ type: 'gap', start, end });
    flattener.loose(children, out);
    return;
  }
  const label = pipe === -1 ? [] : children.slice(pipe + 1);
  if (!isTarget(head, target, flattener.text) || label.some(({ type }) => type === 'link')) {
    flattener.words(start, start + 2, out);
    flattener.into(children, out);
    flattener.words(end - 2, end, out);
    return;
  }
  const items = label.length > 0 ? flattener.flow(label) : ownText(head, pipe !== -1, flattener);
  const languages = pipe === -1 && isInterlanguage(target.split(':', 1)[0] as string) && target.includes(':');
  out.push({ type: 'link', start, end, url: target, items, ...(languages && { languages }) });
}

/** `[http://… text]`; a link without a text shows a number of its own, which is no word. */
export function flattenExternal(piece: ExternalLink, flattener: Flattener, out: Flow[]): void {
  const { start, end, addressEnd, children } = piece;
  const url = flattener.text.slice(start + 1, addressEnd);
  let from = addressEnd;
  while (from < end && /\s/.test(flattener.text[from] as string)) from++;
  const label: Piece[] = [];
  for (const child of children) {
    if (child.start >= from) label.push(child);
    else if (child.end > from && child.type === 'text') label.push({ ...child, start: from });
  }
  out.push({ type: 'link', start, end, url, items: flattener.flow(label) });
}

/** Why a link shows nothing; null when it shows its text. */
function reasonToIgnore(target: string): string | null {
  const colon = target.indexOf(':');
  const namespace = colon < 1 ? null : namespaceOf(target.slice(0, colon));
  return namespace && EMBEDDED[namespace];
}

function isTarget(head: readonly Piece[], target: string, text: string): boolean {
  if (head.some(({ type }) => type === 'template' || type === 'argument')) return true;
  const plain = head.every(
    ({ type, start, end }) =>
      (type === 'text' && !/[[\]{}<>]/.test(text.slice(start, end))) ||
      type === 'comment' ||
      type === 'reference' ||
      type === 'quote' ||
      type === 'tag' ||
      type === 'switch',
  );
  return plain && target !== '';
}

/** The text of a link without one: its target, and with the pipe trick the target's own name. */
function ownText(head: readonly Piece[], trick: boolean, flattener: Flattener): Flow[] {
  const items = flattener.flow(head);
  const [first] = items;
  if (first?.type !== 'text') return items;
  const name = trick && items.length === 1 ? /^:?(?:[^:]*:)?(.*?)(?: \([^()]*\)|, .*)?$/.exec(first.value) : null;
  const own = name?.[1] ?? (first.value.startsWith(':') ? first.value.slice(1) : first.value);
  const start = first.start + (name || own !== first.value ? first.value.indexOf(own) : 0);
  const end = name ? start + own.length : first.end;
  return [{ ...first, start, end, value: flattener.text.slice(start, end) }, ...items.slice(1)];
}
