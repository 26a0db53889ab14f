/** What each element of WordprocessingML does to a story. @module */
import { byElement, type Elements, skip } from '../office/elements.ts';
import type { XmlHandler } from '../xml.ts';
import { isOn } from './names.ts';
import { changeElements, noteElements, type Properties, paragraphElements, tableElements } from './part-elements.ts';
import { runProperties } from './run-properties.ts';
import type { Story, StoryContext } from './story.ts';
import { symbol } from './symbols.ts';

/** What is passed over: properties that say nothing here, states before a tracked change, pronunciations. */
const PASSED = [
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPr',
  'w:tblGrid',
  'w:object',
  'w:rt',
];

/** A handler of a part; `formats` takes the format of the numbers of notes, by their kind. */
export function storyHandler(story: Story, context: StoryContext, formats: Map<string, string>): XmlHandler {
  const properties: Properties = { paragraph: false, run: false, row: false, notes: null };
  const parts: Elements[] = [
    { open: Object.fromEntries(PASSED.map((name) => [name, skip])) },
    paragraphElements(story, context, properties),
    { open: runProperties(() => (properties.run ? (story.frame ?? null) : null), context.styles) },
    changeElements(story, context, properties),
    tableElements(story, properties),
    noteElements(story, context, properties, formats),
    textElements(story, context, properties),
    fieldElements(story),
    containerElements(story, context),
    choiceElements(),
  ];
  return byElement({
    open: Object.assign({}, ...parts.map(({ open }) => open)),
    close: Object.assign({}, ...parts.map(({ close }) => close)),
    text: (words) => {
      for (const part of parts) part.text?.(words);
    },
  });
}

/** Words of runs. White space around them counts only where the document says so. */
function textElements(story: Story, { counts }: StoryContext, properties: Properties): Elements {
  let words: string | null = null;
  let preserved = false;
  const inRun = (action: () => void) => (): undefined => {
    // A tab of the properties of a paragraph is a stop, not a character.
    if (!properties.paragraph) action();
  };
  const addBreak = inRun(() => story.addBreak());
  const end = () => {
    story.addWords(preserved ? (words ?? '') : (words ?? '').trim());
    words = null;
  };
  const begin = (preserves: boolean): undefined => {
    words = '';
    preserved = preserves;
  };
  return {
    open: {
      'w:r': inRun(() => story.openRun()),
      'w:t': (attributes) => begin(attributes['xml:space'] === 'preserve'),
      'm:t': () => begin(true),
      'w:tab': inRun(() => story.addWords('\t')),
      'w:ptab': inRun(() => story.addWords('\t')),
      'w:noBreakHyphen': inRun(() => story.addWords('\u2011')),
      'w:br': addBreak,
      'w:cr': addBreak,
      'w:sym': (attributes) => {
        const sign = symbol(attributes['w:char']);
        if (sign === null) counts.symbols++;
        else story.addWords(sign);
        return undefined;
      },
    },
    close: { 'w:t': end, 'm:t': end },
    text: (more) => {
      if (words !== null) words += more;
    },
  };
}

function fieldElements({ fields, links }: Story): Elements {
  let instructs = false;
  return {
    open: {
      'w:fldChar': (attributes) => {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') fields.begin();
        else if (type === 'separate') fields.separate();
        else if (type === 'end') fields.end();
        return undefined;
      },
      'w:fldSimple': (attributes) => {
        fields.begin();
        fields.instruct(attributes['w:instr'] ?? '');
        fields.separate();
        return undefined;
      },
      'w:instrText': () => {
        instructs = true;
        return undefined;
      },
    },
    close: {
      'w:fldSimple': () => fields.end(),
      'w:instrText': () => {
        instructs = false;
      },
      'w:hyperlink': () => {
        links.pop();
      },
    },
    text: (words) => {
      if (instructs) fields.instruct(words);
    },
  };
}

/** Content controls and text boxes: what is in them is content, the hint of an empty control is none. */
function containerElements(story: Story, { counts }: StoryContext): Elements {
  const controls: { contents: boolean; hint: boolean }[] = [];
  return {
    open: {
      'w:sdt': () => {
        controls.push({ contents: false, hint: false });
        return undefined;
      },
      'w:docPartGallery': ({ 'w:val': gallery }) => {
        const control = controls.at(-1);
        if (control && gallery === 'Table of Contents') control.contents = true;
        return undefined;
      },
      'w:showingPlcHdr': ({ 'w:val': value }) => {
        const control = controls.at(-1);
        if (control) control.hint = isOn(value);
        return undefined;
      },
      'w:sdtContent': () => {
        const control = controls.at(-1);
        if (control?.hint) return 'skip';
        if (control?.contents) story.contents++;
        return undefined;
      },
      'w:txbxContent': () => {
        story.enterBox();
        return undefined;
      },
      'w:altChunk': () => {
        counts.embedded++;
        return undefined;
      },
    },
    close: {
      'w:sdt': () => {
        if (controls.pop()?.contents) story.contents--;
      },
      'w:txbxContent': () => {
        story.leave();
      },
    },
  };
}

/** The same content in several forms: the first is taken. */
function choiceElements(): Elements {
  const taken: boolean[] = [];
  const take = (): 'skip' | undefined => {
    if (taken.length === 0) return undefined;
    if (taken.at(-1)) return 'skip';
    taken[taken.length - 1] = true;
    return undefined;
  };
  return {
    open: {
      'mc:AlternateContent': () => {
        taken.push(false);
        return undefined;
      },
      'mc:Choice': take,
      'mc:Fallback': take,
    },
    close: {
      'mc:AlternateContent': () => {
        taken.pop();
      },
    },
  };
}
