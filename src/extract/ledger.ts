/** The ledger of a document while it is being written. @module */
import type { LedgerEntry } from '../model/ledger.ts';
import type { Lines } from '../text/span.ts';
import { PARTICIPANTS } from './prose.ts';

type Use = LedgerEntry['use'];

/** Says nothing of the words that stand on a line beside it. */
const MARKUP = 'HTML markup';

const RANK: Record<Use, number> = { ignored: 1, finding: 2, used: 3 };

/** Notes what becomes of each line; a line of which any part is used is used. */
export class Ledger {
  readonly #lines: Lines;
  readonly #marks: (Pick<LedgerEntry, 'use' | 'what'> | undefined)[];

  /** Where participants are listed: their names are looked for. */
  readonly participants: [start: number, end: number][] = [];

  constructor(lines: Lines) {
    this.#lines = lines;
    this.#marks = new Array(lines.count);
  }

  /** Marks the lines that hold the units from `start` up to `end`. */
  mark(start: number, end: number, use: Use, what: string): void {
    if (what === PARTICIPANTS) this.participants.push([start, end]);
    this.markLines(this.#lines.lineAt(start), this.#lines.lineAt(Math.max(start, end - 1)), use, what);
  }

  markLines(from: number, to: number, use: Use, what: string): void {
    const mark = { use, what };
    for (let line = from; line <= to; line++) {
      const there = this.#marks[line - 1];
      const isMore = there && (RANK[there.use] < RANK[use] || (there.use === use && there.what === MARKUP));
      if (!there || isMore) this.#marks[line - 1] = mark;
    }
  }

  /** All lines in order, runs joined; a line with words that nobody marked is a finding. */
  entries(): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    for (let i = 0; i < this.#marks.length; i++) {
      const { use, what } = this.#marks[i] ?? this.#unmarked(i);
      const last = entries.at(-1);
      if (last && last.use === use && last.what === what) last.to = i + 1;
      else entries.push({ from: i + 1, to: i + 1, use, what });
    }
    return entries;
  }

  #unmarked(i: number): Pick<LedgerEntry, 'use' | 'what'> {
    const { starts, text } = this.#lines;
    const words = text.slice(starts[i], starts[i + 1] ?? text.length);
    return /[^\s\p{Cc}\p{Cf}]/u.test(words)
      ? { use: 'finding', what: 'not understood' }
      : { use: 'ignored', what: 'blank' };
  }
}
