/** What each element of OpenDocument does to the text. @module */
import { byElement, type Elements, type OnOpen, skip } from '../office/elements.ts';
import type { XmlHandler } from '../xml.ts';
import { numberOf } from './names.ts';
import { changeElements, noteElements } from './note-elements.ts';
import type { Story } from './story.ts';
import type { Styles } from './styles.ts';

/** Shapes that may have text; each stands behind the paragraph it hangs on. */
const SHAPES = [
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'polygon',
  'path',
  'caption',
  'line',
  'connector',
  'g',
];
/** What is no text of the page. */
const PASSED = [
  'office:annotation-end',
  'office:forms',
  'office:scripts',
  'svg:title',
  'svg:desc',
  'draw:object',
  'text:hidden-text',
  'text:ruby-text',
  'text:script',
  'text:insertion',
  'text:format-change',
];
const INDEXES = [
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
];

/** A handler of `content.xml`, which has styles and text. */
export function storyHandler(story: Story, styles: Styles): XmlHandler {
  const parts: Elements[] = [
    { open: Object.fromEntries(PASSED.map((name) => [name, skip])) },
    styles.elements,
    blockElements(story),
    phrasingElements(story),
    fieldElements(story),
    noteElements(story),
    changeElements(story),
  ];
  return byElement({
    open: Object.assign({}, ...parts.map(({ open }) => open)),
    close: Object.assign({}, ...parts.map(({ close }) => close)),
    text: (words) => {
      for (const part of parts) part.text?.(words);
    },
  });
}

function blockElements(story: Story): Elements {
  const { lists, flow } = story;
  let columns = 1;
  const openCell: OnOpen = (attributes) => {
    columns = numberOf(attributes['table:number-columns-repeated']) ?? 1;
    story.enter([]);
    return undefined;
  };
  // A cell that is repeated with its words has them once: nobody fills a text with copies.
  const closeCell = () => flow.addCell(story.leave(), columns);
  const spans: number[] = [];
  const openCells: OnOpen = (attributes) => {
    spans.push(columns);
    return openCell(attributes);
  };
  const closeCells = () => {
    closeCell();
    columns = spans.pop() ?? 1;
  };
  const openIndex: OnOpen = () => {
    story.contents++;
    return undefined;
  };
  const closeIndex = () => {
    story.contents--;
  };
  const openShape: OnOpen = () => {
    story.enterBox();
    return undefined;
  };
  const closeShape = () => {
    story.leave();
  };
  return {
    open: {
      ...Object.fromEntries(INDEXES.map((name) => [`text:${name}`, openIndex])),
      ...Object.fromEntries(SHAPES.map((name) => [`draw:${name}`, openShape])),
      'text:p': (attributes) => {
        story.openParagraph(attributes['text:style-name'], null);
        return undefined;
      },
      'text:h': (attributes) => {
        story.openParagraph(attributes['text:style-name'], numberOf(attributes['text:outline-level']) || 1);
        return undefined;
      },
      'text:list': (attributes) => {
        lists.openList(attributes);
        return undefined;
      },
      'text:list-item': (attributes) => {
        lists.openItem(numberOf(attributes['text:start-value']));
        return undefined;
      },
      'text:list-header': () => {
        lists.openHeader();
        return undefined;
      },
      'text:section': ({ 'text:display': display }) => {
        if (display !== 'none') return undefined;
        story.counts.hidden++;
        return 'skip';
      },
      'table:table': () => {
        flow.openTable();
        return undefined;
      },
      'table:table-row': () => {
        flow.openRow();
        return undefined;
      },
      'table:table-cell': openCells,
      'table:covered-table-cell': openCells,
    },
    close: {
      ...Object.fromEntries(INDEXES.map((name) => [`text:${name}`, closeIndex])),
      ...Object.fromEntries(SHAPES.map((name) => [`draw:${name}`, closeShape])),
      'text:p': () => story.closeParagraph(),
      'text:h': () => story.closeParagraph(),
      'text:list': () => lists.closeList(),
      'table:table': () => flow.closeTable(),
      'table:table-row': () => flow.closeRow(),
      'table:table-cell': closeCells,
      'table:covered-table-cell': closeCells,
    },
  };
}

function phrasingElements(story: Story): Elements {
  const bookmark: OnOpen = (attributes) => {
    story.addBookmark(attributes['text:name'] ?? '');
    return undefined;
  };
  return {
    open: {
      'text:span': (attributes) => {
        story.openSpan(attributes['text:style-name']);
        return undefined;
      },
      'text:a': (attributes) => {
        const fragment = /#([^#]+)$/.exec(attributes['xlink:href'] ?? '')?.[1];
        story.links.push(fragment === undefined ? null : { fragment });
        return undefined;
      },
      'text:s': (attributes) => {
        story.addSpaces(numberOf(attributes['text:c']) ?? 1);
        return undefined;
      },
      'text:tab': () => {
        story.addWords('\t');
        return undefined;
      },
      'text:line-break': () => {
        story.addBreak();
        return undefined;
      },
      'text:bookmark': bookmark,
      'text:bookmark-start': bookmark,
      'text:note-ref': (attributes) => {
        story.noteRef = attributes['text:ref-name'] ?? null;
        return undefined;
      },
      'text:hidden-paragraph': (attributes) => {
        if (story.frame && attributes['text:is-hidden'] === 'true') story.frame.hidden = true;
        return undefined;
      },
    },
    close: {
      'text:span': () => story.closeSpan(),
      'text:a': () => {
        story.links.pop();
      },
      'text:note-ref': () => {
        story.noteRef = null;
      },
    },
  };
}

/** Fields that LibreOffice took over from a Word file as they are: their instruction is a parameter. */
function fieldElements({ fields }: Story): Elements {
  return {
    open: {
      'field:fieldmark-start': () => {
        fields.begin();
        return undefined;
      },
      'field:param': (attributes) => {
        if (attributes['field:name']?.endsWith('.field.code')) fields.instruct(attributes['field:value'] ?? '');
        return undefined;
      },
      'field:fieldmark-end': () => {
        fields.end();
        return undefined;
      },
    },
    close: { 'field:fieldmark-start': () => fields.separate() },
  };
}
