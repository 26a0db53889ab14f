/** Tokens to nested pieces: what is paired stands as one piece, what is not is text. @module */
import type { TagEnd } from './pairs.ts';
import type { Piece, TagGroup } from './pieces.ts';
import type { TagToken, Token } from './scan.ts';

/** Templates and links nested deeper stay text: a tree must not grow as deep as an input wants. */
const DEEPEST = 30;

/** An opening that waits for its close. */
interface Frame {
  type: 'brace' | 'link' | 'external' | 'ref' | 'references';
  /** Index in `out` of the piece that stands for the opening. */
  at: number;
  start: number;
  /** Braces still open. */
  count: number;
  /** A link whose target ended: its text may go on over lines. */
  piped: boolean;
  /** Levels of pieces inside, so far. */
  depth: number;
  /** Braces and links that are open outside a reference, which nothing inside it can close. */
  outer: { braces: number; links: number };
}

/**
 * Pairs braces and brackets in one pass; a reference is a room of its own.
 *
 * @param unclosed takes the offsets of braces that nothing closes
 */
export function nest(
  tokens: readonly Token[],
  text: string,
  ends: ReadonlyMap<Token, TagEnd>,
  unclosed: (start: number) => void = () => {},
): Piece[] {
  return new Nesting(text, ends, unclosed).read(tokens);
}

class Nesting {
  readonly #out: Piece[] = [];
  readonly #frames: Frame[] = [];
  #braces = 0;
  #links = 0;
  readonly #tags: { group: TagGroup; to: number; frame: Frame }[] = [];

  constructor(
    readonly text: string,
    readonly ends: ReadonlyMap<Token, TagEnd>,
    readonly unclosed: (start: number) => void,
  ) {}

  read(tokens: readonly Token[]): Piece[] {
    for (const token of tokens) {
      while (this.#tags.length > 0 && token.start >= (this.#tags.at(-1)?.to ?? 0)) this.#closeTag();
      this.#take(token);
    }
    while (this.#tags.length > 0) this.#closeTag();
    while (this.#frames.length > 0) this.#pop();
    return this.#out;
  }

  #take(token: Token): void {
    const last = this.#out.at(-1);
    // The closing tag of a reference stands inside the piece that the reference became.
    if (last && token.end <= last.end && token.start < last.end) return;
    switch (token.type) {
      case 'tag':
        this.#tag(token);
        break;
      case '{{':
        this.#open('brace', token.start, token.end);
        break;
      case '[[':
        this.#open('link', token.start, token.end);
        break;
      case '[':
        this.#open('external', token.start, token.end);
        break;
      case '}}':
        this.#closeLeftOpen(token.start);
        this.#closeBraces(token.start, token.end);
        return;
      case ']]':
        this.#closeLink(token.start, token.end);
        break;
      case ']':
        this.#closeExternal(token.start, token.end);
        break;
      case 'newline':
        this.#out.push(token);
        this.#endLine(token.end);
        return;
      case 'pipe': {
        const top = this.#frames.at(-1);
        if (top?.type === 'link') top.piped = true;
        this.#out.push(token);
        return;
      }
      default:
        this.#out.push(token);
    }
  }

  #literal(start: number, end: number): void {
    if (end > start) this.#out.push({ type: 'text', start, end });
  }

  #open(type: 'brace' | 'link' | 'external', start: number, end: number): void {
    this.#push(type, start, end - start);
    this.#literal(start, end);
  }

  #push(type: Frame['type'], start: number, count: number): Frame {
    const outer = { braces: this.#braces, links: this.#links };
    const frame = { type, at: this.#out.length, start, count, piped: false, depth: 0, outer };
    this.#frames.push(frame);
    if (type === 'brace') this.#braces++;
    if (type === 'link') this.#links++;
    if (type === 'ref' || type === 'references') this.#braces = this.#links = 0;
    return frame;
  }

  #pop(): Frame {
    const frame = this.#frames.pop() as Frame;
    if (frame.type === 'brace') {
      this.#braces--;
      if (frame.count >= 2) this.unclosed(frame.start);
    }
    if (frame.type === 'link') this.#links--;
    if (frame.type === 'ref' || frame.type === 'references') {
      this.#braces = frame.outer.braces;
      this.#links = frame.outer.links;
    }
    this.#deepen(frame.depth);
    return frame;
  }

