/** Areas that are named, with what names them. @module */
import type { Doubt } from '../model/corpus.ts';
import type { AreaMention, DraftArea, Words } from '../model/draft.ts';
import type { Lines } from '../text/span.ts';

/** The words of an area with their place. */
export function readArea({ match, words, by, within }: DraftArea, lines: Lines): AreaMention {
  return {
    words: textOf(words),
    span: spanOf(words, lines),
    term: match?.term ?? null,
    basis: match?.basis ?? 'stated',
    by,
    within: by === 'heading' || by === 'line' ? { words: textOf(within), span: spanOf(within, lines) } : null,
  };
}

function textOf({ flat, from, to }: Words): string {
  return flat.text.slice(from, to);
}

function spanOf({ flat, from, to }: Words, lines: Lines): AreaMention['span'] {
  return lines.span(...flat.range(from, to));
}

/** An area that the vocabulary does not have is a doubt. */
export function unknownAreas(areas: readonly AreaMention[]): Doubt[] {
  return areas.flatMap(({ term, words: found, span }) =>
    term
      ? []
      : { kind: 'area-unknown', found, expected: null, reason: 'the vocabulary of themes does not have it', span },
  );
}
