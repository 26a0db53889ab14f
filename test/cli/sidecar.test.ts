import { describe, expect, it } from 'vitest';
import { run } from './memory-world.ts';
import { PAGE } from './page.ts';

const ORIGIN = {
  title: 'Movement/Input/Open Halls',
  pageId: 7,
  revisionId: 42,
  timestamp: '2019-10-01T00:00:00Z',
  url: 'https://wiki.example/index.php?title=Movement/Input/Open_Halls&oldid=42',
};
const sidecar = (value: unknown) => ({ 'page.txt': PAGE, 'page.txt.origin.json': JSON.stringify(value) });

describe('an input with a sidecar', () => {
  it('is a document that knows its revision', async () => {
    const { out, code } = await run('parse page.txt', sidecar(ORIGIN));
    expect(code).toBe(0);
    expect(JSON.parse(out).documents[0].origin).toEqual(ORIGIN);
  });

  it('gives every row of the trace the link to its revision', async () => {
    const { out } = await run('trace page.txt --format json', sidecar(ORIGIN));
    const { rows } = JSON.parse(out);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ url }: { url: string }) => url))).toEqual(new Set([ORIGIN.url]));
  });

  it('adds the column url to trace.csv, which has none without it', async () => {
    const [without = '', header = ''] = [
      (await run('trace page.txt --format csv', { 'page.txt': PAGE })).out,
      (await run('trace page.txt --format csv', sidecar(ORIGIN))).out,
    ].map((csv) => csv.split('\r\n')[0]);
    expect(header).toBe(`${without},url`);
  });

  const rows = [
    { what: 'no JSON', text: '{', reason: /^page\.txt\.origin\.json: is no JSON/ },
    {
      what: 'a revision that is no number',
      text: '{"title":"A","revisionId":"x"}',
      reason: /origin\.json: (?:pageId|revisionId)/,
    },
    {
      what: 'a link that runs a script',
      text: JSON.stringify({ ...ORIGIN, url: 'javascript:alert(1)' }),
      reason: /url/,
    },
  ];
  it.each(rows)('that holds $what is told with its path', async ({ text, reason }) => {
    const { err, code } = await run('parse page.txt', { 'page.txt': PAGE, 'page.txt.origin.json': text });
    expect(err).toMatch(reason);
    expect(code).toBe(2);
  });
});
