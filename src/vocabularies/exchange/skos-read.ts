/** A vocabulary from statements of SKOS, https://www.w3.org/TR/skos-reference/. @module */
import type { Vocabulary } from '../vocabulary.ts';
import { type ImportedVocabulary, type ImportOptions, Tally } from './exchange.ts';
import { conceptsOf, schemeOf, shown } from './skos-concepts.ts';
import { readEntries } from './skos-entries.ts';
import { isOwnIri, shorten } from './skos-names.ts';
import { readScheme } from './skos-scheme.ts';
import { isBlank, type RdfQuad, Statements } from './statements.ts';

/**
 * Reads the one concept scheme in some statements. What a vocabulary has no place for is counted in the notes, property
 * by property.
 *
 * @throws PlacedError, without a place, as statements have none: for no scheme or several, no concepts, one notation of
 * two concepts, broader terms in a circle, and labels whose language nobody says
 */
export function readSkos(quads: readonly RdfQuad[], options: ImportOptions): ImportedVocabulary {
  const statements = new Statements(quads);
  const tally = new Tally();
  const scheme = schemeOf(statements);
  const concepts = conceptsOf(statements, scheme);
  const { head, notes } = readScheme(statements, scheme, [...concepts.keys()], options);
  const vocabulary: Vocabulary = { ...head, entries: readEntries(statements, concepts, head.language, tally) };
  for (const [concept, id] of concepts) {
    if (!isOwnIri(concept) && !isBlank(concept)) tally.add('addresses of concepts, in place of which ids are kept', id);
  }
  tellLeft(statements, new Map([...concepts, [scheme, head.name]]), tally);
  return { vocabulary, notes: [...notes, ...tally.notes()] };
}

/** What nobody took, by its property; of other things than the scheme and its concepts only how much it is. */
function tellLeft(statements: Statements, ids: ReadonlyMap<string, string>, tally: Tally): void {
  for (const { subject, predicate, count } of statements.left()) {
    const id = ids.get(subject);
    const what = id === undefined ? 'statements about other things left aside' : `${shorten(predicate)} left aside`;
    for (let i = 0; i < count; i++) tally.add(what, id ?? shown(subject));
  }
}
