/** The readers. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Format } from '../model/report.ts';
import type { DecodeOptions } from './decode.ts';

/** A reader: a unified parser, loaded when a file asks for it. */
export interface Reader {
  /** Endings of file names, with the dot, in lower case. */
  extensions: readonly string[];
  /** Takes the bytes of a file (`file.value`) and sets `file.data.text` itself; default: takes its decoded text. */
  binary?: boolean;
  /** How its text is decoded; default: as plain text. */
  decode?: DecodeOptions;
  /**
   * What has to be done before a reader reads, and cannot be done in a synchronous parser; what it makes stands on the
   * file.
   */
  prepare?(file: VFile): Promise<void>;
  load(): Promise<Plugin<[], string, Root>>;
}

/** All readers, by the format they read. */
export const readers: Partial<Record<Format, Reader>> = {
  plain: { extensions: ['.txt', '.text'], load: async () => (await import('./plain.ts')).plain },
  markdown: { extensions: ['.md', '.markdown'], load: async () => (await import('./markdown.ts')).markdown },
  wikitext: {
    extensions: ['.wiki', '.wikitext', '.mediawiki', '.mw'],
    load: async () => (await import('./wikitext.ts')).wikitext,
  },
  html: {
    extensions: ['.html', '.htm', '.xhtml'],
    decode: { declared: true, longestLine: Number.POSITIVE_INFINITY },
    load: async () => (await import('./html.ts')).html,
  },
  docx: { extensions: ['.docx'], binary: true, load: async () => (await import('./docx.ts')).docx },
  odt: { extensions: ['.odt'], binary: true, load: async () => (await import('./odt.ts')).odt },
  pdf: {
    extensions: ['.pdf'],
    binary: true,
    prepare: async (file) => (await import('./pdf/items.ts')).preparePdf(file),
    load: async () => (await import('./pdf.ts')).pdf,
  },
  csv: { extensions: ['.csv'], load: async () => (await import('./csv.ts')).csv },
  tsv: { extensions: ['.tsv', '.tab'], load: async () => (await import('./tsv.ts')).tsv },
  xlsx: { extensions: ['.xlsx'], binary: true, load: async () => (await import('./xlsx.ts')).xlsx },
};

/** The format that the name of a file tells, or null. */
export function formatOf(path: string): Format | null {
  const name = path.toLowerCase();
  for (const [format, { extensions }] of Object.entries(readers)) {
    if (extensions.some((extension) => name.endsWith(extension))) return format as Format;
  }
  return null;
}
