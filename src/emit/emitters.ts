/** The list of emitters: what is printed, then the format. @module */
import type { Finding } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import type { QuotesReport, SummaryReport, TraceReport } from '../model/tables.ts';
import { quotesCsv, summaryCsv, traceCsv } from './csv.ts';
import { json, modelLine } from './json.ts';
import { md } from './md.ts';
import type { Emitter } from './options.ts';
import { reportMd } from './report-md.ts';
import { table } from './table.ts';
import { countSeverities, type FindingsResult, findingsText, type LedgerResult, ledgerText } from './text.ts';
import { quotesView, summaryView, traceView } from './views.ts';
import { wikitext } from './wikitext.ts';

/** Documents and what was found in them. */
export interface ModelResult {
  documents: readonly Document[];
  findings: readonly Finding[];
}

const NARROW = { narrow: true };

export const emitters = {
  summary: {
    table: ((result, options) => table(summaryView(result, NARROW), options)) as Emitter<SummaryReport>,
    csv: summaryCsv as Emitter<SummaryReport | readonly SummaryReport[]>,
    json: json as Emitter<SummaryReport>,
    md: ((result) => md(summaryView(result))) as Emitter<SummaryReport>,
    wikitext: ((result) => wikitext(summaryView(result))) as Emitter<SummaryReport>,
  },
  trace: {
    table: ((result, options) => table(traceView(result, NARROW), options)) as Emitter<TraceReport>,
    csv: traceCsv as Emitter<TraceReport>,
    json: json as Emitter<TraceReport>,
    md: ((result) => md(traceView(result))) as Emitter<TraceReport>,
    wikitext: ((result) => wikitext(traceView(result))) as Emitter<TraceReport>,
  },
  quotes: {
    table: ((result, options) => table(quotesView(result, NARROW), options)) as Emitter<QuotesReport>,
    csv: quotesCsv as Emitter<QuotesReport>,
    json: json as Emitter<QuotesReport>,
    md: ((result) => md(quotesView(result))) as Emitter<QuotesReport>,
  },
  findings: {
    text: findingsText as Emitter<FindingsResult>,
    json: (({ findings }, { tool }) =>
      json({ schemaVersion: 1, tool, findings, counts: countSeverities(findings) })) as Emitter<FindingsResult>,
  },
  model: {
    json: (({ documents, findings }, { tool }) =>
      json({ schemaVersion: 1, tool, documents, findings })) as Emitter<ModelResult>,
    ndjson: (({ documents }) => documents.map(modelLine).join('')) as Emitter<Pick<ModelResult, 'documents'>>,
  },
  report: { md: reportMd as Emitter<ReportData> },
  ledger: { text: ledgerText as Emitter<readonly LedgerResult[]> },
} as const;
