import { describe, expect, it, test } from 'vitest';
import { odt } from '../../src/parse/odt.ts';
import { docxBytes, type OdtParts, odtBytes, outline, readBytes, zip } from '../helpers/office.ts';
import { breaches } from '../helpers/tree-contract.ts';

function read(parts: OdtParts) {
  const result = readBytes(odt, odtBytes(parts));
  expect(breaches(result.tree, result.text)).toEqual([]);
  return { ...result, outline: outline(result.tree) };
}

const p = (inside: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`;
const h = (depth: number, words: string) => `<text:h text:outline-level="${depth}">${words}</text:h>`;
const list = (items: readonly string[], attributes = '') =>
  `<text:list ${attributes}>${items.map((one) => `<text:list-item>${one}</text:list-item>`).join('')}</text:list>`;
const note = (id: string, label: string, inside: string, kind = 'footnote') =>
  `<text:note text:id="${id}" text:note-class="${kind}">\n<text:note-citation>${label}</text:note-citation>\n<text:note-body>\n${inside}\n</text:note-body></text:note>`;
const style = (name: string, attributes: string, properties = '', family = 'paragraph') =>
  `<style:style style:name="${name}" style:family="${family}" ${attributes}>${properties && `<style:text-properties ${properties}/>`}</style:style>`;
const numbers =
  '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="4"/></text:list-style>';
const cell = (inside: string, attributes = '') => `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]) => `<table:table>${rows.join('')}</table:table>`;

const body = (inside: string, automatic = '') => read({ body: h(2, 'Paths') + inside, automatic }).outline.slice(1);

describe('the text of an ODT file', () => {
  it('has a line a paragraph, and those of the notes at its end', () => {
    const { text } = read({
      body: h(2, 'Paths') + p(`Lend lamps.${note('ftn1', '1', p('It is dark.'))}`) + p('') + p('The end.'),
    });
    expect(text).toBe('Paths\nLend lamps.[1]\nThe end.\nIt is dark.');
  });
});

describe('headings and titles', () => {
  test.each([
    ['headings', h(3, 'Doors'), 'h3 Doors'],
    ['headings without a level', '<text:h>Doors</text:h>', 'h1 Doors'],
    ['paragraphs in a style for headings', p('Doors', 'Heading_20_4'), 'h4 Doors'],
    ['a style whose parent is one', p('Doors', 'P1'), 'h2 Doors'],
    ['a style with a level of its own', p('Doors', 'P2'), 'h3 Doors'],
    ['a style with a name to be shown', p('Doors', 'P3'), 'h5 Doors'],
  ])('are told by %s', (_, inside, line) => {
    const automatic =
      style('P1', 'style:parent-style-name="Heading_20_2"') +
      style('Heading_20_2', 'style:parent-style-name="P1"') +
      style('P2', 'style:default-outline-level="3"') +
      style('P3', 'style:display-name="Heading 5"');
    expect(body(inside, automatic)).toEqual([line]);
  });

  it('have the title of its style, of a page path, or of the properties', () => {
    expect(read({ body: p('Open Doors', 'Title') + p('Words.') }).meta.title).toBe('Open Doors');
    expect(read({ body: h(1, 'Movement/Input/Open Doors/de') + p('Words.') }).meta).toMatchObject({
      title: 'Open Doors',
      language: 'de',
    });
    expect(read({ body: h(2, 'Doors'), title: 'Wide\n Doors' }).meta.title).toBe('Wide Doors');
  });
});

