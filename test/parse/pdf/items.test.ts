import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { missingMapsOf, pagesOf, preparePdf, type Unpdf } from '../../../src/parse/pdf/items.ts';
import { pdfFile } from '../../helpers/pdf.ts';

function file(): VFile {
  return new VFile({ path: 'a.pdf', value: pdfFile([[{ text: 'Dig.', x: 72, y: 700 }]]) });
}

/** A library whose documents have these pages, or that fails. */
function library(pages: readonly unknown[][] | Error): () => Promise<Unpdf> {
  const getDocumentProxy = async () => {
    if (pages instanceof Error) throw pages;
    return {
      numPages: pages.length,
      getPage: async (number: number) => ({
        getTextContent: async () => ({ items: pages[number - 1] }),
        cleanup: () => {},
      }),
      destroy: async () => {},
    };
  };
  return async () => ({ getDocumentProxy }) as unknown as Unpdf;
}

function named(name: string, message = 'Made up.'): Error {
  return Object.assign(new Error(message), { name });
}

describe('pieces of text', () => {
  it('have their place and the height of their type', async () => {
    const one = file();
    await preparePdf(one);
    expect(pagesOf(one)).toMatchObject([[{ text: 'Dig.', x: 72, y: 700, size: 12 }]]);
  });

  it('are read from a buffer, which keeps its bytes', async () => {
    const value = Buffer.from(file().value as Uint8Array);
    const one = new VFile({ path: 'a.pdf', value });
    await preparePdf(one);
    expect(pagesOf(one)).toHaveLength(1);
    expect(value.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('have letters for ligatures', async () => {
    const one = file();
    const item = { str: 'ﬁeld', transform: [0, 10, -3, 4, 1, 2], width: 3, fontName: 'f' };
    await preparePdf(
      one,
      library([
        [
          item,
          { type: 'beginMarkedContent' },
          { ...item, str: '' },
          { ...item, transform: [1, 0, 0, 1, Number.NaN, 2] },
        ],
      ]),
    );
    expect(pagesOf(one)).toEqual([[{ text: 'field', x: 1, y: 2, width: 3, size: 5, font: 'f' }]]);
  });

  it('are none on a file that was not prepared', () => {
    expect(pagesOf(file())).toEqual([]);
  });
});

describe('the library', () => {
  it('that is not installed is asked for', async () => {
    const missing = async () => {
      throw Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' });
    };
    await expect(preparePdf(file(), missing)).rejects.toMatchObject({
      reason: 'needs the package unpdf to read PDF: npm install unpdf',
    });
  });

  it('that does not load for another reason is a fault', async () => {
    const broken = async () => {
      throw new TypeError('made up');
    };
    await expect(preparePdf(file(), broken)).rejects.toThrow(TypeError);
  });

  it.each([
    ['InvalidPDFException', 'is a broken PDF file: Made up'],
    ['UnknownErrorException', 'is a broken PDF file: Made up'],
    ['PasswordException', 'is encrypted: save it without a password'],
  ])('that says %s has found a fault of the file', async (name, reason) => {
    await expect(preparePdf(file(), library(named(name)))).rejects.toMatchObject({ reason });
  });

  it('that falls over its own feet has not', async () => {
    await expect(preparePdf(file(), library(new TypeError('made up')))).rejects.toThrow(TypeError);
  });

  it('may find more text than any document has', async () => {
    const item = { str: 'x'.repeat(2 ** 25), transform: [1, 0, 0, 1, 0, 0], width: 1, fontName: 'f' };
    await expect(preparePdf(file(), library([[item, item, item]]))).rejects.toMatchObject({
      reason: 'holds more than 67 million characters of text',
    });
  });
});

describe('fonts whose table of characters the library lacks', () => {
  const asking = (items: readonly unknown[]) => async () =>
    ({
      getDocumentProxy: async (_: unknown, { BinaryDataFactory }: { BinaryDataFactory: new () => Tables }) => ({
        numPages: 2,
        getPage: async (number: number) => ({
          getTextContent: async () => {
            const [kind, name] = number === 2 ? ['cMapUrl', 'UniGB-UCS2-H.bcmap'] : ['standardFontDataUrl', 'A.pfb'];
            await new BinaryDataFactory().fetch({ kind, filename: name }).catch(() => {});
            return { items };
          },
          cleanup: () => {},
        }),
        destroy: async () => {},
      }),
    }) as unknown as Unpdf;
  interface Tables {
    fetch(what: { kind: string | undefined; filename: string | undefined }): Promise<never>;
  }

  it('are told with their page', async () => {
    const one = file();
    await preparePdf(one, asking([{ str: 'Dig.', transform: [12, 0, 0, 12, 72, 700], width: 30, fontName: 'f' }]));
    expect(missingMapsOf(one)).toEqual([{ name: 'UniGB-UCS2-H', page: 2 }]);
  });

  it('make a file unreadable that has no other text', async () => {
    await expect(preparePdf(file(), asking([]))).rejects.toThrow('UniGB-UCS2-H');
  });
});
