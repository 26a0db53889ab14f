/** XML, event by event, from sources that nobody vouches for. @module */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { decodeXml } from './xml/decode.ts';
import { Namespaces } from './xml/namespaces.ts';

/** Attributes by name, without a prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What to do at each event; an event that is left out is passed over. */
export interface XmlHandler {
  /** @param selfClosing written `<a/>`; its `close` follows all the same */
  open?(name: string, attributes: XmlAttributes, selfClosing: boolean): void;
  /** Character data, references resolved; CDATA is text as well. One text may come in several events. */
  text?(words: string): void;
  close?(name: string): void;
}

export interface XmlOptions {
  /**
   * The prefix that names are to have, by the address of their namespace; '' for none. Names of other namespaces keep
   * the prefix they are written with, or get `?` before it where it is one of these. Default: all names as written.
   */
  namespaces?: Readonly<Record<string, string>>;
  /** Elements inside each other. Default: 1,000. */
  depth?: number;
}

/** XML that cannot be read. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  constructor(
    /** A clause without the name of the part: `is broken XML (line 3, column 7): unclosed tag: w:p`. */
    readonly reason: string,
    /** From 1; null when the fault has no place. */
    readonly line: number | null = null,
    readonly column: number | null = null,
  ) {
    super(reason);
  }
}

/**
 * Reads XML and tells the handler what it meets, in order. Document type declarations are refused: they can name files
 * and addresses as entities and make a bomb of a few lines; the formats read with this have none.
 *
 * @throws XmlError when it is not well-formed, nested too deeply, in another encoding than UTF-8 or UTF-16, or has a
 * document type declaration; what the handler throws comes through
 */
export function readXml(xml: Uint8Array | string, handler: XmlHandler, options: XmlOptions = {}): void {
  const parser = new SaxesParser();
  listen(parser, handler, options);
  if (typeof xml === 'string') parser.write(xml);
  else writeDecoded(parser, xml);
  parser.close();
}

function writeDecoded(parser: SaxesParser, xml: Uint8Array): void {
  const pieces = decodeXml(xml);
  let piece = pieces.next();
  for (; !piece.done; piece = pieces.next()) parser.write(piece.value);
  if (piece.value) throw new XmlError(piece.value);
}

function listen(parser: SaxesParser, handler: XmlHandler, { namespaces, depth = 1000 }: XmlOptions): void {
  const names = namespaces ? new Namespaces(namespaces) : null;
  const fault = (reason: string) => new XmlError(reason, parser.line, parser.column);
  let open = 0;
  parser.on('error', (error) => {
    const place = `line ${parser.line}, column ${parser.column}`;
    throw fault(`is broken XML (${place}): ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`);
  });
  parser.on('doctype', () => {
    throw fault('has a document type declaration, which is not read: its entities may be harmful');
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
    if (++open > depth) throw fault(`has elements nested deeper than ${depth} levels`);
    names?.enter(attributes);
    handler.open?.(names?.element(name) ?? name, names?.attributes(attributes) ?? attributes, isSelfClosing);
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    open--;
    handler.close?.(names?.element(name) ?? name);
    names?.leave();
  });
  const text = (words: string) => handler.text?.(words);
  parser.on('text', text);
  parser.on('cdata', text);
}
