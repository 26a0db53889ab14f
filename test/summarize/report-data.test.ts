import { expect, test } from 'vitest';
import { reportData } from '../../src/summarize/report-data.ts';
import { CATALOGUE, corpusOf, sampleCorpus } from '../helpers/corpus.ts';

const data = reportData(sampleCorpus(), CATALOGUE);

test('a theme is counted in footnotes, sources and recommendations', () => {
  expect(
    data.themes.map(({ id, footnotes, sources, recommendations }) => [
      id,
      footnotes.length,
      sources.length,
      recommendations.length,
    ]),
  ).toEqual([
    ['capacity-building', 2, 2, 2],
    ['partnerships', 1, 1, 1],
    ['roles-and-responsibilities', 1, 2, 2],
    ['roles-and-responsibilities', 1, 1, 0],
    ['unknown', 2, 1, 2],
  ]);
});

test('what no footnote speaks of is silent', () => {
  expect(data.silent).toEqual({
    themes: [{ id: 'advocacy', label: 'Advocacy' }],
    regions: [{ id: 'latin-america-and-caribbean', label: 'Latin America & Caribbean' }],
  });
});

test('a theme that only a recommendation has comes before what is not known, and stays silent', () => {
  const corpus = corpusOf({
    title: 'T',
    recommendations: [{ text: 'a', themes: ['Advocacy'] }],
    footnotes: [{ label: '1', quotes: [] }],
  });
  const { themes, silent, profiles } = reportData(corpus, CATALOGUE);
  expect(themes.map(({ id }) => id)).toEqual(['advocacy', 'unknown']);
  expect(silent.themes).toHaveLength(4);
  expect(profiles).toEqual([]);
});

test('what is not known is told', () => {
  const note = (label: number) => `share-the-lamp/n/${label}`;
  expect(data.unknowns).toEqual({
    themes: [note(3), note(4)],
    regions: [note(4)],
    thematic: [note(3)],
    global: [],
    dates: [note(3), note(4)],
    sources: [note(4)],
  });
});

test('untraced, undefined and uncited are named', () => {
  const [, , third, fourth] = data.corpus.documents[0]?.recommendations ?? [];
  expect(data.untraced).toEqual([third?.id]);
  expect(data.undefinedCitations).toEqual([`${fourth?.id}/c/9`]);
  expect(data.uncited).toEqual(['share-the-lamp/n/4']);
});

test('a long range of dates is a known date, although it counts under no year', () => {
  const quotes = [{ text: 'x', sources: ['Hill salon'], date: '1900-01-01/2019-01-01' }];
  const corpus = corpusOf({ title: 'T', footnotes: [{ label: '1', quotes }] });
  expect(reportData(corpus, CATALOGUE).unknowns.dates).toEqual([]);
});
