/** What the numbers of a workbook stand for: the formats of its cells. @module */
import { readXml } from '../xml.ts';
import { NAMESPACES } from './names.ts';

/** A number as it is, or a date as far as its format shows it, or a time of the day. */
export type NumberKind = 'number' | 'day' | 'month' | 'year' | 'time';

/** The kind of number of each style, by the number of the style (`s` of a cell). */
export function readFormats(xml: Uint8Array | undefined): NumberKind[] {
  const formats: NumberKind[] = [];
  if (!xml) return formats;
  const codes = new Map<number, string>();
  let inStyles = false;
  const handler = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inStyles = true;
      if (name !== 'xf' || !inStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = codes.get(id);
      formats.push(code === undefined ? builtIn(id) : kindOfCode(code));
    },
    close: (name: string) => {
      if (name === 'cellXfs') inStyles = false;
    },
  };
  readXml(xml, handler, { namespaces: NAMESPACES });
  return formats;
}

/** Formats that need no code: ECMA-376 part 1, 18.8.30, with those of East Asian languages (27 to 36, 50 to 58). */
function builtIn(id: number): NumberKind {
  if (id === 17) return 'month';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  return 'number';
}

/** What a code such as `dd/mm/yyyy` or `[$-409]mmm yy` shows; of several sections the first is for dates. */
export function kindOfCode(code: string): NumberKind {
  const signs = code
    .replace(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!signs || !/[ymdhs]/.test(signs)) return 'number';
  if (/d/.test(signs)) return 'day';
  if (/y/.test(signs)) return /m/.test(signs) ? 'month' : 'year';
  // An `m` alone is a month, beside hours or seconds it is minutes.
  return /[hs]/.test(signs) ? 'time' : 'month';
}
