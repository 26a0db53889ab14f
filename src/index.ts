/**
 * throughline as a library: files with their contents in, a typed model out, and everything a person wants from it.
 * Nothing here touches the disk: the caller brings the bytes.
 *
 * @example
 * ```ts
 * import { compile, emitters, summarize, catalogue } from 'throughline';
 *
 * const { corpus } = await compile([{ path: 'page.txt', value: text }]);
 * const summary = summarize(corpus, { axes: ['theme'] }, catalogue());
 * ```
 * @module
 */
export { catalogue } from './catalogue.ts';
export type { Baseline, BaselineEntry, BaselineOutcome, PlacedEntry } from './check/baseline.ts';
export { type CheckOptions, check, examine, type RuleSettings } from './check/check.ts';
export type { Examined, RuleFault } from './check/known.ts';
export { quoted, shown } from './check/message.ts';
export type { OptionSpec, OptionSpecs, OptionsOf, OptionValues } from './check/options.ts';
export { type PresetName, presets } from './check/presets.ts';
export {
  type CorpusInput,
  defineRule,
  type Examples,
  type PlacedProblem,
  type Problem,
  type Rule,
  type RuleInput,
} from './check/rule.ts';
export { rules } from './check/rules.ts';
export type { ConfiguredSuppression, RuleOutcome, SuppressionOutcome } from './check/suppress.ts';
export {
  type Compilation,
  type CompiledFile,
  compile,
  compileDocument,
  type InputFile,
  join,
} from './compile.ts';
export { seenOf } from './decide/item.ts';
export { emitters } from './emit/emitters.ts';
export type { EmitOptions, Emitter } from './emit/options.ts';
export { AddressError } from './explain/address.ts';
export type { Explainer } from './explain/explain.ts';
export { infer, predictions } from './infer/infer.ts';
export type { AgreementReport } from './model/agreement.ts';
export type { Compiled, Corpus, Doubt, SourceRecord, Unreadable } from './model/corpus.ts';
export type {
  AppliedDecision,
  Aspect,
  Decision,
  DecisionOutcome,
  Decisions,
  PlacedDecision,
} from './model/decision.ts';
export { type Evaluation, evaluationSchema, type Prediction } from './model/evaluation.ts';
export {
  countFindings,
  type Edit,
  type Finding,
  type FindingsResult,
  type Fix,
  findingSchema,
  type Known,
  type Related,
  type RuleInfo,
  type Severity,
  severitySchema,
} from './model/finding.ts';
export { attributionsOf, regionsOf, sourcesOf, themesOf } from './model/footnote.ts';
export type { LedgerEntry } from './model/ledger.ts';
export type { Point, Span } from './model/position.ts';
export {
  type Attribution,
  type CheckReport,
  type Citation,
  checkReportSchema,
  type DateRange,
  type Document,
  type DocumentKind,
  documentSchema,
  type Event,
  type Footnote,
  type Format,
  type Inference,
  type LanguageBasis,
  type Model,
  modelSchema,
  type Quote,
  type Recommendation,
  type Section,
  type Source,
  type SourceKind,
} from './model/report.ts';
export type { Catalogue, ReportData, Term } from './model/report-data.ts';
export {
  type Axis,
  type AxisReport,
  type CrossReport,
  type QuoteRow,
  type QuotesReport,
  quotesReportSchema,
  type SummaryReport,
  summaryReportSchema,
  type TraceReport,
  type TraceRow,
  traceReportSchema,
  type Unit,
} from './model/tables.ts';
export type { Basis, Tag } from './model/tag.ts';
export { type Askable, askableSchema, type Explanation, explanationSchema, type Reason } from './model/why.ts';
export { parse, type ReadTree } from './parse/parse.ts';
export { agreement, type Coding } from './summarize/agreement.ts';
export { evaluation } from './summarize/evaluation.ts';
export { type QuoteFilter, quotes } from './summarize/quotes.ts';
export { reportData } from './summarize/report-data.ts';
export { type SummaryOptions, summarize } from './summarize/summarize.ts';
export { type TraceOptions, trace } from './summarize/trace.ts';
export { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';
export { explainer, type WhyInput, type WhyOptions } from './why.ts';
