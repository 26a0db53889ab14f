import { describe, expect, test } from 'vitest';
import { emitters, pieces } from '../../src/emit/emitters.ts';
import { checkReportSchema, documentSchema, modelSchema } from '../../src/model/report.ts';
import { quotesReportSchema, summaryReportSchema, traceReportSchema } from '../../src/model/tables.ts';
import { quotes } from '../../src/summarize/quotes.ts';
import { reportData } from '../../src/summarize/report-data.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { trace } from '../../src/summarize/trace.ts';
import { CATALOGUE, corpusOf, SCHEME, sampleCorpus, spanAt } from '../helpers/corpus.ts';
import { PLAIN } from '../helpers/emit.ts';
import { NOT_WHOLE } from '../helpers/findings.ts';

const corpus = sampleCorpus();
const finding = {
  ruleId: 'footnote-is-cited',
  severity: 'warning' as const,
  message: 'found [4] not cited, expected a recommendation that cites it',
  path: 'share-the-lamp.txt',
  span: spanAt(103),
  expected: null,
  related: [],
  fingerprint: 'f',
};
const summary = summarize(corpus, { axes: ['theme'] }, CATALOGUE);
const cross = summarize(corpus, { axes: ['theme', 'region'] }, CATALOGUE);
const rows = trace(corpus, { scheme: SCHEME });
const voices = quotes(corpus, {}, { scheme: SCHEME });
const model = { documents: corpus.documents, findings: [finding] };

test('the formats of each result are those of the contract', () => {
  const formats = Object.fromEntries(Object.entries(emitters).map(([name, by]) => [name, Object.keys(by)]));
  expect(formats).toEqual({
    summary: ['table', 'csv', 'json', 'md', 'wikitext'],
    trace: ['table', 'csv', 'json', 'md', 'wikitext'],
    quotes: ['table', 'csv', 'json', 'md'],
    agreement: ['table', 'csv', 'json', 'md'],
    findings: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'],
    model: ['json', 'ndjson'],
    evaluation: ['table', 'csv', 'json'],
    vocabulary: ['table', 'json'],
    suggestions: ['table', 'json'],
    rule: ['text', 'json', 'md'],
    rules: ['text', 'json', 'md'],
    selftest: ['text', 'json'],
    report: ['md'],
    why: ['text', 'json'],
    ledger: ['text'],
  });
});

describe('every JSON is what its schema says', () => {
  test.each([
    ['summary', summaryReportSchema, emitters.summary.json(summary, PLAIN)],
    ['cross table', summaryReportSchema, emitters.summary.json(cross, PLAIN)],
    ['trace', traceReportSchema, emitters.trace.json(rows, PLAIN)],
    ['quotes', quotesReportSchema, emitters.quotes.json(voices, PLAIN)],
    ['findings', checkReportSchema, emitters.findings.json({ findings: [finding], documents: 2 }, PLAIN)],
    ['findings of a run that is not whole', checkReportSchema, emitters.findings.json(NOT_WHOLE, PLAIN)],
    ['model', modelSchema, emitters.model.json(model, PLAIN)],
  ])('%s', (_, schema, text) => {
    expect(schema.safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  test('ndjson, a document a line', () => {
    const lines = emitters.model.ndjson(model, PLAIN).trimEnd().split('\n');
    expect(lines.map((line) => documentSchema.parse(JSON.parse(line)).id)).toEqual(['share-the-lamp', 'open-the-gate']);
  });

  test('findings are counted by severity', () => {
    const { counts } = JSON.parse(emitters.findings.json({ findings: [finding], documents: 2 }, PLAIN));
    expect(counts).toEqual({ error: 0, warning: 1, info: 0 });
  });
});

test('the JSON of findings has what went wrong, if anything did', () => {
  expect(JSON.parse(emitters.findings.json(NOT_WHOLE, PLAIN)).faults).toEqual(NOT_WHOLE.faults);
  expect(emitters.findings.json({ ...NOT_WHOLE, faults: [] }, PLAIN)).not.toContain('faults');
});

describe('every text ends with one line break, for a corpus and for none', () => {
  const none = corpusOf();
  const texts = (c: typeof corpus) => [
    ...(['table', 'csv', 'md', 'wikitext'] as const).flatMap((format) => [
      emitters.summary[format](summarize(c, { axes: ['theme'] }, CATALOGUE), PLAIN),
      emitters.summary[format](summarize(c, { axes: ['theme', 'region'] }, CATALOGUE), PLAIN),
      emitters.trace[format](trace(c, { scheme: SCHEME }), PLAIN),
    ]),
    ...(['table', 'csv', 'md'] as const).map((format) =>
      emitters.quotes[format](quotes(c, {}, { scheme: SCHEME }), PLAIN),
    ),
    emitters.findings.text({ findings: [], documents: c.documents.length }, PLAIN),
    emitters.report.md(reportData(c, CATALOGUE), PLAIN),
  ];
  test.each([
    ['a corpus', corpus],
    ['none', none],
  ])('%s', (_, c) => {
    for (const text of texts(c)) expect(text).toMatch(/[^\r\n]\r?\n$/);
  });
});

test('the pieces of each text are the text', () => {
  const of = (all: Iterable<string>) => [...all].join('');
  expect(of(pieces.summary.md(summary, PLAIN))).toBe(emitters.summary.md(summary, PLAIN));
  expect(of(pieces.trace.json(rows, PLAIN))).toBe(emitters.trace.json(rows, PLAIN));
  expect(of(pieces.model.json(model, PLAIN))).toBe(emitters.model.json(model, PLAIN));
  expect(of(pieces.model.ndjson(model, PLAIN))).toBe(emitters.model.ndjson(model, PLAIN));
});

describe('one long recommendation under many markers: the table is the square of its input', () => {
  const text = 'a,'.repeat(10_000);
  const row = rows.rows[0];
  if (!row) throw new Error('the sample has changed');
  const square = { schemaVersion: 1 as const, rows: Array(1000).fill({ ...row, recommendation: text }) };
  test.each(['table', 'csv', 'json', 'md', 'wikitext'] as const)('%s comes in pieces', (format) => {
    let length = 0;
    let longest = 0;
    for (const piece of pieces.trace[format](square, { ...PLAIN, width: 80 })) {
      length += piece.length;
      longest = Math.max(longest, piece.length);
    }
    expect(length).toBeGreaterThan(format === 'table' ? 50_000 : 1000 * text.length);
    expect(longest).toBeLessThan(150_000);
  });
});

test('the ledger is told line by line', () => {
  const ledger = [{ from: 1, to: 2, use: 'used' as const, what: 'title' }];
  expect(emitters.ledger.text([{ path: 'a.txt', ledger }], PLAIN)).toBe('a.txt:1-2  used  title\n');
});
