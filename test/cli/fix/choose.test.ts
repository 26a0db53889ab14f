import { describe, expect, it } from 'vitest';
import { chooseEdits } from '../../../src/cli/fix/choose.ts';
import type { Edit, Finding } from '../../../src/model/finding.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { type PageSpec, page } from '../../check/helpers.ts';

const SPEC: PageSpec = {
  footnotes: [
    { label: '1', quotes: [{ text: 'Three of us came.', attribution: { raw: '(Oslo Salon)' } }] },
    { label: '2', quotes: [{ text: '12 of us came.', attribution: { raw: '(Lima Salon)' } }] },
  ],
};
const { text, compiled } = page(SPEC);

function findingWith(edits: Edit[], more: Partial<Finding> = {}): Finding {
  const fix = { message: 'mend it', edits };
  return {
    ruleId: 'rule',
    severity: 'info',
    message: 'found a, expected b',
    path: 'page.txt',
    span: null,
    expected: null,
    related: [],
    fingerprint: '',
    fix,
    ...more,
  };
}

/** The edit that puts `words` in place of `found`. */
function edit(found: string, words: string): Edit {
  const start = text.indexOf(found);
  return { start, end: start + found.length, text: words };
}

function mended(...findings: Finding[]): string {
  return applyEdits(text, chooseEdits(compiled.document, text, findings).edits);
}

describe('a repair', () => {
  it('is made in an attribution, and beside the words of a quote', () => {
    const end = text.indexOf('came.') + 'came.'.length;
    const beside = { start: end, end, text: '\u2069' };
    expect(mended(findingWith([edit('Oslo', 'Bergen')]), findingWith([beside]))).toBe(
      text.replace('Oslo', 'Bergen').replace('came.', 'came.\u2069'),
    );
  });

  it.each([
    ['changes a word of a quote', edit('Three', 'Four')],
    ['puts a word into one', { start: text.indexOf('of us'), end: text.indexOf('of us'), text: 'more ' }],
    ['takes one away', edit('1. Three of us came. (Oslo Salon)', '1. (Oslo Salon)')],
    ['changes a number that a quote begins with', edit('12 of us came.', '13 of us came.')],
    ['lies outside of the text', { start: 0, end: text.length + 1, text: '' }],
  ])('is refused that %s', (_, refused) => {
    const finding = findingWith([refused]);
    expect(chooseEdits(compiled.document, text, [finding])).toEqual({ edits: [], refused: [finding] });
  });

  it('is made that moves notes as wholes, with other numbers', () => {
    const [one, two] = ['1. Three of us came. (Oslo Salon)', '2. 12 of us came. (Lima Salon)'];
    const move = [edit(one, two.replace('2', '1')), edit(two, one.replace('1', '2'))];
    expect(mended(findingWith(move))).toBe(
      text.replace(two, one.replace('1', '2')).replace(one, two.replace('2', '1')),
    );
    expect(mended(findingWith([edit(one, two), edit(two, two)]))).toBe(text);
  });

  it('is not made for what is known, nor for what has none', () => {
    const known = { by: 'baseline', reason: null, owner: null, expires: null, path: 'b', line: null } as const;
    const { fix: _, ...bare } = findingWith([]);
    expect(mended(findingWith([edit('Oslo', 'Bergen')], { known }), bare)).toBe(text);
  });

  it('waits where another meets it', () => {
    expect(mended(findingWith([edit('Oslo Salon', 'Bergen Salon')]), findingWith([edit('Salon', 'Meeting')]))).toBe(
      text.replace('Oslo', 'Bergen'),
    );
  });

  it('has the line ends of the text', () => {
    const put = findingWith([edit('Oslo', 'Os\nlo')]);
    const windows = text.replaceAll('\n', '\r\n');
    expect(chooseEdits(compiled.document, windows, [put]).edits[0]?.text).toBe('Os\r\nlo');
    expect(chooseEdits(compiled.document, text, [put]).edits[0]?.text).toBe('Os\nlo');
    expect(chooseEdits(compiled.document, `${windows}\n`, [put]).edits[0]?.text).toBe('Os\nlo');
  });
});
