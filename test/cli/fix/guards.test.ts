import { expect, it } from 'vitest';
import { changed } from '../../../src/cli/fix/guards.ts';
import { type PageSpec, page } from '../../check/helpers.ts';

const note = (label: string, ...texts: string[]) => ({ label, quotes: texts.map((text) => ({ text })) });
const documentOf = (spec: PageSpec) => page(spec).compiled.document;
const recommendations = [
  { text: 'Open the doors.', cites: ['1'] },
  { text: 'Close the windows.', cites: ['2', '1'] },
];
const BEFORE = documentOf({
  recommendations,
  footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.', 'So it is.')],
});

it.each<[string, PageSpec, string | null]>([
  [
    'the same page',
    { recommendations, footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.', 'So it is.')] },
    null,
  ],
  [
    'a page with other numbers',
    {
      recommendations: [
        { text: 'Open the doors.', cites: ['2'] },
        { text: 'Close the windows.', cites: ['1', '2'] },
      ],
      footnotes: [note('1', 'It is cold.', 'So it is.'), note('2', 'It is warm.')],
    },
    null,
  ],
  [
    'a page with a word changed',
    { recommendations, footnotes: [note('1', 'It is warm!'), note('2', 'It is cold.', 'So it is.')] },
    'its repairs would change the words of a quote',
  ],
  [
    'a page with a quote lost',
    { recommendations, footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.')] },
    'its repairs would change the words of a quote',
  ],
  [
    'a page whose markers lead elsewhere',
    { recommendations, footnotes: [note('2', 'It is warm.'), note('1', 'It is cold.', 'So it is.')] },
    'its repairs would lead a marker to other words',
  ],
  [
    'a page with a marker that leads to more than before',
    {
      recommendations: [
        { text: 'Open the doors.', cites: ['1', '2'] },
        recommendations[1] as (typeof recommendations)[0],
      ],
      footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.', 'So it is.')],
    },
    'its repairs would lead a marker to other words',
  ],
  [
    'a page with the same marker twice',
    {
      recommendations: [
        { text: 'Open the doors.', cites: ['1', '1'] },
        recommendations[1] as (typeof recommendations)[0],
      ],
      footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.', 'So it is.')],
    },
    null,
  ],
  [
    'a page with a note lost',
    { recommendations, footnotes: [note('1', 'It is warm.')] },
    'its repairs would make 1 footnotes of 2',
  ],
  [
    'a page with an item lost',
    {
      recommendations: recommendations.slice(1),
      footnotes: [note('1', 'It is warm.'), note('2', 'It is cold.', 'So it is.')],
    },
    'its repairs would make 1 recommendations of 2',
  ],
])('of %s says %3$j', (_, after, reason) => {
  expect(changed(BEFORE, documentOf(after))).toBe(reason);
});
