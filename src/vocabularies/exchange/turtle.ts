/** Vocabularies in Turtle, https://www.w3.org/TR/turtle/. @module */
import { DataFactory, Parser, Writer } from 'n3';
import { PlacedError } from '../../text/placed-yaml.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { clipped, type ExportedVocabulary, type ImportedVocabulary, type ImportOptions } from './exchange.ts';
import { BASE, BOOLEAN, expand, PREFIXES, TYPE, vocabularyIri } from './skos-names.ts';
import { readSkos } from './skos-read.ts';
import { type SkosValue, skosThings } from './skos-write.ts';
import type { RdfQuad } from './statements.ts';

const { namedNode, literal, quad } = DataFactory;

/**
 * Reads a concept scheme of SKOS from Turtle.
 *
 * @throws PlacedError for what is no Turtle, at its line, and for what no vocabulary can be made of
 */
export function readTurtle(text: string, options: ImportOptions = {}): ImportedVocabulary {
  return readSkos(turtleQuads(text), options);
}

function turtleQuads(text: string): RdfQuad[] {
  try {
    return new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(text);
  } catch (error) {
    throw new PlacedError(`is no Turtle: ${reasonOf(error)}`, placeOf(error));
  }
}

/** The parser quotes what it cannot read, be it megabytes. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = reason.replace(/ on line \d+\.$/, '');
  return clipped(sentence);
}

function placeOf(error: unknown): { line: number; column: number } | null {
  const { context } = error as { context?: { line?: unknown } };
  return typeof context?.line === 'number' ? { line: context.line, column: 1 } : null;
}

/**
 * Writes a vocabulary as a concept scheme of SKOS in Turtle. The same vocabulary gives the same bytes.
 *
 * @throws PlacedError as `skosThings` does
 */
export function writeTurtle(vocabulary: Vocabulary): ExportedVocabulary {
  const { things, notes } = skosThings(vocabulary);
  const prefixes = { ...PREFIXES, v: `${vocabularyIri(vocabulary.name)}:` };
  const writer = new Writer({ format: 'text/turtle', prefixes });
  for (const { iri, type, properties } of things) {
    const subject = namedNode(iri);
    writer.addQuad(quad(subject, namedNode(TYPE), namedNode(expand(type))));
    for (const [name, values] of properties) {
      for (const value of values) writer.addQuad(quad(subject, namedNode(expand(name)), term(value)));
    }
  }
  let text = '';
  // Without a stream the writer calls back before it returns.
  writer.end((_, written: string) => {
    text = written;
  });
  return { text, notes };
}

function term(value: SkosValue): ReturnType<typeof namedNode> | ReturnType<typeof literal> {
  if (value === true) return literal('true', namedNode(BOOLEAN));
  if ('iri' in value) return namedNode(value.iri);
  return value.language === null ? literal(value.text) : literal(value.text, value.language);
}
