import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import { brokenLedger } from '../helpers/claims.ts';
import { parse, read, shown, told } from './wikitext/read.ts';

const rows = (table: [string, string, string][]) => test.each(table);

describe('headings', () => {
  rows([
    ['of every depth', '= A =\n== B ==\n====== C ======', 'h1{A} h2{B} h6{C}'],
    ['with more signs on one side', '=== A ==\n== B ===', 'h2{= A} h2{B =}'],
    ['of signs alone', '=====', 'h2{=}'],
    ['with a comment behind', '== A == <!-- b -->', 'h2{A}'],
    ['with signs inside', '== a = b ==', 'h2{a = b}'],
    ['with a footnote and a link', '== A [[b]]<ref>c</ref> ==', 'h2{A a{b}[1:1=c]}'],
    ['in a tag', '<h3>A\n\n</h3>b', 'h3{A} p{b}'],
    ['that are none: words behind', '== A == b', 'p{== A == b}'],
    ['that are none: one sign', '=', 'p{=}'],
    ['that are none: signs that are no markup', '<nowiki>=</nowiki> A =', 'p{= A =}'],
    ['without words', '==  ==', 'h2{}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));
});

describe('lists', () => {
  rows([
    ['nested', '* a\n** b\n* c', 'ul{li{p{a} ul{li{p{b}}}} li{p{c}}}'],
    ['mixed', '* a\n*# b\n*: c\n# d', 'ul{li{p{a} ol{li{p{b}}} ul{li{p{c}}}}} ol{li{p{d}}}'],
    ['of terms', '; a\n: b\n:: c', 'ul{li{p{a}} li{p{b} ul{li{p{c}}}}}'],
    [
      'of a term and its definition in one line',
      '; a : b\n; c:d<ref>e</ref>\n*; f : g',
      'ul{li{p{a}} li{p{b}} li{p{c}} li{p{d[1:1=e]}}} ul{li{ul{li{p{f}} li{p{g}}}}}',
    ],
    [
      'of a term with colons that part nothing',
      "; [[a:b|c:d]] ''e:f'' <b>g:h</b> http://i.example &#58; j\n; k:\n: l : m",
      'ul{li{p{a{c:d} i{e:f} g:h http://i.example : j}} li{p{k}} li{p{l : m}}}',
    ],
    ['that skip a level', '** a\n* b', 'ul{li{ul{li{p{a}}}} li{p{b}}}'],
    ['that an empty line ends', '* a\n\n** b', 'ul{li{p{a}}} ul{li{ul{li{p{b}}}}}'],
    ['that a comment does not end', '* a\n<!-- x -->\n* b<!-- y\nz -->', 'ul{li{p{a}} li{p{b}}}'],
    ['with an empty item', '*\n* a', 'ul{li{} li{p{a}}}'],
    ['behind white space', ' * a\n  # b', 'ul{li{p{a}}} ol{li{p{b}}}'],
    ['with blocks inside an item', '* a <div>b</div><br>c', 'ul{li{p{a ⏎b⏎⏎c}}}'],
    ['with code inside an item', '* a <pre>b</pre> c', 'ul{li{p{a} code{<pre>b</pre>} p{c}}}'],
    ['with a table in an item', '* a <table><tr><td>b</td></tr></table>', 'ul{li{p{a}}} table{tr{td{b}}}'],
    ['of HTML', '<ul>\n<li>a\n<ol><li>b</li></ol></li><li>c</ul>d', 'ul{li{p{a} ol{li{p{b}}}} li{p{c}}} p{d}'],
    ['of HTML with words in no item', '<ul>a<li>b</li><ul>c</ul></ul>', 'ul{li{p{a}} li{p{b}} li{ul{li{p{c}}}}}'],
    ['of HTML terms', '<dl><dt>a<dd>b</dl>', 'ul{li{p{a}} li{p{b}}}'],
    ['of HTML items alone', '<li>a</li>', 'p{a}'],
    ['that are none', '<nowiki>*</nowiki> a\n&#42; b', 'p{* a↵* b}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  test('that nest 400 levels deep lose no words', () => {
    const text = Array.from({ length: 400 }, (_, i) => `${'*'.repeat(i + 1)} w${i}`).join('\n');
    expect(shown(text).match(/w\d+/g)?.length).toBe(400);
  });
});

describe('paragraphs and phrasing', () => {
  rows([
    ['lines that go on', 'a\nb\r\nc', 'p{a↵b↵c}'],
    ['empty lines', 'a\n\n\nb', 'p{a} p{b}'],
    ['bold and italic', "''a'' '''b''' '''''c'''''", 'p{i{a} b{b} b{i{c}}}'],
    ['bold inside italic', "''a '''b''' c''", 'p{i{a b{b} c}}'],
    ['that end crosswise', "'''a ''b''' c''", 'p{b{a i{b}}i{ c}}'],
    ['left open at the end of a line', "'''a\nb", 'p{b{a}↵b}'],
    ['an apostrophe before italic', "l'''avis'' b", "p{l'i{avis} b}"],
    ['four and six apostrophes', "''''a'''' ''''''b'''''", "p{'b{a'} 'b{i{b}}}"],
    ['nothing in bold', "''''' '''''a", 'p{b{i{ }}a}'],
    ['links', '[[a]] [[b|c d]] [[#e]] [[:Category:f]]', 'p{a{a} a{c d} a{#e} a{Category:f}}'],
    ['the pipe trick', '[[A (b)|]] [[Help:C, d|]] [[e:f|]]', 'p{a{A} a{C} a{f}}'],
    ['a link with more pipes', '[[a|b|c]]', 'p{a{b|c}}'],
    ['a link over two lines', '[[a|b\nc]] d', 'p{a{b↵c} d}'],
    ['a link whose target a template makes', '[[{{PAGENAME}}/b|c]]', 'p{a{c}}'],
    ['addresses', '[http://a.example b c] [https://d.example] http://e', 'p{a{b c} a{} http://e}'],
    ['brackets that are no link', '[[ ]] [[a\nb]] [c] [[d{e}|f]]', 'p{[[ ]] [[a↵b]] [c] [[d{e}|f]]}'],
    ['links inside a link', '[[a|[[b]]]]', 'p{[[a|a{b}]]}'],
    ['pictures', 'a [[File:b.png|thumb|c [[d]]]] e', 'p{a  e}'],
    ['a picture alone, and one that lost its brackets', 'a\n[[Datei:b.png]]\n\nFile:Some video.webm\nc', 'p{a} p{c}'],
    ['categories, and links to other languages', 'a [[fr:b]]\n\n[[Kategorie:C]]\n[[fr:D]] [[es:E]]', 'p{a a{fr:b}}'],
    ['character references', '&lt;ref&gt; &#8364; &nope; &amp', 'p{<ref> € &nope; &amp}'],
    ['markup that is none', "<nowiki>''a'' [[b]] &amp;</nowiki> <nowiki/>c", "p{''a'' [[b]] & c}"],
    ['nothing that closes it', '<nowiki>a', 'p{a}'],
    [
      'code',
      'a\n<pre>b\n* c</pre>\n<syntaxhighlight lang="x">d</syntaxhighlight>e',
      'p{a} code{<pre>b↵* c</pre>} code{<syntaxhighlight lang="x">d</syntaxhighlight>} p{e}',
    ],
    ['formulas and extensions', 'a <math>b</math><score>c</score> d', 'p{a  d}'],
    ['tags', '<b>a</b> <small>b</small><sup>c</sup> <s>d</s> <code>e</code> 1 < 2 > 1', 'p{a bc d e 1 < 2 > 1}'],
    ['tags of blocks', 'a<div class="x">b</div>c<p>d<center>e</center>', 'p{a} p{b} p{c} p{d} p{e}'],
    ['a quotation', '<blockquote>a\n\nb</blockquote>c', 'blockquote{p{a} p{b}} p{c}'],
    ['rules', '----\na\n-----b\n<hr />c', 'hr{} p{a} hr{} p{b} hr{} p{c}'],
    [
      'what is not shown',
      'a <span style="display: none">b<ref>c</ref></span><div style="DISPLAY:none">d <div>e</div> f</div> g',
      'p{a [1:1=c]} p{g}',
    ],
    ['what nothing ends', 'a <span style="display:none">b', 'p{a b}'],
    ['pictures of a gallery', 'a\n<gallery>\nFile:b.png|c\n</gallery>\nd', 'p{a} p{d}'],
    ['what only other pages show', 'a<includeonly>b<ref>c</ref></includeonly><noinclude>d</noinclude>', 'p{ad}'],
    ['a parameter of a template', 'a {{{1|b}}} {{{c}}}', 'p{a b}'],
    ['what nothing ends or begins', "a {{b\n]] }} '' c | d", 'p{a {{b↵]] }} i{ c | d}}'],
    ['magic words', '__NOTOC__\na __b__ __FORCETOC__', 'p{a __b__}'],
    ['an open comment', 'a <!-- b', 'p{a  b}'],
  ])('%s', (_, text, expected) => expect(shown(text).replaceAll('\n', '↵')).toBe(expected));
});

describe('tables', () => {
  rows([
    ['of wikitext', '{| class="a"\n! b !! c\n|-\n| d || e\n|}\nf', 'table{tr{td{b} td{c}} tr{td{d} td{e}}} p{f}'],
    [
      'with attributes',
      '{|\n! scope="col" | a !! b\n|- style="x"\n| rowspan=2 | c || nowrap | d\n|}',
      'table{tr{td{a} td{b}} tr{td{c} td{d}}}',
    ],
    ['with what only looks like attributes', '{|\n| A b | c\n| [[d|e]]\n|}', 'table{tr{td{A b | c} td{a{e}}}}'],
    ['with a caption', '{|\n|+ style="x" | a\n|-\n| b\n|+ c\n|}', 'p{a} table{tr{td{b}} tr{td{c}}}'],
    ['with lists in cells', '{|\n| a\n* b\n* c\n| d\n|}', 'table{tr{td{a⏎ul{li{p{b⏎}} li{p{c⏎}}}} td{d}}}'],
    ['with paragraphs and headings in cells', '{|\n|\na\n\nb\n== C ==\nd\n|}', 'table{tr{td{a⏎b⏎h2{C⏎}d}}}'],
    ['inside each other', '{|\n| a\n{|\n| b\n|}\n| c\n|}', 'table{tr{td{a⏎table{tr{td{b}}}} td{c}}}'],
    [
      'with a footnote and code',
      '{|\n| a<ref>b</ref> || <pre>c</pre>\n|}',
      'table{tr{td{a[1:1=b]} td{code{<pre>c</pre>}}}}',
    ],
    ['with an empty cell', '{|\n| || a\n|\n|}', 'table{tr{td{} td{a} td{}}}'],
    ['that nothing ends', '{|\n| a\n\n== B ==\nc', 'table{tr{td{a}}} h2{B} p{c}'],
    ['with words in no cell', '{|\na\n|-\n| b\n|}', 'table{tr{td{a}} tr{td{b}}}'],
    ['indented', ':: {|\n| a\n|}', 'table{tr{td{a}}}'],
    ['with a template for the pipe', '{|\n{{!}} a {{!}}{{!}} b\n|}', 'table{tr{td{a} td{b}}}'],
    ['of HTML', '<table><caption>a</caption><tr><th>b</th><td>c</table>d', 'p{a} table{tr{td{b} td{c}}} p{d}'],
    ['of HTML, in which pipes are text', '<table><tr><td>\n| a\n|}\n</td></tr></table>', 'table{tr{td{| a↵|}}}}'],
    [
      'of HTML with words in no cell',
      '<table>a<tr>b<td>c</td></tr></table><td>d<caption>e',
      'table{tr{td{a}} tr{td{b} td{c}}} p{d} p{e}',
    ],
    ['that are none', '| a\n! b\n|}\n|- c', 'p{| a↵! b↵|}↵|- c}'],
    [
      'a quotation and a list in a cell',
      '<table><td><blockquote>a</blockquote><ul><li>b</table>',
      'table{tr{td{blockquote{p{a⏎}}ul{li{p{b⏎}}}}}}',
    ],
  ])('%s', (_, text, expected) => expect(shown(text).replaceAll('\n', '↵')).toBe(expected));
});

describe('translation markup', () => {
  rows([
    ['a unit before its block', '<translate>\n<!--T:1-->\na\n\n<!--T:2--> b</translate>\n\nc', 'p§1{a} p§2{b} p{c}'],
    ['a unit at the end of a heading', '== A == <!--T:1-->\nb', 'h2§1{A} p{b}'],
    ['a unit before a list', '<!--T:1-->\n* a\n** b\n\n* c', 'ul{li§1{p{a} ul{li§1{p{b}}}}} ul{li{p{c}}}'],
    [
      'a unit on an item, and one in a cell',
      '* a <!--T:1-->\n\n{|\n| <!--T:2--> b\n|}',
      'ul{li§1{p{a}}} table{tr{td§2{b}}}',
    ],
    ['a unit of HTML', '<!--T:3--><ul><li>a</li></ul>', 'ul{li§3{p§3{a}}}'],
    ['variables', '<tvar|a>b</> <tvar name="c">d</tvar> [[<tvar|e>F/G</>#h|i]]', 'p{b d a{i}}'],
    ['the language bar', '<languages />\na', 'p{a}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  test('keeps the words of a variable in the target of a link', () => {
    expect(read('[[<tvar|e>F/G</>#h|i]]').tree.children[0]).toMatchObject({ children: [{ url: 'F/G#h' }] });
  });
});

describe('the title of a page', () => {
  test.each([
    ['DISPLAYTITLE', "{{DISPLAYTITLE:''A'' b}}\nc", 'A b', null],
    ['DISPLAYTITLE that is a path', '{{DISPLAYTITLE:Movement/Input/A b/fr}}', 'A b', 'fr'],
    ['a heading that is a path', '= Movement/Input/A b =', 'A b', null],
    ['no heading that is no path', '= A b =', null, null],
    ['no path that cites', '= Movement/Input/A<ref>b</ref> =', null, null],
    ['no deeper heading', '== Movement/Input/A ==', null, null],
    ['nothing', '{{DISPLAYTITLE:}}a', null, null],
  ])('by %s', (_, text, title, language) => {
    expect(read(text).meta).toMatchObject({ title, language });
  });

  test('a redirect says nothing', () => {
    const { tree, skipped } = read('#REDIRECT [[A]]\nb');
    expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ value: 'b' }] }]);
    expect(skipped).toMatchObject([{ from: 1, to: 1, what: 'redirect to another page' }]);
  });
});

