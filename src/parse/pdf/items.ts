/** A PDF file to the pieces of text on its pages, by unpdf, which the user installs. @module */
import type { VFile } from 'vfile';
import { magicName } from '../decode/magic.ts';
import { plainLetters } from './repair.ts';

/** A piece of text; lengths in points, from the lower left corner of the page. */
export interface PdfItem {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
  /** Name of the font, of no meaning but that it is the same or another. */
  font: string;
}

/** The pieces of a page in the order in which the file draws them. */
export type PdfPage = readonly PdfItem[];

const MOST_PAGES = 2000;
/** UTF-16 units: more than any document of this kind. */
const LARGEST_TEXT = 2 ** 26;

/**
 * Puts the pages of a PDF file on it (`file.data.pdf`): unpdf works asynchronously, a unified parser does not.
 *
 * @throws VFileMessage when unpdf is not installed, the file is broken, encrypted, without text or above the limits
 */
export async function preparePdf(file: VFile, load: () => Promise<Unpdf> = loadUnpdf): Promise<void> {
  const unpdf = await load().catch((error: Error & { code?: string }) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return file.fail('needs the package unpdf to read PDF: npm install unpdf');
  });
  const bytes = file.value as Uint8Array;
  const name = magicName(bytes);
  if (name !== null && name !== 'a PDF file') file.fail(`is ${name}, not PDF`);
  try {
    Object.assign(file.data, await readPages(unpdf, bytes));
  } catch (error) {
    const reason = error instanceof Error ? reasonOf(error) : null;
    if (reason === null) throw error;
    file.fail(reason);
  }
}

/** The pages that {@link preparePdf} put on a file. */
export function pagesOf(file: VFile): readonly PdfPage[] {
  return (file.data['pdf'] ?? []) as readonly PdfPage[];
}

/** A table of characters that the library lacks: text in a font that needs it is lost. */
export interface MissingMap {
  /** Such as `UniGB-UCS2-H`. */
  name: string;
  /** The first page with such a font, from 1. */
  page: number;
}

/** The tables of characters that were missing when the pages of a file were read. */
export function missingMapsOf(file: VFile): readonly MissingMap[] {
  return (file.data['pdfMissing'] ?? []) as readonly MissingMap[];
}

/** The part of unpdf in use. */
export type Unpdf = Pick<typeof import('unpdf'), 'getDocumentProxy'>;

function loadUnpdf(): Promise<Unpdf> {
  return import('unpdf');
}

/** A PDF file that is sound and all the same not to be read. */
class PdfError extends Error {
  override readonly name = 'PdfError';
}

interface Read {
  pdf: PdfPage[];
  pdfMissing: MissingMap[];
}

async function readPages({ getDocumentProxy }: Unpdf, bytes: Uint8Array): Promise<Read> {
  const missing: MissingMap[] = [];
  let page = 1;
  // The library takes the bytes away from whoever gives them, takes no Buffer, and prints warnings unless told not to.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    ...mapOptions((name) => missing.push({ name, page })),
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw new PdfError(`has ${pdf.numPages} pages; the limit is ${MOST_PAGES}`);
    const pages: PdfPage[] = [];
    let length = 0;
    for (; page <= pdf.numPages; page++) {
      const proxy = await pdf.getPage(page);
      const { items } = await proxy.getTextContent();
      pages.push(items.flatMap((item) => ('str' in item ? itemOf(item) : [])));
      proxy.cleanup();
      length += (pages.at(-1) as PdfPage).reduce((sum, { text }) => sum + text.length, 0);
      if (length > LARGEST_TEXT) throw new PdfError('holds more than 67 million characters of text');
    }
    if (!pages.some((page) => page.some(({ text }) => /\S/.test(text)))) {
      const [map] = missing;
      if (map)
        throw new PdfError(`holds text only in fonts whose table of characters, ${map.name}, unpdf does not have`);
      throw new PdfError('holds no text: its pages may be scanned images, which must be read by an OCR program first');
    }
    return { pdf: pages, pdfMissing: missing };
  } finally {
    await pdf.destroy();
  }
}

/**
 * What makes pdf.js ask here for the tables of characters that many Chinese, Japanese and Korean fonts rely on. unpdf has
 * none of them, and pdf.js leaves out such text without a word.
 */
function mapOptions(onMissing: (name: string) => void) {
  class Tables {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') onMissing(filename.replace(/\.bcmap$/, ''));
      return Promise.reject(new Error(`${filename} is not there`));
    }
  }
  return { BinaryDataFactory: Tables, useWorkerFetch: false, cMapUrl: 'none/', cMapPacked: true };
}

interface TextItem {
  str: string;
  /** The text matrix: a, b, c, d, then the place x, y. */
  transform: number[];
  width: number;
  fontName: string;
}

function itemOf({ str, transform, width, fontName }: TextItem): PdfItem[] {
  if (str === '') return [];
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const place = { x, y, width, size: Math.hypot(c, d) };
  if (!Object.values(place).every(Number.isFinite)) return [];
  return [{ text: plainLetters(str), ...place, font: fontName }];
}

/** What pdf.js names its errors; null for what is no fault of the file. */
function reasonOf({ name, message }: Error): string | null {
  if (name === 'PdfError') return message;
  if (name === 'PasswordException') return 'is encrypted: save it without a password';
  return /^(?:InvalidPDF|FormatError|UnknownError|XRef|Missing|AbortException|BaseException|.*Exception)/.test(name)
    ? `is a broken PDF file: ${message.replace(/\.$/, '')}`
    : null;
}
