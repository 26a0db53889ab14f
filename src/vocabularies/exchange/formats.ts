/** The formats of other programs that vocabularies are read from and written in. @module */
import type { Vocabulary } from '../vocabulary.ts';
import type { ExportedVocabulary, ImportedVocabulary, ImportOptions } from './exchange.ts';

export const EXCHANGE_FORMATS = ['skos-turtle', 'skos-jsonld', 'qdc'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, ExchangeFormat>> = {
  ttl: 'skos-turtle',
  jsonld: 'skos-jsonld',
  qdc: 'qdc',
};

/** The format that a path names by its ending; null for any other, such as the project's own YAML and JSON. */
export function formatOfVocabulary(path: string): ExchangeFormat | null {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  return ENDINGS[ending.toLowerCase()] ?? null;
}

/** UTF-16 units: beyond, no vocabulary that a person keeps. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Reads a vocabulary from the text of a file. The parser is loaded with the first file of its format.
 *
 * @throws PlacedError for what cannot be read, at its place where one is known
 */
export async function readVocabularyAs(
  format: ExchangeFormat,
  text: string,
  options: ImportOptions = {},
): Promise<ImportedVocabulary> {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.length > LONGEST) {
    const { PlacedError } = await import('../../text/placed-yaml.ts');
    throw new PlacedError(`is longer than ${LONGEST / 1024 / 1024} million characters, which is no vocabulary`);
  }
  if (format === 'skos-turtle') return (await import('./turtle.ts')).readTurtle(plain, options);
  if (format === 'skos-jsonld') return (await import('./jsonld.ts')).readJsonLd(plain, options);
  return (await import('./qdc-read.ts')).readQdc(plain, options);
}

/**
 * Writes a vocabulary as a file for other programs. The same vocabulary gives the same bytes.
 *
 * @throws PlacedError, without a place, for a vocabulary that the format cannot hold at all
 */
export async function writeVocabularyAs(format: ExchangeFormat, vocabulary: Vocabulary): Promise<ExportedVocabulary> {
  if (format === 'skos-turtle') return (await import('./turtle.ts')).writeTurtle(vocabulary);
  if (format === 'skos-jsonld') return (await import('./jsonld.ts')).writeJsonLd(vocabulary);
  return (await import('./qdc-write.ts')).writeQdc(vocabulary);
}
