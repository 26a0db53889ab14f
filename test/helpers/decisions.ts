/** Decisions made on compiled pages, as `throughline decide` makes them. */
import { compile } from '../../src/compile.ts';
import { itemsOf, seenOf } from '../../src/decide/item.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Decision, PlacedDecision } from '../../src/model/decision.ts';
import type { Document, Footnote, Recommendation } from '../../src/model/report.ts';

export type Made = Pick<Decision, 'action' | 'what'> & Partial<Decision>;

/** A decision on the item of a corpus whose words hold `words`. */
export function decisionOn(corpus: Corpus, words: string, made: Made): PlacedDecision {
  const item = itemWith(corpus, words);
  const target = made.what === 'link' && made.value !== undefined ? itemWith(corpus, made.value) : null;
  return {
    id: item.part.id,
    ...seenOf(item),
    author: 'Ada',
    date: '2024-05-01',
    reason: 'The words say so.',
    span: null,
    ...made,
    ...(target && { value: target.part.id, valueSeen: seenOf(target).seen }),
  };
}

function itemWith({ documents }: Corpus, words: string) {
  const item = itemsOf(documents).find(({ kind, part }) =>
    kind === 'recommendation' ? part.text.includes(words) : part.quotes.some(({ text }) => text.includes(words)),
  );
  if (!item) throw new Error(`no item has the words ${words}`);
  return item;
}

/** Compiles pages with decisions. */
export async function decided(pages: Readonly<Record<string, string>>, list: readonly PlacedDecision[] = []) {
  const files = Object.entries(pages).map(([path, value]) => ({ path, value }));
  return compile(files, undefined, { path: 'decisions.yaml', list });
}

/** The only document, with ways to its parts by their words. */
export function only({ documents: [document] }: Corpus) {
  const { footnotes, recommendations } = document as Document;
  return {
    document: document as Document,
    footnote: (words: string) =>
      footnotes.find(({ quotes }) => quotes.some(({ text }) => text.includes(words))) as Footnote,
    recommendation: (words: string) => recommendations.find(({ text }) => text.includes(words)) as Recommendation,
  };
}
