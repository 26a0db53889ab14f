/** A wiki in memory: as much of the Action API as `fetch` asks for, and whatever faults a test gives it. */
import type { Content, MemoryOptions } from '../memory-world.ts';
import { run } from '../memory-world.ts';

export interface FakePage {
  title: string;
  text: string;
  /** Of the revision; the page's id is its place in the list. */
  revision?: number;
  model?: string;
}

/** What takes a question before the wiki does; undefined lets it through. */
export type Hook = (asked: URLSearchParams, url: URL) => Response | object | undefined;

export interface FakeWiki {
  fetch: typeof globalThis.fetch;
  pages: FakePage[];
  asked: { url: URL; query: URLSearchParams; init: RequestInit }[];
  hooks: Hook[];
}

const NAMESPACES = { 0: '', 1: 'Talk', 4: 'Garden', 14: 'Category' };

export function fakeWiki(pages: FakePage[], { path = '/w/api.php' } = {}): FakeWiki {
  const wiki: FakeWiki = {
    pages,
    asked: [],
    hooks: [],
    fetch: async (input, init = {}) => {
      init.signal?.throwIfAborted();
      const url = new URL(String(input));
      const query = init.body instanceof URLSearchParams ? init.body : url.searchParams;
      wiki.asked.push({ url, query, init });
      for (const hook of wiki.hooks) {
        const answer = hook(query, url);
        if (answer) return answer instanceof Response ? answer : json(answer);
      }
      return url.pathname === path ? json(reply(wiki, query)) : new Response('<p>Nothing here', { status: 404 });
    },
  };
  return wiki;
}

export function json(value: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } });
}

/** Fails so often with this, then lets all through. */
export function failing(times: number, fault: () => Response | object): Hook {
  let left = times;
  return () => (left-- > 0 ? fault() : undefined);
}

/** Runs `fetch` against a wiki in memory. */
export function fetching(
  wiki: FakeWiki,
  argv: string,
  files: Record<string, Content> = {},
  options: MemoryOptions = {},
  address = 'https://garden.example',
) {
  const env = { THROUGHLINE_CONTACT: 'keeper@garden.example' };
  return run(`fetch ${address} ${argv} --out pages`, files, { fetch: wiki.fetch, env, ...options });
}

function reply(wiki: FakeWiki, query: URLSearchParams): object {
  if (query.get('meta') === 'siteinfo') return { query: siteinfo() };
  if (query.has('revids')) return { query: { pages: byRevision(wiki, list(query, 'revids')) } };
  if (query.has('titles')) return { query: byTitle(wiki, list(query, 'titles')) };
  return listed(wiki, query);
}

function list(query: URLSearchParams, name: string): string[] {
  const value = query.get(name) ?? '';
  return value.startsWith('\u001f') ? value.slice(1).split('\u001f') : value.split('|');
}

function siteinfo() {
  const namespaces = Object.entries(NAMESPACES).map(([id, name]) => [id, { id: Number(id), name }]);
  return {
    general: { generator: 'MediaWiki 1.39', server: '//garden.example', script: '/w/index.php', case: 'first-letter' },
    namespaces: Object.fromEntries(namespaces),
    namespacealiases: [{ id: 4, alias: 'G' }],
  };
}

const target = ({ text }: FakePage) => /^#REDIRECT \[\[(.+?)\]\]/.exec(text)?.[1];

function facts(wiki: FakeWiki, page: FakePage): object {
  const { title, revision = 100, model = 'wikitext', text } = page;
  return {
    pageid: wiki.pages.indexOf(page) + 1,
    title,
    contentmodel: model,
    ...(target({ title, text }) && { redirect: true }),
    revisions: [{ revid: revision + wiki.pages.indexOf(page), timestamp: '2019-10-01T00:00:00Z' }],
  };
}

function byTitle(wiki: FakeWiki, titles: string[]): object {
  const redirects: { from: string; to: string }[] = [];
  const pages = titles.map((asked) => {
    let page = wiki.pages.find(({ title }) => title === asked);
    for (let to = page && target(page); to !== undefined; to = page && target(page)) {
      redirects.push({ from: page?.title ?? '', to });
      const next = to;
      page = wiki.pages.find(({ title }) => title === next);
      if (!page) return { title: to, missing: true };
    }
    return page ? facts(wiki, page) : { title: asked, missing: true };
  });
  return { redirects, pages: pages.reverse() };
}

function byRevision(wiki: FakeWiki, ids: string[]): object[] {
  return wiki.pages.flatMap((page, i) => {
    const revid = (page.revision ?? 100) + i;
    const main = { contentmodel: 'wikitext', content: page.text };
    return ids.includes(String(revid))
      ? [{ pageid: i + 1, title: page.title, revisions: [{ revid, slots: { main } }] }]
      : [];
  });
}

/** A list, with a continuation of two parts as the real one has. */
function listed(wiki: FakeWiki, query: URLSearchParams): object {
  const category = query.get('gcmtitle')?.replace('Category:', '');
  const prefix = query.get('gapprefix') ?? '';
  const namespace = NAMESPACES[Number(query.get('gapnamespace') ?? 0) as keyof typeof NAMESPACES];
  const start = (namespace === '' ? '' : `${namespace}:`) + prefix;
  const all = wiki.pages.filter(({ title, text }) =>
    category === undefined ? title.startsWith(start) : text.includes(`[[Category:${category}]]`),
  );
  const size = Number(query.get('gaplimit') ?? query.get('gcmlimit'));
  const from = Number(query.get('gcontinue') ?? 0);
  const rest = from + size < all.length ? { continue: { gcontinue: from + size, continue: 'gcontinue||' } } : {};
  return {
    batchcomplete: true,
    ...rest,
    query: { pages: all.slice(from, from + size).map((page) => facts(wiki, page)) },
  };
}
