/** Names that look like a place and are another, or none, or several: in several languages. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { languages } from '../../src/vocabularies/languages.ts';
import { places } from '../../src/vocabularies/places.ts';
import { regionSchemes } from '../../src/vocabularies/regions.ts';

/** What the name of a source gives: its countries and Wikimedia regions, or the finding about its place. */
async function read(name: string): Promise<string> {
  const value = `comment,source\nA short note.,"${name}"`;
  const { corpus, findings } = await compile([{ path: 'notes.csv', value }]);
  const attribution = corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution;
  const countries = [...new Set(attribution?.sources.flatMap((source) => source.countries))].join(' ');
  const regions = attribution?.regions.filter(({ vocabulary }) => vocabulary === 'wikimedia-2022') ?? [];
  const told = findings
    .filter(({ ruleId }) => ruleId === 'place-is-known')
    .map(({ message }) => message.split(': “')[1]);
  return [countries, regions.map(({ id }) => id).join(' '), ...told].filter((part) => part !== '').join(' | ');
}

const SSA = 'sub-saharan-africa';
const CEE = 'central-and-eastern-europe-and-central-asia';
const LAC = 'latin-america-and-caribbean';
const MENA = 'middle-east-and-north-africa';
const CONGOS = 'can be Democratic Republic of the Congo or Republic of the Congo';

