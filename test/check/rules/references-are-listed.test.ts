import { describe, expect, it } from 'vitest';
import { referencesAreListed as rule } from '../../../src/check/rules/references-are-listed.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';
import { messagesOn } from '../pages.ts';

const doubt = (found: string, expected: string | null, reason: string) => ({
  kind: 'references-unlisted' as const,
  found,
  expected,
  reason,
});

describe('references-are-listed', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'reference-empty', found: '<ref />' }] }],
  ])('is silent on %s', (_, silent) => {
    expect(findingsOf(rule, silent)).toEqual([]);
  });

  it('reports each group at its first marker', () => {
    const spec = {
      doubts: [
        doubt('<ref>Yes.</ref>', '<references />', 'no list stands behind it'),
        doubt('<ref group="a">No.</ref>', '<references group="a" />', 'no list of the group “a” stands behind it'),
      ],
    };
    expect(messagesOf(rule, spec)).toEqual([
      'found “<ref>Yes.</ref>”, but no list stands behind it, expected <references />',
      'found “<ref group="a">No.</ref>”, but no list of the group “a” stands behind it, expected <references group="a" />',
    ]);
    expect(placesOf(rule, spec)).toEqual(['<ref>Yes.</ref>', '<ref group="a">No.</ref>']);
    expect(findingsOf(rule, spec)[0]).toMatchObject({ severity: 'warning', expected: '<references />' });
  });

  it('says what is missing also where nobody said it before', () => {
    expect(messagesOf(rule, { doubts: [doubt('<ref>Yes.</ref>', null, 'nothing lists it')] })).toEqual([
      'found “<ref>Yes.</ref>”, but nothing lists it, expected a list of its group',
    ]);
  });
});

describe('references-are-listed on pages', () => {
  const page = (list: string) => ({
    'page.wiki': `== Clôtures ==\n* Peindre.<ref group="N">Elles sont grises.</ref>\n\n== Notes ==\n${list}\n`,
  });

  it.each([
    '{{Références|groupe=N}}',
    '{{Références |groupe="N"}}',
    '{{listaref|grupo=N}}',
    '{{Notas|grupo=N}}',
    '{{Przypisy|grupa=N}}',
    '{{Références|group=N}}',
    '<references group="N" />',
  ])('takes %s for the list of the group', async (list) => {
    expect(await messagesOn(rule, page(list))).toEqual([]);
  });

  it.each(['{{Références|groupe=M}}', '{{Références}}', '<references groupe="N" />', '{{#tag:references||groupe=N}}'])(
    'does not take %s for it',
    async (list) => {
      expect(await messagesOn(rule, page(list))).toHaveLength(1);
    },
  );
});
