/** What the text of an item suggests. @module */
import type { Inference } from './report.ts';

/** The suggestion that counts as inferred; null where none was made or none stands out. */
export function standingOut(inference: Inference | null | undefined): Inference['ranking'][number] | null {
  return inference?.abstained === null ? (inference.ranking[0] ?? null) : null;
}
