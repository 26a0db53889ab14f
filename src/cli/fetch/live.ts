/** Pages of a wiki on the network. @module */

import { compare as byCodeUnits } from '../../text/order.ts';
import { type Progress, showProgress } from '../progress.ts';
import type { Run } from '../settings.ts';
import { type Api, openApi } from './api.ts';
import { openClient } from './client.ts';
import { contentsOf } from './contents.ts';
import { findWiki } from './discover.ts';
import { RequestFault } from './faults.ts';
import type { HttpOptions } from './http.ts';
import { type PlanOptions, plan } from './plan.ts';
import { originOf, type Revision } from './revision.ts';
import type { Selection } from './selection.ts';
import type { Site } from './site.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';

/**
 * Asks a wiki for the revisions of a selection, and for the texts of those that `store` does not hold.
 *
 * @throws RequestFault when the wiki cannot be asked (any more); what is saved by then stays and is told
 */
export async function fetchLive(
  run: Run,
  address: URL,
  selection: Selection,
  options: HttpOptions & PlanOptions,
  store: Store,
  tally: Tally,
): Promise<void> {
  const client = openClient(run, options);
  const { api: url, site } = await findWiki(client, address);
  const api = openApi(client, url, (line) => run.note(line));
  const copies = await compare(await plan(api, site, selection, options, tally), site, store);
  const progress = showProgress(run, copies.length, 'pages');
  tally.watch(progress);
  try {
    for (const group of groups(copies, options.batch)) {
      try {
        await fill(group, api, store);
      } finally {
        for (const copy of group) await tell(copy, tally, progress);
      }
    }
  } catch (error) {
    const open = copies.filter(({ state }) => state === 'open').length;
    throw error instanceof RequestFault ? new RequestFault(`${error.message}; ${pages(open)} not fetched`) : error;
  } finally {
    progress.stop();
    tally.watch(null);
  }
}

function pages(count: number): string {
  return count === 1 ? '1 page was' : `${count} pages were`;
}

/** A revision and its place on the disk. */
interface Copy {
  revision: Revision;
  path: string;
  origin: ReturnType<typeof originOf>;
  /** `open` until its text has come. */
  state: 'open' | 'saved' | 'unchanged' | { reason: string };
}

/** Places are given by title, so that it does not matter in which order the pages were asked for. */
async function compare(revisions: readonly Revision[], site: Site, store: Store): Promise<Copy[]> {
  const titles = revisions.map(({ title }) => title).sort(byCodeUnits);
  const places = new Map(titles.map((title) => [title, store.place(title)]));
  const copies: Copy[] = [];
  for (const revision of revisions) {
    const [path, origin] = [places.get(revision.title) as string, originOf(revision, site)];
    const { sha1 } = revision;
    const held = await store.holds(path, origin, sha1 === null ? null : { sha1 });
    copies.push({ revision, path, origin, state: held ? 'unchanged' : 'open' });
  }
  return copies;
}

/** Copies in their order, in groups whose open ones fit into one question. */
function groups(copies: readonly Copy[], size: number): Copy[][] {
  const all: Copy[][] = [[]];
  let open = 0;
  for (const copy of copies) {
    if (copy.state === 'open' && open++ === size) {
      all.push([]);
      open = 1;
    }
    all.at(-1)?.push(copy);
  }
  return all;
}

async function fill(group: readonly Copy[], api: Api, store: Store): Promise<void> {
  const open = new Map(group.filter(({ state }) => state === 'open').map((copy) => [copy.revision, copy]));
  if (open.size === 0) return;
  for await (const content of contentsOf(api, [...open.keys()])) {
    const copy = open.get(content.revision) as Copy;
    const reason = 'text' in content ? await store.save(copy.path, content.text, copy.origin) : content.reason;
    copy.state = reason === null ? 'saved' : { reason };
  }
}

async function tell({ state, path, origin }: Copy, tally: Tally, progress: Progress): Promise<void> {
  if (state === 'open') return;
  if (typeof state === 'object') await tally.fail(origin.title, state.reason);
  else await tally.page(state, path, origin);
  await progress.tick();
}
