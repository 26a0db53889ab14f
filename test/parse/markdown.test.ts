import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/parse/markdown.ts';
import { breaches } from '../helpers/tree-contract.ts';

function read(text: string): { tree: Root; file: VFile } {
  const file = new VFile({ value: text, data: { text } });
  const tree = unified().use(markdown).parse(file);
  expect(breaches(tree, text)).toEqual([]);
  return { tree, file };
}

/** A tree in one line: words as they are, `{1}` a marker, `^{…}` an inline footnote, `1={…}` a footnote. */
function sketch(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'footnoteReference') return `{${node.label}}`;
  if (node.type === 'break') return '⏎';
  const inside = 'children' in node ? node.children.map(sketch).join(isBlock(node) ? ' ' : '') : '';
  if (node.type === 'root' || node.type === 'list') return inside;
  if (node.type === 'footnote') return `^{${inside}}`;
  if (node.type === 'footnoteDefinition') return `${node.label}${node.data?.numbered === false ? '?' : ''}={${inside}}`;
  if (node.type === 'heading') return `${'#'.repeat(node.depth)}${node.data?.footnotes ? '!' : ''}{${inside}}`;
  return `${node.type}{${inside}}`;
}

function isBlock({ type }: Nodes): boolean {
  return /^(?:root|list|listItem|blockquote|footnoteDefinition|table|tableRow)$/.test(type);
}

/** The words of the input that markers stand for. */
function markersOf(text: string): [label: string, words: string][] {
  const found: [string, string][] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'footnoteReference')
      found.push([node.label ?? '', text.slice(node.position?.start.offset, node.position?.end.offset)]);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(read(text).tree);
  return found;
}

describe('markers become footnote references', () => {
  test.each([
    ['of Markdown, with a definition', 'Say so.[^1]\n\n[^1]: Note.', 'paragraph{Say so.{1}} 1={paragraph{Note.}}'],
    ['of Markdown, without a definition', 'Say so.[^nine]', 'paragraph{Say so.{nine}}'],
    ['in a row', 'Say so.[1][2]', 'paragraph{Say so.{1}{2}}'],
    ['with several labels', 'Say so.[1, 2]', 'paragraph{Say so.{1}{2}}'],
    ['with a range', 'Say so.[1–3]', 'paragraph{Say so.{1}{2}{3}}'],
    ['with a caret before the bracket', 'Say so.^[1]', 'paragraph{Say so.{1}}'],
    ['in a heading', '# Say so [1]', '#{Say so {1}}'],
    ['in emphasis', '*Say so.[1]*', 'paragraph{emphasis{Say so.{1}}}'],
    ['in a link', '[[1]](u)', 'paragraph{link{{1}}}'],
    ['in a cell', '| a [1] |\n|---|\n| b |', 'table{tableRow{tableCell{a {1}}} tableRow{tableCell{b}}}'],
    ['in a quoted continuation line', '> one\n> two [1]', 'blockquote{paragraph{one\ntwo {1}}}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test.each([
    ['escaped brackets', 'Say so.\\[1\\]', 'paragraph{Say so.[1]}'],
    ['a bracket as a character reference', 'Say so.&#91;1]', 'paragraph{Say so.[1]}'],
    ['an escaped backslash leaves the bracket', 'Say so.\\\\[1]', 'paragraph{Say so.\\{1}}'],
    ['a defined link', 'See [1].\n\n[1]: https://example.org', 'paragraph{See linkReference{1}.}'],
    ['code', 'Say `[1]`.', 'paragraph{Say inlineCode{}.}'],
    ['a year', 'Since [2019].', 'paragraph{Since [2019].}'],
    ['raised digits without notes', 'Ten km¹ say so¹', 'paragraph{Ten km¹ say so¹}'],
  ])('but not %s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test('raised digits are markers when nothing else cites the notes', () => {
    const { tree } = read('Say so.¹ And so.²\n\n## Notes\n\n1. One.\n2. Two.');
    expect(sketch(tree)).toBe('paragraph{Say so.{1} And so.{2}} ##!{Notes} 1={paragraph{One.}} 2={paragraph{Two.}}');
  });

  test('raised digits are no markers beside markers in brackets', () => {
    expect(sketch(read('An area of 3².[1]\n\n## Notes\n\n1. One.').tree)).toContain('3².{1}');
  });

  test.each([
    ['after escapes', 'a \\* b \\_ c [7]', [['7', '[7]']]],
    [
      'after character references',
      '&amp; &eacute; &#x1F600; &copy [7] &foo; [8]',
      [
        ['7', '[7]'],
        ['8', '[8]'],
      ],
    ],
    ['on an indented continuation line', '- one  \n      two [7]', [['7', '[7]']]],
    [
      'after CRLF',
      '> one\r\n> two [7]\r\n> three [8]',
      [
        ['7', '[7]'],
        ['8', '[8]'],
      ],
    ],
    ['after NUL', 'a\0b [7]', [['7', '[7]']]],
    ['behind a byte order mark', '\ufeffa [7]', [['7', '[7]']]],
    [
      'in a range',
      'a [7–10]',
      [
        ['7', '7'],
        ['8', '–'],
        ['9', '–'],
        ['10', '10'],
      ],
    ],
  ])('their place is exact %s', (_, text, expected) => {
    expect(markersOf(text)).toEqual(expected);
  });
});

