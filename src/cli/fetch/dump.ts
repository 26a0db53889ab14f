/** Dumps of a wiki (`Special:Export`): https://www.mediawiki.org/xml/export-0.11.xsd @module */
import { SaxesParser } from 'saxes';
import { type DumpPart, newReading } from './dump-elements.ts';
import { sizeInWords } from './faults.ts';
import { unpack } from './unpack.ts';

/** Bytes that may pass without any tag before a file is held to be no dump: one text is in memory at a time. */
const LONGEST_RUN = 64 * 2 ** 20;

/**
 * Reads a dump as it comes, one page in memory at a time.
 *
 * @param pieces the bytes of the file, packed or not
 * @param maxSize bytes of the largest text
 * @throws Error with the reason why the file cannot be read (any further)
 */
export async function* readDump(pieces: AsyncIterable<Uint8Array>, maxSize: number): AsyncGenerator<DumpPart> {
  const parts: DumpPart[] = [];
  const parser = openParser(maxSize, (part) => parts.push(part));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let empty = true;
  for await (const piece of unpack(pieces)) {
    empty &&= piece.length === 0;
    parser.write(decoder.decode(piece, { stream: true }));
    yield* parts.splice(0);
  }
  if (empty) throw new Error('is empty');
  parser.write(decoder.decode());
  parser.close();
  yield* parts.splice(0);
}

interface Parser {
  write(text: string): void;
  close(): void;
}

function openParser(maxSize: number, give: (part: DumpPart) => void): Parser {
  const saxes = new SaxesParser();
  const reading = newReading(maxSize, give);
  let run = 0;
  const on = <T>(handle: (value: T) => void) => {
    return (value: T) => {
      run = 0;
      handle(value);
    };
  };
  saxes.on('opentag', on(reading.open));
  saxes.on('closetag', on(reading.close));
  saxes.on('text', on(reading.text));
  saxes.on('cdata', on(reading.text));
  return {
    write: (text) => {
      run += text.length;
      saxes.write(text);
      if (run > Math.max(LONGEST_RUN, 2 * maxSize)) throw new Error(`has ${sizeInWords(run)} without a tag`);
    },
    close: () => void saxes.close(),
  };
}
