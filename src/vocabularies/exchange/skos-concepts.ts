/** Which things of some statements are the scheme and its concepts, and by which ids they go. @module */

import { slug, UniqueIds } from '../../text/fold.ts';
import { compare } from '../../text/order.ts';
import { PlacedError } from '../../text/placed-yaml.ts';
import { expand, idInIri, localName, TYPE } from './skos-names.ts';
import { byText, takeText } from './skos-texts.ts';
import { isBlank, isNode, isText, keyOf, type Statements } from './statements.ts';

const SCHEME = expand('skos:ConceptScheme');
const CONCEPT = expand('skos:Concept');
const IN_SCHEME = ['skos:inScheme', 'skos:topConceptOf'].map(expand);
const HAS_TOP = expand('skos:hasTopConcept');
const NARROWER = expand('skos:narrower');
const BROADER = expand('skos:broader');

/** The address of the one scheme, by its type and by what concepts say to be in. */
export function schemeOf(statements: Statements): string {
  const schemes = new Set<string>();
  for (const subject of statements.subjects) {
    if (typesOf(statements, subject).includes(SCHEME)) schemes.add(subject);
    if (statements.objects(subject, HAS_TOP).length > 0) schemes.add(subject);
    for (const name of IN_SCHEME) {
      for (const object of statements.objects(subject, name)) if (isNode(object)) schemes.add(keyOf(object));
    }
  }
  const [first, second] = [...schemes].sort(compare);
  if (first === undefined) {
    throw new PlacedError(`holds no concept scheme of SKOS (skos:ConceptScheme)${undeclared(statements)}`);
  }
  if (second === undefined) return first;
  throw new PlacedError(
    `holds ${schemes.size} concept schemes (${shown(first)}, ${shown(second)}${schemes.size > 2 ? ', …' : ''}), ` +
      'and two sets are never mixed: give each a file of its own',
  );
}

/** JSON-LD takes a prefix that is not declared for the scheme of an address. */
function undeclared(statements: Statements): string {
  for (const subject of statements.subjects) {
    const named = statements.predicates(subject).some((name) => name.startsWith('skos:'));
    if (named) return '; the prefix skos: is not declared';
  }
  return '';
}

function typesOf(statements: Statements, subject: string): string[] {
  return statements.objects(subject, TYPE).map(keyOf);
}

/** The ids of the concepts by their address, in the order of the file. */
export function conceptsOf(statements: Statements, scheme: string): Map<string, string> {
  const related = relatedOf(statements);
  const concepts = statements.subjects.filter((subject) => {
    return subject !== scheme && isConcept(statements, subject, related);
  });
  if (concepts.length === 0) throw new PlacedError('holds no concepts of SKOS (skos:Concept)');
  return idsOf(statements, concepts);
}

/** What is said to be above or below something, or at the top. */
function relatedOf(statements: Statements): Set<string> {
  const related = new Set<string>();
  for (const subject of statements.subjects) {
    for (const name of [HAS_TOP, BROADER, NARROWER]) {
      for (const object of statements.objects(subject, name)) related.add(keyOf(object));
    }
  }
  return related;
}

function isConcept(statements: Statements, subject: string, related: ReadonlySet<string>): boolean {
  if (typesOf(statements, subject).includes(CONCEPT)) return true;
  const says = (name: string) => statements.objects(subject, name).length > 0;
  if ([...IN_SCHEME, BROADER, NARROWER].some(says)) return !isCollection(statements, subject);
  return related.has(subject) && says(expand('skos:prefLabel'));
}

function isCollection(statements: Statements, subject: string): boolean {
  return typesOf(statements, subject).some((type) => /^.*#(?:Ordered)?Collection$/.test(type));
}

/** The notation of each, else a slug of the end of its address, else of its label. */
function idsOf(statements: Statements, concepts: readonly string[]): Map<string, string> {
  const said = new Map<string, string>();
  const ids = new Map<string, string | null>();
  for (const concept of concepts) {
    const id = notationOf(statements, concept);
    ids.set(concept, id);
    const other = id === null ? undefined : said.get(id);
    if (other !== undefined) {
      throw new PlacedError(
        `gives two concepts the notation ${JSON.stringify(id)} (${shown(other)}, ${shown(concept)}): ` +
          'a notation is the id of one term',
      );
    }
    if (id !== null) said.set(id, concept);
  }
  const unique = new UniqueIds();
  for (const id of said.keys()) unique.next(id);
  return new Map(concepts.map((concept) => [concept, ids.get(concept) ?? unique.next(coined(statements, concept))]));
}

function notationOf(statements: Statements, concept: string): string | null {
  return takeText(statements, concept, ['skos:notation'], '') ?? idInIri(concept);
}

function coined(statements: Statements, concept: string): string {
  const name = isBlank(concept) ? '' : localName(concept);
  if (name !== '') return slug(name);
  const [label] = statements.objects(concept, expand('skos:prefLabel')).filter(isText).sort(byText);
  return slug(label?.value ?? '');
}

/** An address as messages tell it. */
export function shown(key: string): string {
  return isBlank(key) ? 'one without an address' : `<${key}>`;
}
