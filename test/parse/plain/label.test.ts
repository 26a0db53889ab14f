import { describe, expect, it } from 'vitest';
import { readBullet, readLabel } from '../../../src/parse/plain/label.ts';

describe('bullets', () => {
  it.each([
    ['• Share keys', 2, 0],
    ['•Share keys', 1, 0],
    ['- Share keys', 2, 0],
    ['*   Share keys', 4, 0],
    ['– Share keys', 2, 0],
    ['◦ Share keys', 2, 1],
    ['☆ Share keys', 2, 1],
    ['□ Share keys', 2, 2],
    ['▪ Share keys', 2, 2],
    ['•', 1, 0],
    ['➤ Share keys', 2, 0],
    ['·\tShare keys', 2, 0],
    ['\uf0b7\tShare keys', 2, 0],
    ['\uf0a7 Share keys', 2, 2],
  ])('%j begins with a bullet of %d units and rank %d', (text, length, rank) => {
    expect(readBullet(text)).toEqual({ glyph: text[0], length, rank });
  });

  it.each(['-5 degrees', '*bold*', '–', '1. Share', 'Share – keys', '', '--'])('%j has none', (text) => {
    expect(readBullet(text)).toBeNull();
  });
});

describe('labels', () => {
  it.each([
    ['1. Words', 'number', '1', 3],
    ['12)  Words', 'parenthesis', '12', 5],
    ['(3) Words', 'parenthesis', '3', 4],
    ['[4] Words', 'bracket', '4', 4],
    ['[4]Words', 'bracket', '4', 3],
    ['[a] Words', 'bracket', 'a', 4],
    ['[note 2] Words', 'bracket', 'note 2', 9],
    ['[^5]: Words', 'bracket', '5', 6],
    ['¹² Words', 'superscript', '12', 3],
    ['↑ Words', 'arrow', null, 2],
    ['↑“Words”', 'arrow', null, 1],
    ['^ Words', 'arrow', null, 2],
    ['↑ 1.0 1.1 Words', 'arrow', '1', 10],
    ['^ a b c Words', 'arrow', null, 8],
    ['^ a word', 'arrow', null, 2],
    ['2. ↑ Words', 'number', '2', 5],
    ['2. ↑ 2.0 2.1 Words', 'number', '2', 13],
    ['2.↑ ^2.0 ^2.1 Words', 'number', '2', 14],
    ['3. ^ a b Words', 'number', '3', 9],
    ['4.', 'number', '4', 2],
    ['[2]. Words', 'bracket', '2', 5],
    ['a. Words', 'letter', 'a', 3],
    ['Jump up ↑ Words', 'arrow', null, 10],
    ['^ Jump up to: a b Words', 'arrow', null, 18],
    ['2. ↑ ^(2.0) ^(2.1) Words', 'number', '2', 19],
    ['2. ↑ ^    2.0 ^    2.1 Words', 'number', '2', 23],
    ['↑ ^a ^b Words', 'arrow', null, 8],
    ['[5]', 'bracket', '5', 3],
    ['2.0 2.1 2.2 Words', 'backlink', '2', 12],
    ['a b c Words', 'backlink', null, 6],
  ])('%j has the label of form %s, %j, in %d units', (text, form, label, length) => {
    expect(readLabel(text)).toEqual({ form, label, length });
  });

  it.each([
    'Words',
    '2019 was wet',
    '1.5 litres',
    '^caret',
    '[edit]',
    '[citation needed] Words',
    'Jump up the stairs',
    'I. Words',
    '2.0 litres of tea',
    'a bag of tea',
    '',
  ])('%j has none', (text) => {
    expect(readLabel(text)).toBeNull();
  });
});
