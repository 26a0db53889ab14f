/** What the elements of OpenDocument for notes, comments and tracked changes do to the text. @module */
import type { Elements } from '../office/elements.ts';
import type { Story } from './story.ts';

interface OpenNote {
  id: string;
  /** The sign of a note that has one instead of its number. */
  sign: string;
  number: string;
  cites: boolean;
  end: boolean;
}

/** Notes stand where they are cited; words between their parts are none of the paragraph. */
export function noteElements(story: Story): Elements {
  const open: OpenNote[] = [];
  let count = 0;
  return {
    open: {
      'text:note': (attributes) => {
        const end = attributes['text:note-class'] === 'endnote';
        const id = attributes['text:id'] ?? `note ${++count}`;
        open.push({ id, sign: '', number: '', cites: false, end });
        story.openNote(id);
        return undefined;
      },
      'text:note-citation': (attributes) => {
        const note = open.at(-1);
        if (note) Object.assign(note, { sign: attributes['text:label'] ?? '', cites: true });
        return undefined;
      },
    },
    close: {
      'text:note-citation': () => {
        const note = open.at(-1);
        if (note) note.cites = false;
      },
      'text:note': () => {
        const note = open.pop();
        if (!note) return;
        const label = (note.sign || note.number).trim() || '?';
        story.closeNote(note.id, label, note.end ? story.endnotes : story.footnotes);
      },
    },
    text: (words) => {
      const note = open.at(-1);
      if (note?.cites) note.number += words;
      else story.addText(words);
    },
  };
}

/** Tracked changes as if all were accepted: what is deleted stands apart from the text. */
export function changeElements({ counts }: Story): Elements {
  return {
    open: {
      'text:deletion': () => {
        counts.deletions++;
        return 'skip';
      },
      'office:annotation': () => {
        counts.comments++;
        return 'skip';
      },
    },
  };
}
