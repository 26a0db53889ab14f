import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationIds } from '../../src/model/citation.ts';
import { type Axis, isCross, summaryReportSchema, type Unit } from '../../src/model/tables.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { anyCorpus, CATALOGUE, corpusOf, sampleCorpus } from '../helpers/corpus.ts';

const AXES: Axis[] = ['theme', 'region', 'source', 'kind', 'document', 'section', 'year'];
const UNITS: Unit[] = ['footnote', 'recommendation', 'citation', 'source'];

function counts(axis: Axis, unit: Unit): [key: string, count: number][] {
  const { rows } = summarize(sampleCorpus(), { axes: [axis], unit }, CATALOGUE);
  return rows.map(({ key, basis, count }) => [basis[0] === 'inferred' ? `${key}*` : key, count]);
}

describe('each unit by each axis', () => {
  test.each<[Unit, Axis, [string, number][]]>([
    [
      'footnote',
      'theme',
      [
        ['capacity-building', 2],
        ['partnerships', 1],
        ['roles-and-responsibilities', 1],
        ['roles-and-responsibilities*', 1],
        ['unknown', 2],
      ],
    ],
    [
      'footnote',
      'region',
      [
        ['sub-saharan-africa', 2],
        ['south-asia', 1],
        ['thematic', 1],
        ['unknown', 1],
      ],
    ],
    [
      'footnote',
      'source',
      [
        ['delta-salon', 3],
        ['hill-community', 1],
        ['reed-and-quill-user-group', 1],
        ['unknown', 1],
      ],
    ],
    [
      'footnote',
      'kind',
      [
        ['salon', 3],
        ['community', 1],
        ['thematic-group', 1],
        ['unknown', 1],
      ],
    ],
    [
      'footnote',
      'document',
      [
        ['share-the-lamp', 4],
        ['open-the-gate', 1],
      ],
    ],
    [
      'footnote',
      'section',
      [
        ['share-the-lamp/s/leading', 2],
        ['share-the-lamp/s/learning', 2],
        ['none', 1],
        ['uncited', 1],
      ],
    ],
    [
      'footnote',
      'year',
      [
        ['2019', 3],
        ['2018', 1],
        ['unknown', 2],
      ],
    ],
    [
      'recommendation',
      'theme',
      [
        ['capacity-building', 2],
        ['roles-and-responsibilities', 2],
        ['partnerships', 1],
        ['unknown', 2],
      ],
    ],
    [
      'recommendation',
      'section',
      [
        ['share-the-lamp/s/leading', 2],
        ['share-the-lamp/s/learning', 1],
        ['none', 2],
      ],
    ],
    [
      'recommendation',
      'source',
      [
        ['delta-salon', 3],
        ['hill-community', 2],
        ['reed-and-quill-user-group', 1],
        ['unknown', 2],
      ],
    ],
    [
      'citation',
      'region',
      [
        ['south-asia', 2],
        ['sub-saharan-africa', 2],
        ['thematic', 1],
        ['unknown', 1],
      ],
    ],
    [
      'citation',
      'section',
      [
        ['share-the-lamp/s/leading', 2],
        ['share-the-lamp/s/learning', 2],
        ['none', 2],
      ],
    ],
    [
      'source',
      'theme',
      [
        ['capacity-building', 2],
        ['roles-and-responsibilities', 2],
        ['partnerships', 1],
        ['roles-and-responsibilities*', 1],
        ['unknown', 1],
      ],
    ],
    [
      'source',
      'kind',
      [
        ['community', 1],
        ['salon', 1],
        ['thematic-group', 1],
      ],
    ],
    [
      'source',
      'document',
      [
        ['share-the-lamp', 3],
        ['open-the-gate', 1],
      ],
    ],
    [
      'source',
      'section',
      [
        ['share-the-lamp/s/leading', 3],
        ['share-the-lamp/s/learning', 2],
        ['none', 1],
      ],
    ],
  ])('%s by %s', (unit, axis, expected) => {
    expect(counts(axis, unit)).toEqual(expected);
  });
});

