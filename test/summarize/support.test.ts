import { expect, test } from 'vitest';
import { supportOf } from '../../src/summarize/support.ts';
import { corpusOf, SCHEME, sampleCorpus } from '../helpers/corpus.ts';

test('more sources go first, then more regions, then the order of the corpus', () => {
  const quote = (sources: string[], regions: string[] = []) => [{ text: 'x', sources, regions }];
  const corpus = corpusOf({
    title: 'T',
    recommendations: ['1', '2', '3', '4', '5'].map((label) => ({ text: label, cites: [label, label] })),
    footnotes: [
      { label: '1', quotes: quote(['a']) },
      { label: '2', quotes: quote(['a', 'b'], ['South Asia']) },
      { label: '3', quotes: quote(['a', 'a'], ['South Asia', 'Sub-Saharan Africa']) },
      { label: '4', quotes: quote(['b', 'c'], ['South Asia', 'Sub-Saharan Africa']) },
      { label: '5', quotes: quote(['c']) },
    ],
  });
  const texts = new Map(corpus.documents[0]?.recommendations.map(({ id, text }) => [id, text]));
  expect(supportOf(corpus, SCHEME).map(({ recommendation }) => texts.get(recommendation))).toEqual([
    '4',
    '2',
    '3',
    '1',
    '5',
  ]);
});

test('a recommendation rests on the sources of all its footnotes, each once; inferred regions do not count', () => {
  const corpus = sampleCorpus();
  const region = corpus.documents[0]?.recommendations[0]?.regions[0];
  Object.assign(region ?? {}, { basis: 'inferred' });
  const first = supportOf(corpus, SCHEME).find(({ footnotes }) => footnotes[0] === 'share-the-lamp/n/1');
  expect(first).toMatchObject({
    sources: ['delta-salon', 'hill-community'],
    regions: ['South Asia'],
    footnotes: ['share-the-lamp/n/1', 'share-the-lamp/n/2'],
  });
});
