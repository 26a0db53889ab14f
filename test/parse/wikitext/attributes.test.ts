import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAttributes } from '../../../src/parse/wikitext/attributes.ts';

const values = (text: string) =>
  Object.fromEntries([...readAttributes(text)].map(([name, { value }]) => [name, value]));

describe('readAttributes', () => {
  test.each([
    ['', {}],
    [' name="a b" group=c ', { name: 'a b', group: 'c' }],
    [" NAME = 'a' ", { name: 'a' }],
    ['name=Two words group=g', { name: 'Two words', group: 'g' }],
    ['name="a  \n b"', { name: 'a b' }],
    ['name="left open', { name: 'left open' }],
    ['name=', { name: '' }],
    ['name=""', { name: '' }],
    ['name=a name=b', { name: 'a' }],
    ['responsive name=a', { name: 'a' }],
    ['= a', {}],
    ['"name=a', { name: 'a' }],
  ])('reads %j', (text, expected) => expect(values(text)).toEqual(expected));

  test('says where a value stands', () => {
    const text = '<ref name="Kivu" />';
    const place = readAttributes(text.slice(4, -2), 4).get('name');
    expect(text.slice(place?.start, place?.end)).toBe('Kivu');
  });

  test('reads anything', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c="' \n]{0,30}$/), (text) => {
        for (const { value, start, end } of readAttributes(text).values()) {
          expect(value).toBe(text.slice(start, end).replace(/\s+/g, ' ').trim());
        }
      }),
    );
  });
});
