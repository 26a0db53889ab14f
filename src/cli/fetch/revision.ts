/** The current revision of a page. @module */
import type { Origin } from '../../model/report.ts';
import type { Page } from './answer.ts';
import { permanentLink, type Site } from './site.ts';

export interface Revision {
  title: string;
  pageId: number;
  revisionId: number;
  timestamp: string;
  /** SHA-1 of its text (hex); null when the wiki does not tell it. */
  sha1: string | null;
}

/** What is asked of every page before its text: whether it is wanted, and whether it is new. */
export const FACTS = { prop: 'info|revisions', rvprop: 'ids|timestamp|sha1' } as const;

/** The revision that the wiki tells; null when it has not told it. */
export function revisionOf({ title, pageid, revisions = [] }: Page): Revision | null {
  const [{ revid, timestamp, sha1 = null } = {}] = revisions;
  if (pageid === undefined || revid === undefined || timestamp === undefined) return null;
  return { title, pageId: pageid, revisionId: revid, timestamp, sha1 };
}

/** Why the text of a page is nothing for us, or null. */
export function notWikitext(model: string | null | undefined): string | null {
  return (model ?? 'wikitext') === 'wikitext' ? null : `is not wikitext but ${model}`;
}

/** The origin of a copy of a revision. */
export function originOf({ title, pageId, revisionId, timestamp }: Omit<Revision, 'sha1'>, site: Site): Origin {
  return { title, pageId, revisionId, timestamp, url: permanentLink(site, title, revisionId) };
}
