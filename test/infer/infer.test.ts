import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { infer, predictions } from '../../src/infer/infer.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { documentSchema } from '../../src/model/report.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { THEMED } from '../helpers/themed.ts';

const vocabularies = defaultVocabularies();

async function corpusOf(names: readonly string[]): Promise<Corpus> {
  const files = names.map((path) => ({ path, value: new TextEncoder().encode(THEMED[path] ?? '') }));
  return (await compile(files)).corpus;
}

const names = Object.keys(THEMED);
const corpus = await corpusOf(names);
const inferred = infer(corpus, vocabularies);
const items = (from: Corpus) =>
  from.documents.flatMap(({ recommendations, footnotes }) => [...recommendations, ...footnotes]);
const byId = (from: Corpus) => new Map(items(from).map((item) => [item.id, item.inference]));

describe('what is inferred', () => {
  const hill = inferred.documents[0];

  it('is a ranking of three themes, the highest score first, with the words that speak for each', () => {
    const last = hill?.recommendations.at(-1)?.inference;
    expect(last?.abstained).toBeNull();
    expect(last?.ranking).toHaveLength(3);
    const [first] = last?.ranking ?? [];
    expect(first?.tag).toMatchObject({ vocabulary: 'theme', id: 'capacity-building', basis: 'inferred', span: null });
    expect(first?.words).toEqual(expect.arrayContaining(['course', 'trainer', 'beginners']));
    expect(first?.tag.reason).toContain('“course”');
    const scores = last?.ranking.map(({ tag }) => tag.confidence) ?? [];
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  it('stands on footnotes without a theme, and on none that states one', () => {
    expect(hill?.footnotes.map(({ inference }) => inference?.ranking[0]?.tag.id)).toEqual([
      undefined,
      undefined,
      'capacity-building',
    ]);
  });

  it('is nothing where the words say nothing, and says why', () => {
    const kites = inferred.documents[1]?.recommendations.at(-1)?.inference;
    expect(kites).toEqual({ ranking: [], abstained: 'no word of the text speaks for a theme' });
  });

  it('changes no stated theme', () => {
    const themes = (from: Corpus) =>
      from.documents.map(({ footnotes, recommendations }) => [
        footnotes.map(({ quotes }) => quotes.map(({ attribution }) => attribution?.themes)),
        recommendations.map((one) => one.themes),
      ]);
    expect(themes(inferred)).toEqual(themes(corpus));
    expect(items(corpus).filter(({ inference }) => inference)).toEqual([]);
  });

  it('is the same in any order of the documents', async () => {
    const reversed = infer(await corpusOf([...names].reverse()), vocabularies);
    const expected = byId(inferred);
    for (const [id, inference] of byId(reversed)) expect(inference, id).toEqual(expected.get(id));
  });

  it('is part of the model', () => {
    for (const document of inferred.documents) expect(documentSchema.parse(document)).toEqual(document);
  });

  it('comes from a label that the text names, where no theme is stated anywhere', async () => {
    const value = new TextEncoder().encode(
      'Hall\n\nRooms\n\n- Spend more on community health. [1]\n\nNotes\n\n1. ↑ "We sat outside."',
    );
    const { corpus: alone } = await compile([{ path: 'hall.txt', value }]);
    const [first] = infer(alone, vocabularies).documents[0]?.recommendations ?? [];
    expect(first?.inference?.abstained).toBeNull();
    expect(first?.inference?.ranking[0]?.tag.id).toBe('community-health');
  });
});

describe('predictions', () => {
  it('are made for every footnote with a stated theme', () => {
    const all = predictions(corpus, vocabularies);
    expect(all).toHaveLength(8);
    expect(new Set(all.map(({ document }) => document)).size).toBe(4);
    expect(all.filter(({ predicted, stated }) => predicted !== null && !stated.includes(predicted))).toEqual([]);
    expect(all.filter(({ predicted }) => predicted !== null).length).toBeGreaterThan(3);
  });

  it('know nothing of a document that is asked, nor of its words in another one', async () => {
    const files = ['lake.txt', 'copy.txt'].map((path) => ({
      path,
      value: new TextEncoder().encode(THEMED['lake.txt']),
    }));
    const { corpus: twins } = await compile(files);
    expect(predictions(twins, vocabularies).map(({ predicted }) => predicted)).toEqual([null, null, null, null]);
  });

  it('leave the counts as they were: the second time is as the first', () => {
    expect(predictions(corpus, vocabularies)).toEqual(predictions(corpus, vocabularies));
  });
});