test('a row carries label, basis, share and the ids it counts', () => {
  const { rows, total, overlap } = summarize(sampleCorpus(), { axes: ['theme'] }, CATALOGUE);
  expect({ total, overlap }).toEqual({ total: 5, overlap: true });
  expect(rows[0]).toEqual({
    axis: 'theme',
    key: 'capacity-building',
    label: 'Capacity Building',
    basis: ['stated'],
    unit: 'footnote',
    count: 2,
    share: 0.4,
    ids: ['share-the-lamp/n/1', 'share-the-lamp/n/2'],
  });
});

test('bases of one row are joined, an inference never among them', () => {
  const quote = (theme: readonly [string, 'stated' | 'alias' | 'inferred'][]) => [
    { text: 'x', sources: ['Hill salon'], themes: theme },
  ];
  const corpus = corpusOf({
    title: 'T',
    footnotes: [
      { label: '1', quotes: quote([['Advocacy', 'stated']]) },
      { label: '2', quotes: quote([['Advocacy', 'alias']]) },
      { label: '3', quotes: quote([['Advocacy', 'inferred']]) },
      {
        label: '4',
        quotes: quote([
          ['Advocacy', 'inferred'],
          ['Advocacy', 'stated'],
        ]),
      },
    ],
  });
  const { rows } = summarize(corpus, { axes: ['theme'] }, CATALOGUE);
  expect(rows.map(({ basis, count, ids }) => [basis, count, ids.at(-1)])).toEqual([
    [['alias', 'stated'], 3, 't/n/4'],
    [['inferred'], 1, 't/n/3'],
    [[], 1, 't/n/3'],
  ]);
});

test('shares have four decimals', () => {
  const footnotes = ['1', '2', '3'].map((label) => ({ label, quotes: [] }));
  const { rows } = summarize(corpusOf({ title: 'T', footnotes }), { axes: ['theme'] }, CATALOGUE);
  expect(rows.map(({ share }) => share)).toEqual([1]);
  const two = corpusOf(
    { title: 'T', footnotes },
    { title: 'U', footnotes: footnotes.slice(0, 1) },
    { title: 'V', footnotes },
  );
  expect(summarize(two, { axes: ['document'] }, CATALOGUE).rows.map(({ share }) => share)).toEqual([
    0.4286, 0.4286, 0.1429,
  ]);
});

test('a vocabulary in force gives the label, whatever the tag says', () => {
  const catalogue = { ...CATALOGUE, themes: [{ id: 'capacity-building', label: 'Learning' }] };
  expect(summarize(sampleCorpus(), { axes: ['theme'] }, catalogue).rows[0]?.label).toBe('Learning');
});

test('a cross table has a row for each pair of keys that counts something, an inference named in its key', () => {
  const report = summarize(sampleCorpus(), { axes: ['theme', 'region'] }, CATALOGUE);
  expect(report.rows.map(({ key_1, key_2, count }) => [key_1, key_2, count])).toEqual([
    ['capacity-building', 'south-asia', 1],
    ['capacity-building', 'sub-saharan-africa', 1],
    ['partnerships', 'sub-saharan-africa', 1],
    ['roles-and-responsibilities', 'south-asia', 1],
    ['inferred:roles-and-responsibilities', 'thematic', 1],
    ['unknown', 'thematic', 1],
    ['unknown', 'unknown', 1],
  ]);
  expect(report.rows[4]?.label_1).toBe('Roles & Responsibilities (inferred)');
  expect(report.overlap).toBe(true);
});

test('a cross table of an axis with itself is refused', () => {
  expect(() => summarize(sampleCorpus(), { axes: ['theme', 'theme'] }, CATALOGUE)).toThrow(
    'a cross table needs two different axes, found theme twice',
  );
});

