/** The reader of HTML: what MediaWiki renders, whole pages saved from a browser, and footnotes of other sites. @module */
import type { Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import '../model/tree.ts';
import { Lines } from '../text/span.ts';
import { isFootnotesHeading } from '../vocabularies/cues.ts';
import { buildTree, isSpace } from './html/build.ts';
import { contentOf } from './html/content.ts';
import { DEEPEST, parseHtml, TooDeepError } from './html/dom.ts';
import { findNotes } from './html/notes.ts';
import { Skipped } from './html/skipped.ts';
import { type Survey, surveyOf } from './html/survey.ts';
import { titleOf } from './html/title.ts';
import { Walk } from './html/walk.ts';
import { readTypedNotes } from './typed-notes.ts';

/**
 * A unified parser of HTML, a page or a fragment. Notes and markers are known by the names, roles and addresses that
 * MediaWiki (both of its parsers) and Markdown processors give them. The skin of a wiki, navigation, edit links, hidden
 * text, scripts and styles are told in `file.data.skipped`; errors of references that the wiki shows, in
 * `file.data.doubts`.
 *
 * @throws VFileMessage when elements are nested deeper than 500 levels
 */
export const html: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const lines = new Lines(text);
    const survey = surveyOrFail(text, lines, file);
    const notes = findNotes(survey);
    const content = contentOf(survey, notes);
    const { title, language, element } = titleOf(survey, content, notes);
    const skipped = new Skipped(lines);
    const walk = new Walk({ lines, survey, notes, content, skipped, title: element });
    const root = buildTree(walk.leaves, lines);
    readTypedNotes(root, lines);
    markFootnotesHeadings(root);
    file.data.meta = { title, language, date: null, kind: null };
    file.data.skipped = skipped.entries(walk.leaves.filter((leaf) => !isSpace(leaf)));
    file.data.doubts = walk.doubts;
    file.data.anchors = [...survey.ids.keys()];
    return root;
  };
};

function surveyOrFail(text: string, lines: Lines, file: VFile): Survey {
  try {
    return surveyOf(parseHtml(text));
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    return file.fail(`elements nested deeper than ${DEEPEST} levels`, lines.point(error.offset));
  }
}

/**
 * A heading opens a list of notes when notes stand under it and nothing else, whatever it is called, or when its words
 * say so and notes or nothing stands under it.
 */
function markFootnotesHeadings({ children }: Root): void {
  let notes = false;
  let others = false;
  for (const node of [...children].reverse()) {
    if (node.type === 'footnoteDefinition') notes = true;
    else if (node.type !== 'heading') others ||= node.type !== 'thematicBreak';
    else {
      const isAlone = notes && !others && !node.children.some(({ type }) => type === 'footnoteReference');
      if (isAlone || ((notes || !others) && isFootnotesHeading(wordsOf(node)))) node.data = { footnotes: true };
      notes = false;
      others = false;
    }
  }
}
