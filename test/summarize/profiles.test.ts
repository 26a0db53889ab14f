import { expect, test } from 'vitest';
import { LONGEST_QUOTE, profilesOf, WORDS_SHOWN } from '../../src/summarize/profiles.ts';
import { CATALOGUE, corpusOf, type QuoteSpec, sampleCorpus } from '../helpers/corpus.ts';

function profile(theme: string, quotes: readonly QuoteSpec[], other: readonly QuoteSpec[] = []) {
  const notes = [
    ...quotes.map((quote) => ({ sources: ['Hill salon'], themes: [theme], ...quote })),
    ...other.map((quote) => ({ sources: ['Hill salon'], themes: ['Partnerships'], ...quote })),
  ];
  const corpus = corpusOf({ title: 'T', footnotes: notes.map((quote, i) => ({ label: `${i + 1}`, quotes: [quote] })) });
  const found = profilesOf(corpus, CATALOGUE.themes).find(({ label }) => label === theme);
  if (!found) throw new Error(`no profile of ${theme}`);
  return { words: found.words, quotes: found.quotes.map(({ footnote }) => footnote.split('/').at(-1)) };
}

test('words that more quotes of a theme hold come first, in their commonest form', () => {
  const { words } = profile('Advocacy', [
    { text: 'Campaigns for open archives.' },
    { text: 'A campaign in the archive, a campaign at school.' },
    { text: 'Campaign well.' },
  ]);
  expect(words).toEqual(['campaign', 'archive', 'open', 'school']);
});

test('a word under every theme characterises none', () => {
  const { words } = profile('Advocacy', [{ text: 'Libraries need lanterns.' }], [{ text: 'Libraries need boats.' }]);
  expect(words).toEqual(['lanterns']);
});

test('words that are names of object properties do no harm', () => {
  const { words } = profile(
    'Advocacy',
    [{ text: 'constructor toString constructor hasOwnProperty' }],
    [{ text: 'boats' }],
  );
  expect(words).toEqual(['constructor', 'hasownproperty', 'tostring']);
});

test('no more words are shown than a reader takes in', () => {
  const { words } = profile('Advocacy', [{ text: 'amber birch cedar dahlia elder fennel ginger hazel iris juniper' }]);
  expect(words).toHaveLength(WORDS_SHOWN);
});

const LONG = 'Lanterns guide boats home when the river rises and the night is dark.';

test('two quotes tell of a theme, the second from another source, the same words only once', () => {
  const { quotes } = profile('Advocacy', [
    { text: LONG },
    { text: LONG, sources: ['Delta salon'] },
    { text: `${LONG} Yes.` },
    { text: `${LONG} Indeed they always do.`, sources: ['Delta salon'] },
  ]);
  expect(quotes).toEqual(['1', '4']);
});

test('a second quote of the same source is better than none', () => {
  expect(profile('Advocacy', [{ text: LONG }, { text: `${LONG} Yes.` }]).quotes).toEqual(['1', '2']);
});

test('quotes of a readable length go before short ones, and the longest are never shown', () => {
  const endless = 'lantern '.repeat(LONGEST_QUOTE + 1);
  expect(profile('Advocacy', [{ text: 'Lanterns!' }, { text: LONG }, { text: endless }]).quotes).toEqual(['2', '1']);
  expect(profile('Advocacy', [{ text: endless }]).quotes).toEqual([]);
});

test('inferred themes and quotes without an attribution say nothing about a theme', () => {
  const labels = profilesOf(sampleCorpus(), CATALOGUE.themes).map(({ label, quotes }) => [label, quotes.length]);
  expect(labels).toEqual([
    ['Capacity Building', 2],
    ['Partnerships', 1],
    ['Roles & Responsibilities', 1],
  ]);
});

test('the language of the document stands in for that of the quote', () => {
  const corpus = corpusOf({
    title: 'T',
    footnotes: [{ label: '1', quotes: [{ text: 'Taa na mashua', sources: ['Delta salon'], themes: ['Advocacy'] }] }],
  });
  const swahili = { ...corpus, documents: corpus.documents.map((document) => ({ ...document, language: 'sw' })) };
  const unknown = { ...corpus, documents: corpus.documents.map((document) => ({ ...document, language: null })) };
  expect(profilesOf(swahili, CATALOGUE.themes)[0]?.words).toEqual([]);
  expect(profilesOf(unknown, CATALOGUE.themes)[0]?.words).toEqual(['mashua', 'na', 'taa']);
});
