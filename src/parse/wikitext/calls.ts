/** Templates and parser functions to the flow of the page. @module */
import type { Flattener } from './flatten.ts';
import type { Flow } from './flow.ts';
import type { Piece, TemplatePiece } from './pieces.ts';
import { attributesOf, type Call, type Parameter, readCall, shownParameters } from './template.ts';

/** Units of a name that the ledger shows. */
const LONGEST_NAME = 60;

/** What a template or parser function gives: the text of its parameters, a footnote, a list, or nothing. Braces around what names no template are text. */
export function flattenCall(piece: TemplatePiece, flattener: Flattener, out: Flow[]): void {
  const { start, end, children } = piece;
  const call = readCall(piece, flattener.text);
  if (!call) {
    flattener.words(start, start + 2, out);
    flattener.into(children, out);
    flattener.words(end - 2, end, out);
    return;
  }
  switch (call.entry?.role) {
    case 'text':
      showText(piece, call, flattener, out);
      break;
    case 'note':
      note(piece, call, call.parameters.some(({ name }) => name === '1') ? '1' : 'text', flattener, out);
      break;
    case 'reuse':
      reuse(call, flattener, out);
      break;
    case 'list':
      flattener.list(piece, groupOf(call, flattener), listed(call), out);
      break;
    case 'tag':
      tagged(piece, call, flattener, out);
      break;
    case 'title':
      flattener.title = flattener.flow(call.parameters[0]?.value ?? []);
      flattener.skip(start, end, 'title', 'used');
      out.push({ type: 'edge', start, end });
      return;
    case 'pipe':
      if (call.name === '!') out.push({ type: 'pipe', start, end });
      else flattener.words(start + 2, end - 2, out);
      return;
    case 'none':
      leaveOut(piece, call, flattener, out);
      break;
    default:
      unknown(piece, call, flattener, out);
      break;
  }
}

function showText(piece: TemplatePiece, call: Call, flattener: Flattener, out: Flow[]): void {
  flattener.skip(piece.start, piece.end, nameInLedger(call));
  const shown = new Set(shownParameters(call));
  const edge = (at: number): void => {
    out.push({ type: call.entry?.block ? 'edge' : 'gap', start: at, end: at });
  };
  let begun = false;
  for (const parameter of call.parameters) {
    edge(parameter.start);
    const value = shown.has(parameter) ? trimmed(parameter.value, flattener.text) : [];
    if (value.length === 0) flattener.loose(parameter.value, out);
    else {
      const at = value[0]?.start ?? parameter.start;
      if (begun && !call.entry?.block) out.push({ type: 'joint', start: at, end: at });
      flattener.into(value, out);
      begun = true;
    }
  }
  edge(piece.end);
}

/** Without the line ends around a value. */
function trimmed(value: readonly Piece[], text: string): Piece[] {
  const isBlank = (piece: Piece | undefined) =>
    piece !== undefined &&
    (piece.type === 'newline' || (piece.type === 'text' && text.slice(piece.start, piece.end).trim() === ''));
  let from = 0;
  let to = value.length;
  while (from < to && isBlank(value[from])) from++;
  while (to > from && isBlank(value[to - 1])) to--;
  return value.slice(from, to);
}

function note(piece: TemplatePiece, call: Call, content: string, flattener: Flattener, out: Flow[]): void {
  const { start, end } = piece;
  const text = call.parameters.find(({ name }) => name === content);
  const place = text && text.value.length > 0 ? { from: text.start, to: text.end } : null;
  const items: Flow[] = [];
  // Footnotes of other parameters stand inside the note; a marker has no inside, and begins behind them.
  const others: Flow[] = place ? items : [];
  for (const parameter of call.parameters) {
    if (parameter === text) flattener.into(parameter.value, items);
    else flattener.loose(parameter.value, others);
  }
  if (!place) out.push(...others);
  const attributes = attributesOf(call, flattener.text);
  const from = place ? start : (others.at(-1)?.end ?? start);
  const group = call.entry?.group ?? '';
  flattener.reference({ start: from, end, attributes, content: place, group }, items, out);
}

/** `{{#tag:ref|…|name=…}}`; of any other tag nothing is known. */
function tagged(piece: TemplatePiece, call: Call, flattener: Flattener, out: Flow[]): void {
  const [tag, ...rest] = call.parameters;
  const name = tag ? flattener.text.slice(tag.start, tag.end).trim().toLowerCase() : '';
  const inner = { ...call, parameters: rest };
  if (name === 'ref') note(piece, inner, '2', flattener, out);
  else if (name === 'references') flattener.list(piece, groupOf(inner, flattener), listed(inner), out);
  else unknown(piece, { ...call, name: `${call.name}:${name}` }, flattener, out);
}

/** `{{r|name|name}}`: a marker for each name. */
function reuse(call: Call, flattener: Flattener, out: Flow[]): void {
  const attributes = attributesOf(call, flattener.text);
  for (const { name, start, end } of call.parameters) {
    if (!/^\d+$/.test(name)) continue;
    const words = flattener.text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const named = new Map([...attributes, ['name', { value: words, start, end }] as const]);
    flattener.reference({ start, end, attributes: named, content: null, group: '' }, [], out);
  }
}

function groupOf(call: Call, flattener: Flattener): string {
  return attributesOf(call, flattener.text).get('group')?.value ?? call.entry?.group ?? '';
}

function listed({ parameters }: Call): Piece[] {
  return parameters.flatMap(({ value }: Parameter) => value);
}

function leaveOut(piece: TemplatePiece, call: Call, flattener: Flattener, out: Flow[]): void {
  flattener.skip(piece.start, piece.end, `${nameInLedger(call)}: ${call.entry?.reason}`);
  empty(piece, call.entry?.block ?? false, call, flattener, out);
}

function unknown(piece: TemplatePiece, call: Call, flattener: Flattener, out: Flow[]): void {
  const what = call.isFunction ? 'parser function' : 'template';
  flattener.skip(piece.start, piece.end, nameInLedger(call));
  flattener.doubt('line-unread', piece.start, piece.end, `${what} “${shortened(call.name)}” is not known`);
  empty(piece, false, call, flattener, out);
}

function empty({ start, end }: TemplatePiece, block: boolean, call: Call, flattener: Flattener, out: Flow[]): void {
  out.push({ type: block ? 'edge' : 'gap', start, end: start });
  for (const { value } of call.parameters) flattener.loose(value, out);
  out.push({ type: 'gap', start: end, end });
}

function nameInLedger({ name, isFunction }: Call): string {
  return `${isFunction ? 'parser function' : 'template'} ${shortened(name)}`;
}

function shortened(name: string): string {
  const words = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…` : words;
}
