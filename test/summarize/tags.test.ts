import { expect, test } from 'vitest';
import { termTags } from '../../src/summarize/tags.ts';
import { tag } from '../helpers/corpus.ts';

test('a term that is inferred and stated is shown as stated, whichever comes first', () => {
  const tags = [tag(['Advocacy', 'inferred'], 'theme'), tag('Advocacy', 'theme'), tag(['Advocacy', 'alias'], 'theme')];
  expect(termTags(tags, 'theme').map(({ basis }) => basis)).toEqual(['stated']);
  expect(termTags(tags.toReversed(), 'theme').map(({ basis }) => basis)).toEqual(['alias']);
});

test('other vocabularies are left out', () => {
  expect(termTags([tag('South Asia', 'un-m49')], 'theme')).toEqual([]);
});
