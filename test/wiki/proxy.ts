/** A proxy on loopback that stands before the wiki and makes the faults a network makes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of one request; `lag` lets MediaWiki itself refuse it. */
export type Fault =
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'lag' }
  | { kind: 'cut' }
  | { kind: 'drop' }
  | { kind: 'hang'; hangs: () => void };

export interface FaultProxy {
  url: string;
  /** Faults of the next requests that `strikes` takes, in order; then all goes well. */
  faults: Fault[];
  strikes: (asked: URLSearchParams) => boolean;
  /** What was asked, in order: the query of an address, or a posted form. */
  asked: URLSearchParams[];
  agents: Set<string>;
  close(): Promise<void>;
}

export async function openProxy(wiki: string): Promise<FaultProxy> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const asked = new URLSearchParams(body || (request.url ?? '').split('?')[1]);
    proxy.asked.push(asked);
    proxy.agents.add(request.headers['user-agent'] ?? '');
    const fault = proxy.strikes(asked) ? proxy.faults.shift() : undefined;
    await answer(new URL(request.url ?? '', wiki), body, fault, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: [],
    strikes: () => true,
    asked: [],
    agents: new Set(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

async function answer(url: URL, body: string, fault: Fault | undefined, response: ServerResponse): Promise<void> {
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'hang') return fault.hangs();
  if (fault?.kind === 'answer') return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
  const lag = fault?.kind === 'lag' ? { 'tests-lag': '9' } : {};
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const posted = body === '' ? { headers: lag } : { method: 'POST', body, headers: { ...form, ...lag } };
  const real = await fetch(url, posted);
  const bytes = Buffer.from(await real.arrayBuffer());
  for (const name of ['content-type', 'retry-after']) {
    const value = real.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.setHeader('content-length', bytes.length).writeHead(real.status);
  if (fault?.kind === 'cut') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
