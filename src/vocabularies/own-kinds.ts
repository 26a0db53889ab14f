/** Kinds of source and audiences as vocabularies, with the user's words for them. @module */
import { KINDS, type MoreCues, shippedKinds } from './kinds.ts';
import {
  extended,
  type OwnVocabulary,
  ownVocabulary,
  type SourcedVocabulary,
  shippedVocabulary,
  VocabularyError,
} from './sourced.ts';
import type { VocabularyEntry } from './vocabulary.ts';

const FILE = 'src/vocabularies/kinds.json';

/**
 * The kinds and audiences in force: those of the user's vocabularies are looked for before those that come along, or
 * instead of them where a vocabulary extends none.
 *
 * @throws VocabularyError for a kind that the model does not have, an unknown name to extend, or as {@link ownVocabulary}
 */
export function ownKinds(all: readonly OwnVocabulary[]): {
  more: MoreCues | undefined;
  sourced: () => SourcedVocabulary[];
} {
  const brought = all.filter(({ vocabulary: { kind } }) => kind === 'kinds' || kind === 'audiences');
  if (brought.length === 0) return { more: undefined, sourced: shipped };
  const more: MoreCues = { kinds: [], audiences: [], replaces: [] };
  const names = { kinds: 'source-kinds', audiences: 'audiences' } as const;
  for (const one of brought) {
    const kind = one.vocabulary.kind as keyof typeof names;
    const base = one.vocabulary.extends;
    if (base !== null && base !== names[kind])
      throw new VocabularyError(`extends ${base}, but the ${kind} to extend are ${names[kind]}`, one.file);
    if (kind === 'kinds') checkKinds(one);
    ownVocabulary({ ...one, vocabulary: { ...one.vocabulary, extends: null } });
    if (base === null) more.replaces.push(kind);
    more[kind].push(...one.vocabulary.entries.map(cuesOf));
  }
  return { more, sourced: () => withOwn(shipped(), brought) };
}

function shipped(): SourcedVocabulary[] {
  return shippedKinds().map((vocabulary) => shippedVocabulary(vocabulary, FILE));
}

function withOwn(all: SourcedVocabulary[], brought: readonly OwnVocabulary[]): SourcedVocabulary[] {
  return brought.reduce((before, one) => {
    const { kind, extends: base } = one.vocabulary;
    return before.map((there) => {
      if (there.vocabulary.kind !== kind) return there;
      return base === null ? ownVocabulary(one) : extended(there, one);
    });
  }, all);
}

function checkKinds({ vocabulary, file, lines }: OwnVocabulary): void {
  const at = vocabulary.entries.findIndex(({ id }) => !(KINDS as readonly string[]).includes(id));
  const entry = vocabulary.entries[at];
  if (!entry) return;
  const reason = `there is no kind of source ${entry.id}: the kinds are ${KINDS.join(', ')}; words can be added to each`;
  throw new VocabularyError(reason, file, lines[at] ?? null);
}

function cuesOf({ id, head, labels, aliases }: VocabularyEntry): MoreCues['kinds'][number] {
  const named = Object.entries(labels).map(([language, text]) => ({ text, language }));
  const cues: Record<string, string[]> = {};
  for (const { text, language } of [...named, ...aliases]) {
    const tag = language ?? 'mul';
    cues[tag] = [...(cues[tag] ?? []), text];
  }
  return { id, head, cues };
}
