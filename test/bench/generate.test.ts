import { describe, expect, it } from 'vitest';
import { makeDocument, makeLarge, random, toMarkdown, toText } from '../../bench/generate.js';
import { sha256 } from '../../src/text/fold.ts';

const indexes = Array.from({ length: 200 }, (_, i) => i);

describe('the generator of bench documents', () => {
  it('makes the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: number) =>
      sha256(indexes.map((i) => toText(makeDocument(i, seed)) + toMarkdown(makeDocument(i, seed))).join('\0'));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(2)).not.toBe(bytes(1));
  });

  it('keeps to the bytes that figures were measured on', () => {
    expect([0, 1, 999].map((i) => sha256(toText(makeDocument(i))).slice(0, 8))).toEqual([
      '3987348b',
      '3a90ea47',
      '4ab489ad',
    ]);
  });

  it('makes documents that all differ', () => {
    expect(new Set(indexes.map((i) => toText(makeDocument(i)))).size).toBe(indexes.length);
    expect(new Set(indexes.flatMap((i) => makeDocument(i).notes)).size).toBe(indexes.length * 14);
  });

  it.each([
    { form: 'text', render: toText },
    { form: 'Markdown', render: toMarkdown },
  ])('makes $form documents of about 6 kB', ({ render }) => {
    const sizes = indexes.map((i) => Buffer.byteLength(render(makeDocument(i))));
    expect(Math.min(...sizes)).toBeGreaterThan(5_000);
    expect(Math.max(...sizes)).toBeLessThan(8_000);
  });

  it('gives a document 3 sections, 10 recommendations and 14 footnotes, each cited once', () => {
    const { sections, notes } = makeDocument(7);
    const items = sections.flatMap((section) => section.items);
    expect([sections.length, items.length, notes.length]).toEqual([3, 10, 14]);
    expect(items.flatMap(({ markers }) => markers)).toEqual(notes.map((_, i) => i + 1));
  });

  it('gives a large document as many footnotes as asked for, each cited once', () => {
    const { sections, notes } = makeLarge(101);
    expect(notes).toHaveLength(101);
    expect(sections.flatMap(({ items }) => items.flatMap(({ markers }) => markers))).toEqual(
      notes.map((_, i) => i + 1),
    );
  });

  it('draws numbers from 0 up to, not including, 1', () => {
    const next = random(3);
    const drawn = Array.from({ length: 1000 }, next);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(990);
  });
});
