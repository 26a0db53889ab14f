/** The ledger as lines of text. @module */
import type { LedgerEntry } from '../model/ledger.ts';
import { oneLine } from './clean.ts';

/** The ledger of one input. */
export interface LedgerResult {
  path: string;
  ledger: readonly LedgerEntry[];
}

/** What became of every line of each input: `path:from-to  use  what`. */
export function ledgerText(result: readonly LedgerResult[]): string {
  const lines = result.flatMap(({ path, ledger }) =>
    ledger.map(({ from, to, use, what }) => {
      const lines = from === to ? String(from) : `${from}-${to}`;
      return `${oneLine(path)}:${lines}  ${use}  ${oneLine(what)}\n`;
    }),
  );
  return lines.join('');
}
