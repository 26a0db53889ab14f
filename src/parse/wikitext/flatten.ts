/** Nested pieces to the flow of the page. @module */
import type { Doubt } from '../../model/corpus.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Lines } from '../../text/span.ts';
import { tagEntry } from '../../vocabularies/templates.ts';
import { readAttributes } from './attributes.ts';
import { flattenCall } from './calls.ts';
import { decodeReference } from './entities.ts';
import type { Flow } from './flow.ts';
import { hiddenEnds } from './hidden.ts';
import { flattenExternal, flattenLink } from './links.ts';
import { Notes } from './notes.ts';
import type { ArgumentPiece, Piece, TagGroup } from './pieces.ts';
import type { RawToken, TagToken } from './scan.ts';
import { newUse, type Use, type UseSource } from './uses.ts';

/** Units of a template or tag that a doubt shows. */
const LONGEST_FOUND = 60;

/** Makes one flow of the pieces of a page, and takes down what it leaves out. */
export class Flattener {
  readonly notes: Notes;
  readonly skipped: LedgerEntry[] = [];
  readonly doubts: Doubt[] = [];
  /** What `{{DISPLAYTITLE:…}}` says. */
  title: Flow[] | null = null;
  /** How many `<ref>` stand around what is being read. */
  #inside = 0;
  #muted = 0;

  constructor(readonly lines: Lines) {
    this.notes = new Notes(lines);
  }

  get text(): string {
    return this.lines.text;
  }

  /** The lines of something left out; their words go before where they have any. */
  skip(start: number, end: number, what: string, use: LedgerEntry['use'] = 'ignored'): void {
    const from = this.lines.lineAt(start);
    this.skipped.push({ from, to: this.lines.lineAt(Math.max(start, end - 1)), use, what });
  }

  /** Something not understood; what is left out with it is not told again. */
  doubt(kind: Doubt['kind'], start: number, end: number, reason: string): void {
    if (this.#muted > 0) return;
    const found = this.text.slice(start, Math.min(end, start + LONGEST_FOUND));
    const cut = end - start > LONGEST_FOUND ? `${found.slice(0, -1).replace(/[\ud800-\udbff]$/, '')}…` : found;
    this.doubts.push({ kind, found: cut, expected: null, reason, span: this.lines.span(start, end) });
  }

  flow(pieces: readonly Piece[]): Flow[] {
    const out: Flow[] = [];
    this.into(pieces, out);
    return out;
  }

  into(pieces: readonly Piece[], out: Flow[]): void {
    // What stands inside something left out need not be hidden again.
    const hidden = this.#muted > 0 ? null : hiddenEnds(pieces);
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece;
      const end = hidden?.get(i);
      if (end === undefined) this.#piece(piece, out);
      else {
        const last = pieces[end] as Piece;
        this.skip(piece.start, last.end, reasonToHide(piece));
        const inline = piece.type === 'tag' && piece.name === 'span';
        out.push({ type: inline ? 'gap' : 'edge', start: piece.start, end: piece.start });
        this.loose(pieces.slice(i + 1, end), out);
        i = end;
      }
    }
  }

  /** The footnotes alone, of something left out: they count all the same. */
  loose(pieces: readonly Piece[], out: Flow[]): void {
    this.#muted++;
    const open: Flow[] = this.flow(pieces).reverse();
    this.#muted--;
    for (let item = open.pop(); item; item = open.pop()) {
      if (item.type === 'note') out.push({ ...item, loose: true });
      else if (item.type === 'list') out.push(item);
      else if (item.type === 'link') for (const child of item.items.toReversed()) open.push(child);
    }
  }

  /** Words of the source from `start` up to `end`. */
  words(start: number, end: number, out: Flow[], inert = false): void {
    if (end > start)
      out.push({ type: 'text', start, end, value: this.text.slice(start, end), ...(inert && { inert }) });
  }

