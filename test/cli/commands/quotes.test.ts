import { describe, expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { MARKDOWN, PAGE } from '../page.ts';

const FILES = { 'a.txt': PAGE, 'b.md': MARKDOWN };

async function quotesOf(narrowed: string): Promise<string[]> {
  const { out } = await run(`quotes a.txt b.md --format json ${narrowed}`, FILES);
  return JSON.parse(out).rows.map(({ footnote_id }: { footnote_id: string }) => footnote_id);
}

describe('quotes', () => {
  const rows = [
    {
      narrowed: '',
      found: [
        'share-the-garden-tools/n/1',
        'share-the-garden-tools/n/2',
        'share-the-garden-tools/n/3',
        'water-the-roses/n/1',
      ],
    },
    { narrowed: '--theme capacity-building', found: ['share-the-garden-tools/n/1', 'share-the-garden-tools/n/3'] },
    { narrowed: '--theme "Capacity Building"', found: ['share-the-garden-tools/n/1', 'share-the-garden-tools/n/3'] },
    { narrowed: '--region sub-saharan-africa', found: ['share-the-garden-tools/n/1', 'water-the-roses/n/1'] },
    { narrowed: '--source wikimedia-sweden', found: ['share-the-garden-tools/n/2'] },
    { narrowed: '--theme partnerships --region south-asia', found: [] },
  ];
  it.each(rows)('$narrowed are $found', async ({ narrowed, found }) => {
    expect(await quotesOf(narrowed)).toEqual(found);
  });
});

it('says what there would have been when nothing is left', async () => {
  const { code, err } = await run('quotes a.txt --source somebody', FILES);
  expect(code).toBe(0);
  expect(err).toContain('no quote has --source somebody (there are ');
  expect(err).toContain('wikimedia-sweden');
});

it('says so too when there is nothing of the kind', async () => {
  const { err } = await run('quotes a.txt --language sw', { 'a.txt': 'Only a line\n' });
  expect(err).toContain('no quote has --language sw (there are none)');
});
