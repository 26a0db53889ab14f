/** What both forms share: notes that are typed, documents without styles, damaged files. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { docx } from '../../../src/parse/docx.ts';
import { odt } from '../../../src/parse/odt.ts';
import { docxBytes, h, item, note, odtBytes, outline, p, readBytes, ref, run, table } from '../../helpers/office.ts';
import { breaches } from '../../helpers/tree-contract.ts';

function read(body: string, footnotes?: string) {
  const result = readBytes(docx, docxBytes(footnotes === undefined ? { body } : { body, footnotes }));
  expect(breaches(result.tree, result.text)).toEqual([]);
  return { ...result, outline: outline(result.tree) };
}

const raised = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');
const br = '<w:r><w:br/></w:r>';
const link = (fragment: string, ...runs: string[]) =>
  `<w:hyperlink w:anchor="${fragment}">${runs.join('')}</w:hyperlink>`;
const mark = (name: string) => `<w:bookmarkStart w:id="${name}" w:name="${name}"/><w:bookmarkEnd w:id="${name}"/>`;

describe('notes that are typed', () => {
  const found = (...notes: string[]) =>
    read(h(2, 'Doors') + item('Open them.[1][2]') + h(2, 'Footnotes') + notes.join('')).outline.slice(2);
  test.each([
    ['items of a numbered list', [item('One.', 2), item('Two.', 2)], ['[1]: One.', '[2]: Two.']],
    ['items with bullets', [item('One.'), item('Two.')], ['[1]: One.', '[2]: Two.']],
    ['paragraphs', [p('One.'), p('Two.')], ['[1]: One.', '[2]: Two.']],
    ['paragraphs with numbers', [p('1. One.'), p('2. Two.')], ['[1]: One.', '[2]: Two.']],
    ['paragraphs with brackets', [p('[1] One.'), p('[2] Two.')], ['[1]: One.', '[2]: Two.']],
    ['lines of one paragraph', [p(run('[1] One.') + br + run('[2] Two.'))], ['[1]: One.', '[2]: Two.']],
    ['items with the links back of a wiki', [item('↑ 1.0 1.1 One.', 2), item('↑ Two.', 2)], ['[1]: One.', '[2]: Two.']],
    ['items with the links back of other programs', [item('One. ↩︎', 2), item('Two.↩', 2)], ['[1]: One.', '[2]: Two.']],
    ['bullets with labels', [item('[1] One.'), item('[2] Two.')], ['[1]: One.', '[2]: Two.']],
    [
      'several paragraphs and lines',
      [p('1. One.'), p('More.'), p(`${run('2. Two.')}${br}${run('And more.')}`)],
      ['[1]: One. ¶ More.', '[2]: Two./And more.'],
    ],
    ['items with items in them', [item('One.', 2), item('a', 2, 1), item('Two.', 2)], ['[1]: One. ¶ a', '[2]: Two.']],
    [
      'a note that begins with a year',
      [p('1. One.'), p('2019. It rained.'), p('2. Two.')],
      ['[1]: One. ¶ 2019. It rained.', '[2]: Two.'],
    ],
    [
      'a label of another form',
      [p('1. One.'), p('(2) Not a note.'), p('2. Two.')],
      ['[1]: One. ¶ (2) Not a note.', '[2]: Two.'],
    ],
    ['a first note that lost its label', [p('One.'), p('2. Two.')], ['[1]: One.', '[2]: Two.']],
  ])('are %s', (_, notes, lines) => {
    expect(found(...notes)).toEqual(['h2* Footnotes', ...lines]);
  });

  it('end before a heading, a table and another list of notes', () => {
    expect(found(item('One. (a)', 2), h(2, 'See also'), item('Gates.'))).toEqual([
      'h2* Footnotes',
      '[1]: One. (a)',
      'h2 See also',
      '- Gates.',
    ]);
    expect(found(item('One.', 2), table([['a']]))).toEqual(['h2* Footnotes', '[1]: One.', '| a |']);
    expect(found(item('One.', 2), p('Notes'), item('Two.', 2))).toContain('h2* Notes');
  });

  it('end behind a finished note where another kind of block follows', () => {
    expect(found(p('1. One. (Salon, May 2019)'), p('This page was last read in spring.'))).toEqual([
      'h2* Footnotes',
      '[1]: One. (Salon, May 2019)',
      'This page was last read in spring.',
    ]);
    expect(found(p('1. One'), p('• a'))).toEqual(['h2* Footnotes', '[1]: One', '- a']);
  });

  it('tell lines that belong to none of them', () => {
    const { outline: lines, skipped } = read(item('a[3]') + h(2, 'Footnotes') + p('Stray words.') + p('3. Three.'));
    expect(lines).toEqual(['- a{3}', 'h2* Footnotes', '[3]: Three.']);
    expect(skipped).toEqual([
      { from: 3, to: 3, use: 'finding', what: 'a line among the footnotes that belongs to none of them' },
    ]);
  });

  it('are told by a short paragraph that is no heading by its style, and by one with an edit link', () => {
    expect(read(item('a[1]') + p('Références') + item('Un.', 2)).outline).toEqual([
      '- a{1}',
      'h2* Références',
      '[1]: Un.',
    ]);
    expect(read(item('a[1]') + h(3, 'References[edit]') + item('One.', 2)).outline).toEqual([
      '- a{1}',
      'h3* References',
      '[1]: One.',
    ]);
  });

  it('are none where a heading stands over prose and nothing is cited', () => {
    expect(read(item('a') + h(2, 'Notes') + p('Bring a lamp.')).outline).toEqual(['- a', 'h2 Notes', 'Bring a lamp.']);
  });

  it('have a heading that opens notes which stand elsewhere', () => {
    expect(read(item(run('a') + ref(1)) + h(2, 'Footnotes'), note(1, 'Why.')).outline).toEqual([
      '- a{1}',
      'h2* Footnotes',
      '[1]: Why.',
    ]);
  });

  it('stand beside footnotes of the form only where the text cites them', () => {
    const list = h(2, 'References') + item('A book.', 2);
    expect(read(item(run('a') + ref(1)) + list, note(1, 'Why.')).outline).toEqual([
      '- a{1}',
      'h2 References',
      '1. A book.',
      '[1]: Why.',
    ]);
    expect(read(item(run('a[1]')) + item(run('b') + ref(1)) + list, note(1, 'Why.')).outline).toContain(
      'h2* References',
    );
  });

  it('have the groups of the markers where lists follow each other', () => {
    const lists = h(2, 'Notes') + item('A.', 2) + h(2, 'Footnotes') + p('1. One.') + p('2. Two.');
    expect(read(item('a[1][note 1][2]') + lists).outline).toEqual([
      '- a{1}{note 1}{2}',
      'h2* Notes',
      '[note 1]: A.',
      'h2* Footnotes',
      '[1]: One.',
      '[2]: Two.',
    ]);
  });
});

describe('notes without a heading', () => {
  test.each([
    [
      'a numbered list that a document ends in',
      item('a[1]') + p('words') + item('One.', 2),
      ['- a{1}', 'words', '[1]: One.'],
    ],
    ['labelled paragraphs', item('a[1, 2]') + p('[1] One.') + p('[2] Two.'), ['- a{1}{2}', '[1]: One.', '[2]: Two.']],
    ['a list that raised digits cite', item(run('a') + raised('1')) + item('One.', 2), ['- a{1}', '[1]: One.']],
  ])('are %s', (_, body, lines) => {
    expect(read(body).outline).toEqual(lines);
  });

  test.each([
    ['nothing cites it', item('a') + item('One.', 2), ['- a', '1. One.']],
    ['it cites others', item('a[1]') + item('One.[2]', 2) + item('Two.[1]', 2), ['- a{1}', '1. One.{2}', '1. Two.{1}']],
    ['a raised digit stands in it', item('a[1]') + item(run('One.') + raised('2'), 2), ['- a{1}', '1. One.2']],
    ['a heading is the last', item('a[1]') + h(2, 'One'), ['- a{1}', 'h2 One']],
    ['other words come last', item('a[1]') + item('One.', 2) + p('Bye.'), ['- a{1}', '1. One.', 'Bye.']],
  ])('are none where %s', (_, body, lines) => {
    expect(read(body).outline).toEqual(lines);
  });
});

describe('markers that are typed', () => {
  const notes = h(2, 'Footnotes') + item('One.', 2) + item('Two.', 2);
  test.each([
    ['across runs', run('a[') + raised('1') + run('] b'), 'a{1} b'],
    ['several in one', run('a[1, 2]'), 'a{1}{2}'],
    ['beside raised digits', run('a') + raised('2') + run(' b. [1]'), 'a2 b. {1}'],
    ['beside raised digits behind a word', run('lamp') + raised('1,2') + run(' b. [1]'), 'lamp{1}{2} b. {1}'],
    ['in a raised run', run('a') + raised('[2]'), 'a{2}'],
    ['in a language of its own', run('a [1] ', '<w:lang w:val="fr"/>') + run('b'), 'a {1} b'],
  ])('are found %s', (_, inside, line) => {
    expect(read(h(2, 'A') + item(inside) + notes).outline[1]).toBe(`- ${line}`);
  });

  test.each([
    ['a raised digit', run('a') + raised('1'), 'a{1}'],
    ['two of them', run('a') + raised('1,2') + run('.'), 'a{1}{2}.'],
    ['a range', run('a') + raised('1–2') + run('.'), 'a{1}{2}.'],
    ['two of them with a space', run('a') + raised('1, 2') + run('.'), 'a{1}{2}.'],
    ['digits each of which is one', run('a') + raised('12'), 'a{1}{2}'],
    ['raised by half points', run('a') + run('2', '<w:position w:val="8"/>'), 'a{2}'],
    ['no digit that no note has', run('a') + raised('7'), 'a7'],
    ['no unit', run('9 km') + raised('2'), '9 km2'],
    ['no ordinal', run('1') + raised('st'), '1st'],
    ['no lowered digit', run('H') + run('2', '<w:vertAlign w:val="subscript"/>') + run('O'), 'H2O'],
  ])('without brackets are raised digits of notes that nothing else cites: %s', (_, inside, line) => {
    expect(read(h(2, 'A') + item(inside) + notes).outline[1]).toBe(`- ${line}`);
  });

  it('in a range are those between its ends as well', () => {
    const three = h(2, 'Footnotes') + p('1. One.') + p('2. Two.') + p('3. Three.');
    expect(read(h(2, 'A') + item(run('lamp') + raised('1–3') + run('.')) + three).outline[1]).toBe('- lamp{1}{2}{3}.');
  });

  it('without brackets are none where others have brackets', () => {
    expect(read(h(2, 'A') + item(run('a[1] x') + raised('2')) + notes).outline[1]).toBe('- a{1} x2');
  });
});

describe('markers that are links', () => {
  const notes =
    h(2, 'Footnotes') + item(mark('n1') + link('r1', run('↑')) + run(' One.'), 2) + item(mark('n2') + run('Two.'), 2);
  it('lead to their notes and give them their labels', () => {
    const { outline: lines, tree } = read(
      h(2, 'A') + item(run('a') + link('n2', run('[note 1]')) + link('n1', run('['), raised('1'), run(']'))) + notes,
    );
    expect(lines).toEqual(['h2 A', '- a{note 1}{1}', 'h2* Footnotes', '[1]: One.', '[note 1]: Two.']);
    expect(tree.children.flatMap((node) => ('identifier' in node ? node.identifier : []))).toEqual(['n1', 'n2']);
  });

  it('lead to notes without a heading as well, of several paragraphs', () => {
    const tail =
      item(mark('n1') + run('One.'), 2) + p('More.') + item(`${mark('n2')}${run('Two.')}${link('r2', run('↩︎'))}`, 2);
    const { outline: lines } = read(
      h(2, 'A') + item(mark('r1') + run('a') + link('n1', raised('1')) + link('n2', raised('2'))) + tail,
    );
    expect(lines).toEqual(['h2 A', '- a{1}{2}', '[1]: One. ¶ More.', '[2]: Two.']);
  });

  it('may be fields, in this document or its copy on a site', () => {
    const field = (address: string, words: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK ${address} </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const inside =
      run('a') +
      field('\\l "n2"', '[2]') +
      field('"https://example.org/page#n1"', '[1]') +
      field('"https://example.org/"', 'b');
    const { outline: lines, tree } = read(h(2, 'A') + item(inside) + notes);
    expect(lines.slice(1)).toEqual(['- a{2}{1}b', 'h2* Footnotes', '[1]: One.', '[2]: Two.']);
    expect(tree.children.flatMap((node) => ('identifier' in node ? node.identifier : []))).toEqual(['n1', 'n2']);
  });

  it('are no markers where they lead elsewhere, or have words', () => {
    const inside = link('x', run('[1]')) + link('n1', run(' see the first note ')) + link('r1', run('a'));
    expect(read(h(2, 'A') + item(mark('r1') + inside) + notes).outline[1]).toBe('- {1} see the first note a');
  });
});

describe('documents without any style', () => {
  it('are read as pasted text', () => {
    const lines = [
      'Movement/Input/Open Doors',
      '',
      'Gates',
      '• Oil the hinges.[1]',
      '',
      'Footnotes',
      '1. They creak. (Salon, May 2019)',
    ];
    const { outline: found, meta, text } = read(lines.map((line) => p(line)).join(''));
    expect(found).toEqual(['h2 Gates', '- Oil the hinges.{1}', 'h2* Footnotes', '[1]: They creak. (Salon, May 2019)']);
    expect([meta.title, text]).toEqual(['Open Doors', lines.join('\n')]);
  });

  it('have raised digits as superscripts', () => {
    const { outline: found } = read(p(run('• Oil the hinges.') + raised('1')) + p('Footnotes') + p('1. They creak.'));
    expect(found).toEqual(['- Oil the hinges.{1}', 'h2* Footnotes', '[1]: They creak.']);
  });

  it('say what they do not have', () => {
    const { skipped, text } = read(p(`${run('Some')}${br}${run('words.')}<w:r><w:commentReference w:id="1"/></w:r>`));
    expect(text).toBe('Some\nwords.\n');
    expect(skipped).toEqual([{ from: 3, to: 3, use: 'ignored', what: 'left out: 1 comment' }]);
  });

  it('may have no words at all', () => {
    expect(read('').text).toBe('');
    expect(readBytes(odt, odtBytes({})).text).toBe('');
  });
});

const pieces = fc.constantFrom(
  h(2, 'Doors'),
  h(1, 'Movement/Input/Open Doors'),
  h(2, 'Footnotes'),
  h(2, 'Contents'),
  p('Notes'),
  p('Some words.'),
  p(''),
  p('• typed'),
  p('1. typed'),
  p(run(' a ') + br + run('[2] ↩')),
  item('bullet [1]'),
  item('deep', 1, 2),
  item('number', 2),
  item(run('x') + raised('1,2')),
  item(run('x') + ref(1) + ref(2, 'endnote')),
  item(mark('n1') + link('n2', run('[1]'))),
  item(mark('n2') + link('n1', run('↑'))),
  table([
    ['a', ''],
    ['', 'b [1]'],
  ]),
  table([[p('a') + table([['b']])]]),
  p('joined', '<w:rPr><w:del/></w:rPr>'),
  p(`${run('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`),
  p('<w:r><w:fldChar w:fldCharType="separate"/><w:t>b</w:t><w:fldChar w:fldCharType="end"/></w:r>'),
  p(`<w:r><w:pict><w:txbxContent>${p('box')}</w:txbxContent></w:pict></w:r>`),
);

describe('any document', () => {
  it('gives a tree that keeps the contract', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        read(parts.join(''), note(1, 'Why.') + note(7, 'Lost.'));
      }),
      { numRuns: 200 },
    );
  });

  const files = [
    {
      name: 'DOCX',
      plugin: docx,
      bytes: docxBytes({ body: h(2, 'A') + item(run('a') + ref(1)), footnotes: note(1, 'Why.') }),
    },
    { name: 'ODT', plugin: odt, bytes: odtBytes({ body: '<text:h>A</text:h><text:p>a</text:p>' }) },
  ];
  test.each(files)('cut at every 50th byte is no $name any more, which is said', ({ plugin, bytes }) => {
    for (let length = 0; length < bytes.length; length += 50) {
      expect(() => readBytes(plugin, bytes.slice(0, length))).toThrow(/is (?:no zip archive|a broken archive)/);
    }
  });

  test.each(files)('of random bytes is no $name, which is said', ({ plugin }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readBytes(plugin, bytes)).toThrow('is no zip archive');
      }),
    );
  });
});
