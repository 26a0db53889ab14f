import { expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { MARKDOWN, PAGE } from '../page.ts';

const FILES = { 'a.txt': PAGE, 'b.md': MARKDOWN };

it('counts footnotes by theme unless told otherwise', async () => {
  const { code, out } = await run('summary a.txt b.md --format json', FILES);
  const { axes, unit, rows } = JSON.parse(out);
  expect(code).toBe(0);
  expect({ axes, unit }).toEqual({ axes: ['theme'], unit: 'footnote' });
  expect(rows.map(({ key, count }: { key: string; count: number }) => [key, count])).toEqual([
    ['capacity-building', 2],
    ['partnerships', 1],
    ['resource-allocation', 1],
  ]);
});

it('makes a cross table of two axes', async () => {
  const { out } = await run('summary a.txt --by theme,region --format csv', FILES);
  expect(out.split('\r\n')[0]).toBe('axis_1,key_1,label_1,axis_2,key_2,label_2,unit,count,ids');
  expect(out).toContain('theme,partnerships,Partnerships,region,northern-and-western-europe');
});

it('counts another unit', async () => {
  const { out } = await run('summary a.txt --by source --unit recommendation --format json', FILES);
  expect(JSON.parse(out)).toMatchObject({ axes: ['source'], unit: 'recommendation' });
});

it.each(['table', 'csv', 'md', 'wikitext'])('prints %s', async (format) => {
  const { code, out } = await run(`summary a.txt --format ${format}`, FILES);
  expect(code).toBe(0);
  expect(out).toContain('Partnerships');
  expect(out.endsWith('\n')).toBe(true);
});

it('fits its table into the terminal', async () => {
  const { out } = await run('summary a.txt --by source --no-color', FILES, { terminal: 50 });
  const [table = ''] = out.split('\n\n');
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
});
