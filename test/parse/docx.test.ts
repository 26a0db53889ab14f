import type { Table } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { docx } from '../../src/parse/docx.ts';
import {
  type DocxParts,
  docxBytes,
  h,
  item,
  note,
  odtBytes,
  outline,
  p,
  readBytes,
  ref,
  relationship,
  run,
  table,
  zip,
} from '../helpers/office.ts';
import { breaches } from '../helpers/tree-contract.ts';

function read(parts: DocxParts) {
  const result = readBytes(docx, docxBytes(parts));
  expect(breaches(result.tree, result.text)).toEqual([]);
  return { ...result, outline: outline(result.tree) };
}

const body = (...parts: string[]) => read({ body: h(2, 'Paths') + parts.join('') }).outline.slice(1);
const said = (parts: DocxParts) => read(parts).skipped.at(-1)?.what;
const MARKED = '<w:rPr><w:del w:id="1"/></w:rPr>';

describe('the text of a DOCX file', () => {
  it('has a line a paragraph, and those of the notes at its end', () => {
    const { text } = read({
      body: h(2, 'Paths') + item(run('Lend lamps.') + ref(2)) + p('') + p('The end.'),
      footnotes: note(2, 'It is dark.'),
    });
    expect(text).toBe('Paths\nLend lamps.[1]\nThe end.\nIt is dark.');
  });

  it('says in an empty line at its end what it does not have', () => {
    const { text, skipped } = read({ body: h(2, 'Paths') + p(`${run('a')}<w:r><w:commentReference w:id="1"/></w:r>`) });
    expect(text).toBe('Paths\na\n');
    expect(skipped).toEqual([{ from: 3, to: 3, use: 'ignored', what: 'left out: 1 comment' }]);
  });
});

