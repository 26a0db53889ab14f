import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlatRow } from '../../src/extract/digest-row.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { flatOf, textOf } from '../helpers/words.ts';

const vocabularies = defaultVocabularies();

function read(line: string, below = true): (string | null)[] | null {
  const row = readFlatRow(flatOf(line), vocabularies, below);
  return row && [row.source, row.context, row.rest].map(textOf);
}

describe('rows of a flattened table', () => {
  it.each([
    [
      'Kenya Strategy Salon 18 participants in Kisumu, Kenya on 22 June, 2019 Meeting places',
      ['Kenya Strategy Salon', '18 participants in Kisumu, Kenya on 22 June, 2019', 'Meeting places'],
    ],
    [
      'Wikimedia User Group Ghana 20 participants on 3 May 2019',
      ['Wikimedia User Group Ghana', '20 participants on 3 May 2019', null],
    ],
    [
      'Hindi Community Conversations online call with 20 participants, April 2019',
      ['Hindi Community Conversations', '20 participants, April 2019', null],
    ],
    ['Kenya youth salon on 3 May 2019', ['Kenya youth salon', 'on 3 May 2019', null]],
    ['Peru Strategy Salon', ['Peru Strategy Salon', null, null]],
    ['Peru Strategy Salon Giving', ['Peru Strategy Salon', null, 'Giving']],
    ['Wikimedia Österreich 12 people in Graz', ['Wikimedia Österreich', '12 people in Graz', null]],
  ])('%j', (line, parts) => {
    const found = read(line);
    // What leads to the context belongs to it as written.
    expect(
      found?.map((part, i) => (i === 1 && part ? part.slice(part.indexOf(parts[1]?.slice(0, 4) ?? '')) : part)),
    ).toEqual(parts);
  });

  it.each([
    'Community members need more training in 2019 and later.',
    'Our community met in Kisumu in June 2019 and sang.',
    'Each salon had 20 participants in 2019',
    'Local communities need help in Kenya',
    'Communities in Kenya',
    'Meeting places',
    'Kenya Strategy Salon wants more lamps and more tea',
    `The Kenya Strategy Salon of all the friends of lamps and tea and bread and honey and songs 20 participants`,
    '',
  ])('%j is none', (line) => {
    expect(read(line)).toBe(null);
  });

  it('a source alone begins a row below the head of a table only', () => {
    expect(read('Peru Strategy Salon', false)).toBe(null);
    expect(read('Kenya Strategy Salon 18 participants', false)).not.toBe(null);
  });

  it('any line gives parts that stand in it in their order, or none', () => {
    const piece = fc.constantFrom(
      'Kenya',
      'salon',
      'Salon',
      '12',
      'participants',
      'in',
      'Kisumu',
      '3',
      'May',
      '2019',
      ',',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, below) => {
        const row = readFlatRow(flatOf(pieces.join(' ')), vocabularies, below);
        if (!row) return;
        expect(row.source.from).toBeLessThan(row.source.to);
        expect(row.context?.from ?? row.source.to).toBeGreaterThanOrEqual(row.source.to);
        expect(row.rest?.from ?? row.both.to).toBeGreaterThanOrEqual(row.both.to);
      }),
    );
  });
});
