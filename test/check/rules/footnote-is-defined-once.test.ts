import { describe, expect, it } from 'vitest';
import { footnoteIsDefinedOnce as rule } from '../../../src/check/rules/footnote-is-defined-once.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf, secondPlacesOf } from '../helpers.ts';

const note = (label: string, text: string) => ({ label, quotes: [{ text }] });

describe('footnote-is-defined-once', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['labels that differ', { footnotes: [note('1', 'Yes.'), note('2', 'Yes.'), note('01', 'Yes.')] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('compares labels without case and white space', () => {
    const spec = { footnotes: [note('Note 1', 'Yes.'), note('note  1', 'No.')] };
    expect(messagesOf(rule, spec)).toEqual(['found footnote note 1 again, expected the label note 1 once']);
  });

  it('reports each definition after the first and points at the first', () => {
    const spec = { footnotes: [note('1', 'Yes.'), note('2', 'No.'), note('1', 'Perhaps.'), note('1', 'Never.')] };
    const message = 'found footnote 1 again, expected the label 1 once';
    expect(messagesOf(rule, spec)).toEqual([message, message]);
    expect(placesOf(rule, spec)).toEqual(['1. Perhaps. ', '1. Never. ']);
    expect(secondPlacesOf(rule, spec)).toEqual([['1. Yes. '], ['1. Yes. ']]);
    expect(findingsOf(rule, spec)[0]?.related[0]).toMatchObject({
      message: 'footnote 1 is defined here first',
      path: 'page.txt',
    });
  });
});