const TRAPS: Readonly<Record<string, readonly [string, string][]>> = {
  'Georgia, the country and the state': [
    ['Georgia Strategy Salon', `GE | ${CEE}`],
    ['Tbilisi, Georgia, meetup', `GE | ${CEE}`],
    ['Salon de Géorgie', `GE | ${CEE}`],
    ['Сообщество Грузии', `GE | ${CEE}`],
    ['Georgia, USA, meetup', 'US | north-america'],
    ['Atlanta, Georgia', 'US | north-america'],
    ['Сообщество штата Джорджия', 'US | north-america'],
    ['Georgia Brown interview', 'Georgia” can be Georgia or a name of persons'],
    ['South Georgia and the South Sandwich Islands', `GS | ${LAC}`],
  ],
  'Jordan, the country and the name': [
    ['Jordan Strategy Salon', `JO | ${MENA}`],
    ['Wikimedians of Jordan', `JO | ${MENA}`],
    ['صالون الأردن', `JO | ${MENA}`],
    ['Jordan Miller workshop', 'Jordan” can be Jordan or a name of persons'],
    ['Jordan River clean-up', ''],
    ['صالون نهر الأردن', ''],
  ],
  'the four Guineas': [
    ['Guinea Strategy Salon', `GN | ${SSA}`],
    ['Guinea-Bissau Strategy Salon', `GW | ${SSA}`],
    ['Equatorial Guinea Strategy Salon', `GQ | ${SSA}`],
    ['Papua New Guinea Strategy Salon', 'PG | east-southeast-asia-and-pacific'],
    ['Salón de Guinea Ecuatorial', `GQ | ${SSA}`],
    ['Communauté de Guinée-Bissau', `GW | ${SSA}`],
    ['Papouasie-Nouvelle-Guinée', 'PG | east-southeast-asia-and-pacific'],
    ['Сообщество Гвинеи-Бисау', `GW | ${SSA}`],
    ['赤道几内亚社群', `GQ | ${SSA}`],
    ['New Guinea meetup', ''],
    ['Gulf of Guinea meetup', ''],
  ],
  'the two Congos': [
    ['Congo Strategy Salon', `Congo” ${CONGOS}`],
    ['Congolese community', `Congolese” ${CONGOS}`],
    ['Salon du Congo', `Congo” ${CONGOS}`],
    ['Салон Конго', `Конго” ${CONGOS}`],
    ['صالون الكونغو', `الكونغو” ${CONGOS}`],
    ['कांगो सैलून', `कांगो” ${CONGOS}`],
    ['刚果沙龙', `刚果” ${CONGOS}`],
    ['コンゴのサロン', `コンゴ” ${CONGOS}`],
    ['Kongo topluluğu', `Kongo” ${CONGOS}`],
    ['DR Congo Strategy Salon', `CD | ${SSA}`],
    ['Salon du Congo-Brazzaville', `CG | ${SSA}`],
    ['República Democrática del Congo', `CD | ${SSA}`],
    ['Республика Конго', `CG | ${SSA}`],
    ['刚果（布）社群', `CG | ${SSA}`],
    ['Kinshasa, Congo', `CD | ${SSA}`],
  ],
  'Niger and Nigeria': [
    ['Niger Strategy Salon', `NE | ${SSA}`],
    ['Nigeria Strategy Salon', `NG | ${SSA}`],
    ['Taller de Níger', `NE | ${SSA}`],
    ['Encontro da Nigéria', `NG | ${SSA}`],
    ['communauté nigérienne', `NE | ${SSA}`],
    ['communauté nigériane', `NG | ${SSA}`],
    ['Салон Нигера', `NE | ${SSA}`],
    ['Салон Нигерии', `NG | ${SSA}`],
    ['صالون النيجر', `NE | ${SSA}`],
    ['صالون نيجيريا', `NG | ${SSA}`],
    ['尼日尔沙龙', `NE | ${SSA}`],
    ['尼日利亚沙龙', `NG | ${SSA}`],
    ['नाइजर सैलून', `NE | ${SSA}`],
    ['नाइजीरिया सैलून', `NG | ${SSA}`],
  ],
  'Dominica and the Dominican Republic': [
    ['Dominica Strategy Salon', `DM | ${LAC}`],
    ['Dominican Republic Strategy Salon', `DO | ${LAC}`],
    ['Dominican community', 'Dominican” can be Dominica or Dominican Republic'],
    ['Encuentro de la República Dominicana', `DO | ${LAC}`],
    ['Społeczność Dominikany', `DO | ${LAC}`],
    ['多米尼加共和国社群', `DO | ${LAC}`],
    ['多米尼克社群', `DM | ${LAC}`],
    ['Dominique Martin, atelier', 'Dominique” can be Dominica or a name of persons'],
  ],
  'Chad, the country and the name': [
    ['Chad Strategy Salon', `TD | ${SSA}`],
    ['Saló del Txad', `TD | ${SSA}`],
    ['Chad Peterson talk', 'Chad” can be Chad or a name of persons'],
    ['hanging chad workshop', ''],
  ],
  'Turkey, the country and the bird': [
    ['Turkey Strategy Salon', `TR | ${CEE}`],
    ['Wikimedia Türkiye', `TR | ${CEE}`],
    ['turkey breeders', ''],
    ['Społeczność Turcji', `TR | ${CEE}`],
  ],
  'Ho, a city, a language and a part of a name': [
    ['Ho Strategy Salon', 'Ho” can be Ho in Ghana or the name of a language of India'],
    ['Ho Chi Minh City meetup', 'VN | east-southeast-asia-and-pacific'],
    ['ho ho community', ''],
  ],
  'NA, two things at least': [
    ['NA Strategy Salon', 'NA” can be Namibia or North America'],
    ['na community', ''],
    ['North America meetup', 'north-america'],
    ['Namibia Strategy Salon', `NA | ${SSA}`],
  ],
  'Maithili, a language of India and Nepal': [
    ['Maithili user group', 'south-asia'],
    ['मैथिली समुदाय', 'south-asia'],
    ['Maithili user group, Rajbiraj', 'NP | south-asia'],
    ['Maithili community of India', 'IN | south-asia'],
  ],
  'states, deltas and peoples that hold the name of a country': [
    ['Indiana Strategy Salon', 'US | north-america'],
    ['Indiana University workshop', 'US | north-america'],
    ['Comunidad indiana', 'IN | south-asia'],
    ['Niger Delta community', `NG | ${SSA}`],
    ['Niger State Strategy Salon', `NG | ${SSA}`],
    ['South Georgia community', ''],
    ['Roma community', ''],
    ['Comunità di Roma', 'IT | northern-and-western-europe'],
    ['American Indian community', 'US | north-america'],
    ['Essen und Trinken', ''],
    ['kelompok serba guna', ''],
    ['न्यू गिनी समुदाय', ''],
    ['San Martín', 'San Martín” can be Saint Martin or another place of that name'],
    ['Saint-Martin', 'Saint-Martin” can be Saint Martin or another place of that name'],
    ['Trinidad', 'Trinidad” can be Trinidad and Tobago or another place of that name'],
    ['Trinidad and Tobago Strategy Salon', `TT | ${LAC}`],
    ['Santa Lucía', 'Santa Lucía” can be Saint Lucia or another place of that name'],
    ['Guadalajara', 'Guadalajara” can be Guadalajara in Mexico or Guadalajara in Spain'],
  ],
  'Réunion, the island and the meeting': [
    ['Reunión de vecinos de Madrid', 'ES | northern-and-western-europe'],
    ['Reunión con lectores', ''],
    ['Reunião da comunidade', ''],
    ['Réunion de la communauté', ''],
    ['réunion de Lyon', ''],
    ['La réunion des bénévoles', ''],
    ['La Réunion des bénévoles', ''],
    ['La Réunion annuelle', ''],
    ['La Réunion', `RE | ${SSA}`],
    ['Riunione della comunità', ''],
    ['Reunió de veïns', ''],
    ['Réunion', ''],
    ['Communauté de La Réunion', `RE | ${SSA}`],
    ['Atelier à La Réunion', `RE | ${SSA}`],
    ['Wikimedia La Réunion', `RE | ${SSA}`],
    ['Île de la Réunion', `RE | ${SSA}`],
    ['Isla Reunión', `RE | ${SSA}`],
    ['Ilha da Reunião', `RE | ${SSA}`],
    ['Réunion Island meetup', `RE | ${SSA}`],
    ['Réunion Strategy Salon', `RE | ${SSA}`],
    ['Réunion community', `RE | ${SSA}`],
  ],
  'a city and its state, an institution and its city': [
    ['Atlanta, Georgia workshop', 'US | north-america'],
    ['Athens, Georgia', 'US | north-america'],
    ['Lebanon, Pennsylvania', 'US | north-america'],
    ['Lebanon, Pennsylvania meetup', 'US | north-america'],
    ['Paris, Texas', 'US | north-america'],
    ['Moscow, Idaho', 'US | north-america'],
    ['Panama City, Florida', 'US | north-america'],
    ['Peru, Indiana', 'US | north-america'],
    ['American University of Beirut', `LB | ${MENA}`],
    ['American University in Cairo', `EG | ${MENA}`],
    ['Komunitas Cina di Medan', 'ID | east-southeast-asia-and-pacific'],
  ],
  'persons who are interviewed': [
    ['Interview with Kenya Jones', ''],
    ['Interview with India Wilson', ''],
    ['Entretien avec France Dupont', ''],
    ['Entrevista con Argentina Ruiz', ''],
    ['Entrevista com Israel Prado', ''],
    ['Entrevista amb Paris Soler', ''],
    ['Wawancara dengan Siti Oman', ''],
    ['Interview mit Vienna', ''],
    ['Интервью с Россией Петровой', ''],
    ['مقابلة مع أردن خليل', ''],
    ['Interview with Ghana Wikimedians', `GH | ${SSA}`],
    ['Interview with an editor from Ghana', `GH | ${SSA}`],
  ],
  'streets, squares and quarters': [
    ['Calle Guatemala', ''],
    ['Plaza de España', ''],
    ['Barrio de la India', ''],
    ['rue de Paris', ''],
    ['Place du Portugal', ''],
    ['Rua do Brasil', ''],
    ['Praça da Espanha', ''],
    ['Carrer de Mallorca', ''],
    ['Jordan Street readers', ''],
    ['A place in Ghana', `GH | ${SSA}`],
    ['Chili cooks', ''],
    ['Salon du Chili', `CL | ${LAC}`],
  ],
  'words that are near to a place and mean another thing': [
    ['Romani community', ''],
    ['Columbia University', ''],
    ['Communauté de Guyane', `GF | ${LAC}`],
    ['Australasia', ''],
    ['Xinjiang', 'CN | east-southeast-asia-and-pacific'],
    ['Romana', ''],
  ],
  'a language, where the name says that it is one': [
    ['Kazakh language user group', ''],
    ['Kazakh community', 'Kazakh” can be Kazakhstan or the language Kazakh'],
    ['Italian-language village pump', 'northern-and-western-europe'],
    ['Italian Strategy Salon', 'Italian” can be Italy or the language Italian'],
    ['Wikipedia in Spanish community', ''],
    ['Comunidad de Wikipedia en español', ''],
    ['Wikipedia en français', ''],
    ['Wikipédia en langue française', ''],
    ['Wikipedia in lingua italiana', 'northern-and-western-europe'],
    ['Comunidade da Wikipédia em português', ''],
    ['Spanish speakers of Peru', `PE | ${LAC}`],
    ['Communauté de France', 'FR | northern-and-western-europe'],
    ['Communauté française', 'française” can be France or the language French'],
  ],
  'names with their umlauts written out': [
    ['Wikimedia Oesterreich', 'AT | northern-and-western-europe'],
    ['Zuerich Strategy Salon', 'CH | northern-and-western-europe'],
    ['Koeln Strategy Salon', 'DE | northern-and-western-europe'],
    ['Kobenhavn workshop', ''],
    ['Koebenhavn workshop', 'DK | northern-and-western-europe'],
    ['Salon Suedafrika', `ZA | ${SSA}`],
    ['Aaland Strategy Salon', 'AX | northern-and-western-europe'],
    ['Rues community', ''],
  ],
  'common words of one language that are countries of another': [
    ['Indie community', ''],
    ['马里奥社群', ''],
    ['マリアのサロン', ''],
    ['マリ・サロン', `ML | ${SSA}`],
    ['New Jersey meetup', 'US | north-america'],
    ['新泽西社群', ''],
    ['Comunidad china de la costa', ''],
    ['Corso di scrittura', ''],
    ['polish the texts', ''],
  ],
};

