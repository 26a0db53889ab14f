/** Which addresses may be asked. @module */
import { UsageError } from '../faults.ts';
import { RequestFault } from './faults.ts';

/**
 * The address of a wiki as given on the command line.
 *
 * @throws UsageError for what is no address, and for one that must not be asked
 */
export function readAddress(text: string): URL {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    const hint = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? `Did you mean https://${text}?` : 'Give its address.';
    throw new UsageError(`${text}: no such file, and no address of a wiki`, hint);
  }
  const url = parse(text);
  if (!url) throw new UsageError(`${text} is no address`, 'An address reads like https://meta.wikimedia.org.');
  const reason = refusal(url);
  if (reason !== null) throw new UsageError(`${url.protocol}//${url.host} is not asked: ${reason}`);
  url.hash = '';
  return url;
}

function parse(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Why an address must not be asked, or null. What travels openly can be read and changed by anybody on the way. */
function refusal(url: URL): string | null {
  if (url.username !== '' || url.password !== '') return 'its address holds a user name or password';
  if (url.protocol === 'https:') return null;
  if (url.protocol !== 'http:') return `${url.protocol} is no protocol of wikis`;
  return isLoopback(url.hostname) ? null : 'it must be https, or on this machine';
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * Where a redirect, or a link to the API, leads to.
 *
 * @param allowed hosts of `--allow-host`, as names or as `name:port`
 * @throws RequestFault when it leads to where nobody said it may
 */
export function follow(from: URL, to: string, allowed: readonly string[]): URL {
  const url = parse(to, from);
  if (!url) throw new RequestFault(`${from.host} leads to what is no address`);
  const reason = from.protocol === 'https:' && url.protocol === 'http:' ? 'it is not https' : refusal(url);
  if (reason !== null) throw new RequestFault(`${from.host} leads to ${url.host}, which is not followed: ${reason}`);
  if (url.host !== from.host && !allowed.includes(url.host) && !allowed.includes(url.hostname)) {
    throw new RequestFault(`${from.host} leads to another host, ${url.host}; allow it with --allow-host ${url.host}`);
  }
  url.hash = '';
  return url;
}
