/** From a selection to the revisions that are to be had. @module */
import type { Page } from './answer.ts';
import type { Api } from './api.ts';
import { ApiFault } from './faults.ts';
import { type List, listsOf, readList } from './lists.ts';
import { notWikitext, type Revision, revisionOf } from './revision.ts';
import type { Selection } from './selection.ts';
import type { Site } from './site.ts';
import type { Tally } from './tally.ts';
import { findTitles, type Outcome } from './titles.ts';

export interface PlanOptions {
  /** Pages asked for with one question; wikis take 50 at most. */
  batch: number;
  /** Pages wanted in all. */
  limit: number;
}

interface Planning {
  api: Api;
  tally: Tally;
  options: PlanOptions;
  /** By the id of the page. */
  found: Map<number, Revision>;
}

/**
 * The revisions to be had, each once: of titles in the order asked, then of prefixes and categories sorted by title.
 * What is not there, or is nothing to save, is told to `tally`.
 */
export async function plan(
  api: Api,
  site: Site,
  selection: Selection,
  options: PlanOptions,
  tally: Tally,
): Promise<Revision[]> {
  const planning: Planning = { api, tally, options, found: new Map() };
  const { titles } = selection;
  for (let at = 0; at < titles.length; at += options.batch) {
    await addTitles(titles.slice(at, at + options.batch), planning);
  }
  for (const list of listsOf(selection, site, options.batch)) await addList(list, planning);
  return [...planning.found.values()];
}

async function addTitles(titles: readonly string[], { api, tally, options, found }: Planning): Promise<void> {
  for (const outcome of await outcomesOf(api, titles)) {
    const { asked } = outcome;
    const revision = 'page' in outcome ? revisionOf(outcome.page) : null;
    const reason = 'page' in outcome ? notWikitext(outcome.page.contentmodel) : outcome.reason;
    if (reason !== null) await tally.fail(asked, reason);
    else if (!revision) await tally.fail(asked, NO_REVISION);
    else {
      if ('page' in outcome && outcome.redirected) await tally.note(`${asked} redirects to ${revision.title}`);
      if (found.size >= options.limit && !found.has(revision.pageId)) await tally.leave(asked, '--limit is reached');
      else found.set(revision.pageId, revision);
    }
  }
}

const NO_REVISION = 'the wiki does not say which revision is current';

async function outcomesOf(api: Api, titles: readonly string[]): Promise<Outcome[]> {
  try {
    return await findTitles(api, titles);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    return titles.map((asked) => ({ asked, reason: error.message }));
  }
}

async function addList(list: List, planning: Planning): Promise<void> {
  const { api, tally, options, found } = planning;
  const isNew = (page: Page) => !found.has(page.pageid ?? 0) && reasonToLeave(page) === null && revisionOf(page);
  const room = options.limit - found.size;
  try {
    const pages = await readList(api, list, (read) => [...read.values()].filter(isNew).length > room);
    if (pages.length === 0) await tally.fail(list.name, 'there are no such pages');
    await addPages(pages, list, planning);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    await tally.fail(list.name, error.message);
  }
}

async function addPages(pages: readonly Page[], { name }: List, { tally, options, found }: Planning): Promise<void> {
  for (const page of pages) {
    if (found.has(page.pageid ?? 0)) continue;
    const [reason, revision] = [reasonToLeave(page), revisionOf(page)];
    if (reason !== null) await tally.leave(page.title, reason);
    else if (!revision) await tally.fail(page.title, NO_REVISION);
    else if (found.size < options.limit) found.set(revision.pageId, revision);
    else return tally.note(`${name}: there are more pages than --limit ${options.limit}`);
  }
}

function reasonToLeave({ redirect, contentmodel }: Page): string | null {
  return redirect ? 'it is a redirect' : notWikitext(contentmodel);
}
