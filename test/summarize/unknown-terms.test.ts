import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { unknownTerms } from '../../src/summarize/unknown-terms.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

const page = (...areas: string[]) =>
  `Ponds\n\n  • Dig them deeper.${areas.map((_, i) => `[${i + 1}]`).join('')}\n\nFootnotes\n\n${areas
    .map((area, i) => `  ${i + 1}. The frogs said so. (Malta Strategy Salon, June 2019, ${area} thematic area)\n`)
    .join('')}`;

async function terms(...pages: string[]) {
  const files = pages.map((value, i) => ({ path: `${i}.txt`, value }));
  return unknownTerms((await compile(files)).compiled, defaultVocabularies());
}

it('counts unknown areas whatever their case, in the spelling used most', async () => {
  const { rows, vocabulary } = await terms(page('gardening', 'Gardening', 'Diversity'), page('Gardening'));
  expect(vocabulary).toBe('working-groups-2018-20');
  expect(rows).toEqual([
    {
      term: 'Gardening',
      count: 3,
      places: ['0.txt:7', '0.txt:8', '1.txt:7'],
      nearest: null,
      set: null,
      entry: { id: 'gardening', label: 'Gardening' },
    },
  ]);
});

it('names the nearest term, or the other set', async () => {
  const { rows } = await terms(page('Diversify', 'The Augmented Age'));
  expect(rows.map(({ term, nearest, set, entry }) => ({ term, nearest: nearest?.id ?? null, set, entry }))).toEqual([
    { term: 'Diversify', nearest: 'diversity', set: null, entry: { id: 'diversity', aliases: ['Diversify'] } },
    {
      term: 'The Augmented Age',
      nearest: null,
      set: 'themes-2017',
      entry: { id: 'the-augmented-age', label: 'The Augmented Age' },
    },
  ]);
});

it('is empty where all is known', async () => {
  expect((await terms(page('Diversity'))).rows).toEqual([]);
});
