/** The work of `fetch`: pages of a wiki, or of its dump, into a folder. @module */
import type { FetchOptions } from '../commands/fetch.ts';
import { FileError, UsageError } from '../faults.ts';
import { readAddress } from '../fetch/address.ts';
import { ApiFault, RequestFault, TooLarge } from '../fetch/faults.ts';
import { fetchFromDump } from '../fetch/from-dump.ts';
import { fetchLive } from '../fetch/live.ts';
import { isEmpty, readSelection, type Selection } from '../fetch/selection.ts';
import { openStore, type Store } from '../fetch/store.ts';
import { openTally, type Tally } from '../fetch/tally.ts';
import type { Run } from '../settings.ts';
import { tool } from '../tool.ts';

/**
 * Saves pages with their sidecars; a line for each on standard output, what is not to be had on standard error.
 *
 * @param wiki an address, or the path of a dump
 * @param words titles, `prefix:…`, `category:…`
 * @throws UsageError for what cannot be asked
 */
export async function giveFetch(
  run: Run,
  wiki: string,
  words: readonly string[],
  options: FetchOptions,
): Promise<void> {
  const { out, prefix = [], category = [] } = options;
  if (out === undefined) throw new UsageError('fetch needs --out', 'Say which folder to write to: --out pages');
  const selection = readSelection(words, prefix, category);
  const fetchAll = sourceOf(run, wiki, selection, options);
  const tally = openTally(run);
  try {
    await fetchAll(openStore(run.world, out, run.kept), tally);
  } catch (error) {
    if (!isFault(error)) throw error;
    run.faults.push({ path: null, message: error.message });
    await run.warn(error.message);
    if (tally.done > 0) await run.note('What is saved stays: the same command goes on from there.');
  }
  await tally.summary();
}

type Source = (store: Store, tally: Tally) => Promise<void>;

/** Everything that can be said of the command line is said before anybody is asked. */
function sourceOf(run: Run, wiki: string, selection: Selection, options: FetchOptions): Source {
  const { limit = Number.POSITIVE_INFINITY, maxSize } = options;
  const kind = wiki.includes('://') ? undefined : run.world.disk.stat(wiki)?.kind;
  if (kind === 'folder') throw new UsageError(`${wiki} is a folder`, 'Give the address of a wiki, or a dump of one.');
  if (kind !== undefined) {
    run.kept.add(wiki, 'the dump that is read');
    return (store, tally) => fetchFromDump(run, wiki, selection, { limit, maxSize }, store, tally);
  }
  const address = readAddress(wiki);
  if (isEmpty(selection)) {
    throw new UsageError('fetch needs to know which pages', 'Give titles, --prefix or --category.');
  }
  const contact = contactOf(run, options);
  const [userAgent, timeout] = [userAgentWith(contact), options.timeout * 1000];
  const { batch, allowHost: allowHosts = [] } = options;
  return async (store, tally) => {
    if (contact === null) await run.note(NO_CONTACT);
    await fetchLive(run, address, selection, { userAgent, timeout, maxSize, allowHosts, batch, limit }, store, tally);
  };
}

const NO_CONTACT =
  'The wiki is not told whom to write to when something goes wrong: give an e-mail or web address with --contact, or THROUGHLINE_CONTACT.';

function contactOf({ world }: Run, { contact = world.env['THROUGHLINE_CONTACT'] }: FetchOptions): string | null {
  if (contact === undefined || contact.trim() === '') return null;
  // Other characters cannot stand in a header, or would end the comment there.
  if (!/^[!-'*-[\]-~ ]{3,200}$/.test(contact)) {
    throw new UsageError(`--contact ${contact} is no e-mail or web address`, 'Plain letters, digits and signs only.');
  }
  return contact.trim();
}

/** https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy */
function userAgentWith(contact: string | null): string {
  return `${tool.name}/${tool.version}${contact === null ? '' : ` (${contact})`}`;
}

function isFault(error: unknown): error is Error {
  return [FileError, RequestFault, ApiFault, TooLarge].some((kind) => error instanceof kind);
}
