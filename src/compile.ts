/** The pipeline: files to documents, documents to a corpus. @module */
import { check } from './check/check.ts';
import { type Decided, decide } from './decide/decide.ts';
import type { Readings } from './decide/readings.ts';
import { extract } from './extract/extract.ts';
import { link, withUniqueIds } from './link/link.ts';
import type { Compiled, Corpus, Unreadable } from './model/corpus.ts';
import type { DecisionOutcome, Decisions } from './model/decision.ts';
import type { Finding } from './model/finding.ts';
import { type InputFile, parse } from './parse/parse.ts';
import { findDates } from './resolve/date.ts';
import { resolve } from './resolve/resolve.ts';
import { readSource } from './resolve/source.ts';
import { regionsOfSource, tag } from './tag/tag.ts';
import { FlatBuilder } from './text/flat.ts';
import { Lines } from './text/span.ts';
import { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';

export type { InputFile } from './parse/parse.ts';

/** A document compiled, with the decoded text its offsets point into. */
export interface CompiledFile extends Compiled {
  text: string;
}

/** What {@link compile} gives. */
export interface Compilation {
  corpus: Corpus;
  findings: Finding[];
  /** The documents with their ledgers and doubts, in the order of the files. */
  compiled: CompiledFile[];
  /** What became of each decision, in their order; empty where there are none. */
  outcomes: DecisionOutcome[];
  unreadable: Unreadable[];
}

/**
 * Compiles one file: read, parsed, extracted, resolved, tagged.
 *
 * @throws VFileMessage when the file cannot be read: `reason`, and `line` and `column` where a place is known
 */
export async function compileDocument(
  file: InputFile,
  vocabularies: Vocabularies = defaultVocabularies(),
): Promise<CompiledFile> {
  const read = await parse(file);
  const resolved = resolve(extract(read.tree, read, vocabularies), vocabularies);
  const { ledger, doubts, signposts } = resolved;
  return { document: await tag(resolved, vocabularies), ledger, doubts, signposts, text: read.text };
}

/** Documents joined. */
export interface Joined<T extends Compiled> extends Decided<T> {
  corpus: Corpus;
}

/** How documents are joined. */
export interface JoinOptions {
  /** Decisions of persons, applied last (default: none). */
  decisions?: Decisions | null | undefined;
  /** What decisions are read by (default: the shipped ones). */
  vocabularies?: Vocabularies | undefined;
}

/** Joins compiled documents: their ids become unique in the order they come in, then decisions are applied. */
export function join<T extends Compiled>(compiled: readonly T[], options: JoinOptions = {}): Joined<T> {
  const { decisions = null, vocabularies = defaultVocabularies() } = options;
  const unique = withUniqueIds(compiled);
  const decided = decisions
    ? decide(unique, decisions, vocabularies, readings(vocabularies))
    : { compiled: unique, outcomes: [] };
  return { ...decided, corpus: link(decided.compiled.map(({ document }) => document)) };
}

/** How names of sources and dates are read that stand in no document. */
export function readings(vocabularies: Vocabularies): Readings {
  const known = new Map<string, ReturnType<Readings['source']>>();
  return {
    source: (name) => {
      const there = known.get(name) ?? sourceNamed(name, vocabularies);
      known.set(name, there);
      return there;
    },
    date: (words) => dateIn(words, vocabularies),
  };
}

function sourceNamed(name: string, vocabularies: Vocabularies): ReturnType<Readings['source']> {
  const flat = new FlatBuilder().add(name, 0).build();
  const { source } = readSource({ flat, from: 0, to: flat.text.length }, new Lines(name), vocabularies);
  const { places: _, tongues: __, ...plain } = source;
  return { source: plain, regions: regionsOfSource(source, vocabularies) };
}

/** The date that all of the words are. An expression of EDTF that is read as another one is not read at all. */
function dateIn(words: string, { dates }: Vocabularies): ReturnType<Readings['date']> {
  const [found, ...more] = findDates(words, dates);
  if (!found || more.length > 0 || found.edtf === null) return null;
  const rest = words.slice(0, found.start) + words.slice(found.end);
  if (/[\p{L}\p{N}]/u.test(rest) || (!/[^\d/{},-]/.test(words) && found.edtf !== words)) return null;
  return { edtf: found.edtf, start: found.first, end: found.last };
}

/**
 * Compiles and checks files, and applies decisions of persons last. One that cannot be read is told in `unreadable`; the
 * others are done.
 */
export async function compile(
  files: Iterable<InputFile>,
  vocabularies: Vocabularies = defaultVocabularies(),
  decisions: Decisions | null = null,
): Promise<Compilation> {
  const compiled: CompiledFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of files) {
    try {
      compiled.push(await compileDocument(file, vocabularies));
    } catch (error) {
      unreadable.push(asUnreadable(file.path, error));
    }
  }
  const joined = join(compiled, { vocabularies, decisions });
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  const findings = check(joined.compiled, { texts, outcomes: joined.outcomes, vocabularies });
  return { ...joined, findings, unreadable };
}

/** What a reader said of a file it cannot read; any other error is a fault and goes on. */
export function asUnreadable(path: string, error: unknown): Unreadable {
  if (!(error instanceof Error) || (error.name !== 'VFileMessage' && !('reason' in error && 'fatal' in error)))
    throw error;
  const { reason, line, column } = error as Error & { reason: string; line?: number; column?: number };
  return { path, reason, line: line ?? null, column: column ?? null };
}
