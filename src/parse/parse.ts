/** A file to a tree, by its reader. @module */
import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { DocumentKind, Format, Origin } from '../model/report.ts';
import type { DocumentMeta, ReaderData, ReaderOptions } from '../model/tree.ts';
import { DecodeError, type DecodeOptions, decode } from './decode.ts';
import { pagePath } from './page-path.ts';
import { formatOf, readers } from './readers.ts';

/** An input: the bytes of a file, or its text. */
export interface InputFile extends ReaderOptions {
  /** As it is to be told in the output, with `/`. */
  path: string;
  value: string | Uint8Array;
  /** Default: as the ending of `path` tells. */
  format?: Format | undefined;
  /** Default: as the front matter says, else by evidence. */
  kind?: DocumentKind | undefined;
  /** The revision of a wiki's page the input is a copy of. Default: null. */
  origin?: Origin | null | undefined;
}

/** The tree of a file, and what its reader told beside it. */
export interface ReadTree extends ReaderData {
  path: string;
  origin: Origin | null;
  tree: Root;
}

type Processor = { parse(file: VFile): Root };
const processors = new Map<Format, Promise<Processor>>();

function processorOf(format: Format): Promise<Processor> | null {
  const reader = readers[format];
  if (!reader) return null;
  const there = processors.get(format);
  if (there) return there;
  const made = reader.load().then(
    (plugin) =>
      unified()
        .use(plugin as Plugin<[], string, Root>)
        .freeze() as Processor,
  );
  processors.set(format, made);
  return made;
}

/**
 * Reads a file. The path of the error and its place are those of the file.
 *
 * @throws VFileMessage when the format is not known, or the file cannot be decoded or read
 */
export async function parse(input: InputFile): Promise<ReadTree> {
  const file: VFile = new VFile({ path: input.path });
  const format = input.format ?? formatOf(input.path);
  const processor = format && processorOf(format);
  if (!format || !processor) file.fail(unknownFormat(input.path, format));
  const { origin = null, columns } = input;
  file.value = readers[format]?.binary ? bytesOf(input.value) : textOf(file, input.value, readers[format]?.decode);
  if (file.value.length === 0) file.fail('is empty');
  const data: ReaderData & ReaderOptions = {
    ...emptyData(typeof file.value === 'string' ? file.value : '', format),
    columns,
  };
  Object.assign(file.data, data);
  await readers[format]?.prepare?.(file);
  const tree = (await processor).parse(file);
  const { meta, text, skipped, doubts, anchors = [] } = file.data as ReaderData;
  return { path: input.path, tree, text, format, skipped, doubts, meta: metaOf(meta, input), anchors, origin };
}

/** What a reader finds on its file before it begins. */
export function emptyData(text: string, format: Format): ReaderData {
  return { text, format, skipped: [], doubts: [], meta: { title: null, language: null, date: null, kind: null } };
}

/** What the caller says of the kind goes before what the text says; the title of the page comes behind it. */
function metaOf(meta: DocumentMeta, { kind, origin }: InputFile): DocumentMeta {
  const page = origin ? (pagePath(origin.title) ?? { title: origin.title, language: null }) : null;
  return {
    ...meta,
    title: meta.title ?? page?.title ?? null,
    language: meta.language ?? page?.language ?? null,
    kind: kind ?? meta.kind,
  };
}

function bytesOf(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value;
}

function textOf(file: VFile, value: string | Uint8Array, options?: DecodeOptions): string {
  const text = decodeOrFail(file, value, options);
  return /^\s*$/.test(text.slice(0, 1000)) && text.trim() === '' ? '' : text;
}

function unknownFormat(path: string, format: Format | null): string {
  const known = Object.values(readers).flatMap(({ extensions }) => extensions);
  return format
    ? `no reader for the format ${format}`
    : `no reader knows the ending of this name (known: ${known.join(' ')}); --input-format names the format${path === '-' ? ' of standard input' : ''}`;
}

function decodeOrFail(file: VFile, value: string | Uint8Array, options?: DecodeOptions): string {
  if (typeof value === 'string') return value.charCodeAt(0) === 0xfeff ? value.slice(1) : value;
  try {
    return decode(value, options).text;
  } catch (error) {
    if (error instanceof DecodeError) file.fail(error.reason);
    throw error;
  }
}
