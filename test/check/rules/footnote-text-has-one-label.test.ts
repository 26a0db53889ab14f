import { describe, expect, it } from 'vitest';
import { footnoteTextHasOneLabel as rule } from '../../../src/check/rules/footnote-text-has-one-label.ts';
import { findingsIn, linesIn } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf, secondPlacesOf } from '../helpers.ts';

const note = (label: string, text: string, raw?: string) => ({
  label,
  quotes: [{ text, attribution: raw === undefined ? null : { raw } }],
});
const WORDS = 'The lock of this gate is old.';

describe('footnote-text-has-one-label', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['other words', { footnotes: [note('1', WORDS), note('2', 'The lock of that gate is old.')] }],
    ['another attribution', { footnotes: [note('1', WORDS, '(Oslo Salon)'), note('2', WORDS, '(Bern Salon)')] }],
    ['words that say where to look', { footnotes: [note('1', 'See above.'), note('2', 'See above.')] }],
    ['one label twice', { footnotes: [note('1', WORDS), note('1', WORDS)] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each([
    ['the same words', WORDS],
    ['the same words with other capitals', 'The Lock of this gate is old.'],
  ])('reports %s', (_, words) => {
    const spec = { footnotes: [note('1', WORDS, '(Oslo Salon)'), note('2', words, '(Oslo Salon)')] };
    expect(messagesOf(rule, spec)[0]).toMatch(/^found footnote 2 with the words of footnote 1, “The /);
    expect(placesOf(rule, spec)[0]).toMatch(/^2\. /);
    expect(secondPlacesOf(rule, spec)[0]?.[0]).toMatch(/^1\. /);
  });

  it('reports each that is too many, and points at the first', () => {
    const spec = { footnotes: [note('1', WORDS), note('2', WORDS), note('3', WORDS)] };
    expect(secondPlacesOf(rule, spec).flat()).toEqual([`1. ${WORDS} `, `1. ${WORDS} `]);
  });

  it('reports quotation marks of two forms', () => {
    const spec = {
      footnotes: [note('1', 'The lock of “our” gate is old.'), note('2', 'The lock of "our" gate is old.')],
    };
    expect(findingsOf(rule, spec)).toHaveLength(1);
  });

  it('looks at references of wikitext', async () => {
    const ref = '<ref>So it is. (Peru Strategy Salon, July 2019, Diversity thematic area).</ref>';
    const text = `== Gates ==\n* Mend it.${ref}\n* Paint it.${ref}\n\n<references />\n`;
    expect(await linesIn(text, { format: 'wikitext' })).toEqual(['footnote-text-has-one-label 3']);
    expect(await findingsIn(rule, text, { format: 'wikitext', texts: false })).toHaveLength(1);
  });
});
