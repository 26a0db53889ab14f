import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { notices } = await import(new URL('../scripts/notices.js', import.meta.url).href);
const text: string = notices({ outputs: {} }, ROOT);

/** The files of the table of sources that are under a licence. */
function filesUnder(licence: string): string[] {
  const rows = readFileSync(`${ROOT}/src/vocabularies/SOURCES.md`, 'utf8').matchAll(/^\| (.*?) \| .* \| (.*?) \|$/gm);
  return Array.from(rows).flatMap(([, files = '', licences = '']) =>
    licences.split('; ').includes(licence) ? Array.from(files.matchAll(/`([^`]+)`/g), ([, file]) => file ?? '') : [],
  );
}

it.each([
  ['Unicode-3.0', 'UNICODE LICENSE V3\n\nCOPYRIGHT AND PERMISSION NOTICE\n\nCopyright ©'],
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
])('names the files with data under %s, with its notice', (licence, notice) => {
  const entry = text.split(`\n${'-'.repeat(80)}\n\n`).find((one) => one.includes(notice));
  const files = filesUnder(licence);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(entry?.split('\n')[0]).toContain(file);
});
