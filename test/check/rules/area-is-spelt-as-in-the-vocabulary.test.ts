import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { areaIsSpeltAsInTheVocabulary as rule } from '../../../src/check/rules/area-is-spelt-as-in-the-vocabulary.ts';
import { compileDocument } from '../../../src/compile.ts';
import { vocabularyOf } from '../../../src/vocabularies/from-file.ts';
import { defaultVocabularies } from '../../../src/vocabularies/index.ts';
import { themesOf } from '../../../src/vocabularies/themes.ts';
import { type AttributionSpec, findingsOf, messagesOf, type PageSpec, page, placesOf } from '../helpers.ts';
import { messagesOn } from '../pages.ts';

type Theme = NonNullable<AttributionSpec['themes']>[number];

const raw = '(Oslo Salon, Roles & Responsibility thematic area)';
const label = 'Roles & Responsibilities';
const found = 'Roles & Responsibility';
const quote = (...themes: Theme[]): PageSpec => ({
  footnotes: [{ label: '1', quotes: [{ text: 'Yes.', attribution: { raw, themes } }] }],
});

describe('area-is-spelt-as-in-the-vocabulary', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a quote without an attribution', { footnotes: [{ label: '1', quotes: [{ text: 'Yes.' }] }] }],
    ['an area as the vocabulary spells it', quote({ label: found, found })],
    ['an alias that is the label', quote({ label: found, found, basis: 'alias' })],
    ['an area that was inferred', quote({ label, found, basis: 'inferred' })],
    ['a tag of another vocabulary', quote({ label: 'North', found: 'Oslo', basis: 'alias', vocabulary: 'un-m49' })],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each<['alias' | 'corrected']>([['alias'], ['corrected']])('reports an area of basis %s', (basis) => {
    const spec = quote({ label, found, basis });
    expect(messagesOf(rule, spec)).toEqual(['found “Roles & Responsibility”, expected “Roles & Responsibilities”']);
    expect(placesOf(rule, spec)).toEqual([found]);
    expect(findingsOf(rule, spec)[0]?.expected).toBe(label);
  });

  it('points at the attribution when the tag has no place', () => {
    const spec = quote({ label, basis: 'alias' });
    expect(messagesOf(rule, spec)).toEqual(['found another spelling, expected “Roles & Responsibilities”']);
    expect(placesOf(rule, spec)).toEqual([raw]);
  });

  it('says less, at the same place and with the same fingerprint, when the text is not there', () => {
    const spec = quote({ label, found, basis: 'alias' });
    const [{ fix, ...withText } = {}] = findingsOf(rule, spec);
    expect(fix).toBeDefined();
    const [without] = check([page(spec).compiled], { rules: [rule] });
    expect(without).toEqual({
      ...withText,
      fix: undefined,
      message: 'found another spelling, expected “Roles & Responsibilities”',
    });
  });
});

it('offers the label in a page in English, and nothing for the name of another language', () => {
  const find = (theme: Theme, language: string) => {
    const { compiled, text } = page(quote(theme));
    const one = { ...compiled, document: { ...compiled.document, language } };
    return check([one], { rules: [rule], texts: new Map([[one.document.path, text]]) })[0]?.fix;
  };
  const theme: Theme = { label, found, basis: 'alias' };
  expect(find(theme, 'en')).toMatchObject({ message: `write “${label}”`, edits: [{ text: label }] });
  expect(find({ ...theme, found: 'Oslo' }, 'en')).toBeUndefined();
  expect(find(theme, 'de')).toBeUndefined();
});

const noted = (...attributions: string[]) =>
  `Lamps\n\n${attributions.map((_, i) => `  • Hang a lamp.[${i + 1}]`).join('\n')}\n\nFootnotes\n\n${attributions
    .map((one, i) => `  ${i + 1}. The lamp is out. (${one})`)
    .join('\n')}\n`;

