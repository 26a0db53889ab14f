import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { words } from '../../src/text/words.ts';
import data from '../../src/vocabularies/places.json' with { type: 'json' };
import { type PlaceMention, places } from '../../src/vocabularies/places.ts';
import { regionSchemes } from '../../src/vocabularies/regions.ts';

const find = (text: string): PlaceMention[] => places().find(text, words(text));

/** What is found, as `words: meaning`. */
const seen = (text: string): string[] =>
  find(text).map(({ code, candidates, from, to }) => {
    const found = words(text).slice(from, to);
    return `${text.slice(found[0]?.start, found.at(-1)?.end)}: ${code ?? candidates.join(' or ')}`;
  });

test('the committed data is well formed', () => {
  const form = z.string().regex(/^\p{Lu}/u);
  const place = z.strictObject({
    code: z.string().regex(/^[A-Z]{2}$/),
    name: form,
    aliases: z.array(form),
    exact: z.array(form),
    demonyms: z.array(z.strictObject({ form, language: z.string().nullable() })),
  });
  const schema = z.strictObject({
    source: z.string().min(1),
    licence: z.string().min(1),
    cldr: z.string(),
    notPlaces: z.array(form),
    places: z.array(place).length(250),
  });
  expect(() => schema.parse(data)).not.toThrow();
  expect(new Set(data.places.map(({ code }) => code)).size).toBe(250);
});

test('every region of a place is a term of its scheme, and only Antarctica has none', () => {
  for (const { id, terms } of regionSchemes()) {
    const ids = new Set(terms.map((term) => term.id));
    const without = data.places.filter(({ code }) => !ids.has(places().regionOf(code, id) ?? ''));
    expect(without.map(({ code }) => code)).toEqual(id === 'un-m49' ? [] : ['AQ']);
  }
});

test('forms that compare equal but are spelt otherwise belong to one place, so that ambiguity is never lost', () => {
  const owners = new Map<string, Map<string, string>>();
  for (const { code, name, aliases, demonyms } of data.places) {
    for (const form of [name, ...aliases, ...demonyms.map((demonym) => demonym.form)]) {
      const key = words(form)
        .map((word) => word.key)
        .join(' ');
      owners.set(key, (owners.get(key) ?? new Map()).set(form, code));
    }
  }
  const clashes = [...owners.values()].filter((forms) => new Set(forms.values()).size > 1);
  expect(clashes.map((forms) => [...forms])).toEqual([]);
});

test('every name, alias, exact form and demonym is found as its place', () => {
  for (const { code, name, aliases, exact, demonyms } of data.places) {
    for (const form of [name, ...aliases, ...exact, ...demonyms.map((demonym) => demonym.form)]) {
      const text = `Met in ${form} once`;
      const [mention, ...others] = find(text);
      expect(mention?.candidates, form).toContain(code);
      expect(mention?.candidates, form).toEqual([...new Set(mention?.candidates)].sort());
      expect(others, form).toEqual([]);
      expect(mention && mention.to - mention.from, form).toBe(words(form).length);
    }
  }
});

