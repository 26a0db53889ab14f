/**
 * Footnote markers in running text: `[3]`, `[1, 2]`, `[1–3]`, `[a]`, `[note 1]`, `^[1]`, `^([1][2])`, `^1^`, `¹²`, `¹⁻³`.
 *
 * @module
 */

import { asciiDigits } from '../text/digits.ts';
import { lazy, once } from '../text/lazy.ts';
import { type Garbled, garbledIn, isGarbled } from '../text/mojibake.ts';

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

/** What the document tells about its notes. */
export interface MarkerContext {
  /** Labels that footnotes have. */
  defined: ReadonlySet<string>;
  /**
   * Whether superscript digits are markers here; `'defined'`: those that a footnote has as its label and that stand
   * right behind a word or its punctuation, on a page whose markers are brackets.
   */
  superscripts: boolean | 'defined';
  /** Labels of the notes that markers of the form's own cite; a typed marker may mean one of them (default: none). */
  own?: ReadonlySet<string>;
}

const OTHER_SIGN = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19［］【】]/;
const OTHER_BRACKETS = /[[［【]([^[\]［］【】]{1,80})[\]］】]/g;
const ALL_LABELS = /^[\d \u00a0,;،、，‐-–—−-]+$/;

/** A text with `[١]`, `［3］` and `【3】` written `[1]` and `[3]`; no longer and no shorter. */
export function asciiMarkers(text: string): string {
  if (!OTHER_SIGN.test(text)) return text;
  return text.replace(OTHER_BRACKETS, (whole, inside: string) => {
    const digits = asciiDigits(inside);
    return ALL_LABELS.test(digits) ? `[${digits.replace(/[،、，]/g, ',')}]` : whole;
  });
}

const LABEL = String.raw`(?:\d{1,5}|(?:note|nb|n|lower-alpha|lower-roman|upper-alpha|upper-roman)[ \u00a0\n]?\d{1,4}|[a-z]{1,2})`;
const JOIN = String.raw`[ \u00a0\n]*(?:[,;]|[-‐‑‒–—−])[ \u00a0\n]*`;
/** What programs put before a raised bracket; lynx may have a link number between, which is blank here. */
const CARET = String.raw`(?:\^[ \u00a0\n]{0,14})?`;
const BRACKET = String.raw`${CARET}[\[［][ \u00a0]?(${LABEL}(?:${JOIN}${LABEL})*)[ \u00a0]?[\]］]`;
const SUPERSCRIPT = '[⁰¹²³⁴-⁹]';
const RAISED = `(${SUPERSCRIPT}+(?:[,;˒ʼ·⁻‐‑‒–—-]${SUPERSCRIPT}+)*)`;
/** Raised digits as Markdown and its kin write them; a decimal point makes it a number, or a back-link. */
const AFTER_CARET = String.raw`\^(\d{1,4}(?:[,–-]\d{1,4}){0,20})(?:\^|(?![\p{L}\p{N}^]|\.\d))`;
const MARKER = new RegExp(`${BRACKET}|${RAISED}|${AFTER_CARET}`, 'giu');
const PIECE = new RegExp(`(${LABEL})|([,;])|([-‐‑‒–—−])`, 'giu');
const RAISED_PIECE = new RegExp(`(${SUPERSCRIPT}+)|([⁻‐‑‒–—-])|([,;˒ʼ·])`, 'gu');
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A range longer than this is no marker: nobody cites 1,000 notes in one. */
const LONGEST_RANGE = 999;

/**
 * The markers of a text, in order. A number in brackets is a marker, also where no note has it, unless it is written
 * as an index or is far above all notes; a letter or a number that looks like a year, and a number behind a caret, only
 * where a note has that label. Superscripts that stand behind
 * a unit (`km²`), or are part of a garbled letter, are none. Digits of other scripts give the label that ASCII ones give.
 */