describe('lists', () => {
  it('are nested', () => {
    expect(body(list([p('a') + list([p('b') + list([p('c')])]), p('d')]))).toEqual(['- a', '  - b', '    - c', '- d']);
  });

  it('have numbers or bullets by their style, which holds for the lists inside', () => {
    expect(body(list([p('a') + list([p('b')])], 'text:style-name="N"'), numbers)).toEqual(['1. a', '  - b']);
  });

  it('have items of several paragraphs, and headers', () => {
    expect(body(list([p('a') + p('more of a'), p('') + p('b')]))).toEqual(['- a', '  more of a', '- b']);
    expect(
      body(
        `<text:list><text:list-item>${p('a')}</text:list-item><text:list-header>${p('b')}</text:list-header></text:list>`,
      ),
    ).toEqual(['- a', '  b']);
  });

  it('without a sign before their items are none', () => {
    const none =
      '<text:list-style style:name="O"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>';
    expect(body(list([p('a')], 'text:style-name="O"'), none)).toEqual(['a']);
  });

  it('may hold headings', () => {
    expect(body(list([h(3, 'Doors')]))).toEqual(['h3 Doors']);
  });

  it('count on where they say so, and from where they say', () => {
    const notes = [
      list([p('Four.'), p('Five.')], 'text:style-name="N" xml:id="l1"'),
      list([p('Six.')], 'text:style-name="N" text:continue-numbering="true"'),
      list([p('Seven.')], 'text:style-name="N" text:continue-list="l2" xml:id="l2"'),
      list([p('Six.')], 'text:style-name="N" text:continue-list="l1"'),
      `<text:list text:style-name="N"><text:list-item text:start-value="9">${p('Nine.')}</text:list-item></text:list>`,
    ];
    const { outline: lines } = read({ body: p('a[9]') + h(2, 'Footnotes') + notes.join(''), automatic: numbers });
    expect(lines.slice(2).map((line) => line.slice(0, 3))).toEqual(['[4]', '[5]', '[6]', '[4]', '[6]', '[9]']);
  });
});

describe('notes', () => {
  it('are labelled as they are cited, footnotes before endnotes', () => {
    const words = `a${note('ftn2', 'i', p('At the end.'), 'endnote')}b${note('ftn1', '1', p('At the foot.') + p('Twice.'))}`;
    expect(body(p(words))).toEqual(['a{i}b{1}', '[1]: At the foot. ¶ Twice.', '[i]: At the end.']);
  });

  it('may have a sign instead of a number', () => {
    const signed =
      '<text:note><text:note-citation text:label="*">*</text:note-citation><text:note-body><text:p>Signed.</text:p></text:note-body></text:note>';
    expect(body(p(`a${signed}`))).toEqual(['a{*}', '[*]: Signed.']);
  });

  it('without a number have a marker all the same', () => {
    expect(body(p(`a<text:note><text:note-body>${p('Bare.')}</text:note-body></text:note>`))).toEqual([
      'a{?}',
      '[?]: Bare.',
    ]);
  });

  it('are referred to again', () => {
    const again = '<text:note-ref text:note-class="footnote" text:ref-name="ftn1">1</text:note-ref>';
    expect(body(p(`a${note('ftn1', '1', p('Why.'))}`) + p(`b${again}`))).toEqual(['a{1}', 'b{1}', '[1]: Why.']);
  });

  const field = (code: string, result: string) =>
    `<field:fieldmark-start text:name="x" field:type="f"><field:param field:name="vnd.oasis.opendocument.field.code" field:value="${code}"/><field:param field:name="vnd.oasis.opendocument.field.id" field:value="72"/></field:fieldmark-start><field:fieldmark-separator/>${result}<field:fieldmark-end/>.`;
  const why = note('ftn1', '1', p('Why.'));
  test.each([
    ['a bookmark before the marker', `a<text:bookmark text:name="_Ref1"/>${why}`, 'NOTEREF _Ref1 \\h', '9', '{1}.'],
    ['a bookmark around the marker', `a<text:bookmark-start text:name="_Ref1"/>${why}`, 'NOTEREF _Ref1', '9', '{1}.'],
    ['its number, where the bookmark is lost', `a${why}`, 'NOTEREF _Ref1 \\f', '1', '{1}.'],
    ['nothing, where words stand between', `<text:bookmark text:name="_Ref1"/>a${why}`, 'NOTEREF _Ref1', '9', '9.'],
    ['nothing, in a field of another kind', `a${why}`, 'FORMTEXT', '1', '1.'],
  ])('are referred to again in a field of Word by %s', (_, first, code, result, words) => {
    expect(body(p(first) + p(`b${field(code, result)}`))).toEqual(['a{1}', `b${words}`, '[1]: Why.']);
  });

  it('stand on an empty line where they have no words', () => {
    expect(read({ body: p(`a${note('ftn1', '1', p(''))}b${note('ftn2', '2', '')}`) })).toMatchObject({
      outline: ['a{1}b{2}', '[1]: ', '[2]: '],
      text: 'a[1]b[2]\n\n',
    });
  });

  it('have markers that are joined by a raised comma', () => {
    const sup = style('S', '', 'style:text-position="super 58%"', 'text');
    const joined = `a${why}<text:span text:style-name="S">, </text:span>${note('ftn2', '2', p('So.'))}b`;
    expect(body(p(joined), sup)[0]).toBe('a{1}{2}b');
  });

  it('may have lists, which are no part of the list they stand in', () => {
    const inside = `a${note('ftn1', '1', list([p('One.'), p('Two.')]))}`;
    expect(body(list([p(inside), p('b')]))).toEqual(['- a{1}', '- b', '[1]: One. ¶ Two.']);
  });
});

