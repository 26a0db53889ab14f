import { describe, expect, it } from 'vitest';
import type { AgreementReport } from '../../../src/model/agreement.ts';
import { type Content, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';

const ENV = { USER: 'ada' };
const DOC = 'share-the-garden-tools';

async function decisions(...wishes: string[]): Promise<string> {
  let files: Record<string, Content> = { 'page.txt': PAGE };
  for (const wish of wishes) {
    const { code, err, files: after } = await run(`decide ${wish} --reason "So." page.txt`, files, { env: ENV });
    expect(code, err).toBe(0);
    files = Object.fromEntries(after);
  }
  return String(files['decisions.yaml']);
}

async function compare(args: string, files: Record<string, Content>): Promise<AgreementReport> {
  const { out, err, code } = await run(`agreement ${args} --format json`, files);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

describe('throughline agreement', () => {
  it('compares two tables, by ids or labels of themes, in any of the forms that are printed', async () => {
    const { out: csv } = await run('trace page.txt --format csv', { 'page.txt': PAGE });
    const { out: json } = await run('trace page.txt --format json', { 'page.txt': PAGE });
    const { out: model } = await run('parse page.txt', { 'page.txt': PAGE });
    const own = `id;theme\n${DOC}/n/1;capacity-building\n${DOC}/n/2;Diversity\n${DOC}/n/3;Capacity Building\n`;
    const files = { 'a.csv': csv, 'b.json': json, 'c.json': model, 'own.csv': own };
    for (const b of ['b.json', 'c.json']) {
      expect((await compare(`a.csv ${b}`, files)).overall).toMatchObject({ kappa: 1, agreement: 1, judgements: 3 });
    }
    const report = await compare('a.csv own.csv', files);
    expect(report).toMatchObject({ items: 3, method: 'nominal', overall: { agreement: 0.6667 } });
    expect(report.rows.map(({ theme, ids }) => [theme, ids])).toEqual([
      ['capacity-building', []],
      ['diversity', [`${DOC}/n/2`]],
      ['partnerships', [`${DOC}/n/2`]],
    ]);
  });

  it('compares two decisions files by the words that were seen', async () => {
    const ada = await decisions('n/1 --set theme=advocacy', 'n/2 --confirm theme');
    const grace = await decisions(
      'n/1 --set theme=advocacy',
      'n/2 --set theme=diversity',
      'n/3 --remove theme=capacity-building',
    );
    const moved = grace.replaceAll('n/2', 'n/9');
    const report = await compare('ada.yaml grace.yaml', { 'ada.yaml': ada, 'grace.yaml': moved });
    expect(report).toMatchObject({ items: 2, only_a: 0, only_b: 0, overall: { agreement: 0.5 } });
  });

  it('compares a person with the tool, which is asked without any decisions', async () => {
    const ada = await decisions(
      'n/1 --set theme=advocacy',
      'n/2 --confirm theme',
      'n/3 --remove theme=capacity-building',
    );
    const report = await compare('ada.yaml page.txt', { 'ada.yaml': ada, 'decisions.yaml': ada, 'page.txt': PAGE });
    expect(report).toMatchObject({ items: 3, a: 'ada.yaml', b: 'page.txt' });
    expect(report.rows.map(({ theme, both, only_a, only_b }) => [theme, both, only_a, only_b])).toEqual([
      ['advocacy', 0, 1, 0],
      ['capacity-building', 0, 0, 2],
      ['partnerships', 1, 0, 0],
    ]);
  });

  it('prints a table and CSV', async () => {
    const files = { 'a.csv': 'id,theme\n1,x\n2,y\n', 'b.csv': 'id,theme\n1,x\n2,x\n' };
    expect((await run('agreement a.csv b.csv', files)).out).toContain("Cohen's kappa 0.000");
    expect((await run('agreement a.csv b.csv --format csv', files)).out).toContain('\r\noverall,');
  });

  it('tells of themes that the vocabulary does not have, and of ids with other themes in another row', async () => {
    const a = 'id,theme\n1,Diversity\n1,advocacy\n2,x\n3,y\n4,z\n5,w\n5,w\n';
    const { err, out } = await run('agreement a.csv b.csv', {
      'a.csv': a,
      'b.csv': 'id,theme\n1,diversity\n1,Diversity\n',
    });
    expect(err).toMatch(/a\.csv: 4 themes are not in “.+”: "x", "y", "z" and 1 more/);
    expect(err).toContain('a.csv: 1 id stands in several rows with other themes, which count together: "1"');
    expect(err).not.toContain('b.csv');
    expect(out).not.toContain('several rows');
  });

  it.each(['agreement a.csv b.csv', 'agreement a.csv page.txt'])('%s names the columns of a coding', async (argv) => {
    const files = { 'a.csv': 'item_no,colour\n1,red\n', 'b.csv': 'item_no,colour\n1,red\n', 'page.txt': PAGE };
    const { err, code } = await run(argv, files);
    expect(code).toBe(2);
    expect(err).toContain('a column id or footnote_id and a column theme or themes');
  });

  it('says why there is no measure, and prints no NaN', async () => {
    const files = { 'a.csv': 'id,theme\n1,x\n', 'b.csv': 'id,theme\n2,x\n' };
    const { out } = await run('agreement a.csv b.csv --format json', files);
    expect(JSON.parse(out).overall).toMatchObject({ kappa: null, note: 'no item is coded by both' });
    expect(out).not.toContain('NaN');
  });

  it.each([
    ['agreement a.csv', { 'a.csv': 'id,theme\n' }, "missing required argument 'b'"],
    ['agreement a.csv gone.csv', { 'a.csv': 'id,theme\n' }, 'gone.csv: no such file'],
    ['agreement a.json a.json', { 'a.json': '{"a": 1}' }, 'a.json: found other JSON'],
    ['agreement a.json a.json', { 'a.json': '{' }, 'a.json: is no JSON'],
    ['agreement a.csv a.csv', { 'a.csv': 'id,theme\n1,"x\n' }, 'a cell opens a quote'],
    [
      'agreement a.yaml a.yaml',
      { 'a.yaml': 'decisions: 1\n' },
      'a.yaml:1:12: decisions: found "1", expected a list of decisions',
    ],
    ['agreement page.txt page.txt', { 'page.txt': PAGE }, 'both sides are inputs'],
  ])('%s: refused', async (argv, files, message) => {
    const { code, err } = await run(argv, files);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
