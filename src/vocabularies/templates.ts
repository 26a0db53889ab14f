/** Templates, parser functions, tags and words of MediaWiki's markup. @module */
import data from './templates.json' with { type: 'json' };

/**
 * What a template or parser function stands for.
 *
 * - `text`: parameters of it are text of the page; `none`: it carries no text of the page
 * - `note`: a footnote; `reuse`: markers of named footnotes; `list`: the list of footnotes
 * - `wrapper`: its first parameter names the template it stands for; `tag`: its first parameter names a tag
 * - `title`: the title of the page; `pipe`: a `|` or `=` that is no separator
 */
export type TemplateRole = 'text' | 'none' | 'note' | 'reuse' | 'list' | 'wrapper' | 'tag' | 'title' | 'pipe';

/** An entry of the table of templates, or of parser functions. */
export interface TemplateEntry {
  role: TemplateRole;
  /** Parameters whose text is seen, all of them: `1`, `text`; `*` stands for every one without a name. */
  shows: readonly string[];
  /** Parameters of which the first given is seen. */
  first: readonly string[];
  /** Group of the footnotes; empty for the default group. */
  group: string;
  /** Why it carries no text. */
  reason: string;
  /** Stands on lines of its own. */
  block: boolean;
}

/**
 * What a tag is for.
 *
 * - `inline`, `block`: its text is text of the page, within a line or on lines of its own
 * - `structure`: a list, a table, a heading, a break or a footnote; `translation`: markup of the Translate extension
 * - `code`: code; `opaque`: no text of the page; `hidden`: no text of the page, and footnotes inside it count
 */
export type TagRole = 'inline' | 'block' | 'structure' | 'translation' | 'code' | 'opaque' | 'hidden';

/** An entry of the table of tags. */
export interface TagEntry {
  role: TagRole;
  /** Why its content is left out; empty where it is not. */
  reason: string;
}

/** A namespace whose pages are embedded, not linked. */
export type Namespace = 'file' | 'category' | 'template';

interface RawEntry {
  names?: string[];
  pattern?: string;
  role?: string;
  shows?: string[];
  first?: string[];
  group?: string;
  reason?: string;
  block?: boolean;
}

interface Tables {
  templates: Map<string, TemplateEntry>;
  patterns: [RegExp, TemplateEntry][];
  functions: Map<string, TemplateEntry>;
  tags: Map<string, TagEntry>;
  namespaces: Map<string, Namespace>;
  switches: Set<string>;
  redirects: Set<string>;
  languages: Set<string>;
  groupParameters: Set<string>;
}

let loaded: Tables | undefined;

function tables(): Tables {
  loaded ??= load();
  return loaded;
}

/** No name in the table is longer; patterns need not run over what is no name. */
const LONGEST = 120;

/** What a template stands for, by its name without its namespace; null when it is not known. */
export function templateEntry(name: string): TemplateEntry | null {
  if (name.length > LONGEST) return null;
  const key = name
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
  const { templates, patterns } = tables();
  return templates.get(key) ?? patterns.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** What a parser function or variable stands for, by its name in front of the colon (`#tag`, `PAGENAME`); null when it is not known. */
export function functionEntry(name: string): TemplateEntry | null {
  return tables().functions.get(name.trim().toLowerCase()) ?? null;
}

/** What a tag is for, by its name; null when it is not known. */
export function tagEntry(name: string): TagEntry | null {
  return tables().tags.get(name.toLowerCase()) ?? null;
}

/** The namespace a prefix names, in any of its languages: `Fichier` is `file`; null for any other word. */
export function namespaceOf(prefix: string): Namespace | null {
  return tables().namespaces.get(prefix.trim().toLowerCase()) ?? null;
}

/** Whether a word is a behaviour switch: `NOTOC` of `__NOTOC__`. */
export function isSwitch(word: string): boolean {
  return tables().switches.has(word.toUpperCase());
}

/** Whether a word opens a redirect: `REDIRECT` of `#REDIRECT`. */
export function isRedirect(word: string): boolean {
  return tables().redirects.has(word.toUpperCase());
}

/** Whether a prefix is the code of a language that wikis link to. */
export function isInterlanguage(prefix: string): boolean {
  return tables().languages.has(prefix.trim().toLowerCase());
}

/** Whether a parameter of a template gives the group of footnotes, in any language: `groupe`, `grupo`. */
export function isGroupParameter(name: string): boolean {
  return tables().groupParameters.has(name.toLowerCase());
}

function load(): Tables {
  const templates = new Map<string, TemplateEntry>();
  const patterns: [RegExp, TemplateEntry][] = [];
  for (const raw of data.templates as RawEntry[]) {
    const entry = entryOf(raw);
    for (const name of raw.names ?? []) templates.set(name, entry);
    if (raw.pattern !== undefined) patterns.push([new RegExp(`^(?:${raw.pattern})$`), entry]);
  }
  const functions = new Map<string, TemplateEntry>();
  for (const raw of data.functions as RawEntry[]) for (const name of raw.names ?? []) functions.set(name, entryOf(raw));
  const tags = new Map<string, TagEntry>();
  for (const { names, role, reason = '' } of data.tags as RawEntry[]) {
    for (const name of names ?? []) tags.set(name, { role: role as TagRole, reason });
  }
  const namespaces = new Map<string, Namespace>();
  for (const [namespace, names] of Object.entries(data.namespaces)) {
    for (const name of names) namespaces.set(name.toLowerCase(), namespace as Namespace);
  }
  const [switches, redirects] = [new Set(data.switches), new Set(data.redirects)];
  return {
    templates,
    patterns,
    functions,
    tags,
    namespaces,
    switches,
    redirects,
    languages: new Set(data.interlanguage),
    groupParameters: new Set(data.groupParameters),
  };
}

function entryOf({ role, shows = [], first = [], group = '', reason = '', block = false }: RawEntry): TemplateEntry {
  const carries = shows.length + first.length > 0;
  return {
    role: (role as TemplateRole | undefined) ?? (carries ? 'text' : 'none'),
    shows,
    first,
    group,
    reason,
    block,
  };
}
