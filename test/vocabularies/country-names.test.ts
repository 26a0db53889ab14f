/** Every country by its name in every language. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/text/words.ts';
import { phraseKey } from '../../src/vocabularies/name-key.ts';
import latin from '../../src/vocabularies/names-latin.json' with { type: 'json' };
import { places } from '../../src/vocabularies/places.ts';
import { regionSchemes } from '../../src/vocabularies/regions.ts';

const LANGUAGES = 'en fr es pt de it ca ar hi bn ru zh ja id sw tr uk pl'.split(' ');
const tsv = readFileSync(new URL('../../src/vocabularies/wikimedia-regions.tsv', import.meta.url), 'utf8');
const codes = tsv
  .trimEnd()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => row.split('\t')[1] ?? '');

/** Names that two countries share, or a country and a city of another: never guessed. */
const SHARED: Readonly<Record<string, string>> = {
  Congo: 'Democratic Republic of the Congo; Republic of the Congo',
  Kongo: 'Democratic Republic of the Congo; Republic of the Congo',
  Granada: 'Spain; Grenada',
  Salvador: 'El Salvador; Salvador in Brazil',
  'Saint Martin': 'Saint Martin; another place of that name',
  'Saint-Martin': 'Saint Martin; another place of that name',
  'San Martín': 'Saint Martin; another place of that name',
  'St. Martin': 'Saint Martin; another place of that name',
  'Santa Lucía': 'Saint Lucia; another place of that name',
  'Santa Lúcia': 'Saint Lucia; another place of that name',
  'Santa Lucia': 'Saint Lucia; another place of that name',
  Guadalupe: 'Guadeloupe; Guadalupe in Mexico',
};

/** Names of Réunion that are the word for a meeting: they count beside other words only. */
const MEETINGS: ReadonlySet<string> = new Set(['Réunion', 'Reunion', 'Reunión', 'Reunião', 'Riunione']);

const inName = (text: string) => places().inName(text, words(text), { running: false, isKnown: () => false });

/** The codes whose name in a language is not found as this country, with what is found instead. */
function missed(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return codes.flatMap((code) => {
    const name = names.of(code);
    if (name === undefined) return [];
    const found = inName(name);
    const candidates = found.flatMap((one) => one.candidates).join('; ');
    if (MEETINGS.has(name) && found.length === 0) return [];
    if (candidates !== '' && candidates === SHARED[name]) return [];
    const right = found.length > 0 && found.every(({ kind, id }) => kind === 'country' && id === code);
    return right ? [] : `${code} ${name}: ${found.map(({ kind, id }) => `${kind} ${id}`).join(', ')} ${candidates}`;
  });
}

describe('every country is found by its name', () => {
  // Names change between releases of CLDR: what is committed can only be compared under its own.
  test.runIf(latin.cldr === process.versions['cldr']).each(LANGUAGES)('in %s', (language) => {
    expect(missed(language)).toEqual([]);
  });

  test('and gives the region of each scheme', () => {
    for (const { id, regionOf } of regionSchemes()) {
      for (const code of codes) expect(places().regionsOf(code, id)).toEqual([regionOf(code)].filter((one) => one));
    }
  });
});

test('a name that is shared has a reason to be: each is a committed name', () => {
  for (const name of Object.keys(SHARED)) expect(Object.hasOwn(latin.stems, phraseKey(name))).toBe(true);
});
