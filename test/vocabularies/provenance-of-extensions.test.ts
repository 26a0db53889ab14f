import { expect, it } from 'vitest';
import { vocabulariesOf } from '../../src/vocabularies/index.ts';
import { provenancesOf } from '../../src/vocabularies/provenance.ts';
import { parseVocabulary } from '../../src/vocabularies/vocabulary-file.ts';

it('a theme that an extension adds, or adds to, tells the file of the extension', () => {
  const text =
    'name: more\nversion: 1\nlanguage: en\nkind: themes\nextends: working-groups-2018-20\nsource: us\nentries:\n  - {id: diversity, aliases: [variety]}\n  - label: Gardening\n';
  const origins = provenancesOf(
    vocabulariesOf({ themes: null, own: [{ ...parseVocabulary(text), file: 'more.yaml' }] }),
  );
  expect(origins.theme('diversity')).toMatchObject({ label: 'Diversity', file: 'more.yaml', line: 8, source: 'us' });
  expect(origins.theme('gardening')).toMatchObject({ file: 'more.yaml', line: 9 });
  expect(origins.theme('advocacy')?.file).toBe('src/vocabularies/themes/working-groups-2018-20.json');
  expect(origins.theme('weeding')).toBeNull();
});
