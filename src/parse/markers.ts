/** Footnote markers in running text: `[3]`, `[1, 2]`, `[1–3]`, `[a]`, `[note 1]`, `^[1]`, `¹²`. @module */

/** One label of a marker. A marker of several labels gives several, each with its own characters. */
export interface Marker {
  label: string;
  /** The characters of this label: the whole marker when it has one label. */
  start: number;
  end: number;
  /** The whole marker, the same for all its labels: these characters are no text. */
  outerStart: number;
  outerEnd: number;
}

const LABEL = String.raw`(?:\d{1,5}|(?:note|nb|n|lower-alpha|lower-roman|upper-alpha|upper-roman)[ \u00a0]?\d{1,4}|[a-z]{1,2})`;
const JOIN = String.raw`[ \u00a0]*(?:[,;]|[-‐‑‒–—−])[ \u00a0]*`;
const BRACKET = new RegExp(
  String.raw`\^?[\[［][ \u00a0]?(${LABEL}(?:${JOIN}${LABEL})*)[ \u00a0]?[\]］]|([⁰¹²³⁴-⁹]+)`,
  'giu',
);
const PIECE = new RegExp(`(${LABEL})|([,;])|([-‐‑‒–—−])`, 'giu');
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A range longer than this is no marker: nobody cites 1,000 notes in one. */
const LONGEST_RANGE = 999;

/** What the document tells about its notes. */
export interface MarkerContext {
  /** Labels that footnotes have. */
  defined: ReadonlySet<string>;
  /** Whether superscript digits are markers here. */
  superscripts: boolean;
}

/**
 * The markers of a text, in order. A number in brackets is a marker, also where no note has it; a letter or a number
 * that looks like a year only where a note has that label. Superscripts that stand behind a unit (`km²`) are none.
 */
export function findMarkers(text: string, context: MarkerContext): Marker[] {
  if (!text.includes('[') && !text.includes('［') && !(context.superscripts && /[⁰¹²³⁴-⁹]/.test(text))) return [];
  const found: Marker[] = [];
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    const outer = { outerStart: match.index, outerEnd: match.index + match[0].length };
    const [, inside, raised] = match;
    if (inside !== undefined) for (const marker of bracketLabels(inside, match[0], outer, context)) found.push(marker);
    else if (raised !== undefined && context.superscripts && !isUnit(text, match.index)) {
      for (const marker of raisedLabels(raised, outer, context)) found.push(marker);
    }
  }
  return found;
}

type Outer = Pick<Marker, 'outerStart' | 'outerEnd'>;

function bracketLabels(inside: string, whole: string, outer: Outer, { defined }: MarkerContext): Marker[] {
  const first = outer.outerStart + whole.indexOf(inside);
  const labels: Marker[] = [];
  let range: { start: number; end: number } | null = null;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(inside); piece; piece = PIECE.exec(inside)) {
    const [words, label, , dash] = piece;
    const start = first + piece.index;
    const end = start + words.length;
    if (dash !== undefined) range = { start, end };
    if (label === undefined) continue;
    const last = labels.at(-1);
    if (range && last) {
      const between = numbersBetween(last.label, label);
      if (!between) return [];
      labels.push(...between.map((number) => ({ label: String(number), ...outer, ...(range as object) }) as Marker));
    }
    range = null;
    labels.push({ label: label.replace(/[ \u00a0]+/, ' '), start, end, ...outer });
  }
  if (!labels.every(({ label }) => defined.has(label) || isMarkerByItself(label))) return [];
  return labels.length === 1 ? labels.map((one) => ({ ...one, start: outer.outerStart, end: outer.outerEnd })) : labels;
}

function numbersBetween(from: string, to: string): number[] | null {
  const [low, high] = [Number(from), Number(to)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high <= low || high - low > LONGEST_RANGE) return null;
  return Array.from({ length: high - low - 1 }, (_, i) => low + 1 + i);
}

/** A number that is no year, or a named group with a number. */
function isMarkerByItself(label: string): boolean {
  return /^\d+$/.test(label) ? !/^(?:1[5-9]|20)\d\d$/.test(label) : /\d$/.test(label);
}

function raisedLabels(raised: string, outer: Outer, { defined }: MarkerContext): Marker[] {
  const digits = [...raised].map((digit) => String(SUPERSCRIPTS.indexOf(digit)));
  const whole = digits.join('');
  // `¹²` is note 12 where there is one, else notes 1 and 2 where both are.
  if (defined.has(whole) || digits.length === 1 || !digits.every((digit) => defined.has(digit))) {
    return [{ label: whole, start: outer.outerStart, end: outer.outerEnd, ...outer }];
  }
  return digits.map((label, i) => ({ label, start: outer.outerStart + i, end: outer.outerStart + i + 1, ...outer }));
}

/** `km²`, `m³`, `10⁶`: an exponent, not a marker. */
function isUnit(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:[kcdm]?m|\d+)$/iu.test(text.slice(Math.max(0, at - 8), at));
}
