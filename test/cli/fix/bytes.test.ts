import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditError, editBytes, encodedIn } from '../../../src/cli/fix/bytes.ts';

const HTML = { declared: true };

/** The bytes of a text in an encoding, as programs write it. */
function bytesOf(text: string, encoding: string, mark: boolean): Buffer {
  if (encoding === 'utf-8') return Buffer.from((mark ? '\ufeff' : '') + text);
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** One edit made; what comes of it is as long as the bytes before and behind it are the same. */
function once(bytes: Uint8Array, find: string, text: string, options = {}): Uint8Array {
  const encoded = encodedIn(bytes, options);
  const start = encoded.text.indexOf(find);
  return editBytes(bytes, encoded, [{ start, end: start + find.length, text }], options);
}

describe('an edit', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
  ])('leaves all other bytes as they are (%s, byte order mark: %s)', (encoding, mark) => {
    const text = 'One 文 𝄞 line\r\nand the second of them.\rAnd a third one';
    const after = once(bytesOf(text, encoding, mark), 'second', 'ναι 𝄞');
    expect(Buffer.compare(after, bytesOf(text.replace('second', 'ναι 𝄞'), encoding, mark))).toBe(0);
  });

  it('leaves all other bytes as they are, wherever it stands', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((words) => `a${words}b`);
    fc.assert(
      fc.property(text, text, fc.nat(), fc.boolean(), (words, put, at, mark) => {
        fc.pre(!/[\p{Cc}\ufeff]/u.test(words + put));
        const parts = [...words];
        const cut = 1 + (at % parts.length);
        const [head, tail] = [parts.slice(0, cut).join(''), parts.slice(cut).join('')];
        const bytes = bytesOf(words, 'utf-8', mark);
        const after = editBytes(bytes, encodedIn(bytes), [{ start: head.length, end: head.length, text: put }]);
        expect(Buffer.compare(after, bytesOf(head + put + tail, 'utf-8', mark))).toBe(0);
      }),
    );
  });

  it('is written in the encoding that a page of HTML declares', () => {
    const page = (words: string) => Buffer.from(`<meta charset="iso-8859-1"><p>${words}</p>`, 'latin1');
    expect(once(page('caf\xe9 cr\xe8me'), 'crème', 'brûlé', HTML)).toEqual(page('caf\xe9 br\xfbl\xe9'));
    expect(once(page('caf\xe9 creme'), 'creme', '“€”', HTML)).toEqual(page('caf\xe9 \x93\x80\x94'));
  });

  it('is refused where the encoding has not the character', () => {
    const page = Buffer.from('<meta charset="iso-8859-2"><p>caf\xe9 creme</p>', 'latin1');
    expect(() => once(page, 'creme', 'ναι', HTML)).toThrow('iso-8859-2 has no “ν”');
  });

  it('is refused where a character is more than a byte of an old encoding', () => {
    const page = Buffer.concat([Buffer.from('<meta charset=shift_jis><p>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]);
    expect(() => once(page, 'charset', 'charset', HTML)).toThrow('is in shift_jis: convert the file to UTF-8');
  });

  it('is refused where it cuts a character in two, or would not be read again as it is', () => {
    const bytes = Buffer.from('a😀b');
    const encoded = encodedIn(bytes);
    expect(() => editBytes(bytes, encoded, [{ start: 2, end: 2, text: '' }])).not.toThrow();
    expect(() => editBytes(bytes, encoded, [{ start: 2, end: 2, text: 'x' }])).toThrow(EditError);
    expect(() => editBytes(bytes, encoded, [{ start: 0, end: 0, text: '\ud83d' }])).toThrow(EditError);
    expect(() => editBytes(bytes, encoded, [{ start: 0, end: 0, text: '\ufeff' }])).toThrow(EditError);
    expect(() => editBytes(bytes, encoded, [{ start: 0, end: 0, text: '%PDF-' }])).toThrow(EditError);
  });

  it('is refused in what is no text', () => {
    expect(() => encodedIn(Buffer.from('PK\x03\x04'))).toThrow('is a ZIP archive, not text');
  });
});
