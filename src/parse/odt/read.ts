/** An ODT file as an office document. @module */
import type { VFile } from 'vfile';
import { openParts, readPart } from '../office/archive.ts';
import { byElement } from '../office/elements.ts';
import { leftOut } from '../office/left-out.ts';
import type { OfficeDocument } from '../office/model.ts';
import { readTitle } from '../office/title.ts';
import { NAMESPACES } from './names.ts';
import { Story } from './story.ts';
import { storyHandler } from './story-elements.ts';
import { Styles } from './styles.ts';

const PARTS = new Set([
  'content.xml',
  'styles.xml',
  'meta.xml',
  'mimetype',
  'META-INF/manifest.xml',
  'word/document.xml',
]);
const TEXT = 'application/vnd.oasis.opendocument.text';

/** Reads an ODT file. @throws VFileMessage when it is none, or no good one */
export function readOdt(file: VFile): OfficeDocument {
  const parts = openParts(file, (name) => PARTS.has(name));
  refuseOthers(file, parts);
  const styles = new Styles();
  readPart(file, parts, 'styles.xml', styles.handler, NAMESPACES);
  const story = new Story(styles);
  readPart(file, parts, 'content.xml', storyHandler(story, styles), NAMESPACES);
  return {
    blocks: story.flow.blocks,
    // Footnotes stand on their pages, endnotes behind all of them.
    notes: [...story.footnotes, ...story.endnotes],
    labels: story.labels,
    noteRefs: story.noteRefs,
    title: readTitle(file, parts, 'meta.xml', NAMESPACES),
    leftOut: leftOut({ ...story.counts, margins: styles.margins }),
  };
}

function refuseOthers(file: VFile, parts: ReadonlyMap<string, Uint8Array>): void {
  if (parts.has('word/document.xml')) file.fail('is a Word file (.docx): name it so, or use --input-format docx');
  const type = new TextDecoder().decode(parts.get('mimetype')).trim();
  if (type !== '' && !type.startsWith(TEXT)) file.fail(`is no text but ${type.slice(0, 80)}`);
  if (!parts.has('content.xml')) file.fail('has no content.xml, so it is no ODT file');
  let encrypted = false;
  const manifest = byElement({
    open: {
      'manifest:encryption-data': () => {
        encrypted = true;
        return undefined;
      },
    },
  });
  readPart(file, parts, 'META-INF/manifest.xml', manifest, NAMESPACES);
  if (encrypted) file.fail('has a password: save it without one');
}