describe('names', () => {
  test.each<[string, string[]]>([
    ['A salon in Tanzania.', ['Tanzania: TZ']],
    ["Tanzania's editors", ["Tanzania's: TZ"]],
    ['The People’s Republic of China', ['People’s Republic of China: CN']],
    ['Guinea', ['Guinea: GN']],
    ['Guinea-Bissau', ['Guinea-Bissau: GW']],
    ['Guinea Bissau', ['Guinea Bissau: GW']],
    ['Guinea, Bissau', ['Guinea: GN']],
    ['We met in Guinea. Bissau came later', ['Guinea: GN']],
    ['Equatorial Guinea and Papua New Guinea', ['Equatorial Guinea: GQ', 'Papua New Guinea: PG']],
    ['Niger, Nigeria', ['Niger: NE', 'Nigeria: NG']],
    ['Dominica and the Dominican Republic', ['Dominica: DM', 'Dominican Republic: DO']],
    ['Georgia, Tbilisi', ['Georgia: GE']],
    ['South Georgia & South Sandwich Islands', ['South Georgia & South Sandwich Islands: GS']],
    ["Côte d'Ivoire", ["Côte d'Ivoire: CI"]],
    ['COTE D’IVOIRE', ['COTE D’IVOIRE: CI']],
    ['Ivory Coast', ['Ivory Coast: CI']],
    ['Congo - Brazzaville', ['Congo - Brazzaville: CG']],
    ['DR Congo; Congo-Brazzaville', ['DR Congo: CD', 'Congo-Brazzaville: CG']],
    ['Congo (Kinshasa)', ['Congo (Kinshasa: CD']],
    ['Republic of the Congo', ['Republic of the Congo: CG']],
    ['Democratic Republic of the Congo', ['Democratic Republic of the Congo: CD']],
    [
      'Czechia, Türkiye, Turkiye, Burma, Swaziland, Cabo Verde',
      ['Czechia: CZ', 'Türkiye: TR', 'Turkiye: TR', 'Burma: MM', 'Swaziland: SZ', 'Cabo Verde: CV'],
    ],
    [
      'The Gambia, Macau, Holland, Timor-Leste, Viet Nam',
      ['Gambia: GM', 'Macau: MO', 'Holland: NL', 'Timor-Leste: TL', 'Viet Nam: VN'],
    ],
    [
      'Russian Federation; Brunei Darussalam; United Republic of Tanzania',
      ['Russian Federation: RU', 'Brunei Darussalam: BN', 'United Republic of Tanzania: TZ'],
    ],
    ['St. Lucia, St Kitts and Nevis', ['St. Lucia: LC', 'St Kitts and Nevis: KN']],
    ['Bosnia & Herzegovina', ['Bosnia & Herzegovina: BA']],
    ['North Korea, South Korea', ['North Korea: KP', 'South Korea: KR']],
    ['Northern Ireland and Ireland', ['Northern Ireland: GB', 'Ireland: IE']],
    ['American Samoa, Samoa', ['American Samoa: AS', 'Samoa: WS']],
    ['Wikimedia Deutschland', ['Deutschland: DE']],
    ['NEPAL', ['NEPAL: NP']],
    ['Macedonia, America, Africa, Asia', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe('words that are no places', () => {
  test.each([
    'turkey, chad, jordan, china, jersey, guinea, mali, niger, polish, georgia, oman, togo',
    'Tell us, in it, so or no, me and na',
    'NA, IN, IT, NO, SO, ME, TO, AS, AT, BE, BY, IS',
    'TELL US MORE',
    'Us',
    'Uk and usa and Usa, drc, uae',
    'A reunion, the Reunion committee',
    'Latin American, South Americans, Latin-American',
    'The Indian Ocean, the Gulf of Guinea, New Jersey, New Mexico, New Guinea',
    'Polish the interface; Polish our texts',
    'Swiss German, Haitian Creole, Nigerian Pidgin',
    'Wakanda, Atlantis',
  ])('%s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('forms that count in capitals only', () => {
  test.each<[string, string[]]>([
    ['the US and the UK', ['US: US', 'UK: GB']],
    ['THE US', ['US: US']],
    ['US VIRGIN ISLANDS', ['US VIRGIN ISLANDS: VI']],
    ['USA, U.S., U.S.A. and U.K.', ['USA: US', 'U.S: US', 'U.S.A: US', 'U.K: GB']],
    ["the UK's editors", ["UK's: GB"]],
    ['DRC, UAE', ['DRC: CD', 'UAE: AE']],
    ['Réunion', ['Réunion: RE']],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe('demonyms', () => {
  test.each<[string, string[]]>([
    ['Tanzanian editors', ['Tanzanian: TZ']],
    ['Nigerien and Nigerian readers', ['Nigerien: NE', 'Nigerian: NG']],
    ['Tanzanians, Nigerians', ['Tanzanians: TZ', 'Nigerians: NG']],
    [
      'British, Dutch, Swiss, Ivorian, Filipino, Filipina',
      ['British: GB', 'Dutch: NL', 'Swiss: CH', 'Ivorian: CI', 'Filipino: PH', 'Filipina: PH'],
    ],
    ['A Polish group', ['Polish: PL']],
    ['Polish-German', ['Polish: PL', 'German: DE']],
    ['Bissau-Guinean, Guinean, Equatorial Guinean', ['Bissau-Guinean: GW', 'Guinean: GN', 'Equatorial Guinean: GQ']],
    ['English, Arab, European', []],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test('say so when they are the name of a language too', () => {
    const forms = find('German, Germans, Portuguese, Tanzanian').map(({ form, language }) => [form, language]);
    expect(forms).toEqual([
      ['demonym', 'de'],
      ['demonym', null],
      ['demonym', 'pt'],
      ['demonym', null],
    ]);
    expect(find('Germany')[0]).toMatchObject({ form: 'name', language: null });
  });
});

test.each([
  ['Congo', ['CD', 'CG'], 'name'],
  ['Congolese', ['CD', 'CG'], 'demonym'],
  ['Dominican', ['DM', 'DO'], 'demonym'],
  ['Virgin Islands', ['VG', 'VI'], 'name'],
])('%s is ambiguous and never guessed', (text, candidates, form) => {
  expect(find(text)).toEqual([
    { kind: 'ambiguous', code: null, candidates, form, from: 0, to: words(text).length, language: null },
  ]);
});

test('a mention holds word indexes, and what a caller does to it changes no other', () => {
  const text = 'The salon in Papua New Guinea';
  const expected = { kind: 'country', code: 'PG', candidates: ['PG'], form: 'name', from: 3, to: 6, language: null };
  expect(find(text)).toEqual([expected]);
  find(text)[0]?.candidates.push('XX');
  expect(find(text)).toEqual([expected]);
});

test('names and regions are those of the country table', () => {
  expect(places().name('CI')).toBe('Ivory Coast');
  expect(places().name('RE')).toBe('Réunion');
  expect(places().name('XX')).toBe('XX');
  expect(places().regionOf('TZ', 'wikimedia-2022')).toBe('sub-saharan-africa');
  expect(places().regionOf('TZ', 'un-m49')).toBe('eastern-africa');
  expect(places().regionOf('US', 'wikimedia-2022')).toBe('north-america');
  expect(places().regionOf('AQ', 'wikimedia-2022')).toBeNull();
  expect(places().regionOf('TZ', 'no-such-scheme')).toBeNull();
  expect(places().regionOf('XX', 'un-m49')).toBeNull();
});

test('whatever the text, mentions lie in it, in order, apart, and begin with a capital', () => {
  const pieces = [
    'Guinea',
    'guinea',
    'Bissau',
    'Congo',
    'US',
    'U.S.',
    'New',
    'Papua',
    ' ',
    '-',
    '. ',
    '’s',
    ', ',
    'é',
    '(',
    '&',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const all = words(text);
      let end = 0;
      for (const { from, to, code, candidates } of places().find(text, all)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(all.length);
        expect(text.slice(all[from]?.start)).toMatch(/^\p{Lu}/u);
        expect(code === null).toBe(candidates.length > 1);
        end = to;
      }
    }),
  );
});

test.each(['valueOf', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a source that is called %s names no place',
  (name) => {
    expect(places().inName(name, words(name), { running: false, isKnown: () => false })).toEqual([]);
  },
);
