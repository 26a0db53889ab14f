import { expect, it } from 'vitest';
import { emitters } from '../../src/emit/emitters.ts';
import { evaluation } from '../../src/summarize/evaluation.ts';

const tool = { name: 'throughline', version: '0.0.0' } as const;
const options = { color: false, width: 0, csvGuard: true, tool };
const result = evaluation(
  [
    { id: 'n1', document: 'one', stated: ['a'], predicted: 'a' },
    { id: 'n2', document: 'one', stated: ['a'], predicted: null },
    { id: 'n3', document: 'two', stated: ['b'], predicted: 'a' },
  ],
  [
    { id: 'a', label: 'Alpha' },
    { id: 'b', label: 'Beta' },
  ],
);

it('is three tables for people: rates, themes, confusions', () => {
  const text = emitters.evaluation.table(result, options);
  expect(text).toMatch(/^Accuracy +50\.0 %/m);
  expect(text).toMatch(/^Coverage +66\.7 %/m);
  expect(text).toMatch(/^Macro F1 +0\.250/m);
  expect(text).toMatch(/^Alpha +2 +2 +1 +50\.0 % +50\.0 % +0\.500$/m);
  expect(text).toMatch(/^Alpha +\(abstained\) +1$/m);
  expect(text).toMatch(/^Beta +Alpha +1$/m);
});

it('is a measure a row in CSV', () => {
  const lines = emitters.evaluation.csv(result, options).split('\r\n');
  expect(lines[0]).toBe('measure,theme,predicted,value,ids');
  expect(lines).toContain('accuracy,,,0.5,');
  expect(lines).toContain('precision,b,,,');
  expect(lines).toContain('recall,a,,0.5,');
  expect(lines).toContain('confusion,a,abstained,1,n2');
});

it('is the evaluation itself in JSON', () => {
  expect(JSON.parse(emitters.evaluation.json(result, options))).toEqual(result);
});
