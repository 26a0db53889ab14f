/** The vocabularies that a configuration and `--vocabulary` name. @module */

import { posix } from 'node:path';
import { slug } from '../../text/fold.ts';
import { didYouMean } from '../../text/nearest.ts';
import { formatOfVocabulary, readVocabularyAs } from '../../vocabularies/exchange/formats.ts';
import { withSlugs } from '../../vocabularies/from-file.ts';
import type { Vocabularies, VocabularySelection } from '../../vocabularies/index.ts';
import { type OwnVocabulary, VocabularyError } from '../../vocabularies/sourced.ts';
import { FileError, placedIn } from '../faults.ts';
import { selected } from '../in-force.ts';
import { textOf } from './parse.ts';

/**
 * Reads vocabularies and sees whether they can be in force together.
 *
 * @param at where a configuration names the themes or regions
 * @throws FileError when a file is no vocabulary, or they cannot be joined, with the place
 */
export async function selectionOf(
  files: readonly { path: string; bytes: Uint8Array }[],
  { themes, regions }: { themes: string | null; regions: string | null },
  at: (key: 'themes' | 'regions') => string = () => '',
): Promise<{ selection: VocabularySelection; notes: string[] }> {
  const own: OwnVocabulary[] = [];
  const notes: string[] = [];
  for (const { path, bytes } of files) own.push(await readVocabulary(path, textOf(path, bytes), notes));
  const selection = { themes, own };
  checkRegions(regions, joined(selection, at), at);
  return { selection, notes };
}

/** A file of another program is read by its ending; what its format says and a vocabulary does not hold is noted. */
async function readVocabulary(path: string, text: string, notes: string[]): Promise<OwnVocabulary> {
  try {
    const format = formatOfVocabulary(path);
    if (format !== null) {
      const imported = await readVocabularyAs(format, text, { name: slug(posix.basename(path, posix.extname(path))) });
      for (const note of imported.notes) notes.push(`${path}: ${note}`);
      const { vocabulary, renamed } = withSlugs(imported.vocabulary);
      const [first] = renamed;
      if (first) notes.push(`${path}: ids made slugs: ${renamed.length}, first ${JSON.stringify(first)}`);
      return { vocabulary, file: path, lines: [] };
    }
    const { parseVocabulary } = await import('../../vocabularies/vocabulary-file.ts');
    return { ...parseVocabulary(text), file: path };
  } catch (error) {
    throw placedIn(path, error);
  }
}

function joined(selection: VocabularySelection, at: (key: 'themes') => string) {
  try {
    // Made here, and kept for the run.
    return selected(selection);
  } catch (error) {
    if (!(error instanceof VocabularyError)) throw error;
    const { file, line, reason } = error;
    if (file === '') throw new FileError(at('themes'), reason);
    throw new FileError(line === null ? file : `${file}:${line}`, reason);
  }
}

function checkRegions(regions: string | null, { regionSchemes }: Vocabularies, at: (key: 'regions') => string): void {
  const ids = regionSchemes.map(({ id }) => id);
  if (regions === null || ids.includes(regions)) return;
  const hint = didYouMean(regions, ids) || `; there are ${ids.join(', ')}`;
  throw new FileError(at('regions'), `regions: ${regions}, but there is no such scheme${hint}`);
}
