import { describe, expect, it } from 'vitest';
import {
  EXCHANGE_FORMATS,
  formatOfVocabulary,
  readVocabularyAs,
  writeVocabularyAs,
} from '../../../src/vocabularies/exchange/formats.ts';
import { entry, HARBOUR, vocabularyOf } from './vocabularies.ts';

describe('the formats that vocabularies are exchanged in', () => {
  it.each([
    ['words.ttl', 'skos-turtle'],
    ['a.b/words.JSONLD', 'skos-jsonld'],
    ['codes.qdc', 'qdc'],
    ['words.yaml', null],
    ['words.json', null],
    ['ttl', null],
    ['.qdcx', null],
  ])('%s is %s', (path, format) => {
    expect(formatOfVocabulary(path)).toBe(format);
  });

  it.each(EXCHANGE_FORMATS)('%s is written and read, with a byte order mark, too', async (format) => {
    const { text } = await writeVocabularyAs(format, HARBOUR);
    const { vocabulary } = await readVocabularyAs(format, `\ufeff${text}`, { language: 'en', name: 'harbour' });
    const ids = (of: typeof HARBOUR) => of.entries.map(({ id, labels, aliases }) => ({ id, labels, aliases }));
    expect(ids(vocabulary)).toEqual(ids(HARBOUR));
  });

  it.each(EXCHANGE_FORMATS)('%s beyond 64 million characters is refused', async (format) => {
    await expect(readVocabularyAs(format, ' '.repeat(64 * 1024 * 1024 + 1))).rejects.toThrow(
      expect.objectContaining({ name: 'PlacedError', reason: expect.stringContaining('longer than 64 million') }),
    );
  });
});

const SKOS = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .';
const many = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');
const graph = (count: number, write: (i: number) => unknown) =>
  JSON.stringify({ '@graph': Array.from({ length: count }, (_, i) => write(i)) });

describe('a file that means harm', () => {
  it.each([
    ['skos-turtle', 'lists in lists', `<u:a> <u:b> ${'('.repeat(50_000)}${')'.repeat(50_000)} .`, /no concept scheme/],
    ['skos-turtle', 'nodes in nodes, left open', `<u:a> <u:b> ${'[ <u:p> '.repeat(50_000)}`, /is no Turtle/],
    [
      'skos-turtle',
      'an open text of a megabyte',
      `<u:a> <u:b> "${'\\"'.repeat(500_000)}`,
      /^1:1: is no Turtle.{0,140}$/,
    ],
    ['skos-turtle', 'a million quotes', `<u:a> <u:b> ${'"'.repeat(1_000_000)}`, /is no Turtle/],
    [
      'skos-turtle',
      'very many schemes',
      many(20_000, (i) => `${i ? '' : SKOS}<u:${i}> a skos:ConceptScheme .`),
      /20000/,
    ],
    [
      'skos-turtle',
      'a long circle',
      `${SKOS}<u:s> a skos:ConceptScheme .${many(5000, (i) => `<u:c${i}> a skos:Concept ; skos:prefLabel "x"@en ; skos:broader <u:c${(i + 1) % 5000}> .`)}`,
      /in a circle: c0 → c1 → c2 → c3 → c4 → c5 → c6 → …; take/,
    ],
    ['skos-jsonld', 'arrays in arrays', '['.repeat(1_000_000), /^1:101: is nested deeper than 100 levels$/],
    ['skos-jsonld', 'an open text of a megabyte', `["${'\\"'.repeat(500_000)}`, /^1:2: is no JSON$/],
    ['skos-jsonld', 'nothing but nodes', graph(5000, () => ({ 'urn:p': [{}, {}] })), /no concept scheme/],
    [
      'skos-jsonld',
      'one node with all',
      JSON.stringify({ 'urn:p': JSON.parse(graph(6000, () => ({ a: 1 }))) }),
      /more than 5000/,
    ],
    [
      'qdc',
      'codes in codes',
      `<CodeBook><Codes>${'<Code name="a">'.repeat(100_000)}`,
      /nested deeper than 1000 levels/,
    ],
    [
      'qdc',
      'entities of entities',
      `<!DOCTYPE a [${many(20, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`)}]><a/>`,
      /document type/,
    ],
    ['qdc', 'a tag of a megabyte', `<CodeBook ${'a'.repeat(1_000_000)}`, /is broken XML/],
  ] as const)('%s: %s is refused in time', async (format, _, text, reason) => {
    await expect(readVocabularyAs(format, text)).rejects.toThrow(
      expect.objectContaining({ name: 'PlacedError', message: expect.stringMatching(reason) }),
    );
  });

  it('reads very many codes of one name', async () => {
    const text = `<CodeBook><Codes>${'<Code name="a"/>'.repeat(20_000)}</Codes></CodeBook>`;
    expect((await readVocabularyAs('qdc', text)).vocabulary.entries.at(-1)?.id).toBe('a-20000');
  });

  it('writes a chain that is too long for a codebook in Turtle all the same', async () => {
    const chain = Array.from({ length: 2000 }, (_, i) => entry(`t${i}`, { broader: i === 0 ? null : `t${i - 1}` }));
    await expect(writeVocabularyAs('qdc', vocabularyOf(chain))).rejects.toThrow(
      'more than 995 terms inside each other',
    );
    const { text } = await writeVocabularyAs('skos-turtle', vocabularyOf(chain));
    expect((await readVocabularyAs('skos-turtle', text)).vocabulary.entries).toEqual(chain);
  });
});
