import { describe, expect, it } from 'vitest';
import { referenceIsClosed as rule } from '../../../src/check/rules/reference-is-closed.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

const found = '<ref>It rained on the tents.';
const spec: PageSpec = {
  doubts: [{ kind: 'reference-unclosed', found, expected: `${found}</ref>`, reason: 'no </ref> closes it' }],
};

describe('reference-is-closed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'reference-empty', found: '<ref />' }] }],
  ])('is silent on %s', (_, silent) => {
    expect(findingsOf(rule, silent)).toEqual([]);
  });

  it('reports a reference left open, with what would close it', () => {
    expect(findingsOf(rule, spec)).toMatchObject([
      {
        severity: 'error',
        message: `found the reference “${found}” left open (no </ref> closes it), expected “</ref>” behind its text`,
        expected: `${found}</ref>`,
      },
    ]);
  });

  it('points at the reference', () => {
    expect(placesOf(rule, spec)).toEqual([found]);
  });
});