describe.each(Object.entries(TRAPS))('%s', (_, rows) => {
  test.each(rows)('%s: %s', async (name, expected) => {
    expect(await read(name)).toBe(expected);
  });
});

describe('a country whose region differs by source: each scheme says its own', () => {
  test.each([
    ['IL', { 'wikimedia-2022': 'northern-and-western-europe', 'un-m49': 'western-asia' }],
    ['TR', { 'wikimedia-2022': CEE, 'un-m49': 'western-asia' }],
    ['CY', { 'wikimedia-2022': CEE, 'un-m49': 'western-asia' }],
  ])('%s', (code, expected) => {
    const regions = regionSchemes().map(({ id }) => [id, places().regionOf(code, id)]);
    expect(Object.fromEntries(regions)).toEqual(expected);
  });
});

test.each(['Wikimedia Oesterreich', 'Zuerich workshop', 'Duesseldorf workshop'])(
  '%s is spelt as those write it whose keys have no umlauts',
  async (name) => {
    const { findings } = await compile([{ path: 'notes.csv', value: `comment,source\nA short note.,${name}` }]);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('place-is-spelt-as-listed');
  },
);

describe('another accepted name of a city is no misspelling', () => {
  test.each([
    ['Odesa', 'UA'],
    ['Mykolaiv', 'UA'],
    ['Zaporizhzhia', 'UA'],
    ['Kharkov', 'UA'],
    ['Marrakech', 'MA'],
    ['Tanger', 'MA'],
    ['Fez', 'MA'],
    ['Toshkent', 'UZ'],
    ['Aşgabat', 'TM'],
    ['Astana', 'KZ'],
    ['Asmera', 'ER'],
    ['Hanover', 'DE'],
    ['Lodz', 'PL'],
    ['Wroclaw', 'PL'],
    ['Ulaanbaatar', 'MN'],
    ['Genova', 'IT'],
    ['Basra', 'IQ'],
    ['Gqeberha', 'ZA'],
  ])('%s', async (name, country) => {
    const value = `comment,source\nA short note.,Wikimedians of ${name}`;
    const { corpus, findings } = await compile([{ path: 'notes.csv', value }]);
    expect(corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution?.sources[0]?.countries).toEqual([country]);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('place-is-spelt-as-listed');
  });

  test.each(['Manisa', 'Nakuru', 'Antakya', 'Bolton', 'Oldenburg', 'Chengde', 'Belgaum', 'Juazeiro do Norte'])(
    '%s is a town, and no misspelling of a larger place',
    async (name) => {
      const value = `comment,source\nA short note.,Wikimedians of ${name}`;
      const { findings } = await compile([{ path: 'notes.csv', value }]);
      expect(findings.map(({ ruleId }) => ruleId)).not.toContain('place-is-spelt-as-listed');
    },
  );
});

