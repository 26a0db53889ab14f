/** Vocabularies in JSON-LD, https://www.w3.org/TR/json-ld11/. @module */
import { JsonLdParser } from 'jsonld-streaming-parser';
import { PlacedError } from '../../text/placed-yaml.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { clipped, type ExportedVocabulary, type ImportedVocabulary, type ImportOptions } from './exchange.ts';
import { partsOf } from './json-parts.ts';
import { parsePlacedJson } from './json-place.ts';
import { BASE, PREFIXES } from './skos-names.ts';
import { readSkos } from './skos-read.ts';
import { type SkosThing, type SkosValue, skosThings } from './skos-write.ts';
import type { RdfQuad } from './statements.ts';

/**
 * Reads a concept scheme of SKOS from JSON-LD. Nothing is fetched: a context that stands elsewhere is refused.
 *
 * @throws PlacedError for what is no JSON, at its place; for what is no JSON-LD, names a context of another file, or no
 * vocabulary can be made of, without one
 */
export async function readJsonLd(text: string, options: ImportOptions = {}): Promise<ImportedVocabulary> {
  return readSkos(await jsonLdQuads(parsePlacedJson(text)), options);
}

/** Loads no context. */
const documentLoader = {
  load(address: string): Promise<never> {
    return Promise.reject(new ElsewhereError(address));
  },
};

class ElsewhereError extends PlacedError {
  constructor(address: string) {
    super(
      `takes its context from ${address}, which is not fetched: write what it says into the file, under "@context"`,
    );
  }
}

async function jsonLdQuads(json: unknown): Promise<RdfQuad[]> {
  const quads: RdfQuad[] = [];
  for (const part of partsOf(json)) await readPart(part, quads);
  return quads;
}

/** Blank nodes that have a label keep it from part to part, as they must; others are unique. */
function readPart(part: unknown, quads: RdfQuad[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new JsonLdParser({ baseIRI: BASE, documentLoader });
    parser.on('data', (quad: RdfQuad) => quads.push(quad));
    parser.on('error', (error: Error) => reject(refusal(error)));
    parser.on('end', () => resolve());
    parser.end(JSON.stringify(part));
  });
}

function refusal(error: Error): PlacedError {
  const elsewhere = /^Failed to load remote context (.+?): /s.exec(error.message)?.[1];
  if (elsewhere !== undefined) return new ElsewhereError(elsewhere);
  const reason = error.message.replaceAll(/\s+/g, ' ');
  return new PlacedError(`is no JSON-LD: ${clipped(reason)}`);
}

/**
 * Writes a vocabulary as a concept scheme of SKOS in JSON-LD, its context inside. The same vocabulary gives the same
 * bytes, and the same statements as in Turtle.
 *
 * @throws PlacedError as `skosThings` does
 */
export function writeJsonLd(vocabulary: Vocabulary): ExportedVocabulary {
  const { things, notes } = skosThings(vocabulary);
  const document = { '@context': PREFIXES, '@graph': things.map(node) };
  return { text: `${JSON.stringify(document, null, 2)}\n`, notes };
}

function node({ iri, type, properties }: SkosThing): Record<string, unknown> {
  const said = properties.map(([name, values]) => [name, values.map(value)]);
  return { '@id': iri, '@type': type, ...Object.fromEntries(said) };
}

function value(value: SkosValue): unknown {
  if (value === true) return true;
  if ('iri' in value) return { '@id': value.iri };
  return value.language === null ? value.text : { '@value': value.text, '@language': value.language };
}
