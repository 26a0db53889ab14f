import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { read, sketchOf, skippedOf } from './helpers.ts';

const li = (id: string, inside: string) => `<ol class="references"><li id="${id}">${inside}</li></ol>`;
const sup = (href: string, label: string) => `<sup class="reference"><a href="${href}">${label}</a></sup>`;

describe('markers of MediaWiki', () => {
  it.each([
    ['with character references', sup('#cite_note-1', '&#91;1&#93;'), '1'],
    ['of a group', sup('#cite_note-1', '[note 1]'), 'note 1'],
    ['of a group with letters', sup('#cite_note-1', '[lower-alpha 2]'), 'lower-alpha 2'],
    ['of a group with a name of any kind', sup('#cite_note-1', '[примечание 3]'), 'примечание 3'],
    ['with a letter', sup('#cite_note-1', '[a]'), 'a'],
    ['with a sub-reference', sup('#cite_note-1', '[1.1]'), '1.1'],
    [
      'of newer versions',
      sup('#cite_note-1', '<span class="cite-bracket">[</span>7<span class="cite-bracket">]</span>'),
      '7',
    ],
    [
      'of Parsoid',
      '<sup class="mw-ref" typeof="mw:Extension/ref"><a href="./P#cite_note-1"><span class="mw-reflink-text">[2]</span></a></sup>',
      '2',
    ],
    ['in a saved page', sup('https://example.org/wiki/P#cite_note-1', '[1]'), '1'],
    ['with a hard space', sup('#cite_note-1', '[note&nbsp;1]'), 'note 1'],
  ])('%s', (_, marker, label) => {
    expect(sketchOf(`<p>Say so.${marker}</p>${li('cite_note-1', 'Note.')}`)).toBe(
      `p{Say so.{${label}}} ${label}={p{Note.}}`,
    );
  });

  it('without a note stay markers', () => {
    expect(sketchOf(`<p>Say so.${sup('#cite_note-9', '[9]')}</p>`)).toBe('p{Say so.{9}}');
  });

  it('lead to notes by the fragment of their address, decoded', () => {
    const text = `a${sup('./P#cite_note-%D0%B0%20b-1', '[1]')}${sup('#cite_note-100%-2', '[2]')}${li('cite_note-а b-1', 'One.')}${li('cite_note-100%-2', 'Two.')}`;
    expect(identifiers(text)).toEqual([
      ['footnoteReference', 'cite_note-а b-1'],
      ['footnoteReference', 'cite_note-100%-2'],
      ['footnoteDefinition', 'cite_note-а b-1'],
      ['footnoteDefinition', 'cite_note-100%-2'],
    ]);
  });

  it('with an address that cannot be decoded keep it as it is', () => {
    expect(identifiers(`a${sup('#cite_note-%-1', '[1]')}`)).toEqual([['footnoteReference', 'cite_note-%-1']]);
  });

  it('cover the whole superscript', () => {
    const text = `<p>a${sup('#cite_note-1', '[1]')} b</p>`;
    const marker = nodes(text).find(({ type }) => type === 'footnoteReference');
    expect(text.slice(marker?.position?.start.offset, marker?.position?.end.offset)).toBe(sup('#cite_note-1', '[1]'));
  });

  it('are words inside a note, and in a link to a note no marker is', () => {
    const text = `<p>a${sup('#cite_note-1', '[1]')}</p>${li('cite_note-1', `As ${sup('#cite_note-2', '[2]')} says.`)}<p><a href="#cite_note-1">the first note</a></p>`;
    expect(sketchOf(text)).toBe('p{a{1}} 1={p{As a{[2]} says.}} p{a{the first note}}');
  });
});

