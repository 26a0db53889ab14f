/** What one must know of a wiki to read its titles and to link to its revisions. @module */

export interface Namespace {
  id: number;
  /** The name in titles first, then other names and aliases. */
  names: readonly string[];
}

export interface Site {
  namespaces: readonly Namespace[];
  /** Whether titles begin with a capital, whatever is written. */
  capital: boolean;
  /** Address of `index.php`; null when not known. */
  script: string | null;
}

/** Namespace of categories on every wiki. */
export const CATEGORY = 14;

/** Namespaces that every wiki understands by these names: https://www.mediawiki.org/wiki/Help:Namespaces */
export const CANONICAL: readonly Namespace[] = [
  ...['', 'Talk', 'User', 'User talk', 'Project', 'Project talk', 'File', 'File talk', 'MediaWiki', 'MediaWiki talk'],
  ...['Template', 'Template talk', 'Help', 'Help talk', 'Category', 'Category talk'],
].map((name, id) => ({ id, names: [name] }));

export interface SplitTitle {
  namespace: number;
  /** The title without its namespace. */
  name: string;
}

/** A title, or the beginning of one, as the wiki would read it. A name that is no namespace belongs to the title. */
export function splitTitle(text: string, site: Site): SplitTitle {
  const whole = text.replace(/[ _]+/g, ' ').replace(/^ /, '');
  const colon = whole.indexOf(':');
  const before = foldName(whole.slice(0, Math.max(colon, 0)));
  const found = site.namespaces.find(({ names }) => names.some((name) => foldName(name) === before));
  if (colon === -1 || !found) return { namespace: 0, name: capitalized(whole, site) };
  return { namespace: found.id, name: capitalized(whole.slice(colon + 1).replace(/^ /, ''), site) };
}

/** The full title in the wiki's own spelling. */
export function normalTitle(text: string, site: Site): string {
  const { namespace, name } = splitTitle(text, site);
  const [prefix = ''] = site.namespaces.find(({ id }) => id === namespace)?.names ?? [];
  return (prefix === '' ? name : `${prefix}:${name}`).trimEnd();
}

function foldName(name: string): string {
  return name.replaceAll('_', ' ').trim().toLowerCase();
}

function capitalized(name: string, { capital }: Site): string {
  const [first = ''] = name;
  const upper = first.toUpperCase();
  // As MediaWiki does: letters that become two (ß) stay as they are.
  return capital && [...upper].length === 1 ? upper + name.slice(first.length) : name;
}

/** The address that shows one revision of a page for ever; null when the wiki's own address is not known. */
export function permanentLink(site: Site, title: string, revision: number | null): string | null {
  if (site.script === null || revision === null) return null;
  const page = encodeURIComponent(wellFormed(title.replaceAll(' ', '_')))
    .replace(/%2F|%3A/g, (code) => (code === '%2F' ? '/' : ':'))
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${site.script}?title=${page}&oldid=${revision}`;
}

/** Halves of characters, which no encoding has, replaced. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** An address of the web, or null: what a wiki says of itself may be anything. */
export function webAddress(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
