import type { TableCell, TableRow } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Grid } from '../../src/extract/grid.ts';
import { Lines } from '../../src/text/span.ts';

/** Columns of the cells of each row; `^` for one that reaches in from above. A cell is `markup|words`. */
function columns(rows: readonly string[][], format: 'wikitext' | 'html' = 'wikitext') {
  const text = rows.flat().join('\n');
  const lines = new Lines(text);
  const grid = new Grid({ lines, format }, 0);
  let at = 0;
  return rows.map((row) => {
    const children = row.map((written): TableCell => {
      const position = lines.span(at + written.indexOf('|') + 1, at + written.length);
      at += written.length + 1;
      return { type: 'tableCell', children: [], position };
    });
    const placed = grid.row({ type: 'tableRow', children } as TableRow);
    return placed.map((one) => (one.cell ? `${one.at}` : `^${one.at}`)).join(' ');
  });
}

describe('the columns of cells', () => {
  it.each<[string, string[][], string[]]>([
    ['plain rows', [['|a', '|b'], ['|c']], ['0 1', '0']],
    ['a cell that spans rows', [['rowspan="2"|a', '|b'], ['|c'], ['|d']], ['0 1', '^0 1', '0']],
    [
      'a cell in the middle',
      [
        ['|a', 'rowspan=2|b', '|c'],
        ['|d', '|e'],
      ],
      ['0 1 2', '0 ^1 2'],
    ],
    ['a cell at the end', [['|a', "ROWSPAN = '3'|b"], ['|c'], ['|d']], ['0 1', '0 ^1', '0 ^1']],
    ['a cell that spans columns', [['colspan="2"|a', '|b']], ['0 2']],
    ['both', [['colspan="2" rowspan="2"|a', '|b'], ['|c']], ['0 2', '^0 ^1 2']],
    ['numbers that are none', [['rowspan="0"|a', 'rowspan="x"|b'], ['|c']], ['0 1', '0']],
    ['numbers that are slips', [['colspan="9999"|a', '|b', '|c']], ['0 100 101']],
  ])('of %s', (_, rows, expected) => {
    expect(columns(rows)).toEqual(expected);
  });

  it('are as the reader gives them in other forms', () => {
    expect(columns([['rowspan="2"|a', '|b'], ['|c']], 'html')).toEqual(['0 1', '0']);
  });
});
