import { readFileSync } from 'node:fs';

export const REGIONS_TSV = 'src/vocabularies/wikimedia-regions.tsv';
export const REGIONS_SOURCE =
  'wikimedia-research/canonical-data, country/countries.tsv, commit d013b321da19f871e3b2e651272b0d43a629f9b4';
export const WIKIMEDIA = 'wikimedia-2022';
export const M49 = 'un-m49';

/** The id of a label: the slug of `src/text/fold.ts`, for the Latin labels of the table (a test compares the two). */
export const slug = (label) =>
  label
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The rows of the table: `{name, code, continent, subcontinent, wikimedia}`; an empty cell is null. */
export function countries() {
  const text = readFileSync(new URL(`../../../${REGIONS_TSV}`, import.meta.url), 'utf8');
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  return rows.map((row) => {
    const [name, code, , , continent, subcontinent, wikimedia] = row.split('\t').map((cell) => cell.trim() || null);
    return { name, code, continent, subcontinent, wikimedia: wikimedia ?? null };
  });
}
