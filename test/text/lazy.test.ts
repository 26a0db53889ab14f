import { expect, it } from 'vitest';
import { lazily } from '../../src/text/lazy.ts';

it('makes each value once, when it is read, and no other', () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name.length;
  };
  const values = lazily<{ one: number; three: number }>({ one: make('one'), three: make('three') });
  expect(made).toEqual([]);
  expect([values.three, values.three]).toEqual([5, 5]);
  expect(made).toEqual(['three']);
  expect({ ...values }).toEqual({ one: 3, three: 5 });
});
