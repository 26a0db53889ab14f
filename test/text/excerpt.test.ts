import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpts } from '../../src/text/excerpt.ts';
import { Lines } from '../../src/text/span.ts';

const of = (text: string, start: number, end: number, most = 2) =>
  excerpts(text, new Lines(text).span(start, end), most);

describe('the lines of a span', () => {
  it('are those it stands in, with its words', () => {
    expect(of('one\r\ntwo three\n', 9, 14)).toEqual({
      excerpt: [{ line: 2, text: 'two three', from: 4, to: 9, before: false, after: false }],
      moreLines: 0,
    });
  });

  it('are the first of many, and the others are counted', () => {
    const { excerpt, moreLines } = of('a\nb\nc\nd\n', 0, 7);
    expect(excerpt.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(moreLines).toBe(2);
  });

  it('are one for an empty span', () => {
    expect(of('one', 3, 3)).toEqual({
      excerpt: [{ line: 1, text: 'one', from: 3, to: 3, before: false, after: false }],
      moreLines: 0,
    });
  });

  it('are none for a span that is not in the text', () => {
    const span = new Lines('a long text').span(2, 9);
    expect(excerpts('short', span, 2)).toEqual({ excerpt: [], moreLines: 0 });
  });

  it('are cut where they are long, between characters', () => {
    const { excerpt } = of(`${'😀'.repeat(1000)}needle${'x'.repeat(5000)}`, 2000, 2006);
    const [one] = excerpt;
    expect(one?.text.length).toBeLessThan(800);
    expect(one).toMatchObject({ before: true, after: true });
    expect(one?.text.slice(one.from, one.to)).toBe('needle');
    expect(one?.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});

it('every line has the words that the text has there', () => {
  const property = fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
    const starts = new Lines(text).starts;
    for (const { line, text: shown, from, to } of of(text, start, end, 100).excerpt) {
      const at = starts[line - 1] ?? -1;
      expect(text.slice(at, at + shown.length)).toBe(shown);
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(shown.length);
    }
  });
  fc.assert(property, { numRuns: 500 });
});