  #piece(piece: Piece, out: Flow[]): void {
    const { start, end } = piece;
    switch (piece.type) {
      case 'text':
        this.words(start, end, out);
        break;
      case 'newline':
      case 'quote':
      case 'pipe':
        out.push({ type: piece.type, start, end });
        return;
      case 'reference':
        out.push({ type: 'text', start, end, value: decodeReference(this.text.slice(start, end)), inert: true });
        return;
      case 'switch':
        this.#leaveOut(piece, 'behaviour switch', 'edge', out);
        break;
      case 'comment':
        if (piece.unit !== null) out.push({ type: 'unit', start, end, id: piece.unit });
        this.#leaveOut(piece, piece.unit === null ? 'comment' : 'translation markup', 'gap', out);
        return;
      case 'raw':
        this.#raw(piece, out);
        break;
      case 'tag':
        this.#tag(piece, out);
        break;
      case 'ref':
        this.#reference(piece, out);
        break;
      case 'references':
        this.list(piece, readAttributes(piece.tag.attributes).get('group')?.value ?? '', piece.children, out);
        break;
      case 'template':
        flattenCall(piece, this, out);
        break;
      case 'argument':
        this.#argument(piece, out);
        break;
      case 'link':
        flattenLink(piece, this, out);
        break;
      case 'external':
        flattenExternal(piece, this, out);
        break;
    }
  }

  #leaveOut({ start, end }: Piece, what: string, type: 'gap' | 'edge', out: Flow[]): void {
    this.skip(start, end, what);
    out.push({ type, start, end });
  }

  #raw(piece: RawToken, out: Flow[]): void {
    const { name, from, to, start, end } = piece;
    if (name === 'nowiki') {
      this.#nowiki(from, to, out);
      return;
    }
    const entry = tagEntry(name);
    const reason = entry?.reason ?? name;
    this.skip(start, end, reason);
    out.push({ type: entry?.role === 'code' && name !== 'source' ? 'code' : 'gap', start, end });
  }

  #nowiki(from: number, to: number, out: Flow[]): void {
    let at = from;
    for (const { index, 0: reference } of this.text.slice(from, to).matchAll(/&[#\w]{2,33};/g)) {
      this.words(at, from + index, out, true);
      at = from + index + reference.length;
      out.push({ type: 'text', start: from + index, end: at, value: decodeReference(reference), inert: true });
    }
    this.words(at, to, out, true);
  }

  #tag(piece: TagToken, out: Flow[]): void {
    const { name, start, end, closing } = piece;
    const role = tagEntry(name)?.role;
    if (role === 'structure' || role === 'block') out.push({ type: 'tag', start, end, tag: piece });
    else if (role === 'translation') {
      this.skip(start, end, name === 'languages' ? 'language bar' : 'translation markup');
      out.push({ type: name === 'translate' ? 'translate' : name === 'languages' ? 'edge' : 'gap', start, end });
    } else {
      this.skip(start, end, 'HTML markup');
      if (!role && !closing) this.doubt('line-unread', start, end, `the tag <${name}> is not known`);
      out.push({ type: 'gap', start, end });
    }
  }

  #reference(piece: TagGroup, out: Flow[]): void {
    const use = newUse(this.#source(piece, ''));
    if (piece.closed && piece.children.some(({ type }) => type === 'ref')) {
      this.#doubtOpen(piece.start, piece.end, 'another <ref> begins inside it', null);
    }
    this.#meet(use);
    this.#content(use, piece.children);
    if (use.from !== null && !piece.content) this.words(use.from, use.to, use.items);
    this.#mark(use, out);
  }

  #doubtOpen(start: number, end: number, reason: string, closing: string | null): void {
    const found = this.text.slice(start, end);
    const expected = closing === null ? null : found + closing;
    this.doubts.push({ kind: 'reference-unclosed', found, expected, reason, span: this.lines.span(start, end) });
  }

  /** A footnote that a template or parser function makes: what stands in its text, `items`, is met before itself. */
  reference(source: UseSource, items: Flow[], out: Flow[]): void {
    const use = newUse(source);
    use.items = items;
    if (use.from !== null && !source.content) this.words(use.from, use.to, use.items);
    this.#meet(use);
    this.#mark(use, out);
  }

  #mark(use: Use, out: Flow[]): void {
    out.push({ type: 'note', start: use.start, end: use.end, use, loose: false });
  }

  #meet(use: Use): void {
    if (this.#inside > 0) this.notes.inside(use);
    else this.notes.use(use);
  }

  /** A list of footnotes, with the notes that stand in it. */
  list({ start, end }: Piece, group: string, children: readonly Piece[], out: Flow[]): void {
    this.skip(start, end, 'list of footnotes');
    const uses = this.#listed(children, group);
    for (const use of uses) this.notes.defined(use);
    this.notes.list(group);
    out.push({ type: 'list', start, end, uses });
  }

  /** The notes among the pieces of a list; whatever else stands there is not shown. */
  #listed(pieces: readonly Piece[], group: string): Use[] {
    return pieces.flatMap((piece) => {
      if (piece.type !== 'ref') return [];
      const use = newUse(this.#source(piece, group));
      this.#content(use, piece.children);
      return [use];
    });
  }

  #content(use: Use, children: readonly Piece[]): void {
    this.#inside++;
    use.items = this.flow(children);
    this.#inside--;
  }

  #source({ tag, content, closed, start, end }: TagGroup, group: string): UseSource {
    const attributes = readAttributes(tag.attributes, start + '<ref'.length);
    if (!closed) this.#doubtOpen(start, end, 'no </ref> closes it', '</ref>');
    const to = closed && content ? this.text.lastIndexOf('<', end - 1) : end;
    return { start, end, attributes, content: content ? { from: tag.end, to } : null, group };
  }

  /** `{{{1|default}}}`: a page shows the default. */
  #argument({ children, start, end }: ArgumentPiece, out: Flow[]): void {
    const pipe = children.findIndex(({ type }) => type === 'pipe');
    this.skip(start, end, 'parameter of a template');
    if (pipe === -1) out.push({ type: 'gap', start, end });
    else this.into(children.slice(pipe + 1), out);
  }
}

function reasonToHide(piece: Piece): string {
  return (piece.type === 'tag' && tagEntry(piece.name)?.reason) || 'hidden text';
}
