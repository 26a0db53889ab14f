/** A DOCX file as an office document. @module */
import type { VFile } from 'vfile';
import { readPart } from '../office/archive.ts';
import { leftOut } from '../office/left-out.ts';
import { type Note, type OfficeDocument, type Paragraph, paragraphsOf } from '../office/model.ts';
import { numeral } from '../office/numerals.ts';
import { readTitle } from '../office/title.ts';
import { NAMESPACES } from './names.ts';
import { Numbering } from './numbering.ts';
import { type DocxParts, openDocx } from './package.ts';
import { type Counts, Story, type StoryContext } from './story.ts';
import { storyHandler } from './story-elements.ts';
import { Styles } from './styles.ts';

/** How Word numbers notes where nothing says it. */
const FORMATS = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

/** Reads a DOCX file. @throws VFileMessage when it is none, or no good one */
export function readDocx(file: VFile): OfficeDocument {
  const parts = openDocx(file);
  const context = contextOf(file, parts);
  const formats = new Map<string, string>();
  const body = readStory(file, parts, parts.document, context, formats);
  const noteParts = ['footnote', 'endnote'].map((kind) => {
    const story = readStory(file, parts, parts.part(`${kind}s`), context, formats);
    return [...story.notes].map(([id, paragraphs]): [string, Paragraph[]] => [`${kind}-${id}`, paragraphs]);
  });
  const written = new Map(noteParts.flat());
  readPart(file, parts.parts, parts.part('settings'), storyHandler(new Story(context), context, formats), NAMESPACES);
  const labels = labelsOf(paragraphsOf(body.flow.blocks), written, formats);
  const uncited = [...written.keys()].filter((id) => !labels.has(id)).length;
  return {
    blocks: body.flow.blocks,
    notes: notesOf(labels, written),
    labels,
    noteRefs: context.noteRefs,
    title: readTitle(file, parts.parts, parts.part('core-properties'), NAMESPACES),
    leftOut: leftOut({ ...context.counts, margins: context.counts.margins > 0, uncited }),
  };
}

function contextOf(file: VFile, parts: DocxParts): StoryContext {
  const styles = new Styles();
  const numbering = new Numbering();
  readPart(file, parts.parts, parts.part('styles'), styles.handler, NAMESPACES);
  readPart(file, parts.parts, parts.part('numbering'), numbering.handler, NAMESPACES);
  const counts: Counts = { deletions: 0, comments: 0, hidden: 0, symbols: 0, margins: 0, embedded: 0 };
  return { styles, numbering, links: parts.links, counts, noteRefs: new Map() };
}

function readStory(
  file: VFile,
  { parts }: DocxParts,
  name: string,
  context: StoryContext,
  formats: Map<string, string>,
): Story {
  const story = new Story(context);
  readPart(file, parts, name, storyHandler(story, context, formats), NAMESPACES);
  story.end();
  return story;
}

/** The labels of the notes in the order of their first markers, each kind counted by itself. */
function labelsOf(
  paragraphs: readonly Paragraph[],
  written: ReadonlyMap<string, readonly Paragraph[]>,
  formats: ReadonlyMap<string, string>,
): Map<string, string> {
  const labels = new Map<string, string>();
  const counts = { footnote: 0, endnote: 0 };
  const queue = [...paragraphs];
  for (const { pieces } of queue) {
    for (const piece of pieces) {
      if (piece.type !== 'marker' || labels.has(piece.note)) continue;
      const kind = piece.note.startsWith('endnote') ? 'endnote' : 'footnote';
      const sign = piece.sign?.trim();
      labels.set(piece.note, sign || numeral(++counts[kind], formats.get(kind) ?? FORMATS[kind]));
      // A note may cite another.
      for (const paragraph of written.get(piece.note) ?? []) queue.push(paragraph);
    }
  }
  return labels;
}

/** Footnotes stand on their pages, endnotes behind all of them. */
function notesOf(labels: ReadonlyMap<string, string>, written: ReadonlyMap<string, Paragraph[]>): Note[] {
  const notes = [...labels].flatMap(([id, label]) => {
    const paragraphs = written.get(id);
    return paragraphs ? [{ id, label, paragraphs }] : [];
  });
  const isEndnote = ({ id }: Note) => id.startsWith('endnote');
  return [...notes.filter((note) => !isEndnote(note)), ...notes.filter(isEndnote)];
}