describe('headings over footnotes', () => {
  rows([
    ['by their words and a list', '== Notes ==\n<references />', 'h2!{Notes}'],
    ['by a list alone', '== Voices ==\n{{reflist}}\n== A ==\nb', 'h2!{Voices} h2{A} p{b}'],
    ['by their words alone', 'a\n== Notes ==\n=== A ===\nb', 'p{a} h2!{Notes} h3{A} p{b}'],
    ['by their words, beside other words', '== Notes ==\na\n<references />', 'h2!{Notes} p{a}'],
    ['that are none', '== Notes ==\na\n== Voices ==\nb\n<references />', 'h2{Notes} p{a} h2{Voices} p{b}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));
});

describe('the ledger', () => {
  test.each([
    ['<!-- a -->', 'comment'],
    ['[[Category:A]]', 'category'],
    ['[[File:A.png|b]]', 'picture'],
    ['[[de:A]]', 'language bar'],
    ['<languages />', 'language bar'],
    ['__NOTOC__', 'behaviour switch'],
    ['{{clear}}', 'template clear: layout'],
    ['{{Some page/Navigation}}', 'template Some page/Navigation: navigation box'],
    ['{{DEFAULTSORT:a}}', 'parser function DEFAULTSORT: sort key'],
    ['{{SITENAME}}', 'parser function SITENAME: value of the wiki'],
    ['{{nobody knows|a}}', 'template nobody knows'],
    ['{{#if:a|b}}', 'parser function #if'],
    ['<references />', 'list of footnotes'],
    ['<math>a</math>', 'formula'],
    ['<div>', 'HTML markup'],
    ["\n'''''", 'markup without words'],
    ['{|', 'table markup'],
    ['<translate>', 'translation markup'],
    ['<!--T:1-->', 'translation markup'],
  ])('tells of %j: %s', (text, what) => {
    const { skipped } = read(`a\n${text}\n\nb`);
    expect(skipped.find((entry) => entry.what === what)).toMatchObject({
      use: 'ignored',
      from: text.startsWith('\n') ? 3 : 2,
    });
  });
});

describe('what is not known', () => {
  test.each([
    ['{{nobody knows|a=b}}', ['line-unread: {{nobody knows|a=b}} (template “nobody knows” is not known)']],
    ['{{#if:a|b}}', ['line-unread: {{#if:a|b}} (parser function “#if” is not known)']],
    ['{{#tag:poem|a}}', ['line-unread: {{#tag:poem|a}} (parser function “#tag:poem” is not known)']],
    ['<whatever>a</whatever>', ['line-unread: <whatever> (the tag <whatever> is not known)']],
    ['{{a|{{b|{{c}}}}}}', ['line-unread: {{a|{{b|{{c}}}}}} (template “a” is not known)']],
  ])('is told: %s', (text, expected) => expect(told(text)).toEqual(expected));

  test('is shown shortened, and placed as a whole', () => {
    const text = `{{nobody knows|${'x'.repeat(100)}}}`;
    const [doubt] = read(text).doubts;
    expect(doubt?.found).toHaveLength(60);
    expect(doubt?.span.end.offset).toBe(text.length);
  });
});

const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '* ',
  '** ',
  '# ',
  ':',
  ';',
  ' ',
  '== ',
  ' ==',
  "''",
  "'''",
  "'''''",
  '[[',
  ']]',
  '|',
  '||',
  '{{',
  '}}',
  '{{{',
  '}}}',
  '\n{|\n',
  '\n|-\n',
  '\n|}\n',
  '\n| ',
  '\n! ',
  '!!',
  '\n|+ ',
  '[http://a ',
  ']',
  '<ref>',
  '</ref>',
  '<ref name=a>',
  '<ref name="a" />',
  '<ref group=g>',
  '<references>',
  '</references>',
  '<references />',
  '{{reflist|refs=',
  '{{#tag:ref|',
  '{{efn|',
  '{{r|a}}',
  '{{tq|',
  '{{quote|',
  '<ref follow=a>',
  '<ref extends=a>',
  '<ref name=a details="b"/>',
  '<nowiki>',
  '</nowiki>',
  '<!--',
  '-->',
  '<!--T:1-->',
  '<translate>',
  '</translate>',
  '<tvar|a>',
  '</>',
  '<pre>',
  '</pre>',
  '<div>',
  '</div>',
  '<div style="display:none">',
  '<span>',
  '<ul>',
  '<li>',
  '</li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '</table>',
  '<caption>',
  '<blockquote>',
  '</blockquote>',
  '<h2>',
  '</h2>',
  '<br>',
  '\n----',
  '__NOTOC__',
  '&amp;',
  '&#x1F600;',
  '&zwj;',
  '{{DISPLAYTITLE:',
  '{{unknown|',
  'File:a.png',
  '[[File:',
  '[[fr:',
  'a',
  'Word. ',
  'é',
  '\u{1F600}',
  '\0',
  '\u00ad',
  '<',
  '>',
  '=',
  '-',
];
const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(''));

describe('any wikitext', () => {
  test('gives a tree that keeps the contract, its notes in an order of their own', () => {
    fc.assert(
      fc.property(pages, (text) => {
        const { tree, doubts, skipped } = read(text);
        const orders: number[] = [];
        const identifiers: string[] = [];
        const open: Nodes[] = [tree];
        for (let node = open.pop(); node; node = open.pop()) {
          if (node.type === 'footnote' || node.type === 'footnoteDefinition') {
            orders.push(node.data?.order ?? 0);
            identifiers.push(node.identifier ?? '');
          }
          if ('children' in node) for (const child of node.children) open.push(child);
        }
        expect(new Set(orders).size).toBe(orders.length);
        expect(new Set(identifiers).size).toBe(identifiers.length);
        expect(orders.every((order) => order > 0)).toBe(true);
        for (const { span } of doubts) expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        for (const { from, to } of skipped) expect(from).toBeLessThanOrEqual(to);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a piece that ends below the line of its open reference', 'a<ref follow=a><nowiki>\n----</nowiki>'],
    ['a text that goes on at the very end', 'a<ref follow=a>{{tq|<ref name=a></table>'],
  ])('of %s has places inside the page', async (_, value) => {
    const { document, text } = await compileDocument({ path: 'a.wiki', value });
    expect(document.footnotes).toHaveLength(1);
    for (const { span } of document.footnotes.flatMap(({ quotes }) => quotes)) {
      expect(span.end.offset).toBeLessThanOrEqual(text.length);
    }
  });

  test.each([
    ['one at the end of its row', '{|\n|a||\n|}', [4, 7]],
    ['one between two others', '{|\n|a||||b\n|}', [4, 7, 9]],
    ['one behind a bracket of nothing', '\n{|\n|]||', [5, 8]],
  ])('keeps empty cells in their order: %s', (_, text, starts) => {
    const [table] = read(text).tree.children;
    const [row] = table?.type === 'table' ? table.children : [];
    expect(row?.children.map(({ position }) => position?.start.offset)).toEqual(starts);
  });

  test.each([
    ['before its text', '{{efn|x={{r|a}}|b}}', 'p{[lower-alpha 1:1=[1]b]}'],
    ['behind its text', '{{efn|b|x={{r|a}}}}', 'p{[lower-alpha 1:1=b[1]]}'],
    ['of a marker', '{{efn|name=b|x={{r|a}}}}', 'p{[1][lower-alpha 1]}'],
  ])('keeps a footnote in a parameter that a note does not show: %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('compiles, and its ledger has every line once', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (text) => {
        const value = `a${text}`;
        const { ledger } = await compileDocument({ path: 'a.wiki', value });
        expect(brokenLedger(ledger, value)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['braces', '{{a ', 100_000],
    ['brackets', '[[a|', 100_000],
    ['addresses', '[http://a ', 20_000],
    ['bold', "'''a ", 100_000],
    ['blocks', '<div>a', 100_000],
    ['quotations', '<blockquote>a', 20_000],
    ['lists', '<ul><li>a', 20_000],
    ['tables', '{|\n|a\n', 100_000],
    ['tables of HTML', '<table><tr><td>a', 20_000],
    ['references', '<ref>a\n', 20_000],
    ['references on one line', '<ref>a ', 20_000],
    ['hidden parts', '<span style="display:none">a', 20_000],
    ['comments', '<!-- a ', 20_000],
    ['tags without an end', '<div a ', 20_000],
  ])(
    'of many %s that nothing ends loses no word',
    (_, piece, count) => {
      const { tree } = parse(piece.repeat(count));
      let words = 0;
      const open: { value?: string; children?: unknown[] }[] = [tree];
      for (let node = open.pop(); node; node = open.pop()) {
        words += node.value?.match(/a/g)?.length ?? 0;
        for (const child of (node.children ?? []) as typeof open) open.push(child);
      }
      expect(words).toBeGreaterThanOrEqual(count);
    },
    60_000,
  );

  test.each([
    ['templates', '{{tq|a ', '}}'],
    ['links', '[[a|b ', ']]'],
    ['references', '<ref>a ', '</ref>'],
    ['references by parser function', '{{#tag:ref|a ', '}}'],
    ['lists', '<ul><li>a', '</li></ul>'],
    ['tables', '\n{|\n|a\n', '\n|}\n'],
    ['hidden parts', '<span style="display:none">a', '</span>'],
  ])(
    'of %s nested 20,000 levels deep is read',
    (_, open, close) => {
      expect(parse(open.repeat(20_000) + close.repeat(20_000)).tree.type).toBe('root');
    },
    60_000,
  );
});
