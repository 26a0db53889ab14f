/** The flow of a page to blocks. @module */
import type { ListItem, RootContent } from 'mdast';
import type { Lines } from '../../text/span.ts';
import { cellsOf, itemsBehind, withoutAttributes } from './cells.ts';
import { Containers, settle } from './containers.ts';
import { definitionIn } from './definitions.ts';
import { type Flow, type FlowList, type FlowText, isSilent, isSpace } from './flow.ts';
import {
  behind,
  headingOf,
  headOf,
  isFileLine,
  isLanguageLine,
  type LineHead,
  listPrefix,
  type TableSign,
  tableSign,
} from './lines.ts';
import { codeNode, definitionOf, headingNode, paragraphOf, withUnit } from './nodes.ts';
import { trimItems } from './phrasing.ts';
import { closedTables, type TableKind, Tables } from './tables.ts';
import { tagAction } from './tag-actions.ts';
import type { Use } from './uses.ts';
import { WikiLists } from './wiki-lists.ts';

/** Takes down lines that are left out. */
type Skip = (start: number, end: number, what: string) => void;
/** Takes down the offset of a table that nothing ends. */
type Unclosed = (start: number) => void;

/** Makes blocks of a flow, as MediaWiki does line by line. */
export function readBlocks(flow: readonly Flow[], lines: Lines, skip: Skip, unclosed: Unclosed): RootContent[] {
  const builder = new BlockBuilder(lines, skip, unclosed, closedTables(flow));
  let line: Flow[] = [];
  for (const item of flow) {
    if (item.type === 'newline') {
      builder.line(line, item);
      line = [];
    } else if (item.type === 'edge') {
      // What a template shows may begin a list or a table.
      builder.line(line, null);
      builder.edge();
      line = [];
    } else line.push(item);
  }
  builder.line(line, null);
  return settle(builder.end(), lines);
}

class BlockBuilder {
  readonly #lines: Lines;
  readonly #skip: Skip;
  readonly #unclosed: Unclosed;
  readonly #closed: ReadonlySet<number>;
  readonly #blocks = new Containers();
  readonly #tables: Tables;
  readonly #lists: WikiLists;
  /** Items of the paragraph that is being read. */
  #words: Flow[] = [];
  #wordsUnit: string | null = null;
  #unit: string | null = null;
  /** Depth of the heading that a tag opened. */
  #heading: number | null = null;

  constructor(lines: Lines, skip: Skip, unclosed: Unclosed, closed: ReadonlySet<number>) {
    this.#lines = lines;
    this.#skip = skip;
    this.#unclosed = unclosed;
    this.#closed = closed;
    this.#tables = new Tables(this.#blocks, lines);
    this.#lists = new WikiLists(lines);
  }

  end(): RootContent[] {
    this.edge();
    this.#blocks.closeAll();
    return this.#blocks.children;
  }

  /** What comes next belongs to no paragraph or list before it. */
  edge(): void {
    this.#endParagraph();
    this.#lists.close();
  }

  line(line: readonly Flow[], newline: Flow | null): void {
    const head = headOf(line);
    if (!head) {
      this.#blank(line, newline);
      return;
    }
    this.#units(line);
    const reason = isFileLine(line, head) ? 'picture' : isLanguageLine(line) ? 'language bar' : null;
    if (reason !== null) {
      this.edge();
      this.#skip(head.item.start, (line.at(-1) as Flow).end, reason);
      return;
    }
    const table = tableSign(line, head);
    const inTable = this.#tables.kind !== null && this.#tables.kind !== 'html';
    if (table && (table.sign === '{|' || inTable)) this.#table(line, head, table);
    else if (!this.#headingLine(line, head) && !this.#rule(line, head) && !this.#item(line, head)) {
      this.#lists.close();
      this.#feed(line);
      if (newline && this.#words.length > 0) this.#words.push(newline);
    }
    if (line.some(({ type }) => type === 'translate')) this.#unit = null;
  }

  /** An empty line ends paragraph, list and translation unit; one that only lacks words ends nothing. */
  #blank(line: readonly Flow[], newline: Flow | null): void {
    this.#units(line);
    if (newline && line.every(isSpace)) {
      this.edge();
      this.#unit = null;
    } else if (line.some(({ type }) => type === 'translate')) this.edge();
  }

