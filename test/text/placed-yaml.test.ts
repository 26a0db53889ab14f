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

describe('nesting', () => {
  const many = '[{'.repeat(100);
  const read = (text: string) => parsePlacedYaml(text, z.record(z.string(), z.unknown())).data;

  it.each([
    ['in double quotes', `a: "${many}"`, many],
    ['in single quotes', `a: '${many}'`, many],
    ['in a quoted text of several lines', `a: "${'[\n  '.repeat(200)}"`, '[ '.repeat(200)],
    ['in words', `a: x ${many}`, `x ${many}`],
    ['in a comment', `# ${many}\na: b`, 'b'],
    ['behind a value', `a: b # ${many}`, 'b'],
    ['in a block of lines', `a: |-\n  ${many}\n  ${many}`, `${many}\n${many}`],
    ['dashes in a block of lines', `a: |-\n  x${' - ? :'.repeat(60)}`, `x${' - ? :'.repeat(60)}`],
    ['a block of lines far to the right', `a: |-\n${' '.repeat(150)}x\n  `, 'x'],
    ['a long key before its value', `a: b\n${'x'.repeat(200)}: y`, 'b'],
    ['a value far to the right', `a:\n${' '.repeat(150)}x`, 'x'],
    ['JSON in one line', `{"a":"b","c":[${'{"d":[1],"e":"f"},'.repeat(200)}{}]}`, 'b'],
    ['colons in quotes', `a: "${': '.repeat(150)}"`, ': '.repeat(150)],
    ['one opened in every line, and closed', `a: b\nc:\n${'  - [x]\n'.repeat(300)}`, 'b'],
  ])('is not what stands %s', (_, text, value) => {
    expect(read(text)['a']).toBe(value);
  });

  it.each([
    ['by brackets', `a: ${'['.repeat(50_000)}`, 1],
    ['by brackets behind closed ones in a text', `a: "${']'.repeat(60_000)}"\nb: ${'['.repeat(50_000)}`, 2],
    ['by brackets between closed ones in texts', `a: ${'[ "]]", '.repeat(50_000)}`, 1],
    ['by brackets in many lines', `a:\n${'  [\n'.repeat(50_000)}`, 102],
    ['by question marks in brackets', `a: [${'? ['.repeat(50_000)}`, 1],
    ['by dashes', `a:\n ${'- '.repeat(50_000)}`, 2],
    ['by indentation', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 102],
    [
      'by dashes and indentation',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i * 40)}${'- '.repeat(20)}`).join('\n'),
      4,
    ],
  ])('without end is refused: %s', (_, text, line) => {
    expect(() => read(text)).toThrow(`${line}:1: is nested deeper than 100 levels`);
  });
});
