/** What a concept scheme says of itself. @module */

import { slug } from '../../text/fold.ts';
import { compare } from '../../text/order.ts';
import { PlacedError } from '../../text/placed-yaml.ts';
import { VOCABULARY_KINDS, type Vocabulary, type VocabularyKind } from '../vocabulary.ts';
import { type ImportOptions, isLanguageTag, usualCase } from './exchange.ts';
import { BASE, expand, isOwnIri, localName, TYPE } from './skos-names.ts';
import { tagOf, takeText, takeValue } from './skos-texts.ts';
import { isBlank, isText, keyOf, type RdfTerm, type Statements } from './statements.ts';

/** A vocabulary without its terms. */
export type VocabularyHead = Omit<Vocabulary, 'entries'>;

interface Scheme {
  statements: Statements;
  scheme: string;
  options: ImportOptions;
  notes: string[];
}

/**
 * Reads what the scheme says; what it does not say and a vocabulary must have is supplied, and told in the notes.
 *
 * @throws PlacedError when nobody says a language: neither the scheme, nor its labels, nor the caller
 */
export function readScheme(
  statements: Statements,
  scheme: string,
  concepts: readonly string[],
  options: ImportOptions,
): { head: VocabularyHead; notes: string[] } {
  const it: Scheme = { statements, scheme, options, notes: [] };
  statements.take(scheme, TYPE, (type) => keyOf(type) === expand('skos:ConceptScheme'));
  statements.take(scheme, expand('skos:hasTopConcept'));
  const language = languageOf(it, concepts);
  const name = nameOf(it);
  const text = (...names: string[]) => takeText(statements, scheme, names, language);
  const supplied = (value: string, why: string) => {
    it.notes.push(`${why}: ${JSON.stringify(value)} is taken`);
    return value;
  };
  const head: VocabularyHead = {
    name,
    title: text('dct:title', 'dc:title', 'skos:prefLabel', 'rdfs:label') ?? supplied(name, 'the scheme has no title'),
    version:
      text('owl:versionInfo', 'dct:hasVersion', 'dct:modified', 'dct:issued') ??
      supplied('unknown', 'the scheme says no version (owl:versionInfo)'),
    language,
    kind: kindOf(it) ?? (supplied('themes', 'the scheme says no kind (dct:type)') as VocabularyKind),
    extends: text('tl:extends'),
    source:
      takeValue(statements, scheme, ['dct:source', 'dc:source', 'dct:publisher', 'dct:creator'], language) ??
      supplied(addressOf(scheme) ?? 'unknown', 'the scheme says no source (dct:source)'),
    licence: takeValue(statements, scheme, ['dct:license', 'dct:rights', 'dc:rights'], language),
  };
  return { head, notes: it.notes };
}

function addressOf(scheme: string): string | null {
  return isBlank(scheme) || scheme.startsWith(BASE) || isOwnIri(scheme) ? null : scheme;
}

/** Its own vocabularies say their name in the address; of others the identifier, what the caller says, the address. */
function nameOf({ statements, scheme, options, notes }: Scheme): string {
  const said = takeText(statements, scheme, ['dct:identifier', 'dc:identifier'], '');
  if (isOwnIri(scheme)) return localName(scheme);
  if (said !== null && !said.includes('/')) return slug(said);
  const address = addressOf(scheme);
  const name = options.name ?? (address === null ? 'imported' : slug(localName(address)));
  notes.push(`the scheme says no name (dct:identifier): ${JSON.stringify(name)} is taken`);
  return name;
}

function kindOf({ statements, scheme }: Scheme): VocabularyKind | null {
  const known = (value: string) => VOCABULARY_KINDS.find((kind) => kind === value) ?? null;
  const [type] = statements.take(scheme, expand('dct:type'), ({ value }) => known(value) !== null);
  return type ? known(type.value) : null;
}

/** What the scheme says, else the caller; else the language that most concepts have a label in. */
function languageOf({ statements, scheme, options, notes }: Scheme, concepts: readonly string[]): string {
  const counts = labelCounts(statements, concepts);
  const most = (tags: readonly string[]) =>
    [...tags].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compare(a, b))[0];
  for (const name of ['dct:language', 'dc:language'].map(expand)) {
    const said = statements.objects(scheme, name).flatMap((term) => tagSaid(term) ?? []);
    const chosen = said.find((tag) => tag === options.language) ?? most(said);
    if (chosen === undefined) continue;
    statements.take(scheme, name, (term) => tagSaid(term) === chosen);
    return chosen;
  }
  const language = options.language ?? most([...counts.keys()]);
  if (language === undefined) {
    throw new PlacedError('says no language, neither of the scheme (dct:language) nor of its labels (@en)');
  }
  notes.push(`the scheme says no language (dct:language): ${JSON.stringify(language)} is taken`);
  return language;
}

/** Of a text the tag; of an address of ISO 639-1 (`…/iso639-1/en`) its end. */
function tagSaid({ termType, value }: RdfTerm): string | null {
  const tag = termType === 'Literal' ? value.trim() : (/iso639-1\/([a-z]{2})$/.exec(value)?.[1] ?? '');
  return isLanguageTag(tag) ? usualCase(tag) : null;
}

function labelCounts(statements: Statements, concepts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const concept of concepts) {
    const tags = new Set(statements.objects(concept, expand('skos:prefLabel')).filter(isText).map(tagOf));
    for (const tag of tags) if (tag !== '') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