describe('notes of MediaWiki', () => {
  const cited = (inside: string) => sketchOf(`a${sup('#cite_note-1', '[1]')}${li('cite_note-1', inside)}`);

  it.each([
    [
      'an arrow',
      '<span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text">Note.</span>',
    ],
    [
      'numbers',
      '<span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-x_1-0">1.0</a></sup> <sup><a href="#cite_ref-x_1-1">1.1</a></sup></span> Note.',
    ],
    [
      'letters',
      '<span class="mw-cite-backlink"><b>^</b> <a href="#cite_ref-0"><sup><i><b>a</b></i></sup></a></span> Note.',
    ],
    ['a caret that is a link', '<b><a href="#cite_ref-1">^</a></b> Note.'],
    [
      'what old versions had',
      '^ <a href="#cite_ref-1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-1-1"><sup><i><b>b</b></i></sup></a> Note.',
    ],
    [
      'what Parsoid has',
      '<a href="./P#cite_ref-1" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a> <span class="mw-reference-text">Note.</span>',
    ],
  ])('lose their way back: %s', (_, inside) => {
    expect(cited(inside)).toBe('p{a{1}} 1={p{Note.}}');
  });

  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', '1={p{One.} p{Two.}}'],
    ['a list', 'One.<ul><li>Two.</ul>', '1={p{One.} ul{li{p{Two.}}}}'],
    ['preformatted text', '<pre>One.</pre>', '1={p{One.}}'],
    ['a table', '<table><tr><td>One.<td>Two.</table>', '1={p{One.} p{Two.}}'],
    ['a heading', '<h3>One.</h3>Two.', '1={p{One.} p{Two.}}'],
    ['a link', '<a href="#x">One.</a>', '1={p{a{One.}}}'],
  ])('may hold %s', (_, inside, expected) => {
    expect(cited(inside)).toBe(`p{a{1}} ${expected}`);
  });

  it('that nobody cites have their place in the list, with its group', () => {
    const items = '<li id="cite_note-1">One.</li><li id="cite_note-2">Two.</li>';
    expect(sketchOf(`<ol class="references">${items}</ol>`)).toBe('1={p{One.}} 2={p{Two.}}');
    expect(sketchOf(`<ol data-mw-group="note">${items}</ol>`)).toBe('note 1={p{One.}} note 2={p{Two.}}');
    expect(sketchOf('<li id="cite_note-1" data-mw-footnote-number="1.1">One.')).toBe('1.1={p{One.}}');
  });

  it('may have notes of their own below them', () => {
    const text = `a${sup('#cite_note-2', '[1.1]')}<ol class="references"><li>Book.<ol class="mw-subreference-list"><li id="cite_note-2">Page 1.</li></ol></li></ol>`;
    expect(sketchOf(text)).toBe('p{a{1.1}} 1={p{Book.}} 1.1={p{Page 1.}}');
  });

  it('may stand in a table, a list or a part that is left out otherwise', () => {
    const note = li('cite_note-1', 'Note.');
    expect(sketchOf(`<table><tr><td>a<td>${note}b</table>`)).toBe(
      'table{tr{td{a} td{}}} 1={p{Note.}} table{tr{td{b}}}',
    );
    expect(sketchOf(`<ul><li>a${note}</ul>`)).toBe('ul{li{p{a}}} 1={p{Note.}}');
    expect(sketchOf(`<div class="noprint" style="display:none">${note}</div>`)).toBe('1={p{Note.}}');
    expect(sketchOf(`<main>a</main><footer>${note}</footer>`)).toBe('p{a} 1={p{Note.}}');
  });

  it('without words are notes all the same', () => {
    expect(sketchOf(`a${sup('#cite_note-1', '[1]')}${li('cite_note-1', '<img src="x">')}`)).toBe('p{a{1}} 1={}');
  });
});