  #deepen(depth: number): void {
    const top = this.#frames.at(-1);
    if (top && top.depth < depth) top.depth = depth;
  }

  #tag(token: TagToken): void {
    const { name, closing, selfClosing, start, end } = token;
    if ((name !== 'ref' && name !== 'references') || closing) {
      // Nothing opened it: markup without words.
      this.#out.push(token);
      return;
    }
    const place = selfClosing ? undefined : this.ends.get(token);
    const group: TagGroup = {
      type: name,
      tag: token,
      start,
      end: place?.end ?? end,
      children: [],
      content: place !== undefined,
      closed: place?.closed ?? true,
    };
    if (!place) {
      this.#out.push(group);
      return;
    }
    const frame = this.#push(name, start, 0);
    this.#tags.push({ group, to: place.to, frame });
  }

  #closeTag(): void {
    const tag = this.#tags.pop();
    if (!tag) return;
    while (this.#frames.at(-1) !== tag.frame) this.#pop();
    this.#pop();
    const children = this.#takeChildren(tag.frame, tag.frame.at);
    if (!children) return;
    // Of a reference that nothing closes, a piece that begins on its line may end on a later one.
    const end = tag.group.closed ? tag.group.end : Math.max(tag.group.end, children.at(-1)?.end ?? 0);
    this.#add({ ...tag.group, end, children }, tag.frame);
  }

  /** A reference that nothing closes does not swallow the end of the template it stands in. */
  #closeLeftOpen(at: number): void {
    for (let tag = this.#tags.at(-1); tag && !tag.group.closed; tag = this.#tags.at(-1)) {
      if (this.#braces > 0 || tag.frame.outer.braces === 0) return;
      tag.group.end = at;
      this.#closeTag();
    }
  }

  /** Takes the pieces behind a frame's opening; null where they are nested too deeply. */
  #takeChildren(frame: Frame, from: number): Piece[] | null {
    return frame.depth >= DEEPEST ? null : this.#out.splice(from);
  }

  #add(piece: Extract<Piece, { children: Piece[] }>, { depth }: Frame): void {
    this.#out.push(piece);
    this.#deepen(depth + 1);
  }

  #closeBraces(start: number, end: number): void {
    let from = start;
    while (end - from >= 2 && this.#braces > 0) {
      while (this.#frames.at(-1)?.type !== 'brace') this.#pop();
      const frame = this.#frames.at(-1) as Frame;
      const children = this.#takeChildren(frame, frame.at + 1);
      if (!children) {
        frame.count = 0;
        this.#pop();
        continue;
      }
      const count = Math.min(frame.count, end - from, 3);
      const open = frame.start + frame.count - count;
      frame.count -= count;
      this.#out.pop();
      this.#literal(frame.start, open);
      // What is left of the braces may open another template around this one.
      const type = count === 3 ? 'argument' : 'template';
      this.#add({ type, start: open, end: from + count, children }, frame);
      if (frame.count < 2) this.#pop();
      from += count;
    }
    this.#literal(from, end);
  }

  #closeLink(start: number, end: number): void {
    if (this.#links === 0) {
      this.#literal(start, end);
      return;
    }
    while (this.#frames.at(-1)?.type !== 'link') this.#pop();
    const frame = this.#pop();
    const children = this.#takeChildren(frame, frame.at + 1);
    if (!children) {
      this.#literal(start, end);
      return;
    }
    this.#out.pop();
    this.#add({ type: 'link', start: frame.start, end, children }, frame);
  }

  #closeExternal(start: number, end: number): void {
    const frame = this.#frames.at(-1);
    if (frame?.type !== 'external') {
      this.#literal(start, end);
      return;
    }
    this.#pop();
    const addressEnd = addressEndOf(this.text, frame.start + 1, start);
    const children = this.#takeChildren(frame, frame.at + 1);
    if (!children) {
      this.#literal(start, end);
      return;
    }
    this.#out.pop();
    this.#add({ type: 'external', start: frame.start, end, addressEnd, children }, frame);
  }

  /** A link ends with its line, unless its text goes on in running text. */
  #endLine(next: number): void {
    const goesOn = !/[*#:;=|!{\r\n]/.test(this.text[next] ?? '\n');
    for (let top = this.#frames.at(-1); top; top = this.#frames.at(-1)) {
      if (top.type !== 'external' && !(top.type === 'link' && !(top.piped && goesOn))) return;
      this.#pop();
    }
  }
}

function addressEndOf(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !/[\s<>"[\]{|}]/.test(text[at] as string)) at++;
  return at;
}
