import { describe, expect, test } from 'vitest';
import { decodeReference } from '../../../src/parse/wikitext/entities.ts';

describe('decodeReference', () => {
  test.each([
    ['&amp;', '&'],
    ['&#8364;', '€'],
    ['&#x1F600;', '\u{1F600}'],
    ['&nbsp;', '\u00a0'],
    ['&AMP;', '&'],
    ['&nope;', '&nope;'],
    ['&#0;', '&#0;'],
    ['&#7;', '&#7;'],
    ['&#xD800;', '&#xD800;'],
    ['&NotEqualTilde;', '&NotEqualTilde;'],
  ])('reads %s', (reference, character) => expect(decodeReference(reference)).toBe(character));

  test('forgets no reading when there are many', () => {
    for (let code = 0x4e00; code < 0x4e00 + 5100; code++) {
      expect(decodeReference(`&#${code};`)).toBe(String.fromCodePoint(code));
    }
    expect(decodeReference('&amp;')).toBe('&');
  });
});
