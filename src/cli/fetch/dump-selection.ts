/** Which pages of a dump are asked for. @module */
import type { DumpPage } from './dump-elements.ts';
import { categoryName } from './lists.ts';
import { isEmpty, type Selection } from './selection.ts';
import { CATEGORY, normalTitle, type Site, splitTitle } from './site.ts';

/** What has to be known of a selection while a dump goes by. */
export interface DumpSelection {
  /** Titles still to come, with what was asked for them. */
  titles: Map<string, string>;
  /** The name of the prefix or category that takes a page, or `all`; null when none does. */
  listedBy(page: DumpPage): string | null;
}

/** Reads a selection as the dump's own wiki would. */
export function selectIn(selection: Selection, site: Site): DumpSelection {
  const { titles, prefixes, categories } = selection;
  const all = isEmpty(selection);
  const starts = prefixes.map((prefix) => ({ list: `prefix:${prefix}`, ...splitTitle(prefix, site) }));
  const kinds = categories.map((name) => ({ list: `category:${name}`, name: categoryName(name, site) }));
  return {
    titles: new Map(titles.map((title) => [normalTitle(title, site), title])),
    listedBy: (page) => {
      const { namespace, name } = splitTitle(page.title, site);
      const start = starts.find((one) => one.namespace === (page.namespace ?? namespace) && name.startsWith(one.name));
      if (start || all) return start?.list ?? 'all';
      // Of a text too large to be read nobody knows; whoever asked for a category is told of it.
      if (page.tooLarge) return kinds[0]?.list ?? null;
      if (kinds.length === 0 || page.text === null) return null;
      const own = categoriesOf(page.text, site);
      return kinds.find((kind) => own.has(kind.name))?.list ?? null;
    },
  };
}

/** Units; no title is longer than 255 bytes. */
const LONGEST_LINK = 600;

/** The categories that a text puts its page into. */
export function categoriesOf(text: string, site: Site): Set<string> {
  const found = new Set<string>();
  for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', at + 2)) {
    const [target] = text.slice(at + 2, at + LONGEST_LINK).split(/\||\]\]|\n/, 1) as [string];
    // A link with a colon before it leads to the category's page, and puts nothing into it.
    if (/^\s*:/.test(target)) continue;
    const { namespace, name } = splitTitle(target.trim(), site);
    if (namespace === CATEGORY) found.add(name.trimEnd());
  }
  return found;
}
