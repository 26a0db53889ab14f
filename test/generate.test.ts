import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Generate {
  generators(): string[];
  outputsOf(generator: string): Promise<Map<string, string>>;
  stale(outputs: Map<string, string>, root?: string): string[];
}

const { href } = new URL('../scripts/generate.js', import.meta.url);
const { generators, outputsOf, stale } = (await import(href)) as Generate;

test('the generators are found by their folder', () => {
  expect(generators()).toEqual(expect.arrayContaining(['languages.js', 'places.js', 'regions.js']));
});

test.each(generators())('what %s makes is committed and current', async (generator) => {
  const outputs = await outputsOf(generator);
  expect(outputs.size).toBeGreaterThan(0);
  expect(stale(outputs)).toEqual([]);
});

test('a file that is missing or differs is stale, one made with another CLDR release is not judged', () => {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  const content = (cldr: string, name: string) => `{"cldr": "${cldr}", "name": "${name}"}`;
  writeFileSync(join(root, 'same'), 'a');
  writeFileSync(join(root, 'other'), 'b');
  writeFileSync(join(root, 'release'), content('1', 'a'));
  writeFileSync(join(root, 'name'), content('2', 'a'));
  const outputs = new Map([
    ['same', 'a'],
    ['other', 'a'],
    ['missing', 'a'],
    ['release', content('2', 'b')],
    ['name', content('2', 'b')],
  ]);
  expect(stale(outputs, root)).toEqual(['other', 'missing', 'name']);
});
