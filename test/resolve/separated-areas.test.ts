import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { vocabulariesOf } from '../../src/vocabularies/index.ts';
import { parseVocabulary } from '../../src/vocabularies/vocabulary-file.ts';

const FILE = `name: forum
version: 1
language: es
kind: themes
source: us
entries:
  - label: Calles, plazas y parques
  - label: Agua / aire
  - label: Ruido - luz
  - label: Luz
`;

const own = [{ ...parseVocabulary(FILE), file: 'forum.yaml' }];
const FORUM = vocabulariesOf({ themes: null, own });
const OF_2017 = vocabulariesOf({ themes: 'themes-2017', own: [] });
const DEFAULT = vocabulariesOf({ themes: null, own: [] });

/** The names of the sources, the terms of the areas and the doubts of a page with one footnote. */
async function read(text: string, vocabularies: typeof FORUM) {
  const page = `Movement/Community input/Halls\n\nHalls\n\n  • Open them.[1]\n\nFootnotes\n\n  1. Open the halls. ${text}\n`;
  const { compiled } = await compile([{ path: 'page.txt', value: new TextEncoder().encode(page) }], vocabularies);
  const quotes = compiled.flatMap(({ document }) => document.footnotes.flatMap((note) => note.quotes));
  return {
    sources: quotes.flatMap(({ attribution }) => attribution?.sources.map(({ name }) => name) ?? []),
    areas: quotes.flatMap(({ attribution }) => attribution?.themes.map(({ id }) => id) ?? []),
    doubts: compiled.flatMap(({ doubts }) => doubts.map(({ kind, found }) => `${kind} | ${found}`)),
  };
}

const HEALTHY = 'healthy-inclusive-communities';
const STREETS = 'calles-plazas-y-parques';
const OTHER = 'area-of-another-set | Healthy, Inclusive Communities';

describe('an area whose name holds a separator', () => {
  it.each<[string, typeof FORUM, string[], string[], string[]]>([
    [
      '(Ghana Strategy Salon, June 2019, thematic area: Healthy, Inclusive Communities)',
      OF_2017,
      ['Ghana Strategy Salon'],
      [HEALTHY],
      [],
    ],
    [
      '(Ghana Strategy Salon, June 2019, Healthy, Inclusive Communities thematic area)',
      OF_2017,
      ['Ghana Strategy Salon'],
      [HEALTHY],
      [],
    ],
    [
      '(Ghana Strategy Salon, Healthy, Inclusive Communities, June 2019)',
      OF_2017,
      ['Ghana Strategy Salon'],
      [HEALTHY],
      [],
    ],
    [
      '(Ghana Strategy Salon, June 2019, theme “Healthy, Inclusive Communities”)',
      OF_2017,
      ['Ghana Strategy Salon'],
      [HEALTHY],
      [],
    ],
    [
      '(Ghana Strategy Salon Healthy, Inclusive Communities thematic area, June 2019)',
      OF_2017,
      ['Ghana Strategy Salon'],
      [HEALTHY],
      [],
    ],
    ['(Foro abierto, junio de 2025, área temática: Calles, plazas y parques)', FORUM, ['Foro abierto'], [STREETS], []],
    ['(área temática: Calles, plazas y parques)', FORUM, [], [STREETS], []],
    ['(Foro abierto, junio de 2025, Calles, plazas y parques y luz)', FORUM, ['Foro abierto'], [STREETS, 'luz'], []],
    ['(Foro abierto, junio de 2025, Agua / aire)', FORUM, ['Foro abierto'], ['agua-aire'], []],
    ['(Foro abierto, junio de 2025, Ruido - luz)', FORUM, ['Foro abierto'], ['ruido-luz'], []],
    [
      '(Salón Calles, plazas y parques de Lima, junio de 2025)',
      FORUM,
      ['Salón Calles, plazas y parques de Lima'],
      [],
      [],
    ],
    [
      '(Ghana Strategy Salon, June 2019, thematic area: Healthy, Inclusive Communities)',
      DEFAULT,
      ['Ghana Strategy Salon'],
      [],
      [OTHER],
    ],
    [
      '(Ghana Strategy Salon, June 2019, Healthy, Inclusive Communities thematic area)',
      DEFAULT,
      ['Ghana Strategy Salon'],
      [],
      [OTHER],
    ],
  ])('%s', async (text, vocabularies, sources, areas, doubts) => {
    expect(await read(text, vocabularies)).toEqual({ sources, areas, doubts });
  });
});
