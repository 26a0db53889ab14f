import { describe, expect, it } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { read, sketchOf, skippedOf } from './html/helpers.ts';

describe('blocks', () => {
  it.each([
    ['a paragraph', '<p>Say so.</p>', 'p{Say so.}'],
    ['headings', '<h2>One</h2><h6>Two</h6>', 'h2{One} h6{Two}'],
    ['a list', '<ul><li>a<li>b</ul>', 'ul{li{p{a}} li{p{b}}}'],
    ['a numbered list', '<ol start=3><li>a</ol>', 'ol3{li{p{a}}}'],
    ['a list in an item', '<ul><li>a<ol><li>b</ol></ul>', 'ul{li{p{a} ol{li{p{b}}}}}'],
    ['a list in a list', '<ul><ul><li>b</ul></ul>', 'ul{li{ul{li{p{b}}}}}'],
    ['words in a list', '<ul>a<li>b</ul>', 'ul{li{p{a}} li{p{b}}}'],
    ['an item without a list', '<li>a', 'ul{li{p{a}}}'],
    ['terms and what they mean', '<dl><dt>a<dd>b</dl>', 'ul{li{p{a}} li{p{b}}}'],
    ['paragraphs in an item', '<ul><li><p>a</p><p>b</p></ul>', 'ul{li{p{a} p{b}}}'],
    ['a heading in an item', '<ul><li><h3>a</h3>b</ul>', 'ul{li{h3{a} p{b}}}'],
    ['a list in a heading', '<h2><ul><li>a</ul></h2>', 'h2{a}'],
    ['a quotation', '<blockquote>a<p>b</blockquote>', 'blockquote{p{a} p{b}}'],
    ['a rule', 'a<hr>b', 'p{a} --- p{b}'],
    ['a rule in an item', '<ul><li>a<hr>b</ul>', 'ul{li{p{a} --- p{b}}}'],
    ['a rule in a heading', '<h2>a<hr>b</h2>', 'h2{ab}'],
    ['preformatted text', '<pre>a\n  b</pre>', 'code{a\n  b}'],
    ['preformatted white space', '<pre> \n </pre>', ''],
    ['preformatted text in a list', '<ul><pre>a</pre></ul>', 'ul{li{p{a}}}'],
    ['boxes', '<div>a<div>b</div>c</div>', 'p{a} p{b} p{c}'],
    ['details', '<details><summary>a</summary>b</details>', 'p{a} p{b}'],
    ['nothing', '<p> </p><div></div><ul><li></li></ul><b></b>', ''],
  ])('%s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('running text', () => {
  it.each([
    ['emphasis', 'a <b>b</b> <i>c</i> <strong>d</strong><em>e</em>', 'p{a b{b} i{c} b{d}i{e}}'],
    ['a link', '<a href="u">a</a><a name="n">b</a>', 'p{a{a}b}'],
    ['elements without a meaning of their own', '<span>a</span><small>b</small><q>c</q><x-y>d</x-y>', 'p{abcd}'],
    ['a break', 'a<br>b', 'p{a⏎b}'],
    ['breaks at the edges', '<p><br>a<br></p>', 'p{a}'],
    ['white space at the edges', '<p>\n a <b> b </b>\n</p>', 'p{a b{ b}}'],
    ['an element around paragraphs', '<b><p>a</p><p>b</p></b>', 'p{b{a}} p{b{b}}'],
    ['bare text beside blocks', 'a <i>b</i><p>c</p>d', 'p{a i{b}} p{c} p{d}'],
    ['an image', 'a<img alt="b" src="c">', 'p{a}'],
  ])('%s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('tables', () => {
  it.each([
    ['rows and cells', '<table><tr><th>a<th>b<tr><td>c<td>d</table>', 'table{tr{td{a} td{b}} tr{td{c} td{d}}}'],
    ['a caption', '<table><caption>c</caption><tr><td>a</table>', 'p{c} table{tr{td{a}}}'],
    ['head and foot', '<table><thead><tr><td>a<tfoot><tr><td>b</table>', 'table{tr{td{a}} tr{td{b}}}'],
    ['an empty cell', '<table><tr><td>a<td><td>b</table>', 'table{tr{td{a} td{} td{b}}}'],
    [
      'a cell over two rows',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
      'table{tr{td{a} td{b}} tr{td{} td{c}}}',
    ],
    [
      'a cell over two columns',
      '<table><tr><td colspan=2>a<tr><td>b<td>c</table>',
      'table{tr{td{a} td{}} tr{td{b} td{c}}}',
    ],
    ['a cell over no columns', '<table><tr><td colspan=0 rowspan=x>a<td>b</table>', 'table{tr{td{a} td{b}}}'],
    [
      'a cell over the rest of the rows',
      '<table><tr><td>a<td rowspan=2>b<tr><td>c</table>',
      'table{tr{td{a} td{b}} tr{td{c} td{}}}',
    ],
    ['paragraphs in a cell', '<table><tr><td><p>a</p><p>b</p></table>', 'table{tr{td{a⏎b}}}'],
    ['a list in a cell', '<table><tr><td>a<ul><li>b<li>c</ul></table>', 'table{tr{td{aul{li{p{⏎b}} li{p{⏎c}}}}}}'],
    ['a quotation in a cell', '<table><tr><td><blockquote>a</blockquote></table>', 'table{tr{td{a}}}'],
    ['a table that arranges a page', '<table><tr><td><h2>a</h2><ul><li>b</ul><td>c</table>', 'h2{a} ul{li{p{b}}} p{c}'],
    ['a table around a table', '<table><tr><td><table><tr><td>a</table></table>', 'table{tr{td{a}}}'],
    ['a table that says that it arranges', '<table role=presentation><tr><td>a<td>b</table>', 'p{a} p{b}'],
    ['text that stands wrongly in a table', '<table>a<tr><td>b</td></tr>c</table>', 'p{a} table{tr{td{b}}} p{c}'],
    ['a hidden cell and a hidden row', '<table><tr><td>a<td hidden>b<tr hidden><td>c</table>', 'table{tr{td{a} td{}}}'],
  ])('%s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('markup that is nested wrongly', () => {
  it.each([
    ['an end without a start', 'a</b>b</p>c', 'p{ab} p{c}'],
    ['formatting across blocks', '<p>a<b>b</p><p>c</b>d</p>', 'p{ab{b}} p{b{c}d}'],
    ['formatting that overlaps', '<b>a<i>b</b>c</i>', 'p{b{ai{b}}i{c}}'],
    ['a link in a link', '<a href=u>a<a href=v>b</a>', 'p{a{a}a{b}}'],
    ['a form and a body twice', 'a<body>b</body>c', 'p{abc}'],
  ])('%s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('the title', () => {
  const page = (head: string, body: string) => `<html><head><title>${head}</title></head><body>${body}</body></html>`;

  it.each([
    [
      'the heading that the skin gives',
      page('x', '<h1 id=firstHeading>Open Halls</h1><h1>More</h1><p>a'),
      'Open Halls',
    ],
    ['the only heading of the first degree', page('x', '<h1>Open Halls</h1><p>a'), 'Open Halls'],
    ['the title of the head', page('Open Halls', '<p>a'), 'Open Halls'],
    ['the title of the head without the site', page('Open Halls - Some Wiki', '<p>a'), 'Open Halls'],
    ['a title with a stroke in its name', page('Step-by-step | Site', '<h1>a</h1><h1>b</h1>'), 'Step-by-step'],
    ['the last part of a path', page('Movement/Input/Open Halls', '<p>a'), 'Open Halls'],
    [
      'the only heading of the first degree behind what the page does not hold',
      '<header><p>Site</p></header><nav>b</nav><main><h1>Open Halls</h1><p>a</main>',
      'Open Halls',
    ],
    [
      'a heading in a banner beside the name of the site',
      '<div role=banner>Site <h1>Open Halls</h1></div><p>a',
      'Open Halls',
    ],
    ['no heading behind words', '<p>a</p><h1>Open Halls</h1><p>b', null],
    ['no heading behind another', page('Open Halls', '<h2>a</h2><h1>Top</h1><p>b'), 'Open Halls'],
    ['the heading of the skin behind words', '<p>a</p><h1 id=firstHeading>Open Halls</h1><p>b', 'Open Halls'],
    ['no title', '<p>a', null],
    ['no empty title', page(' ', '<h1> </h1><p>a'), null],
  ])('is %s', (_, text, title) => {
    expect(read(text).data.meta).toEqual({ title, language: null, date: null, kind: null });
  });

  it('stays a section where it stands behind words', () => {
    expect(sketchOf('<main><h2>a</h2><p>b</p><h1>Top</h1><p>c</p></main>')).toBe('h2{a} p{b} h1{Top} p{c}');
  });

  it('is no heading of the tree, and its line is used', () => {
    const text = '<h1>Open Halls</h1>\n<p>a</p>';
    expect(sketchOf(text)).toBe('p{a}');
    expect(skippedOf(text)).toEqual(['1 used title']);
  });

  it('stays in the tree where it cites something', () => {
    const text = '<h1>Open<sup class=reference><a href="#cite_note-1">[1]</a></sup></h1><li id="cite_note-1">Note.';
    expect(sketchOf(text)).toBe('h1{Open{1}} 1={p{Note.}}');
  });

  it('stands in a part that is left out otherwise', () => {
    const text = '<nav>\nMenu\n<h1 id=firstHeading>Open Halls</h1></nav><div id=mw-content-text>a</div>';
    expect(read(text).data.meta.title).toBe('Open Halls');
  });
});

describe('the language', () => {
  const bar = '<div class="mw-pt-languages">français</div>';

  it.each([
    ['of a page path', '<title>Movement/Input/Halls/fr</title><p>a', 'fr'],
    ['of the content below a language bar', `<html lang=en><main lang=fr>${bar}<p>a</main>`, 'fr'],
    ['of what is around that', `<html lang=fr><body><main>${bar}<p>a</main>`, 'fr'],
    ['not of the wiki', '<html lang=fr><main>a</main>', null],
    ['not of a bar alone', `<main>${bar}<p>a</main>`, null],
    ['not of nonsense', `<main lang="en us">${bar}<p>a</main>`, null],
  ])('is that %s', (_, text, language) => {
    expect(read(text).data.meta.language).toBe(language);
  });
});

describe('the ledger', () => {
  it('tells markup, hidden parts and what stands beside the content', () => {
    const text = [
      '<div>',
      'Beside',
      '<div id="mw-content-text">',
      '<p>Words.',
      '</p>',
      '',
      '<div id="toc">',
      'Contents',
      '</div>',
      '<!-- comment -->',
      '<p hidden>Hidden</p></div></div>',
    ].join('\n');
    expect(skippedOf(text)).toEqual([
      '1 HTML markup',
      '2 beside the content of the page',
      '3 HTML markup',
      '5 HTML markup',
      '7-9 table of contents',
      '10 HTML markup',
      '11 hidden text',
    ]);
  });

  it('leaves a line to its words, whatever else stands on it', () => {
    expect(skippedOf('<p>Words <script>x</script></p>')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('is nesting without an end, told with its place', async () => {
    const value = `<p>\n${'<div>'.repeat(600)}`;
    await expect(parse({ path: 'a.html', value })).rejects.toMatchObject({
      reason: 'elements nested deeper than 500 levels',
      line: 2,
    });
  });

  it('is nesting that misnested formatting makes', async () => {
    const fonts = Array.from({ length: 2000 }, (_, i) => `<p><font size=${i}>x`).join('');
    await expect(parse({ path: 'a.html', value: fonts })).rejects.toMatchObject({
      reason: 'elements nested deeper than 500 levels',
    });
  });

  it('is not a line of several megabytes', async () => {
    const value = new TextEncoder().encode(`<p>${'word '.repeat(300_000)}</p>`);
    const { tree } = await parse({ path: 'a.html', value });
    expect(tree.children).toHaveLength(1);
  });
});

describe('XHTML', () => {
  it('may close any element at once', () => {
    const text = `<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>a<a id="x"/>b<br/></p><div/>
<svg><g><g/></g></svg><ul><li/><li>c<i/> d</li></ul></body></html>`;
    expect(sketchOf(text)).toBe('p{ab} ul{li{p{c d}}}');
  });

  it('of HTML may not', () => {
    expect(sketchOf('<p>a<b/>b</p>')).toBe('p{ab{b}}');
  });
});
