import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecodeError, decode, type Encoding } from '../../src/parse/decode.ts';

/** Bytes of a text; with or without its byte order mark. */
function encode(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function refusal(bytes: Uint8Array): { reason: string; offset: number } {
  try {
    decode(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DecodeError);
    return { reason: (error as DecodeError).reason, offset: (error as DecodeError).offset };
  }
  throw new Error('was decoded');
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('text is decoded', () => {
  test.each([
    ['ASCII', 'Plain words.\n'],
    ['Latin with accents', 'Témoin: « ça » – \u{1F600}'],
    ['Devanagari', 'समुदाय का सुझाव'],
    ['a single NUL', `${'words and more words '.repeat(5)}\0 and on`],
    ['a tab, a form feed and all ends of lines', 'a\tb\fc\vd\re\r\nf\n'],
    ['nothing', ''],
  ])('%s in UTF-8, with and without a byte order mark', (_, text) => {
    for (const mark of [true, false]) expect(decode(encode(text, 'utf-8', mark))).toEqual({ text, encoding: 'utf-8' });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s with a byte order mark, whatever the script', (encoding) => {
    const text = 'समुदाय \u{1F600} words';
    expect(decode(encode(text, encoding, true))).toEqual({ text, encoding });
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s without a byte order mark, by its zero bytes', (encoding) => {
    const text = 'Words of a page – with a dash.\n';
    expect(decode(encode(text, encoding, false))).toEqual({ text, encoding });
  });

  test('a view into a larger buffer', () => {
    const bytes = Buffer.from('beforeinsideafter');
    expect(decode(new Uint8Array(bytes.buffer, bytes.byteOffset + 6, 6)).text).toBe('inside');
  });

  test('only the first byte order mark is taken off', () => {
    expect(decode(encode('\ufeffa', 'utf-8', true)).text).toBe('\ufeffa');
    expect(decode(encode('\ufeffa', 'utf-16be', true)).text).toBe('\ufeffa');
  });

  test('any text comes back from any encoding', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 2 }), fc.constantFrom('\n', '\r\n', 'é', '你好')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be'), (parts, encoding) => {
        const text = parts.join(' ').replace(/(?![\t\n\r])\p{Cc}/gu, '');
        expect(decode(encode(text, encoding, true))).toEqual({ text, encoding });
        const starts = /^(?:%PDF-|PK|GIF8|BZh|\{\\rtf|ID3)/.test(text);
        if (encoding === 'utf-8' && !text.startsWith('\ufeff') && !starts)
          expect(decode(encode(text, encoding, false))).toEqual({ text, encoding });
      }),
    );
  });

  test('any bytes are decoded or refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(typeof decode(bytes).text).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an encoding that a page names', () => {
  const page = (head: string, words = 'Récolte – “à part”') =>
    Buffer.concat([Buffer.from(`${head}<p>`), latin1([...words].map((unit) => WINDOWS[unit] ?? unit).join(''))]);
  const WINDOWS: Record<string, string> = { '–': '\x96', '“': '\x93', '”': '\x94' };

  test.each([
    ['<meta charset=windows-1252>', 'windows-1252'],
    ['<META CHARSET="ISO-8859-1">', 'windows-1252'],
    ["<meta http-equiv='Content-Type' content='text/html; charset=latin1'>", 'windows-1252'],
    ['<?xml version="1.0" encoding="cp1252"?>', 'windows-1252'],
  ])('%s is taken where the bytes are no UTF-8', (head, encoding) => {
    expect(decode(page(head), { declared: true })).toEqual({ text: `${head}<p>Récolte – “à part”`, encoding });
  });

  test('counts for less than the bytes', () => {
    const text = '<meta charset=windows-1252><p>Récolte';
    expect(decode(Buffer.from(text), { declared: true })).toEqual({ text, encoding: 'utf-8' });
    const marked = encode(text, 'utf-16le', true);
    expect(decode(marked, { declared: true })).toEqual({ text, encoding: 'utf-16le' });
  });

  test('may have several bytes a character', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=shift_jis>'), latin1('\x93\xfa\x96\x7b')]);
    expect(decode(bytes, { declared: true })).toEqual({ text: '<meta charset=shift_jis>日本', encoding: 'shift_jis' });
  });

  test.each([
    ['nobody knows it', '<meta charset=klingon>'],
    ['it is UTF-8', '<meta charset=utf-8>'],
    ['it stands in a comment', '<!-- <meta charset=windows-1252> -->'],
    ['it stands too far on', `${' '.repeat(1100)}<meta charset=windows-1252>`],
    ['none is named', ''],
  ])('is not taken where %s', (_, head) => {
    expect(() => decode(page(head), { declared: true })).toThrow('is not UTF-8');
  });

  test('is not looked for in plain text', () => {
    expect(() => decode(page('<meta charset=windows-1252>'))).toThrow('is not UTF-8');
  });

  test('that the bytes are not in is told', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset=shift_jis>a\n'), latin1('\x80\xff')]);
    expect(() => decode(bytes, { declared: true })).toThrow('is not shift_jis, as it says, nor UTF-8');
  });
});