describe('the name of an area in another language', () => {
  it.each([
    ['Spanish', 'Salón de Estrategia de Bolivia, junio de 2019, área temática: Diversidad'],
    ['Spanish, with an article', 'Salón de Estrategia de Bolivia, junio de 2019, área temática: la Diversidad'],
    ['French, with a Cyrillic letter', 'Salon stratégique du Cameroun, juin 2019, thème « p\u0430rtenariats »'],
    [
      'Spanish, with a Cyrillic letter',
      'Salón de Estrategia de Bolivia, junio de 2019, área temática: r\u043eles y responsabilidades',
    ],
    ['German, with a Cyrillic letter', 'Wikimedia Deutschland, 3. Juli 2019, Themenbereich Vi\u0435lfalt'],
    [
      'Portuguese, with Cyrillic letters',
      'Salão de estratégia do Brasil, junho de 2019, área temática al\u043e\u0441ação de recursos',
    ],
    ['French', 'Salon stratégique du Cameroun, juin 2019, domaine thématique : Renforcement des capacités'],
    ['German', 'Wikimedia Deutschland, 3. Juli 2019, Themenbereich Rollen und Verantwortlichkeiten'],
    ['Hindi', 'भारत रणनीति सैलून, जून 2019, विषय क्षेत्र: विविधता'],
    ['Arabic', 'مجتمع العراق، يونيو 2019، المجال الموضوعي: بناء القدرات'],
  ])('is right in %s', async (_, attribution) => {
    expect(await messagesOn(rule, noted(attribution))).toEqual([]);
  });

  it.each([
    ['French', 'Salon du Cameroun, juin 2019, thème « partenariat »', 'found “partenariat”, expected “partenariats”'],
    ['Spanish', 'Salón de Bolivia, junio de 2019, área temática: Alianza', 'found “Alianza”, expected “alianzas”'],
    [
      'German',
      'Wikimedia Deutschland, Juli 2019, Themenbereich Partnerschaft',
      'found “Partnerschaft”, expected “Partnerschaften”',
    ],
    ['Portuguese', 'Salão do Brasil, julho de 2019, área temática: parceria', 'found “parceria”, expected “parcerias”'],
  ])('is told in another number, in %s', async (_, attribution, message) => {
    expect(await messagesOn(rule, noted(attribution))).toEqual([message]);
  });

  it('is right as a synonym, and in other capitals', async () => {
    const one = 'Salón de Bolivia, junio de 2019, área temática: fortalecimiento de capacidades';
    const other = 'Salón de Bolivia, junio de 2019, área temática: Alianzas';
    const hindi = 'भारत रणनीति सैलून, जून 2019, विषय क्षेत्र: सहभागिताएँ';
    const french = 'Salon du Cameroun, juin 2019, thème « produit et technologie »';
    for (const each of [one, other, hindi, french]) expect(await messagesOn(rule, noted(each))).toEqual([]);
  });

  it('is not a variant of the language of the vocabulary', async () => {
    expect(await messagesOn(rule, noted('Peru Strategy Salon, June 2019, CB thematic area'))).toEqual([
      'found “CB”, expected “Capacity Building”',
    ]);
  });

  it('is that of the vocabulary in force', async () => {
    const entries = [{ id: 'wood', labels: { en: 'Wood', fi: 'Puu' }, aliases: [{ text: 'Timber', language: 'en' }] }];
    const file = { name: 'own', title: 'Own', version: '1', language: 'en', kind: 'themes' as const, source: 'a test' };
    const themes = themesOf(vocabularyOf({ ...file, entries }), []);
    const value = noted('Peru Strategy Salon, June 2019, Puu thematic area', 'Peru Salon, 2019, Timber thematic area');
    const own = { ...defaultVocabularies(), themes };
    const one = await compileDocument({ path: 'page.txt', value }, own);
    const told = check([one], { rules: [rule], texts: new Map([['page.txt', one.text]]), vocabularies: own });
    expect(told.map(({ message }) => message)).toEqual(['found “Timber”, expected “Wood”']);
  });
});

it('expects the name of the area in the language of the page', async () => {
  const text = (area: string) =>
    `Movement/Input/Ouvrir les portes/fr\n\nLes portes du jardin sont lourdes et nous avons besoin d’aide pour les ouvrir.\n\n  • Ouvrir la porte du jardin à midi.[1]\n\nNotes\n\n  1. La porte grince quand nous sommes dans le jardin. (Salon du Pérou, juin 2019, domaine thématique ${area}).\n`;
  expect(await messagesOn(rule, text('Diverssité'))).toEqual(['found “Diverssité”, expected “Diversité”']);
  expect(await messagesOn(rule, text('Diversité'))).toEqual([]);
});
