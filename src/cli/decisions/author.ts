/** Who decides. @module */
import { UsageError } from '../faults.ts';
import type { World } from '../world.ts';

/** Where a name is looked for, the first that is there. */
const NAMES = ['THROUGHLINE_AUTHOR', 'GIT_AUTHOR_NAME', 'USER', 'USERNAME'] as const;

/**
 * The author of decisions: of `--author`, else of the environment (THROUGHLINE_AUTHOR, GIT_AUTHOR_NAME, USER, USERNAME).
 *
 * @throws UsageError where there is no name
 */
export function authorOf({ env }: Pick<World, 'env'>, named: string | undefined): string {
  const author = [named, ...NAMES.map((name) => env[name])].find((name) => name?.trim());
  if (author !== undefined) return author.trim();
  throw new UsageError('who decides is not known', 'Say it with --author, or set THROUGHLINE_AUTHOR.');
}
