import { expect, test } from 'vitest';
import { json, modelLine } from '../../src/emit/json.ts';
import { sampleCorpus } from '../helpers/corpus.ts';

test('two spaces and a line break at the end', () => {
  expect(json({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

test('a document is a line', () => {
  const [document] = sampleCorpus().documents;
  if (!document) throw new Error('the sample has changed');
  const line = modelLine(document);
  expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(JSON.parse(line)).toEqual(document);
});
