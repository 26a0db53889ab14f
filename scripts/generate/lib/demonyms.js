import { createRequire } from 'node:module';
import { foldName } from './names.js';

// In the package, but wrong, missing, ambiguous or a name instead of a demonym; or one of several in use. `Central
// African` means the region as often as the republic, so the republic has none.
const BY_HAND = {
  AE: ['Emirati'],
  AG: ['Antiguan', 'Barbudan'],
  AI: ['Anguillan'],
  AR: ['Argentine', 'Argentinian', 'Argentinean'],
  AS: ['American Samoan'],
  AW: ['Aruban'],
  AX: ['Ålander'],
  AZ: ['Azerbaijani', 'Azeri'],
  BA: ['Bosnian', 'Herzegovinian'],
  BB: ['Barbadian', 'Bajan'],
  BE: ['Belgian', 'Flemish'],
  BF: ['Burkinabe'],
  BM: ['Bermudian'],
  BQ: [],
  BW: ['Botswanan', 'Batswana', 'Motswana'],
  BY: ['Belarusian', 'Belarussian'],
  CC: [],
  CD: ['Congolese'],
  CF: [],
  CG: ['Congolese'],
  CI: ['Ivorian', 'Ivoirian'],
  CK: ['Cook Islander'],
  CV: ['Cape Verdean', 'Cabo Verdean'],
  CW: ['Curaçaoan'],
  CX: [],
  DJ: ['Djiboutian'],
  DK: ['Danish'],
  DM: ['Dominican'],
  DO: ['Dominican'],
  EC: ['Ecuadorian', 'Ecuadorean'],
  EH: ['Sahrawi', 'Saharawi'],
  ES: ['Spanish', 'Spaniard'],
  FK: ['Falkland Islander'],
  FO: ['Faroese'],
  GB: ['British', 'Briton', 'Scottish', 'Welsh', 'Northern Irish'],
  GF: ['French Guianese'],
  GH: ['Ghanaian', 'Ghanian'],
  GI: ['Gibraltarian'],
  GL: ['Greenlandic', 'Greenlander'],
  GP: ['Guadeloupean'],
  GQ: ['Equatorial Guinean', 'Equatoguinean'],
  GU: ['Guamanian'],
  GW: ['Bissau-Guinean', 'Guinea-Bissauan'],
  HK: ['Hong Konger', 'Hongkonger'],
  HR: ['Croatian', 'Croat'],
  IS: ['Icelandic', 'Icelander'],
  KG: ['Kyrgyz', 'Kyrgyzstani'],
  KM: ['Comorian', 'Comoran'],
  KN: ['Kittitian', 'Nevisian'],
  KY: ['Caymanian'],
  KZ: ['Kazakhstani', 'Kazakh'],
  LA: ['Lao', 'Laotian'],
  LC: ['Saint Lucian', 'St. Lucian'],
  LS: ['Basotho', 'Mosotho'],
  LU: ['Luxembourger', 'Luxembourgish'],
  MC: ['Monegasque'],
  MF: [],
  MK: ['Macedonian', 'North Macedonian'],
  MO: ['Macanese'],
  MQ: ['Martinican'],
  MS: ['Montserratian'],
  MV: ['Maldivian'],
  NC: ['New Caledonian'],
  NP: ['Nepalese', 'Nepali'],
  NU: ['Niuean'],
  PF: ['French Polynesian'],
  PG: ['Papua New Guinean'],
  PH: ['Filipino', 'Filipina', 'Philippine'],
  PN: [],
  PR: ['Puerto Rican'],
  PS: ['Palestinian'],
  RE: ['Reunionese'],
  RS: ['Serbian', 'Serb'],
  SA: ['Saudi', 'Saudi Arabian'],
  SB: ['Solomon Islander'],
  SH: ['Saint Helenian'],
  SI: ['Slovenian', 'Slovene'],
  SK: ['Slovak', 'Slovakian'],
  SM: ['Sammarinese'],
  SR: ['Surinamese'],
  SS: ['South Sudanese'],
  ST: ['Santomean', 'Sao Tomean'],
  SV: ['Salvadoran', 'Salvadorean', 'Salvadorian'],
  SX: [],
  TF: [],
  TJ: ['Tajik', 'Tajikistani'],
  TK: ['Tokelauan'],
  TL: ['East Timorese', 'Timorese'],
  TM: ['Turkmen'],
  TT: ['Trinidadian', 'Tobagonian'],
  UZ: ['Uzbek', 'Uzbekistani'],
  VA: [],
  VC: ['Vincentian'],
  VG: ['Virgin Islander'],
  VI: ['Virgin Islander'],
  VU: ['Ni-Vanuatu', 'Vanuatuan'],
  WF: [],
  XK: ['Kosovar', 'Kosovan'],
  YE: ['Yemeni', 'Yemenite'],
};

// Plurals whose singular is a person's name or another word, so that only the plural stands for a people.
const ONLY_PLURAL = { DK: ['Danes'], FI: ['Finns'], SE: ['Swedes'], TR: ['Turks'] };

const WITHOUT_PLURAL = /(?:ese|sh|[^e]ch|ss|x|z|is|ic|Lao|Malagasy|tho|tswana|Vanuatu|I-Kiribati|Philippine)$/;

const require = createRequire(import.meta.url);

function fromPackage(code, name) {
  const demonym = require('i18n-nationality/langs/en.json').nationalities[code];
  // Where it knows no demonym, the package repeats the name of the place.
  if (demonym === undefined || foldName(demonym) === foldName(name) || /Island|[(,]/.test(demonym)) return [];
  return [demonym];
}

/** The English demonyms of a place, singular and plural. */
export function demonymsOf({ code, name }) {
  const singular = BY_HAND[code] ?? fromPackage(code, name);
  const forms = singular.flatMap((form) => (WITHOUT_PLURAL.test(form) ? [form] : [form, `${form}s`]));
  return [...forms, ...(ONLY_PLURAL[code] ?? [])];
}
