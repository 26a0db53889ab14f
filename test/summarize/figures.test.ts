import { expect, it } from 'vitest';
import { FIGURES } from '../../src/model/report-data.ts';
import { reportCounts } from '../../src/summarize/report-data.ts';
import { CATALOGUE, sampleCorpus } from '../helpers/corpus.ts';

const { figures } = reportCounts(sampleCorpus(), CATALOGUE);
const ids = (name: keyof typeof figures) => figures[name].ids;

it('has every figure that has a name', () => {
  expect(Object.keys(figures).sort()).toEqual([...FIGURES].sort());
});

it.each([
  { whole: 'recommendations', parts: ['resting', 'missing', 'untraced'] },
  { whole: 'recommendations', parts: ['several-sources', 'one-source', 'no-source'] },
  { whole: 'footnotes', parts: ['notes', 'points'] },
  { whole: 'notes', parts: ['cited', 'uncited'] },
  { whole: 'footnotes', parts: ['dated', 'unknown-dates'] },
  { whole: 'dated', parts: ['dated-notes', 'dated-points'] },
  { whole: 'quotes', parts: ['named', 'nameless'] },
  { whole: 'placeless', parts: ['unknown-regions', 'thematic'] },
] as const)('$whole are $parts together', ({ whole, parts }) => {
  expect(parts.flatMap((part) => ids(part)).sort()).toEqual([...ids(whole)].sort());
});

it('counts something in the sample', () => {
  expect(ids('resting').length).toBeGreaterThan(0);
  expect(ids('untraced').length).toBeGreaterThan(0);
  expect(ids('unknown-themes').length).toBeGreaterThan(0);
});
