import { describe, expect, it } from 'vitest';
import { quotedWordsAreInAQuote } from '../../src/check/rules/quoted-words-are-in-a-quote.ts';
import { recommendationKeepsTheNegations } from '../../src/check/rules/recommendation-keeps-the-negations.ts';
import { recommendationKeepsTheNumbers } from '../../src/check/rules/recommendation-keeps-the-numbers.ts';
import { wordsAreNotDoubled } from '../../src/check/rules/words-are-not-doubled.ts';
import { languageOf, languageOfQuote } from '../../src/check/tongue.ts';
import type { Document, LanguageBasis } from '../../src/model/report.ts';
import { page as built } from './helpers.ts';
import { messagesOn } from './pages.ts';

const AREA = '(Kenya Strategy Salon, June 2019, Diversity thematic area)';

function document(
  change: Partial<Document>,
  quotes: readonly { text: string; raw?: string; language?: string | null; languageBasis?: LanguageBasis }[],
): Document {
  const footnotes = quotes.map(({ text, raw }, i) => ({
    label: `${i + 1}`,
    quotes: [{ text, attribution: raw === undefined ? null : { raw } }],
  }));
  const { document: one } = built({ footnotes }).compiled;
  const told = one.footnotes.map((note, i) => ({
    ...note,
    quotes: note.quotes.map((quote) => ({
      ...quote,
      language: quotes[i]?.language ?? null,
      languageBasis: quotes[i]?.languageBasis ?? (quotes[i]?.language ? 'detected' : null),
    })),
  }));
  return { ...one, footnotes: told, ...change };
}

describe('the language of a page', () => {
  it.each<[string, string | null, Document]>([
    ['is its own', 'es', document({ language: 'es' }, [{ text: 'Yes.', language: 'en' }])],
    [
      'is that of its quotes',
      'fr',
      document({}, [
        { text: 'Oui.', language: 'fr' },
        { text: 'Si.', raw: AREA },
      ]),
    ],
    [
      'is not told by quotes of two',
      null,
      document({}, [
        { text: 'A', language: 'fr' },
        { text: 'B', language: 'en' },
      ]),
    ],
    [
      'is that of most quotes where the words of a short one may be of a related language',
      'es',
      document({}, [
        { text: 'Todos.', language: 'es' },
        { text: 'Que nos inviten.', language: 'gl' },
      ]),
    ],
    [
      'is not that of a relative where it is stated',
      'gl',
      document({ language: 'gl', languageBasis: 'stated' }, [{ text: 'Si.', language: 'es' }]),
    ],
    [
      'is that of its quotes where its few words are of a related one',
      'es',
      document({ language: 'gl', languageBasis: 'detected' }, [{ text: 'Si.', language: 'es' }]),
    ],
    ['is that of its attributions', 'en', document({}, [{ text: 'Keep.', raw: AREA }])],
    [
      'is not told by words of two languages',
      null,
      document({}, [{ text: 'Sí.', raw: '(Lima, área temática: Agua)' }]),
    ],
    ['is of its script', null, document({ script: 'Deva' }, [{ text: 'हाँ।', raw: AREA }])],
    ['is not told of a long page', null, document({ summary: 'Xyl '.repeat(300) }, [{ text: 'Keep.', raw: AREA }])],
    ['is null where nothing tells', null, document({}, [{ text: 'Keep.', raw: '(Oslo Salon)' }])],
  ])('%s', (_, language, page) => {
    expect(languageOf(page)).toBe(language);
  });
});

describe('the language of a quote', () => {
  const of = (text: string, language: string | null = null) => {
    const page = document({ language: 'en' }, [{ text, language }]);
    return languageOfQuote(page.footnotes[0]?.quotes[0] as never, page);
  };

  it('is its own, else that of its page', () => {
    expect(of('Oui.', 'fr')).toBe('fr');
    expect(of('Pay “them” – now…')).toBe('en');
  });

  it.each([
    ['es', 'Que nos inviten.', 'gl', 'detected', 'es'],
    ['pt', 'Que nos convidem.', 'gl', 'detected', 'pt'],
    ['ca', 'Que vengan.', 'oc', 'detected', 'ca'],
    ['id', 'Kami datang.', 'ms', 'detected', 'id'],
    ['es', 'Que nos inviten.', 'gl', 'stated', 'gl'],
    ['es', 'Que nos inviten. '.repeat(8), 'gl', 'detected', 'gl'],
    ['es', 'Que nous venions.', 'fr', 'detected', 'fr'],
  ] as const)('on a page in %s: %j, %s %s, is %s', (language, text, own, basis, expected) => {
    const page = document({ language }, [{ text, language: own, languageBasis: basis }]);
    expect(languageOfQuote(page.footnotes[0]?.quotes[0] as never, page)).toBe(expected);
  });

  it('is not that of its page where it has other letters, or is long', () => {
    expect(of('Créer.')).toBeNull();
    expect(of('Xyl '.repeat(30))).toBeNull();
  });
});

describe('a page of a few words', () => {
  const page = (item: string, note: string) =>
    `Plan\n\nSkills\n\n  • ${item}[1]\n\nFootnotes\n\n  1. ${note} ${AREA}.\n`;

  it.each([
    [wordsAreNotDoubled, 'Pay the the trainers.', 'Keep.'],
    [recommendationKeepsTheNumbers, 'Give 20,000 euros to each small group.', 'Give 2,000 euros to each small group.'],
    [recommendationKeepsTheNumbers, 'Pay the trainers 50 euros.', 'Pay the trainers 20 euros.'],
    [recommendationKeepsTheNegations, 'Do not pay the trainers.', 'Pay the trainers.'],
    [quotedWordsAreInAQuote, 'Pay “the best of friends”.', 'Pay the best friends.'],
  ])('is read by %o', async (rule, item, note) => {
    expect(await messagesOn(rule, page(item, note))).toHaveLength(1);
  });

  it('lends its language to quotes of a few words, be they taken for those of a related language', async () => {
    const by = '(Salón de Estrategia de Bolivia, junio de 2019, área temática: Diversidad)';
    const text = `Aportes

Retratos

• Hacer fotos «al final, para el retrato» de las vecinas.[1][2]
• Repartir llaves a cada grupo del barrio.[3]

Notas

1. Al final, para la foto. ${by}.
2. Que nos inviten a pensar, no solo a copiar. ${by}.
3. Pedimos una llave para cada grupo y nos dieron una para todos. ${by}.
`;
    expect(await messagesOn(quotedWordsAreInAQuote, text)).toHaveLength(1);
  });

  it('lends its language to a quote of a few words', async () => {
    const summary = 'Las comunidades de muchas regiones pidieron apoyo para su trabajo y una parte del dinero.';
    const text = `Aportes\n\n${summary}\n\nLiderazgo\n\n• Formar a 3 personas en cada país.[1]\n\nNotas\n\n1. Hay que formar a 5 personas en cada país. (Salón de Estrategia de Bolivia, junio de 2019, área temática: Diversidad).\n`;
    expect(await messagesOn(recommendationKeepsTheNumbers, text)).toHaveLength(1);
  });
});
