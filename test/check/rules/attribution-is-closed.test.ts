import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { attributionIsClosed as rule } from '../../../src/check/rules/attribution-is-closed.ts';
import { compileDocument } from '../../../src/compile.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { findingsOf, type PageSpec, placesOf } from '../helpers.ts';

describe('attribution-is-closed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'line-unread', found: 'some words' }] }],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports an attribution left open', () => {
    const found = '(Oslo Salon, May 2019';
    const [finding] = findingsOf(rule, { doubts: [{ kind: 'attribution-unclosed', found, expected: ')' }] });
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'found the attribution “(Oslo Salon, May 2019” left open, expected “)” at its end',
      expected: ')',
    });
  });

  it('points at the words in doubt', () => {
    expect(placesOf(rule, { doubts: [{ kind: 'attribution-unclosed', found: '(Oslo Salon' }] })).toEqual([
      '(Oslo Salon',
    ]);
  });
});

describe('the repair of attribution-is-closed', () => {
  const page = (note: string, behind = '') =>
    `Thanks\n\n  • Thank people by name.[1]\n\nFootnotes\n\n  1. Nobody knew that I had done it. ${note}\n${behind}`;
  const NEXT = '  2. We all knew. (Oslo Salon, May 2019, Diversity thematic area).\n';

  async function repaired(note: string, behind = ''): Promise<string | undefined> {
    const text = page(note, behind);
    const one = await compileDocument({ path: 'a.txt', value: text });
    const [finding] = check([one], { rules: [rule], texts: new Map([['a.txt', text]]) });
    expect(finding?.ruleId).toBe(rule.id);
    return finding?.fix && applyEdits(text, finding.fix.edits);
  }

  it.each([
    [
      '(Lima Salon, June 2019, Community Health thematic area',
      '',
      '(Lima Salon, June 2019, Community Health thematic area)',
    ],
    [
      '(Lima Salon, June 2019, Community Health thematic area.',
      '',
      '(Lima Salon, June 2019, Community Health thematic area).',
    ],
    [
      '(Lima Salon, June 2019, Community Health thematic area. ',
      NEXT,
      '(Lima Salon, June 2019, Community Health thematic area). ',
    ],
    ['(Lima Salon, June 2019, Community Health', NEXT, '(Lima Salon, June 2019, Community Health)'],
    [
      '（Lima Salon, June 2019, Community Health thematic area',
      '',
      '（Lima Salon, June 2019, Community Health thematic area）',
    ],
  ])('closes %s', async (note, behind, closed) => {
    expect(await repaired(note, behind)).toBe(page(closed, behind));
  });

  it.each([
    ['where the page may be cut off', '(Lima Salon, June 2019, Community Health', ''],
    ['where the area is not the end', '(Lima Salon, Community Health thematic area, June 2019', NEXT],
    ['without an area', '(Lima Salon, June 2019', NEXT],
    ['where two are open', '(Lima Salon (Peru, June 2019, Community Health thematic area', NEXT],
  ])('is not offered %s', async (_, note, behind) => {
    expect(await repaired(note, behind)).toBeUndefined();
  });
});
