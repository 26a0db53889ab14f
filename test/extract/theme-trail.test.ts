import { describe, expect, it } from 'vitest';
import { ThemeTrail } from '../../src/extract/theme-trail.ts';
import type { DraftArea } from '../../src/model/draft.ts';
import { wordsOf } from '../helpers/words.ts';

const area = (name: string): DraftArea[] => [
  { words: wordsOf(name), match: null, by: 'heading', within: wordsOf(name) },
];
type Step = [depth: number, name: string | null, isQuestion?: boolean] | [line: string];

function walk(steps: readonly Step[]): string {
  const trail = new ThemeTrail();
  for (const [first, name = null, isQuestion = false] of steps) {
    if (typeof first === 'string') trail.line(area(first));
    else trail.heading({ depth: first, isQuestion }, name === null ? [] : area(name));
  }
  return trail.areas[0]?.words.flat.text ?? '';
}

describe('the theme that governs', () => {
  it.each<[string, Step[], string]>([
    ['is that of the heading above', [[2, 'A']], 'A'],
    [
      'stays below a deeper heading',
      [
        [2, 'A'],
        [3, null],
      ],
      'A',
    ],
    [
      'ends with a heading of its level',
      [
        [2, 'A'],
        [2, null],
      ],
      '',
    ],
    [
      'ends with a heading above it',
      [
        [3, 'A'],
        [2, null],
      ],
      '',
    ],
    [
      'stays with questions of its level',
      [
        [2, 'A'],
        [2, null, true],
        [2, null, true],
      ],
      'A',
    ],
    [
      'is the nearest',
      [
        [2, 'A'],
        [3, 'B'],
      ],
      'B',
    ],
    [
      'is the one above again when the nearer ends',
      [
        [2, 'A'],
        [3, 'B'],
        [3, null],
      ],
      'A',
    ],
    ['may be named by a line', [[2, null], ['L'], [2, null, true]], 'L'],
    ['of a line goes before that of its heading', [[2, 'A'], ['L']], 'L'],
    ['of a line ends with its section', [[2, null], ['L'], [2, null]], ''],
    ['of a line stays without any heading', [['L']], 'L'],
  ])('%s', (_, steps, expected) => {
    expect(walk(steps)).toBe(expected);
  });

  it('is the same list until something changes', () => {
    const trail = new ThemeTrail();
    expect(trail.areas).toBe(trail.areas);
    trail.line(area('L'));
    expect(trail.areas).toBe(trail.areas);
  });
});
