/** The sets of themes that the areas of a document belong to. @module */
import type { Span } from '../model/position.ts';
import { placedKey } from './around.ts';
import { doubtsOf } from './doubts.ts';
import { attributedQuotes } from './footnotes.ts';
import type { RuleInput } from './rule.ts';

/** An area named, with its set; null is the set in force. */
interface AreaOfSet {
  set: string | null;
  found: string;
  span: Span;
  key: string;
}

/** The areas of a document, and the set that most of them belong to. */
interface ThemeSets {
  areas: readonly AreaOfSet[];
  main: { set: string | null; name: string; count: number };
}

const ONE: ThemeSets = { areas: [], main: { set: null, name: 'the set in force', count: 0 } };

/** The areas of a document with their sets, where any is of another set than the one in force; else none. */
export function themeSetsOf({ document, doubts, words }: RuleInput): ThemeSets {
  const others = doubtsOf(doubts, 'area-of-another-set');
  if (others.length === 0) return ONE;
  const areas = [
    ...others.map(({ set = '', found, span }): AreaOfSet => {
      return { set, found, span, key: placedKey(document, found, span) };
    }),
    ...attributedQuotes(document).flatMap(({ attribution, key }) =>
      attribution.themes.flatMap(({ vocabulary, span, label }): AreaOfSet[] => {
        if (vocabulary !== 'theme' || span === null) return [];
        return [{ set: null, found: words(span) || label, span, key: `${label} ${key}` }];
      }),
    ),
  ];
  const counts = new Map<string | null, number>([[null, 0]]);
  for (const { set } of areas) counts.set(set, (counts.get(set) ?? 0) + 1);
  const [[set, count] = [null, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return { areas, main: { set, name: set ?? 'the set in force', count } };
}
