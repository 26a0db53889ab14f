/** Kinds of source and audiences, by cue words. @module */
import { PhraseIndex, type Word } from '../text/words.ts';
import data from './kinds.json' with { type: 'json' };

/** The kinds a source can be; the model's `sourceKindSchema` has the same values. */
export type Kind = 'salon' | 'conversation' | 'community' | 'affiliate' | 'event' | 'thematic-group' | 'other';

/** Cue words found in the name of a source. */
export interface Cue {
  kind: Kind;
  /** Rank in the list: the lowest decides. */
  rank: number;
  /** Whether the cue can be the head of a name (`salon`) or only a part of it (`Wikimedia`). */
  head: boolean;
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

let loaded: Kinds | undefined;

/** The kinds and audiences of `kinds.json`. */
export function kinds(): Kinds {
  loaded ??= load();
  return loaded;
}

function load(): Kinds {
  const cueIndex = new PhraseIndex<Pick<Cue, 'kind' | 'rank' | 'head'>>();
  data.kinds.forEach(({ id, head, cues }, rank) => {
    for (const cue of cues) cueIndex.add(cue, { kind: id as Kind, rank, head });
  });
  const audienceIndex = new PhraseIndex<string>();
  for (const { id, cues } of data.audiences) for (const cue of cues) audienceIndex.add(cue, id);
  return {
    cues: (text) =>
      cueIndex.find(text).map(({ value: { kind, rank, head }, from, to }): Cue => ({ kind, rank, head, from, to })),
    kindOf: (cues) =>
      cues.reduce<Cue | null>((best, cue) => (best && best.rank <= cue.rank ? best : cue), null)?.kind ?? 'other',
    audience: (text) => audienceIndex.find(text)[0]?.value ?? null,
  };
}
