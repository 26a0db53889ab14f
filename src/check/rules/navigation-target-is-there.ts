import type { PageLink } from '../../model/corpus.ts';
import { append } from '../../text/group.ts';
import { once } from '../../text/lazy.ts';
import { nearest } from '../../text/nearest.ts';
import { isCutBeforeNotes } from '../cut-off.ts';
import { quoted } from '../message.ts';
import { defineRule, type PlacedProblem, type RuleInput } from '../rule.ts';

/** Every link within the pages given leads somewhere. */
export const navigationTargetIsThere = defineRule({
  id: 'navigation-target-is-there',
  summary: 'Every link to a part of the page or to a page beside it leads somewhere.',
  severity: 'warning',
  docs: 'docs/rules/navigation-target-is-there.md',
  finds:
    'A link to a section that the page does not have, unless the page breaks off before its footnotes; a link to a file in a folder from which pages of its form are checked, and that is none of them and not on the disk either; a link to a subpage or a page under the same path where at least two such pages are checked; and a link to a section of a checked page that this page does not have. Links that lead elsewhere are not looked at. Pasted text has no links.',
  matters: 'A reader who follows the link finds nothing, most often because a heading or a page got another name.',
  repair: 'Write the name that the heading or page has now, or check the missing page with the others.',
  formats: ['markdown', 'wikitext', 'html', 'docx', 'odt'],
  examples: {
    format: 'markdown',
    pass: `# Wells

See [what was asked](#depth).

## Depth

- Dig where the reeds grow.[^1]

[^1]: Our well was dry in May. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).
`,
    fail: `# Wells

See [what was asked](#dept).

## Depth

- Dig where the reeds grow.[^1]

[^1]: Our well was dry in May. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).
`,
  },
  *checkCorpus({ documents, isThere }) {
    const pages = new Pages(documents, isThere);
    for (const input of documents) {
      for (const link of input.signposts?.links ?? []) {
        const fault = pages.faultOf(input, link);
        if (fault) yield problemOf(input, link, fault);
      }
    }
  },
});

interface Fault {
  /** What is not there: `the section “Dept”`. */
  missing: string;
  expected: string | null;
  where: string;
}

function problemOf(
  { document }: RuleInput,
  { url, span }: PageLink,
  { missing, expected, where }: Fault,
): PlacedProblem {
  const meant = expected === null ? where : `${quoted(expected)}, which is ${where}`;
  return {
    document,
    message: `found a link to ${missing}, expected ${meant}`,
    span,
    key: url,
    expected,
  };
}

/** Links out of the wiki, to mail and the like, and those that a reader of a form makes of markers. */
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:)?\/\/|^(?:mailto|tel|data|javascript|urn|file):/i;
const MARKER = /^(?:user-content-)?(?:cite[_-]|fn|_?ftn|_?edn|footnote|endnote|sd(?:foot|end)note|top$|mw-|toc$|$)/i;
const ENDING = /\.(?:txt|text|md|markdown|wiki|wikitext|mediawiki|html?|xhtml)$/i;

/** Names that a missing one is compared with. */
const LOOKED_AT = 200;

/** The pages given, by their places and their paths. */
class Pages {
  readonly #byFile = new Map<string, RuleInput>();
  readonly #byPath = new Map<string, RuleInput>();
  /** The pages of a folder and ending, and those under a path. */
  readonly #near = new Map<string, string[]>();

  readonly #isThere: (path: string) => boolean;

