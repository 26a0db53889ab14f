import { describe, expect, it } from 'vitest';
import { exchange, retryAfter } from '../../../src/cli/fetch/http.ts';

const OPTIONS = { userAgent: 'throughline/0', timeout: 1000, maxSize: 100, allowHosts: [] };
const url = new URL('https://garden.example/api.php');

/** Asks a host that gives these answers, in order. */
function ask(...answers: (Response | Error)[]) {
  const fetch = async () => {
    const answer = answers.shift() ?? new Response('no more');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return exchange({ fetch, deadline: () => new AbortController().signal }, { url }, OPTIONS);
}

const fetchFault = (cause: object) => new TypeError('fetch failed', { cause });
const to = (location: string) => new Response(null, { status: 302, headers: { location } });

describe('an answer', () => {
  it('is read whole', async () => {
    expect(await ask(new Response('तीन'))).toMatchObject({ status: 200, text: 'तीन', url });
  });

  it('may be empty', async () => {
    expect(await ask(new Response(null, { status: 204 }))).toMatchObject({ status: 204, text: '' });
  });

  it('is followed from place to place on its host', async () => {
    expect(await ask(to('/w/'), to('api.php'), new Response('here'))).toMatchObject({
      text: 'here',
      url: new URL('https://garden.example/w/api.php'),
    });
  });

  it.each([
    { what: 'does not say where it leads', answer: new Response('x', { status: 302 }), status: 302 },
    { what: 'is an error', answer: new Response('x', { status: 500 }), status: 500 },
  ])('is given as it is when it $what', async ({ answer, status }) => {
    expect(await ask(answer)).toMatchObject({ status });
  });
});

describe('a fault', () => {
  const passing = [
    { what: 'HTTP 429', fault: new Response('', { status: 429 }), says: 'HTTP 429' },
    { what: 'HTTP 502', fault: new Response('', { status: 502 }), says: 'HTTP 502' },
    { what: 'HTTP 503', fault: new Response(null, { status: 503 }), says: 'HTTP 503' },
    { what: 'a dropped connection', fault: fetchFault({ code: 'ECONNRESET' }), says: 'broke off (ECONNRESET)' },
    { what: 'a cut body', fault: new Response('ab', { headers: { 'content-length': '3' } }), says: 'was cut short' },
    { what: 'a late answer', fault: new DOMException('late', 'TimeoutError'), says: 'did not answer within 1 s' },
  ];
  it.each(passing)('that is $what passes', async ({ fault, says }) => {
    await expect(ask(fault)).rejects.toMatchObject({ name: 'PassingFault', message: expect.stringContaining(says) });
  });

  const lasting = [
    {
      what: 'an unknown host',
      answers: [fetchFault({ code: 'ENOTFOUND', message: 'no host' })],
      says: 'reached: no host',
    },
    { what: 'no cause', answers: [new TypeError('odd')], says: 'cannot be reached: odd' },
    { what: 'a refused host', answers: [fetchFault({ code: 'ECONNREFUSED', message: '' })], says: 'ECONNREFUSED' },
    { what: 'a round of redirects', answers: Array.from({ length: 9 }, () => to('/')), says: 'more than 5 times' },
    { what: 'another host', answers: [to('https://field.example')], says: '--allow-host field.example' },
  ];
  it.each(lasting)('that is $what does not pass', async ({ answers, says }) => {
    await expect(ask(...answers)).rejects.toMatchObject({
      name: 'RequestFault',
      message: expect.stringContaining(says),
    });
  });

  it('of our own is not hidden', async () => {
    await expect(ask(new RangeError('ours'))).rejects.toThrow(RangeError);
  });
});

describe('a size limit', () => {
  it('ends an answer that never ends', async () => {
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64)),
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(ask(new Response(endless))).rejects.toMatchObject({
      name: 'TooLarge',
      message: 'the answer is larger than 100 bytes',
    });
    expect(cancelled).toBe(true);
  });

  it('counts what is unpacked: the announced length is that of the packed bytes', async () => {
    const headers = { 'content-length': '3', 'content-encoding': 'gzip' };
    expect((await ask(new Response('unpacked', { headers }))).text).toBe('unpacked');
  });
});

describe('Retry-After', () => {
  const date = 'Tue, 01 Oct 2019 10:00:00 GMT';
  it.each([
    { value: '120', seconds: 120 },
    { value: 'Tue, 01 Oct 2019 10:02:00 GMT', seconds: 120 },
    { value: 'Tue, 01 Oct 2019 09:00:00 GMT', seconds: 0 },
    { value: '-5', seconds: null },
    { value: 'soon', seconds: null },
    { value: '', seconds: null },
  ])('of "$value" is $seconds seconds', ({ value, seconds }) => {
    expect(retryAfter(new Headers({ date, 'retry-after': value }))).toBe(seconds);
  });

  it('is not known from a date without the time of the server', () => {
    expect(retryAfter(new Headers({ 'retry-after': date }))).toBeNull();
    expect(retryAfter(new Headers())).toBeNull();
  });
});
