import { describe, expect, it } from 'vitest';
import { quotedWordsAreInAQuote } from '../../src/check/rules/quoted-words-are-in-a-quote.ts';
import { recommendationKeepsTheNegations } from '../../src/check/rules/recommendation-keeps-the-negations.ts';
import { recommendationKeepsTheNumbers } from '../../src/check/rules/recommendation-keeps-the-numbers.ts';
import { wordsAreNotDoubled } from '../../src/check/rules/words-are-not-doubled.ts';
import { languageOf, languageOfQuote } from '../../src/check/tongue.ts';
import type { Document } from '../../src/model/report.ts';
import { page as built } from './helpers.ts';
import { messagesOn } from './pages.ts';

const AREA = '(Kenya Strategy Salon, June 2019, Diversity thematic area)';

function document(
  change: Partial<Document>,
  quotes: readonly { text: string; raw?: string; language?: string | null }[],
): Document {
  const footnotes = quotes.map(({ text, raw }, i) => ({
    label: `${i + 1}`,
    quotes: [{ text, attribution: raw === undefined ? null : { raw } }],
  }));
  const { document: one } = built({ footnotes }).compiled;
  const told = one.footnotes.map((note, i) => ({
    ...note,
    quotes: note.quotes.map((quote) => ({ ...quote, language: quotes[i]?.language ?? null })),
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

  it('lends its language to a quote of a few words', async () => {
    const summary = 'Las comunidades de muchas regiones pidieron apoyo para su trabajo y una parte del dinero.';
    const text = `Aportes\n\n${summary}\n\nLiderazgo\n\n• Formar a 3 personas en cada país.[1]\n\nNotas\n\n1. Hay que formar a 5 personas en cada país. (Salón de Estrategia de Bolivia, junio de 2019, área temática: Diversidad).\n`;
    expect(await messagesOn(recommendationKeepsTheNumbers, text)).toHaveLength(1);
  });
});
