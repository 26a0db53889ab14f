import { describe, expect, it } from 'vitest';
import { exampleEntry } from '../../../src/check/baseline-example.ts';
import { baselineEntryIsFound as rule } from '../../../src/check/rules/baseline-entry-is-found.ts';
import { ATTRIBUTION, saidOf } from './baseline-outcomes.ts';

describe('baseline-entry-is-found', () => {
  it.each<[string, Parameters<typeof saidOf>[1], string?]>([
    ['whose finding is there', {}],
    ['of another document', { path: 'other.txt', document: 'other' }, ATTRIBUTION],
    ['that has to do with a document that is not among the inputs', { beside: ['other.txt'] }, ATTRIBUTION],
    ['of a rule that does not run', { rule: 'no-such-rule' }, ATTRIBUTION],
  ])('is silent on an entry %s', async (_, entry, attribution) => {
    expect(await saidOf(rule, entry, attribution)).toEqual([]);
  });

  it('reports a file that is gone once, however many entries it has', () => {
    const entry = { ...exampleEntry({ path: 'gone.txt' }), span: null };
    const outcomes = [entry, entry].map((one) => ({ entry: one, state: 'gone' as const, now: null }));
    expect([...(rule.checkBaseline?.(outcomes) ?? [])].map(({ message }) => message)).toEqual([
      'found 2 entries of gone.txt, which is gone, expected a file that is there',
    ]);
    expect(Array.from(rule.checkBaseline?.(outcomes.slice(1)) ?? [], ({ message }) => message)[0]).toMatch(
      /^found 1 entry of/,
    );
  });

  it('reports an entry whose finding is gone, where it stands', async () => {
    expect(await saidOf(rule, {}, ATTRIBUTION)).toMatchObject([
      {
        severity: 'info',
        path: 'b.yaml',
        span: { start: { line: 3, column: 5 } },
        message:
          'found no finding of attribution-is-present at “The wind takes it all.” in example.txt, expected the one of this entry',
      },
    ]);
  });
});
