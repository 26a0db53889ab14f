import { describe, expect, it } from 'vitest';
import { readTable, whyUnreadable } from '../helpers/tables.ts';

describe('a table with tabs', () => {
  it.each(['comments.tsv', 'comments.tab'])(
    'is read from %s as CSV is, commas and semicolons being words',
    async (path) => {
      const { body } = await readTable({ path, value: 'Comment\tDate\nDig, plant; wait\tMay\n"Two\nlines"\tJune\n' });
      expect(body).toEqual([
        { text: 'Dig, plant; wait', date: 'May' },
        { text: 'Two\nlines', date: 'June' },
      ]);
    },
  );

  it('may have one column', async () => {
    const { body, skipped } = await readTable({ path: 'a.tsv', value: 'Comment\nDig; plant, wait\n' });
    expect(body).toEqual([{ text: 'Dig; plant, wait' }]);
    expect(skipped[0]?.what).toBe('heads of the columns: text from "Comment"');
  });

  it('without a column for the text is told', async () => {
    expect(await whyUnreadable({ path: 'a.tsv', value: 'When\tWho\nMay\tUs\n' })).toMatchObject({ line: 1, column: 1 });
  });
});
