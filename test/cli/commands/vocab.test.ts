import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '../../../src/vocabularies/vocabulary-file.ts';
import { run } from '../memory-world.ts';

const CITY = `name: city
title: Themes of our city
version: 1
language: es
kind: themes
source: resolution 12 of the city council
entries:
  - label: Vivienda
  - {id: parques, label: Parques y plazas, aliases: [plazas]}
`;

const PAGE = `Barrio

  • Plant more trees.[1][2]

Footnotes

  1. The shade ends at our street. (Chile Strategy Salon, June 2019, Parques y plazas thematic area)
  2. The shade is for sale. (Chile Strategy Salon, June 2019, Arbolado thematic area)
`;

describe('vocab', () => {
  it('prints what is in force and where it comes from', async () => {
    const { code, out } = await run('vocab themes', {});
    expect(code).toBe(0);
    expect(out).toContain('roles-and-responsibilities');
    expect(out).toContain('src/vocabularies/themes/working-groups-2018-20.json');
  });

  it('prints the user’s own with the line of each entry', async () => {
    const { code, out } = await run('vocab themes --vocabulary city.yaml', { 'city.yaml': CITY });
    expect(code).toBe(0);
    expect(out).toMatch(/vivienda\s+Vivienda\s+city\.yaml:8\n/);
    expect(out).toMatch(/parques\s+Parques y plazas\s+plazas\s+city\.yaml:9\n/);
    expect(out).not.toContain('Diversity');
  });

  it('prints JSON', async () => {
    const { out } = await run('vocab city --vocabulary city.yaml --format json', { 'city.yaml': CITY });
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      vocabularies: [
        {
          name: 'city',
          kind: 'themes',
          entries: [
            { id: 'vivienda', label: 'Vivienda', file: 'city.yaml', line: 8 },
            { id: 'parques', aliases: [{ text: 'plazas', language: 'es' }] },
          ],
        },
      ],
    });
  });

  it('prints a file that can be gone on with', async () => {
    const { out } = await run('vocab themes --format yaml', {});
    expect(parseVocabulary(out).vocabulary).toMatchObject({ name: 'working-groups-2018-20' });
  });

  it.each([
    ['vocab colours', 'vocab colours: no such vocabulary is in force'],
    ['vocab theme', 'Did you mean themes?'],
    ['vocab themes --vocabulary none.yaml', 'none.yaml: no such file'],
    [
      'vocab themes --vocabulary bad.yaml',
      'bad.yaml:1:1: found the key "nmae", which is not known; did you mean name?',
    ],
  ])('%s is refused', async (command, message) => {
    const { code, err } = await run(command, { 'bad.yaml': 'nmae: x\n' });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('vocab suggest', () => {
  const files = { 'city.yaml': CITY, 'a.txt': PAGE };

  it('lists the areas that the vocabulary does not have', async () => {
    const { code, out } = await run('vocab suggest a.txt --vocabulary city.yaml', files);
    expect(code).toBe(0);
    expect(out).toMatch(/Arbolado\s+1\s+–\s+–\s+a\.txt:8/);
    expect(out).toContain('1 unknown term:');
  });

  it('prints entries that make them known', async () => {
    const first = await run('vocab suggest a.txt --vocabulary city.yaml --format yaml', files);
    const again = { ...files, 'more.yaml': first.out };
    const { out } = await run('vocab suggest a.txt --vocabulary city.yaml --vocabulary more.yaml --format json', again);
    expect(JSON.parse(out)).toEqual({ schemaVersion: 1, vocabulary: 'city', rows: [] });
    const summary = await run('summary a.txt --vocabulary city.yaml --vocabulary more.yaml --format json', again);
    expect(JSON.parse(summary.out).rows.map(({ key }: { key: string }) => key)).toEqual(['arbolado', 'parques']);
  });

  it('says so when there is nothing to add', async () => {
    const { out } = await run('vocab suggest b.txt --format yaml', { 'b.txt': 'Ponds\n\nNothing.\n' });
    expect(out).toBe('# Nothing to add: every thematic area named is in working-groups-2018-20.\n');
  });

  it('leaves a theme of another set out, and says of which', async () => {
    const { out } = await run('vocab suggest a.txt --format yaml', {
      'a.txt': PAGE.replace('Arbolado', 'Augmented Age').replace('Parques y plazas', 'Diversity'),
    });
    expect(out).toContain('a theme of themes-2017, which is left out');
  });
});

describe('the configuration', () => {
  const config = (text: string) => ({ 'throughline.config.yaml': text, 'v/city.yaml': CITY, 'a.txt': PAGE });

  it('names vocabularies beside itself', async () => {
    const { out } = await run('vocab themes', config('vocabularies: v/city.yaml\n'));
    expect(out).toContain('v/city.yaml:8');
  });

  it('chooses the set of themes', async () => {
    const { out } = await run('vocab themes', config('themes: themes-2017\n'));
    expect(out).toContain('the-augmented-age');
    expect(out).not.toContain('roles-and-responsibilities');
  });

  it('chooses the region scheme of the tables', async () => {
    const { out } = await run('summary a.txt --by region --format json', config('regions: un-m49\n'));
    expect(JSON.parse(out).rows.map(({ key }: { key: string }) => key)).toEqual(['south-america']);
  });

  it.each([
    [
      'themes: city\n',
      'throughline.config.yaml:1:9: themes: city, but there is no such set; there are working-groups-2018-20',
    ],
    [
      'regions: un-m94\n',
      'throughline.config.yaml:1:10: regions: un-m94, but there is no such scheme; did you mean un-m49?',
    ],
    [
      'vocabularies: v/town.yaml\n',
      'throughline.config.yaml:1:15: vocabularies: found "v/town.yaml", expected the path of a vocabulary; there is no file v/town.yaml',
    ],
    [
      'themes: working-groups-2018\n',
      'throughline.config.yaml:1:9: themes: working-groups-2018, but there is no such set; did you mean working-groups-2018-20?',
    ],
  ])('%j is refused', async (text, message) => {
    const { code, err } = await run('vocab themes', config(text));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('formats of other programs', () => {
  it.each([
    ['skos', 'ttl'],
    ['skos-jsonld', 'jsonld'],
    ['yaml', 'yaml'],
  ])('what %s holds comes back', async (format, ending) => {
    const { code, out } = await run(`vocab city --vocabulary city.yaml --format ${format}`, { 'city.yaml': CITY });
    expect(code).toBe(0);
    const file = `city.${ending}`;
    const again = await run(`vocab city --vocabulary ${file} --format json`, { [file]: out });
    const [vocabulary] = JSON.parse(again.out).vocabularies;
    expect(vocabulary).toMatchObject({ name: 'city', title: 'Themes of our city', version: '1', language: 'es' });
    const named = vocabulary.entries.map(({ id, label }: { id: string; label: string }) => `${id} ${label}`);
    expect(named.sort()).toEqual(['parques Parques y plazas', 'vivienda Vivienda']);
  });

  it('tells what a codebook does not hold', async () => {
    const { code, out, err } = await run('vocab city --vocabulary city.yaml --format qdc', { 'city.yaml': CITY });
    expect(code).toBe(0);
    expect(out).toContain('<Code guid=');
    expect(err).toContain('have no place in a codebook');
    const again = await run('vocab themes --vocabulary city.qdc', { 'city.qdc': out });
    expect(again.out).toContain('Parques y plazas');
  });

  it('tells where a file of theirs is wrong', async () => {
    const { code, err } = await run('vocab --vocabulary city.ttl', { 'city.ttl': '@prefix a: <b>.\n a:b c' });
    expect(code).toBe(2);
    expect(err).toMatch(/^city\.ttl:2:/);
  });
});
