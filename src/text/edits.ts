/** Words in place of others. @module */
import { firstNot } from './bisect.ts';

/** Text in place of what stands from `start` (inclusive) to `end` (exclusive); `model/finding.ts` has the same shape. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The text with the edits made, which come sorted and without overlap: offsets are those of the text as it was.
 *
 * @throws RangeError when an edit lies outside the text, or before the end of the one before it.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: words } of edits) {
    if (!(start >= at && end >= start && end <= text.length)) {
      throw new RangeError(`the edit of ${start} to ${end} is not between ${at} and ${text.length}`);
    }
    pieces.push(text.slice(at, start), words);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Whether edits are sorted, without overlap and within a text of a length. */
export function areApplicable(edits: readonly Edit[], length: number): boolean {
  let at = 0;
  for (const { start, end } of edits) {
    if (!(start >= at && end >= start && end <= length)) return false;
    at = end;
  }
  return true;
}

/** Sets of edits that are made together: each as a whole or not at all. */
export class EditSet {
  readonly #edits: Edit[] = [];

  /** All edits taken, sorted. */
  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /**
   * Takes edits, sorted and without overlap, unless one of them meets what is taken: that is where words overlap, and
   * where one begins at the end of another, as their order would be a guess when one puts in words. The same edits again
   * are taken, once. Quick where sets come in the order of their places.
   */
  take(edits: readonly Edit[]): boolean {
    const places = edits.map((edit) => firstNot(this.#edits, ({ end }) => end < edit.start));
    if (this.#has(edits, places)) return true;
    if (edits.some(({ end }, i) => (this.#edits[places[i] as number]?.start ?? Number.POSITIVE_INFINITY) <= end)) {
      return false;
    }
    const [first] = edits;
    if (edits.length === 1 && first) this.#edits.splice(places[0] as number, 0, first);
    else {
      for (const edit of edits) this.#edits.push(edit);
      this.#edits.sort((a, b) => a.start - b.start || a.end - b.end);
    }
    return true;
  }

  #has(edits: readonly Edit[], places: readonly number[]): boolean {
    return edits.every(({ start, end, text }, i) => {
      const there = this.#edits[places[i] as number];
      return there?.start === start && there.end === end && there.text === text;
    });
  }
}
