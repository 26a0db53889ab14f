/** Compressed dumps, unpacked piece by piece. @module */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

type Pieces = AsyncIterable<Uint8Array>;

/** First bytes of compressed files: https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES = {
  gzip: '1f8b',
  bzip2: '425a68',
  '7z': '377abcaf',
  zip: '504b0304',
  xz: 'fd377a58',
  zstd: '28b52ffd',
};

/**
 * The bytes of a file that may be packed with gzip or bzip2, whatever its name.
 *
 * @throws Error for another packing, and when the file is damaged
 */
export async function* unpack(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(pieces, 4);
  const [packing] = Object.entries(SIGNATURES).find(([, start]) => head.toString('hex').startsWith(start)) ?? [];
  if (packing === undefined) yield* all;
  else if (packing === 'gzip') yield* gunzip(all);
  else if (packing === 'bzip2') yield* bunzip(all);
  else throw new Error(`is packed with ${packing}; unpack it first, or pack it with gzip or bzip2`);
}

/** The first `count` bytes, and all pieces with them. */
async function peek(pieces: Pieces, count: number): Promise<{ head: Buffer; all: Pieces }> {
  const source = pieces[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < count) {
    const { done, value } = await source.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const rest = { [Symbol.asyncIterator]: () => source };
  const all = async function* () {
    yield head;
    yield* rest;
  };
  return { head, all: all() };
}

function gunzip(pieces: Pieces): Pieces {
  return pipeline(Readable.from(pieces), createGunzip(), () => {
    // Whoever reads the result meets the fault.
  });
}

/** The library pushes what it unpacks while it is fed, so that nothing piles up between two pieces. */
async function* bunzip(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const { default: unbzip2 } = await import('unbzip2-stream');
  const stream = unbzip2();
  let ready: Uint8Array[] = [];
  let fault: Error | null = null;
  stream.on('data', (piece: Uint8Array) => ready.push(piece));
  stream.on('error', (error: Error) => {
    // Of a file cut short the library reads on behind its end.
    fault ??= error instanceof TypeError ? new Error('is damaged: unexpected end of file') : error;
  });
  for await (const piece of pieces) {
    stream.write(Buffer.from(piece));
    yield* ready;
    if (fault) throw fault;
    ready = [];
  }
  stream.end();
  if (fault) throw fault;
  yield* ready;
}