describe('links to notes are markers', () => {
  test.each([
    ['with escaped brackets, raised', 'Do.<sup>[\\[1\\]](#cite_note-1)</sup>', 'Do.{1}'],
    ['with escaped brackets', 'Do.[\\[1\\]](#cite_note-1)', 'Do.{1}'],
    ['with bare brackets', 'Do. [[1]](#cite_note-a.b-1)', 'Do. {1}'],
    ['with brackets in elements', 'Do.[<span>\\[</span>1<span>\\]</span>](#cite_note-1)', 'Do.{1}'],
    ['with the address of the page', 'Do.[\\[1\\]](https://example.org/wiki/A#cite_note-1)', 'Do.{1}'],
    ['in a row', '<sup>[\\[1\\]](#cite_note-1)</sup><sup>[\\[2\\]](#cite_note-2)</sup>', '{1}{2}'],
    ['a number, raised', 'Do <sup>[1](#fn1)</sup>', 'Do {1}'],
    ['numbers, raised together', 'Do.<sup>[1](#fn1), [2](#fn2)</sup> So.', 'Do.{1}{2} So.'],
    ['a number behind a word', 'Do[1](#footnote-1) so', 'Do{1} so'],
    ['a number behind emphasis', '*Do*[1](#fn:1)', 'emphasis{Do}{1}'],
    ['a raised digit', 'Do.[¹](#_ftn1)', 'Do.{1}'],
    ['of a group', 'Do.[\\[note 2\\]](#cite_note-2)', 'Do.{note 2}'],
    ['with a letter', 'Do.[\\[a\\]](#cite_note-3)', 'Do.{a}'],
    ['with a year for a label', 'Do.[\\[2019\\]](#cite_note-2019)', 'Do.{2019}'],
    ['between carets', 'Do.^[\\[1\\]](#cite_note-1)^^[\\[2\\]](#cite_note-2)^ So.', 'Do.{1}{2} So.'],
    ['between brackets', 'Do.\\[[1](#fn1)\\] So.', 'Do.{1} So.'],
    ['of Word', 'Do.[\\[1\\]](#_ftn1)', 'Do.{1}'],
    ['of Google Docs', 'Do.[\\[1\\]](#ftnt1)', 'Do.{1}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(`paragraph{${expected}}`);
  });

  test.each([
    ['to another page', 'Do.[\\[1\\]](https://example.org)', 'Do.link{[1]}'],
    ['to a section', 'Do.[\\[1\\]](#care)', 'Do.link{[1]}'],
    ['back to a marker', 'Do.[\\[1\\]](#cite_ref-1)', 'Do.link{[1]}'],
    ['with words', 'See [the note](#cite_note-1).', 'See link{the note}.'],
    ['with two labels', 'Do.[\\[1, 2\\]](#cite_note-1)', 'Do.link{[1, 2]}'],
    ['with a number as a word', 'See note [1](#fn1).', 'See note link{1}.'],
    ['with a number at the start', '[1](#fn1) is one.', 'link{1} is one.'],
    ['with a letter as a word', 'See<sup>[a](#fn1)</sup>', 'Seelink{a}'],
  ])('but not %s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(`paragraph{${expected}}`);
  });

  test('their place is the link', () => {
    expect(markersOf('Do.<sup>[\\[1\\]](#cite_note-1)</sup>')).toEqual([['1', '[\\[1\\]](#cite_note-1)']]);
  });

  test('notes that only they cite are found', () => {
    expect(sketch(read('- a<sup>[1](#fn1)</sup> 3²\n\n---\n\n1. One').tree)).toBe(
      'listItem{paragraph{a{1} 3²}} 1={paragraph{One}}',
    );
  });

  test('inside a note they are words', () => {
    expect(sketch(read('a [1]\n\n[^1]: See [\\[2\\]](#cite_note-2).').tree)).toBe(
      'paragraph{a {1}} 1={paragraph{See link{[2]}.}}',
    );
  });
});

