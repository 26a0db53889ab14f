/** Pages by their titles. @module */
import type { Page, Query } from './answer.ts';
import { type Api, several } from './api.ts';
import { FACTS } from './revision.ts';

/** What became of a title that was asked for: a page, or the reason why there is none. */
export type Outcome =
  | { asked: string; page: Page /** Whether it redirected there. */; redirected: boolean }
  | { asked: string; reason: string };

/** All answers to one question, made one. */
interface Found {
  /** Spellings, then redirects: from a title to the next. */
  normalized: Map<string, string>;
  redirects: Map<string, string>;
  /** Titles that lead to other wikis. */
  abroad: Set<string>;
  pages: Map<string, Page>;
}

/**
 * The pages of titles, in their order, redirects followed.
 *
 * @param titles as many as fit into one question
 * @throws ApiFault when the wiki refuses the question
 */
export async function findTitles(api: Api, titles: readonly string[]): Promise<Outcome[]> {
  const found: Found = { normalized: new Map(), redirects: new Map(), abroad: new Set(), pages: new Map() };
  const spelt = titles.map((title) => title.normalize('NFC'));
  for await (const query of api.query({ titles: several(spelt), redirects: 1, ...FACTS })) add(found, query);
  return titles.map((asked, i) => outcomeOf(asked, spelt[i] as string, found));
}

function add(found: Found, { normalized, redirects, interwiki, pages }: Query): void {
  for (const { from, to, fromencoded } of normalized) {
    found.normalized.set(fromencoded ? decodeURIComponent(from) : from, to);
  }
  for (const { from, to, tointerwiki } of redirects) {
    found.redirects.set(from, to);
    if (tointerwiki) found.abroad.add(to);
  }
  for (const { title } of interwiki) found.abroad.add(title);
  for (const page of pages) found.pages.set(page.title, { ...found.pages.get(page.title), ...page });
}

function outcomeOf(asked: string, spelt: string, { normalized, redirects, abroad, pages }: Found): Outcome {
  const first = normalized.get(spelt) ?? spelt;
  const seen = new Set<string>();
  let title = first;
  for (let next = redirects.get(title); next !== undefined && !seen.has(title); next = redirects.get(title)) {
    seen.add(title);
    title = next;
  }
  const redirected = title !== first;
  const page = pages.get(title);
  const reason = abroad.has(title) ? 'is a page of another wiki' : page ? noPage(page) : absence(redirects.has(title));
  if (reason !== null || !page) return { asked, reason: redirected ? `redirects to ${title}: ${reason}` : `${reason}` };
  return { asked, page, redirected };
}

function absence(round: boolean): string {
  return round ? 'redirects go in circles' : 'the wiki does not say anything of it';
}

function noPage({ invalid, invalidreason, special, missing }: Page): string | null {
  if (invalid) return `is no title: ${invalidreason ?? 'the wiki does not say why'}`;
  if (special) return 'is a special page, which has no text';
  return missing ? 'no such page' : null;
}
