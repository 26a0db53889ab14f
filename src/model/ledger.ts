/** The ledger: what became of every line of an input. @module */

/**
 * What became of a run of lines.
 *
 * - `used`: its words are in the model; `what` names the part (`recommendation`, `footnote`, `heading`, …)
 * - `ignored`: left out; `what` gives the reason as a short sentence
 * - `finding`: not understood; the rule `line-is-read` reports it
 */
export interface LedgerEntry {
  /** First line, from 1. */
  from: number;
  /** Last line, inclusive. */
  to: number;
  use: 'used' | 'ignored' | 'finding';
  what: string;
}
