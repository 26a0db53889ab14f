import { expect, test } from 'vitest';
import { cited, citing, lookup, pick } from '../../src/summarize/lookup.ts';
import { sampleCorpus } from '../helpers/corpus.ts';

const [document] = sampleCorpus().documents;
if (!document) throw new Error('the sample has changed');
const known = lookup(document);

test('a footnote knows who cites it and a recommendation what it cites', () => {
  const [first, second] = document.recommendations;
  const note = document.footnotes[1];
  if (!first || !second || !note) throw new Error('the sample has changed');
  expect(citing(known, note)).toEqual([first, second]);
  expect(cited(known, first).map(({ label }) => label)).toEqual(['1', '2']);
});

test('a footnote cited twice by one recommendation is one footnote', () => {
  const [first] = document.recommendations;
  if (!first) throw new Error('the sample has changed');
  const twice = { ...first, citations: [...first.citations, ...first.citations] };
  expect(cited(known, twice).map(({ label }) => label)).toEqual(['1', '2']);
});

test('ids that do not exist are passed over', () => {
  expect(pick(new Map([['a', 1]]), ['b', 'a'])).toEqual([1]);
});
