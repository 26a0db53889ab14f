/** `fetch` against a real MediaWiki; faults come from a proxy in front of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileName } from '../../src/cli/fetch/names.ts';
import { main } from '../../src/cli/main.ts';
import { realWorld } from '../../src/cli/world.ts';
import { type Content, type MemoryOptions, run } from '../cli/memory-world.ts';
import { type Fault, type FaultProxy, openProxy } from './proxy.ts';
import { invented, logIn, type Save, type WikiPage, wikiUrl } from './wiki.ts';

const wiki = wikiUrl();

if (wiki === null) {
  const reason = 'SKIPPED: no MediaWiki is up; eval "$(test/wiki/up.sh start DIR)" brings one up';
  console.warn(`test/wiki/wiki.test.ts ${reason}`);
  it.skip(`fetch against a real MediaWiki was ${reason}`, () => {});
}

const PAGES = invented();
const REPORTS = ['Movement/Input/Digest of July', 'Movement/Input/Salon reports/Lagoon Town'];
const HALLS = 'Movement/Input/Open Halls';
const redirects = PAGES.filter(({ text }) => text.startsWith('#REDIRECT'));
const under = (prefix: string) =>
  PAGES.filter((page) => page.title.startsWith(prefix) && !redirects.includes(page)).map(({ title }) => title);

/** Runs `fetch` on the real network, into a disk in memory. */
function fetching(argv: string, files: Record<string, Content> = {}, options: MemoryOptions = {}, from = wiki) {
  return run(`fetch ${from} ${argv} --out pages`, files, { fetch: globalThis.fetch, ...options });
}

/** Titles of the lines on standard output. */
function titles(out: string): string[] {
  return out.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
}

