import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../src/model/tree.ts';
import { parse } from '../../src/parse/parse.ts';
import { readTable, whyUnreadable } from '../helpers/tables.ts';
import { breaches } from '../helpers/tree-contract.ts';
import { type BookSpec, rowsXml, workbook } from '../helpers/xlsx.ts';

function read(spec: BookSpec, columns?: ColumnMapping) {
  return readTable({ path: 'comments.xlsx', value: workbook(spec), columns });
}

/** The ledger's words at the heads. */
async function told(spec: BookSpec): Promise<string> {
  const { skipped } = await read(spec);
  return skipped.find(({ use }) => use === 'used')?.what ?? '';
}

function whyNot(value: Uint8Array) {
  return whyUnreadable({ path: 'comments.xlsx', value });
}

const ROWS = [
  ['No.', 'Comment', 'Community', 'Phone'],
  ['1', 'Mend the well.', 'Wikimedia Sweden', '123'],
];

describe('a workbook', () => {
  it('is read as lines with tabs between the cells', async () => {
    const { text, body } = await read({ sheets: [{ rows: ROWS }] });
    expect(text).toBe('No.\tComment\tCommunity\tPhone\n1\tMend the well.\tWikimedia Sweden\t123\n');
    expect(body).toEqual([{ id: '1', text: 'Mend the well.', source: 'Wikimedia Sweden' }]);
  });

  it('has breaks and tabs inside a cell as spaces', async () => {
    const { text, body } = await read({ sheets: [{ rows: [['Comment'], ['one\ntwo\tthree']] }] });
    expect(text).toBe('Comment\none two three\n');
    expect(body).toEqual([{ text: 'one two three' }]);
  });

  it('gives the first sheet that has a column for the text, and tells the others', async () => {
    const sheets = [
      { name: 'Cover', rows: [['Made by us']] },
      { name: 'Empty' },
      { name: 'Answers', rows: ROWS },
      { name: 'More', rows: ROWS },
    ];
    expect(await told({ sheets })).toBe(
      'heads of the columns: text from "Comment", source from "Community", id from "No."; not mapped, so ignored: "Phone"; sheet "Answers"; sheets not read: "Cover", "Empty", "More"',
    );
  });

  it('never gives a hidden sheet', async () => {
    const sheets = [
      { name: 'Secret', state: 'hidden' as const, rows: [['Comment'], ['No.']] },
      { name: 'Deep', state: 'veryHidden' as const, rows: [['Comment'], ['No.']] },
      { name: 'Answers', rows: [['Comment'], ['Yes.']] },
    ];
    expect((await read({ sheets })).body).toEqual([{ text: 'Yes.' }]);
    expect(await told({ sheets })).toContain('sheets not read: "Secret" (hidden), "Deep" (hidden)');
  });

  it('takes the columns that the configuration says', async () => {
    const { body } = await read({ sheets: [{ rows: [['What'], ['Dig.']] }] }, { text: 'WHAT' });
    expect(body).toEqual([{ text: 'Dig.' }]);
  });

  it('may have a title above its heads, and cells beside its columns', async () => {
    const { body, doubts, skipped } = await read({
      sheets: [{ rows: [['', 'Comments of June'], [], ['Comment', 'Date'], ['Dig.', 'May', '', 'aside']] }],
    });
    expect(body).toEqual([{ text: 'Dig.', date: 'May' }]);
    expect(skipped[0]).toEqual({ from: 1, to: 1, use: 'ignored', what: 'above the heads of the table' });
    expect(doubts).toMatchObject([{ kind: 'line-unread', found: 'aside' }]);
  });
});

