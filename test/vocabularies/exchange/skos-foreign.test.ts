import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLd } from '../../../src/vocabularies/exchange/jsonld.ts';
import { readTurtle } from '../../../src/vocabularies/exchange/turtle.ts';
import type { Vocabulary, VocabularyAlias, VocabularyEntry } from '../../../src/vocabularies/vocabulary.ts';
import { anyVocabulary } from './vocabularies.ts';

const PREFIXES = `
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <https://example.org/sea/> .
`;
const SCHEME =
  ':all a skos:ConceptScheme ; dct:title "Sea"@en ; dct:language "en" ; owl:versionInfo "2" ; dct:source "Board" ; dct:type "themes" ; dct:identifier "sea" .\n';

function read(body: string, options = {}) {
  return readTurtle(`${PREFIXES}${SCHEME}${body}`, options);
}

function entries(body: string) {
  return read(body).vocabulary.entries;
}

function notes(body: string) {
  return read(body).notes.filter((note) => !note.startsWith('addresses of concepts'));
}

describe('a thesaurus that somebody else wrote', () => {
  it('gives its head', () => {
    const { entries: _, ...head } = read(':a a skos:Concept ; skos:prefLabel "A"@en .').vocabulary;
    expect(head).toEqual({
      name: 'sea',
      title: 'Sea',
      version: '2',
      language: 'en',
      kind: 'themes',
      extends: null,
      source: 'Board',
      licence: null,
    });
  });

  it('is told what was supplied where its scheme says nothing', () => {
    const { vocabulary, notes } = readTurtle(
      `${PREFIXES} :harbours a skos:ConceptScheme . :a a skos:Concept ; skos:prefLabel "A"@fr, "A"@en . :b a skos:Concept ; skos:prefLabel "B"@fr .`,
    );
    expect({ ...vocabulary, entries: vocabulary.entries.length }).toEqual({
      name: 'harbours',
      title: 'harbours',
      version: 'unknown',
      language: 'fr',
      kind: 'themes',
      extends: null,
      source: 'https://example.org/sea/harbours',
      licence: null,
      entries: 2,
    });
    expect(notes).toEqual([
      'the scheme says no language (dct:language): "fr" is taken',
      'the scheme says no name (dct:identifier): "harbours" is taken',
      'the scheme has no title: "harbours" is taken',
      'the scheme says no version (owl:versionInfo): "unknown" is taken',
      'the scheme says no kind (dct:type): "themes" is taken',
      'the scheme says no source (dct:source): "https://example.org/sea/harbours" is taken',
      'addresses of concepts, in place of which ids are kept: 2, first at "a"',
    ]);
  });

  it('takes the name and language of the caller where it says none', () => {
    const body = `${PREFIXES} <> a skos:ConceptScheme . <#a> a skos:Concept ; skos:prefLabel "A" .`;
    const { name, language, source, entries } = readTurtle(body, { name: 'mine', language: 'es' }).vocabulary;
    expect([name, language, source, entries[0]?.labels]).toEqual(['mine', 'es', 'unknown', { es: 'A' }]);
  });

  it.each([
    ['a notation', ':x-1 a skos:Concept ; skos:notation "7.2" ; skos:prefLabel "A"@en .', '7.2'],
    ['the end of the address', ':Deep_Water a skos:Concept ; skos:prefLabel "A"@en .', 'deep-water'],
    ['a percent-encoded end', ':caf%C3%A9 a skos:Concept ; skos:prefLabel "A"@en .', 'cafe'],
    ['the label, without an address', '[] a skos:Concept ; skos:prefLabel "High tide"@en .', 'high-tide'],
  ])('has ids from %s', (_, body, id) => {
    expect(entries(body)[0]?.id).toBe(id);
  });

  it('parts ids of concepts whose addresses end alike', () => {
    const body =
      ':x a skos:Concept ; skos:prefLabel "A"@en . <https://example.org/other/x> a skos:Concept ; skos:prefLabel "B"@en . :y a skos:Concept ; skos:notation "x-2" ; skos:prefLabel "C"@en .';
    expect(entries(body).map(({ id }) => id)).toEqual(['x', 'x-3', 'x-2']);
  });

  it('finds concepts by what is said of them, without their type, and no collections', () => {
    const body =
      ':a skos:inScheme :all ; skos:prefLabel "A"@en ; skos:narrower :b . :b skos:prefLabel "B"@en . :c a skos:Collection ; skos:inScheme :all ; skos:prefLabel "C"@en .';
    expect(entries(body).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notes(body)).toEqual([
      'statements about other things left aside: 3, first at "<https://example.org/sea/c>"',
    ]);
  });

  it('reads narrower from above as broader from below, and both as one', () => {
    const body =
      ':a a skos:Concept ; skos:prefLabel "A"@en ; skos:narrower :b, :c . :b a skos:Concept ; skos:prefLabel "B"@en . :c a skos:Concept ; skos:broader :a ; skos:prefLabel "C"@en .';
    expect(entries(body).map(({ broader }) => broader)).toEqual([null, 'a', 'a']);
    expect(notes(body)).toEqual([]);
  });

  it('keeps the first of several broader terms by its id, and tells of the others', () => {
    const body =
      ':c a skos:Concept ; skos:broader :z, :b ; skos:prefLabel "C"@en . :b a skos:Concept ; skos:prefLabel "B"@en . :z a skos:Concept ; skos:prefLabel "Z"@en .';
    expect(entries(body)[0]?.broader).toBe('b');
    expect(notes(body)).toEqual(['second broader terms left aside: 1, first at "c"']);
  });

  it('reads labels of every kind, and keeps second ones as variants', () => {
    const body =
      ':a a skos:Concept ; skos:prefLabel "Quay"@en, "Pier"@en, "Kai"@de-AT ; skos:altLabel "jetty"@en, "Q" ; skos:hiddenLabel "kway"@en .';
    expect(entries(body)[0]).toMatchObject({
      labels: { en: 'Pier', 'de-AT': 'Kai' },
      aliases: [
        { text: 'Quay', language: 'en' },
        { text: 'jetty', language: 'en' },
        { text: 'Q', language: null },
        { text: 'kway', language: 'en' },
      ],
    });
    expect(notes(body)).toEqual(['second labels of a language, taken for variants: 1, first at "a"']);
  });

  it.each([
    ['no label', ':a a skos:Concept .', { en: 'a' }, 'concepts without a label, shown by their id: 1, first at "a"'],
    [
      'no language',
      ':a a skos:Concept ; skos:prefLabel "A" .',
      { en: 'A' },
      'labels without a language, taken for en: 1, first at "a"',
    ],
    [
      'another language',
      ':a a skos:Concept ; skos:prefLabel "A"@fr .',
      { fr: 'A' },
      'concepts without a label in en: 1, first at "a"',
    ],
  ])('reads a concept with %s', (_, body, labels, note) => {
    expect(entries(body)[0]?.labels).toEqual(labels);
    expect(notes(body)).toEqual([note]);
  });

  it('joins definition and scope notes of its language, and counts those of others', () => {
    const body =
      ':a a skos:Concept ; skos:prefLabel "A"@en ; skos:scopeNote "Not for boats."@en ; skos:definition "A wall."@en, "Un mur."@fr .';
    expect(entries(body)[0]?.note).toBe('A wall.\n\nNot for boats.');
    expect(notes(body)).toEqual(['skos:definition left aside: 1, first at "a"']);
  });

  it('counts every property that a vocabulary has no place for', () => {
    const body = `:a a skos:Concept ; skos:prefLabel "A"@en ; skos:exactMatch <https://example.com/1>, <https://example.com/2> ; skos:related :b ; skos:example "so" .
      :b a skos:Concept ; skos:prefLabel "B"@en ; skos:exactMatch <https://example.com/3> ; <https://example.net/weight> 4 ; skos:broader <https://example.com/9> .
      :all dct:creator "A board" ; skos:hasTopConcept :a .`;
    expect(notes(body)).toEqual([
      'dct:creator left aside: 1, first at "sea"',
      'skos:exactMatch left aside: 3, first at "a"',
      'skos:related left aside: 1, first at "a"',
      'skos:example left aside: 1, first at "a"',
      '<https://example.net/weight> left aside: 1, first at "b"',
      'skos:broader left aside: 1, first at "b"',
    ]);
  });

  it.each([
    ['true', true],
    ['"1"^^<http://www.w3.org/2001/XMLSchema#boolean>', true],
    ['false', false],
  ])('reads owl:deprecated %s', (value, deprecated) => {
    const body = `:a a skos:Concept ; skos:prefLabel "A"@en ; owl:deprecated ${value} ; dct:isReplacedBy :b . :b a skos:Concept ; skos:prefLabel "B"@en .`;
    expect(entries(body)[0]).toMatchObject({ deprecated, replacedBy: 'b' });
  });

  it('takes a language that is an address of ISO 639-1', () => {
    const body = `${PREFIXES} :all a skos:ConceptScheme ; dct:language <http://id.loc.gov/vocabulary/iso639-1/fr> . :a a skos:Concept ; skos:prefLabel "A"@fr .`;
    expect(readTurtle(body).vocabulary.language).toBe('fr');
  });

  it.each([
    [
      'no scheme',
      ':a a skos:Concept ; skos:prefLabel "A"@en .',
      'holds no concept scheme of SKOS (skos:ConceptScheme)',
    ],
    ['nothing', '', 'holds no concept scheme of SKOS (skos:ConceptScheme)'],
    ['no concepts', ':all a skos:ConceptScheme .', 'holds no concepts of SKOS (skos:Concept)'],
    [
      'two schemes',
      ':s1 a skos:ConceptScheme . :s2 a skos:ConceptScheme . :a a skos:Concept .',
      'holds 2 concept schemes (<https://example.org/sea/s1>, <https://example.org/sea/s2>), and two sets are never mixed: give each a file of its own',
    ],
    [
      'a concept of another scheme',
      ':s1 a skos:ConceptScheme . :a a skos:Concept ; skos:inScheme :s1, :s2, :s3 .',
      'holds 3 concept schemes (<https://example.org/sea/s1>, <https://example.org/sea/s2>, …), and two sets are never mixed: give each a file of its own',
    ],
    [
      'one notation twice',
      ':s a skos:ConceptScheme . :a a skos:Concept ; skos:notation "1" ; skos:prefLabel "A"@en . :b a skos:Concept ; skos:notation "1" .',
      'gives two concepts the notation "1" (<https://example.org/sea/a>, <https://example.org/sea/b>): a notation is the id of one term',
    ],
    [
      'a circle',
      ':s a skos:ConceptScheme . :a a skos:Concept ; skos:broader :b ; skos:prefLabel "A"@en . :b a skos:Concept ; skos:broader :c . :c a skos:Concept ; skos:broader :a .',
      'has broader terms in a circle: a → b → c → a; take one of these away',
    ],
    [
      'a concept above itself',
      ':s a skos:ConceptScheme . :a a skos:Concept ; skos:broader :a ; skos:prefLabel "A"@en .',
      'has broader terms in a circle: a → a; take one of these away',
    ],
    [
      'no language at all',
      ':s a skos:ConceptScheme . :a a skos:Concept ; skos:prefLabel "A" .',
      'says no language, neither of the scheme (dct:language) nor of its labels (@en)',
    ],
  ])('is refused with %s', (_, body, reason) => {
    expect(() => readTurtle(`${PREFIXES}${body}`)).toThrow(
      expect.objectContaining({ name: 'PlacedError', reason, place: null }),
    );
  });
});

