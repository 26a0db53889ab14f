/** What files tell wrongly about their text, put right where it can be. @module */
import type { PdfItem } from './items.ts';
import type { PdfLine } from './lines.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Brackets belong to what stands in them, which may run the other way. */
const OF_A_WAY = /[\p{L}\p{N}()[\]]/u;
/** Ligatures of Latin letters, and the forms that Arabic letters have in a word. */
const FORMS = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sign for a glyph without a character is what is looked for
const WITHOUT_TEXT = /[\u0000\ue000-\uf8ff]/g;
/** Bullets as programs name the glyphs of symbol fonts: any sign but quotation marks, brackets and those of notes. */
const SIGN = /^[^\p{L}\p{N}\p{M}\p{P}\s*+]$|^[%&@!?,;:.•\ufffd]$/u;
/** Parts of the type: no word stands so far from the next. */
const GAP = 0.5;

/** The words of a piece of text: letters in their plain form, U+FFFD for glyphs of which the file tells no character. */
export function plainLetters(text: string): string {
  return text.replace(FORMS, (form) => form.normalize('NFKC')).replace(WITHOUT_TEXT, '\ufffd');
}

/** Pieces of a line in the order of reading: Arabic and Hebrew that are drawn from left to right are turned around. */
export function inReadingOrder(items: readonly PdfItem[]): readonly PdfItem[] {
  if (items.filter(({ text }) => RIGHT_TO_LEFT.test(text)).length < 2) return items;
  const ordered: PdfItem[] = [];
  for (let i = 0; i < items.length; i++) {
    const end = runEnd(items, i);
    const run = items.slice(i, end);
    const isDrawn = run.every(({ x }, k) => k === 0 || x > (run[k - 1] as PdfItem).x);
    for (const item of isDrawn ? run.reverse() : run) ordered.push(item);
    i = end - 1;
  }
  return ordered;
}

/** Index behind the last piece that runs from right to left, of those that begin at `from` with nothing else between. */
function runEnd(items: readonly PdfItem[], from: number): number {
  let end = from + 1;
  if (!RIGHT_TO_LEFT.test(items[from]?.text ?? '')) return end;
  for (let i = end; i < items.length; i++) {
    const { text } = items[i] as PdfItem;
    if (RIGHT_TO_LEFT.test(text)) end = i + 1;
    else if (OF_A_WAY.test(text)) break;
  }
  return end;
}

/** The sign that stands by itself before the words of a line, which may be a bullet; `o` and others by another font. */
export function signOf([first, next]: readonly PdfItem[], font: string): string | undefined {
  if (!first || !next || next.x - first.x - first.width < GAP * first.size) return undefined;
  const sign = first.text.trim();
  return SIGN.test(sign) || (first.font !== font && /^[a-zØ§]$/.test(sign)) ? sign : undefined;
}

/** Lines that begin with a sign as others in the same place do have a bullet for it. */
export function withBullets(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  const key = ({ sign, x }: PdfLine) => `${sign} ${Math.round(x / 4)}`;
  for (const line of pages.flat()) if (line.sign !== undefined) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const isBullet = (line: PdfLine) => line.sign !== undefined && (counts.get(key(line)) ?? 0) > 1;
  return pages.map((lines) =>
    lines.map((line) => (isBullet(line) ? { ...line, text: `•${line.text.slice(line.sign?.length)}` } : line)),
  );
}

/** Where a text lacks what the page shows, as offsets, and why; null where nothing is known to be lacking. */
export function lackOf(text: string): { from: number; to: number; reason: string } | null {
  const from = text.indexOf('\ufffd');
  if (from !== -1) {
    const count = text.split('\ufffd').length - 1;
    const reason = `the file does not tell which characters ${count === 1 ? '1 glyph stands' : `${count} glyphs stand`} for`;
    return { from, to: text.lastIndexOf('\ufffd') + 1, reason };
  }
  const same = /(\p{Script=Han})\1{3,}/u.exec(text);
  if (!same) return null;
  const reason = 'one character stands many times in a row: the file may give it for all glyphs of a font';
  return { from: same.index, to: same.index + same[0].length, reason };
}
