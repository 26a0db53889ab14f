import { attributionsOf, holdsPoints } from '../../model/footnote.ts';
import type { Span } from '../../model/position.ts';
import type { Document, Footnote } from '../../model/report.ts';
import { cutItems, isCut } from '../cut-off.ts';
import { agree } from '../events.ts';
import { firstDefinitions, labelKey } from '../footnotes.ts';
import { quoted, shown } from '../message.ts';
import { type Translation, translations } from '../pages.ts';
import { defineRule, type PlacedProblem } from '../rule.ts';

/** A translation has the footnotes of its original, with the same dates. */
export const translationHasTheSameFootnotes = defineRule({
  id: 'translation-has-the-same-footnotes',
  summary: 'A translation has the same footnotes as its original, with the same dates.',
  severity: 'warning',
  docs: 'docs/rules/translation-has-the-same-footnotes.md',
  finds:
    'A footnote of a translation with more or fewer attributions than the footnote of the same label in the original, or with a date that cannot be that of the original; a footnote of the original that the translation does not have; in reports and digests, told once, another number of points. A missing footnote whose marker the translation has is left to [footnote-is-defined](footnote-is-defined.md), one whose marker is missing as well to [translation-has-the-same-markers](translation-has-the-same-markers.md), and a date that is missing to [attribution-has-date](attribution-has-date.md). Which page is the translation of which is told there too. Nothing is said of the words a page breaks off with.',
  matters:
    'The same recommendation rests on other sources, or on sources of another time, in one language than in the other.',
  repair: 'Put the footnote as the original has it. If the original was changed since, translate it again.',
  examples: {
    pass: [
      `Input/Warm roofs

  • Mend the roofs before the rain comes to the valley.[1]

Footnotes

  1. We moved the books from the wet corner to the dry one. (Kenya Strategy Salon, June 2019, Community Health thematic area).
`,
      `Input/Warm roofs/es

  • Reparar los techos antes de que llegue la lluvia al valle.[1]

Notas

  1. Pasamos los libros del rincón mojado al rincón seco de la sala. (Kenya Strategy Salon, June 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Input/Warm roofs

  • Mend the roofs before the rain comes to the valley.[1]

Footnotes

  1. We moved the books from the wet corner to the dry one. (Kenya Strategy Salon, June 2019, Community Health thematic area).
`,
      `Input/Warm roofs/es

  • Reparar los techos antes de que llegue la lluvia al valle.[1]

Notas

  1. Pasamos los libros del rincón mojado al rincón seco de la sala. (Kenya Strategy Salon, July 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    for (const pair of translations(documents)) {
      if (holdsPoints(pair.original.document)) yield* numberOfPoints(pair);
      else yield* compared(pair);
    }
  },
});

function* numberOfPoints({ original, translation }: Translation): Iterable<PlacedProblem> {
  const { document } = translation;
  const [own, theirs] = [document.footnotes, original.document.footnotes];
  if (own.length === theirs.length || isCut(own.length < theirs.length ? translation : original)) return;
  const { title, path } = original.document;
  const message = `found ${own.length} point${own.length === 1 ? '' : 's'} in the translation, expected ${theirs.length} as on the page ${quoted(title)}`;
  const related = theirs.slice(-1).map(({ span }) => ({ message: 'the last one of the original', span, path }));
  yield { document, message, span: own.at(-1)?.span ?? null, key: `points ${own.length - theirs.length}`, related };
}

function* compared({ original, translation }: Translation): Iterable<PlacedProblem> {
  const { document } = translation;
  const own = new Map(firstDefinitions(document).map((footnote) => [labelKey(footnote.label), footnote]));
  const cut = new Set([translation, original].flatMap((input) => [...cutItems(input)]));
  const cited = new Set([...labelsCited(document), ...labelsCited(original.document)]);
  for (const there of firstDefinitions(original.document)) {
    const footnote = own.get(labelKey(there.label));
    const { path } = original.document;
    if (!footnote) {
      if (!cited.has(labelKey(there.label))) yield missing(there, original.document, document);
      continue;
    }
    if (cut.has(footnote.id) || cut.has(there.id)) continue;
    for (const { message, span, key, second } of differences(footnote, there)) {
      yield { document, message, span, key, related: [{ message: 'the original', span: second, path }] };
    }
  }
}

function labelsCited({ recommendations }: Document): string[] {
  return recommendations.flatMap(({ citations }) => citations.map(({ label }) => labelKey(label)));
}

function missing({ label, span, quotes }: Footnote, original: Document, document: Document): PlacedProblem {
  return {
    document,
    message: `found no footnote ${shown(label)} in the translation, expected one as on the page ${quoted(original.title)}`,
    span: document.footnotes.at(-1)?.span ?? null,
    key: `missing ${quotes[0]?.text ?? label}`,
    related: [{ message: 'the footnote of the original', span, path: original.path }],
  };
}

interface Different {
  message: string;
  span: Span;
  key: string;
  second: Span;
}

function* differences(footnote: Footnote, there: Footnote): Iterable<Different> {
  const [own, theirs] = [attributionsOf(footnote), attributionsOf(there)];
  const text = footnote.quotes[0]?.text ?? '';
  if (own.length > 0 && own.length !== theirs.length) {
    const message = `found ${own.length} attributions in footnote ${shown(footnote.label)} of the translation, expected ${theirs.length} as in the original`;
    yield { message, span: footnote.span, key: `attributions ${text}`, second: there.span };
    return;
  }
  for (const [i, { date }] of own.entries()) {
    const other = theirs[i]?.date;
    if (!date || !other || agree(date, other)) continue;
    const message = `found the date ${quoted(date.raw)} in the translation, expected ${quoted(other.raw)} as in the original`;
    yield { message, span: date.span, key: `${text} ${date.edtf}`, second: other.span };
  }
}