describe('tables', () => {
  it('have rows, heads and cells', () => {
    const head = `<table:table-header-rows>${row(cell(p('Tool')), cell(p('Keeper')))}</table:table-header-rows>`;
    expect(body(table(head, row(cell(p('Saw') + p('and rope')), cell(list([p('Blue'), p('Red')])))))).toEqual([
      '| Tool | Keeper |',
      '| Saw\nand rope | - Blue\n- Red |',
    ]);
  });

  it('do not grow by what a file says is repeated', () => {
    const wide = cell(p('a'), 'table:number-columns-repeated="3"') + cell('', 'table:number-columns-repeated="16384"');
    const [line] = body(table(row(wide)));
    expect(line?.split('|').slice(0, 5)).toEqual(['', ' a ', '  ', '  ', '  ']);
    expect(line?.split('|')).toHaveLength(66);
  });

  it('bound the cells that are repeated in all tables together', () => {
    const rows = row(cell('', 'table:number-columns-repeated="60"')).repeat(3000);
    const { tree } = read({ body: p('a') + table(row(cell(p('b'))), rows) });
    expect(JSON.stringify(tree).match(/"tableCell"/g)?.length).toBeLessThan(104_000);
  });

  it('inside cells give their words to the cell', () => {
    const inner = table(row(cell(p('b'), 'table:number-columns-repeated="9"')));
    expect(body(table(row(cell(p('a') + inner), '<table:covered-table-cell/>', cell(p('c')))))).toEqual([
      '| a\nb |  | c |',
    ]);
  });
});

