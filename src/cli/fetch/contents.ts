/** The texts of revisions. @module */
import { type Api, several } from './api.ts';
import { ApiFault, TooLarge } from './faults.ts';
import type { Revision } from './revision.ts';

/** A revision with its text, or the reason why it has none. */
export type Content = { revision: Revision; text: string } | { revision: Revision; reason: string };

/**
 * The texts of revisions, as they arrive.
 *
 * @param revisions as many as fit into one question; when their answer is too large they are asked for in halves
 * @throws RequestFault when the wiki cannot be asked any more
 */
export async function* contentsOf(api: Api, revisions: readonly Revision[]): AsyncGenerator<Content> {
  const open = new Map(revisions.map((revision) => [revision.revisionId, revision]));
  let reason = 'the wiki does not give its text';
  try {
    yield* ask(api, open);
  } catch (error) {
    const rest = [...open.values()];
    if (error instanceof TooLarge && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      yield* contentsOf(api, rest.slice(0, middle));
      yield* contentsOf(api, rest.slice(middle));
      return;
    }
    if (!(error instanceof ApiFault || error instanceof TooLarge)) throw error;
    reason = error.message;
  }
  for (const revision of open.values()) yield { revision, reason };
}

/** Takes out of `open` what it yields. Pages whose text did not fit come again in a later answer. */
async function* ask(api: Api, open: Map<number, Revision>): AsyncGenerator<Content> {
  const revids = several([...open.keys()]);
  for await (const { pages } of api.query({ revids, prop: 'revisions', rvprop: 'ids|content', rvslots: 'main' })) {
    for (const { revid, slots, ...old } of pages.flatMap((page) => page.revisions ?? [])) {
      const revision = open.get(revid);
      const { content, texthidden } = slots?.main ?? old;
      if (!revision || (content === undefined && !texthidden)) continue;
      open.delete(revid);
      if (content === undefined) yield { revision, reason: 'its text is hidden on the wiki' };
      else yield { revision, text: content };
    }
  }
}
