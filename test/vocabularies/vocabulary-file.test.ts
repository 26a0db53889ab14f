import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlacedError } from '../../src/text/placed-yaml.ts';
import { fileOf, vocabularyOf, withSlugs } from '../../src/vocabularies/from-file.ts';
import { shippedThemes } from '../../src/vocabularies/themes.ts';
import { parseVocabulary } from '../../src/vocabularies/vocabulary-file.ts';

const HEAD = 'name: ponds\nversion: 1\nlanguage: es\nkind: themes\nsource: our pond council\n';

function fault(text: string): string {
  try {
    parseVocabulary(text);
  } catch (error) {
    if (error instanceof PlacedError) return error.message;
    throw error;
  }
  return '';
}

describe('a vocabulary file', () => {
  it('leaves out what goes without saying', () => {
    const { vocabulary, lines } = parseVocabulary(
      `${HEAD}entries:\n  - label: Agua limpia\n  - id: ranas\n    labels: {es: Ranas, en: Frogs}\n    aliases: [sapos, {text: toads, language: en}]\n    broader: agua-limpia\n`,
    );
    expect(lines).toEqual([7, 8]);
    expect(vocabulary).toMatchObject({ name: 'ponds', title: 'ponds', version: '1', licence: null, extends: null });
    expect(vocabulary.entries).toEqual([
      {
        id: 'agua-limpia',
        labels: { es: 'Agua limpia' },
        aliases: [],
        broader: null,
        note: null,
        source: null,
        deprecated: false,
        replacedBy: null,
        countries: [],
        head: false,
      },
      {
        id: 'ranas',
        labels: { es: 'Ranas', en: 'Frogs' },
        aliases: [
          { text: 'sapos', language: 'es' },
          { text: 'toads', language: 'en' },
        ],
        broader: 'agua-limpia',
        note: null,
        source: null,
        deprecated: false,
        replacedBy: null,
        countries: [],
        head: false,
      },
    ]);
  });

  it('may say narrower instead of broader, and that a term is replaced', () => {
    const { vocabulary } = parseVocabulary(
      `${HEAD}entries:\n  - {label: Agua, narrower: [ranas]}\n  - label: Ranas\n  - {label: Sapos, replacedBy: ranas}\n`,
    );
    expect(vocabulary.entries.map(({ id, broader, deprecated }) => [id, broader, deprecated])).toEqual([
      ['agua', null, false],
      ['ranas', 'agua', false],
      ['sapos', null, true],
    ]);
  });

  it('may be JSON', () => {
    const json = JSON.stringify(fileOf(shippedThemes()[0] as never));
    expect(parseVocabulary(json).vocabulary).toEqual(shippedThemes()[0]);
  });

  it.each([
    ['', '1:1: found nothing, expected a vocabulary: name, version, language, kind, source and entries'],
    [HEAD, '1:1: found no entries, expected a list of entries'],
    [`${HEAD}entries: []`, '6:10: entries: found a list, expected at least one entry'],
    [
      `${HEAD}entries:\n  - lable: Agua`,
      '7:5: entries[0]: found the key "lable", which is not known; did you mean label?',
    ],
    [`${HEAD}entries:\n  - id: agua`, '7:5: entries[0]: found no label, expected one, or labels by language'],
    [
      `${HEAD}entries:\n  - id: Agua Limpia\n    label: a`,
      '7:9: entries[0].id: found "Agua Limpia", expected an id: letters in lower case, digits, and hyphens between',
    ],
    [
      `${HEAD}entries:\n  - label: Agua\n    countries: [CL]`,
      '8:16: entries[0]: found countries, which only a region has: leave them out, or say kind: regions',
    ],
    [
      `${HEAD}entries:\n  - label: Agua\n    head: true`,
      '8:11: entries[0]: found head, which only a kind of source has: leave it out, or say kind: kinds',
    ],
    [
      `${HEAD}entries:\n  - label: Agua\n    narrower: [ranas]`,
      '8:16: entries[0]: found the narrower entry ranas, but no entry has that id: add one, or name another',
    ],
    [
      `${HEAD}entries:\n  - label: Agua\n    deprecated: yes`,
      '8:17: entries[0].deprecated: found "yes", expected true or false',
    ],
    [
      HEAD.replace('themes', 'theme'),
      '4:7: kind: found "theme", expected one of themes, regions, kinds, audiences; did you mean themes?',
    ],
    [
      `${HEAD.replace('es\n', 'Spanish please\n')}entries: [{label: a}]`,
      '3:11: language: found "Spanish please", expected a language as a BCP 47 tag, such as es or pt-BR',
    ],
  ])('%j is refused with its place', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('is the same when it is written and read again', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => /\S/.test(value));
    const language = fc.constantFrom('en', 'es', 'pt-BR', 'ar');
    const entry = fc.record({
      id,
      label: text,
      aliases: fc.array(fc.record({ text, language: fc.option(language) })),
      note: fc.option(text, { nil: undefined }),
      deprecated: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { minLength: 1, selector: (one) => one.id }), language, (entries, tongue) => {
        const file = { name: 'a', title: 'A', version: '1', language: tongue, kind: 'themes', source: 's', entries };
        const vocabulary = vocabularyOf(file);
        expect(vocabularyOf(fileOf(vocabulary))).toEqual(vocabulary);
      }),
    );
  });
});

it.each(shippedThemes().map((one) => [one.name, one] as const))('%s fits the schema of a user’s own', (_, one) => {
  expect(parseVocabulary(JSON.stringify(fileOf(one))).vocabulary).toEqual(one);
});

it('ids of other programs become slugs, and what refers to them too', () => {
  const { vocabulary } = parseVocabulary(`${HEAD}entries: [{label: Agua}, {label: Ranas, broader: agua}]`);
  const foreign = {
    ...vocabulary,
    entries: vocabulary.entries.map((entry) =>
      entry.id === 'agua' ? { ...entry, id: 'A 12' } : { ...entry, id: 'A;12', broader: 'A 12' },
    ),
  };
  const { vocabulary: made, renamed } = withSlugs(foreign);
  expect(made.entries.map(({ id, broader }) => [id, broader])).toEqual([
    ['a-12', null],
    ['a-12-2', 'a-12'],
  ]);
  expect(renamed).toEqual(['A 12', 'A;12']);
  expect(withSlugs(vocabulary)).toEqual({ vocabulary, renamed: [] });
});
