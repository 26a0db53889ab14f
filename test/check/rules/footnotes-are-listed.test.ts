import { describe, expect, it } from 'vitest';
import { footnotesAreListed as rule } from '../../../src/check/rules/footnotes-are-listed.ts';
import { linesIn } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';

const note = { label: '1', quotes: [{ text: 'Yes.' }] };

describe('footnotes-are-listed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['recommendations without markers', { recommendations: [{ text: 'Meet.' }] }],
    ['a list that lacks a marker', { recommendations: [{ text: 'Meet.', cites: ['1', '2'] }], footnotes: [note] }],
    ['a list that nobody cites', { footnotes: [note] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports a page once, at its first marker', () => {
    const spec = {
      recommendations: [
        { text: 'Meet.', cites: ['1', '2'] },
        { text: 'Write.', cites: ['3'] },
      ],
    };
    expect(messagesOf(rule, spec)).toEqual([
      'found 3 markers, the first [1], and no footnotes, expected the list of the footnotes: it seems to be missing',
    ]);
    expect(placesOf(rule, spec)).toEqual(['[1]']);
  });

  it('says less of a single marker', () => {
    const spec = { recommendations: [{ text: 'Meet.', cites: ['a'] }] };
    expect(messagesOf(rule, spec)[0]).toMatch(/^found a marker and no footnotes/);
  });

  it('is all that is said of such a page', async () => {
    expect(await linesIn('Gates\n\n  • Mend the first gate.[1]\n  • Paint the other one.[2]\n')).toEqual([
      'footnotes-are-listed 3',
    ]);
  });

  it('reports a list that ends before the markers once, at its last footnote', () => {
    const cites = ['1', '2', '3', '2'];
    const spec = { recommendations: [{ text: 'Meet.', cites }], footnotes: [note] };
    expect(messagesOf(rule, spec)).toEqual([
      'found 3 markers without a footnote, the first [2], expected the whole list of the footnotes: the page breaks off at footnote 1',
    ]);
    const [finding] = findingsOf(rule, spec);
    expect(finding?.span?.start.line).toBeGreaterThan(finding?.related[0]?.span.start.line ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ['a single marker above the last footnote', ['1', '2']],
    ['markers that do not count on', ['1', '2', '4']],
    ['a marker below the last footnote', ['0', '1', '2', '3']],
  ])('leaves %s to another rule', (_, cites) => {
    expect(findingsOf(rule, { recommendations: [{ text: 'Meet.', cites }], footnotes: [note] })).toEqual([]);
  });

  it('leaves a name without a text to another rule in wikitext', async () => {
    const text = '== Gates ==\n* Mend the first gate.<ref name="a" />\n\n<references />\n';
    expect(await linesIn(text, { format: 'wikitext' })).toEqual(['footnote-is-defined 2']);
  });
});
