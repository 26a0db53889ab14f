/** The pipeline: files to documents, documents to a corpus. @module */
import { check } from './check/check.ts';
import { extract } from './extract/extract.ts';
import { link, withUniqueIds } from './link/link.ts';
import type { Compiled, Corpus, Unreadable } from './model/corpus.ts';
import type { Finding } from './model/finding.ts';
import { type InputFile, parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';
import { tag } from './tag/tag.ts';
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
  const { ledger, doubts } = resolved;
  return { document: await tag(resolved, vocabularies), ledger, doubts, text: read.text };
}

/** Joins compiled documents: their ids become unique in the order they come in. */
export function join<T extends Compiled>(compiled: readonly T[]): { corpus: Corpus; compiled: T[] } {
  const unique = withUniqueIds(compiled);
  return { corpus: link(unique.map(({ document }) => document)), compiled: unique };
}

/** Compiles and checks files. One that cannot be read is told in `unreadable`; the others are done. */
export async function compile(
  files: Iterable<InputFile>,
  vocabularies: Vocabularies = defaultVocabularies(),
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
  const joined = join(compiled);
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  const findings = check(joined.compiled, { texts });
  return { ...joined, findings, unreadable };
}

/** What a reader said of a file it cannot read; any other error is a fault and goes on. */
export function asUnreadable(path: string, error: unknown): Unreadable {
  if (!(error instanceof Error) || (error.name !== 'VFileMessage' && !('reason' in error && 'fatal' in error)))
    throw error;
  const { reason, line, column } = error as Error & { reason: string; line?: number; column?: number };
  return { path, reason, line: line ?? null, column: column ?? null };
}
