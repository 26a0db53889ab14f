/** The flow of a line or paragraph to phrasing content. @module */
import type { Emphasis, FootnoteReference, PhrasingContent, Strong, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { InlineFootnote } from '../../model/tree.ts';
import type { Lines } from '../../text/span.ts';
import { type Flow, type FlowNote, isSilent, isSpace } from './flow.ts';
import { type Quote, readQuotes } from './quotes.ts';
import type { Note, Use } from './uses.ts';

type Format = 'strong' | 'emphasis';

/** Makes nodes of items; what ends a block is a break here. */
export function phrasing(items: readonly Flow[], lines: Lines): PhrasingContent[] {
  const builder = new Builder(lines);
  for (const line of linesOf(items)) builder.line(line);
  return builder.end();
}

/** Without the white space and line ends around them. */
export function trimItems(items: readonly Flow[]): Flow[] {
  const isBlank = (item: Flow | undefined) =>
    item !== undefined && (item.type === 'newline' || isSpace(item) || isSilent(item));
  let from = 0;
  let to = items.length;
  while (from < to && isBlank(items[from])) from++;
  while (to > from && isBlank(items[to - 1])) to--;
  const kept = items.slice(from, to);
  if (kept[0]) kept[0] = trimmed(kept[0], true);
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = trimmed(last, false);
  return kept;
}

function trimmed(item: Flow, start: boolean): Flow {
  // A character reference that stands for a space is longer than it.
  if (item.type !== 'text' || item.value.length !== item.end - item.start) return item;
  const value = start ? item.value.trimStart() : item.value.trimEnd();
  const cut = item.value.length - value.length;
  return start ? { ...item, value, start: item.start + cut } : { ...item, value, end: item.end - cut };
}

/** Runs of items, each with the line end behind it. */
function linesOf(items: readonly Flow[]): Flow[][] {
  const runs: Flow[][] = [[]];
  for (const item of items) {
    runs.at(-1)?.push(item);
    if (item.type === 'newline') runs.push([]);
  }
  return runs;
}

interface Frame {
  format: Format | null;
  start: number;
  children: PhrasingContent[];
}

class Builder {
  readonly #lines: Lines;
  readonly #open: Frame[] = [{ format: null, start: 0, children: [] }];
  #text: { start: number; end: number; value: string } | null = null;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  line(items: readonly Flow[]): void {
    const runs = items.filter(({ type }) => type === 'quote');
    const quotes = runs.length === 0 ? [] : readQuotes(runs, this.#lines.text);
    let next = 0;
    let at = 0;
    for (const item of items) {
      // What is bold or italic ends with its line.
      if (item.type === 'newline') this.#closeAll(item.start);
      if (item.type === 'quote') this.#quote(quotes[next++] as Quote);
      else this.#item(item);
      at = item.end;
    }
    this.#closeAll(at);
  }

  end(): PhrasingContent[] {
    this.#flush();
    return this.#open[0]?.children ?? [];
  }

  #item(item: Flow): void {
    const { start, end } = item;
    switch (item.type) {
      case 'text':
        this.#add(item.value, start, end);
        break;
      case 'newline':
        this.#add('\n', start, end);
        break;
      case 'pipe':
        // A template that stands for a pipe has no sign of its own.
        if (this.#lines.text.slice(start, end) === '|') this.#add('|', start, end);
        else this.#push({ type: 'break', position: this.#lines.span(start, end) });
        return;
      case 'tag':
      case 'edge':
      case 'joint':
        this.#push({ type: 'break', position: this.#lines.span(start, end) });
        break;
      case 'link':
        this.#push({
          type: 'link',
          url: item.url,
          children: phrasing(item.items, this.#lines) as never,
          position: this.#lines.span(start, end),
        });
        break;
      case 'note':
        this.#note(item);
        break;
    }
  }

  #add(value: string, start: number, end: number): void {
    const last = this.#text;
    if (last?.end === start) {
      last.value += value;
      last.end = end;
    } else {
      this.#flush();
      this.#text = { start, end, value };
    }
  }

  #flush(): void {
    if (!this.#text) return;
    const { start, end, value } = this.#text;
    this.#text = null;
    const node: Text = { type: 'text', value, position: this.#lines.span(start, end) };
    this.#open.at(-1)?.children.push(node);
  }

  #push(node: PhrasingContent): void {
    this.#flush();
    this.#open.at(-1)?.children.push(node);
  }

  #note({ use }: FlowNote): void {
    const node = noteNode(use, this.#lines);
    if (node) this.#push(node);
  }

  #quote({ start, end, literal, bold, italic }: Quote): void {
    if (literal > 0) this.#add("'".repeat(literal), start, start + literal);
    if (bold) this.#toggle('strong', start + literal, end);
    if (italic) this.#toggle('emphasis', bold ? end : start + literal, end);
  }

  #toggle(format: Format, start: number, end: number): void {
    if (!this.#open.some((frame) => frame.format === format)) {
      this.#flush();
      this.#open.push({ format, start, children: [] });
      return;
    }
    const other = this.#open.at(-1)?.format;
    this.#close(other === format ? end : start);
    if (other === format || !other) return;
    this.#close(end);
    this.#open.push({ format: other, start: end, children: [] });
  }

  #close(end: number): void {
    this.#flush();
    const { format, start, children } = this.#open.pop() as Frame;
    const last = children.at(-1)?.position?.end.offset ?? start;
    if (!format || children.length === 0) return;
    const node = { type: format, children, position: this.#lines.span(start, Math.max(end, last)) };
    this.#open.at(-1)?.children.push(node as Strong | Emphasis);
  }

  #closeAll(end: number): void {
    if (this.#open.length > 1) while (this.#open.length > 1) this.#close(end);
  }
}

/** The node of a footnote or of a marker; null for what shows neither. */
function noteNode({ role, note, ...use }: Use, lines: Lines): InlineFootnote | FootnoteReference | null {
  if (!note || role === 'none') return null;
  const { identifier, label } = note;
  const position = lines.span(use.start, use.end);
  if (role === 'marker') return { type: 'footnoteReference', identifier, label, position };
  const children = noteWords(note, lines);
  return { type: 'footnote', identifier, label, children, position, data: { order: note.order } };
}

/** The words of a note, with those of the notes that go on with it. */
export function noteWords({ text, follows }: Note, lines: Lines): PhrasingContent[] {
  if (!text) return [];
  const children = phrasing(noteItems(text.items), lines);
  for (const follow of follows) {
    // These words stand elsewhere: here they have a place and no extent.
    const words = plainText({ type: 'paragraph', children: phrasing(noteItems(follow.items), lines) });
    if (words !== '') children.push({ type: 'text', value: ` ${words}`, position: lines.span(text.to, text.to) });
  }
  return children;
}

/** The flow of a note in one paragraph: no bullets, no empty lines. */
function noteItems(items: readonly Flow[]): Flow[] {
  let atLineStart = false;
  const kept = trimItems(items).map((item) => {
    const first = atLineStart;
    atLineStart = item.type === 'newline' || (first && isSilent(item));
    if (!first || item.type !== 'text' || item.inert) return item;
    const value = item.value.replace(/^[*#:;]+[ \t]*/, '');
    return { ...item, value, start: item.end - value.length };
  });
  return trimItems(kept);
}
