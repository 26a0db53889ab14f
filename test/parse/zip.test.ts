import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { unzip, ZipError } from '../../src/parse/zip.ts';
import { zip } from '../helpers/office.ts';

const all = () => true;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const reasonOf = (bytes: Uint8Array, wanted: (name: string) => boolean = all, limits?: Parameters<typeof unzip>[2]) => {
  try {
    unzip(bytes, wanted, limits);
    return null;
  } catch (error) {
    return error instanceof ZipError ? error.reason : error;
  }
};

/** Where the list of files begins. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}

/** The archive with a number changed in the list entry of its first file, or in its end record where `end` is given. */
function patched(
  bytes: Uint8Array,
  place: { entry?: number; end?: number; local?: number },
  size: 2 | 4,
  value: number,
): Uint8Array {
  const copy = bytes.slice();
  const { entry, end, local } = place;
  const at =
    entry !== undefined ? directoryOf(copy) + entry : end !== undefined ? copy.length - 22 + end : (local ?? 0);
  const view = new DataView(copy.buffer);
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const FLAGS = { entry: 8 };
const METHOD = { entry: 10 };
const CRC = { entry: 16 };
const PACKED = { entry: 20 };
const SIZE = { entry: 24 };
const OFFSET = { entry: 42 };

describe('unzip', () => {
  it('gives the wanted files', () => {
    const bytes = zip({ 'a.txt': 'one', 'b/c.txt': 'two '.repeat(100), 'd.bin': new Uint8Array() });
    expect([...unzip(bytes, (name) => name !== 'a.txt')].map(([name, file]) => [name, text(file)])).toEqual([
      ['b/c.txt', 'two '.repeat(100)],
      ['d.bin', ''],
    ]);
  });

  it('gives files that are stored as they are', () => {
    expect(text(unzip(zip({ 'a.txt': 'one' }, 0), all).get('a.txt'))).toBe('one');
  });

  it('reads an archive with a comment', () => {
    const bytes = patched(zip({ a: 'x' }), { end: 20 }, 2, 5);
    expect(text(unzip(new Uint8Array([...bytes, 1, 2, 3, 4, 5]), all).get('a'))).toBe('x');
  });

  it('reads an archive that is a part of a longer buffer', () => {
    const bytes = zip({ a: 'x' });
    const buffer = new Uint8Array([9, 9, 9, ...bytes, 9]);
    expect(text(unzip(buffer.subarray(3, 3 + bytes.length), all).get('a'))).toBe('x');
  });

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(0 as const, 6 as const), (bytes, level) => {
        expect(unzip(zip({ a: bytes }, level), all).get('a')).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['a/../b', 'a\\b', 'ab:c', 'a\0b', ''])('never wants the name %j', (name) => {
    const asked: string[] = [];
    const files = unzip(zip({ [name]: 'x', good: 'y' }), (one) => asked.push(one) > 0);
    expect([[...files.keys()], asked]).toEqual([['good'], ['good']]);
  });
});

describe('an archive is refused that', () => {
  const good = zip({ 'a.txt': 'words '.repeat(50) });
  const twice = () => {
    const bytes = zip({ 'a.txt': 'x', 'b.txt': 'y' });
    const name = new TextEncoder().encode('b.txt');
    for (let i = 0; i < bytes.length - 5; i++) if (name.every((byte, n) => bytes[i + n] === byte)) bytes[i] = 0x61;
    return bytes;
  };
  test.each([
    ['is none', new TextEncoder().encode('no archive, but longer than an end record'), 'is no zip archive'],
    ['is empty', new Uint8Array(), 'is no zip archive'],
    ['is cut off', good.subarray(0, 60), 'is a broken archive: it is cut off before its end'],
    ['has several parts', patched(good, { end: 4 }, 2, 1), 'is one part of an archive in several parts'],
    [
      'has too many files',
      zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}`, '']))),
      'is an archive of 30 files; the limit is 20',
    ],
    [
      'has an end that counts files it has not',
      patched(good, { end: 10 }, 2, 2),
      'is a broken archive: its list of files is damaged',
    ],
    [
      'has a list that begins elsewhere',
      patched(good, { end: 16 }, 4, 3),
      'is a broken archive: its list of files is damaged',
    ],
    [
      'has a list with a name that is too long',
      patched(good, { entry: 28 }, 2, 9999),
      'is a broken archive: its list of files is damaged',
    ],
    ['is zip64 by its number of files', patched(good, { end: 10 }, 2, 0xffff), 'is a zip64 archive'],
    ['is zip64 by the size of a file', patched(good, SIZE, 4, 0xffffffff), 'is a zip64 archive'],
    ['is encrypted', patched(good, FLAGS, 2, 1), 'is encrypted (a.txt): save it without a password'],
    ['is packed by another method', patched(good, METHOD, 2, 12), 'has a.txt packed by a method that is not read (12)'],
    ['has a wrong checksum', patched(good, CRC, 4, 1), 'is a broken archive: a.txt is damaged'],
    ['has a file shorter than it says', patched(good, SIZE, 4, 301), 'is a broken archive: a.txt is damaged'],
    [
      'has a file longer than it says',
      patched(good, SIZE, 4, 299),
      'is a broken archive: a.txt is larger than its list of files says',
    ],
    ['has a file that is cut off', patched(good, PACKED, 4, 9999), 'is a broken archive: a.txt is cut off'],
    ['has packed bytes that end too soon', patched(good, PACKED, 4, 3), 'is a broken archive: a.txt is damaged'],
    [
      'has a file that is elsewhere',
      patched(good, OFFSET, 4, 2),
      'is a broken archive: a.txt is not where its list of files says',
    ],
    [
      'has a file that is behind its end',
      patched(good, OFFSET, 4, 99_999),
      'is a broken archive: a.txt is not where its list of files says',
    ],
    ['has a name twice', twice(), 'is a broken archive: it has a.txt twice'],
    [
      'unpacks to more than the limit',
      zip(Object.fromEntries([...'abcdef'].map((name) => [name, 'x'.repeat(1 << 20)]))),
      'unpacks to more than 5 MiB',
    ],
    ['has a file packed as no text is', zip({ a: 'x'.repeat(2 << 20) }), 'has a packed more than 300 to 1'],
  ])('%s', (_, bytes, reason) => {
    const limits = { entries: 20, total: 5 << 20, ratio: 300, harmless: 1 << 20 };
    expect(reasonOf(bytes, all, limits)).toContain(reason);
  });

  test.each(['../a', '../../evil.txt', 'a/../../b', './../a', '/etc/a', '\\a', '..\\a', 'C:a', 'd:/a'])(
    'has the path %j, which leads out of it',
    (name) => {
      const reason = `has a file with a path that leads out of the archive: ${name}`;
      expect(reasonOf(zip({ good: 'x', [name]: 'y' }), (one) => one === 'good')).toBe(reason);
    },
  );

  it('is named without characters that do something to a terminal', () => {
    expect(reasonOf(zip({ '../\u001b[2Ja': 'x' }))).toContain('archive: ../?[2Ja');
  });

  it('is no matter where the file in question is not wanted', () => {
    expect(reasonOf(patched(good, FLAGS, 2, 1), () => false)).toBeNull();
  });

  it('says long names in short', () => {
    const name = 'n'.repeat(200);
    expect(reasonOf(patched(zip({ [name]: 'x' }), FLAGS, 2, 1))).toContain(`(${'n'.repeat(80)}…)`);
  });

  it('is a bomb of which the sizes are lies: it stops where they end', () => {
    const bomb = zip({ a: new Uint8Array(4 << 20) });
    expect(reasonOf(patched(bomb, SIZE, 4, 1000))).toBe('is a broken archive: a is larger than its list of files says');
  });
});

describe('damaged archives', () => {
  const bytes = zip({ 'a.txt': 'words and words', 'b.txt': 'more '.repeat(40) });

  it('give a reason wherever they are cut', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(reasonOf(bytes.subarray(0, length))).toEqual(expect.any(String));
  });

  it('give their files or a reason whatever byte is changed', () => {
    for (let at = 0; at < bytes.length; at++) {
      const copy = bytes.slice();
      copy[at] = (copy[at] as number) ^ 0x5a;
      const reason = reasonOf(copy);
      if (reason !== null) expect(reason).toEqual(expect.any(String));
    }
  });

  it('give a reason for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (random) => {
        expect(reasonOf(random)).toEqual(expect.any(String));
      }),
    );
  });
});
