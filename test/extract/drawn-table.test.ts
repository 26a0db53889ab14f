import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import { drawsTable, isDrawnHead, isSpacedHead } from '../../src/extract/drawn-table.ts';

describe('drawn tables', () => {
  it.each([
    ['+-----+----+', true],
    ['| a | b |', true],
    ['words\n  ┌──┬──┐', true],
    ['  ----- -----  ', true],
    ['-----', false],
    ['| a', false],
    ['a | b', false],
    ['a + b', false],
  ])('are told by their lines: %j %j', (written, expected) => {
    expect(drawsTable(written)).toBe(expected);
  });

  it.each([
    ['  Source     Context     Content', true],
    ['Source Context Content', false],
    ['Source\tContext\tContent', false],
    ['One     two     three', false],
  ])('are told by a head in columns: %j %j', (written, expected) => {
    expect(isSpacedHead(written)).toBe(expected);
  });

  it('are told by a head between bars', () => {
    expect(isDrawnHead('+---+\n| Source | Content |')).toBe(true);
    expect(isDrawnHead('Source | Content')).toBe(false);
  });

  const GRID =
    '+--------------+---------+\n| Source       | Content |\n+==============+=========+\n| Kenya Salon  | - Lamps |\n|              |   help  |\n+--------------+---------+\n';
  const SPACED = '   Source        Content\n               • Lamps\nKenya Salon      help\n\nLake Salon     • Tea\n';
  const RULED = '  ----------- -------\n  Source      Content\n\n  Kenya Salon Lamps\n  ----------- -------\n';

  it.each([
    ['a grid', GRID],
    ['columns', SPACED],
    ['rulers', RULED],
  ])('as %s become findings, not quotes, and what stands below is read', async (_, table) => {
    const below =
      'Diversity[edit]\n\nSource Context Content\n\nKenya Strategy Salon 12 participants in Kisumu, Kenya on 3 May, 2019\n\n  • Tea\n';
    const value = `Digest\n\nAdvocacy[edit]\n\n${table}\n${below}`;
    const { document, ledger } = await compileDocument({ path: 'page.txt', value });
    expect(document.kind).toBe('digest');
    expect(document.footnotes.map(({ quotes }) => quotes[0]?.text)).toEqual(['Tea']);
    expect(ledger.some(({ use }) => use === 'finding')).toBe(true);
  });
});
