/** What the text of an office document does not have. @module */
import type { LedgerEntry } from '../../model/ledger.ts';
import type { OfficeDocument } from './model.ts';

/** The empty line at the end of the text stands for what is left out. */
export function noticeOf({ leftOut }: Pick<OfficeDocument, 'leftOut'>, line: number): LedgerEntry[] {
  if (leftOut.length === 0) return [];
  return [{ from: line, to: line, use: 'ignored', what: `left out: ${leftOut.join(', ')}` }];
}