  constructor(documents: readonly RuleInput[], isThere: (path: string) => boolean) {
    this.#isThere = isThere;
    for (const input of documents) {
      const { path } = input.document;
      this.#byFile.set(path, input);
      append(this.#near, folderAndEnding(path), path);
      const page = input.signposts?.path;
      if (!page) continue;
      this.#byPath.set(pathKey(page), input);
      append(this.#near, `/${pathKey(parentOf(page))}`, page);
    }
  }

  /** What a link leads to that is not there; null where it is, or lies outside. */
  faultOf(input: RuleInput, { url }: PageLink): Fault | null {
    const hash = url.indexOf('#');
    const page = decoded((hash === -1 ? url : url.slice(0, hash)).trim());
    const section = hash === -1 ? '' : decoded(url.slice(hash + 1).trim());
    if (OUTSIDE.test(url)) return null;
    if (page === '') return isCutBeforeNotes(input) ? null : sectionFault(input, section, 'on the page');
    if (ENDING.test(page)) return this.#fileFault(input, page, section);
    return this.#pathFault(input, page, section);
  }

  #fileFault({ document }: RuleInput, page: string, section: string): Fault | null {
    const path = resolved(document.path, page.replace(/\?.*$/s, ''));
    const there = path === null ? undefined : this.#byFile.get(path);
    if (there) return sectionFault(there, section, `on ${path}`);
    const beside = path === null ? [] : (this.#near.get(folderAndEnding(path)) ?? []);
    if (path === null || beside.length < 2 || this.#isThere(path)) return null;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const [near = null] = nearest(path, beside.slice(0, LOOKED_AT));
    return {
      missing: `the page ${quoted(page)}, which is not among the pages given`,
      expected: near,
      where: `one of the pages checked in ${folder || 'its folder'}`,
    };
  }

  #pathFault(input: RuleInput, page: string, section: string): Fault | null {
    const own = input.signposts?.path;
    if (!own) return null;
    const path = pathOf(page, own);
    const there = this.#byPath.get(pathKey(path));
    if (there) return sectionFault(there, section, `on ${path}`);
    const parent = pathKey(parentOf(path));
    const beside = this.#near.get(`/${parent}`) ?? [];
    if (parent === '' || beside.length < 2 || isTranslation(path)) return null;
    const [near = null] = nearest(path, beside.slice(0, LOOKED_AT));
    return {
      missing: `the page ${quoted(path)}, which is not among the pages given`,
      expected: near,
      where: `one of the pages checked under ${parentOf(path)}`,
    };
  }
}

/** What a link to a section finds; where the form writes names of its own, by these. */
function sectionFault(input: RuleInput, section: string, where: string): Fault | null {
  if (MARKER.test(section)) return null;
  const { names, titles } = sectionsOf(input.signposts as NonNullable<RuleInput['signposts']>);
  const wanted = anchorKey(section);
  if (names.has(wanted) || anchorKey(input.document.title) === wanted || hasAnchor(input, section)) return null;
  const [near = null] = nearest(section.replace(/[_-]/g, ' '), titles.slice(0, LOOKED_AT));
  return {
    missing: `the section ${quoted(section)}`,
    expected: near,
    where: near === null ? `a section ${where}` : where,
  };
}

const sectionsOf = once(({ headings, anchors }: NonNullable<RuleInput['signposts']>) => {
  const names = new Set([...headings, ...anchors].map(anchorKey));
  // The second heading of a name is counted: `#notes-1` of GitHub, `#Notes_2` of MediaWiki.
  for (const heading of headings) for (let n = 1; n < 4; n++) names.add(`${anchorKey(heading)}${n}`);
  return { names, titles: headings };
});

/** Under which the addresses that wikis and Markdown programs make of one heading compare equal. */
function anchorKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Whether the page has a place of that name in its source: an attribute, or a template for anchors. */
function hasAnchor({ signposts, text }: RuleInput, name: string): boolean {
  if (!signposts) return false;
  const there =
    written.get(signposts) ?? new Set(Array.from(text.matchAll(WRITTEN), ({ 1: one = '' }) => anchorKey(one)));
  written.set(signposts, there);
  return there.has(anchorKey(name));
}

const written = new WeakMap<object, ReadonlySet<string>>();
const WRITTEN =
  /(?:\b(?:id|name)\s{0,3}=\s{0,3}["']?|\{#|\{\{\s{0,3}(?:visible )?anchor\s{0,3}\|)([^"'<>|{}=\n]{1,200})/gi;

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function folderAndEnding(path: string): string {
  const slash = path.lastIndexOf('/');
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, slash + 1)}*${dot > slash ? path.slice(dot).toLowerCase() : ''}`;
}

/** A path of a file from where another stands; null where it leads out of what was given. */
function resolved(from: string, to: string): string | null {
  if (to.startsWith('/')) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The path of a page that a link of a wiki leads to. */
function pathOf(page: string, own: string): string {
  const bare = page.replace(/^(?:\.\/|\/wiki\/)/, '').replace(/^:?Special:MyLanguage\//i, '');
  if (/^\/(?!wiki\/)/.test(page)) return `${own}${page.replace(/\/$/, '')}`;
  const parts = own.split('/');
  let rest = page;
  if (!rest.startsWith('../')) return bare;
  while (rest.startsWith('../')) {
    parts.pop();
    rest = rest.slice(3);
  }
  return [...parts, ...(rest === '' ? [] : [rest.replace(/\/$/, '')])].join('/');
}

function pathKey(path: string): string {
  return path.replaceAll('_', ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A page under a code of a language is a translation, which need not be checked with the others. */
function isTranslation(path: string): boolean {
  return /\/[a-z]{2,3}(?:-[a-z\d]{2,8})?$/.test(path);
}
