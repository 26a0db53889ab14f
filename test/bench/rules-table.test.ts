import { describe, expect, it } from 'vitest';
import { CORPORA, PAGES } from '../../bench/hostile.js';
import { rulesTable } from '../../bench/rules-table.js';
import { compileDocument } from '../../src/compile.ts';

describe('the table of the rules', () => {
  it('has the slowest rule first, with its growth', () => {
    const table = rulesTable({
      few: 1000,
      things: 500,
      pages: 100,
      parsing: 1000,
      checking: 250,
      findings: 2000,
      rows: [
        { id: 'a', few: 0, many: 0.5, hostile: [] },
        {
          id: 'b',
          few: 10,
          many: 110,
          hostile: [
            { name: 'twins', time: 20, growth: 9 },
            { name: 'labels', time: 8, growth: 12 },
          ],
        },
      ],
    });
    expect(table).toContain('all 2 rules 250.0 µs, 25 % of parsing');
    expect(table.split('\n').slice(-3)).toEqual([
      '| `b` | 11.0 µs | 1.10 % | 11.0 | labels: 12.0, 8 ms |',
      '| `a` | 0.1 µs | 0.01 % | – | – |',
      '',
    ]);
  });
});

describe('hostile input', () => {
  it.each(Object.entries({ ...PAGES, ...CORPORA }))('of %s grows, and is read', async (_, make) => {
    const sizes = [3, 30].map((n) => make(n).reduce((sum, { value }) => sum + value.length, 0));
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
    for (const file of make(3)) expect((await compileDocument(file)).document.path).toBe(file.path);
  });
});
