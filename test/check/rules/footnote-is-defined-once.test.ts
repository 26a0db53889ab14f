import { describe, expect, it } from 'vitest';
import { footnoteIsDefinedOnce as rule } from '../../../src/check/rules/footnote-is-defined-once.ts';
import { linesIn } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf, secondPlacesOf } from '../helpers.ts';
import { findingsOn } from '../pages.ts';

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

describe('a label that is mistyped', () => {
  const notes = (labels: readonly number[]) =>
    labels.map(
      (label, i) =>
        `  ${label}. Note ${'abcdefgh'[i]} is here. (Peru Strategy Salon, July 2019, Diversity thematic area).`,
    );
  const page = (cited: readonly number[], labels: readonly number[]) =>
    [
      'Gates',
      '',
      ...cited.map((n) => `  • Mend gate ${'abcdefgh'[n]}.[${n}]`),
      '',
      'Footnotes',
      '',
      ...notes(labels),
      '',
    ].join('\n');
  const NUMBERS = ['footnote-is-defined', 'footnote-is-defined-once', 'footnotes-are-numbered-without-gaps'];
  const told = async (text: string) =>
    (await linesIn(text)).filter((line) => NUMBERS.includes(line.split(' ')[0] ?? ''));

  it.each([
    [
      'is the one before it',
      [1, 2, 2, 4],
      'footnote-is-defined-once 12',
      'found footnote 2 twice and no footnote 3, expected the label 3 here',
    ],
    [
      'is one behind it',
      [1, 2, 4, 4],
      'footnote-is-defined-once 12',
      'found footnote 4 twice and no footnote 3, expected the label 3 here',
    ],
    [
      'is the last',
      [1, 2, 3, 3],
      'footnote-is-defined-once 13',
      'found footnote 3 twice and no footnote 4, expected the label 4 here',
    ],
    [
      'is the first',
      [2, 2, 3, 4],
      'footnote-is-defined-once 10',
      'found footnote 2 twice and no footnote 1, expected the label 1 here',
    ],
  ] as const)('is one finding where it %s', async (_, labels, line, message) => {
    const text = page([1, 2, 3, 4], labels);
    expect(await told(text)).toEqual([line]);
    const [finding] = await findingsOn(rule, text);
    expect(finding).toMatchObject({ message, expected: /label (\d)/.exec(message)?.[1] });
    expect(finding?.related).toHaveLength(2);
  });

  it.each([
    [
      'no marker leads nowhere',
      [1, 2, 4],
      [1, 2, 2, 4],
      ['footnote-is-defined-once 11', 'footnotes-are-numbered-without-gaps 12'],
    ],
    [
      'another number is missing',
      [1, 2, 3, 4],
      [1, 2, 4, 2],
      ['footnote-is-defined 5', 'footnote-is-defined-once 13', 'footnotes-are-numbered-without-gaps 12'],
    ],
    [
      'another marker leads nowhere as well',
      [1, 2, 3, 7],
      [1, 2, 2, 4],
      ['footnote-is-defined 6', 'footnote-is-defined-once 12'],
    ],
  ] as const)('is told by all that it breaks where %s', async (_, cited, labels, lines) => {
    expect((await told(page(cited, labels))).sort()).toEqual(lines);
  });
});
