/** From the address of a wiki to its API. @module */
import { follow } from './address.ts';
import { isJson, type Query, readReply } from './answer.ts';
import { questionOf } from './api.ts';
import type { Client } from './client.ts';
import { RequestFault } from './faults.ts';
import type { Answer } from './http.ts';
import { type Site, webAddress } from './site.ts';

export interface Wiki {
  api: URL;
  site: Site;
}

/**
 * Finds the API: beside the script that is given, in the usual places, then where the page itself says it is.
 *
 * @throws RequestFault when there is none, or the wiki cannot be reached; ApiFault when it refuses to be asked
 */
export async function findWiki(client: Client, address: URL): Promise<Wiki> {
  for (const api of usualPlaces(address)) {
    const wiki = await probe(client, api);
    if (wiki) return wiki;
  }
  const link = await client.send({ url: address }, (answer) => editLink(answer));
  const wiki = link && (await probe(client, follow(address, link, client.allowHosts)));
  if (wiki) return wiki;
  throw new RequestFault(`${address.href}: no wiki's API was found there; give the address of its api.php`);
}

/** A page deep in a host of several wikis belongs to the one it names, so nothing is guessed. */
function usualPlaces(address: URL): URL[] {
  const script = /^(.*\/)(?:api|index|load|rest)\.php(?:\/|$)/.exec(address.pathname);
  if (script) return [new URL(`${script[1]}api.php`, address)];
  if (!/^\/(?:wiki(?:\/.*)?|w\/?)?$/.test(address.pathname)) return [];
  return ['/w/api.php', '/api.php'].map((path) => new URL(path, address));
}

async function probe(client: Client, api: URL): Promise<Wiki | null> {
  const url = new URL(api.pathname, api);
  const question = questionOf(url, { meta: 'siteinfo', siprop: 'general|namespaces|namespacealiases' });
  return client.send(question, (answer) => {
    if (!isJson(answer) || answer.status === 404) return null;
    const site = siteOf(readReply(answer).query, url);
    // Where the question was redirected to is where the next ones go.
    return site && { api: new URL(answer.url.pathname, answer.url), site };
  });
}

function siteOf({ general, namespaces = {}, namespacealiases = [] }: Query, api: URL): Site | null {
  if (!general) return null;
  const server = webAddress(general.server, api);
  return {
    namespaces: Object.values(namespaces).map(({ id, name, canonical }) => ({
      id,
      names: [name, canonical ?? name, ...namespacealiases.filter((one) => one.id === id).map(({ alias }) => alias)],
    })),
    capital: general.case === 'first-letter',
    script: server && new URL(general.script, server).href,
  };
}

/** Characters of a page that are looked through: the link stands in its head. */
const HEAD = 300_000;

/** The link to the API's description (Really Simple Discovery) that MediaWiki puts into every page. */
function editLink({ status, url, text }: Answer): string | null {
  if (status >= 400) throw new RequestFault(`${url.href} answers HTTP ${status}`);
  for (const [tag] of text.slice(0, HEAD).matchAll(/<link\b[^<>]*>/gi)) {
    if (!/\brel\s*=\s*["']?EditURI\b/i.test(tag)) continue;
    const [, href = ''] = /\bhref\s*=\s*["']([^"']*)["']/i.exec(tag) ?? [];
    return href.replaceAll('&amp;', '&');
  }
  return null;
}
