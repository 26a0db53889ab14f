import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Content, type MemoryOptions, run } from '../memory-world.ts';

interface Entry {
  title: string;
  text?: string;
  ns?: number;
  redirect?: string;
  model?: string;
}

const SITEINFO = `<siteinfo><sitename>Garden</sitename><base>https://garden.example/wiki/Main_Page</base>
<case>first-letter</case><namespaces><namespace key="0" case="first-letter" /><namespace key="1">Diskussion</namespace>
<namespace key="14">Kategorie</namespace></namespaces></siteinfo>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function revision(id: number, time: string, text: string, model = 'wikitext'): string {
  return `<revision><id>${id}</id><parentid>1</parentid><timestamp>${time}</timestamp>
<contributor><username>Somebody</username><id>77</id></contributor><comment>&lt;text&gt;</comment>
<model>${model}</model><format>text/x-wiki</format><text bytes="3" xml:space="preserve">${escaped(text)}</text></revision>`;
}

function page({ title, text = 'x', ns = 0, redirect, model }: Entry, id: number): string {
  const to = redirect === undefined ? '' : `<redirect title="${escaped(redirect)}" />`;
  const body = revision(100 + id, '2019-10-01T00:00:00Z', text, model);
  return `<page><title>${escaped(title)}</title><ns>${ns}</ns><id>${id}</id>${to}${body}</page>`;
}

const around = (pages: string, siteinfo = SITEINFO) =>
  `<?xml version="1.0"?>\n<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11">${siteinfo}${pages}</mediawiki>`;
const dump = (...entries: Entry[]) => around(entries.map((entry, i) => page(entry, i + 1)).join('\n'));

const GARDEN = dump(
  { title: 'Movement/Input/Open Halls', text: 'A & B < C\n\nख [[Kategorie:Reports|halls]]' },
  { title: 'Movement/Input/Old', redirect: 'Movement/Input/Benches' },
  { title: 'Movement/Input/Benches', text: 'Paint. [[ category : reports ]]' },
  { title: 'Movement/Input/Older', redirect: 'Movement/Input/Open Halls' },
  { title: 'Diskussion:Movement/Input/Benches', ns: 1, text: 'See [[:Kategorie:Reports]] and [[Paths' },
  { title: 'Movement/Style.css', model: 'css' },
);

function fetching(
  argv: string,
  content: Content = GARDEN,
  files: Record<string, Content> = {},
  options: MemoryOptions = {},
) {
  return run(`fetch d.xml ${argv} --out pages`, { ...files, 'd.xml': content }, options);
}

const titles = (out: string) => out.split('\n').flatMap((line) => line.split('\t')[1] ?? []);

