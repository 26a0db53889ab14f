/** The list of emitters: what is printed, then the format. @module */
import type { AgreementReport } from '../model/agreement.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { countFindings, type Finding, type FindingsResult } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import type { RulePage, RuleTable, SelftestReport } from '../model/rule-page.ts';
import type { QuotesReport, SummaryReport, TraceReport } from '../model/tables.ts';
import type { SuggestionReport, VocabularyReport } from '../model/vocabulary-report.ts';
import { agreementCsv, agreementView } from './agreement.ts';
import { quotesCsv, summaryCsv, traceCsv } from './csv.ts';
import { evaluationCsv, evaluationText } from './evaluation.ts';
import { findingsText } from './findings-text.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json, modelLine } from './json.ts';
import { junit } from './junit.ts';
import { md } from './md.ts';
import { modelChunks } from './model-json.ts';
import type { Emitter, PieceEmitter } from './options.ts';
import { batched, whole } from './pieces.ts';
import { reportMd } from './report-md.ts';
import { ruleMd } from './rule-md.ts';
import { ruleTableView, ruleText, selftestText } from './rule-text.ts';
import { sarif } from './sarif.ts';
import { table } from './table.ts';
import { type LedgerResult, ledgerText } from './text.ts';
import { quotesView, summaryView, traceView } from './views.ts';
import { suggestionTable, vocabularyTables } from './vocabulary.ts';
import { type WhyResult, whyText } from './why-text.ts';
import { wikitext } from './wikitext.ts';

/** Documents and what was found in them. */
export interface ModelResult {
  documents: readonly Document[];
  findings: readonly Finding[];
}

const NARROW = { narrow: true };

/** What is printed, piece by piece. */
export const pieces = {
  summary: {
    table: emitter<SummaryReport>((result, options) => table(summaryView(result, NARROW), options)),
    csv: emitter<SummaryReport | readonly SummaryReport[]>(summaryCsv),
    json: emitter<SummaryReport>(json),
    md: emitter<SummaryReport>((result) => md(summaryView(result))),
    wikitext: emitter<SummaryReport>((result) => wikitext(summaryView(result))),
  },
  trace: {
    table: emitter<TraceReport>((result, options) => table(traceView(result, NARROW), options)),
    csv: emitter<TraceReport>(traceCsv),
    json: emitter<TraceReport>(json),
    md: emitter<TraceReport>((result) => md(traceView(result))),
    wikitext: emitter<TraceReport>((result) => wikitext(traceView(result))),
  },
  quotes: {
    table: emitter<QuotesReport>((result, options) => table(quotesView(result, NARROW), options)),
    csv: emitter<QuotesReport>(quotesCsv),
    json: emitter<QuotesReport>(json),
    md: emitter<QuotesReport>((result) => md(quotesView(result))),
  },
  agreement: {
    table: emitter<AgreementReport>((result, options) => table(agreementView(result), options)),
    csv: emitter<AgreementReport>(agreementCsv),
    json: emitter<AgreementReport>(json),
    md: emitter<AgreementReport>((result) => md(agreementView(result))),
  },
  findings: {
    text: emitter<FindingsResult>(findingsText),
    json: emitter<FindingsResult>(({ findings, faults = [] }, { tool }) =>
      json({
        schemaVersion: 1,
        tool,
        findings,
        counts: countFindings(findings),
        ...(faults.length > 0 && { faults }),
      }),
    ),
    sarif: emitter<FindingsResult>(sarif),
    junit: emitter<FindingsResult>(junit),
    github: emitter<FindingsResult>(github),
    gitlab: emitter<FindingsResult>(gitlab),
  },
  model: {
    json: emitter<ModelResult>(({ documents, findings }, options) => modelChunks(documents, findings, options)),
    ndjson: emitter<Pick<ModelResult, 'documents'>>(({ documents }) =>
      documents.flatMap((document) => [...modelLine(document)]),
    ),
  },
  evaluation: {
    table: emitter<Evaluation>(evaluationText),
    csv: emitter<Evaluation>(evaluationCsv),
    json: emitter<Evaluation>(json),
  },
  vocabulary: {
    table: emitter<VocabularyReport>(vocabularyTables),
    json: emitter<VocabularyReport>(json),
  },
  suggestions: {
    table: emitter<SuggestionReport>(suggestionTable),
    json: emitter<SuggestionReport>(json),
  },
  rule: {
    text: emitter<RulePage>(ruleText),
    json: emitter<RulePage>(json),
    md: emitter<RulePage>((page) => [ruleMd(page)]),
  },
  rules: {
    text: emitter<RuleTable>((result, options) => table(ruleTableView(result), options)),
    json: emitter<RuleTable>(json),
    md: emitter<RuleTable>((result) => md(ruleTableView(result))),
  },
  selftest: {
    text: emitter<SelftestReport>(selftestText),
    json: emitter<SelftestReport>(json),
  },
  report: { md: emitter<ReportData>((data, options) => [reportMd(data, options)]) },
  why: {
    text: emitter<WhyResult>(whyText),
    json: emitter<WhyResult>(json),
  },
  ledger: { text: emitter<readonly LedgerResult[]>((result) => [ledgerText(result)]) },
} as const;

/** The same as whole texts. */
export const emitters = wholeOf(pieces);

function emitter<Result>(emit: PieceEmitter<Result>): PieceEmitter<Result> {
  return (result, options) => batched(emit(result, options));
}

type Formats = Readonly<Record<string, PieceEmitter<never>>>;

type Whole<All extends Readonly<Record<string, Formats>>> = {
  readonly [Table in keyof All]: {
    readonly [Format in keyof All[Table]]: All[Table][Format] extends PieceEmitter<infer Result>
      ? Emitter<Result>
      : never;
  };
};

function wholeOf<All extends Readonly<Record<string, Formats>>>(all: All): Whole<All> {
  const text =
    (emit: PieceEmitter<never>): Emitter<never> =>
    (result, options) =>
      whole(emit(result, options));
  const texts = (formats: Formats) => mapped(formats, text);
  return mapped(all, texts) as Whole<All>;
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
