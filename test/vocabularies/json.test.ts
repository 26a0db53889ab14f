import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['src', 'schema'].flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`),
);

/** `JSON.parse` takes the last of two values and says nothing; YAML, which JSON is too, refuses the second key. */
it.each([...FILES, 'package.json'])('%s says everything once', (path) => {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  expect(JSON.parse(text)).toBeTypeOf('object');
  expect(parseDocument(text, { uniqueKeys: true }).errors.map(({ message }) => message)).toEqual([]);
});
