import { beforeAll, describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/explain/explain.ts';
import { catalogue, compile, defaultVocabularies, emitters, infer } from '../../src/index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { FIGURES } from '../../src/model/report-data.ts';
import {
  type Axis,
  isCross,
  type QuoteRow,
  quoteRowSchema,
  type TraceRow,
  traceRowSchema,
  type Unit,
} from '../../src/model/tables.ts';
import type { Tag } from '../../src/model/tag.ts';
import { type Explanation, explanationSchema, type Reason } from '../../src/model/why.ts';
import { quoteRows } from '../../src/summarize/quotes.ts';
import { reportCounts } from '../../src/summarize/report-data.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { traceRows } from '../../src/summarize/trace.ts';
import { UniqueIds } from '../../src/text/fold.ts';
import { explainer } from '../../src/why.ts';
import { PLAIN } from '../helpers/emit.ts';
import { fixtures } from '../helpers/fixtures.ts';

const AXES = ['theme', 'region', 'source', 'kind', 'document', 'section', 'year'] as const satisfies readonly Axis[];
const UNITS = ['footnote', 'recommendation', 'citation', 'source'] as const satisfies readonly Unit[];
const TERMS = catalogue();

/** Whether a sentence or words of the input speak for it, or for everything it rests on. */
function isJustified({ says, evidence, reasons }: Reason): boolean {
  return says.length + evidence.length > 0 || (reasons.length > 0 && reasons.every(isJustified));
}

function problems({ id, reasons }: Explanation): string[] {
  if (reasons.length === 0) return [`${id}: no reason`];
  return reasons.filter((one) => !isJustified(one)).map(({ title }) => `${id}: nothing speaks for ${title}`);
}

function lacksWords({ id, reasons }: Explanation): string[] {
  const has = (one: Reason): boolean => one.evidence.length > 0 || one.reasons.some(has);
  return reasons.some(has) ? [] : [`${id}: no words of the input`];
}

function tagsOf(corpus: Corpus): { owner: string; tag: Tag }[] {
  return corpus.documents.flatMap(({ recommendations, footnotes }) => [
    ...recommendations.flatMap(({ id, themes, regions }) => [...themes, ...regions].map((tag) => ({ owner: id, tag }))),
    ...footnotes.flatMap(({ id, quotes }) =>
      quotes.flatMap(({ attribution }) =>
        [...(attribution?.themes ?? []), ...(attribution?.regions ?? [])].map((tag) => ({ owner: id, tag })),
      ),
    ),
  ]);
}

function cellsOf(corpus: Corpus, axes: [Axis] | [Axis, Axis], unit: Unit): { address: string; ids: string[] }[] {
  const report = summarize(corpus, { axes, unit }, TERMS);
  const of = unit === 'footnote' ? '' : `,unit=${unit}`;
  if (isCross(report)) {
    return report.rows.map(({ axis_1, key_1, axis_2, key_2, ids }) => ({
      address: `summary:${axis_1}=${key_1},${axis_2}=${key_2}${of}`,
      ids,
    }));
  }
  return report.rows.map(({ axis, key, basis, ids }) => ({
    address: `summary:${axis}=${key}${of}${basis[0] === 'inferred' ? ',basis=inferred' : ''}`,
    ids,
  }));
}

const CROSS = AXES.flatMap((first) =>
  AXES.filter((second) => second !== first).map((second) => [first, second] as [Axis, Axis]),
);
const TABLES = [...AXES.map((axis): [Axis] => [axis]), ...CROSS];

const cases = fixtures().flatMap((fixture) => {
  const plain = { ...fixture, what: fixture.name, inferring: false };
  const isExample = fixture.name.startsWith('example-');
  return isExample ? [plain, { ...plain, what: `${fixture.name}, with inferred themes`, inferring: true }] : [plain];
});

describe.each(cases)('$what: why answers', ({ inputs, inferring }) => {
  let corpus: Corpus;
  let explain: Explainer;

  beforeAll(async () => {
    const compilation = await compile(inputs);
    corpus = inferring ? infer(compilation.corpus, defaultVocabularies()) : compilation.corpus;
    const texts = new Map(compilation.compiled.map(({ document, text }) => [document.path, text]));
    explain = explainer({ ...compilation, corpus, texts }, { limit: 2 });
  });

  it('for every item', () => {
    const ids = corpus.documents.flatMap(({ id, recommendations, footnotes }) => [
      id,
      ...recommendations.map((one) => one.id),
      ...footnotes.map((one) => one.id),
    ]);
    const all = [...ids, ...corpus.sources.map(({ id }) => `source:${id}`)].map((id) => explain.explain(id));
    expect(all.flatMap(problems)).toEqual([]);
    expect(all.map(({ id }) => id).slice(0, ids.length)).toEqual(ids);
    for (const one of all) expect(explanationSchema.safeParse(one).error).toBeUndefined();
  });

  it('for every tag, with the words that it comes from', () => {
    for (const { owner, tag } of tagsOf(corpus)) {
      const answer = explain.explain(`${owner}#${tag.vocabulary}=${tag.id}`);
      expect({ id: answer.id, value: answer.value }).toEqual({
        id: `${owner}#${tag.vocabulary}=${tag.id}`,
        value: [tag.label],
      });
      expect(problems(answer)).toEqual([]);
      if (tag.span !== null) expect(lacksWords(answer)).toEqual([]);
      const entries = (one: Reason): number =>
        one.entries.length + one.reasons.reduce((sum, below) => sum + entries(below), 0);
      expect(answer.reasons.map(entries), `${answer.id} without an entry`).not.toContain(0);
    }
  });

  it('for every cell of a summary, with the ids of its row', () => {
    for (const unit of UNITS) {
      for (const axes of TABLES) {
        const cells = cellsOf(corpus, axes, unit);
        const answers = cells.map(({ address }) => explain.explain(address));
        expect(answers.map(({ id, count }) => ({ address: id, ids: count?.ids }))).toEqual(cells);
        expect(answers.map(({ value }) => value)).toEqual(cells.map(({ ids }) => [String(ids.length)]));
        const told = answers.map(({ reasons, more }) => reasons.length + more);
        expect(told).toEqual(cells.map(({ ids }) => ids.length));
        expect(answers.flatMap(problems)).toEqual([]);
      }
    }
  });

  it('for every cell of the traceability table', () => {
    const rows = traceRows(corpus, TERMS);
    checkCells('trace', traceIds(rows), rows, Object.keys(traceRowSchema.shape));
  });

  it('for every cell of the quotes', () => {
    const rows = quoteRows(corpus, {}, TERMS);
    checkCells('quotes', quoteIds(rows), rows, Object.keys(quoteRowSchema.shape));
  });

  it('for every number of the report', () => {
    const { figures, inferred } = reportCounts(corpus, TERMS);
    for (const { id, ids } of inferred.themes) {
      const answer = explain.explain(`report:inferred=${id}`);
      expect(answer.count?.ids, id).toEqual(ids);
      expect(problems(answer)).toEqual([]);
    }
    if (inferring) expect(inferred.themes.length + inferred.none.length).toBeGreaterThan(0);
    for (const name of FIGURES) {
      const answer = explain.explain(`report:${name}`);
      expect(answer.count?.ids, name).toEqual(figures[name].ids);
      expect(problems(answer)).toEqual([]);
    }
  });

  it('with what can be asked for, each example of which can be', () => {
    const { tables } = explain.askable();
    for (const { example } of tables) if (example !== null) expect(problems(explain.explain(example))).toEqual([]);
    expect(emitters.why.text(explain.askable(), PLAIN)).toContain('--id');
  });

  function checkCells(
    table: string,
    ids: readonly string[],
    rows: readonly object[],
    columns: readonly string[],
  ): void {
    const cells = ids.flatMap((id, i) =>
      columns.map((column) => ({
        id: `${table}:${id}#${column}`,
        value: shown((rows[i] as Record<string, unknown>)[column]),
      })),
    );
    const answers = cells.map(({ id }) => explain.explain(id));
    expect(answers.map(({ id, value }) => ({ id, value }))).toEqual(cells);
    expect(answers.flatMap(problems)).toEqual([]);
  }
});

/** A row has the id of its marker, else of its recommendation, else of its footnote. */
function traceIds(rows: readonly TraceRow[]): string[] {
  const ids = new UniqueIds();
  return rows.map(({ recommendation_id, citation, footnote_id }) => {
    if (recommendation_id === null) return footnote_id ?? '';
    return citation === null ? recommendation_id : ids.next(`${recommendation_id}/c/${citation}`);
  });
}

/** That of its footnote, with its number where there are several. */
function quoteIds(rows: readonly QuoteRow[]): string[] {
  const given = new Map<string, number>();
  const several = new Set(rows.map(({ footnote_id }) => footnote_id).filter((id, i, all) => all.indexOf(id) !== i));
  return rows.map(({ footnote_id }) => {
    const number = (given.get(footnote_id) ?? 0) + 1;
    given.set(footnote_id, number);
    return several.has(footnote_id) ? `${footnote_id}/q/${number}` : footnote_id;
  });
}

function shown(cell: unknown): string[] {
  if (Array.isArray(cell)) return cell;
  return cell === null || cell === undefined || cell === '' ? [] : [String(cell)];
}
