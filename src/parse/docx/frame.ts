/** A paragraph of a DOCX file while it is open. @module */
import { type Block, newParagraph, type Paragraph } from '../office/model.ts';
import type { Numbering } from './numbering.ts';
import { depthOfLevel, type Style, type Styles } from './styles.ts';

/** How a run looks. */
export interface Run {
  hidden: boolean;
  raised: boolean;
  lang: string | null;
  /** Written from right to left: then the language is that for such scripts. */
  rtl: boolean;
  langs: { ltr: string | null; rtl: string | null };
}

const PLAIN: Run = { hidden: false, raised: false, lang: null, rtl: false, langs: { ltr: null, rtl: null } };

/** An open paragraph. */
export interface Frame {
  paragraph: Paragraph;
  styleId: string | null;
  style: Style;
  /** What the paragraph itself says; null: as its style does. */
  outline: string | null;
  numId: number | null;
  level: number | null;
  /** Its end is deleted: it goes on in the next one. */
  joined: boolean;
  contents: boolean;
  run: Run;
  /** Blocks of text boxes, which stand behind it. */
  boxes: Block[];
  /** Where it goes. */
  target: Block[];
}

export function openFrame(target: Block[], styles: Styles): Frame {
  const frame: Frame = {
    paragraph: newParagraph(),
    styleId: null,
    style: styles.get(null),
    outline: null,
    numId: null,
    level: null,
    joined: false,
    contents: false,
    run: { ...PLAIN },
    boxes: [],
    target,
  };
  setStyle(frame, styles.defaultParagraph, styles);
  return frame;
}

export function setStyle(frame: Frame, id: string | null, styles: Styles): void {
  frame.styleId = id;
  frame.style = styles.get(id);
}

/** How a run of a paragraph looks that says nothing itself. */
export function plainRun({ style }: Frame): Run {
  return { ...PLAIN, hidden: style.hidden ?? false, raised: style.raised ?? false, lang: style.lang };
}

/** The paragraph, with what its properties make of it. */
export function closeFrame(frame: Frame, numbering: Numbering): Paragraph {
  const { paragraph, style, styleId } = frame;
  const depth = (frame.outline === null ? null : depthOfLevel(frame.outline)) ?? style.depth ?? 0;
  const numId = frame.numId ?? style.numId ?? 0;
  paragraph.depth = depth === 0 ? null : depth;
  paragraph.role = frame.contents ? 'contents' : style.role;
  const isItem = depth === 0 && numId !== 0 && paragraph.role !== 'title' && hasWords(paragraph);
  paragraph.list = isItem
    ? numbering.next(numId, frame.level ?? (frame.numId === null ? style.level : null), styleId)
    : null;
  return paragraph;
}

/** An empty item counts no number that anybody sees cited. */
function hasWords({ pieces }: Paragraph): boolean {
  return pieces.some((piece) => piece.type !== 'text' || piece.words.trim() !== '');
}
