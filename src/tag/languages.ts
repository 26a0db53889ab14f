/** Language, script and direction of a document and its quotes. @module */
import type { Document, Footnote, LanguageBasis, Quote } from '../model/report.ts';
import { directionOf } from '../text/script.ts';
import { areTrigramsOfUse, byTrigrams, type Reading, readLanguage } from './language.ts';

/** What is said of a text's language. */
export type Tongue = Pick<Quote, 'language' | 'languageBasis' | 'script' | 'direction'>;

type Fields = Exclude<keyof Tongue, 'language'>;

/** A document whose languages are as stated; the rest is not filled in yet. */
export type Untold = Omit<Document, Fields | 'footnotes'> & {
  footnotes: (Omit<Footnote, 'quotes'> & { quotes: Omit<Quote, Fields>[] })[];
};

/** So many recommendations tell the language of a document. */
const ASKED = 8;
/** So much of what a document says must be in its language, of what is decided, and so much must be decided. */
const MOST = 0.9;
const DECIDED = 0.5;

/**
 * Fills in what the words say where no language is stated. A document has the language of its own words: summary and
 * recommendations; of its quotes where it has none of both, as in a report.
 */
export async function withLanguages(document: Untold): Promise<Document> {
  const tell = await teller(document);
  const footnotes = document.footnotes.map((footnote) => ({ ...footnote, quotes: footnote.quotes.map(toldQuote) }));
  function toldQuote({ text, language, span, attribution }: Omit<Quote, Fields>): Quote {
    return { text, ...told(language, tell(text)), span, attribution };
  }
  const { id, path, format, kind, title, language, ...rest } = document;
  const own = ownTexts(document).map((text) => ({ text, reading: tell(text) }));
  return { id, path, format, kind, title, ...told(language, shared(own)), ...rest, footnotes };
}

type Said = Pick<Reading, 'script' | 'language'>;

function told(stated: string | null, { language, script }: Said): Tongue {
  const basis: LanguageBasis | null = stated !== null ? 'stated' : language !== null ? 'detected' : null;
  return { language: stated ?? language, languageBasis: basis, script, direction: directionOf(script) };
}

/** Reads every text once; the trigrams are loaded when some text needs them. */
async function teller(document: Untold): Promise<(text: string) => Said> {
  const readings = new Map<string, Said>();
  const undecided: [string, NonNullable<Reading['open']>][] = [];
  const opened = new Map<string, NonNullable<Reading['open']>>();
  const ask = (text: string) => {
    const open = opened.get(text);
    if (!open) return;
    opened.delete(text);
    undecided.push([text, open]);
  };
  const read = (text: string) => {
    if (readings.has(text)) return;
    const { open, ...said } = readLanguage(text);
    readings.set(text, said);
    if (open && areTrigramsOfUse(text, open)) opened.set(text, open);
  };
  const own = ownTexts(document);
  const quotes = document.footnotes.flatMap((footnote) => footnote.quotes);
  for (const text of [...quotes.map((quote) => quote.text), ...own]) read(text);
  for (const { text, language } of quotes) if (language === null) ask(text);
  // Where the others of them tell the language of the document, one that does not is not asked further.
  const reading = own.map((text) => ({ text, reading: readings.get(text) as Said }));
  if (document.language === null && shared(reading).language === null) for (const text of own) ask(text);
  if (undecided.length > 0) {
    const { francAll } = await import('franc');
    for (const [text, open] of undecided) {
      const { script } = readings.get(text) as Said;
      readings.set(text, { script, language: byTrigrams(text, open, francAll) });
    }
  }
  return (text) => readings.get(text) as Said;
}

function ownTexts({ summary, recommendations, footnotes }: Untold): string[] {
  const own = [...(summary === null ? [] : [summary]), ...recommendations.slice(0, ASKED).map(({ text }) => text)];
  return own.length > 0 ? own : footnotes.flatMap(({ quotes }) => quotes.map(({ text }) => text));
}

/** What most of the texts have, by their lengths. */
function shared(texts: readonly { text: string; reading: Said }[]): Said {
  const most = (of: (reading: Said) => string | null) => {
    const lengths = new Map<string | null, number>();
    for (const { text, reading } of texts) lengths.set(of(reading), (lengths.get(of(reading)) ?? 0) + text.length);
    const nothing = lengths.get(null) ?? 0;
    lengths.delete(null);
    const said = [...lengths.values()].reduce((sum, length) => sum + length, 0);
    if (said < (said + nothing) * DECIDED) return null;
    return [...lengths].find(([, length]) => length >= said * MOST)?.[0] ?? null;
  };
  return { script: most(({ script }) => script), language: most(({ language }) => language) };
}
