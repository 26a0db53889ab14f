import { describe, expect, it } from 'vitest';
import { guessDelimiter, namedDelimiter } from '../../../src/parse/table/delimiter.ts';

describe('the delimiter is the one that fits most records', () => {
  it.each([
    [',', 'Comment,Date\nDig,May\n'],
    [';', 'Comment;Date\nDig, and dig deep;May\nPlant;June\n'],
    ['\t', 'Comment\tDate\nDig, plant; water\tMay\n'],
    ['|', 'Comment|Date\nDig|May\n'],
    [';', '"a,b";c\n"d,e,f";g\n'],
    [';', 'Comment;Date\n"one; two";May\n'],
    [',', 'a,b;c,d\ne,f;g,h\n'],
  ])('%j in %j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  it('is one that cuts nothing where there is one column', () => {
    expect(guessDelimiter('Comment\nDig, plant\nWater, weed, wait\n')).not.toBe(',');
  });

  it('is told by what stands before a quote that is never closed', () => {
    expect(guessDelimiter('a;b\n"c;d')).toBe(';');
    expect(guessDelimiter('"a;b')).toBe(',');
  });

  it('is one that gives known heads, whatever stands above them', () => {
    expect(guessDelimiter('Comments; of June\nDate,Comment\nMay,Dig; plant\n')).toBe(',');
    expect(guessDelimiter('A;B, C\nx, y;z, w\n', { text: 'B, C' })).toBe(';');
  });

  it('is told by the first million characters', () => {
    const long = `Comment;Date\n${'Dig;May\n'.repeat(49)}"${'x'.repeat(1_000_000)}";June\n`;
    expect(guessDelimiter(long)).toBe(';');
  });
});

describe('a first line may name it', () => {
  it.each([
    ['sep=;\nComment;Date', { delimiter: ';', from: 6 }],
    ['SEP=|\r\nComment', { delimiter: '|', from: 7 }],
    ['"sep=,"\nComment', { delimiter: ',', from: 8 }],
    ['sep=\t', { delimiter: '\t', from: 5 }],
    ['sep=;Comment', null],
    ['Comment\nsep=;', null],
  ])('%j: %j', (text, found) => {
    expect(namedDelimiter(text)).toEqual(found);
  });
});
