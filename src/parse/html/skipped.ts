/** Lines of a page that hold no words of it, each with its reason. @module */
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Lines } from '../../text/span.ts';
import { type Element, type Range, rangeOf, type TextNode, textsOf } from './dom.ts';

/** The reason for lines in which no words stand. */
const MARKUP = 'HTML markup';

/** Notes why parts of a page are left out. */
export class Skipped {
  readonly #lines: Lines;
  readonly #reasons: (Pick<LedgerEntry, 'use' | 'what'> | undefined)[] = [];

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** An element with all it holds. The first reason of a line stays. */
  element(element: Element, what: string, use: LedgerEntry['use'] = 'ignored'): void {
    const range = rangeOf(element);
    if (range) this.#mark(range, what, use);
    else for (const text of textsOf(element)) this.text(text, what, use);
  }

  /** The words of a text, without the white space around them. */
  text(node: TextNode, what: string, use: LedgerEntry['use'] = 'ignored'): void {
    const range = rangeOf(node);
    if (!range || !/\S/.test(node.value)) return;
    const written = this.#lines.text.slice(range.from, range.to);
    const from = range.from + written.length - written.trimStart().length;
    this.#mark({ from, to: from + written.trim().length }, what, use);
  }

  #mark({ from, to }: Range, what: string, use: LedgerEntry['use']): void {
    const last = this.#lines.lineAt(Math.max(from, to - 1));
    for (let line = this.#lines.lineAt(from); line <= last; line++) {
      if (use === 'used' || !this.#reasons[line]) this.#reasons[line] = { use, what };
    }
  }

  /** Entries for all lines but those that are blank or hold words of the tree, which stand in `visible`. */
  entries(visible: readonly Range[]): LedgerEntry[] {
    const { starts, text, count } = this.#lines;
    const seen = new Uint8Array(count + 1);
    for (const { from, to } of visible) {
      seen.fill(1, this.#lines.lineAt(from), this.#lines.lineAt(Math.max(from, to - 1)) + 1);
    }
    const entries: LedgerEntry[] = [];
    for (let line = 1; line <= count; line++) {
      const reason = this.#reasons[line];
      if (seen[line] && reason?.use !== 'used') continue;
      const isBlank = !/\S/.test(text.slice(starts[line - 1], starts[line] ?? text.length));
      if (isBlank && !reason) continue;
      const { use, what } = reason ?? { use: 'ignored' as const, what: MARKUP };
      const last = entries.at(-1);
      if (last?.to === line - 1 && last.use === use && last.what === what) last.to = line;
      else entries.push({ from: line, to: line, use, what });
    }
    return entries;
  }
}