describe('cells', () => {
  const cell = (xml: string, spec: Partial<BookSpec> = {}) => {
    const rows = `<sheetData><row r="1"><c r="A1" t="str"><v>Comment</v></c><c r="B1" t="str"><v>Date</v></c></row><row r="2">${xml}<c r="B2" t="str"><v>x</v></c></row></sheetData>`;
    return read({ sheets: [{ xml: rows }], ...spec });
  };
  const rows: { why: string; xml: string; spec?: Partial<BookSpec>; words: string | undefined }[] = [
    {
      why: 'a shared string',
      xml: '<c r="A2" t="s"><v>1</v></c>',
      spec: { strings: ['<t>a</t>', '<t>Dig.</t>'] },
      words: 'Dig.',
    },
    {
      why: 'runs of rich text, without how they are pronounced',
      xml: '<c r="A2" t="s"><v>0</v></c>',
      spec: {
        strings: [
          '<r><t>Dig </t></r><r><rPr><b/></rPr><t xml:space="preserve">deep</t></r><rPh sb="0" eb="1"><t>dg</t></rPh>',
        ],
      },
      words: 'Dig deep',
    },
    { why: 'a string that is not there', xml: '<c r="A2" t="s"><v>9</v></c>', words: undefined },
    {
      why: 'an inline string',
      xml: '<c r="A2" t="inlineStr"><is><r><t>Dig</t></r><r><t>.</t></r></is></c>',
      words: 'Dig.',
    },
    { why: 'a number', xml: '<c r="A2"><v>0.30000000000000004</v></c>', words: '0.3' },
    { why: 'true', xml: '<c r="A2" t="b"><v>1</v></c>', words: 'TRUE' },
    { why: 'false', xml: '<c r="A2" t="b"><v>0</v></c>', words: 'FALSE' },
    { why: 'the result of a formula', xml: '<c r="A2" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>', words: 'ab' },
    { why: 'a formula without result', xml: '<c r="A2"><f>NOW()</f></c>', words: undefined },
    { why: 'an error', xml: '<c r="A2" t="e"><v>#N/A</v></c>', words: undefined },
    { why: 'a character written as its code', xml: '<c r="A2" t="str"><v>a_x000D_b_x005F_c</v></c>', words: 'a b_c' },
    { why: 'a date as text', xml: '<c r="A2" t="d"><v>2019-06-03T00:00:00Z</v></c>', words: '2019-06-03' },
    { why: 'a cell without a place', xml: '<c t="str"><v>Dig.</v></c>', words: 'Dig.' },
    {
      why: 'of two in one place the first',
      xml: '<c r="A2" t="str"><v>Dig.</v></c><c r="A2" t="str"><v>Hide.</v></c>',
      words: 'Dig.',
    },
  ];
  it.each(rows)('$why', async ({ xml, spec, words }) => {
    const { body } = await cell(xml, spec);
    expect(body[0]?.['text']).toBe(words);
  });

  it('with errors are counted', async () => {
    const xml = '<sheetData><row><c t="str"><v>Comment</v></c></row><row><c t="e"><v>#N/A</v></c></row></sheetData>';
    expect(await told({ sheets: [{ xml }] })).toContain('cells that hold an error instead of a value: 1');
  });

  it('are dates as far as their format shows them', async () => {
    const spec: BookSpec = {
      sheets: [
        {
          xml: '<sheetData><row r="1"><c t="str"><v>Comment</v></c><c t="str"><v>Date</v></c></row><row r="2"><c t="str"><v>Dig.</v></c><c s="1"><v>43619</v></c></row><row r="3"><c t="str"><v>Plant.</v></c><c s="2"><v>43619.75</v></c></row></sheetData>',
        },
      ],
      codes: ['dd/mm/yyyy', 'mmm yy'],
    };
    expect((await read(spec)).body.map(({ date }) => date)).toEqual(['2019-06-03', '2019-06']);
    expect((await read({ ...spec, date1904: true })).body.map(({ date }) => date)).toEqual(['2023-06-04', '2023-06']);
  });
});

describe('what a person does not see', () => {
  it('is left out: hidden rows and columns, which are told', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols>${rowsXml([
      ['Comment', 'Source'],
      ['Dig.', 'Us'],
    ]).replace('</sheetData>', '<row r="9" hidden="true"><c t="str"><v>Hush.</v></c></row></sheetData>')}`;
    const { body, text } = await read({ sheets: [{ xml }] });
    expect(body).toEqual([{ text: 'Dig.' }]);
    expect(text).not.toMatch(/Us|Hush/);
    expect(await told({ sheets: [{ xml }] })).toContain('hidden rows left out: 9; hidden columns left out: B');
  });

  it('is told shortly', async () => {
    const hidden = Array.from({ length: 30 }, () => '<row hidden="1"><c t="str"><v>x</v></c></row>').join('');
    const xml = rowsXml([['Comment'], ['Dig.']]).replace('</sheetData>', `${hidden}</sheetData>`);
    expect(await told({ sheets: [{ xml }] })).toMatch(/hidden rows left out: 3, 4, .*, 22 and 10 more$/);
  });
});

describe('merged cells', () => {
  const rows = rowsXml([
    ['Community', 'Comment'],
    ['Us', 'Dig.'],
    ['', 'Plant.'],
    ['', 'Wait.'],
    ['Them', 'Go.'],
  ]);

  it('stand for every row they cover', async () => {
    const { body } = await read({ sheets: [{ xml: `${rows}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>` }] });
    expect(body.map(({ source }) => source)).toEqual(['Us', 'Us', '', 'Them']);
  });

  it('say a text once', async () => {
    const xml = rowsXml([
      ['Comment', 'Community'],
      ['Dig.', 'Us'],
      ['', 'Them'],
    ]);
    const { body, skipped } = await read({
      sheets: [{ xml: `${xml}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>` }],
    });
    expect(body).toEqual([{ text: 'Dig.', source: 'Us' }]);
    expect(skipped).toContainEqual({ from: 3, to: 3, use: 'ignored', what: 'a row without a text' });
  });

  it.each(['A2:XFD1048576', 'A2', 'A2:ZZZZ9', 'A3:A2', '', 'A2:A9999999'])('such as %j cost nothing', async (ref) => {
    const { body } = await read({ sheets: [{ xml: `${rows}<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }] });
    expect(body).toHaveLength(4);
  });
});

