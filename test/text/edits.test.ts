import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, areApplicable, EditSet } from '../../src/text/edits.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with edits in it, sorted and without overlap. */
const edited = fc
  .tuple(fc.string({ maxLength: 40 }), fc.array(fc.tuple(fc.nat(40), fc.string({ maxLength: 5 })), { maxLength: 8 }))
  .map(([text, cuts]) => {
    const places = cuts.map(([at]) => at % (text.length + 1)).sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < places.length; i += 2) {
      edits.push({ start: places[i] as number, end: places[i + 1] as number, text: cuts[i]?.[1] ?? '' });
    }
    return { text, edits };
  });

describe('applyEdits', () => {
  const rows: [string, Edit[], string][] = [
    ['abc', [], 'abc'],
    ['abc', [{ start: 1, end: 2, text: 'X' }], 'aXc'],
    [
      'abc',
      [
        { start: 0, end: 0, text: '>' },
        { start: 3, end: 3, text: '<' },
      ],
      '>abc<',
    ],
    ['abc', [{ start: 0, end: 3, text: '' }], ''],
  ];
  it.each(rows)('of %j with %j gives %j', (text, edits, result) => {
    expect(applyEdits(text, edits)).toBe(result);
  });

  it.each([
    [[{ start: 2, end: 1, text: '' }]],
    [[{ start: 0, end: 4, text: '' }]],
    [
      [
        { start: 1, end: 2, text: '' },
        { start: 0, end: 1, text: '' },
      ],
    ],
  ])('refuses %j in three letters', (edits) => {
    expect(areApplicable(edits, 3)).toBe(false);
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('leaves all that no edit is about, and can be undone', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        let moved = 0;
        const back = edits.map(({ start, end, text: words }) => {
          const at = start + moved;
          moved += words.length - (end - start);
          return { start: at, end: at + words.length, text: text.slice(start, end) };
        });
        expect(applyEdits(after, back)).toBe(text);
      }),
    );
  });
});

describe('EditSet', () => {
  const taken = (...fixes: Edit[][]) => {
    const set = new EditSet();
    return { answers: fixes.map((fix) => set.take(fix)), edits: set.edits };
  };
  const edit = (start: number, end: number, text = 'x'): Edit => ({ start, end, text });

  it('takes what does not meet, sorted', () => {
    expect(taken([edit(5, 6)], [edit(0, 1), edit(8, 9)], [edit(3, 3)])).toEqual({
      answers: [true, true, true],
      edits: [edit(0, 1), edit(3, 3), edit(5, 6), edit(8, 9)],
    });
  });

  it.each([
    ['words that overlap', edit(2, 5), edit(4, 6)],
    ['words inside others', edit(2, 9), edit(4, 6)],
    ['words put in beside others', edit(2, 5), edit(5, 5)],
    ['two words put in at one place', edit(2, 2, 'a'), edit(2, 2, 'b')],
  ])('leaves %s for later', (_, one, other) => {
    expect(taken([one], [other])).toEqual({ answers: [true, false], edits: [one] });
    expect(taken([other], [one])).toEqual({ answers: [true, false], edits: [other] });
  });

  it('takes the same edits once, and none of a set of which one meets another', () => {
    expect(taken([edit(2, 2)], [edit(2, 2)], [edit(0, 1), edit(1, 3)])).toEqual({
      answers: [true, true, false],
      edits: [edit(2, 2)],
    });
  });

  it('gives edits that can be made, and each set as a whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(edited, { maxLength: 6 }), (all) => {
        const set = new EditSet();
        const fixes = all.map((one) => one.edits).filter(({ length }) => length > 0);
        const took = fixes.filter((fix) => set.take(fix));
        expect(areApplicable(set.edits, 41)).toBe(true);
        for (const edit of took.flat()) expect(set.edits).toContainEqual(edit);
        for (const edit of set.edits) expect(took.flat()).toContainEqual(edit);
      }),
    );
  });

  it('takes a hundred thousand', () => {
    const set = new EditSet();
    const many = Array.from({ length: 100_000 }, (_, i) => edit(i * 3, i * 3 + 1));
    expect(set.take(many)).toBe(true);
    expect(many.filter((one) => set.take([{ ...one, text: 'y' }]))).toEqual([]);
    const other = new EditSet();
    for (const one of many) other.take([one]);
    expect(other.edits).toHaveLength(100_000);
  });
});
