/** The real MediaWiki of the tests: `eval "$(test/wiki/up.sh start DIR)"` brings one up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf } from '../../src/cli/fetch/names.ts';
import { filesUnder, ROOT } from '../helpers/sources.ts';

/** Its address; null when none was brought up, and tests of it have to say so. */
export function wikiUrl(): string | null {
  return process.env['THROUGHLINE_WIKI'] || null;
}

export interface WikiPage {
  title: string;
  text: string;
}

const PAGES = 'test/wiki/pages';

/** The pages of invented text, sorted by file. MediaWiki keeps no white space at the end of a page. */
export function invented(): WikiPage[] {
  return filesUnder(PAGES, '.wiki').map((path) => ({
    title: titleOf(path.slice(PAGES.length + 1)),
    text: readFileSync(join(ROOT, path), 'utf8').trimEnd(),
  }));
}

/** Saves a page; answers the id of its current revision, which is a new one only when the text is new. */
export type Save = (page: WikiPage) => Promise<number>;

/** Logs in with the bot password: https://www.mediawiki.org/wiki/API:Login */
export async function logIn(): Promise<Save> {
  const ask = session(`${wikiUrl()}/api.php`);
  const { query: first } = await ask({ action: 'query', meta: 'tokens', type: 'login' });
  const { login } = await ask({
    action: 'login',
    lgname: process.env['THROUGHLINE_WIKI_USER'] ?? '',
    lgpassword: process.env['THROUGHLINE_WIKI_PASSWORD'] ?? '',
    lgtoken: first.tokens.logintoken,
  });
  if (login.result !== 'Success') throw new Error(`the wiki does not let us in: ${JSON.stringify(login)}`);
  const { query: second } = await ask({ action: 'query', meta: 'tokens' });
  return async ({ title, text }) => {
    const { edit } = await ask({ action: 'edit', title, text, token: second.tokens.csrftoken });
    if (edit?.result !== 'Success') throw new Error(`the wiki does not save ${title}`);
    return edit.newrevid ?? (await currentRevision(ask, title));
  };
}

async function currentRevision(ask: Ask, title: string): Promise<number> {
  const { query } = await ask({ action: 'query', titles: title, prop: 'info' });
  return query.pages[0].lastrevid;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each looked at once.
type Ask = (form: Record<string, string>) => Promise<any>;

/** Posts forms with the cookies of the answers before. */
function session(api: string): Ask {
  const cookies = new Map<string, string>();
  return async (form) => {
    const cookie = [...cookies.values()].join('; ');
    const body = new URLSearchParams({ format: 'json', formatversion: '2', ...form });
    const response = await fetch(api, { method: 'POST', body, headers: { cookie } });
    for (const line of response.headers.getSetCookie()) cookies.set(line.split('=')[0] ?? '', line.split(';')[0] ?? '');
    return response.json();
  };
}
