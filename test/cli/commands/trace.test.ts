import { expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { FAULTY, PAGE } from '../page.ts';

const FILES = { 'a.txt': PAGE, 'b.txt': FAULTY };

it('has a row for each marker and for what lacks one', async () => {
  const { code, out } = await run('trace a.txt b.txt --format json', FILES);
  const statuses = JSON.parse(out).rows.map(
    ({ document, status }: { document: string; status: string }) => `${document}: ${status}`,
  );
  expect(code).toBe(0);
  expect(statuses).toEqual([
    ...Array(4).fill('Share the Garden Tools: traced'),
    'Share the Garden Tools: untraced',
    ...Array(4).fill('Mend the Fence: traced'),
    'Mend the Fence: undefined',
  ]);
});

it('writes a file in place of standard output', async () => {
  const { out, files } = await run('trace a.txt --format csv --out trace.csv', FILES);
  expect(out).toBe('');
  expect(String(files.get('trace.csv')).split('\r\n')).toHaveLength(7);
  expect([...files.keys()].sort()).toEqual(['a.txt', 'b.txt', 'trace.csv']);
});

it('paints no file unless asked to', async () => {
  const env = { FORCE_COLOR: '1' };
  expect((await run('trace a.txt --out f.txt', FILES, { env })).files.get('f.txt')).not.toContain('\u001b');
  expect((await run('trace a.txt --out f.txt --color', FILES)).files.get('f.txt')).toContain('\u001b[1m');
  expect((await run('trace a.txt --out -', FILES, { env })).out).toContain('\u001b[1m');
});

it('says what is wrong with the place it shall write to', async () => {
  const { code, err } = await run('trace a.txt --out round', { ...FILES, round: { link: 'round' } });
  expect({ code, err }).toEqual({ code: 2, err: 'round: symbolic links go round in a circle\n' });
  expect((await run('trace a.txt --out p/', FILES)).err).toBe('error: --out p/ is a folder\nName a file.\n');
});

it('reads standard input', async () => {
  const { code, out } = await run('trace - --input-format plain --format json', {}, { stdin: PAGE });
  expect(code).toBe(0);
  expect(JSON.parse(out).rows[0]).toMatchObject({ path: '-', status: 'traced' });
});

it('defuses formulas in CSV, unless told not to', async () => {
  const files = { 'a.txt': PAGE.replace('Plant a hedge.', '=1+1 is two.[1]') };
  expect((await run('trace a.txt --format csv', files)).out).toContain(",'=1+1 is two.");
  expect((await run('trace a.txt --format csv --no-csv-guard', files)).out).toContain(',=1+1 is two.');
});
