/** The Action API of a wiki: https://www.mediawiki.org/wiki/API:Query @module */
import { type Query, type Reply, readReply } from './answer.ts';
import type { Client } from './client.ts';
import { RequestFault } from './faults.ts';
import type { Question } from './http.ts';

export type Parameters = Readonly<Record<string, string | number>>;

export interface Api {
  /**
   * All answers to one query, to the end of its continuation. Pages may come more than once, first without what did
   * not fit into an answer.
   *
   * @throws ApiFault when the wiki refuses this query; RequestFault, TooLarge
   */
  query(parameters: Parameters): AsyncGenerator<Query>;
}

/** @param warn told of each warning of the wiki, once */
export function openApi(client: Client, url: URL, warn: (line: string) => Promise<void>): Api {
  const told = new Set<string>();
  return {
    query: async function* (parameters) {
      let more: Reply['continue'] = {};
      // `batchcomplete` comes with every part of a list; only the absence of `continue` is the end.
      while (more) {
        const reply: Reply = await client.send(questionOf(url, { ...parameters, ...more }), readReply);
        for (const line of warningsOf(reply)) {
          if (!told.has(line)) await warn(line);
          told.add(line);
        }
        yield reply.query;
        if (JSON.stringify(reply.continue) === JSON.stringify(more)) throw new RequestFault('the wiki goes in circles');
        more = reply.continue;
      }
    },
  };
}

/** Longer addresses are refused by some servers. */
const LONGEST_URL = 2000;

/** The question of a query, posted when it is too long for an address. */
export function questionOf(api: URL, parameters: Parameters): Question {
  const all = { action: 'query', format: 'json', formatversion: 2, maxlag: 5, ...parameters };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) form.set(name, String(value));
  const url = new URL(`?${form}`, api);
  return url.href.length > LONGEST_URL ? { url: api, form } : { url };
}

/** Several values of one parameter. A value may hold the `|` that usually parts them: then U+001F does. */
export function several(values: readonly (string | number)[]): string {
  return values.some((value) => String(value).includes('|')) ? `\u001f${values.join('\u001f')}` : values.join('|');
}

function warningsOf({ warnings }: Reply): string[] {
  return Object.entries(warnings).flatMap(([module, { warnings: text }]) =>
    text.split('\n').map((line) => `warning of the wiki (${module}): ${line}`),
  );
}
