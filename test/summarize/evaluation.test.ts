import { expect, it } from 'vitest';
import type { Prediction } from '../../src/model/evaluation.ts';
import { evaluationSchema } from '../../src/model/evaluation.ts';
import { evaluation } from '../../src/summarize/evaluation.ts';

const TERMS = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'c', label: 'C' },
  { id: 'd', label: 'D' },
];

/** Ten footnotes of two documents: 8 answered, 5 of them correctly. */
const ROWS: [stated: string, predicted: string | null][] = [
  ['a', 'a'],
  ['a', 'a'],
  ['a', 'a'],
  ['a', 'b'],
  ['a', null],
  ['b', 'b'],
  ['b', 'a'],
  ['b', null],
  ['b+a', 'a'],
  ['c', 'b'],
];
const PREDICTIONS: Prediction[] = ROWS.map(([stated, predicted], i) => ({
  id: `n${i + 1}`,
  document: i < 5 ? 'one' : 'two',
  stated: stated.split('+'),
  predicted,
}));

it('counts as one does by hand', () => {
  const { themes, confusion, ...rates } = evaluation(PREDICTIONS, TERMS);
  // a: stated 1-5 and 9 (answered with a) = 6, predicted 1, 2, 3, 7, 9 = 5, correct 4: P 4/5, R 4/6, F1 8/11
  // b: stated 6, 7, 8 = 3, predicted 4, 6, 10 = 3, correct 1: P 1/3, R 1/3, F1 2/6
  // c: stated 10 = 1, predicted 0: no P, R 0, F1 0; d: neither stated nor predicted, left out
  // accuracy 5/8, coverage 8/10, of all 5/10; macro F1 (8/11 + 1/3 + 0) / 3 = 0.35354
  // baseline: a is stated by 1-5 and 9, 6 of 10
  expect(rates).toEqual({
    schemaVersion: 1,
    method: 'leave-one-document-out',
    documents: 2,
    total: 10,
    answered: 8,
    correct: 5,
    accuracy: 0.625,
    coverage: 0.8,
    accuracyOfAll: 0.5,
    baseline: 0.6,
    macroF1: 0.3535,
  });
  expect(themes).toEqual([
    { theme: 'a', label: 'A', support: 6, predicted: 5, correct: 4, precision: 0.8, recall: 0.6667, f1: 0.7273 },
    { theme: 'b', label: 'B', support: 3, predicted: 3, correct: 1, precision: 0.3333, recall: 0.3333, f1: 0.3333 },
    { theme: 'c', label: 'C', support: 1, predicted: 0, correct: 0, precision: null, recall: 0, f1: 0 },
  ]);
  expect(confusion.map(({ stated, predicted, count, ids }) => [stated, predicted, count, ids.join()])).toEqual([
    ['a', 'a', 4, 'n1,n2,n3,n9'],
    ['a', null, 1, 'n5'],
    ['a', 'b', 1, 'n4'],
    ['b', null, 1, 'n8'],
    ['b', 'a', 1, 'n7'],
    ['b', 'b', 1, 'n6'],
    ['c', 'b', 1, 'n10'],
  ]);
});

it('is an evaluation of the model', () => {
  const result = evaluation(PREDICTIONS, TERMS);
  expect(evaluationSchema.parse(result)).toEqual(result);
});

it('has no rates without predictions', () => {
  expect(evaluation([], TERMS)).toMatchObject({
    total: 0,
    accuracy: null,
    coverage: null,
    baseline: null,
    macroF1: null,
  });
});

it('has no accuracy where all are abstentions', () => {
  const silent = PREDICTIONS.map((one) => ({ ...one, predicted: null }));
  expect(evaluation(silent, TERMS)).toMatchObject({
    answered: 0,
    accuracy: null,
    coverage: 0,
    accuracyOfAll: 0,
    macroF1: 0,
  });
});
