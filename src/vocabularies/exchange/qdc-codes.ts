/** The codes of a codebook of REFI-QDA, as they stand in the file. @module */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Place, PlacedError } from '../../text/placed-yaml.ts';

/** Namespace of the codebook, REFI-QDA 1.5, section 5.2. */
export const CODEBOOK = 'urn:QDA-XML:codebook:1.0';

/** A code. */
export interface QdcCode {
  name: string;
  description: string;
  isCodable: boolean;
  hasColor: boolean;
  /** The code that it stands in, or null. */
  parent: QdcCode | null;
  place: Place;
}

export interface QdcCodebook {
  /** Every code, a code before those in it. */
  codes: QdcCode[];
  /** The namespace of the root; '' for none. */
  namespace: string;
  sets: number;
  /** Elements that the schema does not know, by name. */
  unknown: string[];
}

/** Elements inside each other: no codebook is so deep. */
export const DEEPEST = 1000;

/**
 * Reads the codes. Document type declarations are refused: they can name files, and make a bomb of a few lines.
 *
 * @throws PlacedError for what is no XML, no codebook, nested too deeply, or a code without a name
 */
export function readCodes(xml: string): QdcCodebook {
  const parser = new SaxesParser({ xmlns: true });
  const place = (): Place => ({ line: parser.line, column: Math.max(1, parser.column) });
  const reading = new Reading(place);
  parser.on('error', ({ message }) => {
    throw new PlacedError(`is broken XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`, place());
  });
  parser.on('doctype', () => {
    throw new PlacedError('has a document type declaration, which is not read: its entities may be harmful', place());
  });
  parser.on('opentag', (tag) => reading.open(tag));
  parser.on('closetag', () => reading.close());
  parser.on('text', (words) => reading.text(words));
  parser.on('cdata', (words) => reading.text(words));
  parser.write(xml).close();
  return reading.codebook;
}

/** The elements that the schema has, by the element that they stand in; '' for the root. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['CodeBook'],
  CodeBook: ['Codes', 'Sets'],
  Codes: ['Code'],
  Code: ['Description', 'Code'],
  Description: [],
  Sets: ['Set'],
  Set: ['Description', 'MemberCode'],
  MemberCode: [],
};

class Reading {
  readonly codebook: QdcCodebook = { codes: [], namespace: '', sets: 0, unknown: [] };
  /** Names of the elements that are open; `?` for what the schema does not know and all in it. */
  readonly #open: string[] = [''];
  #code: QdcCode | null = null;

  constructor(readonly place: () => Place) {}

  open(tag: SaxesTagNS): void {
    const parent = this.#open.at(-1) as string;
    if (parent === '') this.#root(tag);
    const known = CHILDREN[parent]?.includes(tag.local) ?? false;
    if (!known && parent !== '?') this.codebook.unknown.push(tag.local);
    this.#open.push(known ? tag.local : '?');
    if (this.#open.length > DEEPEST) throw this.#fault(`has elements nested deeper than ${DEEPEST} levels`);
    if (!known) return;
    if (tag.local === 'Code') this.#begin(tag);
    if (tag.local === 'Set') this.codebook.sets++;
  }

  #root({ local, uri }: SaxesTagNS): void {
    if (local === 'Project') throw this.#fault('is a project of REFI-QDA: export its codebook (.qdc) and give that');
    if (local !== 'CodeBook') throw this.#fault(`is no codebook of REFI-QDA: its root is ${local}, not CodeBook`);
    this.codebook.namespace = uri;
  }

  #begin({ attributes }: SaxesTagNS): void {
    const name = attributes['name']?.value ?? '';
    if (name === '') throw this.#fault('has a code without a name');
    const isCodable = !/^(?:false|0)$/.test(attributes['isCodable']?.value.trim() ?? '');
    const code: QdcCode = {
      name,
      description: '',
      isCodable,
      hasColor: attributes['color'] !== undefined,
      parent: this.#code,
      place: this.place(),
    };
    this.codebook.codes.push(code);
    this.#code = code;
  }

  text(words: string): void {
    const isOfCode = this.#open.at(-1) === 'Description' && this.#open.at(-2) === 'Code';
    if (isOfCode && this.#code) this.#code.description += words;
  }

  close(): void {
    if (this.#open.pop() === 'Code') this.#code = this.#code?.parent ?? null;
  }

  #fault(reason: string): PlacedError {
    return new PlacedError(reason, this.place());
  }
}
