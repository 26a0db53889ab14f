import { describe, expect, it } from 'vitest';
import { THEMED } from '../../helpers/themed.ts';
import { run } from '../memory-world.ts';

const ALL = Object.keys(THEMED).join(' ');

describe('evaluate', () => {
  it('says how well themes are inferred when each document is left out', async () => {
    const { code, out } = await run(`evaluate ${ALL} --format json`, THEMED);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ method: 'leave-one-document-out', documents: 4, total: 8, accuracy: 1 });
  });

  it.each(['table', 'csv', 'json'])('prints %s', async (format) => {
    const { code, out } = await run(`evaluate ${ALL} --format ${format}`, THEMED);
    expect(code).toBe(0);
    expect(out.toLowerCase()).toContain('accuracy');
    expect(out.endsWith('\n')).toBe(true);
  });

  it('gives the same bytes in any order of the inputs, but for the order of ids', async () => {
    const reversed = Object.keys(THEMED).reverse().join(' ');
    const rates = async (inputs: string) => {
      const { confusion, ...rest } = JSON.parse((await run(`evaluate ${inputs} --format json`, THEMED)).out);
      return rest;
    };
    expect(await rates(reversed)).toEqual(await rates(ALL));
  });

  const few = [
    { what: 'one document', inputs: 'hill.txt', found: 'only one document states a theme' },
    { what: 'no stated theme', inputs: 'plain.txt', found: 'no document states a theme' },
  ];
  it.each(few)('says that there is nothing to evaluate with $what', async ({ inputs, found }) => {
    const plain = 'Hall\n\nRooms\n\n- Open the doors. [1]\n\nNotes\n\n1. ↑ "We sat outside."';
    const { code, out, err } = await run(`evaluate ${inputs}`, { ...THEMED, 'plain.txt': plain });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(found);
  });
});

describe('--infer', () => {
  type Row = { key: string; basis: string[]; count: number; ids: string[] };
  const rows = async (line: string): Promise<Row[]> => JSON.parse((await run(line, THEMED)).out).rows;

  it.each(['footnote', 'recommendation', 'citation', 'source'])(
    'leaves all stated counts by %s as they are',
    async (unit) => {
      const plain = await rows(`summary ${ALL} --unit ${unit} --format json`);
      const inferred = await rows(`summary ${ALL} --unit ${unit} --format json --infer`);
      expect(inferred.filter(({ basis }) => !basis.includes('inferred'))).toEqual(plain);
    },
  );

  it('adds rows that say inferred to a summary', async () => {
    const inferred = await rows(`summary ${ALL} --unit recommendation --format json --infer`);
    const added = inferred.filter(({ basis }) => basis.includes('inferred'));
    expect(added.map(({ key, basis }) => [key, basis])).toEqual(
      expect.arrayContaining([['capacity-building', ['inferred']]]),
    );
  });

  it('adds columns of their own to the traceability table, and changes no other cell', async () => {
    const plain = (await run(`trace ${ALL} --format json`, THEMED)).out;
    const inferred = (await run(`trace ${ALL} --format json --infer`, THEMED)).out;
    const cells: Record<string, unknown>[] = JSON.parse(inferred).rows;
    const without = cells.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('inferred_'))),
    );
    expect(without).toEqual(JSON.parse(plain).rows);
    expect(cells.filter(({ inferred_status: status }) => status === 'inferred').length).toBeGreaterThan(0);
    const [head = ''] = (await run(`trace ${ALL} --format csv --infer`, THEMED)).out.split('\r\n');
    expect(head).toMatch(/footnote_line,inferred_themes,inferred_scores,inferred_words,inferred_status$/);
    expect((await run(`trace ${ALL} --format csv`, THEMED)).out).not.toContain('inferred');
  });

  it.each(['json', 'ndjson'])('stands in the model as %s, and nowhere without being asked for', async (format) => {
    const inferred = (await run(`parse ${ALL} --format ${format} --infer`, THEMED)).out;
    expect(inferred.replace(/\s/g, '')).toContain('"basis":"inferred"');
    expect((await run(`parse ${ALL} --format ${format}`, THEMED)).out).not.toContain('inference');
  });

  it('has a part of its own in the report, which is otherwise the same', async () => {
    const report = async (more: string) =>
      String((await run(`synth ${ALL} --out out ${more}`, THEMED)).files.get('out/report.md'));
    const [plain, inferred] = [await report(''), await report('--infer')];
    const part = /## Themes inferred from the text[\s\S]*?(?=<a id="evidence">)/.exec(inferred)?.[0] ?? '';
    expect(part).toContain('Capacity Building (inferred)');
    expect(part).toContain('no word of the text speaks for a theme');
    expect(inferred.replace(part, '')).toBe(plain);
  });
});
