import { describe, expect, it } from 'vitest';
import { meansANumber, meansAPlace } from '../../src/check/stray-numbers.ts';

describe('a number of a note', () => {
  it.each([
    'As note 3 says.',
    'As footnotes 3 and 4 say.',
    'See fn. 12.',
    'Siehe Fußnote 3.',
    'voir la note n° 3',
    'сноска 3',
    '见脚注3',
    'As in [3].',
    'As in [^3].',
    'As in³ the first.',
    '↑ 1.0 1.1',
    'As it is said [2, p. 4] there.',
    'As in [2 and 3].',
    'As in [#2].',
    'As in [2:1].',
    'As in [see 2].',
    'As in［第2条］.',
    'See refs. 2.',
    'So it is (see 2).',
    'Cf. 2 on it.',
    '[the second](#user-content-fn-2)',
    '[the second](<#fn:2>)',
    '[the second]: #fn2',
    '[2](https://example.org)',
    '[[#cite_note-2|the second]]',
    '<a href="#fn2">the second</a>',
  ])('is meant in %s', (text) => {
    expect(meansANumber(text)).toBe(true);
  });

  it.each([
    'In June 2019 three of us came.',
    'Salon 3 of Lima met in 2019.',
    'We are 12, and 3 of us write.',
    '(Wikimedia Peru, 3 June 2019, Diversity thematic area)',
    'In 3 days, at 5 tables.',
    'See [the plan of 2019] and [Plan 3](https://example.org/3).',
    'See [https://example.org/3 it] and [the list](#lists).',
    'We met as #Meeting2 said.',
    '',
  ])('is not meant in %j', (text) => {
    expect(meansANumber(text)).toBe(false);
  });

  it.each<[string, boolean]>([
    ...['note ', '[', '[ 1', 'a', '1', 'note n ', '↑ ', '[#a', '[2'].map((piece): [string, boolean] => [piece, false]),
    ['(#a1', true],
  ])('is looked for to the end of very many %j', (piece, expected) => {
    expect(meansANumber(piece.repeat(200_000))).toBe(expected);
  });
});

describe('the place of a note', () => {
  it.each(['Ibid., on travel.', 'Idem.', 'See above.', 'The same speaker as before.', 'op. cit.'])(
    'is meant in %s',
    (text) => {
      expect(meansAPlace(text)).toBe(true);
    },
  );

  it.each(['We saw the roof from above.', 'The same people open all calls.'])('is not meant in %s', (text) => {
    expect(meansAPlace(text)).toBe(false);
  });
});