describe('a dump', () => {
  it('gives its pages of wikitext with their revisions when nothing is selected', async () => {
    const { code, out, err, files } = await fetching('');
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'pages/Movement/Input/Open_Halls.wiki\tMovement/Input/Open Halls\t101\n',
        'pages/Movement/Input/Benches.wiki\tMovement/Input/Benches\t103\n',
        'pages/Diskussion%3AMovement/Input/Benches.wiki\tDiskussion:Movement/Input/Benches\t105\n',
      ].join(''),
    });
    expect(err.split('\n')).toEqual([
      'Movement/Input/Old: left out, it is a redirect',
      'Movement/Input/Older: left out, it is a redirect',
      'Movement/Style.css: left out, is not wikitext but css',
      '3 saved, 3 left out',
      '',
    ]);
    expect(files.get('pages/Movement/Input/Open_Halls.wiki')).toBe('A & B < C\n\nख [[Kategorie:Reports|halls]]');
    expect(JSON.parse(String(files.get('pages/Movement/Input/Open_Halls.wiki.origin.json')))).toEqual({
      title: 'Movement/Input/Open Halls',
      pageId: 1,
      revisionId: 101,
      timestamp: '2019-10-01T00:00:00Z',
      url: 'https://garden.example/w/index.php?title=Movement/Input/Open_Halls&oldid=101',
    });
  });

  const selections = [
    { argv: '"movement/Input/Open_Halls"', found: ['Movement/Input/Open Halls'] },
    { argv: 'prefix:Movement/Input/B', found: ['Movement/Input/Benches'] },
    { argv: '--prefix Talk:Movement --prefix Nothing', found: ['Diskussion:Movement/Input/Benches'], code: 2 },
    { argv: 'category:reports', found: ['Movement/Input/Open Halls', 'Movement/Input/Benches'] },
    { argv: 'category:Kategorie:Reports --limit 1', found: ['Movement/Input/Open Halls'] },
  ];
  it.each(selections)('gives what $argv selects', async ({ argv, found, code = 0 }) => {
    const result = await fetching(argv);
    expect({ code: result.code, found: titles(result.out) }).toEqual({ code, found });
  });

  it('tells what is not there', async () => {
    const { code, err } = await fetching('Nowhere prefix:No category:None Movement/Style.css');
    expect({ code, err }).toEqual({
      code: 2,
      err: [
        'Movement/Style.css: is not wikitext but css',
        'Nowhere: no such page in the dump',
        'prefix:No: there are no such pages in the dump',
        'category:None: there are no such pages in the dump',
        '0 saved, 4 failed\n',
      ].join('\n'),
    });
  });

  it('follows redirects that were asked for, forwards and backwards', async () => {
    const { code, out, err } = await fetching('Movement/Input/Older Movement/Input/Old');
    expect({ code, found: titles(out) }).toEqual({
      code: 0,
      found: ['Movement/Input/Benches', 'Movement/Input/Open Halls'],
    });
    expect(err).toContain('Movement/Input/Old redirects to Movement/Input/Benches\n');
  });

  it('does not follow them for ever', async () => {
    const round = dump(
      { title: 'A', redirect: 'B' },
      { title: 'B', redirect: 'A' },
      { title: 'C', redirect: 'C' },
      { title: 'D', redirect: 'Gone' },
      { title: 'E', redirect: '' },
    );
    const { code, err } = await fetching('A C D E', round);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      'A redirects to B',
      'B redirects to A',
      'B: redirects go in circles',
      'C redirects to C',
      'C: redirects go in circles',
      'D redirects to Gone',
      'E: is a redirect, and the dump does not say where it leads to',
      'Gone: no such page in the dump',
      '0 saved, 4 failed',
      '',
    ]);
  });

  it('gives the last revision of a page, in whatever order they stand', async () => {
    const [old, last] = [revision(1, '2019-01-01T00:00:00Z', 'old'), revision(2, '2019-02-01T00:00:00Z', 'last')];
    const pages = [old + last, last + old].map(
      (all, i) => `<page><title>P${i}</title><ns>0</ns><id>${i + 1}</id>${all}</page>`,
    );
    const { out, files } = await fetching('', around(pages.join('')));
    expect(out.match(/\d+$/gm)).toEqual(['2', '2']);
    expect(['P0', 'P1'].map((name) => files.get(`pages/${name}.wiki`))).toEqual(['last', 'last']);
  });

  it('is read the second time without writing anything', async () => {
    const first = await fetching('');
    const steps: string[] = [];
    const onChange = (step: string) => void steps.push(step);
    const again = await fetching('', GARDEN, Object.fromEntries(first.files), { onChange });
    expect(again).toMatchObject({ out: first.out, err: expect.stringContaining('0 saved, 3 unchanged, 3 left out') });
    expect(steps).toEqual([]);
  });

  const limits = [
    { what: 'too large', page: { title: 'A', text: 'x'.repeat(101) }, says: 'A: its text is larger than 100 bytes' },
    { what: 'without a title', page: { title: '' }, says: '"": a page without a title' },
  ];
  it.each(limits)('has pages that are $what, and the rest is saved', async ({ page: bad, says }) => {
    const { code, out, err } = await fetching('--max-size 100', dump(bad, { title: 'B' }));
    expect({ code, found: titles(out), err }).toEqual({ code: 2, found: ['B'], err: `${says}\n1 saved, 1 failed\n` });
  });

  it('says so where a text too large may be of a category', async () => {
    const { err } = await fetching('category:Reports --max-size 40', GARDEN);
    expect(err).toContain('Movement/Input/Open Halls: its text is larger than 40 bytes\n');
  });

  it('may hide texts, and lack what old dumps lack', async () => {
    const bare = '<page><title>Old</title><revision><timestamp>once</timestamp><text>x</text></revision></page>';
    const hidden =
      '<page><title>Hidden</title><id>x</id><revision><id>3</id><text deleted="deleted" /></revision></page>';
    const { code, out, err, files } = await fetching('', around(bare + hidden, ''));
    expect({ code, out, err }).toEqual({
      code: 2,
      out: 'pages/Old.wiki\tOld\t\n',
      err: 'Hidden: its text is not in the dump\n1 saved, 1 failed\n',
    });
    expect(JSON.parse(String(files.get('pages/Old.wiki.origin.json')))).toEqual({
      title: 'Old',
      pageId: null,
      revisionId: null,
      timestamp: null,
      url: null,
    });
  });

  const bases = [
    { base: 'https://garden.example/index.php/Main_Page', script: 'https://garden.example/index.php' },
    { base: 'https://garden.example/w/index.php', script: 'https://garden.example/w/index.php' },
    { base: 'https://garden.example/wiki/Main_Page', script: 'https://garden.example/w/index.php' },
    { base: 'https://garden.example/Main_Page', script: null },
    { base: 'javascript:alert(1)', script: null },
    { base: 'garden', script: null },
  ];
  it.each(bases)('of the wiki at $base links to $script', async ({ base, script }) => {
    const siteinfo = `<siteinfo><base>${base}</base><case>case-sensitive</case></siteinfo>`;
    const { files } = await fetching('', around(page({ title: 'a' }, 1), siteinfo));
    const { url } = JSON.parse(String(files.get('pages/a.wiki.origin.json')));
    expect(url).toBe(script && `${script}?title=a&oldid=101`);
  });

  it('gives two files to two titles that differ in their case, whatever is there already', async () => {
    const twins = [
      { title: 'Open Halls', text: '1' },
      { title: 'Open halls', text: '2' },
    ];
    const { files, out } = await fetching('', dump(...twins));
    expect(out.match(/^\S+/gm)).toEqual(['pages/Open_Halls.wiki', 'pages/%4Fpen%20halls%=.wiki']);
    const only = Object.fromEntries([...files].filter(([path]) => !path.includes('%=')));
    const alone = await fetching('"Open halls"', dump(...twins), only);
    expect(alone.out.match(/^\S+/gm)).toEqual(['pages/%4Fpen%20halls%=.wiki']);
  });

  it('has a page twice, and it is saved once', async () => {
    const { out, err } = await fetching('', dump({ title: 'A', text: '1' }, { title: 'A', text: '2' }));
    expect(titles(out)).toEqual(['A']);
    expect(err).toBe('A: left out, it is in the dump twice\n1 saved, 1 left out\n');
  });
});

