/** One question over HTTP and its answer. @module */
import type { World } from '../world.ts';
import { follow } from './address.ts';
import { PassingFault, RequestFault, sizeInWords, TooLarge } from './faults.ts';

export interface Question {
  url: URL;
  /** Posted when given. */
  form?: URLSearchParams;
}

export interface Answer {
  /** Where it came from, after redirects. */
  url: URL;
  status: number;
  headers: Headers;
  text: string;
}

export interface HttpOptions {
  userAgent: string;
  /** Milliseconds that one exchange may take. */
  timeout: number;
  /** Bytes of the largest answer. */
  maxSize: number;
  /** Hosts besides the first that redirects may lead to. */
  allowHosts: readonly string[];
}

/** As many redirects as are followed, one after the other. */
const MOST_HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/** What a server says when it is asked too often, is overloaded, or has waited too long for another. */
const PASSING = [408, 429, 502, 503, 504];

/**
 * Asks once, following redirects.
 *
 * @throws PassingFault for what is worth asking again; RequestFault for what is not; TooLarge
 */
export async function exchange(
  { fetch, deadline }: Pick<World, 'fetch' | 'deadline'>,
  { url: first, form }: Question,
  options: HttpOptions,
): Promise<Answer> {
  const headers = { 'user-agent': options.userAgent };
  const init = form ? { method: 'POST', body: form, headers } : { headers };
  let url = first;
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: deadline(options.timeout) });
      const next = response.headers.get('location');
      if (next === null || !REDIRECTS.includes(response.status)) return await read(url, response, options.maxSize);
      await response.body?.cancel();
      url = follow(url, next, options.allowHosts);
    }
  } catch (error) {
    throw faultOf(error, url, options);
  }
  throw new RequestFault(`${first.host} redirects more than ${MOST_HOPS} times`);
}

async function read(url: URL, response: Response, maxSize: number): Promise<Answer> {
  const { status, headers } = response;
  if (PASSING.includes(status)) {
    await response.body?.cancel();
    throw new PassingFault(`HTTP ${status}`, retryAfter(headers));
  }
  return { url, status, headers, text: await textOf(response, maxSize) };
}

/** Read piece by piece, so that an answer without end is not taken into memory. */
async function textOf({ body, headers }: Response, maxSize: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    // Leaving the loop cancels the stream.
    if (size > maxSize) throw new TooLarge(`the answer is larger than ${sizeInWords(maxSize)}`);
    pieces.push(piece);
  }
  const announced = headers.get('content-length');
  if (announced !== null && !headers.has('content-encoding') && Number(announced) !== size) {
    throw new PassingFault('the answer was cut short');
  }
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * Seconds that `Retry-After` asks for; null without it. A date is taken relative to the server's own clock, which the
 * `Date` header tells: ours may be wrong (RFC 9110, 10.2.3).
 */
export function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  // Left to itself `Date.parse` takes `-5` for a day in May.
  if (!/^\w+,? .*GMT$/.test(value)) return null;
  const seconds = (Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** Connections that broke off, or were not made in time. */
const DROPPED = /^(?:ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EAI_AGAIN|UND_ERR_\w+|HPE_\w+|Z_\w+|ERR_HTTP2_\w+)$/;

function faultOf(error: unknown, { host }: URL, { timeout }: HttpOptions): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'TimeoutError') return new PassingFault(`${host} did not answer within ${timeout / 1000} s`);
  // Whatever fetch itself throws is a TypeError with the fault of the connection as its cause.
  if (!(error instanceof TypeError)) return error;
  const { code = '', message = error.message } = (error.cause ?? {}) as { code?: string; message?: string };
  if (DROPPED.test(code)) return new PassingFault(`the connection to ${host} broke off (${code})`);
  return new RequestFault(`${host} cannot be reached: ${message || code}`);
}
