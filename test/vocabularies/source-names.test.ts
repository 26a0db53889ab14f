/** The table of 250 names of sources: no region that is wrong, and how many of the right ones are found. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { compile } from '../../src/compile.ts';
import { itemsOf } from '../../src/summarize/items.ts';
import { keysOf } from '../../src/summarize/keys.ts';

/** The part of the names with a region that must get all of it. */
const COVERAGE = 0.98;
const SCHEMES = ['wikimedia-2022', 'un-m49'] as const;

interface Row {
  name: string;
  countries: string[];
  regions: Record<(typeof SCHEMES)[number], string[]>;
  expected: string;
}

const list = (cell = ''): string[] => cell.split(' ').filter((id) => id !== '');
const rows: Row[] = readFileSync(new URL('./source-names.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', countries, wikimedia, m49, expected = ''] = line.split('\t');
    return {
      name,
      countries: list(countries),
      regions: { 'wikimedia-2022': list(wikimedia), 'un-m49': list(m49) },
      expected,
    };
  });

/** A table of comments: what stands in the column of sources is a source, whatever its words are. */
async function read() {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const value = ['comment,source', ...rows.map(({ name }, i) => `Note ${i + 1} is short.,${cell(name)}`)].join('\n');
  const { corpus, findings } = await compile([{ path: 'names.csv', value }]);
  const footnotes = corpus.documents[0]?.footnotes ?? [];
  const items = itemsOf(corpus, 'footnote');
  return rows.map((row, i) => {
    const attribution = footnotes[i]?.quotes[0]?.attribution;
    const line = i + 2;
    return {
      row,
      sources: attribution?.sources ?? [],
      regions: attribution?.regions ?? [],
      keys: items[i] ? keysOf(items[i], 'region', catalogue()).map(({ id }) => id) : [],
      told: findings.filter(({ ruleId, span }) => ruleId === 'place-is-known' && span?.start.line === line).length,
    };
  });
}

const results = await read();
const idsOf = ({ regions }: (typeof results)[number], scheme: string) =>
  [...new Set(regions.filter(({ vocabulary }) => vocabulary === scheme).map(({ id }) => id))].sort();
const isWhole = (result: (typeof results)[number]) =>
  SCHEMES.every((scheme) => idsOf(result, scheme).join() === result.row.regions[scheme].join());

test('the table is large enough, and no name stands in it twice', () => {
  expect(rows.length).toBeGreaterThanOrEqual(250);
  expect(rows.filter(({ expected }) => expected !== 'region').length).toBeGreaterThanOrEqual(40);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test('no region and no country is wrong', () => {
  const wrong = results.flatMap((result) => {
    const { row, sources } = result;
    const regions = SCHEMES.flatMap((scheme) =>
      idsOf(result, scheme).filter((id) => !row.regions[scheme].includes(id)),
    );
    const countries = sources.flatMap((one) => one.countries).filter((code) => !row.countries.includes(code));
    // Which country an area or a language lies in is no part of the table.
    const strange = row.countries.length > 0 ? countries : [];
    return regions.length + strange.length > 0 ? [`${row.name}: ${[...regions, ...strange].join(' ')}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('the stated part of the names gets its regions, in both schemes', () => {
  const expected = results.filter(({ row }) => row.expected === 'region');
  const missed = expected.filter((result) => !isWhole(result)).map(({ row }) => row.name);
  const coverage = 1 - missed.length / expected.length;
  const percent = (coverage * 100).toFixed(1);
  console.log(
    `source names: ${rows.length}, precision 100 %, coverage ${percent} %; without region: ${missed.join('; ')}`,
  );
  expect(coverage, missed.join('; ')).toBeGreaterThanOrEqual(COVERAGE);
});

test.each(['unknown', 'thematic', 'global'] as const)('what is %s is told as that and nothing else', (key) => {
  const keys = results
    .filter(({ row }) => row.expected === key)
    .map(({ row, keys: own }) => `${row.name}: ${own.join()}`);
  const wanted = rows.filter(({ expected }) => expected === key).map(({ name }) => `${name}: ${key}`);
  expect(keys).toEqual(wanted);
});

test('what is ambiguous has no region, and a finding that tells the candidates', () => {
  const ambiguous = results.filter(({ row }) => row.expected === 'ambiguous');
  expect(ambiguous.filter(({ told, regions }) => told === 0 || regions.length > 0).map(({ row }) => row.name)).toEqual(
    [],
  );
});
