/** Where a value comes from: the tables, the findings and the vocabularies put together for `explain`. @module */
import { catalogue } from './catalogue.ts';
import { type CheckOptions, check } from './check/check.ts';
import type { Rule } from './check/rule.ts';
import { rules as allRules } from './check/rules.ts';
import { Explainer } from './explain/explain.ts';
import type { Compiled, Corpus } from './model/corpus.ts';
import type { Aspect, DecisionOutcome } from './model/decision.ts';
import type { Finding } from './model/finding.ts';
import type { ReportCounts } from './model/report-data.ts';
import type { SummaryReport } from './model/tables.ts';
import { quoteRows } from './summarize/quotes.ts';
import { reportCounts } from './summarize/report-data.ts';
import { summarize } from './summarize/summarize.ts';
import { traceRows } from './summarize/trace.ts';
import { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';
import { provenancesOf } from './vocabularies/provenance.ts';
import { DEFAULT_SCHEME } from './vocabularies/regions.ts';

/** What is to be explained. */
export interface WhyInput {
  corpus: Corpus;
  /** The documents of the corpus with their doubts, for findings. */
  compiled: readonly Compiled[];
  /** What became of decisions, for findings (default: there are none). */
  outcomes?: readonly DecisionOutcome[];
  /** The decoded inputs by path, for words and lines. */
  texts: ReadonlyMap<string, string>;
}

export interface WhyOptions {
  /** Default: those that come with throughline. */
  vocabularies?: Vocabularies;
  /** Id of the region scheme of tables (default: `wikimedia-2022`). */
  scheme?: string;
  /** How many items under one count are explained (default: 10). */
  limit?: number;
  /** How findings are made: see `check` (default: by the rules that come with throughline, as they come). */
  checking?: Pick<CheckOptions, 'rules' | 'settingsOf' | 'onFault'>;
}

/** Items that are explained under one count, unless more are asked for. */
export const DEFAULT_LIMIT = 10;

/**
 * Explains values of a corpus. Each table is made when the first of its cells is asked for, by the code that prints it;
 * a document is checked when a finding could have to do with the answer.
 */
export function explainer(input: WhyInput, options: WhyOptions = {}): Explainer {
  const { corpus, compiled, texts, outcomes = [] } = input;
  const {
    vocabularies = defaultVocabularies(),
    scheme = DEFAULT_SCHEME,
    limit = DEFAULT_LIMIT,
    checking = {},
  } = options;
  const { rules = allRules } = checking;
  const byId = new Map(compiled.map((one) => [one.document.id, one]));
  const found = new Map<string, Finding[]>();
  const docs = new Map(rules.map((rule) => [rule.id, rule.docs]));
  const terms = catalogue(vocabularies, scheme);
  const summaries = new Map<string, SummaryReport>();
  let counts: ReportCounts | undefined;
  const findingsOf = (id: string, about: Aspect): Finding[] => {
    const document = byId.get(id);
    if (!document) return [];
    const own = outcomes.filter(({ item }) => item?.document === id);
    const asked = rules.filter((rule) => concerns(rule, about));
    return check([document], { ...checking, texts, outcomes: own, rules: asked, vocabularies });
  };
  return new Explainer({
    corpus,
    text: (path) => texts.get(path) ?? null,
    findings: (id, about) => {
      const key = `${about} ${id}`;
      const known = found.get(key) ?? findingsOf(id, about);
      found.set(key, known);
      return known;
    },
    docs: (id) => docs.get(id) ?? null,
    tables: {
      summary: (axes, unit, of) => {
        const name = [...axes, unit, of].join(' ');
        const made = summaries.get(name) ?? summarize(corpus, { axes, unit }, catalogue(vocabularies, of));
        summaries.set(name, made);
        return made;
      },
      trace: (document) => traceRows({ documents: [document], sources: [] }, terms),
      quotes: (document) => quoteRows({ documents: [document], sources: [] }, {}, terms),
      counts: () => {
        counts ??= reportCounts(corpus, terms);
        return counts;
      },
    },
    catalogue: (of) => (of === undefined ? terms : catalogue(vocabularies, of)),
    vocabularies,
    origins: provenancesOf(vocabularies),
    limit,
  });
}

/**
 * Whether the findings of a rule could have to do with a value of some kind. Rules about nothing in particular: those of
 * attributions concern what these say, all others (lists, references, lines) what cites what; decisions concern both.
 */
function concerns({ id, about }: Rule, asked: Aspect): boolean {
  if (about !== undefined) return about === asked;
  return id.startsWith('decision-') || id.startsWith('attribution-') === (asked !== 'link');
}
