/** Pages of a dump. @module */
import { FileError, reasonOf } from '../faults.ts';
import { type Progress, showProgress } from '../progress.ts';
import type { Run } from '../settings.ts';
import { readDump } from './dump.ts';
import type { DumpPage, DumpPart } from './dump-elements.ts';
import { type DumpSelection, selectIn } from './dump-selection.ts';
import { sizeInWords } from './faults.ts';
import { notWikitext } from './revision.ts';
import { listNames, type Selection } from './selection.ts';
import { normalTitle, permanentLink, type Site } from './site.ts';
import type { Store } from './store.ts';
import type { Tally } from './tally.ts';

export interface DumpOptions {
  /** Pages wanted in all. */
  limit: number;
  /** Bytes of the largest text. */
  maxSize: number;
}

interface Work {
  options: DumpOptions;
  store: Store;
  tally: Tally;
  /** Titles dealt with. */
  done: Set<string>;
  /** Redirects that were followed. */
  followed: Map<string, string>;
  /** Redirects whose targets come later in the dump, or came before: from the target to the title asked for. */
  targets: Map<string, string>;
}

/**
 * Saves the pages of a selection, all where nothing is selected, as the dump goes by. When a title that was asked for
 * redirects to a page that went by before, the dump is read again.
 *
 * @throws FileError when the dump cannot be read (any further), or the disk refuses; what is saved by then stays
 */
export async function fetchFromDump(
  run: Run,
  path: string,
  selection: Selection,
  options: DumpOptions,
  store: Store,
  tally: Tally,
): Promise<void> {
  const work: Work = { options, store, tally, done: new Set(), followed: new Map(), targets: new Map() };
  for (let open: Selection | null = selection; open; ) open = await readOnce(run, path, open, work);
}

/** Reads the dump to its end; answers what it has to be read for again. */
async function readOnce(run: Run, path: string, selection: Selection, work: Work): Promise<Selection | null> {
  const { options, tally, targets } = work;
  const lists = new Set(listNames(selection));
  let wanted: DumpSelection = {
    titles: new Map(selection.titles.map((title) => [title, title])),
    listedBy: () => null,
  };
  let begun = false;
  for await (const { site, page } of partsOf(run, path, options.maxSize, tally)) {
    if (!begun) wanted = selectIn(selection, site);
    begun = true;
    if (tally.done >= options.limit) {
      await tally.note(`${path}: not read to its end, as --limit ${options.limit} is reached`);
      return null;
    }
    const list = await take(page, site, wanted, work);
    if (list !== null) lists.delete(list);
  }
  for (const asked of wanted.titles.values()) await tally.fail(asked, 'no such page in the dump');
  for (const list of lists) await tally.fail(list, 'there are no such pages in the dump');
  const titles = [...targets.keys()];
  targets.clear();
  return titles.length > 0 ? { titles, prefixes: [], categories: [] } : null;
}

/** Deals with one page; answers the prefix or category that took it. */
async function take(page: DumpPage, site: Site, wanted: DumpSelection, work: Work): Promise<string | null> {
  const { tally, done, targets } = work;
  const title = normalTitle(page.title, site);
  const asked = wanted.titles.get(title) ?? targets.get(title);
  const list = wanted.listedBy(page);
  if (asked === undefined && list === null) return null;
  wanted.titles.delete(title);
  targets.delete(title);
  if (done.has(title)) await tally.leave(title, 'it is in the dump twice');
  else if (page.redirect !== null && asked !== undefined) await redirect(title, page.redirect, site, work);
  else if (page.redirect !== null) await tally.leave(title, 'it is a redirect');
  else await keep(page, site, asked !== undefined, work);
  done.add(title);
  return list;
}

async function redirect(title: string, to: string, site: Site, work: Work): Promise<void> {
  const { tally, done, followed, targets } = work;
  const target = normalTitle(to, site);
  if (target === '') return tally.fail(title, 'is a redirect, and the dump does not say where it leads to');
  await tally.note(`${title} redirects to ${target}`);
  followed.set(title, target);
  if (leadsTo(title, target, followed)) return tally.fail(title, 'redirects go in circles');
  // A target that was dealt with was saved, or told to be wanting.
  if (!done.has(target)) targets.set(target, title);
}

/** Whether redirects lead from one title to another; circles without it end too. */
function leadsTo(title: string, from: string, followed: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && at !== title && !seen.has(at)) {
    seen.add(at);
    at = followed.get(at);
  }
  return at === title;
}

async function keep(page: DumpPage, site: Site, asked: boolean, { options, store, tally }: Work): Promise<void> {
  const { title, pageId, revisionId, timestamp, text, tooLarge, model } = page;
  const other = notWikitext(model);
  if (other !== null && !asked) return tally.leave(title, other);
  const wanting = tooLarge ? `its text is larger than ${sizeInWords(options.maxSize)}` : 'its text is not in the dump';
  const reason = other ?? (title === '' ? 'a page without a title' : text === null ? wanting : null);
  if (reason !== null) return tally.fail(title, reason);
  const origin = { title, pageId, revisionId, timestamp, url: permanentLink(site, title, revisionId) };
  const path = store.place(title);
  if (revisionId !== null && (await store.holds(path, origin, { is: text ?? '' })))
    return tally.page('unchanged', path, origin);
  const fault = await store.save(path, text ?? '', origin);
  return fault === null ? tally.page('saved', path, origin) : tally.fail(title, fault);
}

const MIB = 2 ** 20;

async function* partsOf(run: Run, path: string, maxSize: number, tally: Tally): AsyncGenerator<DumpPart> {
  const progress = showProgress(run, Math.ceil((run.world.disk.stat(path)?.size ?? 0) / MIB), 'MiB');
  tally.watch(progress);
  try {
    yield* readDump(counted(run.world.readPieces(path), progress), maxSize);
  } catch (error) {
    throw new FileError(path, faultOf(error));
  } finally {
    progress.stop();
    tally.watch(null);
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    const before = Math.floor(size / MIB);
    size += piece.length;
    for (let mib = before; mib < Math.floor(size / MIB); mib++) await progress.tick();
    yield piece;
  }
}

function faultOf(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code.startsWith('Z_')) return `is damaged: ${message}`;
  if (code.startsWith('ERR_ENCODING')) return 'is not UTF-8';
  return /^\d+:\d+: /.test(message) ? `is no XML: ${message}` : reasonOf(error);
}