describe('words', () => {
  test.each([
    ['white space folded', 'a\n   b <text:span> c</text:span>', 'a b c'],
    ['white space that is meant', 'a<text:s text:c="3"/>b<text:s/>c', 'a   b c'],
    ['no more white space than a line needs', 'a<text:s text:c="999999999"/>b', `a${' '.repeat(100)}b`],
    ['tabs and breaks', 'a<text:tab/>b<text:line-break/> c', 'a\tb/c'],
    ['links', '<text:a xlink:href="https://example.org/">the map</text:a>', 'the map'],
    ['fields', 'page <text:page-number>7</text:page-number>', 'page 7'],
    [
      'no bookmarks',
      'a<text:bookmark-start text:name="x"/>b<text:bookmark-end text:name="x"/><text:bookmark text:name="y"/>',
      'ab',
    ],
    [
      'no pronunciation',
      '<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>',
      'a',
    ],
    ['no hidden fields', 'a<text:hidden-text>b</text:hidden-text>', 'a'],
    ['no titles of pictures', 'a<draw:frame><svg:title>b</svg:title><draw:image/></draw:frame>', 'a'],
  ])('have %s', (_, inside, words) => {
    expect(body(p(inside))).toEqual([words]);
  });

  it('in a text box stand behind its paragraph', () => {
    const box = `<draw:frame>\n<draw:text-box>\n${p('in the box')}</draw:text-box></draw:frame>`;
    expect(body(p(`before ${box}after`))).toEqual(['before after', 'in the box']);
    expect(body(box)).toEqual(['in the box']);
  });

  it('of a section are text', () => {
    expect(body(`<text:section>${p('a')}</text:section>`)).toEqual(['a']);
  });

  it('in a language of their own have it on their node', () => {
    const language = (code: string) => `fo:language="${code}" fo:country="none"`;
    const styles = `<office:styles><style:default-style style:family="paragraph"><style:text-properties ${language('en')}/></style:default-style></office:styles>`;
    const automatic =
      style('T1', '', 'fo:language="fr" fo:country="CA"', 'text') +
      style('T2', '', language('en'), 'text') +
      style('T3', '', 'fo:language="none"', 'text');
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
    const { tree } = read({
      styles,
      automatic,
      body: h(2, 'A') + p(`a ${span('T1', 'deux')} ${span('T2', 'b')} ${span('T3', 'c')}`),
    });
    expect(JSON.stringify(tree).match(/"lang":"[^"]+"/g)).toEqual(['"lang":"fr-CA"']);
  });
});

describe('what is left out', () => {
  const hidden = style('T9', '', 'text:display="none"', 'text');
  const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region><text:changed-region><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>`;
  test.each([
    [
      'deletions',
      changes + p('a<text:change text:change-id="x"/>'),
      ['a'],
      'left out: 1 tracked deletion (all changes are read as accepted)',
    ],
    [
      'comments',
      p(`a<office:annotation><dc:creator>N. N.</dc:creator>${p('why?')}</office:annotation><office:annotation-end/>b`),
      ['ab'],
      'left out: 1 comment',
    ],
    [
      'hidden words',
      p('a<text:span text:style-name="T9">b<text:line-break/></text:span>'),
      ['a'],
      'left out: 1 hidden text',
    ],
    [
      'hidden notes',
      p(`a<text:span text:style-name="T9">b${note('x', '1', p('c'))}</text:span>`),
      ['a'],
      'left out: 1 hidden text',
    ],
    [
      'hidden paragraphs',
      p('a') + p('<text:hidden-paragraph text:is-hidden="true"/>b'),
      ['a'],
      'left out: 1 hidden text',
    ],
    [
      'hidden sections',
      `${p('a')}<text:section text:display="none">${p('b')}</text:section>`,
      ['a'],
      'left out: 1 hidden text',
    ],
  ])('are %s, and that is said', (_, inside, lines, what) => {
    const { outline: found, skipped } = read({ body: h(2, 'A') + inside, automatic: hidden });
    expect(found.slice(1)).toEqual(lines);
    expect(skipped.at(-1)?.what).toBe(what);
  });

  it('are headers and footers', () => {
    const styles = `<office:master-styles><style:master-page><style:header>${p('head')}</style:header><style:footer/></style:master-page></office:master-styles>`;
    const { text, skipped } = read({ styles, body: h(2, 'A') });
    expect([text, skipped[0]?.what]).toEqual(['A\n', 'left out: headers and footers']);
  });

  it('are tables of contents', () => {
    const index = `<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('Paths 1')}</text:index-body></text:table-of-content>`;
    const { outline: lines, skipped } = read({ body: index + h(2, 'Paths') + p('Doors 2', 'Contents_20_2') });
    expect(lines).toEqual(['h2 Paths']);
    expect(skipped.map(({ what }) => what)).toEqual(['table of contents', 'table of contents', 'table of contents']);
  });
});

describe('elements without what they need', () => {
  const names = [
    'p',
    'h',
    'list',
    'list-item',
    'list-header',
    'span',
    'a',
    's',
    'tab',
    'line-break',
    'bookmark',
    'note-ref',
    'note',
    'note-citation',
    'hidden-paragraph',
    'section',
    'table-of-content',
    'change',
    'list-style',
    'list-level-style-number',
  ];
  it('do no harm, wherever they stand', () => {
    const bare =
      names.map((name) => `<text:${name}/>`).join('') +
      ['table', 'table-row', 'table-cell', 'covered-table-cell'].map((name) => `<table:${name}/>`).join('') +
      '<draw:frame/><style:style/><style:text-properties/>';
    for (const inside of [
      bare,
      p(bare),
      list([bare]),
      table(row(cell(bare)), bare),
      p(note('x', '1', bare)),
      cell(p('a')),
      `<text:list-style><text:list-level-style-bullet/></text:list-style>`,
    ]) {
      read({ body: inside + h(2, 'A'), automatic: bare });
    }
  });

  it('keep words of cells that stand in no table', () => {
    expect(body(`${cell(p('a'))}${p('b')}`)).toEqual(['b']);
  });
});

describe('files that are no ODT', () => {
  test.each([
    ['text', new TextEncoder().encode('Some words.'), 'is no zip archive'],
    ['a Word file', docxBytes({}), 'is a Word file (.docx): name it so'],
    [
      'a spreadsheet',
      odtBytes({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'is no text but application/vnd.oasis.opendocument.spreadsheet',
    ],
    [
      'an encrypted file',
      odtBytes({ manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'has a password: save it without one',
    ],
    ['another archive', zip({ a: 'b' }), 'has no content.xml, so it is no ODT file'],
    ['broken XML', odtBytes({ body: '<text:p>' }), 'has a part that cannot be read: content.xml is broken XML'],
    [
      'an external entity',
      zip({ 'content.xml': '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>' }),
      'content.xml has a document type declaration',
    ],
  ])('fail: %s', (_, value, reason) => {
    expect(() => readBytes(odt, value)).toThrow(reason);
  });
});
