import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { slug } from '../../src/text/fold.ts';
import { languages } from '../../src/vocabularies/languages.ts';
import { places } from '../../src/vocabularies/places.ts';
import data from '../../src/vocabularies/regions.json' with { type: 'json' };
import { DEFAULT_SCHEME, regionLabel, regionSchemes } from '../../src/vocabularies/regions.ts';

const tsv = readFileSync(new URL('../../src/vocabularies/wikimedia-regions.tsv', import.meta.url), 'utf8');
const rows = tsv
  .trimEnd()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => row.split('\t'));
const column = (index: number) =>
  [...new Set(rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''))].sort();
const scheme = (id: string) => regionSchemes().find((entry) => entry.id === id);

test('the committed data is well formed', () => {
  const text = z.string().min(1);
  const group = z.strictObject({ id: text, label: text, code: z.string().regex(/^\d{3}$/) });
  const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).min(1);
  const term = z.strictObject({
    ...group.shape,
    broader: text.nullable(),
    code: group.shape.code.nullable(),
    countries,
  });
  const schema = z.strictObject({
    schemes: z.array(
      z.strictObject({
        id: text,
        label: text,
        version: text,
        source: z.string().includes('d013b321da19f871e3b2e651272b0d43a629f9b4'),
        licence: z.literal('CC0 1.0'),
        groups: z.array(group),
        terms: z.array(term),
      }),
    ),
  });
  expect(() => schema.parse(data)).not.toThrow();
});

test('labels are spelt as in the country table, and ids are their slugs', () => {
  expect(
    scheme('wikimedia-2022')
      ?.terms.map(({ label }) => label)
      .sort(),
  ).toEqual(column(6));
  expect(
    scheme('un-m49')
      ?.terms.map(({ label }) => label)
      .sort(),
  ).toEqual(column(5));
  for (const { terms } of regionSchemes()) for (const { id, label } of terms) expect(id).toBe(slug(label));
});

test('the eight Wikimedia regions are the default', () => {
  expect(scheme(DEFAULT_SCHEME)?.terms.map(({ id }) => id)).toEqual([
    'central-and-eastern-europe-and-central-asia',
    'east-southeast-asia-and-pacific',
    'latin-america-and-caribbean',
    'middle-east-and-north-africa',
    'north-america',
    'northern-and-western-europe',
    'south-asia',
    'sub-saharan-africa',
  ]);
});

test('UN regions have their M49 codes, each its own, and lie in a continent', () => {
  const terms = scheme('un-m49')?.terms ?? [];
  expect(terms).toContainEqual(
    expect.objectContaining({ id: 'eastern-africa', label: 'Eastern Africa', broader: 'africa', code: '014' }),
  );
  expect(new Set(terms.map(({ code }) => code)).size).toBe(23);
  const continents = new Set(terms.map(({ broader }) => broader && regionLabel('un-m49', broader)));
  expect([...continents].filter((label) => label && !column(4).includes(label))).toEqual([]);
});

test('a label is found by its id', () => {
  expect(regionLabel('wikimedia-2022', 'east-southeast-asia-and-pacific')).toBe('East, Southeast Asia, & Pacific');
  expect(regionLabel('un-m49', 'africa')).toBe('Africa');
  expect(regionLabel('un-m49', 'south-asia')).toBe('south-asia');
  expect(regionLabel('no-such-scheme', 'africa')).toBe('africa');
});

test('what a caller does to a scheme changes no other', () => {
  regionSchemes()[0]?.terms.pop();
  expect(regionSchemes()[0]?.terms).toHaveLength(8);
});

test('every country of the table lies in the regions the table says', () => {
  for (const row of rows) {
    const [, code = '', , , , subcontinent = '', wikimedia = ''] = row;
    expect(scheme('un-m49')?.regionOf(code)).toBe(slug(subcontinent));
    expect(scheme('wikimedia-2022')?.regionOf(code)).toBe(wikimedia === '' ? null : slug(wikimedia));
  }
  expect(scheme('un-m49')?.regionOf('XX')).toBeNull();
});

const OWN = {
  id: 'two-halves',
  label: 'Two halves',
  version: '1',
  source: 'invented',
  licence: 'CC0 1.0',
  file: 'halves.yaml',
  terms: [
    { id: 'east', label: 'East', broader: null, code: null, countries: ['IN', 'NP', 'BD'] },
    { id: 'west', label: 'West', broader: null, code: null, countries: ['GH'] },
  ],
};

test('a scheme of one’s own stands beside the shipped ones, for places and for languages', () => {
  const schemes = regionSchemes([OWN]);
  expect(schemes.map(({ id }) => id)).toEqual(['wikimedia-2022', 'un-m49', 'two-halves']);
  expect(schemes[2]?.regionOf('GH')).toBe('west');
  expect(schemes[2]?.regionOf('TZ')).toBeNull();
  expect(places(schemes).regionOf('GH', 'two-halves')).toBe('west');
  expect(places(schemes).regionsOf('bengal', 'two-halves')).toEqual(['east']);
  expect(languages(schemes).regionOf('mai', 'two-halves')).toEqual({ id: 'east', share: 1 });
  expect(languages(schemes).regionOf('sw', 'two-halves')).toBeNull();
  expect(places().regionOf('GH', 'two-halves')).toBeNull();
  expect(languages().regionOf('mai', 'two-halves')).toBeNull();
});

test('a scheme with the id of a shipped one stands in its place', () => {
  const schemes = regionSchemes([{ ...OWN, id: 'un-m49' }]);
  expect(schemes.map(({ id, label }) => [id, label])).toEqual([
    ['wikimedia-2022', 'Wikimedia regions'],
    ['un-m49', 'Two halves'],
  ]);
});

test('every region tells where it comes from', () => {
  const entry = { id: 'south-asia', label: 'South Asia', file: 'regions.json' };
  expect(scheme('wikimedia-2022')?.entry('south-asia')).toMatchObject(entry);
  expect(scheme('wikimedia-2022')?.entry('south-asia')?.source).toContain('countries.tsv');
  expect(scheme('wikimedia-2022')?.entry('atlantis')).toBeNull();
  expect(regionSchemes([OWN])[2]?.entry('west')).toEqual({
    id: 'west',
    label: 'West',
    file: 'halves.yaml',
    source: 'invented',
  });
});
