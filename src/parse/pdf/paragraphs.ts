/** Lines to paragraphs: what a page keeps apart by white space, type, bullets and short lines. @module */
import { readBullet, readLabel } from '../plain/label.ts';
import { asRaised, type PdfLine } from './lines.ts';

/** A paragraph, its lines joined to one. */
export interface PdfParagraph extends Pick<PdfLine, 'page' | 'text' | 'x' | 'size' | 'font'> {
  /** The last of its lines. */
  last: PdfLine;
}

/** What the pages have in common. */
export interface Type {
  /** Size and font of most characters. */
  size: number;
  font: string;
  /** Left and right edges between which most lines stand. */
  left: number;
  right: number;
  /** From baseline to baseline in running text, in parts of its size. */
  leading: number;
}

const SENTENCE_END = /[.!?…。！？।؟:;](?:[”’"')\]⁰¹²³⁴-⁹]|\[\w{1,3}\])*$/u;

/** Measures the type of all lines; there is one line at least. */
export function typeOf(lines: readonly PdfLine[]): Type {
  const weight = ({ text }: PdfLine) => text.length;
  const size = heaviest(lines, (line) => Math.round(line.size * 10) / 10, weight);
  const running = lines.filter((line) => isNear(line.size, size));
  const gaps = running.flatMap((line, i) => {
    const gap = ((running[i - 1]?.y ?? line.y) - line.y) / size;
    return gap > 0.8 && gap < 2.5 ? [Math.round(gap * 20) / 20] : [];
  });
  return {
    size,
    font: heaviest(running, ({ font }) => font, weight),
    left: Math.min(...sample(running.map(({ x }) => x))),
    right: Math.max(...sample(running.map(({ right }) => right))),
    leading:
      gaps.length > 0
        ? heaviest(
            gaps,
            (gap) => gap,
            () => 1,
          )
        : 1.2,
  };
}

function heaviest<T, K>(list: readonly T[], keyOf: (one: T) => K, weightOf: (one: T) => number): K {
  const weights = new Map<K, number>();
  for (const one of list) weights.set(keyOf(one), (weights.get(keyOf(one)) ?? 0) + weightOf(one));
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Enough of a long list to find its edges: arguments of a function are limited. */
function sample(list: readonly number[]): readonly number[] {
  const step = Math.ceil(list.length / 10_000);
  return step <= 1 ? list : list.filter((_, i) => i % step === 0);
}

function isNear(size: number, other: number): boolean {
  return Math.abs(size - other) <= 0.06 * other;
}

/** Joins lines to paragraphs in their order. */
export function paragraphsOf(lines: readonly PdfLine[], type: Type): PdfParagraph[] {
  const paragraphs: Open[] = [];
  for (const each of lines) {
    const open = paragraphs.at(-1);
    const line = open && isLoose(each, open.last, type) ? { ...each, text: asRaised(each.text) } : each;
    if (open && continues(open, line, type)) {
      join(open.pieces, line.text);
      open.last = line;
    } else {
      const { page, text, x, size, font } = line;
      paragraphs.push({ page, pieces: [text], x, size, font, last: line });
    }
  }
  return paragraphs.map(({ pieces, ...paragraph }) => ({ ...paragraph, text: pieces.join('') }));
}

/** A paragraph that lines may be joined to. */
interface Open extends Omit<PdfParagraph, 'text'> {
  pieces: string[];
}

/** Small numbers right below a line: markers that found no room on it. */
function isLoose({ text, size, page, y }: PdfLine, above: PdfLine, type: Type): boolean {
  if (!/^\d[\d ,;]{0,20}$/.test(text) || size > 0.8 * type.size || page !== above.page) return false;
  return y < above.y && above.y - y <= type.leading * type.size;
}

const MARKERS = /^(?:[⁰¹²³⁴-⁹]|\[\w{1,3}\])+[.,;:]?$/u;

function continues({ last, size, pieces: [first = ''] }: Open, line: PdfLine, type: Type): boolean {
  // Markers that found no room on their line.
  if (MARKERS.test(line.text)) return true;
  if (!line.labelled && (readBullet(line.text) || readLabel(line.text))) return false;
  if (!isNear(line.size, size)) return false;
  const open = !SENTENCE_END.test(last.text);
  // Over a page break, or up into the next column, a sentence goes on in a small letter.
  if (line.page !== last.page || line.y > last.y) return open && /^\p{Ll}/u.test(line.text);
  if (last.y - line.y > (type.leading + 0.35) * size) return false;
  const isIndented = line.x > last.x + 0.8 * size && !readBullet(first) && !readLabel(first);
  const isShort = last.right < type.right - 0.15 * (type.right - type.left);
  return !isIndented && !(isShort && (!open || !/^\p{Ll}/u.test(line.text)));
}

/**
 * A word cut at the end of a line is one word where it goes on in a small letter; else its hyphen stays. A marker stands
 * right behind its word.
 */
function join(pieces: string[], next: string): void {
  const before = pieces.at(-1) ?? '';
  if (/\p{L}[-\u00ad\u2010]$/u.test(before)) {
    if (/^\p{Ll}/u.test(next)) pieces[pieces.length - 1] = before.slice(0, -1);
  } else if (!MARKERS.test(next)) pieces.push(' ');
  pieces.push(next);
}
