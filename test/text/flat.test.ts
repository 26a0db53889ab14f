import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlatBuilder } from '../../src/text/flat.ts';

const flat = (words: string, offset = 0) => new FlatBuilder().add(words, offset).build();

describe('flat text', () => {
  it.each([
    ['one two', 'one two'],
    ['one  two\n   three', 'one two three'],
    ['  both ends  ', 'both ends'],
    ['no\u00a0break', 'no break'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\u200eleft\u200f \u202aright\u202c', 'left right'],
    ['nul\u0000byte', 'nulbyte'],
    ['joiner \u200d stays', 'joiner \u200d stays'],
    ['\t\ttabs\tand\r\nlines', 'tabs and lines'],
    ['', ''],
    [' \n ', ''],
  ])('%j reads %j', (words, expected) => {
    expect(flat(words).text).toBe(expected);
  });

  it('every unit knows where it stands in the input', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u00ad', '\u200f', 'é') })),
        (pieces) => {
          const input = pieces.join('');
          const builder = new FlatBuilder();
          let offset = 0;
          for (const piece of pieces) {
            builder.add(piece, offset);
            offset += piece.length;
          }
          const { text } = builder.build();
          const built = builder.build();
          expect(text).toBe(
            input
              .replace(/[\u00ad\u200f]/g, '')
              .replace(/\s+/g, ' ')
              .trim(),
          );
          for (let i = 0; i < text.length; i++) {
            const unit = input[built.offsetAt(i)] as string;
            expect(/\s/.test(unit) ? ' ' : unit).toBe(text[i]);
          }
        },
      ),
    );
  });

  it('a range of units is a range of the input', () => {
    const built = flat('  two\n  words', 10);
    expect(built.text).toBe('two words');
    expect(built.range(0, 3)).toEqual([12, 15]);
    expect(built.range(4, 9)).toEqual([18, 23]);
    expect(built.range(4, 4)).toEqual([18, 18]);
  });

  it('pieces that do not follow each other keep their places', () => {
    const built = new FlatBuilder().add('one', 0).space(3).add('two', 50).build();
    expect(built.text).toBe('one two');
    expect(built.range(4, 7)).toEqual([50, 53]);
  });
});

describe('flat text of a parsed value', () => {
  it.each([
    ['plain', 'plain', 'plain'],
    ['a * b', 'a \\* b', 'a * b'],
    ['Q & A', 'Q &amp; A', 'Q & A'],
    ['“x”', '&ldquo;x&#8221;', '“x”'],
    ['one\ntwo', 'one\n    two', 'one two'],
    ['one\ntwo', 'one\n> two', 'one two'],
    ['AT&T', 'AT&T', 'AT&T'],
    ['nul\ufffd', 'nul\u0000', 'nul\ufffd'],
    ['😀 !', '&#x1F600; !', '😀 !'],
  ])('%j from %j reads %j', (value, source, expected) => {
    expect(new FlatBuilder().addParsed(value, source, 0).build().text).toBe(expected);
  });

  it('units behind an escape or a reference stand where their source does', () => {
    const built = new FlatBuilder().addParsed('a & b*c', 'a &amp; b\\*c', 100).build();
    expect(built.offsetAt(2)).toBe(102);
    expect(built.offsetAt(4)).toBe(108);
    expect(built.offsetAt(5)).toBe(110);
    expect(built.offsetAt(6)).toBe(111);
  });

  it('a parsed value that has nothing of its source takes bounded time', () => {
    const built = new FlatBuilder().addParsed('\ufffd'.repeat(100_000), '\u0000'.repeat(100_000), 0).build();
    expect(built.offsetAt(99_999)).toBe(99_999);
  });

  it('offsets never fall or leave the source, whatever a parser made of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30, minLength: 1 }), (value, source) => {
        const built = new FlatBuilder().addParsed(value, source, 7).build();
        let last = 0;
        for (let i = 0; i < built.text.length; i++) {
          const offset = built.offsetAt(i);
          expect(offset).toBeGreaterThanOrEqual(Math.max(last, 7));
          last = offset;
        }
      }),
    );
  });
});

it('words without a source of their own have the place of the unit before them', () => {
  const joined = new FlatBuilder().add('ab', 0).addParsed(' cd', '', 2).build();
  expect(joined.text).toBe('ab cd');
  expect(joined.range(3, 5)).toEqual([1, 2]);
});
