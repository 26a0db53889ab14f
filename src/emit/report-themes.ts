/** The report theme by theme: characteristic words and telling quotes. @module */
import type { Attribution, Footnote } from '../model/report.ts';
import type { ReportData, ThemeProfile } from '../model/report-data.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { type Links, sourceKey } from './report-links.ts';

export function profilesPart({ corpus, profiles }: ReportData, links: Links): string[] {
  if (profiles.length === 0) return [];
  const footnotes = new Map(corpus.documents.flatMap((document) => document.footnotes).map((note) => [note.id, note]));
  return [
    '## What is said about each theme',
    'The words are those that mark a theme out from the others; the quotes are verbatim, chosen because they hold many of these words.',
    ...profiles.flatMap((profile) => profilePart(profile, footnotes, links)),
  ];
}

function profilePart(
  { label, words, quotes }: ThemeProfile,
  footnotes: ReadonlyMap<string, Footnote>,
  links: Links,
): string[] {
  const said = words.length > 0 ? words.map(escapeMarkdown).join(', ') : 'none that only this theme has';
  return [
    `### ${escapeMarkdown(label)}`,
    `Characteristic words: ${said}.`,
    ...quotes.map(({ footnote, index }) => {
      const quote = footnotes.get(footnote)?.quotes[index];
      return quote
        ? `> ${escapeMarkdown(quote.text)}\n>\n> — ${voice(quote.attribution, links)} ${links.to(footnote)}`
        : '';
    }),
  ];
}

/** Who said it and when, as links and plain words. */
export function voice(attribution: Attribution | null, links: Links): string {
  const sources = attribution?.sources ?? [];
  const who = sources.length > 0 ? links.all(sources.map(({ id }) => sourceKey(id))) : 'source not known';
  return `${who}, ${attribution?.date ? escapeMarkdown(attribution.date.raw) : 'date not known'}`;
}