describe('headings', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const level = (n: number) => `<w:pPr><w:outlineLvl w:val="${n}"/></w:pPr>`;
  test.each([
    ['the name of a style', style('berschrift2', 'heading 2'), '<w:pStyle w:val="berschrift2"/>', 'h2'],
    ['the name as LibreOffice writes it', style('a', 'Heading 3'), '<w:pStyle w:val="a"/>', 'h3'],
    ['the outline level of a style', style('a', 'Big', level(1)), '<w:pStyle w:val="a"/>', 'h2'],
    [
      'a style it is based on',
      style('a', 'heading 2') + style('b', 'Mine', '<w:basedOn w:val="a"/>'),
      '<w:pStyle w:val="b"/>',
      'h2',
    ],
    ['its own outline level', '', '<w:outlineLvl w:val="2"/>', 'h3'],
    ['the id of a style that the file does not have', '', '<w:pStyle w:val="Heading4"/>', 'h4'],
    ['a level deeper than Markdown has', '', '<w:outlineLvl w:val="8"/>', 'h6'],
  ])('are told by %s', (_, styles, properties, found) => {
    expect(read({ styles, body: p('Paths', properties) + p('Words.') }).outline).toEqual([`${found} Paths`, 'Words.']);
  });

  test.each([
    ['running text by its level', '<w:outlineLvl w:val="9"/>'],
    ['in a style whose level is running text', '<w:pStyle w:val="b"/>'],
    ['in styles that are based on each other', '<w:pStyle w:val="c"/>'],
    ['with a level that is no number', '<w:outlineLvl w:val="x"/>'],
  ])('are none that are %s', (_, properties) => {
    const styles = [
      style('H2', 'heading 2'),
      style('b', 'Body', `<w:basedOn w:val="H2"/>${level(9)}`),
      style('c', 'One', '<w:basedOn w:val="d"/>') + style('d', 'Two', '<w:basedOn w:val="c"/>'),
    ].join('');
    expect(read({ styles, body: h(2, 'Paths') + p('Words.', properties) }).outline).toEqual(['h2 Paths', 'Words.']);
  });

  it('use the style of paragraphs that name none', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="heading 2"/></w:style>`;
    expect(read({ styles, body: p('Paths') }).outline).toEqual(['h2 Paths']);
  });

  it('lose the edit link of a wiki', () => {
    expect(body(h(3, 'Doors[edit]'))).toEqual(['h3 Doors']);
  });
});

describe('the title', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
  const title = (words: string) => p(words, '<w:pStyle w:val="T"/>');
  const top = (words: string) => p(words, '<w:outlineLvl w:val="0"/>');
  test.each([
    ['a paragraph in its style', title('Keep the Lanterns Lit') + p('Words.'), 'Keep the Lanterns Lit', null],
    ['a page path in that style', title('Movement/Input/Open Doors/fr') + p('Words.'), 'Open Doors', 'fr'],
    [
      'a page path in a heading',
      p('Movement/Input/Open Doors', '<w:outlineLvl w:val="0"/>') + p('Words.'),
      'Open Doors',
      null,
    ],
    ['a page path in the first line', p('Movement/Input/Open Doors') + item('Words.'), 'Open Doors', null],
  ])('is %s', (_, inside, words, language) => {
    const { meta, skipped, tree } = read({ styles, body: inside });
    expect(meta).toMatchObject({ title: words, language });
    expect(skipped).toEqual([{ from: 1, to: 1, use: 'used', what: 'title' }]);
    expect(tree.children).toHaveLength(1);
  });

  it('is taken once more where a heading repeats it', () => {
    const again = p('Open Doors', '<w:outlineLvl w:val="0"/>');
    const { meta, outline: lines } = read({ styles, body: title('Open Doors') + again + p('Words.') });
    expect([meta.title, lines]).toEqual(['Open Doors', ['Words.']]);
  });

  it('stays a heading where it cites a note', () => {
    const { meta, outline: lines } = read({ styles, body: title(run('Doors') + ref(1)), footnotes: note(1, 'Why.') });
    expect([meta.title, lines[0]]).toEqual([null, 'h1 Doors{1}']);
  });

  it('stays a heading where it has two lines', () => {
    expect(read({ styles, body: title(`${run('Open')}<w:r><w:br/></w:r>${run('Doors')}`) }).outline).toEqual([
      'h1 Open/Doors',
    ]);
  });

  test.each<[string, string, string | null, string?]>([
    ['is that of the properties where the text has none', p('Words.') + item('x'), 'Wide Doors'],
    ['of the properties may be a page path', p('Words.') + item('x'), 'Wide Doors', 'Movement/Input/Wide Doors'],
    ['of the properties gives way to a first heading', top('Doors'), null],
    ['of the properties goes before several headings of depth 1', top('Doors') + p('a') + top('Gates'), 'Wide Doors'],
    ['of the properties goes before a heading below prose', p('words '.repeat(20)) + top('Doors'), 'Wide Doors'],
    ...['Untitled', 'Document1', 'Microsoft Word - doors.doc', 'doors.docx', 'Untitled document'].map(
      (name): [string, string, string | null, string] => [`is not ${name}`, top('Doors') + top('Gates'), null, name],
    ),
  ])('%s', (_, inside, words, property = 'Wide Doors') => {
    expect(read({ body: inside, title: property }).meta.title).toBe(words);
  });

  it('is none of several sections below an introduction', () => {
    const { meta, outline: lines } = read({ body: p('An introduction.') + h(1, 'Doors') + item('a') + h(1, 'Gates') });
    expect([meta.title, lines]).toEqual([null, ['An introduction.', 'h1 Doors', '- a', 'h1 Gates']]);
  });
});

describe('lists', () => {
  it('are nested by their levels', () => {
    const lines = body(item('a'), item('b', 1, 1), item('c', 1, 2), item('d', 1, 1), item('e'));
    expect(lines).toEqual(['- a', '  - b', '    - c', '  - d', '- e']);
  });

  it('skip levels without harm', () => {
    expect(body(item('a', 1, 2), item('b', 1, 1), item('c'), item('d', 1, 2))).toEqual(['- a', '- b', '- c', '  - d']);
  });

  it('are told apart where numbers follow bullets', () => {
    expect(
      read({ body: h(2, 'A') + item('a') + item('b', 2) + item('c', 2) }).tree.children.map((node) => node.type),
    ).toEqual(['heading', 'list', 'list']);
  });

  it('nest numbers in bullets', () => {
    expect(body(item('a'), item('b', 2, 1), item('c', 1, 1))).toEqual(['- a', '  1. b', '  - c']);
  });

  it('are no lists where nothing stands before their items, or the number is taken off', () => {
    expect(body(item('a', 3), p('b', '<w:numPr><w:numId w:val="0"/></w:numPr>'))).toEqual(['a', 'b']);
  });

  it('take the list of the style, and the level that the list has for that style', () => {
    const styles =
      '<w:style w:styleId="L"><w:name w:val="Bullets"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';
    const level = '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pStyle w:val="L"/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>${level}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>`;
    const words = item('a', 7) + p('b', '<w:pStyle w:val="L"/>');
    expect(read({ styles, numbering, body: words }).outline).toEqual(['- a', '  - b']);
  });

  it('take the levels of another list that a style links to', () => {
    const numbering = [
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>',
      '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ].join('');
    expect(read({ numbering, body: h(2, 'A') + item('a') }).outline).toEqual(['h2 A', '1. a']);
  });

  it('have bullets where the file does not say', () => {
    expect(body(item('a', 99))).toEqual(['- a']);
  });

  it('have items of several paragraphs where nothing stands before the second', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
    const { tree } = read({ numbering, body: h(2, 'A') + item('a', 8) + item('more of a', 9) });
    expect(outline(tree)).toEqual(['h2 A', '- a', '  more of a']);
  });

  it('count bullets that are typed', () => {
    expect(body(p('• a'), p('◦ b'), p('• c'), p('•'))).toEqual(['- a', '  - b', '- c', '•']);
  });

  it('hold no more levels than a tree should', () => {
    const deep = Array.from({ length: 60 }, (_, i) => item('x', 1, i)).join('');
    expect(read({ body: h(2, 'A') + deep }).outline).toHaveLength(61);
  });
});

