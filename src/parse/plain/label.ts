/** What stands at the start of a line: a bullet, or the label of a footnote or numbered item. @module */

/** A bullet. */
export interface Bullet {
  glyph: string;
  /** Units up to the first word; all of them when the bullet stands alone on its line. */
  length: number;
  /** Rank among bullets of the same indentation: `•` stands above `◦`, `◦` above `▪`. */
  rank: number;
}

/** The form a label is written in. */
export type LabelForm = 'number' | 'parenthesis' | 'bracket' | 'arrow' | 'superscript' | 'letter';

/** What may be the label of a footnote. */
export interface NoteLabel {
  form: LabelForm;
  /** null where the form says none (`↑ text`): the place in the list gives it. */
  label: string | null;
  /** Units up to the first word. */
  length: number;
}

const FIRST_RANK = '•●*-–—‣⁃∙·★◆';
const SECOND_RANK = '◦○◇☆';
const BULLET = /^(?:[•●‣⁃∙·★◆◦○◇☆▪▫■□]\s*|[-*–—]\s+)(?=\S)/;

/** The bullet at the start of a line, or null. */
export function readBullet(text: string): Bullet | null {
  if (startsWithLetter(text)) return null;
  const found = isLoneSign(text) && !/\d/.test(text) ? text : BULLET.exec(text)?.[0];
  if (found === undefined) return null;
  const glyph = found[0] as string;
  return { glyph, length: found.length, rank: FIRST_RANK.includes(glyph) ? 0 : SECOND_RANK.includes(glyph) ? 1 : 2 };
}

/** The commonest start by far, of neither a bullet nor a label. */
function startsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
}

/** A bullet or a number that stands alone, as in text copied from a PDF: its words follow in the next line. */
export function isLoneSign(text: string): boolean {
  return text.length <= 5 && /^(?:[•●‣⁃∙·★◆◦○◇☆▪▫■□]|\d{1,4}[.)])$/.test(text);
}

const NUMBER = /^(\d{1,5})([.)])(\s+|(?=[↑^]))/;
const PARENTHESES = /^\((\d{1,5})\)\s+/;
const BRACKET =
  /^\[\^?(\d{1,5}|[a-z]{1,2}|(?:note|nb|n|lower-alpha|lower-roman|upper-alpha)[ \u00a0]?\d{1,4})\][:.)]?\s*(?=\S)/i;
const LETTER = /^([a-z])[.)]\s+/;
/** The arrow of a back-link; older pages say what it does in words beside it. */
const ARROW = /^(?:Jump up(?: to)?:?\s*)?(?:↑\s*|\^\s+)(?:Jump up(?: to)?:?\s+)?/;
const SUPERSCRIPT = /^[⁰¹²³⁴-⁹]{1,5}\s*(?=\S)/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Back-links of a note used more than once: `1.0 1.1 ` carries the number of the note, `a b c ` does not. */
const NUMBERED_BACKLINKS = /^(?:\^?(\d{1,5})\.\d{1,3}(?:[ \u00a0,]+|$)){1,500}/;
const LETTERED_BACKLINKS = /^a[ \u00a0]+b(?:[ \u00a0]+[a-z]{1,2})*[ \u00a0]+/;

/** The label at the start of a line that may be a footnote or a numbered item, or null. */
export function readLabel(text: string): NoteLabel | null {
  if (startsWithLetter(text)) {
    const letter = LETTER.exec(text);
    if (letter) return { form: 'letter', label: letter[1] as string, length: letter[0].length };
    return text.startsWith('Jump up') ? readArrow(text) : null;
  }
  if (isLoneSign(text) && /\d/.test(text)) return { form: 'number', label: text.slice(0, -1), length: text.length };
  const number = NUMBER.exec(text);
  if (number) {
    const [all, label = '', sign] = number;
    const back = readArrow(text.slice(all.length));
    return { form: sign === ')' ? 'parenthesis' : 'number', label, length: all.length + (back?.length ?? 0) };
  }
  const bracket = BRACKET.exec(text);
  if (bracket)
    return { form: 'bracket', label: (bracket[1] as string).replace(/\u00a0/g, ' '), length: bracket[0].length };
  const parentheses = PARENTHESES.exec(text);
  if (parentheses) return { form: 'parenthesis', label: parentheses[1] as string, length: parentheses[0].length };
  const raised = SUPERSCRIPT.exec(text)?.[0];
  if (raised) {
    const label = [...raised.trimEnd()].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    return { form: 'superscript', label, length: raised.length };
  }
  return readArrow(text);
}

function readArrow(text: string): NoteLabel | null {
  const arrow = ARROW.exec(text)?.[0];
  if (arrow === undefined) return null;
  const rest = text.slice(arrow.length);
  const numbered = NUMBERED_BACKLINKS.exec(rest);
  if (numbered) return { form: 'arrow', label: numbered[1] as string, length: arrow.length + numbered[0].length };
  const lettered = LETTERED_BACKLINKS.exec(rest)?.[0].length ?? 0;
  return { form: 'arrow', label: null, length: arrow.length + lettered };
}
