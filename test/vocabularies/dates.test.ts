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
    ['sept', { role: 'month', value: 9, long: false, homonym: false }],
    ['may', { role: 'month', value: 5, long: true, homonym: true }],
    ['sunday', { role: 'weekday', value: 0, long: true, homonym: false }],
    ['thurs', { role: 'weekday', value: 4, long: false, homonym: false }],
    ['fall', { role: 'season', value: 23, long: true, homonym: false }],
    ['third', { role: 'nth', value: 3, long: true, homonym: false }],
    ['until', { role: 'range', value: 0, long: true, homonym: false }],
    ['between', { role: 'opener', value: 0, long: true, homonym: false }],
    ['aout', { role: 'month', value: 8, long: true, homonym: false }],
    ['marco', { role: 'month', value: 3, long: true, homonym: false }],
    ['domingo', { role: 'weekday', value: 0, long: true, homonym: false }],
  ])('%s has its role', (word, expected) => {
    expect(dateTables().words.get(word)).toEqual(expected);
  });

  it.each(['ago', 'out', 'set', 'a'])('do not take the English word %s for one of another language', (word) => {
    expect(dateTables().words.get(word)).toBe(undefined);
  });

  it('hold twelve months in order and the endings of ordinals', () => {
    const { monthNames, ordinalSuffixes, quarterPrefixes } = dateTables();
    expect(monthNames).toHaveLength(12);
    expect([monthNames[0], monthNames[11]]).toEqual(['January', 'December']);
    expect([...ordinalSuffixes]).toEqual(['st', 'nd', 'rd', 'th', 'er']);
    expect([...quarterPrefixes]).toEqual(['q']);
  });
});
