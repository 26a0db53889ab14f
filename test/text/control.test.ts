import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceAt, withoutSequences } from '../../src/text/control.ts';
import { FlatBuilder } from '../../src/text/flat.ts';

describe('control sequences', () => {
  it.each([
    ['a colour', 'A \u001b[31mred\u001b[0m.', 'A red.'],
    ['a colour in 24 bits', '\u001b[38;2;1;2;3mred\u001b[m', 'red'],
    ['a colour in one control', '\u009b31mred', 'red'],
    ['a title', '\u001b]0;a title\u0007words', 'words'],
    ['a link', '\u001b]8;;https://lamp.example\u001b\\a link\u001b]8;;\u001b\\', 'a link'],
    ['a device string and a character set', '\u001bP1$r\u001b\\\u001b(Bwords\u001bc', 'words'],
    ['a title without end', '\u001b]0;no end', '0;no end'],
    ['an escape alone', 'words\u001b', 'words\u001b'],
    ['an escape before a letter of no sequence', '\u001bé', '\u001bé'],
  ])('of %s are left out as a whole', (_, text, expected) => {
    expect(withoutSequences(text)).toBe(expected);
    expect(new FlatBuilder().add(text, 0).build().text).toBe(expected.replaceAll('\u001b', ''));
  });

  it('leave the words behind them where they stand', () => {
    const text = 'A \u001b[31mred\u001b[0m  door';
    const flat = new FlatBuilder().add(text, 100).build();
    expect(flat.text).toBe('A red door');
    expect(flat.range(2, 5)).toEqual([107, 110]);
    expect(flat.range(6, 10)).toEqual([116, 120]);
  });

  it('are found one by one where all are', () => {
    const unit = fc.constantFrom('\u001b', '\u009b', '\u009d', '[', ']', ';', '1', 'm', '\\', '\u0007', '(', 'a', ' ');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        let rest = '';
        for (let i = 0; i < text.length; i++) {
          const length = sequenceAt(text, i);
          if (length > 0) i += length - 1;
          else rest += text[i];
        }
        expect(withoutSequences(text)).toBe(rest);
      }),
    );
  });
});