it('a dump is not replaced by a page of its own', async () => {
  const files = { 'pages/A.wiki': dump({ title: 'A' }) };
  const { code, err, files: after } = await run('fetch pages/A.wiki --out pages', files);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('error: pages/A.wiki is the dump that is read'),
  });
  expect(Object.fromEntries(after)).toEqual(files);
});

describe('a packed dump', () => {
  // A dump of one page in two streams, as the multistream dumps of Wikimedia have them; Node itself packs no bzip2.
  const BZIP2 = new URL('one-page.xml.bz2', import.meta.url);

  it('is read from gzip, of one part or several', async () => {
    const half = Math.floor(GARDEN.length / 2);
    const parts = [GARDEN.slice(0, half), GARDEN.slice(half)].map((part) => gzipSync(part));
    for (const packed of [gzipSync(GARDEN), Buffer.concat(parts)]) {
      expect(titles((await fetching('', packed)).out)).toHaveLength(3);
    }
  });

  it('is read from bzip2', async () => {
    const { code, files } = await fetching('', readFileSync(BZIP2));
    expect({ code, text: files.get('pages/Bench.wiki') }).toEqual({ code: 0, text: 'Paint the bench.' });
  });

  const broken = [
    {
      what: 'cut gzip',
      bytes: gzipSync(GARDEN).subarray(0, 300),
      says: /^d\.xml: is damaged: unexpected end of file$/m,
    },
    {
      what: 'cut bzip2',
      bytes: readFileSync(BZIP2).subarray(0, 200),
      says: /^d\.xml: is damaged: unexpected end of file/,
    },
    { what: 'spoilt bzip2', bytes: readFileSync(BZIP2).fill(7, 100, 140), says: /^d\.xml: / },
    { what: '7z', bytes: Buffer.from('377abcaf271c', 'hex'), says: /^d\.xml: is packed with 7z; unpack it first/ },
    { what: 'zip', bytes: Buffer.from('PK\u0003\u0004'), says: /^d\.xml: is packed with zip/ },
  ];
  it.each(broken)('of $what is told', async ({ bytes, says }) => {
    const { code, err } = await fetching('', bytes);
    expect({ code, told: says.test(err) || err }).toEqual({ code: 2, told: true });
  });
});

