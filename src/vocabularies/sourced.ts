/** Vocabularies with the file that each entry comes from: joined, and checked as a whole. @module */
import { foldKey } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { cycleOf } from './cycle.ts';
import { labelOf, type Provenance, type Vocabulary, type VocabularyEntry } from './vocabulary.ts';

/** A vocabulary as a file of the user's says it: plain data, which may travel to a worker. */
export interface OwnVocabulary {
  vocabulary: Vocabulary;
  /** The path as given. */
  file: string;
  /** Line of each entry, in their order, from 1; empty where the format has no lines to tell. */
  lines: readonly number[];
}

/** A vocabulary, and where each of its entries comes from. */
export interface SourcedVocabulary {
  vocabulary: Vocabulary;
  /** By the id of the entry. */
  provenance: ReadonlyMap<string, Provenance>;
}

/** A vocabulary that cannot be: what is wrong, how to repair it, and where it stands. */
export class VocabularyError extends Error {
  override name = 'VocabularyError';
  constructor(
    readonly reason: string,
    readonly file: string,
    readonly line: number | null = null,
  ) {
    super(line === null ? `${file}: ${reason}` : `${file}:${line}: ${reason}`);
  }
}

/** Those that stand for themselves before those that extend one, whatever the order they are named in. */
function basesFirst(all: readonly OwnVocabulary[]): OwnVocabulary[] {
  const bases = all.filter(({ vocabulary }) => vocabulary.extends === null);
  return [...bases, ...all.filter(({ vocabulary }) => vocabulary.extends !== null)];
}

/** A vocabulary that comes with throughline. `file` is its path in the repository. */
export function shippedVocabulary(vocabulary: Vocabulary, file: string): SourcedVocabulary {
  const own = { vocabulary, file, lines: [] };
  return {
    vocabulary,
    provenance: new Map(vocabulary.entries.map((entry, i) => [entry.id, provenanceOf(entry, i, own)])),
  };
}

/**
 * A vocabulary of the user's that stands for itself.
 *
 * @throws VocabularyError when two entries have one id or one name, or terms go round in a circle
 */
export function ownVocabulary(own: OwnVocabulary): SourcedVocabulary {
  const provenance = new Map<string, Provenance>();
  own.vocabulary.entries.forEach((entry, i) => {
    const there = provenance.get(entry.id);
    if (there) {
      throw new VocabularyError(
        `two entries have the id ${entry.id}${there.line === null ? '' : `, here and in line ${there.line}`}: give one of them another id, or make them one`,
        own.file,
        own.lines[i] ?? null,
      );
    }
    provenance.set(entry.id, provenanceOf(entry, i, own));
  });
  return checked({ vocabulary: own.vocabulary, provenance });
}

/**
 * A vocabulary with the entries of one that extends it: an entry of the same id adds its labels, variants and countries
 * and says the rest anew, another is added at the end. A country stands in one entry only, that of the extension.
 *
 * @throws VocabularyError as {@link ownVocabulary}
 */
export function extended(base: SourcedVocabulary, own: OwnVocabulary): SourcedVocabulary {
  const added = ownIds(own);
  const provenance = new Map(base.provenance);
  const moved = new Set(own.vocabulary.entries.flatMap(({ countries }) => countries));
  const entries = base.vocabulary.entries.map((entry) => {
    const more = added.get(entry.id);
    const rest = { ...entry, countries: entry.countries.filter((code) => !moved.has(code)) };
    return more ? joined(rest, more) : rest;
  });
  const there = new Set(base.vocabulary.entries.map(({ id }) => id));
  own.vocabulary.entries.forEach((entry, i) => {
    provenance.set(entry.id, provenanceOf(entry, i, own));
    if (there.has(entry.id)) return;
    if (Object.keys(entry.labels).length === 0) {
      const reason = `${base.vocabulary.name} has no entry ${entry.id} to add to: give it a label, or name another`;
      throw new VocabularyError(reason, own.file, own.lines[i] ?? null);
    }
    entries.push(entry);
  });
  return checked({ vocabulary: { ...base.vocabulary, entries }, provenance });
}

/** What is said when vocabularies of a kind cannot be joined. */
export interface JoinFaults {
  /** Two of the user's bring a name; `first` is the file of the other. */
  taken(name: string, first: string): string;
  /** One extends what is not there. */
  missing(base: string, names: readonly string[]): string;
}

/**
 * Vocabularies of one kind by name: those that come along, then the user's, of which one that stands for itself takes the
 * place of one of its name, each with what extends it. `changed` are the names that the user's have to do with.
 *
 * @throws VocabularyError as {@link ownVocabulary}, and for names that are taken or missing
 */