describe.skipIf(wiki === null)('a real MediaWiki', { timeout: 60_000 }, () => {
  const revisions = new Map<string, number>();
  let save: Save;
  let proxy: FaultProxy;

  beforeAll(async () => {
    save = await logIn();
    for (const page of PAGES) revisions.set(page.title, await save(page));
    proxy = await openProxy(wiki ?? '');
  }, 60_000);

  afterAll(() => proxy?.close());

  const textOf = (title: string) => PAGES.find((page: WikiPage) => page.title === title)?.text;

  it('gives pages by their titles, with all signs that titles have, and the revisions they are copies of', async () => {
    const wanted = PAGES.filter((page) => !redirects.includes(page)).map(({ title }) => title);
    const { code, out, err, files } = await fetching(wanted.map((title) => `"${title}"`).join(' '));
    expect({ code, err: err.split('\n').slice(1, -1) }).toEqual({ code: 0, err: [`${wanted.length} saved`] });
    for (const title of wanted) {
      const path = `pages/${fileName(title)}`;
      expect(files.get(path)).toBe(textOf(title));
      expect(JSON.parse(String(files.get(`${path}.origin.json`)))).toMatchObject({
        title,
        revisionId: revisions.get(title),
        url: expect.stringMatching(new RegExp(`^${wiki}/index\\.php\\?title=.+&oldid=${revisions.get(title)}$`)),
      });
    }
    expect(out.split('\n')[0]).toBe(
      `pages/${fileName(wanted[0] as string)}\t${wanted[0]}\t${revisions.get(wanted[0] as string)}`,
    );
  });

  it('has exactly these words at the address of the revision', async () => {
    const { files } = await fetching(`"${HALLS}"`);
    const { url } = JSON.parse(String(files.get('pages/Movement/Input/Open_Halls.wiki.origin.json')));
    const raw = await fetch(`${url}&action=raw`);
    expect(await raw.text()).toBe(textOf(HALLS));
  });

  it('gives pages by the beginning of their titles, in every namespace', async () => {
    const { code, out } = await fetching('prefix:movement/Input/ --prefix talk:Movement/Input/');
    expect(code).toBe(0);
    expect(titles(out)).toEqual([...under('Movement/Input/').sort(), ...under('Talk:').sort()]);
  });

  it('gives pages by category', async () => {
    const { code, out, err } = await fetching('"category:Garden reports"');
    expect(code).toBe(0);
    expect(titles(out)).toEqual(REPORTS);
    expect(err).toContain('Movement/Input/Old Halls: left out, it is a redirect\n');
  });

  it('follows a redirect that was asked for, and says so', async () => {
    const { code, out, err } = await fetching('"Movement/Input/Old Halls"');
    expect({ code, titles: titles(out) }).toEqual({ code: 0, titles: [HALLS] });
    expect(err).toContain(`Movement/Input/Old Halls redirects to ${HALLS}\n`);
  });

  it.each([1, 2, 3])('gives the same pages when it lists %d at a time', async (batch) => {
    const { code, out } = await fetching(`prefix:Movement/Input/ "category:Garden reports" --batch ${batch}`);
    expect({ code, titles: titles(out) }).toEqual({ code: 0, titles: under('Movement/Input/').sort() });
  });

  it('stops at a limit, and says that there is more', async () => {
    const { out, err } = await fetching('prefix:Movement/Input/ --limit 2');
    expect(titles(out)).toEqual(under('Movement/Input/').sort().slice(0, 2));
    expect(err).toContain('prefix:Movement/Input/: there are more pages than --limit 2\n');
  });

  it('tells one by one what is not there, saves the rest, and ends with 2', async () => {
    const { code, out, err } = await fetching(`"Never Written" "A<b" "A|b" Special:Version "${HALLS}" prefix:Nowhere/`);
    expect({ code, titles: titles(out) }).toEqual({ code: 2, titles: [HALLS] });
    expect(err.split('\n').slice(1)).toEqual([
      'Never Written: no such page',
      'A<b: is no title: The requested page title contains invalid characters: "<".',
      'A|b: is no title: The requested page title contains invalid characters: "|".',
      'Special:Version: is a special page, which has no text',
      'prefix:Nowhere/: there are no such pages',
      '1 saved, 5 failed',
      '',
    ]);
  });

  it.each(['/', '/index.php/Main_Page', '/api.php'])('is found by its address %s', async (path) => {
    expect((await fetching(`"${HALLS}"`, {}, {}, `${wiki}${path}`)).code).toBe(0);
  });

  it('is asked for no text twice, and both runs give the same bytes', async () => {
    const first = await fetching('prefix:Movement/Input/');
    proxy.asked.length = 0;
    const again = await fetching('prefix:Movement/Input/', Object.fromEntries(first.files), {}, proxy.url);
    expect(again.err).toContain(`0 saved, ${under('Movement/Input/').length} unchanged`);
    expect(again.out).toBe(first.out);
    expect([...again.files]).toEqual([...first.files]);
    expect(proxy.asked.filter((query) => query.get('rvprop')?.includes('content'))).toEqual([]);
  });

  it('is asked again for a text that was changed on the disk', async () => {
    const first = await fetching(`"${HALLS}"`);
    const files = Object.fromEntries(first.files);
    const [path = ''] = Object.keys(files).filter((name) => name.endsWith('.wiki'));
    const again = await fetching(`"${HALLS}"`, { ...files, [path]: 'junk' });
    expect(again.err).toContain('1 saved\n');
    expect(Object.fromEntries(again.files)).toEqual(files);
  });

  it('is asked only for what has changed since', async () => {
    const title = 'Movement/Input/Changing';
    await save({ title, text: `First ${revisions.size}.` });
    const first = await fetching(`"${title}" "${HALLS}"`);
    const changed = await save({ title, text: `Second, after ${first.out}` });
    const { out, err, files } = await fetching(`"${title}" "${HALLS}"`, Object.fromEntries(first.files));
    expect(err).toContain('1 saved, 1 unchanged\n');
    expect(out).toContain(`\t${changed}\n`);
    expect(files.get('pages/Movement/Input/Changing.wiki')).toMatch(/^Second/);
    await save({ title, text: '#REDIRECT [[Movement/Input/Open Halls]]' });
  });

  it('is asked politely: who asks, whom to write to, and how late its copies may be', async () => {
    proxy.asked.length = 0;
    proxy.agents.clear();
    await fetching(`"${HALLS}" --contact keeper@garden.example`, {}, {}, proxy.url);
    expect([...proxy.agents]).toEqual([
      expect.stringMatching(/^throughline\/\d+\.\d+\.\d+ \(keeper@garden\.example\)$/),
    ]);
    expect(new Set(proxy.asked.slice(1).map((query) => query.get('maxlag')))).toEqual(new Set(['5']));
  });

  it('is asked by POST where an address would be too long', async () => {
    const many = Array.from({ length: 50 }, (_, n) => `"बगीचे की बातें/${n}"`).join(' ');
    const { err } = await fetching(many);
    expect(err).toContain('0 saved, 50 failed\n');
    expect(err).toContain('बगीचे की बातें/49: no such page\n');
  });

  describe('behind a bad network', () => {
    const broken = 'the connection to .* broke off \\(UND_ERR_SOCKET\\)';
    const text = (asked: URLSearchParams) => asked.get('rvprop')?.includes('content') === true;
    afterEach(() => {
      proxy.faults.length = 0;
      proxy.strikes = () => true;
    });
    const rows: { what: string; fault: Fault; says: string; wait: number }[] = [
      {
        what: 'is asked too often, and says for how long to wait',
        fault: { kind: 'answer', status: 429, headers: { 'retry-after': '7' } },
        says: 'HTTP 429',
        wait: 7000,
      },
      {
        what: 'is overloaded, and says until when to wait',
        fault: {
          kind: 'answer',
          status: 503,
          headers: { date: 'Tue, 01 Oct 2019 10:00:00 GMT', 'retry-after': 'Tue, 01 Oct 2019 10:00:30 GMT' },
        },
        says: 'HTTP 503',
        wait: 30_000,
      },
      { what: 'has copies that are late', fault: { kind: 'lag' }, says: '.* \\(maxlag\\)', wait: 5000 },
      {
        what: 'answers with half of a text',
        fault: { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"query":{"pa' },
        says: 'the answer is no JSON',
        wait: 1000,
      },
      { what: 'is cut off', fault: { kind: 'cut' }, says: broken, wait: 1000 },
      { what: 'drops the connection', fault: { kind: 'drop' }, says: broken, wait: 1000 },
    ];
    it.each(rows)('is asked again when it $what', async ({ fault, says, wait }) => {
      proxy.strikes = text;
      proxy.faults.push(fault, fault);
      const { code, err, files, world } = await fetching(`"${HALLS}"`, {}, {}, proxy.url);
      expect(err).toMatch(new RegExp(`^(?:${says}): asks again in ${wait / 1000} s$`, 'm'));
      expect({ code, waits: world.waits }).toEqual({ code: 0, waits: [wait, Math.max(wait, 2000)] });
      expect(files.get('pages/Movement/Input/Open_Halls.wiki')).toBe(textOf(HALLS));
    });

    it('is asked again when it does not answer', async () => {
      const timers: AbortController[] = [];
      const deadline = () => timers[timers.push(new AbortController()) - 1]?.signal as AbortSignal;
      const hangs = () => timers.at(-1)?.abort(new DOMException('too late', 'TimeoutError'));
      proxy.strikes = text;
      proxy.faults.push({ kind: 'hang', hangs });
      const { code, err } = await fetching(`"${HALLS}"`, {}, { deadline }, proxy.url);
      expect(err).toContain('did not answer within 60 s: asks again in 1 s\n');
      expect(code).toBe(0);
    });

    it('is left alone when it goes on like that; nothing half written is left', async () => {
      proxy.strikes = text;
      proxy.faults.push(...Array<Fault>(8).fill({ kind: 'cut' }));
      const { code, err, files, world } = await fetching(`"${HALLS}"`, {}, {}, proxy.url);
      expect(code).toBe(2);
      expect(err).toMatch(/gave up after 8 tries and 123 s; 1 page was not fetched\n/);
      expect(world.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
      expect([...files]).toEqual([]);
    });

    it('is not followed to another host, unless that is allowed', async () => {
      const elsewhere = `${wiki}/api.php?action=query&meta=siteinfo&siprop=general%7Cnamespaces%7Cnamespacealiases&format=json&formatversion=2`;
      const fault: Fault = { kind: 'answer', status: 302, headers: { location: elsewhere } };
      proxy.faults.push(fault);
      const refused = await fetching(`"${HALLS}"`, {}, {}, proxy.url);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(`leads to another host, ${new URL(wiki ?? '').host}; allow it with --allow-host`);
      proxy.faults.push(fault);
      expect((await fetching(`"${HALLS}" --allow-host 127.0.0.1`, {}, {}, proxy.url)).code).toBe(0);
    });
  });

  describe('with a disk', () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-wiki-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function command(...argv: string[]) {
      let [out, err] = ['', ''];
      const real = realWorld();
      const output = (write: (text: string) => void) => ({
        ...real.stdout,
        write: async (text: string) => write(text),
      });
      const stdout = output((text) => {
        out += text;
      });
      const stderr = output((text) => {
        err += text;
      });
      return { code: await main(argv, { ...real, stdout, stderr }), out, err };
    }

    it('is fetched, parsed, and traced to the revisions', async () => {
      const fetched = await command('fetch', wiki ?? '', HALLS, 'category:Garden reports', '--out', folder);
      expect(fetched.code).toBe(0);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(files.filter((path) => path.includes('.throughline-'))).toEqual([]);
      const origin = JSON.parse(readFileSync(join(folder, `${fileName(HALLS)}.origin.json`), 'utf8'));
      const parsed = await command('parse', folder);
      expect({ code: parsed.code, err: parsed.err }).toEqual({ code: 0, err: '' });
      const { documents } = JSON.parse(parsed.out);
      expect(documents.map((one: { origin: { title: string } }) => one.origin.title).sort()).toEqual(
        [HALLS, ...REPORTS].sort(),
      );
      const trace = await command('trace', join(folder, fileName(HALLS)), '--format', 'json');
      const rows: { status: string; url: string }[] = JSON.parse(trace.out).rows;
      expect(rows.filter(({ status }) => status === 'traced').length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ url }) => url))).toEqual(new Set([origin.url]));
    });
  });
});
