/** What explanations are drawn from: the corpus, its texts, its findings, its tables and its vocabularies. @module */
import type { Corpus } from '../model/corpus.ts';
import type { Aspect } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import type { Catalogue, ReportCounts } from '../model/report-data.ts';
import type { Axis, QuoteRow, SummaryReport, TraceRow, Unit } from '../model/tables.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import type { Provenances } from '../vocabularies/provenance.ts';

/** The tables themselves, made by the code that prints them, when they are asked for. */
export interface Tables {
  summary(axes: [Axis] | [Axis, Axis], unit: Unit, scheme: string): SummaryReport;
  /** The rows of a document, or of a part of one: each row depends on nothing beside what it is about. */
  trace(document: Document): readonly TraceRow[];
  quotes(document: Document): readonly QuoteRow[];
  counts(): ReportCounts;
}

export interface Grounds {
  corpus: Corpus;
  /** The decoded input at a path; null when it is not at hand: words and lines are then left out. */
  text(path: string): string | null;
  /** The findings of a document on what is about a value of this kind, in the order of their places. */
  findings(documentId: string, about: Aspect): readonly Finding[];
  /** Page of a rule; null for one that is not known. */
  docs(ruleId: string): string | null;
  tables: Tables;
  /** The terms of a region scheme and of the themes. */
  catalogue(scheme?: string): Catalogue;
  vocabularies: Vocabularies;
  origins: Provenances;
  /** How many items under one count are explained. */
  limit: number;
}
