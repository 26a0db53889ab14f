/** Vocabularies from codebooks of REFI-QDA (`.qdc`), https://www.qdasoftware.org. @module */
import { slug, UniqueIds } from '../../text/fold.ts';
import { PlacedError } from '../../text/placed-yaml.ts';
import type { Vocabulary, VocabularyAlias, VocabularyEntry } from '../vocabulary.ts';
import { type ImportedVocabulary, type ImportOptions, refuseCircle, Tally } from './exchange.ts';
import { CODEBOOK, type QdcCode, type QdcCodebook, readCodes } from './qdc-codes.ts';
import { type CarriedLine, readDescription } from './qdc-description.ts';

/** A code with what its description carries. */
interface DescribedCode {
  code: QdcCode;
  note: string | null;
  lines: readonly CarriedLine[];
}

/**
 * Reads a codebook: a code is a term, a code in a code has it as its broader term, its description is the note. The
 * file says neither a name nor a language: these are the caller's, else `imported` and `und` (BCP 47 for undetermined).
 *
 * @throws PlacedError for what is no codebook, at its line and column; for two codes with one id; for a circle
 */
export function readQdc(text: string, { name = 'imported', language = 'und' }: ImportOptions = {}): ImportedVocabulary {
  const codebook = readCodes(text);
  const described = codebook.codes.map((code) => ({ code, ...readDescription(code.description) }));
  if (described.length === 0) throw new PlacedError('is a codebook without codes');
  const ids = idsOf(described);
  const entries = described.map((it) => entryOf(it, ids, language));
  refuseCircle(entries);
  const vocabulary: Vocabulary = {
    name,
    title: name,
    version: 'unknown',
    language,
    kind: 'themes',
    extends: null,
    source: 'a codebook of REFI-QDA',
    licence: null,
    entries,
  };
  return { vocabulary, notes: notesOf(codebook, ids, vocabulary) };
}

/** The ids that descriptions say; else a slug of the name, of twins with `-2`. */
function idsOf(described: readonly DescribedCode[]): Map<QdcCode, string> {
  const said = new Map<string, QdcCode>();
  const unique = new UniqueIds();
  for (const { code, lines } of described) {
    const id = carried(lines, 'Id');
    if (id === null) continue;
    const { line } = said.get(id)?.place ?? {};
    if (line !== undefined) {
      throw new PlacedError(`gives two codes the id ${JSON.stringify(id)}, the first in line ${line}`, code.place);
    }
    said.set(id, code);
    unique.next(id);
  }
  return new Map(described.map(({ code, lines }) => [code, carried(lines, 'Id') ?? unique.next(slug(code.name))]));
}

function entryOf({ code, note, lines }: DescribedCode, ids: ReadonlyMap<QdcCode, string>, language: string) {
  const labels: Record<string, string> = { [carried(lines, 'Language') ?? language]: code.name };
  const aliases: VocabularyAlias[] = [];
  for (const line of lines) {
    if (line.name === 'Label' && line.language !== '') labels[line.language] = line.value;
    if (line.name === 'Also') aliases.push({ text: line.value, language: line.language || null });
  }
  const entry: VocabularyEntry = {
    id: ids.get(code) as string,
    labels,
    aliases,
    broader: code.parent ? (ids.get(code.parent) ?? null) : carried(lines, 'Broader'),
    note,
    source: carried(lines, 'Source'),
    deprecated: carried(lines, 'Deprecated') === 'yes',
    replacedBy: carried(lines, 'Replaced by'),
    countries: lines.filter(({ name }) => name === 'Country').map(({ value }) => value),
    head: carried(lines, 'Head') === 'yes',
  };
  return entry;
}

function carried(lines: readonly CarriedLine[], name: string): string | null {
  return lines.find((line) => line.name === name)?.value ?? null;
}

function notesOf(codebook: QdcCodebook, ids: ReadonlyMap<QdcCode, string>, { name, language }: Vocabulary): string[] {
  const tally = new Tally();
  for (const code of codebook.codes) {
    const id = ids.get(code) as string;
    if (code.hasColor) tally.add('colours of codes left aside', id);
    if (!code.isCodable) tally.add('codes that are not for coding taken for terms like others', id);
  }
  for (const element of codebook.unknown) tally.add('elements that the standard does not have left aside', element);
  const { namespace, sets } = codebook;
  return [
    ...(namespace === CODEBOOK
      ? []
      : [`the namespace is ${JSON.stringify(namespace)}, not ${CODEBOOK}: read all the same`]),
    `a codebook says no name, language, version, source and licence: ${JSON.stringify(name)}, ${JSON.stringify(language)} and "unknown" are taken`,
    ...(sets > 0 ? [`sets of codes left aside: ${sets}`] : []),
    ...tally.notes(),
  ];
}
