import { describe, expect, test } from 'vitest';
import { whole } from '../../src/emit/pieces.ts';
import * as emit from '../../src/emit/table.ts';
import type { View } from '../../src/emit/view.ts';

const table = (...given: Parameters<typeof emit.table>) => whole(emit.table(...given));

const view: View = {
  caption: 'Footnotes by theme: 4 in all.',
  columns: [{ title: 'Theme' }, { title: 'Count', align: 'right' }, { title: 'Ids' }],
  rows: [
    ['Capacity Building', '1234', 'share-the-lamp/n/1, share-the-lamp/n/2'],
    ['क्षमता निर्माण और सामुदायिक स्वास्थ्य', '2', 'दीपक'],
    ['بناء القدرات وصحة المجتمع', '3', 'مصباح'],
    ['能力建設與社群健康的長遠發展', '4', '燈'],
  ],
};

/** As a terminal counts these scripts: code point by code point, marks that do not advance apart. */
function columnsOf(text: string): number {
  const widths = [...text.normalize()].map((c) => (/[\p{Mn}\p{Cf}]/u.test(c) ? 0 : /\p{Script=Han}/u.test(c) ? 2 : 1));
  return widths.reduce<number>((sum, width) => sum + width, 0);
}

/** Columns in which the cells of the last column start, by its first words. */
function starts(text: string, words: readonly string[]): number[] {
  const lines = text.split('\n');
  return words.map((word) => {
    const line = lines.find((each) => each.includes(word)) ?? '';
    return columnsOf(line.slice(0, line.lastIndexOf(word)));
  });
}

describe.each([0, 70, 48, 30])('in %d columns', (width) => {
  const text = table(view, { color: false, width });

  test('the last column starts at the same place for Latin, Devanagari, Arabic and Chinese', () => {
    const lasts = view.rows.map((row) => row[2]?.slice(0, 1) ?? '');
    const lines = text.split('\n').slice(2, 6);
    const at = lines.map((line, i) => columnsOf(line.slice(0, line.lastIndexOf(`  ${lasts[i]}`))));
    expect(new Set(at).size).toBe(1);
    expect(starts(text, ['Ids'])).toEqual([(at[0] ?? 0) + 2]);
  });

  test('no line of the table is wider, and numbers are whole', () => {
    const lines = text.split('\n').slice(0, 6);
    if (width > 0) for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    expect(text).toContain(' 1234  ');
  });
});

test('the widest columns are shortened first', () => {
  const [, , first = ''] = table(view, { color: false, width: 60 }).split('\n');
  expect(first).toBe('Capacity Building            1234  share-the-lamp/n/1, shar…');
});

test('a table that fits is left alone', () => {
  expect(table({ ...view, rows: [['a', '1', 'b']] }, { color: false, width: 30 })).toBe(
    'Theme  Count  Ids\n─────  ─────  ───\na          1  b\n\nFootnotes by theme: 4 in all.\n',
  );
});

test('a document cannot paint the terminal', () => {
  const text = table({ ...view, rows: [['\u001b[2Jgone', '1', 'a\nb']] }, { color: false, width: 0 });
  expect(text).toContain('gone     ');
  expect(text).toContain('  a b\n');
  expect(text).not.toContain('\u001b');
});

test('colour paints the heading, the rule and the caption alone', () => {
  const text = table({ ...view, rows: [['a', '1', 'b']] }, { color: true, width: 0 });
  expect(text.split('\n').map((line) => line.includes('\u001b'))).toEqual([true, true, false, false, true, false]);
});

test('a cell longer than any terminal is cut', () => {
  const text = table({ ...view, rows: [['x'.repeat(100_000), '1', 'b']] }, { color: false, width: 0 });
  expect(text.length).toBeLessThan(20_000);
});

test('a cell is not read to its end where it is cut anyway, and cut between graphemes', () => {
  const text = table({ ...view, rows: [['👍🏽'.repeat(5000), '1', 'b']] }, { color: false, width: 0 });
  expect(text).toMatch(/\n(?:👍🏽)+… {2} /u);
});

test('no rows leave the heading', () => {
  expect(table({ ...view, rows: [] }, { color: false, width: 80 }).split('\n')[0]).toBe('Theme  Count  Ids');
});
