import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { words } from '../../src/text/words.ts';
import data from '../../src/vocabularies/languages.json' with { type: 'json' };
import { languages } from '../../src/vocabularies/languages.ts';
import { places } from '../../src/vocabularies/places.ts';
import { regionSchemes } from '../../src/vocabularies/regions.ts';

const tags = (text: string): string[] =>
  languages()
    .find(text, words(text))
    .map(({ tag }) => tag);
const wikimedia = (tag: string) => languages().regionOf(tag, 'wikimedia-2022')?.id ?? null;

test('the committed data is well formed', () => {
  const form = z.string().regex(/^\p{Lu}/u);
  const language = z.strictObject({
    tag: z.string().regex(/^[a-z]{2,3}$/),
    name: form,
    aliases: z.array(form),
    speakers: z.array(z.string().regex(/^[A-Z]{2} \d+$/)),
  });
  const schema = z.strictObject({
    source: z.string().min(1),
    licence: z.literal('Unicode-3.0'),
    cldr: z.string(),
    threshold: z.literal(0.9),
    notLanguages: z.array(form),
    languages: z.array(language),
  });
  expect(() => schema.parse(data)).not.toThrow();
  const all = data.languages.map(({ tag }) => tag);
  expect(all).toEqual([...new Set(all)].sort());
});

test('every region of a language is a term of its scheme', () => {
  for (const { id, terms } of regionSchemes()) {
    const ids = new Set(terms.map((term) => term.id));
    const found = data.languages.map(({ tag }) => languages().regionOf(tag, id)).filter((region) => region !== null);
    expect(found.filter((region) => !ids.has(region.id))).toEqual([]);
    expect(found.filter(({ share }) => share < 0.9 || share > 1)).toEqual([]);
    expect(found.length).toBeGreaterThan(200);
  }
});

test('every name and alias is found as its language, and no form belongs to two', () => {
  for (const { tag, name, aliases } of data.languages) {
    for (const form of [name, ...aliases]) expect(tags(`The ${form} community`), form).toEqual([tag]);
  }
});

test('languages left out are not in the data, and SOURCES.md lists them', async () => {
  const tables = new URL('../../scripts/generate/lib/language-names.js', import.meta.url);
  const { LEFT_OUT } = (await import(tables.href)) as { LEFT_OUT: Map<string, string> };
  const sources = readFileSync(new URL('../../src/vocabularies/SOURCES.md', import.meta.url), 'utf8');
  for (const [tag, reason] of LEFT_OUT) {
    expect(data.languages.map((language) => language.tag)).not.toContain(tag);
    expect(sources).toContain(`\`${tag}\` ${reason}`);
  }
});

describe('names', () => {
  test.each<[string, string[]]>([
    ['Hindi Community Conversations', ['hi']],
    ['Maithili user group', ['mai']],
    ["Catalan's speakers", ['ca']],
    ['Bangla, Farsi, Odia, Oriya, Punjabi, Uighur', ['bn', 'fa', 'or', 'or', 'pa', 'ug']],
    ['Swiss German and German', ['gsw', 'de']],
    ['Haitian Creole', ['ht']],
    ['Norwegian, Norwegian Bokmål', ['no', 'nb']],
    ['Tagalog', ['fil']],
    ['Mandarin Chinese', ['zh']],
    ['MĀORI', ['mi']],
  ])('%s', (text, expected) => {
    expect(tags(text)).toEqual(expected);
  });
});

describe('words that are no languages', () => {
  test.each([
    'hindi, polish, german, even so, ho ho, mon, us',
    'Even, Ga, Ho, So, Mon, Fang, Us, Norman, Picard, Gun, Gothic, Mari, Swati',
    'Latin America, Latin American editors, the Persian Gulf',
    'French Guiana, Czech Republic, Russian Federation, South Korean',
    'Polish the texts',
    'Klingon',
    '',
  ])('%s', (text) => {
    expect(tags(text)).toEqual([]);
  });
});

test('a demonym that is a language is found by both finders, in the same words', () => {
  const text = 'Editors of the Portuguese community';
  expect(languages().find(text, words(text))).toEqual([{ tag: 'pt', from: 3, to: 4 }]);
  expect(places().find(text, words(text))).toMatchObject([{ code: 'PT', language: 'pt', from: 3, to: 4 }]);
});

test('every language that a demonym names is in the data under that name', () => {
  const text = 'The Kyrgyz, Filipino, Maldivian, Greenlandic, Swazi and Samoan communities';
  const both = places()
    .find(text, words(text))
    .map(({ language }) => language);
  expect(both).toEqual(tags(text));
});

describe('a language stands for a region where nine in ten of its speakers live there', () => {
  test.each([
    ['hi', 'south-asia'],
    ['bn', 'south-asia'],
    ['mai', 'south-asia'],
    ['ur', 'south-asia'],
    ['ca', 'northern-and-western-europe'],
    ['sw', 'sub-saharan-africa'],
    ['uk', 'central-and-eastern-europe-and-central-asia'],
    ['id', 'east-southeast-asia-and-pacific'],
    ['arz', 'middle-east-and-north-africa'],
    ['gn', 'latin-america-and-caribbean'],
    ['es', null],
    ['fr', null],
    ['en', null],
    ['pt', null],
    ['ar', null],
    ['de', null],
    ['eo', null],
    ['la', null],
  ])('%s: %s', (tag, region) => {
    expect(wikimedia(tag)).toBe(region);
  });

  test('with the share, in both schemes', () => {
    expect(languages().regionOf('hi', 'wikimedia-2022')?.share).toBeGreaterThan(0.99);
    expect(languages().regionOf('hi', 'un-m49')?.id).toBe('southern-asia');
    expect(languages().regionOf('hi', 'no-such-scheme')).toBeNull();
    expect(languages().regionOf('xx', 'un-m49')).toBeNull();
  });
});

test('a language has its usual English name', () => {
  expect(languages().name('bn')).toBe('Bengali');
  expect(languages().name('xx')).toBe('xx');
});
