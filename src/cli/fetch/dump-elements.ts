/** The elements of a dump, and the pages they make. @module */
import type { SaxesTagPlain } from 'saxes';
import { originSchema } from '../../model/report.ts';
import { CANONICAL, type Site, webAddress } from './site.ts';

/** A page of a dump with the last of its revisions there. */
export interface DumpPage {
  title: string;
  namespace: number | null;
  pageId: number | null;
  /** Where it redirects to; empty when that is not said, null for what is no redirect. */
  redirect: string | null;
  revisionId: number | null;
  timestamp: string | null;
  /** Content model; null in old dumps, which have wikitext only. */
  model: string | null;
  /** Null when it is hidden, or too large. */
  text: string | null;
  tooLarge: boolean;
}

/** A page, and what the dump says of its wiki. */
export interface DumpPart {
  site: Site;
  page: DumpPage;
}

type Revision = Omit<DumpPage, 'title' | 'namespace' | 'pageId' | 'redirect'>;

/** What is told of tags and text, in their order. */
export interface Reading {
  open(tag: Pick<SaxesTagPlain, 'name' | 'attributes'>): void;
  text(text: string): void;
  close(): void;
}

/** Elements in each other; a dump has six. */
const DEEPEST = 12;

interface State {
  site: Site;
  page: DumpPage;
  revision: Revision;
  /** Whether a revision of this page has been read. */
  has: boolean;
  /** Attributes of the innermost element. */
  attributes: Readonly<Record<string, string>>;
  maxSize: number;
}

/**
 * @param maxSize bytes of the largest text
 * @param give takes each page, when it is complete
 */
export function newReading(maxSize: number, give: (part: DumpPart) => void): Reading {
  const names: string[] = [];
  const state: State = {
    site: newSite(),
    page: newPage(),
    revision: newRevision(),
    has: false,
    attributes: {},
    maxSize,
  };
  let words: string[] = [];
  return {
    open: ({ name, attributes }) => {
      if (names.length === 0 && name !== 'mediawiki') throw new Error(`is no dump of a wiki but <${name}>`);
      if (names.push(name) > DEEPEST) throw new Error('has elements too deep in each other for a dump');
      state.attributes = attributes;
      words = [];
      begin[keyOf(names)]?.(state);
    },
    text: (text) => void words.push(text),
    close: () => {
      const key = keyOf(names);
      finish[key]?.(state, words.join(''));
      if (key === 'mediawiki/page') give({ site: state.site, page: state.page });
      words = [];
      names.pop();
    },
  };
}

/** An element with the one it stands in. */
function keyOf(names: readonly string[]): string {
  return `${names.at(-2) ?? ''}/${names.at(-1)}`;
}

const begin: Readonly<Record<string, (state: State) => void>> = {
  'mediawiki/page': (state) => {
    state.page = newPage();
    state.has = false;
  },
  'page/redirect': ({ page, attributes }) => {
    page.redirect = attributes['title'] ?? '';
  },
  'page/revision': (state) => {
    state.revision = newRevision();
  },
};

const finish: Readonly<Record<string, (state: State, text: string) => void>> = {
  'siteinfo/base': ({ site }, text) => {
    site.script = scriptOf(text);
  },
  'siteinfo/case': ({ site }, text) => {
    site.capital = text !== 'case-sensitive';
  },
  'namespaces/namespace': ({ site, attributes }, text) => {
    const id = Number(attributes['key']);
    site.namespaces = [
      ...site.namespaces.filter((one) => one.id !== id),
      { id, names: [text, ...(CANONICAL.find((one) => one.id === id)?.names ?? [])] },
    ];
  },
  'page/title': ({ page }, text) => {
    page.title = text;
  },
  'page/ns': ({ page }, text) => {
    page.namespace = /^-?\d{1,9}$/.test(text) ? Number(text) : null;
  },
  'page/id': ({ page }, text) => {
    page.pageId = idOf(text);
  },
  'revision/id': ({ revision }, text) => {
    revision.revisionId = idOf(text);
  },
  'revision/timestamp': ({ revision }, text) => {
    revision.timestamp = originSchema.shape.timestamp.safeParse(text).data ?? null;
  },
  'revision/model': ({ revision }, text) => {
    revision.model = text;
  },
  'revision/text': ({ revision, attributes, maxSize }, text) => {
    revision.tooLarge = Buffer.byteLength(text) > maxSize;
    revision.text = revision.tooLarge || 'deleted' in attributes ? null : text;
  },
  'page/revision': (state) => {
    const { page, revision } = state;
    // A history may be written in either direction.
    if (!state.has || (revision.timestamp ?? '') >= (page.timestamp ?? '')) Object.assign(page, revision);
    state.has = true;
  },
};

function idOf(text: string): number | null {
  return originSchema.shape.pageId.safeParse(Number(text)).data ?? null;
}

/**
 * The script of a wiki, from the address of its main page. Pages in `/wiki/` have their script in `/w/`, as on all wikis
 * of Wikimedia and in MediaWiki's own advice; where neither is to be seen nothing is known.
 */
function scriptOf(base: string): string | null {
  const url = webAddress(base);
  const [, path] = /^(.*\/index\.php)(?:\/|$)/.exec(url?.pathname ?? '') ?? [];
  if (path !== undefined) return new URL(path, url as URL).href;
  return url?.pathname.startsWith('/wiki/') ? new URL('/w/index.php', url).href : null;
}

function newSite(): Site {
  return { namespaces: CANONICAL, capital: true, script: null };
}

function newPage(): DumpPage {
  return { title: '', namespace: null, pageId: null, redirect: null, ...newRevision() };
}

function newRevision(): Revision {
  return { revisionId: null, timestamp: null, model: null, text: null, tooLarge: false };
}
