/** Areas that are named, with what names them. @module */
import type { Doubt } from '../model/corpus.ts';
import type { AreaMention, DraftArea, Words } from '../model/draft.ts';
import { nearest } from '../text/nearest.ts';
import type { Lines } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

/** The words of an area with their place. */
export function readArea({ match, words: named, by, within }: DraftArea, lines: Lines): AreaMention {
  return {
    words: textOf(named),
    span: spanOf(named, lines),
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

/** An area that the vocabulary does not have is a doubt, which names the set of themes that has it. */
export function unknownAreas(areas: readonly AreaMention[], { themes }: Vocabularies): Doubt[] {
  return areas.flatMap(({ term, words: found, span }): Doubt[] => {
    if (term) return [];
    const other = themes.elsewhere(words(found));
    if (!other) {
      const [expected = nearestOf(found, themes)] = nearest(found, labelsOf(themes));
      return [{ kind: 'area-unknown', found, expected, reason: 'the vocabulary of themes does not have it', span }];
    }
    const reason = `it is “${other.term.label}” of the set ${other.set} (${other.title}), not of ${themes.name}`;
    return [{ kind: 'area-of-another-set', found, expected: null, reason, set: other.set, span }];
  });
}

/** The name in any language that words are near to, where no label is. */
function nearestOf(found: string, themes: Vocabularies['themes']): string | null {
  const [name = null] = nearest(
    found,
    themes.names().map(({ text }) => text),
  );
  return name;
}

function labelsOf({ terms }: Vocabularies['themes']): string[] {
  return terms.map(({ label }) => label);
}
