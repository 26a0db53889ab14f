import { describe, expect, it } from 'vitest';
import { lineIsRead as rule } from '../../../src/check/rules/line-is-read.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const rest = 'expected a heading, recommendation, footnote or paragraph, or a line known to be left out';

describe('line-is-read', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'area-unknown', found: 'some words' }] }],
    [
      'lines that were used or left out',
      {
        ledger: [
          { from: 1, to: 1, use: 'used', what: 'heading' },
          { from: 2, to: 9, use: 'ignored', what: 'blank' },
        ],
      },
    ],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports a line in doubt once, with its words and its place', () => {
    const spec: PageSpec = {
      doubts: [{ kind: 'line-unread', found: '~~ | ~~' }],
      ledger: [{ from: 1, to: 1, use: 'finding', what: 'no part of a page' }],
    };
    expect(messagesOf(rule, spec)).toEqual([`found “~~ | ~~”, ${rest}`]);
    expect(placesOf(rule, spec)).toEqual(['~~ | ~~']);
  });

  it('reports lines of the ledger that no doubt gives a place for, without a place', () => {
    const spec: PageSpec = {
      doubts: [{ kind: 'line-unread', found: '~~ | ~~' }],
      ledger: [
        { from: 1, to: 3, use: 'finding', what: 'rules' },
        { from: 4, to: 4, use: 'finding', what: 'signs' },
        { from: 5, to: 6, use: 'finding', what: 'signs' },
      ],
    };
    expect(messagesOf(rule, spec)).toEqual([
      `found line 4 not understood (signs), ${rest}`,
      `found lines 5 to 6 not understood (signs), ${rest}`,
      `found “~~ | ~~”, ${rest}`,
    ]);
    expect(placesOf(rule, spec)).toEqual([null, null, '~~ | ~~']);
  });
});