export function joinedByName(
  shipped: Iterable<SourcedVocabulary>,
  own: readonly OwnVocabulary[],
  faults: JoinFaults,
): { all: Map<string, SourcedVocabulary>; changed: ReadonlySet<string> } {
  const all = new Map([...shipped].map((one) => [one.vocabulary.name, one]));
  const brought = new Map<string, string>();
  const changed = new Set<string>();
  for (const one of basesFirst(own)) {
    const { name, extends: base } = one.vocabulary;
    const there = base === null ? undefined : all.get(base);
    const first = brought.get(name);
    if (base !== null && !there) throw new VocabularyError(faults.missing(base, [...all.keys()]), one.file);
    if (base === null && first !== undefined) throw new VocabularyError(faults.taken(name, first), one.file);
    if (base === null) brought.set(name, one.file);
    all.set(base ?? name, there ? extended(there, one) : ownVocabulary(one));
    changed.add(base ?? name);
  }
  return { all, changed };
}

function ownIds(own: OwnVocabulary): Map<string, VocabularyEntry> {
  ownVocabulary({ ...own, vocabulary: { ...own.vocabulary, entries: own.vocabulary.entries.map(alone) } });
  return new Map(own.vocabulary.entries.map((entry) => [entry.id, entry]));
}

/** An entry without its relations, which may lead into the vocabulary that is extended. */
function alone(entry: VocabularyEntry): VocabularyEntry {
  return { ...entry, broader: null, replacedBy: null };
}

function joined(base: VocabularyEntry, more: VocabularyEntry): VocabularyEntry {
  return {
    id: base.id,
    labels: { ...base.labels, ...more.labels },
    aliases: [...base.aliases, ...formerLabels(base, more), ...more.aliases],
    broader: more.broader ?? base.broader,
    note: more.note ?? base.note,
    source: more.source ?? base.source,
    deprecated: more.deprecated || base.deprecated,
    replacedBy: more.replacedBy ?? base.replacedBy,
    countries: [...base.countries, ...more.countries].sort(),
    head: more.head || base.head,
  };
}

/** A label that is said anew stays as a variant: texts go on using it. */
function formerLabels(base: VocabularyEntry, more: VocabularyEntry): VocabularyEntry['aliases'] {
  return Object.entries(base.labels)
    .filter(([language, text]) => (more.labels[language] ?? text) !== text)
    .map(([language, text]) => ({ text, language }));
}

function provenanceOf(entry: VocabularyEntry, i: number, { vocabulary, file, lines }: OwnVocabulary): Provenance {
  const { name, source, licence } = vocabulary;
  return { vocabulary: name, file, line: lines[i] ?? null, source: entry.source ?? source, licence };
}

function checked(sourced: SourcedVocabulary): SourcedVocabulary {
  checkNames(sourced);
  checkReferences(sourced);
  checkCircles(sourced, 'broader', 'is broader than itself');
  checkCircles(sourced, 'replacedBy', 'is replaced by itself');
  return sourced;
}

function faultAt({ provenance }: SourcedVocabulary, id: string, reason: string): VocabularyError {
  const { file = '', line = null } = provenance.get(id) ?? {};
  return new VocabularyError(reason, file, line);
}

/** Words that name two entries would tag by chance. An entry may be named twice, and by its replacement too. */
function checkNames(sourced: SourcedVocabulary): void {
  const owners = new Map<string, VocabularyEntry>();
  const { vocabulary, provenance } = sourced;
  const isOne = (a: VocabularyEntry, b: VocabularyEntry) =>
    a.id === b.id || a.replacedBy === b.id || b.replacedBy === a.id;
  for (const entry of vocabulary.entries) {
    for (const text of namesOf(entry)) {
      const key = keyOf(text);
      if (key === '')
        throw faultAt(
          sourced,
          entry.id,
          `${entry.id} has the name ${JSON.stringify(text)}, in which is no word: leave it out`,
        );
      const owner = owners.get(key);
      if (!owner) owners.set(key, entry);
      else if (!isOne(owner, entry)) {
        const at = provenance.get(owner.id)?.line ? `, in line ${provenance.get(owner.id)?.line}` : '';
        throw faultAt(
          sourced,
          entry.id,
          `${JSON.stringify(text)} names ${entry.id} and also ${owner.id} (${labelOf(owner, vocabulary.language)}${at}): leave it at one of them`,
        );
      }
    }
  }
}

function namesOf({ labels, aliases }: VocabularyEntry): string[] {
  return [...Object.values(labels), ...aliases.map(({ text }) => text)];
}

/** Texts that are found in the same places have the same key. */
function keyOf(text: string): string {
  return words(foldKey(text))
    .map(({ key }) => key)
    .join(' ');
}

function checkReferences(sourced: SourcedVocabulary): void {
  const ids = new Set(sourced.vocabulary.entries.map(({ id }) => id));
  for (const { id, broader, replacedBy } of sourced.vocabulary.entries) {
    for (const [key, other] of Object.entries({ broader, replacedBy })) {
      if (other === null || ids.has(other)) continue;
      throw faultAt(sourced, id, `${id} has ${key}: ${other}, but no entry has that id: add one, or name another`);
    }
  }
}

function checkCircles(sourced: SourcedVocabulary, key: 'broader' | 'replacedBy', what: string): void {
  const circle = cycleOf(new Map(sourced.vocabulary.entries.map((entry) => [entry.id, entry[key]])));
  const [first] = circle ?? [];
  if (!circle || first === undefined) return;
  throw faultAt(sourced, first, `${first} ${what} (${circle.join(' → ')}): leave ${key} out of one of them`);
}
