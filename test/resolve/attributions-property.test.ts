import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuotes } from '../../src/extract/quotes.ts';
import { readParts } from '../../src/resolve/parts.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

/** What attributions of a language are composed of; areas with the id of their theme, dates with their EDTF. */
interface Words {
  /** A source from its cue and a place. */
  sources: readonly ((place: string) => string)[];
  places: readonly string[];
  dates: readonly (readonly [string, string])[];
  areas: readonly (readonly [string, string])[];
  /** Ways to name an area. */
  labels: readonly ((area: string) => string)[];
  separators: readonly string[];
}

const COMMON = [', ', '; ', ' – ', ' / '];

const LANGUAGES: Readonly<Record<string, Words>> = {
  en: {
    sources: [
      (place) => `${place} Strategy Salon`,
      (place) => `Community near ${place}`,
      (place) => `Wikimedia ${place}`,
    ],
    places: ['Ghana', 'Norway', 'Papua New Guinea', 'Accra'],
    dates: [
      ['June 2019', '2019-06'],
      ['3rd of August 2019', '2019-08-03'],
      ['29-30 June 2019', '2019-06-29/2019-06-30'],
    ],
    areas: [
      ['Diversity', 'diversity'],
      ['Roles & Responsibilities', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `${area} thematic area`, (area) => `theme: ${area}`],
    separators: COMMON,
  },
  fr: {
    sources: [
      (place) => `Salon stratégique de ${place}`,
      (place) => `Communauté de ${place}`,
      (place) => `Groupe d’utilisateurs de ${place}`,
    ],
    places: ['Dakar', 'La Réunion', 'Le Caire', 'Côte d’Ivoire'],
    dates: [
      ['juillet 2019', '2019-07'],
      ['1er juillet 2019', '2019-07-01'],
      ['29 juin au 3 juillet 2019', '2019-06-29/2019-07-03'],
    ],
    areas: [
      ['diversité', 'diversity'],
      ['rôles et responsabilités', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `thème « ${area} »`, (area) => `domaine thématique : ${area}`],
    separators: COMMON,
  },
  es: {
    sources: [
      (place) => `Salón estratégico de ${place}`,
      (place) => `Comunidad de ${place}`,
      (place) => `Encuentro de ${place}`,
    ],
    places: ['La Paz', 'El Salvador', 'Rosario', 'San José'],
    dates: [
      ['junio de 2019', '2019-06'],
      ['6 de julio de 2019', '2019-07-06'],
      ['3 a 5 de agosto de 2019', '2019-08-03/2019-08-05'],
    ],
    areas: [
      ['diversidad', 'diversity'],
      ['roles y responsabilidades', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `área temática: ${area}`, (area) => `tema «${area}»`],
    separators: COMMON,
  },
  pt: {
    sources: [
      (place) => `Salão estratégico de ${place}`,
      (place) => `Comunidade de ${place}`,
      (place) => `Oficina de ${place}`,
    ],
    places: ['Recife', 'Porto', 'São Tomé', 'Minas'],
    dates: [
      ['julho de 2019', '2019-07'],
      ['13 de julho de 2019', '2019-07-13'],
      ['6 e 7 de julho de 2019', '2019-07-06/2019-07-07'],
    ],
    areas: [
      ['diversidade', 'diversity'],
      ['papéis e responsabilidades', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `área temática: ${area}`, (area) => `tema ${area}`],
    separators: COMMON,
  },
  de: {
    sources: [
      (place) => `Strategie-Salon ${place}`,
      (place) => `Gemeinschaft in ${place}`,
      (place) => `Benutzergruppe ${place}`,
    ],
    places: ['Deutschland', 'Wien', 'Den Haag', 'Die Elbinseln'],
    dates: [
      ['Juli 2019', '2019-07'],
      ['6. Juli 2019', '2019-07-06'],
      ['6.–8. Juli 2019', '2019-07-06/2019-07-08'],
    ],
    areas: [
      ['Vielfalt', 'diversity'],
      ['Rollen und Verantwortlichkeiten', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `Themenbereich ${area}`, (area) => `Thema: „${area}“`],
    separators: COMMON,
  },
  ca: {
    sources: [
      (place) => `Saló estratègic de ${place}`,
      (place) => `Comunitat de ${place}`,
      (place) => `Trobada de ${place}`,
    ],
    places: ['Vic', 'La Seu', 'L’Hospitalet', 'Palma'],
    dates: [
      ['juliol de 2019', '2019-07'],
      ['6 d’agost de 2019', '2019-08-06'],
      ['juny i juliol de 2019', '2019-06/2019-07'],
    ],
    areas: [
      ['diversitat', 'diversity'],
      ['rols i responsabilitats', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `àrea temàtica: ${area}`, (area) => `tema «${area}»`],
    separators: COMMON,
  },
  ar: {
    sources: [
      (place) => `صالون استراتيجي في ${place}`,
      (place) => `مجتمع ${place}`,
      (place) => `مجموعة مستخدمي ${place}`,
    ],
    places: ['تونس', 'وهران', 'لبنان', 'مصر'],
    dates: [
      ['يوليو ٢٠١٩', '2019-07'],
      ['٦ تموز 2019', '2019-07-06'],
      ['3 إلى 5 جويلية 2019', '2019-07-03/2019-07-05'],
    ],
    areas: [
      ['التنوع', 'diversity'],
      ['الأدوار والمسؤوليات', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `المجال الموضوعي: ${area}`, (area) => `موضوع «${area}»`],
    separators: ['، ', '؛ ', ' – ', ', '],
  },
  hi: {
    sources: [(place) => `${place} रणनीति सैलून`, (place) => `${place} समुदाय`, (place) => `${place} उपयोगकर्ता समूह`],
    places: ['भारत', 'नेपाल', 'पटना', 'मैथिली'],
    dates: [
      ['जुलाई 2019', '2019-07'],
      ['६ जुलाई २०१९', '2019-07-06'],
      ['3 से 5 जुलाई 2019', '2019-07-03/2019-07-05'],
    ],
    areas: [
      ['विविधता', 'diversity'],
      ['भूमिकाएं और ज़िम्मेदारियां', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `${area} विषयगत क्षेत्र`, (area) => `विषय: ${area}`],
    separators: COMMON,
  },
  id: {
    sources: [
      (place) => `Salon Strategi ${place}`,
      (place) => `Komunitas ${place}`,
      (place) => `Kelompok pengguna ${place}`,
    ],
    places: ['Indonesia', 'Bandung', 'Nusa Tenggara', 'Jawa'],
    dates: [
      ['Agustus 2019', '2019-08'],
      ['6 Juli 2019', '2019-07-06'],
      ['3 sampai 5 Mei 2019', '2019-05-03/2019-05-05'],
    ],
    areas: [
      ['keberagaman', 'diversity'],
      ['peran dan tanggung jawab', 'roles-and-responsibilities'],
    ],
    labels: [(area) => area, (area) => `bidang tematik: ${area}`, (area) => `tema “${area}”`],
    separators: COMMON,
  },
};

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

const vocabularies = defaultVocabularies();

describe.each(Object.entries(LANGUAGES))('an attribution composed in %s', (_, words) => {
  const composed = fc.record({
    source: fc.tuple(fc.constantFrom(...words.sources), fc.constantFrom(...words.places)),
    date: fc.constantFrom(...words.dates),
    area: fc.constantFrom(...words.areas),
    label: fc.constantFrom(...words.labels),
    order: fc.constantFrom(...ORDERS),
    separator: fc.constantFrom(...words.separators),
  });

  it('parses to its parts, whatever their order', () => {
    fc.assert(
      fc.property(
        composed,
        ({ source: [cue, place], date: [date, edtf], area: [area, id], label, order, separator }) => {
          const source = cue(place);
          const text = order.map((i) => [source, date, label(area)][i]).join(separator);
          const parts = readParts(text, vocabularies);
          expect(parts.sources.map(({ from, to }) => text.slice(from, to))).toEqual([source]);
          expect(parts.dates.map((one) => one.edtf)).toEqual([edtf]);
          expect(parts.areas.map(({ from, to, match }) => [text.slice(from, to), match?.term.id])).toEqual([
            [area, id],
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is cut from the quote before it', () => {
    fc.assert(
      fc.property(composed, ({ source: [cue, place], date: [date], area: [area], label, order, separator }) => {
        const inner = order.map((i) => [cue(place), date, label(area)][i]).join(separator);
        const quote = 'Open the halls (and rooms).';
        const [first, ...others] = cutQuotes(`${quote} (${inner}).`, vocabularies);
        expect(others).toEqual([]);
        expect(first?.attribution).toMatchObject({ from: quote.length + 1, closed: true });
      }),
      { numRuns: 100 },
    );
  });
});
