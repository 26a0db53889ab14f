/** What the elements of WordprocessingML for paragraphs, tables, notes and tracked changes do to a story. @module */
import { type Elements, type OnOpen, skip } from '../office/elements.ts';
import type { Link } from '../office/model.ts';
import { plainRun, setStyle } from './frame.ts';
import { isOn, numberOf } from './names.ts';
import type { Story, StoryContext } from './story.ts';

/** What the properties that are open belong to. */
export interface Properties {
  paragraph: boolean;
  run: boolean;
  row: boolean;
  /** The notes whose numbers are described. */
  notes: 'footnote' | 'endnote' | null;
}

export function paragraphElements(story: Story, { styles, links }: StoryContext, properties: Properties): Elements {
  const own = (action: OnOpen): OnOpen => {
    return (attributes) => (properties.paragraph && !properties.run ? action(attributes) : undefined);
  };
  return {
    open: {
      'w:p': () => {
        story.openParagraph();
        return undefined;
      },
      'w:pPr': () => {
        properties.paragraph = true;
        return undefined;
      },
      'w:rPr': () => {
        // Those of the sign at the end of a paragraph say whether that is deleted, nothing of its words.
        properties.run = !properties.paragraph;
        return undefined;
      },
      'w:pStyle': own(({ 'w:val': id }) => {
        if (story.frame) setStyle(story.frame, id ?? null, styles);
        return undefined;
      }),
      'w:outlineLvl': own(({ 'w:val': level }) => {
        if (story.frame) story.frame.outline = level ?? null;
        return undefined;
      }),
      'w:numId': own(({ 'w:val': id }) => {
        if (story.frame) story.frame.numId = numberOf(id);
        return undefined;
      }),
      'w:ilvl': own(({ 'w:val': level }) => {
        if (story.frame) story.frame.level = numberOf(level);
        return undefined;
      }),
      'w:sdtPr': () => {
        properties.paragraph = true;
        return undefined;
      },
      'w:hyperlink': (attributes) => {
        story.links.push(linkOf(attributes['w:anchor'], links.get(attributes['r:id'] ?? '')));
        return undefined;
      },
      'w:bookmarkStart': (attributes) => {
        story.openBookmark(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
        return undefined;
      },
      'w:bookmarkEnd': (attributes) => {
        story.closeBookmark(attributes['w:id'] ?? '');
        return undefined;
      },
    },
    close: {
      'w:p': () => story.closeParagraph(),
      'w:pPr': () => {
        properties.paragraph = false;
        if (story.frame) story.frame.run = plainRun(story.frame);
      },
      'w:sdtPr': () => {
        properties.paragraph = false;
      },
      'w:rPr': () => {
        properties.run = false;
      },
    },
  };
}

/** A link to a place of this document, or of its copy on a site. */
function linkOf(anchor: string | undefined, address: string | undefined): Link | null {
  const fragment = anchor ?? /#([^#]+)$/.exec(address ?? '')?.[1];
  return fragment === undefined ? null : { fragment };
}

export function tableElements(story: Story, properties: Properties): Elements {
  return {
    open: {
      'w:tbl': () => {
        story.openTable();
        return undefined;
      },
      'w:tr': () => {
        story.openRow();
        return undefined;
      },
      'w:tc': () => {
        story.openCell();
        return undefined;
      },
      'w:trPr': () => {
        properties.row = true;
        return undefined;
      },
      'w:gridSpan': ({ 'w:val': columns }) => {
        if (story.cell) story.cell.span = numberOf(columns) ?? 1;
        return undefined;
      },
      'w:cellDel': () => {
        if (story.cell) story.cell.cellDeleted = true;
        return undefined;
      },
    },
    close: {
      'w:tbl': () => story.closeTable(),
      'w:tr': () => story.closeRow(),
      'w:tc': () => story.closeCell(),
      'w:trPr': () => {
        properties.row = false;
      },
    },
  };
}

/** Tracked changes as if all were accepted: insertions are text, deletions are not. */
export function changeElements(story: Story, { counts }: StoryContext, properties: Properties): Elements {
  const leaveOut = (count: number): OnOpen => {
    return () => {
      if (properties.row) {
        if (story.cell) story.cell.rowDeleted = true;
      } else if (properties.paragraph) {
        if (story.frame) story.frame.joined = true;
      } else {
        counts.deletions += count;
        return 'skip';
      }
      return undefined;
    };
  };
  // What was moved is not lost: it stands where it was moved to.
  return { open: { 'w:del': leaveOut(1), 'w:moveFrom': leaveOut(0) } };
}

export function noteElements(
  story: Story,
  { counts }: StoryContext,
  properties: Properties,
  formats: Map<string, string>,
): Elements {
  let id = '';
  const openNote: OnOpen = (attributes) => {
    // Separators, which are lines above the notes.
    if (/separator|notice/i.test(attributes['w:type'] ?? '')) return 'skip';
    id = attributes['w:id'] ?? '';
    story.flow.enter();
    return undefined;
  };
  const reference = (kind: string): OnOpen => {
    return (attributes) => {
      const custom = attributes['w:customMarkFollows'];
      story.addMarker(`${kind}-${attributes['w:id'] ?? ''}`, custom !== undefined && isOn(custom));
      return undefined;
    };
  };
  const describe = (notes: Properties['notes']): OnOpen => {
    return () => {
      properties.notes = notes;
      return undefined;
    };
  };
  const margin: OnOpen = () => {
    counts.margins++;
    return undefined;
  };
  const closeNote = () => story.closeNote(id);
  const closeProperties = () => {
    properties.notes = null;
  };
  return {
    open: {
      'w:footnote': openNote,
      'w:endnote': openNote,
      'w:footnoteReference': reference('footnote'),
      'w:endnoteReference': reference('endnote'),
      'w:commentReference': () => {
        counts.comments++;
        return undefined;
      },
      'w:headerReference': margin,
      'w:footerReference': margin,
      'w:footnotePr': describe('footnote'),
      'w:endnotePr': describe('endnote'),
      'w:numFmt': ({ 'w:val': format }) => {
        if (properties.notes && format && !formats.has(properties.notes)) formats.set(properties.notes, format);
        return undefined;
      },
      'w:rt': skip,
    },
    close: {
      'w:footnote': closeNote,
      'w:endnote': closeNote,
      'w:footnotePr': closeProperties,
      'w:endnotePr': closeProperties,
    },
  };
}
