/** The title in the properties of an office file. @module */
import type { VFile } from 'vfile';
import { readPart } from './archive.ts';
import { byElement } from './elements.ts';

/** `dc:title` of the part that has the properties, white space folded; null when there is none. */
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
  return title.replace(/\s+/g, ' ').trim() || null;
}
