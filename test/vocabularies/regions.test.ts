import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { slug } from '../../src/text/fold.ts';
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
  const term = z.strictObject({ ...group.shape, broader: text.nullable(), code: group.shape.code.nullable() });
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
  expect(terms).toContainEqual({ id: 'eastern-africa', label: 'Eastern Africa', broader: 'africa', code: '014' });
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
