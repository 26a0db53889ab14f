/** What stands at the start of a line: a bullet, or the label of a footnote or numbered item. @module */

/** A bullet. */
export interface Bullet {
  glyph: string;
  /** Units up to the first word; all of them when the bullet stands alone on its line. */
  length: number;
  /** Rank among bullets of the same indentation: `•` stands above `◦`, `◦` above `▪`. */
  rank: number;
  /** A letter that counts items below a numbered one. */
  ordered?: true;
}

/** The form a label is written in. */
export type LabelForm = 'number' | 'parenthesis' | 'bracket' | 'arrow' | 'superscript' | 'letter' | 'backlink';

/** What may be the label of a footnote. */
export interface NoteLabel {
  form: LabelForm;
  /** null where the form says none (`↑ text`): the place in the list gives it. */
  label: string | null;
  /** Units up to the first word. */
  length: number;
}

/** A label that begins a note in any list; bare back-links do so only where no note has more. */
export function isNoteLabel(label: NoteLabel | null): label is NoteLabel {
  return label !== null && label.form !== 'backlink';
}

const FIRST_RANK = '•●*-–—‣⁃∙·⋅∗★◆➤➢►▸❖✓✔\uf0b7';
const SECOND_RANK = '◦○◇☆◎△o+\uf06f';
// The glyphs of the private use area are those of the Symbol and Wingdings fonts, as word processors copy them.
const GLYPHS = '•●‣⁃∙·⋅★◆➤➢►▸❖✓✔\uf0b7◦○◇☆◎△\uf06f▪▫■□\uf0a7\uf0d8\uf0fc';
const BULLET = new RegExp(String.raw`^(?:[${GLYPHS}]\s*|[-*–—∗]\s+)(?=\S)`);
const LONE_SIGN = new RegExp(String.raw`^(?:[${GLYPHS}]|\d{1,4}[.)])$`);
/** Characters that are bullets only where the lines around say so: levels of lynx, html2text and word processors. */
const WEAK_BULLET = /^[o+#@=§»~]\s+(?=\S)/;

/** The bullet at the start of a line, or null. */
export function readBullet(text: string): Bullet | null {
  if (startsWithLetter(text)) return null;
  const found = isLoneSign(text) && !/\d/.test(text) ? text : BULLET.exec(text)?.[0];
  return found === undefined ? null : bulletOf(found);
}

/** What may be a bullet when the lines around it say so: `o `, `+ `, `# `; null for anything else. */
export function readWeakBullet(text: string): Bullet | null {
  const found = WEAK_BULLET.exec(text)?.[0];
  return found === undefined ? null : bulletOf(found);
}

function bulletOf(found: string): Bullet {
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
  return text.length <= 5 && LONE_SIGN.test(text);
}

/** Chinese puts no space behind its full-width signs. */
const NUMBER = /^(\d{1,5})(?:([.)])(\s+|(?=[↑^]))|([．、）])\s*(?=\S))/;
const PARENTHESES = /^(?:\((\d{1,5})\)\s+|（(\d{1,5})）\s*(?=\S))/;
const BRACKET =
  /^\[\^?(\d{1,5}|[a-z]{1,2}|(?:note|nb|n|lower-alpha|lower-roman|upper-alpha)[ \u00a0]?\d{1,4})\](?:[:.)]?\s*(?=\S)|[:.)]?$)/i;
const LETTER = /^([a-z])[.)]\s+/;
/** The arrow of a back-link; older pages say what it does in words beside it. */
const ARROW = /^(?:Jump up(?: to)?:?\s*)?(?:↑\s*|\^\s+)(?:Jump up(?: to)?:?\s+)?/;
const SUPERSCRIPT = /^[⁰¹²³⁴-⁹]{1,5}\s*(?=\S)/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Programs show raised back-links as `^2.0` or `^(2.0)`; a link number that was taken out leaves white space. */
const RAISED = String.raw`(?:\^\(?[ \u00a0]{0,12})?`;
/** Back-links of a note used more than once: `1.0 1.1 ` carries the number of the note, `a b c ` does not. */
const NUMBERED_BACKLINKS = new RegExp(String.raw`^(?:${RAISED}(\d{1,5})\.\d{1,3}\)?(?:[ \u00a0,]+|$)){1,500}`);
const LETTERED_BACKLINKS = new RegExp(
  String.raw`^${RAISED}a\)?[ \u00a0]+${RAISED}b\)?(?:[ \u00a0]+${RAISED}[a-z]{1,2}(?=[ \u00a0)])\)?)*[ \u00a0]+`,
);

/** The label at the start of a line that may be a footnote or a numbered item, or null. */
export function readLabel(text: string): NoteLabel | null {
  if (startsWithLetter(text)) {
    const letter = LETTER.exec(text);
    if (letter) return { form: 'letter', label: letter[1] as string, length: letter[0].length };
    if (text.startsWith('a')) return readBareBacklinks(text);
    return text.startsWith('Jump up') ? readArrow(text) : null;
  }
  if (isLoneSign(text) && /\d/.test(text)) return { form: 'number', label: text.slice(0, -1), length: text.length };
  const number = NUMBER.exec(text);
  if (number) {
    const [all, label = '', narrow, , wide] = number;
    const sign = narrow ?? wide;
    const back = readArrow(text.slice(all.length));
    return {
      form: sign === ')' || sign === '）' ? 'parenthesis' : 'number',
      label,
      length: all.length + (back?.length ?? 0),
    };
  }
  const bracket = BRACKET.exec(text);
  if (bracket)
    return { form: 'bracket', label: (bracket[1] as string).replace(/\u00a0/g, ' '), length: bracket[0].length };
  const parentheses = PARENTHESES.exec(text);
  if (parentheses)
    return { form: 'parenthesis', label: (parentheses[1] ?? parentheses[2]) as string, length: parentheses[0].length };
  const raised = SUPERSCRIPT.exec(text)?.[0];
  if (raised) {
    const label = [...raised.trimEnd()].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
    return { form: 'superscript', label, length: raised.length };
  }
  return readArrow(text) ?? readBareBacklinks(text);
}

function readArrow(text: string): NoteLabel | null {
  const arrow = ARROW.exec(text)?.[0];
  if (arrow === undefined) return null;
  const back = readBacklinks(text.slice(arrow.length));
  return { form: 'arrow', label: back?.label ?? null, length: arrow.length + (back?.length ?? 0) };
}

/** Back-links without their arrow, which browsers do not copy: only two and more can be told from words. */
function readBareBacklinks(text: string): NoteLabel | null {
  const found = /^(?:\^?\(?\d{1,5}\.0\)?[ \u00a0]+\^?\(?\d{1,5}\.1|\^?\(?a\)?[ \u00a0]+\^?\(?b)\)?[ \u00a0]/.test(text);
  return found ? (readBacklinks(text) as NoteLabel) : null;
}

function readBacklinks(text: string): NoteLabel | null {
  const [all, label = null] = NUMBERED_BACKLINKS.exec(text) ?? LETTERED_BACKLINKS.exec(text) ?? [];
  return all === undefined ? null : { form: 'backlink', label, length: all.length };
}
