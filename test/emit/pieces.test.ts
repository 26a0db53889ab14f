import { expect, test } from 'vitest';
import { batched, remembering, whole } from '../../src/emit/pieces.ts';

test('small pieces become large ones, and nothing is lost', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `row ${i}\n`);
  const pieces = [...batched(rows)];
  expect(whole(pieces)).toBe(rows.join(''));
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.length).toBeLessThan(10);
});

test('nothing has no pieces', () => {
  expect([...batched(['', ''])]).toEqual([]);
});

test('a value that comes again is worked out once', () => {
  const seen: string[] = [];
  const work = remembering((value: string) => {
    seen.push(value);
    return value.length;
  });
  expect(['a', 'a', 'bb', 'a'].map(work)).toEqual([1, 1, 2, 1]);
  expect(seen).toEqual(['a', 'bb', 'a']);
});
