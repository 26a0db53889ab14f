/** Concepts of SKOS as the terms of a vocabulary. @module */

import { compare } from '../../text/order.ts';
import type { VocabularyAlias, VocabularyEntry } from '../vocabulary.ts';
import { refuseCircle, type Tally } from './exchange.ts';
import { expand, idInIri, TYPE } from './skos-names.ts';
import { byText, inBestLanguage, tagOf, takeTruth, takeValue } from './skos-texts.ts';
import { isNode, isText, keyOf, type RdfTerm, type Statements } from './statements.ts';

interface Reading {
  statements: Statements;
  /** Ids by address. */
  concepts: ReadonlyMap<string, string>;
  /** Addresses of broader concepts, by the address of the narrower that does not say them itself. */
  above: ReadonlyMap<string, readonly RdfTerm[]>;
  language: string;
  tally: Tally;
}

/**
 * The terms, in the order of the file.
 *
 * @param concepts ids by address
 * @param language of the vocabulary: labels without a language are taken for labels in it
 * @throws PlacedError for broader terms in a circle
 */
export function readEntries(
  statements: Statements,
  concepts: ReadonlyMap<string, string>,
  language: string,
  tally: Tally,
): VocabularyEntry[] {
  const reading: Reading = { statements, concepts, above: aboveOf(statements, concepts), language, tally };
  const entries = [...concepts].map(([concept, id]) => entryOf(concept, id, reading));
  refuseCircle(entries);
  return entries;
}

/** `narrower` said from above is `broader` from below. */
function aboveOf(statements: Statements, concepts: ReadonlyMap<string, string>): Map<string, RdfTerm[]> {
  const above = new Map<string, RdfTerm[]>();
  for (const concept of concepts.keys()) {
    const broader = { termType: 'NamedNode', value: concept };
    const below = statements.take(concept, expand('skos:narrower'), (term) => concepts.has(keyOf(term)));
    for (const term of below) {
      const known = above.get(keyOf(term));
      if (known) known.push(broader);
      else above.set(keyOf(term), [broader]);
    }
  }
  return above;
}

function entryOf(concept: string, id: string, reading: Reading): VocabularyEntry {
  const { statements, language } = reading;
  statements.take(concept, TYPE, (type) => keyOf(type) === expand('skos:Concept'));
  for (const name of ['skos:inScheme', 'skos:topConceptOf']) statements.take(concept, expand(name), isNode);
  const { labels, others } = labelsOf(concept, id, reading);
  const countries = statements.take(concept, expand('tl:country'), isText).map(({ value }) => value);
  return {
    id,
    labels,
    aliases: aliasesOf(concept, others, labels, reading),
    broader: termOf(concept, id, 'skos:broader', 'second broader terms left aside', reading),
    note: noteOf(concept, reading),
    source: takeValue(statements, concept, ['dct:source', 'dc:source'], language),
    deprecated: takeTruth(statements, concept, 'owl:deprecated'),
    replacedBy: termOf(concept, id, 'dct:isReplacedBy', 'second replacements left aside', reading),
    countries: countries.sort(compare),
    head: takeTruth(statements, concept, 'tl:head'),
  };
}

/** The label of each language; where a language has several, against SKOS (S14), the others become variants. */
function labelsOf(
  concept: string,
  id: string,
  { statements, language, tally }: Reading,
): { labels: Record<string, string>; others: VocabularyAlias[] } {
  const labels = new Map<string, string>();
  const others: VocabularyAlias[] = [];
  for (const label of statements.take(concept, expand('skos:prefLabel'), isText).sort(byText)) {
    const tag = tagOf(label) || language;
    if (tagOf(label) === '') tally.add(`labels without a language, taken for ${language}`, id);
    if (!labels.has(tag)) labels.set(tag, label.value);
    else {
      others.push({ text: label.value, language: tag });
      tally.add('second labels of a language, taken for variants', id);
    }
  }
  if (labels.size === 0) {
    labels.set(language, id);
    tally.add('concepts without a label, shown by their id', id);
  } else if (!labels.has(language)) tally.add(`concepts without a label in ${language}`, id);
  return { labels: Object.fromEntries([...labels].sort(([a], [b]) => compare(a, b))), others };
}

function aliasesOf(
  concept: string,
  others: readonly VocabularyAlias[],
  labels: Readonly<Record<string, string>>,
  { statements }: Reading,
): VocabularyAlias[] {
  const aliases = new Map(others.map((alias) => [`${alias.language} ${alias.text}`, alias]));
  for (const name of ['skos:altLabel', 'skos:hiddenLabel']) {
    for (const term of statements.take(concept, expand(name), isText)) {
      const language = tagOf(term) || null;
      if (language !== null && labels[language] === term.value) continue;
      aliases.set(`${language} ${term.value}`, { text: term.value, language });
    }
  }
  return [...aliases.values()];
}

/** Definitions, then scope notes, as paragraphs; those in other languages stay where they are. */
function noteOf(concept: string, { statements, language }: Reading): string | null {
  const names = ['skos:definition', 'skos:scopeNote'].map(expand);
  const texts = names.flatMap((name) => statements.objects(concept, name).filter(isText));
  const best = new Set(inBestLanguage(texts, language));
  const taken = names.flatMap((name) => statements.take(concept, name, (term) => best.has(term)).sort(byText));
  return taken.length > 0 ? taken.map(({ value }) => value).join('\n\n') : null;
}

/** The one term that a property leads to; of several the first by its id. */
function termOf(concept: string, id: string, name: string, what: string, reading: Reading): string | null {
  const { statements, concepts, above, tally } = reading;
  const idOf = (term: RdfTerm) => concepts.get(keyOf(term)) ?? idInIri(keyOf(term));
  const said = statements.take(concept, expand(name), (term) => isNode(term) && idOf(term) !== null);
  const all = name === 'skos:broader' ? [...said, ...(above.get(concept) ?? [])] : said;
  const [first, ...more] = [...new Set(all.map((term) => idOf(term) as string))].sort(compare);
  for (const _ of more) tally.add(what, id);
  return first ?? null;
}
