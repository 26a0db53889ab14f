/** Kinds of source and audiences, by cue words. @module */
import { PhraseIndex, type Word, words } from '../text/words.ts';
import { type FileEntry, vocabularyOf } from './from-file.ts';
import data from './kinds.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/** The kinds a source can be; the model's `sourceKindSchema` has the same values. */
export const KINDS = ['salon', 'conversation', 'community', 'affiliate', 'event', 'thematic-group', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Cue words found in the name of a source. */
export interface Cue {
  kind: Kind;
  /** Rank in the list: the lowest decides. */
  rank: number;
  /** Whether the cue can be the head of a name (`salon`) or only a part of it (`Wikimedia`). */
  head: boolean;
  /** BCP 47 tags of the languages it is a cue in; `mul` for names that are the same in all. */
  languages: readonly string[];
  /** Whether one of them puts the head first, as in `salon stratégique du Cameroun`. */
  headFirst: boolean;
  from: number;
  to: number;
}

/** Kinds of source and audiences. */
export interface Kinds {
  /** All cues in these words, from the left. */
  cues(text: readonly Word[]): Cue[];
  /** The kind these cues give; `other` without any. */
  kindOf(cues: readonly Cue[]): Kind;
  /** The audience these words name, or null. */
  audience(text: readonly Word[]): string | null;
}

/** Cue words of the user's own: looked for before those of `kinds.json`, or instead of them. */
export interface MoreCues {
  kinds: ListedCues[];
  audiences: ListedCues[];
  /** Of what none of `kinds.json` are looked for. */
  replaces: ('kinds' | 'audiences')[];
}

interface ListedCues {
  id: string;
  head: boolean;
  cues: ByLanguage;
}

type Listed = Omit<Cue, 'from' | 'to' | 'languages'> & { languages: string[] };
type ByLanguage = Readonly<Record<string, readonly string[] | undefined>>;

let loaded: Kinds | undefined;

/** The kinds and audiences of `kinds.json`, and `more`. */
export function kinds(more?: MoreCues): Kinds {
  if (more) return load(more);
  loaded ??= load({ kinds: [], audiences: [], replaces: [] });
  return loaded;
}

function load({ kinds: ownKinds, audiences: ownAudiences, replaces }: MoreCues): Kinds {
  const listed = [...ownKinds, ...(replaces.includes('kinds') ? [] : data.kinds)];
  const audiences = [...ownAudiences, ...(replaces.includes('audiences') ? [] : data.audiences)];
  const cueIndex = new PhraseIndex<Listed>();
  listed.forEach(({ id, head, cues }, rank) => {
    for (const [language, cue] of phrases(cues)) addCue(cueIndex, cue, language, { kind: id as Kind, rank, head });
  });
  const audienceIndex = new PhraseIndex<string>();
  for (const { id, cues } of audiences) for (const [, cue] of phrases(cues)) audienceIndex.add(cue, id);
  return {
    cues: (text) => cueIndex.find(text).map(({ value, from, to }): Cue => ({ ...value, from, to })),
    kindOf: (cues) =>
      cues.reduce<Cue | null>((best, cue) => (best && best.rank <= cue.rank ? best : cue), null)?.kind ?? 'other',
    audience: (text) => audienceIndex.find(text)[0]?.value ?? null,
  };
}

/** The kinds and the audiences of `kinds.json` as vocabularies: a term for each, its cue words as variants. */
export function shippedKinds(): Vocabulary[] {
  const { source, licence } = data;
  const common = { version: '1', language: 'en', source, licence } as const;
  return [
    vocabularyOf({
      ...common,
      name: 'source-kinds',
      title: 'Kinds of source',
      kind: 'kinds',
      entries: entriesOf(data.kinds),
    }),
    vocabularyOf({
      ...common,
      name: 'audiences',
      title: 'Audiences',
      kind: 'audiences',
      entries: entriesOf(data.audiences),
    }),
  ];
}

function entriesOf(listed: readonly { id: string; head?: boolean; cues: ByLanguage }[]): FileEntry[] {
  return [...new Set(listed.map(({ id }) => id))].map((id) => {
    const own = listed.filter((one) => one.id === id);
    const named = own.flatMap(({ cues }) => phrases(cues));
    return {
      id,
      label: id.replaceAll('-', ' '),
      aliases: named.map(([language, text]) => ({ text, language: language === 'mul' ? null : language })),
      head: own.some(({ head }) => head === true),
    };
  });
}

function phrases(cues: ByLanguage): [language: string, cue: string][] {
  return Object.entries(cues).flatMap(([language, list = []]) => list.map((cue): [string, string] => [language, cue]));
}

/** A cue of several languages (`salon`) is one cue. */
function addCue(
  index: PhraseIndex<Listed>,
  cue: string,
  language: string,
  what: Pick<Cue, 'kind' | 'rank' | 'head'>,
): void {
  const headFirst = data.headFirst.includes(language);
  if (index.add(cue, { ...what, languages: [language], headFirst })) return;
  const there = index.exact(words(cue));
  if (!there || there.languages.includes(language)) return;
  there.languages.push(language);
  there.headFirst ||= headFirst;
}