describe('what is no dump', () => {
  const rows = [
    { what: 'nothing', content: '', says: 'd.xml: is empty' },
    { what: 'text', content: 'Dear wiki,', says: 'd.xml: is no XML: 1:' },
    { what: 'another document', content: '<html><body/></html>', says: 'd.xml: is no dump of a wiki but <html>' },
    { what: 'no UTF-8', content: Buffer.from('<mediawiki>\xe9</mediawiki>', 'latin1'), says: 'd.xml: is not UTF-8' },
    { what: 'a dump without pages', content: dump(), says: 'all: there are no such pages in the dump' },
    { what: 'too deep', content: '<mediawiki>'.repeat(50), says: 'elements too deep in each other' },
    {
      what: 'a trick with entities',
      content: '<!DOCTYPE m [<!ENTITY a "b">]><mediawiki><page><title>&a;</title></page></mediawiki>',
      says: 'd.xml: is no XML: 1:',
    },
    { what: 'a file that cannot be read', content: { size: 10 }, says: 'd.xml: permission denied' },
  ];
  it.each(rows)('is told: $what', async ({ content, says }) => {
    const { code, err } = await fetching('', content);
    expect({ code, told: err.includes(says) || err }).toEqual({ code: 2, told: true });
  });

  it('is read as far as it goes, and what is saved stays', async () => {
    const cut = GARDEN.slice(0, GARDEN.lastIndexOf('<page>') + 30);
    const { code, out, err } = await fetching('', cut);
    expect({ code, found: titles(out) }).toMatchObject({ code: 2, found: { length: 3 } });
    expect(err).toMatch(/^d\.xml: is no XML: .*\nWhat is saved stays: the same command goes on from there\.\n3 saved/m);
  });

  it('never ends in a fault of ours, and whatever is saved is whole', async () => {
    const piece = fc.constantFrom(
      '<page>',
      '</page>',
      '<title>A</title>',
      '<text>x</text>',
      '<revision>',
      '</revision>',
      '&amp;',
      '&',
      'x',
      '<ns>0</ns>',
      '<',
      SITEINFO,
      page({ title: 'B' }, 1),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.nat(20), async (pieces, cut) => {
        const content = around(pieces.join('')).slice(0, -cut || undefined);
        const { err, files } = await fetching('', content);
        expect(err).not.toContain('internal fault');
        const names = [...files.keys()].filter((path) => path.startsWith('pages/'));
        expect(names.filter((path) => path.endsWith('.wiki') && !files.has(`${path}.origin.json`))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