describe('the longest line', () => {
  const long = Buffer.from(`a\n${'b'.repeat(1_000_001)}`);

  test('is a million characters in plain text', () => {
    expect(() => decode(long)).toThrow('line 2 is 1,000,001 characters long; the limit is 1,000,000');
  });

  test('is what the caller says', () => {
    expect(decode(long, { longestLine: Number.POSITIVE_INFINITY }).text).toHaveLength(1_000_003);
    expect(() => decode(Buffer.from('abcd'), { longestLine: 3 })).toThrow(
      'line 1 is 4 characters long; the limit is 3',
    );
  });
});

describe('what is no UTF-8 is refused with byte, offset and line', () => {
  const filler = `${'ab\n'.repeat(30_000)}`;
  test.each([
    ['an accent in ISO 8859-1', latin1('a\nb\r\nc\rd caf\xe9 e'), 0xe9, 13 - 1, 4],
    ['an accent at the end', latin1('caf\xe9'), 0xe9, 3, 1],
    ['a character cut off', Buffer.from('a €').subarray(0, 4), 0xe2, 2, 1],
    ['a continuation byte by itself', latin1('ab\x80'), 0x80, 2, 1],
    ['an overlong form', latin1('ab\xc0\xafcd'), 0xc0, 2, 1],
    ['a surrogate', latin1('ab\xed\xa0\x80cd'), 0xed, 2, 1],
    ['a byte that UTF-8 never has', latin1('ab\xffcd'), 0xff, 2, 1],
    ['a byte after a mark', latin1('\xef\xbb\xbfab\xe9c'), 0xe9, 5, 1],
    ['a byte far on', latin1(`${filler}caf\xe9 au lait`), 0xe9, 90_003, 30_001],
    [
      'a byte behind characters of several bytes',
      Buffer.concat([Buffer.from('€'.repeat(50_000)), latin1('\xe9 ')]),
      0xe9,
      150_000,
      1,
    ],
    [
      'a byte behind characters of four bytes',
      Buffer.concat([Buffer.from(`a${'\u{1F600}'.repeat(40_000)}`), latin1('\xe9 ')]),
      0xe9,
      160_001,
      1,
    ],
  ])('%s', (_, bytes, byte, offset, line) => {
    const place = `byte 0x${byte.toString(16).toUpperCase()} at offset ${offset} (line ${line})`;
    expect(refusal(bytes)).toEqual({
      reason: `${place} is not UTF-8: convert the file, e.g. from ISO 8859-1, to UTF-8`,
      offset,
    });
  });
});

describe('what is no UTF-16 is refused with its offset', () => {
  test.each([
    ['half a pair', encode('ab\ud83d', 'utf-16le', true), 'UTF-16LE', 6],
    ['the other half', encode('ab\ude00c', 'utf-16be', true), 'UTF-16BE', 6],
    ['half a pair before a letter', encode('\u{1F600}\ud83dc', 'utf-16le', true), 'UTF-16LE', 6],
    ['an odd number of bytes', encode('abc', 'utf-16le', true).subarray(0, 7), 'UTF-16LE', 6],
  ])('%s', (_, bytes, name, offset) => {
    expect(refusal(bytes)).toEqual({
      reason: `the bytes at offset ${offset} are not ${name}: convert the file to UTF-8`,
      offset,
    });
  });

  test('UTF-32', () => {
    expect(refusal(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])).reason).toBe('is UTF-32: convert the file to UTF-8');
  });
});

