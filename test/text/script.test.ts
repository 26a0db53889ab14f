import { describe, expect, it } from 'vitest';
import { directionOf, scriptOf } from '../../src/text/script.ts';

describe('the script of a text', () => {
  it.each([
    ['a plain sentence', 'Latn', 'ltr'],
    ['“Une règle”', 'Latn', 'ltr'],
    ['Общее дело', 'Cyrl', 'ltr'],
    ['عمل مشترك', 'Arab', 'rtl'],
    ['עבודה משותפת', 'Hebr', 'rtl'],
    ['ބައިވެރިން', 'Thaa', 'rtl'],
    ['साझा काम', 'Deva', 'ltr'],
    ['共同工作', 'Hani', 'ltr'],
    ['共に働く', 'Jpan', 'ltr'],
    ['共同 작업을 합니다', 'Kore', 'ltr'],
    ['ᱥᱟᱱᱛᱟᱲᱤ', 'Olck', 'ltr'],
    ['The word сообщество in an English sentence of some length', 'Latn', 'ltr'],
    ['one half слово второе', null, null],
    ['12 / 45 – …', null, null],
    ['', null, null],
  ])('%s: %s, %s', (text, script, direction) => {
    expect(scriptOf(text)).toBe(script);
    expect(directionOf(scriptOf(text))).toBe(direction);
  });
});
