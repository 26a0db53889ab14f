/** Pages by the beginning of their titles, or by category. @module */
import { compare } from '../../text/order.ts';
import type { Page } from './answer.ts';
import type { Api, Parameters } from './api.ts';
import { FACTS } from './revision.ts';
import type { Selection } from './selection.ts';
import { CATEGORY, type Site, splitTitle } from './site.ts';

export interface List {
  /** As on the command line. */
  name: string;
  generator: Parameters;
}

/** @param batch pages a question asks for */
export function listsOf({ prefixes, categories }: Selection, site: Site, batch: number): List[] {
  return [
    ...prefixes.map((prefix) => {
      const { namespace, name } = splitTitle(prefix, site);
      const generator = { generator: 'allpages', gapnamespace: namespace, gapprefix: name, gaplimit: batch };
      return { name: `prefix:${prefix}`, generator };
    }),
    ...categories.map((category) => {
      const gcmtitle = `Category:${categoryName(category, site)}`;
      const generator = { generator: 'categorymembers', gcmtitle, gcmtype: 'page', gcmlimit: batch };
      return { name: `category:${category}`, generator };
    }),
  ];
}

/** The name of a category without its namespace, which need not be given. */
export function categoryName(category: string, site: Site): string {
  const { namespace, name } = splitTitle(category, site);
  return (namespace === CATEGORY ? name : splitTitle(`:${category}`, site).name).trimEnd();
}

/**
 * The pages of a list, sorted by title. The first of a list, sorted, when `isEnough` says so before its end.
 *
 * @throws ApiFault when the wiki refuses it
 */
export async function readList(
  api: Api,
  { generator }: List,
  isEnough: (pages: ReadonlyMap<string, Page>) => boolean,
): Promise<Page[]> {
  const pages = new Map<string, Page>();
  for await (const query of api.query({ ...generator, ...FACTS })) {
    for (const page of query.pages) pages.set(page.title, { ...pages.get(page.title), ...page });
    if (isEnough(pages)) break;
  }
  return [...pages.values()].sort((a, b) => compare(a.title, b.title));
}