describe('a misspelt place is corrected where one place alone is near', () => {
  test.each([
    ['Manilla Strategy Salon', 'PH', 'Manila'],
    ['Tanzinia Strategy Salon', 'TZ', 'Tanzania'],
    ['Camerroon community', 'CM', 'Cameroon'],
    ['Wikimedia Bangladessh', 'BD', 'Bangladesh'],
    ['Thialand Strategy Salon', 'TH', 'Thailand'],
    ['Gahna Strategy Salon', 'GH', 'Ghana'],
    ['Tanzaina Strategy Salon', 'TZ', 'Tanzania'],
    ['Vietnma Strategy Salon', 'VN', 'Vietnam'],
    ['Uganad Strategy Salon', 'UG', 'Uganda'],
    ['Kenay Strategy Salon', 'KE', 'Kenya'],
    ['Brazli Strategy Salon', 'BR', 'Brazil'],
    ['Argentinia Strategy Salon', 'AR', 'Argentina'],
    ['Bangaldessh Strategy Salon', 'BD', 'Bangladesh'],
    ['Sri Lamka Strategy Salon', 'LK', 'Sri Lanka'],
    ['Sri Lnaka Strategy Salon', 'LK', 'Sri Lanka'],
    ['Kuala Lumpor community', 'MY', 'Kuala Lumpur'],
    ['Wikimedia Hong Komg', 'HK', 'Hong Kong'],
    ['Dar es Saalam youth salon', 'TZ', 'Dar es Salaam'],
    ['Community of The Hauge', 'NL', 'The Hague'],
    ['Cabo Vedre Strategy Salon', 'CV', 'Cabo Verde'],
    ['São Pualo Strategy Salon', 'BR', 'São Paulo'],
    ['South Koera Strategy Salon', 'KR', 'South Korea'],
    ['Salón de El Savlador', 'SV', 'El Salvador'],
    ['Bosnia and Herzegovnia Strategy Salon', 'BA', 'Bosnia and Herzegovina'],
  ])('%s', async (name, country, spelling) => {
    const { corpus, findings } = await compile([{ path: 'notes.csv', value: `comment,source\nA short note.,${name}` }]);
    const attribution = corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution;
    expect(attribution?.sources[0]?.countries).toEqual([country]);
    expect(attribution?.regions.map(({ basis }) => basis)).toEqual(['corrected', 'corrected']);
    expect(attribution?.regions[0]?.reason).toContain(`is a misspelling of ${spelling}`);
    const told = findings.filter(({ ruleId }) => ruleId === 'place-is-spelt-as-listed');
    expect(told.map(({ expected }) => expected)).toEqual([spelling]);
  });

  test('beside a country that is spelt right the finding is all', async () => {
    const value = 'comment,source\nA short note.,Community near Manilla - Philippines';
    const { corpus, findings } = await compile([{ path: 'notes.csv', value }]);
    const attribution = corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution;
    expect(attribution?.regions.map(({ basis }) => basis)).toEqual(['place', 'place']);
    expect(findings.filter(({ ruleId }) => ruleId === 'place-is-spelt-as-listed')).toHaveLength(1);
  });

  test.each([
    'Cameron Strategy Salon',
    'Marina community',
    'Georgina Strategy Salon',
    'Begin community',
    'Turing workshop',
    'Chiel community',
    'Changed workshop',
    'Macua community',
    'San Martino Strategy Salon',
    'Costa Rico Strategy Salon',
    'Interview with Hong Kang',
    'Gold Cost workshop',
    'sri lamka workshop',
    'Sri, Lamka and friends',
    'New Delta Strategy Salon',
    'manilla envelopes',
    'Nepel Rana talk',
  ])('%s is left alone: another word, a name, no capital, or beside a word that nobody knows', async (name) => {
    expect(await read(name)).toBe('');
  });

  test.each([
    ['Nigera Strategy Salon', 'Nigera” can be Niger or Nigeria'],
    ['Martinez Strategy Salon', ''],
    ['Austerlitz workshop', ''],
  ])('%s: “%s”, one of several countries that are as near, and nothing for other words', async (name, told) => {
    expect(await read(name)).toBe(told);
  });
});

test('every tag of a place can tell where it comes from', () => {
  const entries = ['TZ', 'levant', 'global', '2306104'].map((id) => places().entry(id));
  expect(entries).toMatchObject([
    { id: 'TZ', label: 'Tanzania', file: 'places.json' },
    { id: 'levant', label: 'Levant', file: 'areas.json', source: 'Wikimedians of the Levant, Meta-Wiki' },
    { id: 'global', label: 'Global', file: 'areas.json' },
    { id: '2306104', label: 'Accra', file: 'cities.json' },
  ]);
  expect(entries[3]?.source).toContain('GeoNames');
  expect(places().entry('XX')).toBeNull();
  expect(languages().entry('mai')).toMatchObject({ label: 'Maithili', file: 'languages.json' });
  expect(languages().entry('xx')).toBeNull();
});
