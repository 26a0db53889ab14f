import { describe, expect, it } from 'vitest';
import { areaIsKnown } from '../../src/check/rules/area-is-known.ts';
import { areaIsSpeltAsInTheVocabulary } from '../../src/check/rules/area-is-spelt-as-in-the-vocabulary.ts';
import { attributionHasArea } from '../../src/check/rules/attribution-has-area.ts';
import { attributionHasDate } from '../../src/check/rules/attribution-has-date.ts';
import { findingsIn, synthesis } from './compiled.ts';

const RULES = [areaIsKnown, areaIsSpeltAsInTheVocabulary, attributionHasArea, attributionHasDate];

const ITALIAN = [
  'Abbiamo bisogno di più persone che accolgano i nuovi arrivati con pazienza.',
  'I corsi per le scuole dei piccoli paesi mancano da molti anni.',
  'Le voci delle minoranze restano fuori dalle nostre pagine.',
  'Le biblioteche vorrebbero lavorare con noi ma nessuno risponde.',
];
const RUSSIAN = [
  'Нам нужны люди, которые терпеливо встречают новичков.',
  'Курсов для сельских школ нет уже много лет.',
  'Голоса меньшинств не попадают на наши страницы.',
];

const page = (quotes: readonly string[], items: readonly string[], whose: readonly string[]) =>
  synthesis(
    items.map((item, i) => `${item}${whose.flatMap((_, j) => (j % items.length === i ? `[${j + 1}]` : [])).join('')}`),
    whose.map((who, i) => `${quotes[i]} (${who}).`),
  );
const italian = (...whose: string[]) =>
  page(ITALIAN, ['Dare ai nuovi utenti una persona che li accompagni nei primi mesi.'], whose);
const russian = (...whose: string[]) =>
  page(RUSSIAN, ['Дать новым участникам человека, который их сопровождает в первые месяцы.'], whose);
const rulesIn = async (text: string) => (await findingsIn(RULES, text)).map(({ ruleId }) => ruleId);

describe('attributions in a language that is not read', () => {
  it.each([
    [
      'Italian',
      italian(
        'Salone strategico di Milano, giugno 2019, area tematica: salute della comunità',
        'Salone strategico di Torino, luglio 2019, area tematica: partenariati',
        'Wikipedia in italiano, maggio 2019, area tematica: diversità',
        'Wikimedia Italia, tema: ricavi',
      ),
    ],
    [
      'Russian',
      russian(
        'Стратегический салон в Москве, июнь 2019, тематическая область: здоровье сообщества',
        'Сообщество русской Википедии, май 2019, тематическая область: разнообразие',
        'Викимедиа РУ, тема: партнёрства',
      ),
    ],
  ])('are passed over in silence on a page in %s', async (_, text) => {
    expect(await rulesIn(text)).toEqual([]);
  });

  it('are read on such a page where they are in a language that is', async () => {
    const text = italian(
      'Italy Strategy Salon, June 2019, Diversity thematic area',
      'Italy Strategy Salon, June 2019, Partnershipz thematic area',
      'Italy Strategy Salon, Advocacy thematic area',
      'Italy Strategy Salon, June 2019',
    );
    expect(await rulesIn(text)).toEqual([
      'area-is-spelt-as-in-the-vocabulary',
      'attribution-has-date',
      'attribution-has-area',
    ]);
  });

  it('are told by their script on a page that is read', async () => {
    const text = page(
      ['We wait at the gate in the rain.', 'Nobody opens the gate at noon.', RUSSIAN[0] as string],
      ['Open the gate at noon and keep it open for all who come late.'],
      [
        'Peru Salon, June 2019, Diversity thematic area',
        'Peru Salon, June 2019',
        'Сообщество русской Википедии, май 2019, тематическая область: разнообразие',
      ],
    );
    expect(await rulesIn(text)).toEqual(['attribution-has-area']);
  });

  it('are read under a quote in such a language where the page has its areas in words that are read', async () => {
    const text = page(
      ['We wait at the gate in the rain.', 'Nobody opens the gate at noon.', ITALIAN[0] as string],
      ['Open the gate at noon and keep it open for all who come late.'],
      [
        'Peru Salon, June 2019, Diversity thematic area',
        'Mali Salon, June 2019, Diversity thematic area',
        'Italy Salon, June 2019',
      ],
    );
    expect(await rulesIn(text)).toEqual(['attribution-has-area']);
  });
});