describe('links back from a note are no text', () => {
  test.each([
    ['an arrow', '1. [↑](#cite_ref-1) A b c.', '1={paragraph{A b c.}}'],
    ['an arrow with its title', '1. [↑](#cite_ref-1 "Jump up") A.', '1={paragraph{A.}}'],
    ['a strong caret', '1. **[\\^](#cite_ref-1)** A.', '1={paragraph{A.}}'],
    ['words', '1. [Jump up ↑](#cite_ref-1) A.', '1={paragraph{A.}}'],
    ['letters', '1. ^ [*a*](#cite_ref-a_1-0) [b](#cite_ref-a_1-1) A.', '1={paragraph{A.}}'],
    ['letters behind an escaped caret', '1. \\^ [a](#cite_ref-0), [b](#cite_ref-1) A.', '1={paragraph{A.}}'],
    ['numbers', '1. ↑ <sup>[1.0](#cite_ref-a_1-0)</sup> <sup>[1.1](#cite_ref-a_1-1)</sup> A.', '1={paragraph{A.}}'],
    ['at the end', '[^1]: A. [↩︎](#fnref1) [↩︎<sup>2</sup>](#fnref1-2)', '1={paragraph{A.}}'],
    ['at the end of another paragraph', '[^1]: A.\n\n    B.[↩](#fnref:1)', '1={paragraph{A.} paragraph{B.}}'],
    ['alone', '1. [↑](#cite_ref-1)', '1={paragraph{}}'],
    ['in the midst they are text', '1. A [↑](#cite_ref-1) b.', '1={paragraph{A link{↑} b.}}'],
    ['words at the end', '1. As [above](#cite_ref-1)', '1={paragraph{As link{above}}}'],
    ['links elsewhere', '1. [↑](#top) A [b](http://e)', '1={paragraph{link{↑} A link{b}}}'],
    ['a caret before words', '1. \\^ A.', '1={paragraph{^ A.}}'],
    ['bullets', '- [↑](#cite_ref-1) A.\n- [↑](#cite_ref-2) B.', '1?={paragraph{A.}} 2?={paragraph{B.}}'],
    ['paragraphs', '[↑](#cite_ref-1) A.\n\n[↑](#cite_ref-2) B.', '1?={paragraph{A.}} 2?={paragraph{B.}}'],
    ['labels in paragraphs', '[\\[1\\]](#_ftnref1) A.\n\n[[2]](#_ftnref2) B.', '1={paragraph{A.}} 2={paragraph{B.}}'],
    ['bullets with a title', '- [\\^](#cite_ref-1 "Jump up") A.', '1?={paragraph{A.}}'],
    ['a number with a part', '- [3.0](#cite_ref-3) [3.1](#cite_ref-4) A.', '3={paragraph{A.}}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(`## Notes\n\n${text}`).tree)).toBe(`##!{Notes} ${expected}`);
  });
});

describe('link definitions with a number', () => {
  const notes = '## Notes\n\n3. Three';
  test.each([
    ['of no footnote keep their brackets behind punctuation', 'Item.[3]\n\n[3]: u', 'paragraph{Item.[3]}'],
    ['of no footnote keep their brackets behind emphasis', '*Item*[3]\n\n[3]: u', 'paragraph{emphasis{Item}[3]}'],
    ['in a row keep their brackets', 'Item.[2][3]\n\n[3]: u', 'paragraph{Item.[2][3]}'],
    ['with an empty second bracket', 'Item.[3][]\n\n[3]: u', 'paragraph{Item.[3]}'],
    ['are links behind a space', 'See [3].\n\n[3]: u', 'paragraph{See linkReference{3}.}'],
    ['are links in parentheses', 'See ([3]).\n\n[3]: u', 'paragraph{See (linkReference{3}).}'],
    ['are links with words', 'See[this][3]\n\n[3]: u', 'paragraph{SeelinkReference{this}}'],
    ['are links behind a line break', 'See  \n[3]\n\n[3]: u', 'paragraph{See⏎linkReference{3}}'],
    [
      'of a footnote are markers',
      `Item.[3]\n\n[3]: u\n\n${notes}`,
      'paragraph{Item.{3}} ##!{Notes} 3={paragraph{Three}}',
    ],
    [
      'of a footnote of Markdown are markers',
      'Item. [3]\n\n[3]: u\n\n[^3]: Three',
      'paragraph{Item. {3}} 3={paragraph{Three}}',
    ],
    [
      'one of a footnote and one of none',
      `Item.[2][3]\n\n[3]: u\n\n${notes}`,
      'paragraph{Item.[2]{3}} ##!{Notes} 3={paragraph{Three}}',
    ],
    ['cite the list at the end', 'Item.[3]\n\n[3]: u\n\n3. Three', 'paragraph{Item.{3}} 3={paragraph{Three}}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test('have their place', () => {
    expect(markersOf(`Item.[2][3]\n\n[3]: u\n\n${notes}`)).toEqual([['3', '[3]']]);
  });
});

describe('the box of a task is no words', () => {
  test.each([
    ['open', '- [ ] Task', 'listItem{paragraph{Task}}'],
    ['done', '- [x] Task *so*\n- [X] b', 'listItem{paragraph{Task emphasis{so}}} listItem{paragraph{b}}'],
    ['escaped', '- \\[ \\] Task', 'listItem{paragraph{Task}}'],
    ['as a sign', '1. ☐ Task\n2. ☒ b', 'listItem{paragraph{Task}} listItem{paragraph{b}}'],
    ['alone', '- [ ]', 'listItem{paragraph{}}'],
    ['before emphasis', '- [ ] *Task*', 'listItem{paragraph{emphasis{Task}}}'],
    ['over two lines', '- [ ]\n  Task', 'listItem{paragraph{Task}}'],
    ['glued to a word it stays', '- [x]y', 'listItem{paragraph{[x]y}}'],
    ['in a paragraph it stays', '[ ] Task', 'paragraph{[ ] Task}'],
    ['with emphasis first', '- *a* [ ] b', 'listItem{paragraph{emphasis{a} [ ] b}}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test('and whether it is done is told', () => {
    const [list] = read('- [x] a\n- [ ] b\n- c').tree.children;
    expect(list?.type === 'list' && list.children.map(({ checked }) => checked)).toEqual([true, false, null]);
    expect(list?.type === 'list' && list.children[0]?.children[0]?.position?.start.offset).toBe(6);
  });
});

describe('edit links at the end of a heading are no text', () => {
  test.each([
    ['a link in brackets', '## Care[[edit](http://x)]', '##{Care}'],
    ['escaped brackets', '## Care \\[[edit](http://x)\\]', '##{Care}'],
    ['two links', '## Care[[edit](http://x) | [edit source](http://y)]', '##{Care}'],
    ['brackets in elements', '## Care<span>[</span>[edit](http://x)<span>]</span>', '##{Care}'],
    ['brackets in the link', 'Care[\\[edit\\]](http://x)\n---', '##{Care}'],
    ['without a link', '## *Care* [edit]', '##{emphasis{Care}}'],
    ['in another language', '## Soin[[modifier](http://x)]', '##{Soin}'],
    ['without brackets', '## Care [edit](http://x?title=A&action=edit)', '##{Care}'],
    ['beside a marker', '## Care [1][[edit](http://x)]', '##{Care {1}}'],
    ['nothing else', '## [[edit](http://x)]', '##{[link{edit}]}'],
    ['nothing else, without brackets', '## [edit](http://x?action=edit)', '##{link{edit}}'],
    ['other links', '## Care [edit](http://x)', '##{Care link{edit}}'],
    ['other brackets', '## Care [draft]', '##{Care [draft]}'],
    ['brackets inside emphasis', '## Care *so [edit]*', '##{Care emphasis{so [edit]}}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });
});

describe('a page path in the first heading is the title', () => {
  test.each([
    ['of depth 1', '# Movement/Input/Open Halls\n\nWords', 'Open Halls', null, 'paragraph{Words}'],
    ['with a language', '# Movement/Open Halls/fr\n\nMots', 'Open Halls', 'fr', 'paragraph{Mots}'],
    ['as a link', '# [Movement/Open  Halls](http://x)', 'Open Halls', null, ''],
    ['below words', 'Words\n\n# Movement/Open Halls', 'Open Halls', null, 'paragraph{Words}'],
    ['of depth 2 in the first line', '## Movement/Input/Open Halls\n\nA', 'Open Halls', null, 'paragraph{A}'],
    ['underlined', 'Movement/Open Halls\n===', 'Open Halls', null, ''],
    ['but not one of depth 2 below words', 'A\n\n## A/B/C', null, null, 'paragraph{A} ##{A/B/C}'],
    ['but not two words with a stroke', '## Roles/Tasks', null, null, '##{Roles/Tasks}'],
    ['but not the second', '# A\n\n# B/C', null, null, '#{A} #{B/C}'],
    ['but not one with a marker', '# A/B [1]', null, null, '#{A/B {1}}'],
    ['but not one with a footnote of Markdown', '# A/B[^1]', null, null, '#{A/B{1}}'],
    ['but not words', '# Halls and/or rooms', null, null, '#{Halls and/or rooms}'],
    ['but not below front matter with a title', '---\ntitle: T\n---\n# A/B', 'T', null, '#{A/B}'],
    ['below front matter without a title', '---\nlang: pt\n---\n# A/B/fr', 'B', 'pt', ''],
  ])('%s', (_, text, title, language, expected) => {
    const { tree, file } = read(text);
    expect(file.data.meta).toMatchObject({ title, language });
    expect(sketch(tree)).toBe(expected);
  });

  test('and its lines are told', () => {
    const { file } = read('---\nlang: en\n---\n<!-- a -->\n\nA/B\n===\n\n***\n');
    expect(file.data.skipped).toEqual([
      { from: 1, to: 3, use: 'used', what: 'front matter' },
      { from: 4, to: 4, use: 'ignored', what: 'HTML comment' },
      { from: 6, to: 7, use: 'used', what: 'title' },
      { from: 9, to: 9, use: 'ignored', what: 'thematic break' },
    ]);
  });
});

describe('inline footnotes', () => {
  test.each([
    ['plain', 'a^[b] c', 'paragraph{a^{b} c}'],
    ['with emphasis, links and brackets', 'a^[b *c* [d](e) [f] g] h', 'paragraph{a^{b emphasis{c} link{d} [f] g} h}'],
    ['over two lines', 'a^[b\nc]', 'paragraph{a^{b\nc}}'],
    ['beginning and ending with a node', 'a^[*b* c *d*]', 'paragraph{a^{emphasis{b} c emphasis{d}}}'],
    ['two in a paragraph', 'a^[b] c^[d]', 'paragraph{a^{b} c^{d}}'],
    ['with a marker inside', 'a^[b [1]]', 'paragraph{a^{b {1}}}'],
    ['in an item', '- a^[b]', 'listItem{paragraph{a^{b}}}'],
    ['without an end', 'a^[b c', 'paragraph{a^[b c}'],
    ['without an end before one with an end', 'a^[b c^[d]', 'paragraph{a^[b c^{d}}'],
    ['in one another', 'a^[b ^[c] d]', 'paragraph{a^{b ^[c] d}}'],
    ['with an escaped bracket', 'a^\\[b]', 'paragraph{a^[b]}'],
    ['with an escaped caret', 'a\\^[b]', 'paragraph{a^[b]}'],
    ['with an escaped end', 'a^[b\\] c]', 'paragraph{a^{b] c}}'],
    ['that end in another node', 'a^[b *c] d*', 'paragraph{a^[b emphasis{c] d}}'],
    ['empty', 'a^[] b', 'paragraph{a^{} b}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });
});

describe('a list below a heading becomes footnotes', () => {
  test.each([
    [
      'numbered',
      'a [1]\n\n## Footnotes\n\n1. One\n2. Two',
      'paragraph{a {1}} ##!{Footnotes} 1={paragraph{One}} 2={paragraph{Two}}',
    ],
    [
      'with another start',
      '## References\n\n4. Four\n5. Five',
      '##!{References} 4={paragraph{Four}} 5={paragraph{Five}}',
    ],
    [
      'with blocks in a note',
      '## Notes\n\n1. One\n\n   More\n2. Two',
      '##!{Notes} 1={paragraph{One} paragraph{More}} 2={paragraph{Two}}',
    ],
    ['with an arrow', '## Notes\n\n1. ↑ One\n2. ↑ 2.0 2.1 Two', '##!{Notes} 1={paragraph{One}} 2={paragraph{Two}}'],
    ['bullets with labels', '## Notes\n\n- [1] One\n- [b] Two', '##!{Notes} 1={paragraph{One}} b={paragraph{Two}}'],
    [
      'bullets without labels that are cited',
      'a [1]\n\n## Notes\n\n- One\n- *Two*',
      'paragraph{a {1}} ##!{Notes} 1?={paragraph{One}} 2?={paragraph{emphasis{Two}}}',
    ],
    [
      'paragraphs',
      '## Notes\n\n[1] One\n\n[2]: "Two words" (so)',
      '##!{Notes} 1={paragraph{One}} 2={paragraph{"Two words" (so)}}',
    ],
    [
      'lines of one paragraph',
      '## Notes\n\n[1] One *and*\nmore\n[2] Two',
      '##!{Notes} 1={paragraph{One emphasis{and}\nmore}} 2={paragraph{Two}}',
    ],
    ['with carets', '## Notes\n\n^1 One\n^2 Two  \n', '##!{Notes} 1={paragraph{One}} 2={paragraph{Two}}'],
    ['with arrows', '## Notes\n\n↑ One\n\n↑ Two', '##!{Notes} 1?={paragraph{One}} 2?={paragraph{Two}}'],
    ['with a parenthesis', '## Notes\n\n1) One\n2) Two', '##!{Notes} 1={paragraph{One}} 2={paragraph{Two}}'],
    [
      'with hard line breaks',
      '## Notes\n\n[1] One  \n[2] Two\\\n[3] Three',
      '##!{Notes} 1={paragraph{One}} 2={paragraph{Two}} 3={paragraph{Three}}',
    ],
    [
      'in a quote',
      '> a\n\n## Notes\n\n[1] One\n    [2] Two',
      'blockquote{paragraph{a}} ##!{Notes} 1={paragraph{One}} 2={paragraph{Two}}',
    ],
    ['footnotes of Markdown', '## Notes\n\n[^1]: One', '##!{Notes} 1={paragraph{One}}'],
    ['below a deeper heading', '## Notes\n\n### A\n\n1. One', '##!{Notes} ###{A} 1={paragraph{One}}'],
    ['with an empty item', '## Notes\n\n1.\n2. Two', '##!{Notes} 1={} 2={paragraph{Two}}'],
    ['in French', '## Notes et références\n\n1. Un', '##!{Notes et références} 1={paragraph{Un}}'],
    ['an empty section', '## Notes\n\n## Next\n\nWords', '##!{Notes} ##{Next} paragraph{Words}'],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test.each([
    ['prose', '## Notes\n\nWords of the hosts.', '##{Notes} paragraph{Words of the hosts.}'],
    ['bullets that nothing cites', '## Notes\n\n- One', '##{Notes} listItem{paragraph{One}}'],
    [
      'a list below the next heading',
      '## Notes\n\n1. One\n\n## Next\n\n1. Two',
      '##!{Notes} 1={paragraph{One}} ##{Next} listItem{paragraph{Two}}',
    ],
  ])('but not %s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });

  test.each([
    [
      'as typed, where one comes again',
      '1. One\n2. Two\n2. Three',
      '1={paragraph{One}} 2={paragraph{Two}} 2={paragraph{Three}}',
    ],
    [
      'as typed, where one is left out',
      '1. One\n2. Two\n4. Four',
      '1={paragraph{One}} 2={paragraph{Two}} 4={paragraph{Four}}',
    ],
    ['as typed, with a parenthesis', '1) One\n3) Three', '1={paragraph{One}} 3={paragraph{Three}}'],
    [
      'as Markdown shows them, where all are typed 1',
      '1. One\n1. Two\n1. Three',
      '1={paragraph{One}} 2={paragraph{Two}} 3={paragraph{Three}}',
    ],
    ['as Markdown shows them, where two are typed 1', '1. One\n1. Two', '1={paragraph{One}} 2={paragraph{Two}}'],
  ])('and the notes of a numbered list have their numbers %s', (_, list, expected) => {
    expect(sketch(read(`- a [1]\n\n## Footnotes\n\n${list}`).tree)).toBe(
      `listItem{paragraph{a {1}}} ##!{Footnotes} ${expected}`,
    );
  });

  test('and so does the numbered list, without a heading, that the text cites', () => {
    expect(sketch(read('- a [1]\n\n---\n\n1. One\n2. Two').tree)).toBe(
      'listItem{paragraph{a {1}}} 1={paragraph{One}} 2={paragraph{Two}}',
    );
  });

  test('and so do labelled paragraphs, without a heading, that the text cites', () => {
    expect(sketch(read('- a [1]\n\nWords.\n\n[1] One\n\n[2] Two').tree)).toBe(
      'listItem{paragraph{a {1}}} paragraph{Words.} 1={paragraph{One}} 2={paragraph{Two}}',
    );
  });

  test.each([
    ['nothing cites it', 'a\n\n1. One', 'paragraph{a} listItem{paragraph{One}}'],
    ['another number is cited', 'a [7]\n\n1. One', 'paragraph{a {7}} listItem{paragraph{One}}'],
    ['an item has a marker', 'a [1]\n\n1. One [2]', 'paragraph{a {1}} listItem{paragraph{One {2}}}'],
    ['there are footnotes of Markdown', 'a [1] b[^1]\n\n1. One', 'paragraph{a {1} b{1}} listItem{paragraph{One}}'],
    ['it is a list of bullets', 'a [1]\n\n- One', 'paragraph{a {1}} listItem{paragraph{One}}'],
    ['words follow', 'a [1]\n\n1. One\n\nEnd.', 'paragraph{a {1}} listItem{paragraph{One}} paragraph{End.}'],
  ])('but not when %s', (_, text, expected) => {
    expect(sketch(read(text).tree)).toBe(expected);
  });
});

describe('front matter', () => {
  test.each([
    [
      'title, language and date',
      '---\ntitle: "A: b"\nlanguage: PT-br\ndate: 2019-06-01\n---\n\n# C',
      { title: 'A: b', language: 'pt-BR', date: '2019-06-01' },
    ],
    [
      'pandoc’s lang, an underscore, dots at the end',
      '---\nlang: pt_BR\n...\n# C',
      { title: null, language: 'pt-BR', date: null },
    ],
    [
      'scalars as they are written',
      '---\ntitle: 2030\nlanguage: no\ndate: 2019-06\nother: [1, {a: b}]\n---\n',
      { title: '2030', language: 'no', date: '2019-06' },
    ],
    ['empty values', '---\ntitle:\nlanguage: ""\ndate: ~\n---\n', { title: null, language: null, date: '~' }],
    ['none', '# C', { title: null, language: null, date: null }],
    ['none between thematic breaks', '---\n\nWords\n\n---\n', { title: null, language: null, date: null }],
    ['none in a list', '---\n- title: a\n---\n', { title: null, language: null, date: null }],
    ['none below words', '---\nWords\nb: c\n---\n', { title: null, language: null, date: null }],
    [
      'none in 16,384 characters',
      `---\ntitle: ${'b'.repeat(16_384)}\n---\n`,
      { title: null, language: null, date: null },
    ],
    ['none without an end', '---\nWords of a page.\n', { title: null, language: null, date: null }],
    ['none without an end and a second line', '---', { title: null, language: null, date: null }],
    ['none without an end below a time', '---\nAt 10:30 we met.\n', { title: null, language: null, date: null }],
  ])('gives %s', (_, text, meta) => {
    expect(read(text).file.data.meta).toEqual({ kind: null, ...meta });
  });

  test.each([
    ['a colon in a plain scalar', '---\ntitle: A: b\n---\n', /^front matter: Nested mappings/, 2],
    ['no YAML', '---\ntitle: [a\nb: c\n---\n', /^front matter: ./, 3],
    [
      'a title that is no text',
      '---\nlang: en\ntitle: {a: b}\n---\n',
      /^front matter: title: Invalid input: expected string/,
      3,
    ],
    ['the whole', '---\na: b\n- c\n---\n', /^front matter: ./, 3],
    [
      'a language that is none',
      '---\ntitle: A\nlanguage: english language\n---\n',
      /found language english language, expected a BCP 47 tag/,
      3,
    ],
    ['an unknown alias', '---\ntitle: *a\n---\n', /^front matter: /, 2],
    [
      'aliases that grow',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, i) => `a${i}: &a${i} [${`*a${i || ''},`.repeat(9).replaceAll(`a${i || ''}`, i ? `a${i - 1}` : 'a')}]`).join('\n')}\n---\n`,
      /^front matter: /,
      2,
    ],
    ['a start without an end', '---\ntitle: A\n\n# B', /^front matter is opened but not closed$/, 1],
    ['a key alone without an end', '---\r\nlang:', /^front matter is opened but not closed$/, 1],
    ['lists nested without end', `---\na: ${'['.repeat(500)}\n---\n`, /^front matter: /, 2],
  ])('of %s fails with its place', (_, text, reason, line) => {
    const file = new VFile({ value: text });
    const parse = () => unified().use(markdown).parse(file);
    expect(parse).toThrow();
    const [message] = file.messages;
    expect(message?.reason).toMatch(reason);
    expect(message?.line).toBe(line);
    expect(message?.fatal).toBe(true);
  });

  test('is told in the ledger and leaves the places below it right', () => {
    const { tree, file } = read('---\ntitle: A\n---\n\n# C');
    expect(file.data.skipped).toEqual([{ from: 1, to: 3, use: 'used', what: 'front matter' }]);
    expect(tree.children[0]?.position?.start.line).toBe(5);
  });
});

describe('what is left out is told', () => {
  test.each([
    ['a comment', '<!-- a\n\nb -->\n\nc', [{ from: 1, to: 3, use: 'ignored', what: 'HTML comment' }], 'paragraph{c}'],
    [
      'tags',
      '<div class="a">\n\nb\n\n</div>',
      [
        { from: 1, to: 1, use: 'ignored', what: 'HTML markup' },
        { from: 5, to: 5, use: 'ignored', what: 'HTML markup' },
      ],
      'paragraph{b}',
    ],
    ['words among tags', '<div>\nb\n</div>', [{ from: 1, to: 3, use: 'finding', what: 'words inside raw HTML' }], ''],
    ['a script', '<script>\nlet a;\n</script>', [{ from: 1, to: 3, use: 'ignored', what: 'HTML markup' }], ''],
    ['a comment without its end', '<!-- a\n\nb', [{ from: 1, to: 3, use: 'ignored', what: 'HTML comment' }], ''],
    [
      'a thematic break',
      'a\n\n***\n\nb',
      [{ from: 3, to: 3, use: 'ignored', what: 'thematic break' }],
      'paragraph{a} paragraph{b}',
    ],
    [
      'a link definition',
      '[a]\n\n[a]: u',
      [{ from: 3, to: 3, use: 'ignored', what: 'link definition' }],
      'paragraph{linkReference{a}}',
    ],
    [
      'HTML inside an item',
      '- <!-- a -->\n- b',
      [{ from: 1, to: 1, use: 'ignored', what: 'HTML comment' }],
      'listItem{} listItem{paragraph{b}}',
    ],
    [
      'a paragraph of tags',
      'a\n\n<i></i><b></b>\n\nb',
      [{ from: 3, to: 3, use: 'ignored', what: 'HTML markup' }],
      'paragraph{a} paragraph{b}',
    ],
    ['HTML inside a line goes without a word', 'a<sup>[1]</sup> b<br>c', [], 'paragraph{a{1} b⏎c}'],
  ])('%s', (_, text, skipped, expected) => {
    const { tree, file } = read(text);
    expect(file.data.skipped).toEqual(skipped);
    expect(sketch(tree)).toBe(expected);
  });
});

describe('Markdown as people indent it', () => {
  test('a deep indentation is an item, not code', () => {
    expect(sketch(read('- a\n        - b\n').tree)).toBe('listItem{paragraph{a} listItem{paragraph{b}}}');
    expect(sketch(read('    - a').tree)).toBe('listItem{paragraph{a}}');
  });
});

describe('nesting is bounded', () => {
  test.each([
    ['markers on one line', `a\n${'- '.repeat(101)}b`, 2, 201],
    ['quotes on one line', '>'.repeat(101), 1, 101],
    ['footnotes in footnotes', '[^a]: '.repeat(101), 1, 605],
    ['numbers', '1. '.repeat(101), 1, 302],
    ['an item indented by more than 400 columns', `${' '.repeat(401)}- a`, 1, 402],
    ['tabs', `${'\t'.repeat(101)}- a`, 1, 102],
    ['bullets nested line by line', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'), 202, 403],
  ])('%s are refused with their place', (_, text, line, column) => {
    const file = new VFile({ value: text });
    expect(() => unified().use(markdown).parse(file)).toThrow('lists or quotations nested deeper than 100 levels');
    expect(file.messages[0]).toMatchObject({ line, column, fatal: true });
  });

  test.each([
    ['100 levels', `${'- '.repeat(100)}a`],
    ['a thematic break of any length', '- '.repeat(500)],
    ['a thematic break of asterisks', '* '.repeat(500)],
    ['words that are indented', `${' '.repeat(1000)}words`],
  ])('%s are not', (_, text) => {
    expect(() => read(text)).not.toThrow();
  });
});

describe('what converters write', () => {
  const pieces = [
    'word',
    'Say so.',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '[ ] ',
    '## ',
    '## Notes\n\n',
    '[^1]: ',
    '^',
    '[',
    ']',
    '\\[',
    '\\]',
    '<sup>',
    '</sup>',
    '[\\[1\\]](#cite_note-1)',
    '[2](#fn2)',
    '[↑](#cite_ref-1)',
    '**[a](#cite_ref-1)**',
    '[\\[3\\]](#_ftnref3)',
    '[edit](http://x)',
    '[3]',
    '[2][3]',
    '\n[3]: u\n',
    '# A/B',
    '\t',
    '&amp;',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));

  test('gives places that hold, in any order', () => {
    fc.assert(
      fc.property(texts, (text) => void read(text)),
      { numRuns: 500 },
    );
  });
});