describe('numbers of lists', () => {
  const level = (n: number, start = 1) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="1">${level(0, 3)}${level(1)}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>',
    `<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level(0, 20)}</w:lvlOverride></w:num>`,
  ].join('');
  const labels = (...items: string[]) => {
    const { outline: lines } = read({ numbering, body: item('a[1]', 99) + h(2, 'Footnotes') + items.join('') });
    return lines.slice(2).map((line) => /^\[(.+)\]:/.exec(line)?.[1]);
  };
  test.each([
    ['begin where the list says', [item('x', 1), item('x', 1)], ['3', '4']],
    ['count on in a list of the same definition', [item('x', 1), item('x', 2)], ['3', '4']],
    ['begin anew where a list says so, once', [item('x', 1), item('x', 3), item('x', 3)], ['3', '9', '10']],
    ['are not changed by levels below', [item('x', 1), item('y', 1, 1), item('x', 1)], ['3', '4']],
    ['are not counted by empty items', [item('x', 1), item('', 1), item('x', 1)], ['3', '4']],
    ['follow the levels of the list itself', [item('x', 4)], ['20']],
  ])('%s', (_, items, found) => {
    expect(labels(...items)).toEqual(found);
  });
});

describe('footnotes and endnotes', () => {
  it('are numbered by their first markers, and stand at the end in that order', () => {
    const footnotes = note(1, 'First in the file.') + note(2, 'First on the page.');
    expect(read({ body: h(2, 'A') + item(run('a') + ref(2) + ref(1) + ref(2)), footnotes }).outline).toEqual([
      'h2 A',
      '- a{1}{2}{1}',
      '[1]: First on the page.',
      '[2]: First in the file.',
    ]);
  });

  it('are counted apart, endnotes in Roman numerals and behind the footnotes', () => {
    const words = item(run('a') + ref(1, 'endnote') + ref(1));
    const notes = { footnotes: note(1, 'At the foot.'), endnotes: note(1, 'At the end.', 'endnote') };
    const { outline: lines, tree } = read({ body: h(2, 'A') + words, ...notes });
    expect(lines).toEqual(['h2 A', '- a{i}{1}', '[1]: At the foot.', '[i]: At the end.']);
    expect(tree.children.flatMap((node) => ('identifier' in node ? node.identifier : []))).toEqual([
      'footnote-1',
      'endnote-1',
    ]);
  });

  test.each([
    ['of the settings', { settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' }, '', '1'],
    ['of a section', {}, '<w:sectPr><w:endnotePr><w:numFmt w:val="upperLetter"/></w:endnotePr></w:sectPr>', 'A'],
    [
      'of the section before that of the settings',
      { settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>' },
      '<w:sectPr><w:endnotePr><w:numFmt w:val="chicago"/></w:endnotePr></w:sectPr>',
      '*',
    ],
  ])('have numbers in the format %s', (_, parts, section, label) => {
    const words = item(run('a') + ref(1, 'endnote')) + section;
    const { outline: lines } = read({ body: h(2, 'A') + words, endnotes: note(1, 'Why.', 'endnote'), ...parts });
    expect(lines.slice(1)).toEqual([`- a{${label}}`, `[${label}]: Why.`]);
  });

  it('may have a sign instead of a number, which is not counted', () => {
    const sign = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
    const footnotes = note(1, 'Signed.') + note(2, 'Numbered.');
    expect(read({ body: h(2, 'A') + item(run('a') + sign + ref(2)), footnotes }).outline.slice(1)).toEqual([
      '- a{*}{1}',
      '[*]: Signed.',
      '[1]: Numbered.',
    ]);
  });

  it('are referred to again by a field with the number of the marker', () => {
    const bookmark = (inside: string) => `<w:bookmarkStart w:id="0" w:name="_Ref1"/>${inside}<w:bookmarkEnd w:id="0"/>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', '<w:vertAlign w:val="superscript"/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const words = item(run('a') + bookmark(ref(2))) + item(run('b') + field);
    const { outline: lines, tree } = read({ body: h(2, 'A') + words, footnotes: note(2, 'Why.') });
    expect(lines.slice(1)).toEqual(['- a{1}', '- b{1}', '[1]: Why.']);
    expect(JSON.stringify(tree)).toContain('"identifier":"footnote-2","label":"1","position":{"start":{"line":3');
  });

  it('have paragraphs, and leave out separators and the sign at their beginning', () => {
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('---')}</w:footnote>${note(1, p('One.') + p('Two.') + table([['Three.']]))}`;
    expect(read({ body: item(run('a') + ref(1)), footnotes }).outline).toEqual(['- a{1}', '[1]: One. ¶ Two. ¶ Three.']);
  });

  it('may cite each other', () => {
    const footnotes = note(1, p(run('See') + ref(2))) + note(2, p(run('See') + ref(1)));
    expect(read({ body: item(run('a') + ref(1)), footnotes }).outline).toEqual([
      '- a{1}',
      '[1]: See{2}',
      '[2]: See{1}',
    ]);
  });

  it('that are missing have a marker all the same', () => {
    const { outline: lines } = read({ body: item(run('a') + ref(1) + ref(2)), footnotes: note(2, 'Why.') });
    expect(lines).toEqual(['- a{1}{2}', '[2]: Why.']);
  });

  test.each([
    ['a paragraph without words', p('')],
    ['white space', p(run(' ')) + p('')],
    ['no paragraph', '<w:p0/>'],
  ])('that have %s stand on an empty line at their place', (_, inside) => {
    const footnotes = `${note(1, 'One.')}<w:footnote w:id="2">${inside}</w:footnote>${note(3, 'Three.')}`;
    const body = item(run('a') + ref(1) + ref(2) + ref(3));
    const { outline: lines, tree, text } = read({ body, footnotes });
    expect(lines).toEqual(['- a{1}{2}{3}', '[1]: One.', '[2]: ', '[3]: Three.']);
    expect(text).toBe('a[1][2][3]\nOne.\n\nThree.');
    const point = { line: 3, column: 1, offset: 16 };
    const position = { start: point, end: point };
    expect(tree.children[2]).toMatchObject({ position, children: [{ type: 'paragraph', children: [], position }] });
  });

  it('may be the last, and without words', () => {
    const { text, tree } = read({ body: item(run('a') + ref(1)), footnotes: note(1, p('')) });
    expect([text, tree.children[1]?.position?.start.line]).toEqual(['a[1]\n', 2]);
  });

  const complex = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result, '<w:rStyle w:val="FootnoteReference"/>')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  test.each([
    ['the one note that has its number, where the bookmark is lost', '2', '{2}'],
    ['words, where no note has it', '7', '7'],
    ['words, where it shows an error', 'Error! Bookmark not defined.', 'Error! Bookmark not defined.'],
  ])('are referred to by a field: %s', (_, result, words) => {
    const body = item(run('a') + ref(1) + ref(2)) + item(run('b.') + complex('NOTEREF _Ref1 \\f \\h', result));
    const { outline: lines } = read({ body, footnotes: note(1, 'One.') + note(2, 'Two.') });
    expect(lines[1]).toBe(`- b.${words}`);
  });

  it('are not told by a number that two of them have', () => {
    const body = item(run('a') + ref(1) + ref(1, 'endnote')) + item(run('b.') + complex('NOTEREF _Ref1', '1'));
    const settings = '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>';
    const parts = { footnotes: note(1, 'One.'), endnotes: note(1, 'Two.', 'endnote'), settings };
    expect(read({ body, ...parts }).outline[1]).toBe('- b.1');
  });

  const RAISED = '<w:vertAlign w:val="superscript"/>';
  test.each([
    ['a comma', ref(1) + run(',', RAISED) + ref(2), '{1}{2}'],
    ['a comma and a space', ref(1) + run(', ', RAISED) + ref(2), '{1}{2}'],
    ['a comma in the style of markers', ref(1) + run(',', '<w:rStyle w:val="FootnoteReference"/>') + ref(2), '{1}{2}'],
    ['a comma before a field', ref(1) + run(',', RAISED) + complex('NOTEREF x', '2'), '{1}{2}'],
    ['a dash, which stands for those between', ref(1) + run('–', RAISED) + ref(3), '{1}{2}{3}'],
    ['a dash between neighbours', ref(1) + run('-', RAISED) + ref(2), '{1}{2}'],
    ['no comma that is not raised', ref(1) + run(', ') + ref(2), '{1}, {2}'],
    ['no comma behind the last', ref(1) + run(',', RAISED) + run('b'), '{1},b'],
    ['no raised word', ref(1) + run('th', RAISED) + ref(2), '{1}th{2}'],
  ])('have markers that are joined by %s', (_, inside, words) => {
    const body = item(run('a') + inside) + item(run('z') + ref(2) + ref(3));
    const footnotes = note(1, 'One.') + note(2, 'Two.') + note(3, 'Three.');
    const labels = ref(1) + ref(2) + ref(3);
    expect(read({ body: item(run('x') + labels) + body, footnotes }).outline[1]).toBe(`- a${words}`);
  });

  it('that nothing refers to are counted: no page shows them', () => {
    expect(said({ body: item('a'), footnotes: note(1, 'Why.') })).toBe('left out: 1 note without a marker');
  });
});

describe('tables', () => {
  it('have rows and cells, a line for each paragraph of a cell', () => {
    const { outline: lines, text } = read({
      body: table([
        ['Tool', 'Keeper'],
        [p('Saw') + p('and rope'), ''],
      ]),
    });
    expect(lines).toEqual(['| Tool | Keeper |', '| Saw\nand rope |  |']);
    expect(text).toBe('Tool\nKeeper\nSaw\nand rope');
  });

  it('hold notes', () => {
    const { outline: lines } = read({ body: table([[p(run('Saw') + ref(1))]]), footnotes: note(1, 'Sharp.') });
    expect(lines).toEqual(['| Saw{1} |', '[1]: Sharp.']);
  });

  it('have lists in their cells, which stay lists', () => {
    const cell = p('Before') + item('a') + item('b', 1, 1) + item(run('c') + ref(1), 2) + p('Between') + p('them');
    const { outline: lines, tree } = read({
      body: table([
        ['x', cell],
        [item('d'), ''],
      ]),
      footnotes: note(1, 'Why.'),
    });
    expect(lines).toEqual(['| x | Before\n- a\n  - b\n1. c{1}\nBetween\nthem |', '| - d |  |', '[1]: Why.']);
    const [before] = (tree.children[0] as Table).children[0]?.children[1]?.children ?? [];
    expect(before?.type).toBe('paragraph');
  });

  it('inside cells give their words to the cell', () => {
    expect(body(table([[p('out') + table([['in', 'side']]), 'last']]))).toEqual(['| out\nin\nside | last |']);
  });

  it('fill up cells that are wide, within limits', () => {
    const wide = (n: number) =>
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${n}"/></w:tcPr>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`;
    expect(body(wide(2))).toEqual(['| a |  | b |']);
    expect(body(wide(999_999_999))[0]?.split('|')).toHaveLength(67);
  });

  it('without words are not there', () => {
    expect(body(table([['', '']]), '<w:tbl/>', p('a'))).toEqual(['a']);
  });
});

describe('runs', () => {
  test.each([
    [
      'tabs, breaks and hyphens',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t></w:r>',
      'a\tb/c/d\u2011ef',
    ],
    [
      'white space only where it is to be kept',
      '<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r><w:r><w:t> c</w:t></w:r>',
      'a bc',
    ],
    ['symbols of fonts', '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:sym w:char="2192"/></w:r>', '→→'],
    ['links', `<w:hyperlink r:id="rId9">${run('the map')}</w:hyperlink>`, 'the map'],
    [
      'results of fields, not their instructions',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('no')}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('.')}`,
      '7.',
    ],
    [
      'fields without a result',
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SECTION</w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run('a')}`,
      'a',
    ],
    ['simple fields', `<w:fldSimple w:instr="DATE">${run('May')}</w:fldSimple>`, 'May'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run('a')}</w:sdtContent></w:sdt>`,
      'a',
    ],
    ['formulas', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    [
      'words without their pronunciation',
      `<w:ruby><w:rt>${run('no')}</w:rt><w:rubyBase>${run('yes')}</w:rubyBase></w:ruby>`,
      'yes',
    ],
    [
      'one form of what is there in several',
      `<mc:AlternateContent><mc:Choice>${run('new')}</mc:Choice><mc:Choice>${run('newer')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`,
      'new',
    ],
    [
      'the fallback where there is nothing else',
      `<mc:AlternateContent><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`,
      'old',
    ],
    ['inserted words', `<w:ins>${run('a')}</w:ins>`, 'a'],
    ['words where they were moved to', `<w:moveFrom>${run('no')}</w:moveFrom><w:moveTo>${run('a')}</w:moveTo>`, 'a'],
    ['line ends as spaces', '<w:r><w:t>a\nb</w:t></w:r>', 'a b'],
    ['no tab stops', '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r>', 'a'],
  ])('give %s', (_, inside, words) => {
    const { outline: lines } = read({
      body: h(2, 'A') + p(inside),
      links: relationship('rId9', 'hyperlink', 'https://example.org/', 'External'),
    });
    expect(lines.slice(1)).toEqual([words]);
  });

  it('in a text box stand behind its paragraph, once', () => {
    const box = `<w:txbxContent>${p('in the box')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(body(p(run('before') + both + run(' after')))).toEqual(['before after', 'in the box']);
  });

  it('in a language of their own have it on their node', () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const words =
      run('One ', '<w:lang w:val="en-US"/>') +
      run('deux ', '<w:lang w:val="fr-FR"/>') +
      run('ثلاثة', '<w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/>');
    const { tree, meta } = read({ styles, body: item(words) });
    const text = JSON.stringify(tree).match(/"lang":"[^"]+"/g);
    expect([text, meta.language]).toEqual([['"lang":"fr-FR"', '"lang":"ar-SA"'], null]);
  });
});

describe('what is left out', () => {
  const deleted = `<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>`;
  test.each([
    ['deletions', p(run('a') + deleted), ['a'], 'left out: 1 tracked deletion (all changes are read as accepted)'],
    [
      'deleted rows and cells',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('x')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('y')}</w:tc><w:tc>${p('z')}</w:tc></w:tr></w:tbl>`,
      ['|  | z |'],
      'left out: 2 tracked deletions (all changes are read as accepted)',
    ],
    [
      'hidden words',
      p(run('a') + run('b', '<w:vanish/>') + run('c', '<w:vanish w:val="0"/>')),
      ['ac'],
      'left out: 1 hidden text',
    ],
    [
      'comments',
      p(`${run('a')}<w:r><w:commentReference w:id="0"/></w:r>`).repeat(2),
      ['a', 'a'],
      'left out: 2 comments',
    ],
    [
      'signs that only a font knows',
      p(`${run('a')}<w:r><w:sym w:char="F021"/><w:sym w:char="zz"/></w:r>`),
      ['a'],
      'left out: 2 signs of fonts',
    ],
    ['embedded documents', `${p('a')}<w:altChunk r:id="rId5"/>`, ['a'], 'left out: 1 embedded document'],
    [
      'headers and footers',
      `${p('a')}<w:sectPr><w:headerReference/><w:footerReference/></w:sectPr>`,
      ['a'],
      'left out: headers and footers',
    ],
  ])('are %s, and that is said', (_, inside, lines, what) => {
    const { outline: found, skipped } = read({ body: h(2, 'A') + inside });
    expect(found.slice(1)).toEqual(lines);
    expect(skipped.at(-1)?.what).toBe(what);
  });

  it('are words that a style hides', () => {
    const styles = '<w:style w:styleId="s"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const { outline: lines } = read({
      styles,
      body: item('a') + p(run('b'), '<w:pStyle w:val="s"/>') + p(run('c', '<w:rStyle w:val="s"/>') + ref(1)),
    });
    expect(lines).toEqual(['- a', '{1}']);
  });

  it('are hints of empty controls', () => {
    expect(
      body(
        p(
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>${run('a')}`,
        ),
      ),
    ).toEqual(['a']);
  });

  it('are states before a change of looks', () => {
    expect(body(p('a', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'))).toEqual(['a']);
  });

  it('is the end of a paragraph that is deleted: it goes on in the next', () => {
    expect(body(p('One ', MARKED), p('two ', MARKED), p('three.'))).toEqual(['One two three.']);
    expect(body(p('Last', MARKED))).toEqual(['Last']);
    expect(body(table([[p('in a cell', MARKED)]]), p('out'))).toEqual(['| in a cell |', 'out']);
  });
});

describe('tables of contents and other lines of the program', () => {
  const styles = [
    '<w:style w:styleId="C1"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:styleId="A"><w:name w:val="Author"/></w:style>',
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>',
  ].join('');
  test.each([
    ['in their styles', p('Paths 3', '<w:pStyle w:val="C1"/>')],
    [
      'in their control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Paths 3')}</w:sdtContent></w:sdt>`,
    ],
    [
      'in their field',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('Paths 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
  ])('are told by the program, %s', (_, contents) => {
    const { outline: lines, skipped } = read({ styles, body: contents + item('a') });
    expect(lines).toEqual(['- a']);
    expect(skipped).toEqual([{ from: 1, to: 1, use: 'ignored', what: 'table of contents' }]);
  });

  it('are told by their heading and links where they come from a wiki', () => {
    const link = (words: string) => item(`<w:hyperlink w:anchor="x">${run(words)}</w:hyperlink>`);
    const { outline: lines } = read({
      body: h(2, 'Contents') + link('1 Paths') + link('Doors') + h(2, 'Paths') + item('a'),
    });
    expect(lines).toEqual(['h2 Paths', '- a']);
  });

  it('keep a heading `Contents` over anything else', () => {
    expect(read({ body: h(2, 'Contents') + table([['a']]) }).outline).toEqual(['h2 Contents', '| a |']);
  });

  it('leave out the name of the author', () => {
    const { outline: lines, skipped } = read({ styles, body: p('N. Nn.', '<w:pStyle w:val="A"/>') + item('a') });
    expect([lines, skipped[0]?.what]).toEqual([['- a'], 'name of the author']);
  });

  it('leave out the skin of a wiki, at the edges and wherever it stands', () => {
    const { outline: lines } = read({
      body:
        p('Jump to navigation Jump to search') +
        h(2, 'Doors') +
        item('a') +
        p('Retrieved from "https://example.org/x"'),
    });
    expect(lines).toEqual(['h2 Doors', '- a']);
  });

  it('keep quotations together', () => {
    const quote = (words: string) => p(words, '<w:pStyle w:val="Q"/>');
    expect(read({ styles, body: quote('One.') + quote('Two.') + p('Three.') }).outline).toEqual([
      '> One.',
      '> Two.',
      'Three.',
    ]);
  });
});

describe('elements without what they need', () => {
  const names = [
    ...new Set(
      'p pPr rPr pStyle outlineLvl numId ilvl hyperlink bookmarkStart bookmarkEnd tbl tr tc trPr gridSpan cellDel del moveFrom footnote footnoteReference footnotePr numFmt sym fldChar fldSimple instrText sdt sdtPr sdtContent docPartGallery showingPlcHdr txbxContent rStyle vanish vertAlign position rtl lang br t r'.split(
        ' ',
      ),
    ),
  ];
  it('do no harm, wherever they stand', () => {
    const bare = names.map((name) => `<w:${name}/>`).join('');
    for (const inside of [
      bare,
      p(bare + run('a')),
      `<w:tbl><w:tr>${bare}<w:tc>${bare}</w:tc></w:tr></w:tbl>`,
      p(`<w:r>${bare}</w:r>`),
      p('a', `<w:rPr>${bare}</w:rPr>${bare}`),
    ]) {
      read({ body: inside + item('a') });
    }
  });

  it('do no harm in the parts beside', () => {
    const style =
      '<w:style/><w:name/><w:basedOn/><w:style w:type="paragraph" w:styleId="x"><w:name/><w:basedOn/><w:pPr><w:outlineLvl/><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr><w:rPr><w:lang/><w:vertAlign/></w:rPr><w:tblStylePr><w:vanish/></w:tblStylePr></w:style>';
    const bare =
      '<w:abstractNum/><w:num/><w:abstractNumId/><w:styleLink/><w:numStyleLink/><w:lvlOverride/><w:startOverride/><w:lvl/><w:start/><w:numFmt/><w:lvlText/><w:pStyle/>';
    const inner = (name: string) =>
      `<w:${name}>${bare.replace(/<w:(?:abstractNum|num)\/>/g, '')}<w:lvl>${bare.replace(/<w:(?:abstractNum|num|lvl)\/>/g, '')}</w:lvl></w:${name}>`;
    const styles = `${style}<w:numId/><w:ilvl/><w:outlineLvl/><w:vanish/><w:vertAlign/><w:lang/>`;
    const words = item('a', 0) + p('b', '<w:pStyle w:val="x"/>') + p('c', '<w:pStyle w:val=""/>') + item('d', 1, 5);
    expect(read({ styles, numbering: bare + inner('abstractNum') + inner('num'), body: h(2, 'A') + words }).text).toBe(
      'A\na\nb\nc\nd',
    );
  });

  it('use looks of styles of paragraphs and of runs', () => {
    const styles =
      '<w:style w:styleId="s"><w:name w:val="Raised"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:vertAlign w:val="superscript"/><w:lang w:val="fr"/></w:rPr></w:style>';
    const words =
      item('a') +
      p('b', '<w:pStyle w:val="s"/>') +
      p(run('c') + run('1', '<w:rStyle w:val="s"/>')) +
      h(2, 'Notes') +
      item('One.', 2);
    const { outline: lines, tree } = read({ styles, body: words });
    expect(lines).toEqual(['- a', '  - b', 'c{1}', 'h2* Notes', '[1]: One.']);
    expect(JSON.stringify(tree)).toContain('"lang":"fr"');
  });
});

describe('files that are no DOCX', () => {
  const fails = (value: Uint8Array | string) => () => readBytes(docx, value);
  const broken = docxBytes({ body: '<w:p><w:r>' });
  const word = (files: Record<string, string>) => zip({ 'word/document.xml': '<a/>', ...files });
  test.each([
    ['text', 'Some words.', 'is no zip archive'],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'is an old .doc file or has a password',
    ],
    ['rich text', '{\\rtf1 words}', 'is a rich text file (.rtf)'],
    ['an ODT file', odtBytes({ body: '' }), 'is an OpenDocument file (.odt): name it so'],
    ['another archive', zip({ 'a.txt': 'a' }), 'has no word/document.xml, so it is no DOCX file'],
    [
      'a spreadsheet',
      zip({
        '_rels/.rels': `<Relationships>${relationship('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      }),
      'is a spreadsheet (.xlsx), not a text',
    ],
    [
      'a presentation',
      zip({ '_rels/.rels': `<Relationships>${relationship('a', 'officeDocument', '/ppt/p.xml')}</Relationships>` }),
      'is a presentation (.pptx), not a text',
    ],
    ['broken XML', broken, 'has a part that cannot be read: word/document.xml is broken XML'],
    [
      'an external entity',
      word({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
      'word/document.xml has a document type declaration',
    ],
    [
      'a bomb of entities',
      word({ 'word/_rels/document.xml.rels': '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>' }),
      'has a document type declaration',
    ],
    ['XML nested too deeply', word({ 'word/document.xml': '<a>'.repeat(2000) }), 'nested deeper than 1000 levels'],
    ['a bomb', word({ 'word/document.xml': ' '.repeat(9 << 20) }), 'packed more than 800 to 1'],
  ])('fail: %s', (_, value, reason) => {
    expect(fails(value)).toThrow(reason);
  });

  it('find the parts of a document that is elsewhere in the archive', () => {
    const main = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p('a')}</w:body></w:document>`;
    const rels = `<Relationships>${relationship('a', 'officeDocument', '/text/main.xml')}</Relationships>`;
    expect(readBytes(docx, zip({ '_rels/.rels': rels, 'text/main.xml': main })).text).toBe('a');
  });
});
