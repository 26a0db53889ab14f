import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNames, hasUserMark, isNameLike, isNameList, statedNumber } from '../../src/extract/names.ts';

describe('names of persons', () => {
  it.each([
    ['Zzorba Quill', true],
    ['N. Q.', true],
    ['Ana de la Reed', true],
    ['Zzorba Quill, note taker', true],
    ['Zzorba Quill - Animateur', true],
    ['zzorba (talk)', true],
    ['User:Zzorba', true],
    ['Lamps help', false],
    ['Bring the lamps and the tea to the hall', false],
    ['Who Came?', false],
    ['Came Late.', false],
    ['', false],
    ['Room 1234', false],
  ])('%j looks like one: %s', (text, expected) => {
    expect(isNameLike(text)).toBe(expected);
  });

  it.each([
    ['Zzorba (talk)', true],
    ['Zzorba (discuter · contributions)', true],
    ['Utilisateur: Zzorba', true],
    ['Lamps (old ones)', false],
    ['Note: lamps', false],
    [`Zzorba (talk) ${'and more '.repeat(20)}`, false],
  ])('%j bears the mark of a user: %s', (text, expected) => {
    expect(hasUserMark(text)).toBe(expected);
  });

  it.each([
    ['Zzorba Quill, Narno Fexley and Bim Trallo', 3],
    ['Zzorba Quill et Narno Fexley.', 2],
    ['Zzorba Quill; Narno Fexley y 3 otros', 5],
    ['Zzorba Quill, and 12 more people', 13],
    ['Zzorba Quill', 1],
    ['Zzorba came early, and Narno left', null],
    ['', null],
  ])('%j are %s', (text, count) => {
    expect(countNames(text)).toBe(count);
    expect(isNameList(text)).toBe(count !== null);
  });

  it.each([
    ['13 participants', 13],
    ['about 20 people came', 20],
    ['We were 7 in all, of which 5 are new participants', 5],
    ['Salon 2019 participants', null],
    ['3,000 participants', null],
    ['13 lamps', null],
  ])('the number of participants in %j is %s', (text, number) => {
    expect(statedNumber(text)).toBe(number);
  });

  it('are looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(countNames(text) ?? 1).toBeGreaterThanOrEqual(0);
        expect(isNameList(text)).toBe(countNames(text) !== null);
        statedNumber(text);
      }),
    );
  });
});
