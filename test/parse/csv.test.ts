import fc from 'fast-check';
import type { Text } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../src/model/tree.ts';
import { parse } from '../../src/parse/parse.ts';
import { readTable, whyUnreadable } from '../helpers/tables.ts';
import { breaches } from '../helpers/tree-contract.ts';

const HEADS = 'No.,Comment,Community,Date,Thematic area\n';

function read(value: string | Uint8Array, columns?: ColumnMapping) {
  return readTable({ path: 'comments.csv', value, columns });
}

function whyNot(value: string, columns?: ColumnMapping) {
  return whyUnreadable({ path: 'comments.csv', value, columns });
}

describe('a table of comments', () => {
  it('gives a row for each comment, its cells told by what they hold', async () => {
    const { body } = await read(`${HEADS}7,Mend the well.,Wikimedia Sweden,May 2019,Partnerships\n`);
    expect(body).toEqual([
      { id: '7', text: 'Mend the well.', source: 'Wikimedia Sweden', date: 'May 2019', theme: 'Partnerships' },
    ]);
  });

  it('has its first row for the heads', async () => {
    const { head } = await read(`${HEADS}7,Mend the well.,,,\n`);
    expect(head).toMatchObject({ text: 'Comment', source: 'Community' });
  });

  it('says in the ledger what its columns hold, and which are ignored', async () => {
    const { skipped } = await read('Comment,Phone\nDig.,123\n');
    expect(skipped).toEqual([
      {
        from: 1,
        to: 1,
        use: 'used',
        what: 'heads of the columns: text from "Comment"; not mapped, so ignored: "Phone"; cells separated by commas',
      },
    ]);
  });

  it('has nothing in its tree of a column that is not mapped', async () => {
    const { table } = await read('Comment,Phone\nDig.,123\n');
    expect(JSON.stringify(table)).not.toContain('123');
  });

  it('has no title of its own', async () => {
    expect((await read('Comment\nDig.\n')).meta.title).toBeNull();
  });

  it('may have a title above its heads', async () => {
    const { body, skipped } = await read('Comments of June\n\nNo.,Comment\n1,Dig.\n');
    expect(body).toEqual([{ id: '1', text: 'Dig.' }]);
    expect(skipped).toContainEqual({ from: 1, to: 1, use: 'ignored', what: 'above the heads of the table' });
  });

  it('may have heads and no rows', async () => {
    expect((await read('Comment,Date\n')).body).toEqual([]);
  });

  it('names its delimiter in a first line', async () => {
    const { body, skipped } = await read('sep=;\nComment;Date\nDig, then plant.;May\n');
    expect(body).toEqual([{ text: 'Dig, then plant.', date: 'May' }]);
    expect(skipped[0]).toEqual({ from: 1, to: 1, use: 'ignored', what: 'names what separates the cells' });
  });

  it('is read behind a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\ufeffComment;Date\nDig.;May\n');
    expect((await read(bytes)).body).toEqual([{ text: 'Dig.', date: 'May' }]);
  });

  it('takes the columns that the configuration says', async () => {
    const columns = { text: 'What', source: ['Who', 'Where'] };
    const { body, table } = await read('What,Who,Where,Comment\nDig.,Us,Here,no\n', columns);
    expect(body).toEqual([{ text: 'Dig.', source: 'Here' }]);
    expect(table.children[1]?.children).toHaveLength(3);
  });
});

describe('cells', () => {
  it('have their exact places, quotes doubled or not', async () => {
    const { table, text } = await read('Comment,Date\n"We said ""dig"", ""plant""\nand went.",May\n');
    const [cell, date] = table.children[1]?.children ?? [];
    const words = ((cell?.children ?? []) as Text[]).map(({ value, position }) => {
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe(value);
      return value;
    });
    expect(words).toEqual(['We said "', 'dig"', ', "', 'plant"', '\nand went.']);
    expect(cell?.position?.end).toMatchObject({ line: 3, column: 11 });
    expect(date?.position?.start).toMatchObject({ line: 3, column: 12 });
  });

  it.each([
    ['=1+1', '=1+1'],
    ["'=1+1", '=1+1'],
    ["'-5", '-5'],
    ["'tis so", "'tis so"],
    ['"  Dig.  "', 'Dig.'],
    ['""', undefined],
  ])('%j reads as %j', async (cell, words) => {
    const { body } = await read(`Comment,Date\n${cell},May\n`);
    expect(body[0]?.['text']).toBe(words);
  });

  it('that are missing at the end of a row are empty', async () => {
    const { body, doubts } = await read(`${HEADS}1,Dig.\n`);
    expect(body).toEqual([{ id: '1', text: 'Dig.', source: '', date: '', theme: '' }]);
    expect(doubts).toEqual([]);
  });

  it('behind the last head are told, and not guessed at', async () => {
    const { doubts } = await read('Comment,Date\nDig.,May,so we,said\nPlant.,May,,\n');
    expect(doubts).toMatchObject([
      { kind: 'line-unread', found: 'so we,said', reason: 'the row has 4 cells, the heads are 2' },
    ]);
    expect(doubts[0]?.span.start).toMatchObject({ line: 2, column: 10 });
  });
});

describe('rows', () => {
  it('that are empty, and rows without a text, are told', async () => {
    const { body, skipped } = await read('Comment,Date\nDig.,May\n,\n\n,June\n');
    expect(body).toHaveLength(1);
    expect(skipped.slice(1)).toEqual([
      { from: 3, to: 3, use: 'ignored', what: 'blank' },
      { from: 4, to: 4, use: 'ignored', what: 'blank' },
      { from: 5, to: 5, use: 'ignored', what: 'a row without a text' },
    ]);
  });
});

describe('what cannot be read', () => {
  const rows: { why: string; value: string; columns?: ColumnMapping; reason: string; line: number; column: number }[] =
    [
      {
        why: 'no column for the text',
        value: '\nWhen,Who\nMay,Us\n',
        reason: 'no column for the text: found the heads When, Who; name it in the configuration (columns.text)',
        line: 2,
        column: 1,
      },
      {
        why: 'a mapped head that is not there',
        value: 'Comment,Who\nDig.,Us\n',
        columns: { source: 'Whom' },
        reason:
          'no column for the source (looked for "Whom"): found the heads Comment, Who; name it in the configuration (columns.source)',
        line: 1,
        column: 1,
      },
      {
        why: 'a quote that is not closed',
        value: 'Comment,Date\nDig.,"May\nand June\n',
        reason: 'a cell opens a quote (") that is not closed',
        line: 2,
        column: 6,
      },
      { why: 'delimiters alone', value: ',,\n,,\n', reason: 'has no row with words', line: 1, column: 1 },
    ];
  it.each(rows)('$why is told with its place', async ({ value, columns, reason, line, column }) => {
    expect(await whyNot(value, columns)).toEqual({ path: 'comments.csv', reason, line, column });
  });

  it('heads below ten other rows are not looked for', async () => {
    expect((await whyNot(`${'a,b\n'.repeat(10)}Comment,Date\nDig.,May\n`)).reason).toContain('the heads a, b');
  });
});

it('any text below the heads gives a tree that keeps the contract, or is unreadable', async () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    "'=",
    'words',
    'é',
    '\u{1F600}',
    '\0',
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => `Comment,Source,Date\n${pieces.join('')}`);
  const property = fc.asyncProperty(texts, async (value) => {
    const read = await parse({ path: 'a.csv', value }).catch((error) => {
      expect(error.reason).toMatch(/quote|no column/);
      return null;
    });
    if (read) expect(breaches(read.tree, read.text)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 300 });
});
