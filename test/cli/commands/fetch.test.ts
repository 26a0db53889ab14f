import { describe, expect, it } from 'vitest';
import { ClosedPipe } from '../../../src/cli/faults.ts';
import { failing, fakeWiki, fetching, json } from '../fetch/fake-wiki.ts';
import { run, systemError } from '../memory-world.ts';

const PAGES = [
  { title: 'Movement/Input/Open Halls', text: '* Open the halls. [[Category:Reports]]\n' },
  { title: 'Movement/Input/Benches', text: '* Paint the benches. [[Category:Reports]]' },
  { title: 'Movement/Input/Old', text: '#REDIRECT [[Movement/Input/Benches]]' },
  { title: 'Movement/Input/Style.css', text: 'b {}', model: 'css' },
  { title: 'Talk:Movement/Input/Benches', text: 'Which colour?' },
];
const HALLS = 'pages/Movement/Input/Open_Halls.wiki';
const BENCHES = 'pages/Movement/Input/Benches.wiki';
const garden = () => fakeWiki(structuredClone(PAGES));

describe('fetch', () => {
  it('saves wikitext, and beside it the revision that it is a copy of', async () => {
    const { code, out, err, files } = await fetching(garden(), '"Movement/Input/Open Halls"');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${HALLS}\tMovement/Input/Open Halls\t100\n`,
      err: '1 saved\n',
    });
    expect(Object.fromEntries(files)).toEqual({
      [HALLS]: PAGES[0]?.text,
      [`${HALLS}.origin.json`]: `{
  "title": "Movement/Input/Open Halls",
  "pageId": 1,
  "revisionId": 100,
  "timestamp": "2019-10-01T00:00:00Z",
  "url": "https://garden.example/w/index.php?title=Movement/Input/Open_Halls&oldid=100"
}
`,
    });
  });

  it('takes titles, prefixes and categories together, each page once, and tells what it leaves out', async () => {
    const argv = 'Movement/Input/Benches prefix:movement/Input/ --prefix talk: --category Reports';
    const { code, out, err } = await fetching(garden(), argv);
    expect(code).toBe(0);
    expect(out.match(/\t.+\t/g)).toEqual([
      '\tMovement/Input/Benches\t',
      '\tMovement/Input/Open Halls\t',
      '\tTalk:Movement/Input/Benches\t',
    ]);
    expect(err.split('\n')).toEqual([
      'Movement/Input/Old: left out, it is a redirect',
      'Movement/Input/Style.css: left out, is not wikitext but css',
      '3 saved, 2 left out',
      '',
    ]);
  });

  it('tells what was asked for and is not there, saves the rest, and ends with 2', async () => {
    const argv = 'Nowhere Movement/Input/Style.css category:Nothing "" Movement/Input/Benches';
    const { code, out, err } = await fetching(garden(), argv);
    expect({ code, out }).toEqual({ code: 2, out: `${BENCHES}\tMovement/Input/Benches\t101\n` });
    expect(err.split('\n')).toEqual([
      'Nowhere: no such page',
      'Movement/Input/Style.css: is not wikitext but css',
      '"": no such page',
      'category:Nothing: there are no such pages',
      '1 saved, 4 failed',
      '',
    ]);
  });

  it('asks for no text that it has', async () => {
    const wiki = garden();
    const first = await fetching(wiki, 'category:Reports');
    wiki.asked.length = 0;
    const again = await fetching(wiki, 'category:Reports', Object.fromEntries(first.files));
    expect(again).toMatchObject({ code: 0, out: first.out, err: '0 saved, 2 unchanged\n' });
    expect(wiki.asked.filter(({ query }) => query.has('revids'))).toEqual([]);
  });

  const damages = [
    { what: 'the text', gone: HALLS },
    { what: 'the sidecar', gone: `${HALLS}.origin.json` },
  ];
  it.each(damages)('fetches again where $what is gone', async ({ gone }) => {
    const wiki = garden();
    const { files } = await fetching(wiki, 'category:Reports');
    const whole = Object.fromEntries(files);
    files.delete(gone);
    const again = await fetching(wiki, 'category:Reports', Object.fromEntries(files));
    expect(again.err).toBe('1 saved, 1 unchanged\n');
    expect(Object.fromEntries(again.files)).toEqual(whole);
  });

  it('fetches again where the sidecar cannot be read, or is of another revision', async () => {
    const wiki = garden();
    const first = await fetching(wiki, 'category:Reports');
    const files = { ...Object.fromEntries(first.files), [`${HALLS}.origin.json`]: '{' };
    wiki.pages[1] = { title: 'Movement/Input/Benches', text: 'New. [[Category:Reports]]', revision: 200 };
    const again = await fetching(wiki, 'category:Reports', files);
    expect(again.err).toBe('2 saved\n');
    expect(again.files.get(BENCHES)).toBe('New. [[Category:Reports]]');
    expect(again.files.get(`${BENCHES}.origin.json`)).toContain('"revisionId": 201');
  });

  it('asks for many pages in several questions, and gives them in their order', async () => {
    const pages = Array.from({ length: 7 }, (_, n) => ({ title: `Bed ${n}`, text: `Row ${n}` }));
    const wiki = fakeWiki(pages);
    const { files } = await fetching(wiki, '"Bed 1" "Bed 4"');
    wiki.asked.length = 0;
    const { out, err } = await fetching(wiki, 'prefix:Bed --batch 2', Object.fromEntries(files));
    expect(out.match(/Bed \d/g)).toEqual(pages.map(({ title }) => title));
    expect(err).toBe('5 saved, 2 unchanged\n');
    expect(wiki.asked.flatMap(({ query }) => query.get('revids') ?? [])).toEqual(['100|102', '103|105', '106']);
  });

  it('stops at --limit', async () => {
    const { code, out, err } = await fetching(garden(), 'category:Reports Movement/Input/Old --limit 1');
    expect({ code, lines: out.split('\n').length - 1 }).toEqual({ code: 0, lines: 1 });
    expect(err).toBe(
      'Movement/Input/Old redirects to Movement/Input/Benches\ncategory:Reports: there are more pages than --limit 1\n1 saved\n',
    );
    const titles = await fetching(garden(), 'Movement/Input/Benches Talk:Movement/Input/Benches --limit 1');
    expect(titles.err).toBe('Talk:Movement/Input/Benches: left out, --limit is reached\n1 saved, 1 left out\n');
  });

  it('is quiet when told to, but not about faults', async () => {
    const { err } = await fetching(garden(), 'Nowhere category:Reports --quiet');
    expect(err).toBe('Nowhere: no such page\n');
  });

  it('goes on when nobody reads its lines any more', async () => {
    const { code, files } = await fetching(garden(), 'category:Reports', {}, { stdoutFault: new ClosedPipe() });
    expect(code).toBe(0);
    expect(files.has(BENCHES) && files.has(HALLS)).toBe(true);
  });

  it('says when its lines cannot be written', async () => {
    const { code, err } = await fetching(garden(), 'category:Reports', {}, { stdoutFault: systemError('EIO') });
    expect({ code, err }).toEqual({ code: 2, err: 'internal fault: EIO: made up\n' });
  });
});

describe('the manners of fetch', () => {
  it('tell the wiki who asks, and whom to write to', async () => {
    const wiki = garden();
    await fetching(wiki, 'Nowhere --contact https://garden.example/keeper');
    const agents = wiki.asked.map(({ init }) => new Headers(init.headers).get('user-agent'));
    expect(new Set(agents)).toEqual(
      new Set([expect.stringMatching(/^throughline\/\S+ \(https:\/\/garden\.example\/keeper\)$/)]),
    );
  });

  it('ask for a contact, once, where there is none', async () => {
    const wiki = garden();
    const { err } = await fetching(wiki, 'category:Reports', {}, { env: {} });
    expect(err.match(/--contact/g)).toHaveLength(1);
    const agents = wiki.asked.map(({ init }) => new Headers(init.headers).get('user-agent'));
    expect(new Set(agents)).toEqual(new Set([expect.stringMatching(/^throughline\/[\d.]+$/)]));
  });

  it('tell each warning of the wiki once', async () => {
    const wiki = garden();
    const warnings = { main: { warnings: 'The garden closes.\nThe gate too.' } };
    wiki.hooks.push((query) => (query.has('titles') ? { warnings, query: {} } : undefined));
    const { err } = await fetching(wiki, 'One Two --batch 1');
    expect(err.split('\n').slice(0, 4)).toEqual([
      'warning of the wiki (main): The garden closes.',
      'warning of the wiki (main): The gate too.',
      'One: the wiki does not say anything of it',
      'Two: the wiki does not say anything of it',
    ]);
  });

  const refusals = [
    { code: 'maxlag', headers: { 'retry-after': '5' }, wait: 5000 },
    { code: 'ratelimited', headers: {}, wait: 1000 },
    { code: 'readonly', headers: {}, wait: 1000 },
  ];
  it.each(refusals)('wait when the wiki says $code', async ({ code, headers, wait }) => {
    const wiki = garden();
    wiki.hooks.push(failing(1, () => json({ error: { code, info: 'Not now.' } }, headers)));
    const result = await fetching(wiki, 'category:Reports');
    expect(result).toMatchObject({ code: 0, err: `Not now. (${code}): asks again in ${wait / 1000} s\n2 saved\n` });
    expect(result.world.waits).toEqual([wait]);
  });

  it('leave a wiki alone that refuses, and go on with the other questions', async () => {
    const wiki = garden();
    const error = { code: 'badvalue', info: 'No such namespace.' };
    wiki.hooks.push((query) => (query.has('gapprefix') ? { error } : undefined));
    wiki.hooks.push((query) => (query.has('titles') ? { error: { code: 'odd', info: 'Odd.' } } : undefined));
    const { code, err, world } = await fetching(wiki, 'A prefix:Special: category:Reports');
    expect({ code, waits: world.waits }).toEqual({ code: 2, waits: [] });
    expect(err.split('\n')).toEqual([
      'A: the wiki says: Odd. (odd)',
      'prefix:Special:: the wiki says: No such namespace. (badvalue)',
      '2 saved, 2 failed',
      '',
    ]);
  });
});

describe('texts that do not come', () => {
  const text = (query: URLSearchParams) => query.has('revids');

  it('are asked for in smaller parts when they are too many for one answer', async () => {
    const pages = ['a', 'b', 'c'].map((letter) => ({ title: letter.toUpperCase(), text: letter.repeat(1500) }));
    pages.push({ title: 'D', text: 'd'.repeat(4000) });
    const { code, out, err } = await fetching(fakeWiki(pages), 'A B D C --max-size 3000');
    expect(code).toBe(2);
    expect(out.match(/\t[A-D]\t/g)).toEqual(['\tA\t', '\tB\t', '\tC\t']);
    expect(err).toBe('D: the answer is larger than 3000 bytes\n3 saved, 1 failed\n');
  });

  it('come with a later part of the answer', async () => {
    const wiki = garden();
    const empty = { pages: [{ pageid: 1, title: 'x', revisions: [{ revid: 100 }] }] };
    wiki.hooks.push((query) => {
      return text(query) && !query.has('rvcontinue')
        ? { continue: { rvcontinue: '1', continue: '||' }, query: empty }
        : undefined;
    });
    expect(await fetching(wiki, 'category:Reports')).toMatchObject({ code: 0, err: '2 saved\n' });
  });

  it('are told when they are hidden, or not given', async () => {
    const wiki = garden();
    const hidden = { pages: [{ title: 'x', revisions: [{ revid: 100, slots: { main: { texthidden: true } } }] }] };
    wiki.hooks.push((query) => (text(query) ? { query: hidden } : undefined));
    const { code, err } = await fetching(wiki, 'category:Reports');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Movement/Input/Benches: the wiki does not give its text\nMovement/Input/Open Halls: its text is hidden on the wiki\n0 saved, 2 failed\n',
    });
  });

  it('are told when the wiki refuses them', async () => {
    const wiki = garden();
    wiki.hooks.push((query) => (text(query) ? { error: { code: 'odd', info: 'Odd.' } } : undefined));
    expect((await fetching(wiki, 'Movement/Input/Benches')).err).toMatch(
      /^Movement\/Input\/Benches: the wiki says: Odd/,
    );
  });

  it('are read from wikis without slots', async () => {
    const wiki = garden();
    const old = { pages: [{ title: 'x', revisions: [{ revid: 101, content: 'Old.' }] }] };
    wiki.hooks.push((query) => (text(query) ? { query: old } : undefined));
    expect((await fetching(wiki, 'Movement/Input/Benches')).files.get(BENCHES)).toBe('Old.');
  });

  it('end the run when the wiki cannot be asked any more; what is saved stays, and is not asked for again', async () => {
    const wiki = fakeWiki(Array.from({ length: 5 }, (_, n) => ({ title: `Bed ${n}`, text: `Row ${n}` })));
    let answers = 0;
    wiki.hooks.push((query) => (text(query) && answers++ >= 1 ? new Response('', { status: 403 }) : undefined));
    const first = await fetching(wiki, 'prefix:Bed --batch 2');
    expect(first).toMatchObject({
      code: 2,
      err: 'garden.example answers HTTP 403; 3 pages were not fetched\nWhat is saved stays: the same command goes on from there.\n2 saved\n',
    });
    wiki.hooks.length = 0;
    const again = await fetching(wiki, 'prefix:Bed --batch 2', Object.fromEntries(first.files));
    expect(again).toMatchObject({ code: 0, err: '3 saved, 2 unchanged\n' });
  });

  it('are not asked for in circles', async () => {
    const wiki = garden();
    wiki.hooks.push((query) => (text(query) ? { continue: { rvcontinue: '1' }, query: {} } : undefined));
    const { code, err } = await fetching(wiki, 'Movement/Input/Benches');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^the wiki goes in circles; 1 page was not/),
    });
  });
});

describe('titles that lead elsewhere', () => {
  const rows = [
    { query: { pages: [{ title: 'A', invalid: true }] }, says: 'is no title: the wiki does not say why' },
    { query: { pages: [{ title: 'A', special: true }] }, says: 'is a special page, which has no text' },
    { query: { interwiki: [{ title: 'A' }] }, says: 'is a page of another wiki' },
    {
      query: { redirects: [{ from: 'A', to: 'b:A', tointerwiki: 'b' }] },
      says: 'redirects to b:A: is a page of another wiki',
    },
    {
      query: {
        redirects: [
          { from: 'A', to: 'B' },
          { from: 'B', to: 'A' },
        ],
      },
      says: 'redirects go in circles',
    },
    { query: { pages: [{ title: 'A', pageid: 1 }] }, says: 'the wiki does not say which revision is current' },
  ];
  it.each(rows)('are told: $says', async ({ query, says }) => {
    const wiki = garden();
    wiki.hooks.push((asked) => (asked.has('titles') ? { query } : undefined));
    expect((await fetching(wiki, 'A')).err).toBe(`A: ${says}\n0 saved, 1 failed\n`);
  });

  it('are found under the spelling of the wiki', async () => {
    const wiki = garden();
    const page = { title: 'É', pageid: 9, revisions: [{ revid: 7, timestamp: '2019-10-01T00:00:00Z' }] };
    const normalized = [{ fromencoded: true, from: '%C3%A9', to: 'É' }];
    wiki.hooks.push((asked) => (asked.has('titles') ? { query: { normalized, pages: [page] } } : undefined));
    wiki.hooks.push((asked) =>
      asked.has('revids') ? { query: { pages: [{ title: 'É', revisions: [{ revid: 7, content: 'x' }] }] } } : undefined,
    );
    expect((await fetching(wiki, 'e\u0301')).out).toBe('pages/É.wiki\tÉ\t7\n');
  });

  it('are parted by another sign when they hold the usual one, and posted when they are many', async () => {
    const wiki = garden();
    await fetching(wiki, `A|B ${'x'.repeat(2000)}`);
    const asked = wiki.asked.find(({ query }) => query.has('titles'));
    expect(asked?.query.get('titles')).toBe(`\u001fA|B\u001f${'x'.repeat(2000)}`);
    expect(asked).toMatchObject({ init: { method: 'POST' } });
    expect(asked?.url.search).toBe('');
  });
});

describe('a list without revisions', () => {
  it('is told page by page', async () => {
    const wiki = garden();
    const pages = [{ title: 'A', pageid: 1 }, { title: 'B' }];
    wiki.hooks.push((asked) => (asked.has('gapprefix') ? { query: { pages } } : undefined));
    expect((await fetching(wiki, 'prefix:x')).err).toMatch(
      /^A: the wiki does not say which.*\nB: the wiki does not say/,
    );
  });
});

describe('where the API of a wiki is', () => {
  const link = '<link rel="EditURI" type="application/rsd+xml" href="//garden.example/deep/api.php?action=rsd&amp;x">';
  const page = (html: string, path: string) => (_: URLSearchParams, url: URL) =>
    url.pathname === path ? new Response(html, { headers: { 'content-type': 'text/html' } }) : undefined;
  const found = [
    { address: 'https://garden.example', api: '/w/api.php' },
    { address: 'https://garden.example/', api: '/api.php' },
    { address: 'https://garden.example/wiki/Open_Halls', api: '/w/api.php' },
    { address: 'https://garden.example/deep/api.php?action=help', api: '/deep/api.php' },
    { address: 'https://garden.example/deep/index.php/Open_Halls', api: '/deep/api.php' },
  ];
  it.each(found)('is found from $address at $api', async ({ address, api }) => {
    const wiki = fakeWiki(structuredClone(PAGES), { path: api });
    expect((await fetching(wiki, 'Movement/Input/Benches', {}, {}, address)).code).toBe(0);
    expect(wiki.asked.at(-1)?.url.pathname).toBe(api);
  });

  it('is read from the page itself', async () => {
    const wiki = fakeWiki(structuredClone(PAGES), { path: '/deep/api.php' });
    wiki.hooks.push(page(`<head><link rel="icon" href="/x">${link}</head>`, '/many/wikis/A'));
    const argv = ['Movement/Input/Benches', {}, {}, 'https://garden.example/many/wikis/A'] as const;
    expect((await fetching(wiki, ...argv)).code).toBe(0);
  });

  it('is where the first question is redirected to', async () => {
    const wiki = garden();
    wiki.hooks.push((_, url) =>
      url.pathname === '/old/api.php'
        ? new Response(null, { status: 301, headers: { location: `/w/api.php${url.search}` } })
        : undefined,
    );
    const { code } = await fetching(wiki, 'Movement/Input/Benches', {}, {}, 'https://garden.example/old/api.php');
    expect(code).toBe(0);
    expect(wiki.asked.filter(({ url }) => url.pathname === '/old/api.php')).toHaveLength(1);
  });

  const wrong = [
    { what: 'no wiki', html: '<head></head>', says: 'https://garden.example/deep: no wiki’s API was found there' },
    { what: 'a link without a place', html: '<link rel="EditURI">', says: 'no wiki’s API was found there' },
    { what: 'another host', html: link.replace('garden', 'field'), says: 'leads to another host, field.example' },
    { what: 'a link to nothing', html: link.replace('/deep/', '/none/'), says: 'no wiki’s API was found there' },
  ];
  it.each(wrong)('is not known from $what', async ({ html, says }) => {
    const wiki = fakeWiki([], { path: '/other' });
    wiki.hooks.push(page(html, '/deep'));
    const { code, err } = await fetching(wiki, 'A', {}, {}, 'https://garden.example/deep');
    expect(code).toBe(2);
    expect(err).toContain(says.replace('’', "'"));
  });

  it.each([
    {
      what: 'no page is there',
      answer: () => new Response('', { status: 404 }),
      says: 'https://garden.example/deep answers HTTP 404',
    },
    { what: 'a page without end is there', answer: () => new Response('x'.repeat(999)), says: 'larger than 500 bytes' },
  ])('is not known where $what', async ({ answer, says }) => {
    const wiki = fakeWiki([]);
    wiki.hooks.push(answer);
    const { code, err } = await fetching(wiki, 'A --max-size 500', {}, {}, 'https://garden.example/deep');
    expect({ code, told: err.includes(says) }).toEqual({ code: 2, told: true });
  });

  const replies = [
    {
      reply: { query: { general: { generator: 'Other' } } },
      says: 'answers as no MediaWiki does: query.general.generator',
    },
    { reply: { error: { code: 'readapidenied', info: 'Log in.' } }, says: 'the wiki says: Log in. (readapidenied)' },
    { reply: { query: {} }, says: 'no wiki’s API was found there' },
  ];
  it.each(replies)('says what is wrong: $says', async ({ reply, says }) => {
    const wiki = fakeWiki([]);
    wiki.hooks.push((_, url) => (url.pathname.endsWith('api.php') ? reply : undefined));
    wiki.hooks.push(() => new Response('<p>A page'));
    const { code, err } = await fetching(wiki, 'A');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(says.replace('’', "'")) });
  });

  it('need not know its own address', async () => {
    const wiki = garden();
    const general = {
      generator: 'MediaWiki 1.39',
      server: 'javascript:alert(1)',
      script: '/index.php',
      case: 'case-sensitive',
    };
    wiki.hooks.push((query) => (query.has('meta') ? { query: { general } } : undefined));
    const { files } = await fetching(wiki, 'Movement/Input/Benches');
    expect(files.get(`${BENCHES}.origin.json`)).toContain('"url": null');
  });
});

describe('the command line of fetch', () => {
  const rows = [
    {
      argv: 'fetch https://garden.example A',
      says: 'error: fetch needs --out\nSay which folder to write to: --out pages\n',
    },
    { argv: 'fetch https://garden.example --out o', says: 'error: fetch needs to know which pages' },
    { argv: 'fetch garden.example A --out o', says: 'Did you mean https://garden.example?' },
    { argv: 'fetch http://garden.example A --out o', says: 'it must be https' },
    { argv: 'fetch notes A --out o', says: 'error: notes is a folder' },
    { argv: 'fetch https://garden.example A --out notes/a.txt', says: '--out notes/a.txt is not a folder' },
    {
      argv: 'fetch https://garden.example A --out o --contact (me)',
      says: '--contact (me) is no e-mail or web address',
    },
    { argv: 'fetch https://garden.example A --out o --batch 51', says: 'Expected a whole number from 1 to 50.' },
    { argv: 'fetch https://garden.example A --out o --limit 0', says: 'Expected a whole number from 1' },
    { argv: 'fetch https://garden.example A --out o --max-size many', says: 'Expected a whole number' },
  ];
  it.each(rows)('of "$argv" is wrong, and says why', async ({ argv, says }) => {
    const { code, out, err } = await run(argv, { 'notes/a.txt': 'x' });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('has examples', async () => {
    expect((await run('fetch --help')).out).toMatch(/Examples:\n {2}\$ throughline fetch https:/);
  });

  it('says that a host cannot be reached', async () => {
    const { code, err } = await run('fetch https://garden.example A --out o --quiet');
    expect({ code, err }).toEqual({ code: 2, err: 'garden.example cannot be reached: ENOTFOUND: made up\n' });
  });
});
