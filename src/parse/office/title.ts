/** The title in the properties of an office file. @module */
import type { VFile } from 'vfile';
import { readPart } from './archive.ts';
import { byElement } from './elements.ts';

/** What programs call a file to which nobody gave a title, and the names of files. */
const NO_TITLE =
  /^(?:untitled|document|doc|dokument|documento|unbenannt|sans nom|microsoft word|word document|title|titel|titre)(?: ?\d{1,3}| document)?$|^microsoft word - |\.(?:docx?|docm|dotx?|odt|ott|rtf|pdf|html?|txt|md)$/i;

/**
 * `dc:title` of the part that has the properties, white space folded; null when there is none, or a program made it up:
 * `Untitled`, `Document1`, `Microsoft Word - page.doc`.
 */
export function readTitle(
  file: VFile,
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  namespaces: Readonly<Record<string, string>>,
): string | null {
  let title = '';
  let inside = false;
  const handler = byElement({
    open: {
      'dc:title': () => {
        inside = true;
        return undefined;
      },
    },
    close: {
      'dc:title': () => {
        inside = false;
      },
    },
    text: (words) => {
      if (inside) title += words;
    },
  });
  readPart(file, parts, name, handler, namespaces);
  const words = title.replace(/\s+/g, ' ').trim();
  return words === '' || NO_TITLE.test(words) ? null : words;
}
