import { countries, M49, REGIONS_SOURCE, slug, WIKIMEDIA } from './lib/countries.js';
import { byCodeUnits, rowsOf } from './lib/json.js';

// M49 codes of the regions, https://unstats.un.org/unsd/methodology/m49/
const M49_CODES = {
  Africa: '002',
  Asia: '142',
  Europe: '150',
  'Latin America and the Caribbean': '419',
  Oceania: '009',
  Antarctica: '010',
  'Australia and New Zealand': '053',
  Caribbean: '029',
  'Central America': '013',
  'Central Asia': '143',
  'Eastern Africa': '014',
  'Eastern Asia': '030',
  'Eastern Europe': '151',
  Melanesia: '054',
  Micronesia: '057',
  'Middle Africa': '017',
  'Northern Africa': '015',
  'Northern America': '021',
  'Northern Europe': '154',
  Polynesia: '061',
  'South America': '005',
  'South-eastern Asia': '035',
  'Southern Africa': '018',
  'Southern Asia': '034',
  'Southern Europe': '039',
  'Western Africa': '011',
  'Western Asia': '145',
  'Western Europe': '155',
};

const distinct = (labels) => [...new Set(labels)].filter((label) => label !== null).sort(byCodeUnits);
const codesWhere = (rows, holds) =>
  rows
    .filter(holds)
    .map(({ code }) => code)
    .sort(byCodeUnits);
const m49 = (label) => ({ id: slug(label), label, code: M49_CODES[label] });

/** `src/vocabularies/regions.json`: the two region schemes of the country table, each region with its countries. */
export const outputs = async () => {
  const rows = countries();
  const continentOf = new Map(rows.map((row) => [row.subcontinent, row.continent]));
  const subcontinents = distinct(rows.map((row) => row.subcontinent));
  // Northern America and Antarctica are continents of the table too; a term is not broader than itself.
  const broader = (label) => (continentOf.get(label) === label ? null : slug(continentOf.get(label)));
  const continents = distinct(rows.map((row) => row.continent)).filter((label) => !continentOf.has(label));
  const schemes = [
    {
      id: WIKIMEDIA,
      label: 'Wikimedia regions',
      version: '2022',
      source: REGIONS_SOURCE,
      licence: 'CC0 1.0',
      groups: [],
      terms: distinct(rows.map((row) => row.wikimedia)).map((label) => ({
        id: slug(label),
        label,
        broader: null,
        code: null,
        countries: codesWhere(rows, ({ wikimedia }) => wikimedia === label),
      })),
    },
    {
      id: M49,
      label: 'UN M49 subregions',
      version: 'd013b32',
      source: `${REGIONS_SOURCE}; codes: UN Statistics Division, Standard country or area codes (M49)`,
      licence: 'CC0 1.0',
      groups: continents.map(m49),
      terms: subcontinents.map((label) => ({
        id: slug(label),
        label,
        broader: broader(label),
        code: M49_CODES[label],
        countries: codesWhere(rows, ({ subcontinent }) => subcontinent === label),
      })),
    },
  ];
  return new Map([['src/vocabularies/regions.json', rowsOf({ schemes })]]);
};