test('a source that is called "unknown" does not mix with what is not known', () => {
  const corpus = corpusOf({
    title: 'T',
    footnotes: [
      { label: '1', quotes: [{ text: 'x', sources: ['unknown'] }] },
      { label: '2', quotes: [{ text: 'y' }] },
    ],
  });
  const { rows } = summarize(corpus, { axes: ['source'] }, CATALOGUE);
  expect(rows.map(({ ids }) => ids)).toEqual([['t/n/1'], ['t/n/2']]);
});

describe('of several sources in one attribution', () => {
  const span = (from: number, to: number) => ({
    start: { line: 1, column: from + 1, offset: from },
    end: { line: 1, column: to + 1, offset: to },
  });
  const sources = ['Delta salon', 'Hill salon', 'Reed group'].map((name, i) => ({
    name,
    span: span(20 * i, 20 * i + 11),
  }));
  const bySource = (...tags: [region: string, offset: number][]) => {
    const quote = { text: 'x', sources, regions: tags.map(([region]) => region) };
    const corpus = corpusOf({ title: 'T', footnotes: [{ label: '1', quotes: [quote] }] });
    const regions = corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution?.regions ?? [];
    for (const [i, [, at]] of tags.entries()) Object.assign(regions[i] ?? {}, { span: span(at, at + 4) });
    const { rows } = summarize(corpus, { axes: ['region'], unit: 'source' }, CATALOGUE);
    return Object.fromEntries(rows.map(({ key, ids }) => [key, ids]));
  };

  test('one region is that of all of them', () => {
    expect(bySource(['South Asia', 0])).toEqual({ 'south-asia': ['delta-salon', 'hill-salon', 'reed-group'] });
  });

  test('each has the region in its own name, and one without has them all', () => {
    expect(bySource(['South Asia', 0], ['Sub-Saharan Africa', 20])).toEqual({
      'south-asia': ['delta-salon', 'reed-group'],
      'sub-saharan-africa': ['hill-salon', 'reed-group'],
    });
  });

  test('a region beside the names is that of all', () => {
    expect(bySource(['South Asia', 0], ['Sub-Saharan Africa', 70])).toEqual({
      'south-asia': ['delta-salon', 'hill-salon', 'reed-group'],
      'sub-saharan-africa': ['delta-salon', 'hill-salon', 'reed-group'],
    });
  });
});

test('for any corpus counts are the ids, every id exists, and rows without overlap sum to the total', () => {
  const axes = fc.oneof(
    fc.constantFrom(...AXES).map((axis): [Axis] => [axis]),
    fc.shuffledSubarray(AXES, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a, b] as [Axis, Axis]),
  );
  fc.assert(
    fc.property(anyCorpus(), axes, fc.constantFrom(...UNITS), (corpus, by, unit) => {
      const report = summarize(corpus, { axes: by, unit }, CATALOGUE);
      summaryReportSchema.parse(report);
      const known = new Set<string>(
        {
          footnote: corpus.documents.flatMap(({ footnotes }) => footnotes.map(({ id }) => id)),
          recommendation: corpus.documents.flatMap(({ recommendations }) => recommendations.map(({ id }) => id)),
          citation: corpus.documents.flatMap(({ recommendations }) => recommendations.flatMap(citationIds)),
          source: corpus.sources.map(({ id }) => id),
        }[unit],
      );
      let sum = 0;
      const counted = new Set<string>();
      for (const { count, ids } of report.rows) {
        expect(count).toBe(ids.length);
        expect(new Set(ids).size).toBe(count);
        sum += count;
        for (const id of ids) counted.add(id);
      }
      expect(counted).toEqual(known);
      expect(report.total).toBe(known.size);
      expect(report.overlap).toBe(sum > report.total);
      if (!report.overlap) expect(sum).toBe(report.total);
      expect(isCross(report)).toBe(by.length === 2);
    }),
    { numRuns: 150 },
  );
});
