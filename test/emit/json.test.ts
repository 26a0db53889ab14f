import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, modelLine } from '../../src/emit/json.ts';
import { whole } from '../../src/emit/pieces.ts';
import type { Document, Footnote } from '../../src/model/report.ts';
import { sampleCorpus } from '../helpers/corpus.ts';

test('two spaces and a line break at the end', () => {
  expect(whole(json({ a: [1] }))).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

test('the text of any envelope is the one of JSON.stringify, a row a piece', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true, minKeys: 1 }), (envelope) => {
      fc.pre(!/[\u007f-\u009f]/.test(JSON.stringify(envelope)));
      expect(whole(json(envelope))).toBe(`${JSON.stringify(envelope, null, 2)}\n`);
    }),
  );
  expect([...json({ rows: [1, 2, 3] })].length).toBeGreaterThan(3);
});

test('what is undefined is left out, as JSON.stringify does', () => {
  expect(whole(json({ a: undefined, b: [], c: {} }))).toBe('{\n  "b": [],\n  "c": {}\n}\n');
});

test('control characters that JSON lets through are escaped', () => {
  const text = whole(json({ a: ['\u009b31m\u007f\u001b'] }));
  expect(text).toBe('{\n  "a": [\n    "\\u009b31m\\u007f\\u001b"\n  ]\n}\n');
});

test('a document is a line', () => {
  const [document] = sampleCorpus().documents;
  if (!document) throw new Error('the sample has changed');
  const line = [...modelLine(document)].join('');
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual(document);
  expect([...modelLine({ ...document, title: 'a\u009bb' })].join('')).toContain('"a\\u009bb"');
});

test('a large document is the same line, in pieces', () => {
  const [document] = sampleCorpus().documents as [Document];
  for (const count of [499, 500, 501, 1234]) {
    const footnotes = Array.from({ length: count }, (_, i) => ({
      ...(document.footnotes[0] as Footnote),
      number: i + 1,
    }));
    const large = { ...document, recommendations: [], footnotes };
    const pieces = [...modelLine(large)];
    expect(pieces.join('')).toBe(`${JSON.stringify(large)}\n`);
    expect(pieces.length > 1).toBe(count > 500);
  }
});

test('a large document among others has the text of JSON.stringify, a footnote a piece', () => {
  const rows = Array.from({ length: 600 }, (_, i) => ({ id: i, list: [i] }));
  const envelope = { documents: [{ title: 'a', gone: undefined, rows, none: [], after: 'b' }, { title: 'c' }] };
  const pieces = [...json(envelope)];
  expect(pieces.join('')).toBe(`${JSON.stringify(envelope, null, 2)}\n`);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200);
});