describe('headings above notes', () => {
  const note = li('cite_note-1', 'Note.');
  it.each([
    ['with nothing but notes under them', `<h2>Apparatus</h2>${note}`, 'h2!{Apparatus} 1={p{Note.}}'],
    ['with words that say so', `<h2>Notes</h2>${note}<p>a`, 'h2!{Notes} 1={p{Note.}} p{a}'],
    [
      'with nothing under them',
      `<h2>References</h2><h3>Apparatus</h3><hr>${note}`,
      'h2!{References} h3!{Apparatus} --- 1={p{Note.}}',
    ],
    ['not with other words too', `<h2>Care</h2><p>a</p>${note}`, 'h2{Care} p{a} 1={p{Note.}}'],
    ['not with prose only', '<h2>Notes</h2><p>a', 'h2{Notes} p{a}'],
  ])('%s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('footnotes of other programs', () => {
  it.each([
    [
      'a superscript in a link',
      '<a href="#fn1" class="footnote-ref"><sup>1</sup></a>',
      '<li id="fn1">Note.<a href="#fnref1">↩</a>',
    ],
    ['a link in a superscript', '<sup><a href="#fn1">1</a></sup>', '<li id="fn1">Note.<a href="#fnref1">↩</a>'],
    ['brackets around the link', '<sup>[<a href="#fn1">1</a>]</sup>', '<li id="fn1">Note.'],
    [
      'brackets in an element of their own',
      '<sup><span>[</span><a href="#fn1">1</a><span>]</span></sup>',
      '<li id="fn1">Note.',
    ],
    ['a paragraph', '<a href="#_ftn1">[1]</a>', '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p>'],
    ['a box', '<a href="#ftnt1">[1]</a>', '<div id="ftnt1">Note.</div>'],
    ['a role', '<a href="#n" role="doc-noteref">1</a>', '<aside id="n" role="doc-footnote">Note.</aside>'],
    ['a book', '<a href="#n" epub:type="noteref">1</a>', '<aside id="n" epub:type="footnote">Note.</aside>'],
    ['a term', '<a href="#fn1">1</a>', '<dl><dt id="fn1">1<dd>Note.</dl>'],
    [
      'LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>\n\tNote.</p></div>',
    ],
    [
      'LibreOffice without classes',
      '<a name="sdendnote1anc" href="#sdendnote1sym"><sup>1</sup></a>',
      '<div id="sdendnote1"><p><a name="sdendnote1sym" href="#sdendnote1anc">1</a> Note.</p></div>',
    ],
    ['a number of its own', '<a href="#fn1">1</a>', '<div id="fn1"><span class="label">[1]</span> Note.</div>'],
  ])('%s', (_, marker, note) => {
    expect(sketchOf(`<p>a${marker}</p>${note}`)).toMatch(/^p\{a\{1\}\} (?:ul\{li\{p\{1\}\}\} )?1=\{p\{Note\.\}\}$/);
  });

  it.each([
    ['sdfootnote1sym', 'sdfootnote1anc', 'sdfootnote1'],
    ['sdendnote2sym', 'sdendnote2anc', 'sdendnote2'],
    ['_ftn1', '_ftnref1', 'ftn1'],
    ['_edn1', '_ednref1', 'edn1'],
  ])('of several paragraphs stand in a box: %s', (note, back, box) => {
    const link = `<a href="#${back}" name="${note}">i</a>`;
    expect(sketchOf(`<p>a<a href="#${note}">i</a></p><div id="${box}"><p>${link} One.</p><p>Two.</p></div>`)).toBe(
      'p{a{i}} i={p{One.} p{Two.}}',
    );
  });

  it('that are empty leave no line unread', () => {
    const text = `<p>a<a href="#sdfootnote1sym">1</a></p>
<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a><br/>

</p></div>`;
    expect(sketchOf(text)).toBe('p{a{1}} 1={}');
    expect(skippedOf(text)).toEqual(['4 HTML markup']);
  });

  it.each([
    ['a word', '<a href="#footnotes">Footnotes</a>', '<div id="footnotes">a</div>'],
    ['a place elsewhere', '<a href="#part-1">1</a>', '<p id="part-1">a</p>'],
    ['a heading', '<a href="#fn1">1</a>', '<h2 id="fn1">a</h2>'],
    ['a term without a meaning', '<a href="#fn1">1</a>', '<dl><dt id="fn1">a</dl>'],
    ['nothing', '<a href="#fn1">1</a>', ''],
    ['what it stands in', '', '<p id="fn1">a <a href="#fn1">1</a></p>'],
    ['a long text', `<a href="#fn1" class="footnote-ref">${'word '.repeat(20)}</a>`, '<p id="fn1">a</p>'],
  ])('a link to %s is none', (_, link, target) => {
    expect(identifiers(`${link}${target}`)).toEqual([]);
  });

  it('several markers of one superscript stand one by one', () => {
    const notes = '<li id="fn1">One.<li id="fn2">Two.';
    const text = `<p>a<sup><a href="#fn1">1</a>, <i><a href="#fn2">2</a></i></sup></p><ol class="footnotes">${notes}</ol>`;
    expect(sketchOf(text)).toBe('p{a{1}{2}} 1={p{One.}} 2={p{Two.}}');
  });

  it('in a note they are words, and so is what parts them', () => {
    const text =
      '<p>a<sup><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">As<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup>.<li id="fn2">Two.</ol>';
    expect(sketchOf(text)).toBe('p{a{1}} 1={p{Asa{1}, a{2}.}} 2={p{Two.}}');
  });

  it.each([
    ['go with the marker', 'b [<a href="#fn1">1</a>] c', 'p{b {1} c}'],
    ['alone, too', '[<a href="#fn1">1</a>]', 'p{{1}}'],
    ['stay where one is missing', 'b [<a href="#fn1">1</a> c', 'p{b [{1} c}'],
    ['stay around something else as well', 'b [<a href="#fn1">1</a> c]', 'p{b [{1} c]}'],
    ['stay where they are written otherwise', 'b &#91;<a href="#fn1">1</a>] c', 'p{b [{1}] c}'],
  ])('brackets around a link %s', (_, text, expected) => {
    expect(sketchOf(`<p>${text}</p><ol class="footnotes"><li id="fn1">One.</ol>`)).toBe(`${expected} 1={p{One.}}`);
  });

  it('words in a superscript stay', () => {
    const text =
      '<p>a<sup>see <a href="#fn1">1</a>, <a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">One.</ol>';
    expect(sketchOf(text)).toBe('p{asee {1}, {1}} 1={p{One.}}');
  });

  it('items of their lists are notes, cited or not, with or without an id', () => {
    const text = '<section class="footnotes"><ol><li id="fn1">One.<li>Two.</ol></section><ul><li id="fn9">Three.</ul>';
    expect(sketchOf(text)).toBe('1={p{One.}} 2={p{Two.}} ul{li{p{Three.}}}');
  });

  it('raised digits are digits', () => {
    expect(sketchOf('a<a href="#fn12" class="footnote-ref">¹²</a><p id="fn12">Note.')).toBe('p{a{12}} 12={p{Note.}}');
  });
});

function nodes(text: string): Nodes[] {
  const found: Nodes[] = [];
  const walk = (node: Nodes) => {
    found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(read(text).tree);
  return found;
}

function identifiers(text: string): [string, string][] {
  return nodes(text).flatMap((node) =>
    'identifier' in node ? [[node.type, node.identifier] as [string, string]] : [],
  );
}
