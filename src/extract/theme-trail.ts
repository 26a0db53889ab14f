/** Which theme governs what stands below. @module */
import type { DraftArea } from '../model/draft.ts';
import type { Opened } from './page.ts';

const NONE: readonly DraftArea[] = [];

/**
 * The themes named by the nearest heading or line above. A heading without a theme closes one that was named at its own
 * level or below, unless it is a question: questions go on under a theme where headings have lost their levels.
 */
export class ThemeTrail {
  #open: { areas: readonly DraftArea[]; depth: number }[] = [];
  #depth = 0;

  /** The same list until something above changes; empty where no theme is named. */
  get areas(): readonly DraftArea[] {
    return this.#open.at(-1)?.areas ?? NONE;
  }

  heading({ depth, isQuestion }: Pick<Opened, 'depth' | 'isQuestion'>, areas: readonly DraftArea[]): void {
    this.#depth = depth;
    const stays = (one: number) => (isQuestion && areas.length === 0 ? one <= depth : one < depth);
    while (this.#open.length > 0 && !stays(this.#open.at(-1)?.depth ?? 0)) this.#open.pop();
    if (areas.length > 0) this.#open.push({ areas, depth });
  }

  /** A line such as `Thematic area: …` governs as the heading above it would. */
  line(areas: readonly DraftArea[]): void {
    while ((this.#open.at(-1)?.depth ?? -1) >= this.#depth) this.#open.pop();
    this.#open.push({ areas, depth: this.#depth });
  }
}
