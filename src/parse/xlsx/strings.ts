/** The strings of a workbook. @module */
import { readXml } from '../xml.ts';
import { NAMESPACES } from './names.ts';

/** The strings that cells refer to by their number: the runs of each joined, its phonetic reading left out. */
export function readStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  const run = new StringRuns();
  let words: string[] = [];
  const handler = {
    open: (name: string) => {
      if (name === 'si') words = [];
      run.open(name);
    },
    text: (piece: string) => {
      if (run.inside) words.push(piece);
    },
    close: (name: string) => {
      run.close(name);
      if (name === 'si') strings.push(unescaped(words.join('')));
    },
  };
  readXml(xml, handler, { namespaces: NAMESPACES });
  return strings;
}

/** Follows a string through its elements: whether what comes now are its words. */
export class StringRuns {
  #phonetic = 0;
  #text = 0;

  get inside(): boolean {
    return this.#text > 0 && this.#phonetic === 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    if (name === 't') this.#text++;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    if (name === 't') this.#text--;
  }
}

/**
 * Characters that XML cannot hold are written `_x000D_`, and an underscore before what looks like that `_x005F_`.
 *
 * @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