describe('a sheet that is made to cost much', () => {
  it('costs what its cells cost, wherever they stand', async () => {
    const xml = rowsXml([['Comment'], ['Dig.']]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" t="str"><v>far</v></c></row></sheetData>',
    );
    const { text, doubts } = await read({ sheets: [{ xml }] });
    expect(text).toBe('Comment\nDig.\n\tfar\n');
    expect(doubts).toMatchObject([{ found: 'far' }]);
  });

  it('is refused where its empty cells would fill the memory', async () => {
    const heads = Array.from({ length: 16_384 }, (_, i) => `<c t="str"><v>${i === 0 ? 'Comment' : 'h'}</v></c>`).join(
      '',
    );
    const row = '<row><c t="str"><v>a</v></c><c r="XFD1" t="str"><v>b</v></c></row>';
    const xml = `<sheetData><row>${heads}</row>${row.repeat(300)}</sheetData>`;
    const value = workbook({ sheets: [{ xml }] });
    expect((await whyNot(value)).reason).toBe('is a table of more than 4 million cells, empty ones included');
  });

  it('may name columns and rows that no sheet has', async () => {
    const xml = `<cols><col min="-5" max="99999999" hidden="0"/><col min="x" hidden="1"/></cols><sheetData><row r="99999999"><c r="A1" t="str"><v>Comment</v></c><c r="ZZZ1" t="str"><v>x</v></c></row><row r="-1"><c r="A7" t="str"><v>Dig.</v></c></row></sheetData>`;
    expect((await read({ sheets: [{ xml }] })).body).toEqual([{ text: 'Dig.' }]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['words', strToU8('Comment,Date'), 'is no zip archive'],
    ['a PDF file', strToU8('%PDF-1.4'), 'is a PDF file, not XLSX'],
    [
      'an encrypted or old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(30).fill(0)]),
      'is an old Office file (DOC, XLS, PPT) or is encrypted; save it as XLSX without a password',
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'is a ZIP archive, but no workbook (it has no xl/workbook.xml)'],
    ['a workbook without words', workbook({ sheets: [{}] }), 'has no visible sheet with words'],
    [
      'a workbook without a text',
      workbook({
        sheets: [
          { name: 'One', rows: [['When', 'Who']] },
          { name: 'Two', rows: [['X']] },
        ],
      }),
      'sheet "One": no column for the text: found the heads When, Who; name it in the configuration (columns.text)',
    ],
  ])('%s', async (_, value, reason) => {
    expect((await whyNot(value)).reason).toBe(reason);
  });

  it.each([
    ['broken XML', '<worksheet><sheetData>'],
    ['a declaration of entities', '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>'],
  ])('%s', async (_, xml) => {
    const value = workbook({ sheets: [{}], parts: { 'xl/worksheets/sheet1.xml': xml } });
    expect((await whyNot(value)).reason).toMatch(/^holds a part that (?:is broken XML|has a document type)/);
  });

  it('a chart instead of a sheet is passed over', async () => {
    const parts = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
    expect((await whyNot(workbook({ sheets: [{ rows: ROWS }], parts }))).reason).toBe(
      'has no visible sheet with words',
    );
  });

  it('a workbook may have neither strings nor styles, and names of its own', async () => {
    const value = workbook({ sheets: [{ rows: [['Comment'], ['Dig.']] }] });
    const bare = workbook({
      sheets: [{ rows: [['Comment'], ['Dig.']] }],
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        '_rels/.rels': '<Relationships/>',
      },
    });
    for (const one of [value, bare]) {
      expect((await readTable({ path: 'a.xlsx', value: one })).body).toEqual([{ text: 'Dig.' }]);
    }
  });
});

it('any rows give a tree that keeps the contract', async () => {
  const words = fc.constantFrom('', 'a', 'Dig.\n', '\t', '"', 'é', '\u{1F600}', '=1');
  const rows = fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 6 });
  const property = fc.asyncProperty(rows, async (some) => {
    const { tree, text } = await parse({
      path: 'a.xlsx',
      value: workbook({ sheets: [{ rows: [['Comment', 'Date'], ...some] }] }),
    });
    expect(breaches(tree, text)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 100 });
});
