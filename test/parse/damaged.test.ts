/** Files that arrive cut off, twice, shuffled or with wrong bytes: every reader says so or reads what is left. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asUnreadable, compileDocument } from '../../src/compile.ts';
import type { Format } from '../../src/model/report.ts';
import { parse } from '../../src/parse/parse.ts';
import { formatOf, readers } from '../../src/parse/readers.ts';
import { brokenLedger } from '../helpers/claims.ts';
import { fixtures } from '../helpers/fixtures.ts';
import { breaches } from '../helpers/tree-contract.ts';

/** Small enough that a run takes seconds. */
const LARGEST = 40_000;
const inputs = fixtures()
  .flatMap((fixture) => fixture.inputs)
  .filter(({ value }) => value.length <= LARGEST);
// By path: a counterexample shows the path and not 6,000 numbers.
const bytes = new Map(inputs.map(({ path, value }) => [path, value]));
const byFormat = Object.keys(readers).map((format) => {
  return [format as Format, inputs.filter(({ path }) => formatOf(path) === format)] as const;
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  share.map((to) => (bytes: Uint8Array) => bytes.slice(0, Math.floor(to * bytes.length))),
  share.map((from) => (bytes: Uint8Array) => bytes.slice(Math.floor(from * bytes.length))),
  fc.constant((bytes: Uint8Array) => joined(bytes, bytes)),
  fc.tuple(share, share).map(([a, b]) => (bytes: Uint8Array) => {
    const [first, second] = [a, b].sort((x, y) => x - y).map((at) => Math.floor(at * bytes.length)) as [number, number];
    return joined(bytes.slice(second), bytes.slice(first, second), bytes.slice(0, first));
  }),
  fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }).map((changes) => {
    return (bytes: Uint8Array) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[Math.floor(at * (bytes.length - 1))] = byte;
      return changed;
    };
  }),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => () => bytes),
);

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What `read` gives, or null where it says that the file cannot be read; any other error is a fault. */
async function orUnreadable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    expect(asUnreadable('damaged', error).reason).not.toBe('');
    return null;
  }
}

describe('a damaged file', () => {
  test('of every format is tried', () => {
    expect(byFormat.filter(([, files]) => files.length === 0).map(([format]) => format)).toEqual([]);
  });

  test.each(byFormat)('of the format %s is read as far as it goes, or told to be unreadable', async (format, files) => {
    const property = fc.asyncProperty(fc.constantFrom(...files.map(({ path }) => path)), damage, async (path, harm) => {
      const input = { path, format, value: harm(bytes.get(path) as Uint8Array) };
      const read = await orUnreadable(() => parse(input));
      if (read) expect(breaches(read.tree, read.text)).toEqual([]);
      const compiled = await orUnreadable(() => compileDocument(input));
      expect(compiled === null).toBe(read === null);
      if (compiled) expect(brokenLedger(compiled.ledger, compiled.text)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
