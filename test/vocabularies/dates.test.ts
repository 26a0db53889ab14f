import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateTables } from '../../src/vocabularies/dates.ts';

const ROOT = new URL('../../', import.meta.url);
const PATH = 'src/vocabularies/dates.json';

describe('the words of dates', () => {
  it('are those the script makes', async () => {
    const { outputs } = await import(new URL('scripts/generate/dates.js', ROOT).href);
    const made: Map<string, string> = await outputs();
    expect([...made.keys()]).toEqual([PATH]);
    expect(made.get(PATH)).toBe(readFileSync(new URL(PATH, ROOT), 'utf8'));
  });

  it('name their source and licence', () => {
    const { source, licence } = JSON.parse(readFileSync(new URL(PATH, ROOT), 'utf8'));
    expect(source).toMatch(/CLDR/);
    expect(licence).toMatch(/Unicode-3\.0/);
  });

  it('are built once', () => {
    expect(dateTables()).toBe(dateTables());
  });

  it.each([
    ['january', { role: 'month', value: 1, long: true, homonym: false }],
    ['sept', { role: 'month', value: 9, long: false, homonym: false, dotted: true }],
    ['may', { role: 'month', value: 5, long: true, homonym: true }],
    ['sunday', { role: 'weekday', value: 0, long: true, homonym: false }],
    ['thurs', { role: 'weekday', value: 4, long: false, homonym: false }],
    ['fall', { role: 'season', value: 23, long: true, homonym: false }],
    ['third', { role: 'nth', value: 3, long: true, homonym: false }],
    ['until', { role: 'range', value: 0, long: true, homonym: false }],
    ['between', { role: 'opener', value: 0, long: true, homonym: false }],
    ['aout', { role: 'month', value: 8, long: true, homonym: false }],
    ['marco', { role: 'month', value: 3, long: true, homonym: false }],
    ['juli', { role: 'month', value: 7, long: true, homonym: false, dotted: true }],
    ['تموز', { role: 'month', value: 7, long: true, homonym: false }],
    ['जुलाई', { role: 'month', value: 7, long: true, homonym: false }],
    ['mei', { role: 'month', value: 5, long: true, homonym: true }],
    ['juliol', { role: 'month', value: 7, long: true, homonym: false }],
    ['uhr', { role: 'meridiem', value: 0, long: true, homonym: false }],
    ['domingo', { role: 'weekday', value: 0, long: true, homonym: false }],
  ])('%s has its role', (word, expected) => {
    expect(dateTables().words.get(word)).toEqual(expected);
  });

  it.each(['ago', 'out', 'set', 'a', 'estate', 'fine', 'meta', 'so', 'min'])(
    'do not take the English word %s for one of another language',
    (word) => {
      expect(dateTables().words.get(word)).toBe(undefined);
    },
  );

  it('hold twelve months in order and the endings of ordinals', () => {
    const { monthNames, ordinalSuffixes, quarterPrefixes } = dateTables();
    expect(monthNames).toHaveLength(12);
    expect([monthNames[0], monthNames[11]]).toEqual(['January', 'December']);
    expect([...ordinalSuffixes]).toEqual(['st', 'nd', 'rd', 'th', 'er', 'e', 'ème', 'º', 'r']);
    expect([...quarterPrefixes]).toEqual(['q', 't']);
  });

  it('keep names of two words apart from the others', () => {
    const { words, pairs } = dateTables();
    expect(pairs.get('الثاني')?.get('كانون')).toMatchObject({ role: 'month', value: 1 });
    expect([...words.keys()].filter((key) => key.includes(' '))).toEqual([]);
  });

  it('know what is written together with the word behind it', () => {
    expect([...dateTables().joined]).toEqual([
      ["d'", 'filler'],
      ["l'", 'filler'],
      ['و', 'list'],
    ]);
  });
});
