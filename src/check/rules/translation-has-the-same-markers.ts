import type { Recommendation } from '../../model/report.ts';
import { cutItems, isCutBeside } from '../cut-off.ts';
import { labelKey } from '../footnotes.ts';
import { quoted, shown } from '../message.ts';
import { type Translation, translations } from '../pages.ts';
import { defineRule, type PlacedProblem } from '../rule.ts';

/** A translation has the recommendations of its original, each with the same markers in the same order. */
export const translationHasTheSameMarkers = defineRule({
  id: 'translation-has-the-same-markers',
  summary: 'A translation has the same markers as its original, in the same order.',
  severity: 'warning',
  docs: 'docs/rules/translation-has-the-same-markers.md',
  finds:
    'A recommendation of a translation whose markers are not those of the recommendation at the same place in the original: one is missing, another, or in another order; or, told once, another number of recommendations. A page is the translation of another one when its name is the same but for the code of its language (`Roofs/es`, `roofs.es.md`, `es/roofs.md`), or when both have one title and not the same language. Files of one folder whose names are nothing but codes (`en.md`, `es.md`) are so where the folder has the name of the page, or most of their footnotes rest on the same source and time. The original is the page without a code, else the one in English. Nothing is said of what a page lacks that breaks off.',
  matters:
    'Translators move sentences, and a marker is lost easily. Then a recommendation rests on other words in one language than in the other.',
  repair: 'Put the markers as the original has them. If the original was changed since, translate it again.',
  kinds: ['synthesis'],
  examples: {
    pass: [
      `Input/Warm roofs

  • Mend the roofs before the rain comes to the valley.[1][2]

Footnotes

  1. We moved the books from the wet corner to the dry one. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. The rain comes in through the ceiling of the room. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
      `Input/Warm roofs/es

  • Reparar los techos antes de que llegue la lluvia al valle.[1][2]

Notas

  1. Pasamos los libros del rincón mojado al rincón seco de la sala. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. La lluvia entra por el techo de la sala cuando llueve. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
    ],
    fail: [
      `Input/Warm roofs

  • Mend the roofs before the rain comes to the valley.[1][2]

Footnotes

  1. We moved the books from the wet corner to the dry one. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. The rain comes in through the ceiling of the room. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
      `Input/Warm roofs/es

  • Reparar los techos antes de que llegue la lluvia al valle.[2][1]

Notas

  1. Pasamos los libros del rincón mojado al rincón seco de la sala. (Kenya Strategy Salon, June 2019, Community Health thematic area).
  2. La lluvia entra por el techo de la sala cuando llueve. (Chile Strategy Salon, July 2019, Resource Allocation thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    for (const pair of translations(documents)) yield* compared(pair);
  },
});

function* compared({ original, translation }: Translation): Iterable<PlacedProblem> {
  const [own, theirs] = [translation.document.recommendations, original.document.recommendations];
  const { title, path } = original.document;
  const { document } = translation;
  if (own.length !== theirs.length) {
    const isShorter = own.length < theirs.length;
    if (isShorter ? isCutBeside(translation, original) : isCutBeside(original, translation)) return;
    const last = own.at(-1);
    const message = `found ${own.length} recommendation${own.length === 1 ? '' : 's'} in the translation, expected ${theirs.length} as on the page ${quoted(title)}`;
    const related = theirs.slice(-1).map(({ span }) => ({ message: 'the last one of the original', span, path }));
    yield {
      document,
      message,
      span: last?.span ?? null,
      key: `recommendations ${own.length - theirs.length}`,
      related,
    };
    return;
  }
  const cut = new Set([translation, original].flatMap((input) => [...cutItems(input)]));
  for (const [i, recommendation] of own.entries()) {
    const there = theirs[i] as Recommendation;
    if (cut.has(recommendation.id) || cut.has(there.id)) continue;
    const [found, expected] = [markersOf(recommendation), markersOf(there)];
    if (found === expected) continue;
    const message = `found ${told(found)} in the translation ${quoted(recommendation.text)}, expected ${told(expected)} as in ${quoted(there.text)}`;
    const related = [{ message: 'the original', span: there.span, path }];
    yield { document, message, span: recommendation.span, key: recommendation.text, related };
  }
}

function markersOf({ citations }: Recommendation): string {
  return citations.map(({ label }) => `[${labelKey(label)}]`).join('');
}

function told(markers: string): string {
  return markers === '' ? 'no marker' : `the markers ${shown(markers)}`;
}
