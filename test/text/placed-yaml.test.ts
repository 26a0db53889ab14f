import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keysAt, PlacedError, parsePlacedYaml } from '../../src/text/placed-yaml.ts';

const schema = z.strictObject(
  {
    name: z.string({ error: 'expected a name' }),
    list: z.array(z.union([z.string(), z.strictObject({ id: z.string(), note: z.string().optional() })])).optional(),
    by: z.record(z.string(), z.strictObject({ colour: z.enum(['red', 'green']) })).optional(),
  },
  { error: 'expected a name' },
);

function fault(text: string): string {
  try {
    parsePlacedYaml(text, schema);
  } catch (error) {
    if (error instanceof PlacedError) return error.message;
    throw error;
  }
  return '';
}

describe('YAML read by a schema', () => {
  it('gives its data, and the place of each part', () => {
    const { data, placeOf } = parsePlacedYaml('name: 2019\nlist:\n  - a\n  - id: b\n', schema);
    expect(data).toEqual({ name: '2019', list: ['a', { id: 'b' }] });
    expect(placeOf(['name'])).toEqual({ line: 1, column: 7 });
    expect(placeOf(['list', 1, 'id'])).toEqual({ line: 4, column: 9 });
    expect(placeOf(['list', 1, 'note'])).toEqual({ line: 4, column: 5 });
    expect(placeOf(['list', 7])).toEqual({ line: 3, column: 3 });
    expect(placeOf([])).toEqual({ line: 1, column: 1 });
  });

  it('stands for what the caller says when it says nothing', () => {
    expect(parsePlacedYaml('# nothing yet', schema, { name: 'x' }).data).toEqual({ name: 'x' });
    expect(fault('')).toBe('1:1: found nothing, expected a name');
  });

  it.each([
    ['nam: x', '1:1: found the key "nam", which is not known; did you mean name?'],
    [
      'name: x\nby:\n  k: {colour: gren}',
      '3:15: by.k.colour: found "gren", Invalid option: expected one of "red"|"green"; did you mean green?',
    ],
    ['name: x\nby:\n  k: {color: red}', '3:7: by.k: found the key "color", which is not known; did you mean colour?'],
    ['name: [', '1:8: is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('%j is wrong at its place', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('knows the keys of a schema through lists, unions and records', () => {
    expect(keysAt(schema, [])).toEqual(['name', 'list', 'by']);
    expect(keysAt(schema, ['list', 3])).toEqual(['id', 'note']);
    expect(keysAt(schema, ['by', 'any'])).toEqual(['colour']);
    expect(keysAt(schema, ['name', 'x'])).toEqual([]);
  });

  it('knows where a key stands, and what is nearest where there is none', () => {
    const { keyPlaceOf } = parsePlacedYaml('name: x\nby:\n  k: {colour: red}', schema);
    expect(keyPlaceOf(['by', 'k', 'colour'])).toEqual({ line: 3, column: 7 });
    expect(keyPlaceOf(['by', 'gone'])).toEqual({ line: 3, column: 3 });
  });

  it('of any text gives data or a placed error, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>\'" \n\t#,?%@') }), (text) => {
        expect(typeof fault(text)).toBe('string');
      }),
    );
  });
});