export function findMarkers(words: string, context: MarkerContext): Marker[] {
  const text = asciiMarkers(words);
  if (!/[[［^]/.test(text) && !(context.superscripts && /[⁰¹²³⁴-⁹]/.test(text))) return [];
  const found: Marker[] = [];
  const garbled = lazy(() => garbledIn(text));
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(text); match; match = MARKER.exec(text)) {
    if (match[2] !== undefined && isByteAt(text, match.index, garbled)) {
      MARKER.lastIndex = match.index + 1;
      continue;
    }
    const outer = { outerStart: match.index, outerEnd: match.index + match[0].length };
    const [whole, inside, raised, caret] = match;
    for (const marker of labelsOf({ whole, inside, raised, caret }, text, outer, context)) found.push(marker);
  }
  return withParentheses(found, text);
}

/**
 * Whether a raised digit is a byte of a letter that was read in another encoding: `Ã³` for `ó`, `Ø³` for `س`. `Â¹` is the
 * digit itself.
 */
function isByteAt(text: string, at: number, garbled: () => readonly Garbled[]): boolean {
  return /[¹²³]/.test(text.charAt(at)) && text[at - 1] !== 'Â' && isGarbled(garbled(), at);
}

type Outer = Pick<Marker, 'outerStart' | 'outerEnd'>;

interface Match {
  whole: string;
  inside: string | undefined;
  raised: string | undefined;
  caret: string | undefined;
}

function labelsOf(
  { whole, inside, raised, caret }: Match,
  text: string,
  outer: Outer,
  context: MarkerContext,
): Marker[] {
  if (inside !== undefined) {
    const labels = bracketLabels(inside, whole, outer, context);
    const isText = labels.every(({ label }) => isIndex(label, text, outer.outerStart, context));
    return isText ? [] : labels;
  }
  if (raised !== undefined) {
    if (!context.superscripts || isUnit(text, outer.outerStart)) return [];
    const labels = raisedLabels(raised, outer, context);
    return context.superscripts === true || isCertain(labels, text, outer, context) ? labels : [];
  }
  if (caret === undefined || !standsBehindWords(text, outer.outerStart)) return [];
  const labels = bracketLabels(caret, whole, outer, context);
  return labels.every(({ label }) => context.defined.has(label)) ? labels : [];
}

/** Inside a page whose markers are brackets a superscript is one only where everything speaks for it. */
function isCertain(labels: readonly Marker[], text: string, outer: Outer, { defined }: MarkerContext): boolean {
  return labels.every(({ label }) => defined.has(label)) && standsBehindWords(text, outer.outerStart);
}

/** `words^1` and `words.^1`, not `x^2`. */
function standsBehindWords(text: string, at: number): boolean {
  return /(?:[\p{L}\p{M}]{3}|[.,;:!?)\]”"’»。।])$/u.test(text.slice(Math.max(0, at - 8), at));
}

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
    if (!fillRange(labels, label, range, outer)) return [];
    range = null;
    labels.push({ label: label.replace(/[ \u00a0\n]+/, ' '), start, end, ...outer });
  }
  return labels.every(({ label }) => defined.has(label) || isMarkerByItself(label)) ? wholeIfOne(labels, outer) : [];
}

/** A marker of one label is that label from end to end. */
function wholeIfOne(labels: Marker[], { outerStart: start, outerEnd: end }: Outer): Marker[] {
  return labels.length === 1 ? labels.map((one) => ({ ...one, start, end })) : labels;
}

/** Puts in the numbers of a range that are not written, all at its dash; false where it is no range of numbers. */
function fillRange(labels: Marker[], to: string, range: { start: number; end: number } | null, outer: Outer): boolean {
  const last = labels.at(-1);
  if (!range || !last) return true;
  const [low, high] = [Number(last.label), Number(to)];
  if (!Number.isInteger(low) || !Number.isInteger(high) || high <= low || high - low > LONGEST_RANGE) return false;
  for (let number = low + 1; number < high; number++) labels.push({ label: String(number), ...outer, ...range });
  return true;
}

/**
 * Whether a number in brackets that no note has is none of a note: `[0]`, `ISO [8601]`, on a page with notes `x[1]`, and
 * where these have no numbers any that a word stands right before.
 */
