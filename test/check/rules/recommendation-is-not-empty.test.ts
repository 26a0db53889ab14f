import { describe, expect, it } from 'vitest';
import { recommendationIsNotEmpty as rule } from '../../../src/check/rules/recommendation-is-not-empty.ts';
import { findingsOf, messagesOf, type PageSpec } from '../helpers.ts';

const footnotes: PageSpec['footnotes'] = [{ label: '1', quotes: [{ text: 'The lamp is out.' }] }];

const found: [string, string][] = [
  ['', 'found the marker [1] without words before it, expected words'],
  ['…', 'found no more than “…” in a recommendation, expected words'],
  ['TBD', 'found no more than “TBD” in a recommendation, expected words'],
  ['(to be written)', 'found no more than “(to be written)” in a recommendation, expected words'],
];

describe('recommendation-is-not-empty', () => {
  it.each(['Meet.', '开会', 'To do list', '2030', 'TBD by the board'])('is silent on %j', (text) => {
    expect(findingsOf(rule, { recommendations: [{ text, cites: ['1'] }], footnotes })).toEqual([]);
  });

  it.each(found)('reports %j', (text, message) => {
    expect(messagesOf(rule, { recommendations: [{ text, cites: ['1'] }], footnotes })).toEqual([message]);
  });

  it('reports an item that has nothing at all', () => {
    expect(messagesOf(rule, { recommendations: [{ text: '' }] })).toEqual([
      'found a recommendation without words, expected words',
    ]);
  });

  it('knows a finding again by what is cited', () => {
    const recommendations = [{ text: '', cites: ['1'] }];
    const [one, other] = ['1', '2'].map((label) => {
      const renumbered = { recommendations: [{ text: '', cites: [label] }], footnotes: [{ ...footnotes[0], label }] };
      return findingsOf(rule, label === '1' ? { recommendations, footnotes } : renumbered)[0]?.fingerprint;
    });
    expect(one).toBe(other);
  });
});