describe('broken Turtle', () => {
  it.each([
    ['a prefix that is not declared', '\n\nsea:a a sea:b .', 3, 'is no Turtle: Undefined prefix "sea:"'],
    ['the syntax of TriG', '<u:g> {\n<u:a> <u:b> <u:c> }', 1, 'is no Turtle: Expected entity but got {'],
    ['an end within a text', '\n<u:a> <u:b> "c', 2, 'is no Turtle: Unexpected ""c"'],
  ])('with %s has its line', (_, text, line, reason) => {
    expect(() => readTurtle(text)).toThrow(expect.objectContaining({ reason, place: { line, column: 1 } }));
  });
});

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  id: '@id',
  type: '@type',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
};

function aliasKey({ text, language }: VocabularyAlias): string {
  return JSON.stringify([text, language]);
}

/** A vocabulary as other programs write it. */
function compact({ name, language, entries }: Vocabulary, shuffle: Iterator<number>): unknown {
  const shuffled = (object: Record<string, unknown>) => {
    const ranked = Object.entries(object).map((pair) => ({ pair, rank: shuffle.next().value as number }));
    return Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair));
  };
  const iri = (id: string) => `https://example.org/${name}/${encodeURIComponent(id)}`;
  const concepts = entries.map(({ id, labels, aliases, broader, note }) => {
    const altLabel: Record<string, string[]> = {};
    for (const { text, language } of aliases) {
      altLabel[language ?? '@none'] = [...(altLabel[language ?? '@none'] ?? []), text];
    }
    const broaderIri = broader === null ? {} : { broader: iri(broader) };
    const noteLike = note === null ? {} : { scopeNote: note };
    const said = { ...broaderIri, ...noteLike, prefLabel: labels, altLabel, notation: id };
    return shuffled({ id: iri(id), type: ['skos:Concept'], ...said });
  });
  const altLabel = { '@id': 'skos:altLabel', '@container': '@language' };
  const context = { ...CONTEXT, altLabel, notation: 'skos:notation', scopeNote: 'skos:scopeNote' };
  const scheme = {
    id: `https://example.org/${name}`,
    type: 'skos:ConceptScheme',
    'http://purl.org/dc/terms/language': language,
  };
  return shuffled({ '@context': context, '@graph': [...concepts, scheme] });
}