function isIndex(label: string, text: string, at: number, context: MarkerContext): boolean {
  if (context.defined.has(label) || context.own?.has(label) || !/^\d+$/.test(label)) return false;
  const defined = context.defined.size > 0 ? context.defined : (context.own ?? context.defined);
  const { hasNumbers, hasThousands } = countedIn(defined);
  if (Number(label) === 0 || (label.length > 3 && !hasThousands)) return true;
  if (defined.size === 0) return false;
  const isOfALetter = /(?:^|[^\p{L}\p{M}\p{N}])[a-z]$/u.test(text.slice(Math.max(0, at - 2), at));
  return isOfALetter || (!hasNumbers && /\p{L}/u.test(text.charAt(at - 1)));
}

/** What numbers the labels of a page have. */
const countedIn = once((defined: ReadonlySet<string>) => {
  const labels = [...defined];
  return {
    hasNumbers: labels.some((label) => /\d/.test(label)),
    hasThousands: labels.some((label) => /^\d{4,}$/.test(label)),
  };
});

/** A number that is no year, or a named group with a number. */
function isMarkerByItself(label: string): boolean {
  return /^\d+$/.test(label) ? !/^(?:1[5-9]|20)\d\d$/.test(label) : /\d$/.test(label);
}

function raisedLabels(raised: string, outer: Outer, context: MarkerContext): Marker[] {
  const labels: Marker[] = [];
  let range: { start: number; end: number } | null = null;
  RAISED_PIECE.lastIndex = 0;
  for (let piece = RAISED_PIECE.exec(raised); piece; piece = RAISED_PIECE.exec(raised)) {
    const [words, digits, dash] = piece;
    const start = outer.outerStart + piece.index;
    if (dash !== undefined) range = { start, end: start + words.length };
    if (digits === undefined) continue;
    const run = runLabels(digits, start, outer, context);
    if (!fillRange(labels, run[0]?.label ?? '', range, outer)) return [];
    range = null;
    for (const one of run) labels.push(one);
  }
  return labels;
}

/** `¹²` is note 12 where there is one, else notes 1 and 2 where both are. */
function runLabels(run: string, start: number, outer: Outer, { defined }: MarkerContext): Marker[] {
  const digits = [...run].map((digit) => String(SUPERSCRIPTS.indexOf(digit)));
  const whole = digits.join('');
  if (defined.has(whole) || digits.length === 1 || !digits.every((digit) => defined.has(digit))) {
    return [{ label: whole, start, end: start + run.length, ...outer }];
  }
  return digits.map((label, i) => ({ label, start: start + i, end: start + i + 1, ...outer }));
}

/** `km²`, `m³`, `10⁶`, `s⁻²`: an exponent, not a marker. */
function isUnit(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:[kcdmµn]?m|ha|ft|in|mi|yd|px|k?g|s|\d+)$|[⁻⁺]$/iu.test(text.slice(Math.max(0, at - 8), at));
}

/** pandoc puts raised brackets into parentheses, `^([1][2])`: they belong to the markers in them. */
function withParentheses(markers: Marker[], text: string): Marker[] {
  for (let i = 0; i < markers.length; i++) {
    const open = (markers[i] as Marker).outerStart - 2;
    if (open < 0 || !text.startsWith('^(', open)) continue;
    let last = i;
    while (markers[last + 1] && isBeside(markers[last] as Marker, markers[last + 1] as Marker, text)) last++;
    const close = (markers[last] as Marker).outerEnd;
    if (text[close] === ')') stretch(markers, i, last, open, close + 1);
    i = last;
  }
  return markers;
}

function isBeside(one: Marker, next: Marker, text: string): boolean {
  return next.outerStart <= one.outerEnd || (next.outerStart === one.outerEnd + 1 && text[one.outerEnd] === '\n');
}

function stretch(markers: Marker[], first: number, last: number, open: number, close: number): void {
  for (let i = first; i <= last; i++) {
    const one = markers[i] as Marker;
    markers[i] = {
      ...one,
      start: i === first ? open : one.start,
      end: i === last ? close : one.end,
      outerStart: open,
      outerEnd: close,
    };
  }
}
