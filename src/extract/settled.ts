/** Headings of pasted reports that the reader could but guess. @module */
import type { Heading, Paragraph, Parent, RootContent } from 'mdast';
import { headingRole } from '../vocabularies/cues.ts';
import { areasOfHeading } from './areas.ts';
import { fieldOf, namesPersons } from './fields.ts';
import { isNameLike } from './names.ts';
import type { PageInput } from './page.ts';
import { phrasing } from './phrasing.ts';
import { isSentence, PROSE } from './prose.ts';
import { isQuestion } from './question.ts';

/** What the lines stand below. */
type Place = 'participants' | 'discussion' | 'appendix' | null;

type Line = Heading | Paragraph;

/** Levels mean nothing where headings are guessed: all get that of the reader of plain text. */
const DEPTH = 2;

/**
 * The blocks of a report. Where its text was copied without bullets, any short line may have been taken for a heading,
 * and a heading for a line. Then only known headings, numbered questions and lines that name a theme are headings below
 * `Participants`, in the discussion and among photos; other lines are names, points and captions. With bullets, names alone are put right.
 */
export function settled(nodes: readonly RootContent[], input: PageInput): readonly RootContent[] {
  const { facts, format } = input;
  if ((format !== 'plain' && format !== 'pdf') || facts.edits) return nodes;
  const isBare = !facts.lists;
  let place: Place = null;
  return nodes.map((node, i) => {
    if (node === input.title || (node.type !== 'heading' && node.type !== 'paragraph')) return node;
    if (node.type === 'heading' && node.data?.footnotes) {
      place = null;
      return node;
    }
    const text = textOf(node, input);
    const opened = opens(text, place, node, input);
    if (opened !== undefined) place = opened;
    if (opened !== undefined) return isBare ? asHeading(node) : node;
    if (node.type === 'paragraph' || place === null) return node;
    const isName = place === 'participants' && isNameLike(text) && !isList(nodes[i + 1]);
    const isLine = isBare && (place !== 'participants' || !isSentence(text));
    if (isName || isLine) return asParagraph(node);
    place = null;
    return node;
  });
}

/** What a line opens; undefined for one that is no heading. */
function opens(text: string, place: Place, node: Line, input: PageInput): Place | undefined {
  if (text.length >= 2 * PROSE || namesPersons(text)) return undefined;
  const role = headingRole(text);
  if (role === 'participants' || role === 'team' || role === 'contact') return 'participants';
  if (role === 'appendix') return role;
  if (role !== null) return role === 'report' ? 'discussion' : null;
  if (isQuestion(text)) return 'discussion';
  return isTheme(text, place, node, input) ? 'discussion' : undefined;
}

/** A line `Theme: …` stays a line where no names stand above it: it may be a field of the event. */
function isTheme(text: string, place: Place, node: Line, input: PageInput): boolean {
  if (text.length >= PROSE || isSentence(text)) return false;
  if (node.type === 'paragraph' && place !== 'participants' && (place === null || fieldOf(flatOf(node, input))))
    return false;
  return areasOfHeading(flatOf(node, input), input.vocabularies.themes).length > 0;
}

function flatOf(node: Parent, { lines }: PageInput) {
  return phrasing([node], lines.text).flat;
}

function textOf(node: Parent, input: PageInput): string {
  return flatOf(node, input).text;
}

function isList(node: RootContent | undefined): boolean {
  return node?.type === 'list' || node?.type === 'table';
}

function asHeading(node: Line): Heading {
  return node.type === 'heading' ? node : { ...node, type: 'heading', depth: DEPTH };
}

function asParagraph({ children, position }: Heading): Paragraph {
  return { type: 'paragraph', children, ...(position && { position }) };
}
