/** The work of `vocab`. @module */
import { pieces } from '../../emit/emitters.ts';
import { suggestionYaml, vocabularyYaml } from '../../emit/vocabulary-yaml.ts';
import type { TermRow, VocabularyReport, VocabularyTable } from '../../model/vocabulary-report.ts';
import { unknownTerms } from '../../summarize/unknown-terms.ts';
import { meant } from '../../text/nearest.ts';
import { type ExchangeFormat, writeVocabularyAs } from '../../vocabularies/exchange/formats.ts';
import type { SourcedVocabulary } from '../../vocabularies/sourced.ts';
import { labelOf, type Vocabulary, type VocabularyEntry } from '../../vocabularies/vocabulary.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import { give } from '../output.ts';
import type { Run } from '../settings.ts';
import { loadCorpus } from './corpus.ts';
import { giveResult } from './emit.ts';

/**
 * Prints vocabularies in force.
 *
 * @throws UsageError when there is none of that name, or several for a format that holds one
 */
export async function giveVocabularies(run: Run, which: string | null): Promise<void> {
  const inForce = selected(run.configuration.selection).inForce();
  const chosen = inForce.filter(({ vocabulary: { kind, name } }) => which === null || which === kind || which === name);
  if (chosen.length === 0) throw unknownVocabulary(which ?? '', inForce);
  const { format = 'table' } = run.options;
  if (format === 'table' || format === 'json') return giveResult(run, pieces.vocabulary, reportOf(chosen));
  const [one, other] = chosen;
  if (!one || other) {
    const names = chosen.map(({ vocabulary }) => vocabulary.name).join(', ');
    throw new UsageError(`--format ${format} holds one vocabulary, and there are several`, `Name one of ${names}.`);
  }
  await give(run, await writtenAs(run, format, one.vocabulary));
}

const EXCHANGE: Readonly<Record<string, ExchangeFormat>> = {
  skos: 'skos-turtle',
  'skos-jsonld': 'skos-jsonld',
  qdc: 'qdc',
};

/** What the format does not hold is told on standard error. */
async function writtenAs(run: Run, format: string, vocabulary: Vocabulary): Promise<string> {
  const exchange = EXCHANGE[format];
  if (exchange === undefined) return vocabularyYaml(vocabulary);
  const { text, notes } = await writeVocabularyAs(exchange, vocabulary);
  for (const note of notes) await run.note(note);
  return text;
}

function unknownVocabulary(which: string, inForce: readonly SourcedVocabulary[]): UsageError {
  const names = inForce.flatMap(({ vocabulary: { kind, name } }) => [kind, name]);
  const known = [...new Set(names)];
  const hint = meant(which, known, `There are ${known.join(', ')}.`);
  return new UsageError(`vocab ${which}: no such vocabulary is in force`, hint);
}

function reportOf(chosen: readonly SourcedVocabulary[]): VocabularyReport {
  return { schemaVersion: 1, vocabularies: chosen.map(tableOf) };
}

function tableOf({ vocabulary, provenance }: SourcedVocabulary): VocabularyTable {
  const { name, title, version, language, kind, source, licence, entries } = vocabulary;
  const rows = entries.map((entry) => rowOf(entry, language, provenance));
  return { name, title, version, language, kind, source, licence, entries: rows };
}

function rowOf(entry: VocabularyEntry, language: string, provenance: SourcedVocabulary['provenance']): TermRow {
  const { id, labels, aliases, broader, note, deprecated, replacedBy, countries } = entry;
  const { source = '', licence = null, file = '', line = null } = provenance.get(id) ?? {};
  const label = labelOf(entry, language);
  return { id, label, labels, aliases, broader, note, deprecated, replacedBy, countries, source, licence, file, line };
}

/** Prints the thematic areas that the vocabulary in force does not have. */
export async function giveSuggestions(run: Run, inputs: readonly string[]): Promise<void> {
  const loaded = await loadCorpus(run, inputs);
  if (!loaded) return;
  const vocabularies = selected(run.configuration.selection);
  const report = unknownTerms(loaded.compiled, vocabularies);
  if (run.options.format !== 'yaml') return giveResult(run, pieces.suggestions, report);
  await give(run, suggestionYaml(report, vocabularies.themes.language));
}
