import { describe, expect, it } from 'vitest';
import { translationHasTheSameMarkers as rule } from '../../../src/check/rules/translation-has-the-same-markers.ts';
import { findingsIn } from '../written.ts';

const NOTES = `
Footnotes

  1. We moved the books from the wet corner to the dry one. (Kenya Strategy Salon, June 2019, Diversity thematic area).
  2. The rain comes in through the ceiling of the room. (Chile Strategy Salon, July 2019, Diversity thematic area).
`;
const english = (markers: string, title = 'Warm roofs') =>
  `${title}\n\n  • Mend the roofs before the rain comes to the valley.${markers}\n  • Ask the neighbours for the ladder of the school.[2]\n${NOTES}`;
const spanish = (markers: string, title = 'Techos') =>
  `${title}\n\n  • Reparar los techos antes de que llegue la lluvia al valle.${markers}\n  • Pedir a los vecinos la escalera de la escuela.[2]\n${NOTES}`;

const names: [string, string][] = [
  ['roofs.txt', 'roofs.es.txt'],
  ['roofs.txt', 'roofs-es.txt'],
  ['roofs.txt', 'roofs/es.txt'],
  ['en/roofs.txt', 'es/roofs.txt'],
  ['pages/roofs.txt', 'pages/es/roofs.txt'],
];

describe('translation-has-the-same-markers', () => {
  it.each(names)('takes %s for the original of %s', async (path, translated) => {
    const files = [
      { path: translated, value: spanish('[2][1]') },
      { path, value: english('[1][2]') },
    ];
    expect(await findingsIn(rule, ...files)).toMatchObject([
      {
        path: translated,
        message:
          'found the markers [2][1] in the translation “Reparar los techos antes de que llegue la lluvia al valle.”, expected the markers [1][2] as in “Mend the roofs before the rain comes to the valley.”',
        related: [{ path }],
      },
    ]);
  });

  it.each([
    ['the path of a wiki’s page', english('[1][2]', 'Input/Warm roofs'), spanish('[1]', 'Input/Warm roofs/es')],
    [
      'one title',
      english('[1][2]', 'Input/Warm roofs'),
      spanish('[1]', 'Input/Warm roofs').replace('Input', 'Translated'),
    ],
  ])('finds a translation by %s', async (_, original, translation) => {
    const files = [
      { path: 'a.txt', value: original },
      { path: 'b.txt', value: translation },
    ];
    expect((await findingsIn(rule, ...files)).map(({ path }) => path)).toEqual(['b.txt']);
  });

  it('tells another number of recommendations once', async () => {
    const shorter = spanish('[1]').replace('  • Pedir a los vecinos la escalera de la escuela.[2]\n', '');
    const files = [
      { path: 'roofs.txt', value: english('[1][2]') },
      { path: 'roofs.es.txt', value: shorter },
    ];
    expect((await findingsIn(rule, ...files)).map(({ message }) => message)).toEqual([
      'found 1 recommendation in the translation, expected 2 as on the page “roofs”',
    ]);
  });

  it.each([
    ['the same markers', 'roofs.es.txt', spanish('[1][2]')],
    ['a page of another name', 'techos.es.txt', spanish('[1]')],
    ['a code that is not the language of the page', 'roofs.fr.txt', spanish('[1]')],
    ['a page in the same language', 'roofs.es.txt', english('[1]')],
  ])('is silent on %s', async (_, path, value) => {
    expect(await findingsIn(rule, { path: 'roofs.txt', value: english('[1][2]') }, { path, value })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a code before another word of their name', 'pages/en-rooms.txt', 'pages/es-techos.txt'],
    ['a code before a short word', 'pages/en-faq.txt', 'pages/es-help.txt'],
    ['a code that is a name and one before a word', 'pages/en-gfm.txt', 'pages/es.txt'],
    ['names that are codes', 'pages/en.txt', 'pages/es.txt'],
    ['names that are codes, in no folder', 'en.txt', 'es.txt'],
  ])('is silent on pages of other subjects with %s', async (_, path, other) => {
    const files = [
      { path, value: english('[1][2]') },
      { path: other, value: spanish('[1]').replace('Kenya', 'Ghana').replace('July', 'May') },
    ];
    expect(await findingsIn(rule, ...files)).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['most of their notes are of the same source and time', 'pages/en.txt', 'pages/es.txt', spanish('[2]')],
    ['the same holds in no folder', 'en.txt', 'es.txt', spanish('[2]')],
  ])('takes pages whose names are codes for translations where %s', async (_, path, other, value) => {
    const found = await findingsIn(rule, { path, value: english('[1][2]') }, { path: other, value });
    expect(found.map((one) => one.path)).toEqual([other]);
  });

  it.each([['es-419'], ['es-MX'], ['es-Latn'], ['es-latn-mx'], ['es-formal']])(
    'knows the code %s with a script, a country or a variant',
    async (code) => {
      const files = [
        { path: 'pages/roofs.txt', value: english('[1][2]') },
        { path: `pages/roofs/${code}.txt`, value: spanish('[1]') },
      ];
      expect(await findingsIn(rule, ...files)).toHaveLength(1);
    },
  );

  it('takes pages whose names are codes for translations where their folder has the name of one', async () => {
    const marked = (page: string) =>
      page.replace('Warm', '# Warm').replaceAll('  •', '*').replace('\nFoot', '\n## Foot');
    const files = (folder: string) => [
      { path: `${folder}/en.md`, value: marked(english('[1][2]')) },
      { path: `${folder}/es.md`, value: marked(spanish('[1]').replace('Kenya', 'Ghana').replace('July', 'May')) },
    ];
    expect(await findingsIn(rule, ...files('warm-roofs'))).toHaveLength(1);
    expect(await findingsIn(rule, ...files('pages'))).toEqual([]);
  });
});