describe('JSON-LD that somebody else wrote', () => {
  it('is read with its context inside, keywords under other names, in any order', async () => {
    const text = JSON.stringify({
      '@graph': [
        {
          prefLabel: { en: 'Sea', fr: ['Mer', 'Océan'] },
          broader: 'https://example.org/water',
          id: 'https://example.org/sea',
          type: 'skos:Concept',
        },
        { id: 'https://example.org/water', prefLabel: { en: 'Water' }, type: 'skos:Concept' },
        { type: 'skos:ConceptScheme', id: 'https://example.org/all', '5': 'five' },
      ],
      '@context': CONTEXT,
    });
    const { entries } = (await readJsonLd(text)).vocabulary;
    expect(entries.map(({ id, labels, broader }) => ({ id, labels, broader }))).toEqual([
      { id: 'sea', labels: { en: 'Sea', fr: 'Mer' }, broader: 'water' },
      { id: 'water', labels: { en: 'Water' }, broader: null },
    ]);
  });

  it('is read whatever it calls its keywords, with maps of languages, and keys in any order', async () => {
    await fc.assert(
      fc.asyncProperty(anyVocabulary, fc.infiniteStream(fc.nat(7)), async (vocabulary, shuffle) => {
        const { entries } = (await readJsonLd(JSON.stringify(compact(vocabulary, shuffle)))).vocabulary;
        const told = ({ id, labels, broader, note }: VocabularyEntry) => ({ id, labels, broader, note });
        expect(entries.map(told)).toEqual(vocabulary.entries.map(told));
        for (const [i, { aliases }] of entries.entries()) {
          expect(new Set(aliases.map(aliasKey))).toEqual(new Set(vocabulary.entries[i]?.aliases.map(aliasKey)));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is read with contexts of types, a graph under another name, and blank nodes across the file', async () => {
    const context = {
      ...CONTEXT,
      things: '@graph',
      Word: { '@id': 'skos:Concept', '@context': { meaning: 'skos:definition' } },
    };
    const word = (i: number) => ({
      id: `_:w${i}`,
      type: 'Word',
      prefLabel: { en: `W${i}` },
      meaning: 'Wet.',
      broader: '_:w0',
    });
    const words = Array.from({ length: 120 }, (_, i) => (i === 0 ? { ...word(i), broader: [] } : word(i)));
    const scheme = { id: '_:s', type: 'skos:ConceptScheme' };
    const { entries } = (await readJsonLd(JSON.stringify({ '@context': context, things: [scheme, ...words] })))
      .vocabulary;
    expect(entries.map(({ id, broader, note }) => [id, broader, note])).toEqual(
      words.map((_, i) => [`w${i}`, i === 0 ? null : 'w0', 'Wet.']),
    );
  });

  it.each([
    ['"https://example.org/skos.jsonld"'],
    ['["https://example.org/skos.jsonld", {}]'],
    ['{"@import": "https://example.org/skos.jsonld"}'],
    ['"skos.jsonld"'],
    ['{"urn:b": {"@id": "urn:b", "@context": "https://example.org/skos.jsonld"}}'],
  ])('is refused when its context is elsewhere: %s', async (context) => {
    const reading = readJsonLd(`{"@context": ${context}, "@id": "urn:a", "@type": "urn:b"}`);
    await expect(reading).rejects.toMatchObject({
      name: 'PlacedError',
      reason: expect.stringMatching(/^takes its context from https:\/\/.*skos\.jsonld, which is not fetched: /),
    });
  });

  it('is told of a prefix that is not declared', async () => {
    const reading = readJsonLd('{"@id": "urn:a", "@type": "skos:Concept", "skos:prefLabel": "A"}');
    await expect(reading).rejects.toThrow(
      'no concept scheme of SKOS (skos:ConceptScheme); the prefix skos: is not declared',
    );
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a":\n  x}', 2, 3],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{"a": "b\nc"}', 1, 7],
    ['["\\x"]', 1, 2],
    ['[1] [2]', 1, 5],
    ['{"a": [1}', 1, 9],
    ['[01]', 1, 3],
    ['', 1, 1],
    ['{"a": "open', 1, 7],
  ])('has the place where it stops being JSON: %j', async (text, line, column) => {
    await expect(readJsonLd(text)).rejects.toMatchObject({ reason: 'is no JSON', place: { line, column } });
  });

  it.each([
    ['{"@id": 5}', "is no JSON-LD: Found illegal @id '5'"],
    ['{"@context": 5}', 'is no JSON-LD: '],
    ['{"@context": {"a": {"@id": "@context"}}, "@id": "urn:a", "a": 1}', 'is no JSON-LD: '],
    ['null', 'holds no concept scheme'],
    ['[]', 'holds no concept scheme'],
    ['"text"', 'holds no concept scheme'],
    ['{"__proto__": {"@type": "x"}, "constructor": 1}', 'holds no concept scheme'],
  ])('is refused as %s', async (text, reason) => {
    await expect(readJsonLd(text)).rejects.toMatchObject({
      name: 'PlacedError',
      reason: expect.stringContaining(reason),
    });
  });
});
