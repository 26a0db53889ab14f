import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/resolve/parts.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

/** The parts of an attribution as words. */
function read(text: string) {
  const { sources, dates, areas } = readParts(text, defaultVocabularies());
  return {
    sources: sources.map(({ from, to }) => text.slice(from, to)),
    dates: dates.map(({ start, end }) => text.slice(start, end)),
    areas: areas.map(({ from, to, match }) => `${text.slice(from, to)}=${match?.term.id ?? '?'}`),
  };
}

const DIVERSITY = ['Diversity=diversity'];

describe('the parts of an attribution', () => {
  it.each<[string, { sources?: string[]; dates?: string[]; areas?: string[] }]>([
    [
      'Ghana Strategy Salon, June 2019, Diversity thematic area',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    [
      'Diversity thematic area, June 2019, Ghana Strategy Salon',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    [
      'June 2019; Ghana Strategy Salon; Diversity',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    [
      'Ghana Strategy Salon - June 2019 - Diversity',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    ['Ghana Strategy Salon – Diversity theme', { sources: ['Ghana Strategy Salon'], areas: DIVERSITY }],
    [
      'Ghana Strategy Salon June 2019 Diversity working group',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    ['Ghana Strategy Salon Diversity thematic area', { sources: ['Ghana Strategy Salon'], areas: DIVERSITY }],
    [
      'Ghana Strategy Salon, 2019 Diversity thematic area',
      { sources: ['Ghana Strategy Salon'], dates: ['2019'], areas: DIVERSITY },
    ],
    [
      'Wikimania 2018, June 2019, Diversity thematic area',
      { sources: ['Wikimania 2018'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    [
      'WikiWomen Camp 2017, 3 June 2019, Diversity thematic area',
      { sources: ['WikiWomen Camp 2017'], dates: ['3 June 2019'], areas: DIVERSITY },
    ],
    [
      'Salon du Cameroun 2018, juin 2019, Diversity thematic area',
      { sources: ['Salon du Cameroun 2018'], dates: ['juin 2019'], areas: DIVERSITY },
    ],
    // A year behind a separator, or one that no whole date follows, is the date.
    ['Wikimania, 2018, June 2019', { sources: ['Wikimania'], dates: ['2018', 'June 2019'] }],
    ['Wikimania 2018, 31 July, Diversity', { sources: ['Wikimania'], dates: ['2018', '31 July'], areas: DIVERSITY }],
    [
      'Ghana Strategy Salon, June Diversity thematic area',
      { sources: ['Ghana Strategy Salon'], dates: ['June'], areas: DIVERSITY },
    ],
    [
      'Ghana Strategy Salon, held in June 2019, Diversity.',
      { sources: ['Ghana Strategy Salon'], dates: ['June 2019'], areas: DIVERSITY },
    ],
    [
      'Hindi Conversations, March - April 2019 - Diversity theme',
      { sources: ['Hindi Conversations'], dates: ['March - April 2019'], areas: DIVERSITY },
    ],
    [
      'Community near Harare - Zimbabwe, May 2019',
      { sources: ['Community near Harare - Zimbabwe'], dates: ['May 2019'] },
    ],
    [
      'Ghana user group - Accra readers community, May 2019',
      { sources: ['Ghana user group', 'Accra readers community'], dates: ['May 2019'] },
    ],
    [
      'Hindi editor community, Hindi offline community, May 2019',
      { sources: ['Hindi editor community', 'Hindi offline community'], dates: ['May 2019'] },
    ],
    [
      'Ghana Strategy Salon and Kenya Strategy Salon, May 2019',
      { sources: ['Ghana Strategy Salon', 'Kenya Strategy Salon'], dates: ['May 2019'] },
    ],
    ['Rights and Reading community, May 2019', { sources: ['Rights and Reading community'], dates: ['May 2019'] }],
    ['Wikipedia & Education UG salon, Diversity', { sources: ['Wikipedia & Education UG salon'], areas: DIVERSITY }],
    ['Strategy Salon, Accra, Ghana, May 2019', { sources: ['Strategy Salon, Accra, Ghana'], dates: ['May 2019'] }],
    [
      'Sunrise Collective; River Readers; May 2019',
      { sources: ['Sunrise Collective', 'River Readers'], dates: ['May 2019'] },
    ],
    ['Ghana Strategy Salon 2019, Diversity', { sources: ['Ghana Strategy Salon'], dates: ['2019'], areas: DIVERSITY }],
    ['Friends of Wikimedia 2030, Diversity', { sources: ['Friends of Wikimedia 2030'], areas: DIVERSITY }],
    [
      'Ghana salon, September 7th, 2019, Diversity',
      { sources: ['Ghana salon'], dates: ['September 7th, 2019'], areas: DIVERSITY },
    ],
    ['Ghana salon, theme: Diversity', { sources: ['Ghana salon'], areas: DIVERSITY }],
    ['Ghana salon, Thematic area Diversity', { sources: ['Ghana salon'], areas: DIVERSITY }],
    [
      'Ghana salon, Diversity and Advocacy thematic areas',
      { sources: ['Ghana salon'], areas: [...DIVERSITY, 'Advocacy=advocacy'] },
    ],
    [
      'Ghana salon, Roles and Responsibilities and Advocacy themes',
      {
        sources: ['Ghana salon'],
        areas: ['Roles and Responsibilities=roles-and-responsibilities', 'Advocacy=advocacy'],
      },
    ],
    [
      'Ghana salon, Diversity, Advocacy thematic areas',
      { sources: ['Ghana salon'], areas: [...DIVERSITY, 'Advocacy=advocacy'] },
    ],
    ['Ghana salon, Moon landing thematic area', { sources: ['Ghana salon'], areas: ['Moon landing=?'] }],
    ['Ghana salon, theme: Moon landing', { sources: ['Ghana salon'], areas: ['Moon landing=?'] }],
    ['“Ghana salon”, « Diversity »', { sources: ['Ghana salon'], areas: DIVERSITY }],
    ['Ghana salon (Accra), Diversity', { sources: ['Ghana salon (Accra)'], areas: DIVERSITY }],
    [
      'Thematic area: Diversity, Source: Ghana Strategy Salon, Date: July 2019',
      { sources: ['Ghana Strategy Salon'], dates: ['July 2019'], areas: DIVERSITY },
    ],
    ['Books y Tea community and friends', { sources: ['Books y Tea community and friends'] }],
    ['Salon E and Workshop I', { sources: ['Salon E and Workshop I'] }],
    ['Vitamin E community', { sources: ['Vitamin E community'] }],
    ['Community I Salon of Ghana', { sources: ['Community I Salon of Ghana'] }],
    ['Communauté de Dakar et Thiès', { sources: ['Communauté de Dakar et Thiès'] }],
    ['Salon du Mali et la communauté du Niger', { sources: ['Salon du Mali', 'la communauté du Niger'] }],
    ['Wikimedia Ghana, by 2030, Diversity', { sources: ['Wikimedia Ghana'], areas: DIVERSITY }],
    [
      'Ghana salon, Diversity and la diversité',
      { sources: ['Ghana salon'], areas: [...DIVERSITY, 'diversité=diversity'] },
    ],
    ['Theme park community', { sources: ['Theme park community'] }],
    ['the Ghana salon / the Kenya salon', { sources: ['Ghana salon', 'Kenya salon'] }],
    ['Diversity', { areas: DIVERSITY }],
    ['June 2019', { dates: ['June 2019'] }],
    ['', {}],
    [',;, - ,', {}],
    ['13, 14', {}],
  ])('of %j', (text, expected) => {
    expect(read(text)).toEqual({ sources: [], dates: [], areas: [], ...expected });
  });

  it('parts lie inside the text, apart from each other, whatever the order and the separators', () => {
    const part = fc.constantFrom(
      'Ghana Strategy Salon',
      'Hindi community',
      'June 2019',
      'Diversity thematic area',
      'Advocacy',
      'Harare - Zimbabwe',
      '3 to 5 May 2019',
      '(x',
      ')',
      'and',
      '—',
    );
    const separator = fc.constantFrom(', ', '; ', ' - ', ' – ', ' / ', ' ', ',');
    fc.assert(
      fc.property(fc.array(fc.tuple(part, separator)), (list) => {
        const text = list.flat().join('');
        const { sources, dates, areas } = readParts(text, defaultVocabularies());
        const spans = [...sources, ...areas, ...dates.map(({ start, end }) => ({ from: start, to: end }))].sort(
          (a, b) => a.from - b.from,
        );
        let last = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('three well-formed parts read the same in each of their orders', () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const names = fc.constantFrom(
      'Ghana Strategy Salon',
      'Wikimedia Norway',
      'Hindi Editor community',
      'Kenya youth salon',
    );
    const dates = fc.constantFrom('June 2019', '3rd of August 2019', 'March - April 2019', '29-30 June 2019');
    const areas = fc.constantFrom(
      'Diversity thematic area',
      'Roles & Responsibilities working group',
      'Advocacy theme',
      'Partnerships',
    );
    fc.assert(
      fc.property(
        names,
        dates,
        areas,
        fc.constantFrom(...orders),
        fc.constantFrom(', ', '; ', ' - '),
        (name, date, area, order, separator) => {
          const found = read(order.map((i) => [name, date, area][i]).join(separator));
          expect(found.sources).toEqual([name]);
          expect(found.dates).toEqual([date]);
          expect(found.areas).toHaveLength(1);
          expect(found.areas[0]).not.toContain('?');
        },
      ),
    );
  });
});