  #units(line: readonly Flow[]): void {
    for (const item of line) {
      if (item.type === 'unit') this.#unit = item.id;
      else if (item.type === 'translate' && item === line[0]) this.#unit = null;
    }
  }

  /** Items of a line that begins nothing. */
  #feed(items: readonly Flow[]): void {
    for (const item of items) {
      if (item.type === 'tag') this.#tag(item);
      else if (item.type === 'code') this.#code(item);
      else if (item.type === 'list') this.#definitions(item);
      else {
        if (this.#words.length === 0) this.#wordsUnit = this.#unit;
        this.#words.push(item);
      }
    }
  }

  #endParagraph(): void {
    if (this.#words.length === 0) return;
    const items = this.#words;
    const depth = this.#heading;
    this.#words = [];
    this.#heading = null;
    const unit = this.#wordsUnit ?? this.#unit;
    if (depth !== null) this.#addHeading(depth, items, unit);
    else this.#addWords(items, null, unit);
  }

  /** Where a block goes: words that stand in a table or a list, and in no cell or item of it, get one. */
  #host(at: number): RootContent[] {
    const { kind } = this.#blocks.top;
    if (kind === 'table' || kind === 'row') this.#tables.cell(at);
    else if (kind === 'list') {
      const position = this.#lines.span(at, at);
      this.#blocks.open('item', { type: 'listItem', spread: false, children: [], position });
    }
    return this.#blocks.top.children;
  }

  /** Words become a paragraph; footnotes of something left out stand alone where no words are. */
  #addWords(items: readonly Flow[], item: ListItem | null, unit: string | null): void {
    const paragraph = paragraphOf(items, this.#lines);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const host = () => (item ? (item.children as RootContent[]) : this.#host(first.start));
    if (paragraph) host().push(withUnit(paragraph, unit));
    else {
      this.#skip(first.start, last.end, 'markup without words');
      for (const one of items) if (one.type === 'note') this.#define(one.use, host);
    }
  }

  #addHeading(depth: number, items: readonly Flow[], unit: string | null): void {
    const heading = headingNode(depth, items, this.#lines);
    if (heading) this.#host(items[0]?.start ?? 0).push(withUnit(heading, unit));
  }

  #define(use: Use, host: () => RootContent[]): void {
    const definition = definitionOf(use, this.#lines);
    if (definition) host().push(definition);
  }

  #headingLine(line: readonly Flow[], head: LineHead): boolean {
    const heading = head.indented ? null : headingOf(line, head);
    if (!heading) return false;
    this.edge();
    if (this.#tables.kind === null || this.#tables.kind === 'endless') this.#tables.endAll();
    this.#addHeading(heading.depth, heading.items, this.#unit);
    this.#unit = null;
    return true;
  }

  /** `----` */
  #rule(line: readonly Flow[], { index, item, indented }: LineHead): boolean {
    const dashes = item.type === 'text' && !item.inert && !indented ? /^-{4,}/.exec(item.value)?.[0].length : undefined;
    if (dashes === undefined) return false;
    this.edge();
    const position = this.#lines.span(item.start, item.start + dashes);
    this.#host(item.start).push({ type: 'thematicBreak', position });
    this.#feed([behind(item as FlowText, dashes), ...line.slice(index + 1)]);
    this.#endParagraph();
    return true;
  }

  /** A line of a list. What a tag opens on it goes on behind it, outside the list. */
  #item(line: readonly Flow[], head: LineHead): boolean {
    const prefix = listPrefix(head);
    if (prefix === '') return false;
    this.#endParagraph();
    const first = head.item as FlowText;
    const space = first.value.length - first.value.trimStart().length;
    const item = this.#lists.item(prefix, first.start + space, this.#host(first.start));
    withUnit(item, this.#unit);
    if (prefix.endsWith(';')) item.data = { ...item.data, term: true };
    const items = [behind(first, space + prefix.length), ...line.slice(head.index + 1)];
    const opening = items.findIndex((one) => one.type === 'tag' && tagAction(one.tag).opens);
    const words = opening === -1 ? items : items.slice(0, opening);
    const definition = prefix.endsWith(';') ? definitionIn(words, this.#lines.text) : null;
    this.#fill(item, definition?.term ?? words);
    if (definition?.words.some((one) => !isSpace(one) && !isSilent(one))) {
      const signs = `${prefix.slice(0, -1)}:`;
      const second = this.#lists.item(signs, definition.at, this.#host(first.start), 1);
      this.#fill(withUnit(second, this.#unit), definition.words);
    }
    if (opening === -1) return true;
    this.#lists.close();
    this.#feed(items.slice(opening));
    return true;
  }

  #fill(item: ListItem, items: readonly Flow[]): void {
    let run: Flow[] = [];
    const end = () => {
      if (trimItems(run).length > 0) this.#addWords(run, item, null);
      run = [];
    };
    for (const one of items) {
      if (one.type === 'code') {
        end();
        item.children.push(codeNode(one, this.#lines));
      } else if (one.type === 'list') {
        end();
        for (const use of one.uses) this.#define(use, () => item.children as RootContent[]);
      } else run.push(one);
    }
    end();
  }

  #code(item: Flow): void {
    this.edge();
    this.#host(item.start).push(codeNode(item, this.#lines));
  }

  #definitions({ uses }: FlowList): void {
    this.edge();
    for (const use of uses) this.#define(use, () => this.#host(use.start));
  }

  #tag(item: Extract<Flow, { type: 'tag' }>): void {
    const { tag, start, end } = item;
    const action = tagAction(tag);
    if (action.kind === 'break') {
      this.#words.push(item);
      return;
    }
    this.edge();
    this.#skip(start, end, 'HTML markup');
    const { lines, blocks } = { lines: this.#lines, blocks: this.#blocks };
    switch (action.kind) {
      case 'rule':
        this.#host(start).push({ type: 'thematicBreak', position: lines.span(start, end) });
        return;
      case 'heading':
        this.#heading = tag.closing ? null : action.depth;
        return;
      case 'table':
        if (tag.closing) this.#tables.end();
        else this.#openTable('html', start);
        return;
      case 'row':
        this.#tables.endRow();
        return;
      case 'cell':
        if (tag.closing) this.#tables.endCell();
        else this.#tables.cell(end);
        return;
      case 'caption':
        if (tag.closing) this.#tables.endCaption();
        else this.#tables.caption(end);
        return;
      case 'list':
        if (tag.closing) blocks.close('list');
        else if (!blocks.isFull) {
          this.#host(start);
          blocks.open('list', { type: 'list', ordered: action.ordered, spread: false, children: [] });
        }
        return;
      case 'item':
        blocks.closeInside('list');
        if (!tag.closing && blocks.top.kind === 'list' && !blocks.isFull) {
          const node: ListItem = { type: 'listItem', spread: false, children: [], position: lines.span(start, end) };
          blocks.open('item', withUnit(node, this.#unit));
        }
        return;
      case 'quote':
        if (tag.closing) blocks.close('quote');
        else if (!blocks.isFull) {
          this.#host(start);
          blocks.open('quote', { type: 'blockquote', children: [] });
        }
    }
  }

  #openTable(kind: TableKind, at: number): void {
    if (!this.#blocks.isFull) this.#host(at);
    this.#tables.open(kind);
  }

  #table(line: readonly Flow[], { item }: LineHead, { sign, index }: { sign: TableSign; index: number }): void {
    this.edge();
    const last = line.at(-1) as Flow;
    if (sign === '{|' || sign === '|-') {
      this.#skip(item.start, last.end, 'table markup');
      if (sign === '|-') this.#tables.endRow();
      else {
        const isClosed = this.#closed.has(item.start);
        if (!isClosed) this.#unclosed(item.end - 1);
        this.#openTable(isClosed ? 'wiki' : 'endless', item.start);
      }
      return;
    }
    const rest = itemsBehind(line, index, signLength(sign, item));
    if (sign === '|}') {
      this.#skip(item.start, item.end + 1, 'table markup');
      this.#tables.end();
      this.#feed(rest);
      return;
    }
    if (sign === '|+') {
      this.#tables.caption((line[index] as Flow).start + 1);
      this.#feed(withoutAttributes(rest));
      return;
    }
    // An empty cell stands behind the sign that parts it from the one before.
    let empty = rest[0]?.start ?? (line[index] as Flow).end;
    for (const cell of cellsOf(rest, sign === '!')) {
      this.edge();
      this.#tables.cell(cell[0]?.start ?? empty);
      this.#feed(withoutAttributes(cell));
      empty = (cell.at(-1)?.end ?? empty) + 2;
    }
  }
}

function signLength(sign: TableSign, item: Flow): number {
  if (sign === '!') return item.type === 'text' ? item.value.indexOf('!') + 1 : 0;
  return sign === '|' ? 0 : 1;
}
