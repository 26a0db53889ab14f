/** Themes from the text, where none is stated: a ranking with its reasons, or an abstention. @module */

import type { Corpus } from '../model/corpus.ts';
import type { Prediction } from '../model/evaluation.ts';
import type { Document, Inference } from '../model/report.ts';
import { groupBy } from '../text/group.ts';
import type { TermReader } from '../text/terms.ts';
import type { Term, Themes } from '../vocabularies/themes.ts';
import { addText, type Counts, labelCounts } from './counts.ts';
import { type Text, textsOf } from './examples.ts';
import { type Ranked, rank } from './rank.ts';

/** So many themes are told, and so many words for each. */
const SHOWN = 3;
const WORDS_SHOWN = 5;
/** The first theme stands out with this score, so much before the second, and with so many words that speak for it. */
const LEAST_SCORE = 0.5;
const LEAST_LEAD = 0.2;
const LEAST_WORDS = 2;

/**
 * Ranks the themes of the vocabulary for every footnote and recommendation without a stated theme, by what is said
 * under the stated ones and by the labels; nothing else of the corpus changes. The order of the documents does not
 * matter.
 */
export function infer(corpus: Corpus, { themes }: { themes: Themes }): Corpus {
  const { reader, stated, open } = textsOf(corpus, themes);
  const { counts } = trained(stated, themes, reader);
  const ids = themes.terms.map(({ id }) => id);
  const inferences = new Map(
    open.map((text) => [text.id, inferenceOf(rank(text, counts, ids), text, themes.terms, reader)]),
  );
  return { ...corpus, documents: corpus.documents.map((document) => withInferences(document, inferences)) };
}

/**
 * What would be inferred for every footnote with a stated theme if its document were not known: leave-one-document-out.
 * Its words are unknown in other documents too, where these repeat them.
 */
export function predictions(corpus: Corpus, { themes }: { themes: Themes }): Prediction[] {
  const { reader, stated } = textsOf(corpus, themes);
  const { counts, places, lessons } = trained(stated, themes, reader);
  const ids = themes.terms.map(({ id }) => id);
  const all: Prediction[] = [];
  for (const texts of byDocument(stated)) {
    const own = [...new Set(texts.map(lessonKey))].flatMap((key) => lessons.get(key) ?? []);
    for (const lesson of own) addText(counts, lesson, places, -1);
    for (const text of texts) {
      const ranked = rank(text, counts, ids);
      const [first] = ranked ?? [];
      const predicted = first && whyAbstain(ranked, text, themes.terms) === null ? (ids[first.place] ?? null) : null;
      all.push({ id: text.id, document: text.document, stated: [...text.themes], predicted });
    }
    for (const lesson of own) addText(counts, lesson, places, 1);
  }
  return all;
}

interface Trained {
  counts: Counts;
  /** Theme -> its place in the list. */
  places: ReadonlyMap<string, number>;
  /** What was learned, by {@link lessonKey}. */
  lessons: ReadonlyMap<string, Text>;
}

/** The same words in several documents, as in a report and the digest made of it, are learned once. */
function trained(texts: readonly Text[], themes: Themes, reader: TermReader): Trained {
  const places = new Map(themes.terms.map(({ id }, place) => [id, place]));
  const lessons = new Map<string, Text>();
  for (const text of texts) {
    const known = lessons.get(lessonKey(text))?.themes ?? [];
    lessons.set(lessonKey(text), { ...text, themes: [...new Set([...known, ...text.themes])] });
  }
  const counts = labelCounts(themes, reader);
  for (const lesson of lessons.values()) addText(counts, lesson, places, 1);
  return { counts, places, lessons };
}

function lessonKey({ terms }: Text): string {
  return terms.join(' ');
}

function byDocument(texts: readonly Text[]): Text[][] {
  return [...groupBy(texts, ({ document }) => document).values()];
}

function withInferences(document: Document, inferences: ReadonlyMap<string, Inference>): Document {
  const add = <T extends { id: string }>(item: T): T => {
    const inference = inferences.get(item.id);
    return inference ? { ...item, inference } : item;
  };
  return {
    ...document,
    recommendations: document.recommendations.map(add),
    footnotes: document.footnotes.map(add),
  };
}

function inferenceOf(
  ranked: readonly Ranked[] | null,
  text: Text,
  themes: readonly Term[],
  reader: TermReader,
): Inference {
  const ranking = (ranked ?? []).slice(0, SHOWN).map(({ place, score, evidence }) => {
    const { id, label } = themes[place] as Term;
    // Two stems can have one form, and a label that is named holds the words that speak for it.
    const words = [...new Set(evidence().map(reader.formOf))].slice(0, WORDS_SHOWN);
    const confidence = rounded(score);
    const reason = reasonOf(words, label);
    return {
      tag: { vocabulary: 'theme', id, label, basis: 'inferred' as const, reason, confidence, span: null, from: [] },
      words,
    };
  });
  return { ranking, abstained: whyAbstain(ranked, text, themes) };
}

function reasonOf(words: readonly string[], label: string): string {
  if (words.length === 0) return `No word of the text speaks for “${label}”; it is only less unlikely than others.`;
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return `Inferred from the text: ${quoted} ${words.length === 1 ? 'speaks' : 'speak'} for “${label}”; nobody states it.`;
}

/** Why no theme stands out, as a clause; null when one does. */
function whyAbstain(ranked: readonly Ranked[] | null, { named }: Text, themes: readonly Term[]): string | null {
  const [first, second] = ranked ?? [];
  if (!first) return 'no word of the text speaks for a theme';
  const label = (place: number) => themes[place]?.label ?? '';
  const isNamed = named.has(themes[first.place]?.id ?? '');
  if (first.evidence().length < LEAST_WORDS && !isNamed) return `too few words speak for “${label(first.place)}”`;
  if (first.score < LEAST_SCORE)
    return `“${label(first.place)}” scores ${first.score.toFixed(2)}, less than ${LEAST_SCORE}`;
  if (second && first.score - second.score < LEAST_LEAD)
    return `“${label(first.place)}” (${first.score.toFixed(2)}) and “${label(second.place)}” (${second.score.toFixed(2)}) are too near`;
  return null;
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
