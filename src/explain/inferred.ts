/** What the text itself suggests, where no theme is stated. @module */
import { standingOut as suggestionOf } from '../model/inference.ts';
import type { Inference } from '../model/report.ts';
import type { Evidence, Reason } from '../model/why.ts';
import { foldKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { evidence } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import type { Subject } from './known.ts';
import { BASES } from './meanings.ts';
import { entryUse, reason } from './reason.ts';

/** So many of the words that speak for a theme are shown where they stand. */
const SHOWN = 3;

type Ranked = Inference['ranking'][number];

/** The inference on an item: of a marker that of its footnote, where it has one; null where none was made. */
export function inferenceOf({ unit, recommendation, footnotes: [footnote] }: Subject): Inference | null {
  const item = unit === 'recommendation' || !footnote ? recommendation : footnote;
  return item?.inference ?? null;
}

/** The theme that counts as inferred; null where none stands out. */
export function standingOut(subject: Subject): Ranked | null {
  return suggestionOf(inferenceOf(subject));
}

/** A suggested theme: its score, the words that speak for it, and where they stand. */
export function inferredReason(grounds: Grounds, subject: Subject, { tag, words: said }: Ranked): Reason {
  const { id, label, confidence, reason: why, basis } = tag;
  return reason(`Theme: ${label}`, {
    id: `${subject.id}#inferred`,
    basis,
    confidence,
    says: [why, BASES[basis]],
    evidence: said.slice(0, SHOWN).flatMap((word) => placeOf(grounds, subject, word)),
    entries: entryUse(grounds.origins.theme(id), label),
  });
}

/** Everything that was inferred on an item, or why nothing was. */
export function inferenceReasons(grounds: Grounds, subject: Subject): Reason[] {
  const inference = inferenceOf(subject);
  const { document } = subject;
  if (!inference) {
    return [
      reason('Nothing is inferred', {
        says: ['Themes are inferred only where none is stated, and only when --infer asks for it.'],
        evidence: evidence(grounds, 'words', document, spanOf(subject)),
      }),
    ];
  }
  const ranked = inference.ranking.map((one) => inferredReason(grounds, subject, one));
  if (inference.abstained === null) return ranked;
  return [
    reason('No theme stands out', {
      says: [`None counts as inferred: ${inference.abstained}.`],
      evidence: evidence(grounds, 'words', document, spanOf(subject)),
    }),
    ...ranked,
  ];
}

function spanOf({ unit, recommendation, footnotes: [footnote] }: Subject): Span | null {
  return (unit === 'recommendation' || !footnote ? recommendation?.span : footnote.span) ?? null;
}

/** The first place in the item where a word stands as it is; another form of it is not looked for. */
function placeOf(grounds: Grounds, subject: Subject, word: string): Evidence[] {
  const { document } = subject;
  const span = spanOf(subject);
  const text = span ? (grounds.text(document.path)?.slice(span.start.offset, span.end.offset) ?? '') : '';
  const key = foldKey(word);
  const found = words(text).find((one) => one.key === key);
  return span && found ? evidence(grounds, 'word', document, within(text, span, found.start, found.end)) : [];
}

function within(text: string, { start }: Span, from: number, to: number): Span {
  const at = (unit: number) => {
    const lines = text.slice(0, unit).split(/\r\n?|\n/);
    const last = lines.at(-1)?.length ?? 0;
    const column = lines.length === 1 ? start.column + last : last + 1;
    return { line: start.line + lines.length - 1, column, offset: start.offset + unit };
  };
  return { start: at(from), end: at(to) };
}