describe('what is no text is refused by name', () => {
  test.each([
    ['%PDF-1.7\n', 'is a PDF file, not text'],
    ['PK\x03\x04\x14\0[Content_Types].xml word/document.xml', 'is a DOCX file, not text'],
    ['PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text', 'is an ODT file, not text'],
    ['PK\x03\x04\x14\0other', 'is a ZIP archive, not text'],
    ['\x89PNG\r\n\x1a\n', 'is a PNG image, not text'],
    ['\xff\xd8\xff\xe0', 'is a JPEG image, not text'],
    ['GIF89a', 'is a GIF image, not text'],
    ['\x1f\x8b\x08', 'is a gzip archive, not text'],
    ['\x7fELF', 'is an ELF program, not text'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'is an old Office file (DOC, XLS, PPT), not text'],
    ['BZh91AY&SY', 'is a bzip2 archive, not text'],
    ['{\\rtf1 words', 'is an RTF file, not text'],
  ])('%j', (head, reason) => {
    expect(refusal(latin1(head))).toEqual({ reason, offset: 0 });
  });

  test('a word that begins like an archive is text', () => {
    expect(decode(latin1('BZhora')).text).toBe('BZhora');
  });
});

describe('control characters are counted', () => {
  test.each([
    ['12 of 100', `${'\x01'.repeat(12)}${'a'.repeat(88)}`, 12],
    ['6 of 100', `${'\x7f'.repeat(6)}${'a'.repeat(94)}`, 6],
    ['zeros above a tenth', `${'\0'.repeat(11)}${'a'.repeat(89)}`, 11],
  ])('%s is no text', (_, text, percent) => {
    expect(refusal(latin1(text)).reason).toBe(`is not text (${percent} % control characters)`);
  });

  test.each([
    ['5 of 100', `${'\x01'.repeat(5)}${'a'.repeat(95)}`],
    ['a tenth of zeros', `${'\0'.repeat(10)}${'a'.repeat(90)}`],
    ['many beyond the sample', `${'a'.repeat(65_536)}${'\x01'.repeat(50_000)}`],
  ])('%s is text', (_, text) => {
    expect(decode(latin1(text)).text).toBe(text);
  });

  test('also in UTF-16', () => {
    expect(refusal(encode(`${'\x01'.repeat(12)}${'a'.repeat(88)}`, 'utf-16be', true)).reason).toBe(
      'is not text (12 % control characters)',
    );
  });
});

describe('lines have a limit', () => {
  const long = 'a'.repeat(1_000_000);
  test.each([
    ['one line of a million', long],
    ['two, LF', `${long}\n${long}\n`],
    ['two, CR', `${long}\r${long}\rb`],
    ['two, CRLF', `${long}\r\n${long}`],
    ['many short ones', 'ab\n'.repeat(1_000_000)],
  ])('%s is within it', (_, text) => {
    expect(decode(latin1(text)).text.length).toBe(text.length);
  });

  test.each([
    ['the only line', `${long}a`, 'line 1 is 1,000,001 characters long; the limit is 1,000,000'],
    ['a later line', `a\r\nb\rc\n${long}${long}\nd`, 'line 4 is 2,000,000 characters long; the limit is 1,000,000'],
    [
      'the last line',
      `${'ab\n'.repeat(400_000)}${long}abc`,
      'line 400,001 is 1,000,003 characters long; the limit is 1,000,000',
    ],
    ['a line that CR ends', `${long}aa\rb`, 'line 1 is 1,000,002 characters long; the limit is 1,000,000'],
  ])('%s beyond it is refused', (_, text, reason) => {
    expect(refusal(latin1(text)).reason).toBe(reason);
  });
});
