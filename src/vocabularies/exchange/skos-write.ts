/** A vocabulary as statements of SKOS, which Turtle and JSON-LD write alike. @module */

import { compare } from '../../text/order.ts';
import { PlacedError } from '../../text/placed-yaml.ts';
import type { Vocabulary, VocabularyEntry } from '../vocabulary.ts';
import { isLanguageTag, Tally } from './exchange.ts';
import { isIri, termIri, vocabularyIri } from './skos-names.ts';

/** A value: a thing by its address, a text, or that something is true. */
export type SkosValue = { iri: string } | { text: string; language: string | null } | true;

/** A thing with what is said of it, in the order in which it is written. */
export interface SkosThing {
  iri: string;
  /** `skos:Concept`, with its prefix. */
  type: string;
  properties: readonly (readonly [name: string, values: readonly SkosValue[]])[];
}

/**
 * The statements that say a vocabulary: the scheme first, then its terms in their order.
 *
 * @see https://www.w3.org/TR/skos-reference/
 * @throws PlacedError for a text with half of a surrogate pair, and for a language that is no BCP 47 tag
 */
export function skosThings(vocabulary: Vocabulary): { things: SkosThing[]; notes: string[] } {
  refuseHalfPairs(vocabulary);
  const tally = new Tally();
  const ids = new Set(vocabulary.entries.map(({ id }) => id));
  const iriOf = (id: string) => termIri(ids.has(id) ? vocabulary.name : (vocabulary.extends ?? vocabulary.name), id);
  const concepts = vocabulary.entries.map((entry) => concept(entry, vocabulary.name, iriOf, tally));
  return { things: [scheme(vocabulary), ...concepts], notes: tally.notes() };
}

/** No file in UTF-8 can hold half of a surrogate pair, nor an address its percent-encoding. */
function refuseHalfPairs(value: unknown): void {
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
    throw new PlacedError(`${JSON.stringify(value)} holds half of a surrogate pair, which no file can hold`);
  }
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) refuseHalfPairs(part);
}

function scheme(vocabulary: Vocabulary): SkosThing {
  const { name, title, version, language, kind, source, licence } = vocabulary;
  return thing(vocabularyIri(name), 'skos:ConceptScheme', [
    ['dct:identifier', [plain(name)]],
    ['dct:language', [plain(language)]],
    ['dct:license', some(licence, plainOrIri)],
    ['dct:source', [plainOrIri(source)]],
    ['dct:title', [plain(title)]],
    ['dct:type', [plain(kind)]],
    ['owl:versionInfo', [plain(version)]],
    ['tl:extends', some(vocabulary.extends, plain)],
  ]);
}

function concept(entry: VocabularyEntry, name: string, iriOf: (id: string) => string, tally: Tally): SkosThing {
  const iri = (id: string): SkosValue => ({ iri: iriOf(id) });
  const top: SkosValue[] = entry.broader === null ? [{ iri: vocabularyIri(name) }] : [];
  return thing(termIri(name, entry.id), 'skos:Concept', [
    ['skos:notation', [plain(entry.id)]],
    ['skos:prefLabel', labels(entry)],
    ['skos:altLabel', aliases(entry, tally)],
    ['skos:broader', some(entry.broader, iri)],
    ['skos:inScheme', [{ iri: vocabularyIri(name) }]],
    ['skos:topConceptOf', top],
    ['skos:scopeNote', some(entry.note, plain)],
    ['dct:isReplacedBy', some(entry.replacedBy, iri)],
    ['dct:source', some(entry.source, plainOrIri)],
    ['owl:deprecated', entry.deprecated ? [true] : []],
    ['tl:country', entry.countries.map(plain)],
    ['tl:head', entry.head ? [true] : []],
  ]);
}

function labels({ labels, id }: VocabularyEntry): SkosValue[] {
  const tags = Object.keys(labels).sort(compare);
  return tags.map((tag) => ({ text: labels[tag] as string, language: checked(tag, id) }));
}

/** SKOS holds that no label is preferred and alternative at once (S13). */
function aliases({ aliases, labels, id }: VocabularyEntry, tally: Tally): SkosValue[] {
  const seen = new Set<string>();
  return aliases.flatMap(({ text, language: tag }) => {
    const key = `${tag?.toLowerCase()} ${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    if (tag !== null && labels[tag] === text) {
      tally.add('aliases that repeat the label are not written', id);
      return [];
    }
    return [{ text, language: tag === null ? null : checked(tag, id) }];
  });
}

function checked(tag: string, at: string): string {
  if (isLanguageTag(tag)) return tag;
  throw new PlacedError(`${JSON.stringify(tag)} of ${JSON.stringify(at)} is no BCP 47 tag of a language`);
}

function thing(iri: string, type: string, properties: SkosThing['properties']): SkosThing {
  return { iri, type, properties: properties.filter(([, values]) => values.length > 0) };
}

function plain(text: string): SkosValue {
  return { text, language: null };
}

function plainOrIri(text: string): SkosValue {
  return isIri(text) ? { iri: text } : plain(text);
}

function some(value: string | null, write: (value: string) => SkosValue): SkosValue[] {
  return value === null ? [] : [write(value)];
}
