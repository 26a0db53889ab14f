/** Invented vocabularies for the tests of the exchange. @module */
import fc from 'fast-check';
import { VOCABULARY_KINDS, type Vocabulary, type VocabularyEntry } from '../../../src/vocabularies/vocabulary.ts';

export function entry(id: string, more: Partial<VocabularyEntry> = {}): VocabularyEntry {
  return {
    id,
    labels: { en: `Label of ${id}` },
    aliases: [],
    broader: null,
    note: null,
    source: null,
    deprecated: false,
    replacedBy: null,
    countries: [],
    head: false,
    ...more,
  };
}

export function vocabularyOf(entries: readonly VocabularyEntry[], more: Partial<Vocabulary> = {}): Vocabulary {
  return {
    name: 'harbour',
    title: 'Words of a harbour',
    version: '3',
    language: 'en',
    kind: 'themes',
    extends: null,
    source: 'Minutes of an invented harbour board',
    licence: 'CC0-1.0',
    entries,
    ...more,
  };
}

/** A vocabulary with something in every field. */
export const HARBOUR = vocabularyOf(
  [
    entry('water', { labels: { en: 'Water', 'pt-BR': 'Água', ar: 'ماء' }, note: 'Whatever is wet.\nTides, too.' }),
    entry('tides', {
      broader: 'water',
      labels: { en: 'Tides "high" and low', hi: 'ज्वार' },
      aliases: [
        { text: 'ebb', language: 'en' },
        { text: 'marées', language: 'fr' },
        { text: '🌊', language: null },
      ],
      source: 'https://example.org/tides?year=2019',
    }),
    entry('piers', { deprecated: true, replacedBy: 'water', countries: ['KE', 'TZ'], head: true }),
  ],
  { kind: 'kinds', extends: 'coast', language: 'en' },
);

/** Texts that are hard to write: quotes, line breaks, backslashes, right to left, beyond the first plane. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((made) => !/\p{Surrogate}/u.test(made)),
  fc.constantFrom(
    '"',
    '\\',
    "'''",
    '"""',
    'a\nb',
    'a\r\nb',
    '\t',
    '\u202eabc',
    'שלום',
    '👩‍👩‍👧',
    '<&>',
    ']]>',
    ' ',
    '@en',
    '^^<x>',
  ),
);
const id = fc.oneof(fc.stringMatching(/^[a-z]{1,6}(?:-[a-z\d]{1,4})?$/), text);
const language = fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'ar', 'sr-Latn-RS', 'es-419', 'de-x-old');
const orNull = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: null });

/** Vocabularies that could be in a file: ids that are unique, no circle, a label in the vocabulary's language. */
export const anyVocabulary: fc.Arbitrary<Vocabulary> = fc
  .record({
    name: fc.stringMatching(/^[a-z\d][a-z\d-]{0,8}$/),
    title: text,
    version: text,
    language,
    kind: fc.constantFrom(...VOCABULARY_KINDS),
    extends: orNull(fc.stringMatching(/^[a-z\d-]{1,8}$/)),
    source: fc.oneof(text, fc.webUrl()),
    licence: orNull(fc.oneof(text, fc.webUrl())),
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 8 }),
    seeds: fc.array(
      fc.record({
        labels: fc.dictionary(language, text, { maxKeys: 3 }),
        label: text,
        aliases: fc.uniqueArray(fc.record({ text, language: orNull(language) }), {
          maxLength: 4,
          selector: (alias) => `${alias.language} ${alias.text}`,
        }),
        broader: fc.nat(),
        note: orNull(text),
        source: orNull(fc.oneof(text, fc.webUrl())),
        deprecated: fc.boolean(),
        replacedBy: orNull(fc.nat()),
        countries: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 3 }),
        head: fc.boolean(),
      }),
      { minLength: 8, maxLength: 8 },
    ),
  })
  .map(({ ids, seeds, ...head }) => {
    const entries = ids.map((id, i): VocabularyEntry => {
      const { label, ...seed } = seeds[i] as (typeof seeds)[number];
      const labels = { ...seed.labels, [head.language]: label };
      return {
        ...seed,
        id,
        labels,
        aliases: seed.aliases.filter(({ text, language }) => language === null || labels[language] !== text),
        // Only from what stands before: no circle.
        broader: i === 0 || seed.broader % 3 === 0 ? null : (ids[seed.broader % i] as string),
        replacedBy: seed.replacedBy === null ? null : (ids[seed.replacedBy % ids.length] as string),
        countries: [...seed.countries].sort(),
      };
    });
    return { ...head, entries };
  });
