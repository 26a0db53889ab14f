/** Vocabularies that people write: YAML or JSON, with the place of whatever is wrong. @module */
import * as z from 'zod';
import { type Place, PlacedError, parsePlacedYaml } from '../text/placed-yaml.ts';
import { type FileEntry, idOf, type VocabularyFile, vocabularyOf } from './from-file.ts';
import { VOCABULARY_KINDS, type Vocabulary } from './vocabulary.ts';

const text = (what: string) => z.string({ error: `expected ${what}` }).regex(/\S/, { error: `expected ${what}` });

const idSchema = text('an id').regex(/^[\p{Ll}\p{Lo}\p{N}\p{M}]+(?:[-_.][\p{Ll}\p{Lo}\p{N}\p{M}]+)*$/u, {
  error: 'expected an id: letters in lower case, digits, and hyphens between',
});

const tag = text('a language as a BCP 47 tag, such as es or pt-BR').regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, {
  error: 'expected a language as a BCP 47 tag, such as es or pt-BR',
});

/** YAML reaches the schema as text. */
const truth = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((value) => value === 'true');

const alias = z.union([text('a variant'), z.strictObject({ text: text('a variant'), language: tag.optional() })], {
  error: 'expected a variant, or its text and language',
});

const entrySchema = z.strictObject(
  {
    id: idSchema.optional(),
    label: text('a label').optional(),
    labels: z.record(tag, text('a label'), { error: 'expected labels by language' }).optional(),
    aliases: z.array(alias, { error: 'expected a list of variants' }).optional(),
    broader: idSchema.optional(),
    narrower: z.array(idSchema, { error: 'expected a list of ids' }).optional(),
    note: text('a note').optional(),
    source: text('where the entry comes from').optional(),
    deprecated: truth.optional(),
    replacedBy: idSchema.optional(),
    countries: z
      .array(text('a country').regex(/^[A-Z]{2}$/, { error: 'expected a code of ISO 3166-1, such as CL' }), {
        error: 'expected a list of codes of ISO 3166-1',
      })
      .optional(),
    head: truth.optional(),
  },
  { error: 'expected an entry: a label, and what else there is to say' },
);

/** A vocabulary file; the keys are those of `docs/vocabularies.md`. */
export const vocabularyFileSchema = z.strictObject(
  {
    name: text('the name of the vocabulary, an id').and(idSchema),
    title: text('a title').optional(),
    version: text('a version'),
    language: tag,
    kind: z.enum(VOCABULARY_KINDS, { error: `expected one of ${VOCABULARY_KINDS.join(', ')}` }),
    extends: idSchema.optional(),
    source: text('where the vocabulary comes from'),
    licence: text('a licence').optional(),
    entries: z
      .array(entrySchema, { error: 'expected a list of entries' })
      .min(1, { error: 'expected at least one entry' }),
  },
  { error: 'expected a vocabulary: name, version, language, kind, source and entries' },
);

/**
 * Reads a vocabulary of YAML or JSON, with the line of each of its entries.
 *
 * @throws PlacedError when it is no YAML or no vocabulary, with the place
 */
export function parseVocabulary(source: string): { vocabulary: Vocabulary; lines: number[] } {
  const { data, placeOf } = parsePlacedYaml(source, vocabularyFileSchema);
  const file: VocabularyFile = { ...data, title: data.title ?? data.name };
  checkFields(file, placeOf);
  return { vocabulary: vocabularyOf(file), lines: data.entries.map((_, i) => placeOf(['entries', i]).line) };
}

/** What depends on the rest of the file. */
function checkFields(file: VocabularyFile, placeOf: (path: PropertyKey[]) => Place): void {
  const ids = new Set(file.entries.map((entry) => idOf(entry, file.language)));
  for (const [i, entry] of file.entries.entries()) {
    for (const [key, reason] of faultsOf(entry, file, ids))
      throw new PlacedError(`entries[${i}]: ${reason}`, placeOf(['entries', i, ...key]));
  }
}

function* faultsOf(
  entry: FileEntry,
  file: VocabularyFile,
  ids: ReadonlySet<string>,
): Generator<[PropertyKey[], string]> {
  const { countries, head, label, labels = {}, narrower = [] } = entry;
  const named = label !== undefined || Object.keys(labels).length > 0;
  if (!named && file.extends === undefined) yield [[], 'found no label, expected one, or labels by language'];
  if (!named && entry.id === undefined) yield [[], 'found neither an id nor a label, expected one of them'];
  if (countries && file.kind !== 'regions')
    yield [['countries'], 'found countries, which only a region has: leave them out, or say kind: regions'];
  if (head !== undefined && file.kind !== 'kinds')
    yield [['head'], 'found head, which only a kind of source has: leave it out, or say kind: kinds'];
  const stray = narrower.findIndex((id) => !ids.has(id));
  if (stray !== -1)
    yield [
      ['narrower', stray],
      `found the narrower entry ${narrower[stray]}, but no entry has that id: add one, or name another`,
    ];
}
