/** A file to a tree, by its reader. @module */
import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { Format } from '../model/report.ts';
import type { ReaderData } from '../model/tree.ts';
import { DecodeError, decode } from './decode.ts';
import { formatOf, readers } from './readers.ts';

/** An input: the bytes of a file, or its text. */
export interface InputFile {
  /** As it is to be told in the output, with `/`. */
  path: string;
  value: string | Uint8Array;
  /** Default: as the ending of `path` tells. */
  format?: Format | undefined;
}

/** The tree of a file, and what its reader told beside it. */
export interface ReadTree extends ReaderData {
  path: string;
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
  const text = decodeOrFail(file, input.value);
  if (/^\s*$/.test(text.slice(0, 1000)) && text.trim() === '') file.fail('is empty');
  file.value = text;
  Object.assign(file.data, {
    text,
    format,
    skipped: [],
    meta: { title: null, language: null, date: null },
  } satisfies ReaderData);
  const tree = (await processor).parse(file);
  return { path: input.path, tree, ...(file.data as ReaderData) };
}

function unknownFormat(path: string, format: Format | null): string {
  const known = Object.values(readers).flatMap(({ extensions }) => extensions);
  return format
    ? `no reader for the format ${format}`
    : `no reader knows the ending of this name (known: ${known.join(' ')}); --input-format names the format${path === '-' ? ' of standard input' : ''}`;
}

function decodeOrFail(file: VFile, value: string | Uint8Array): string {
  if (typeof value === 'string') return value.charCodeAt(0) === 0xfeff ? value.slice(1) : value;
  try {
    return decode(value).text;
  } catch (error) {
    if (error instanceof DecodeError) file.fail(error.reason);
    throw error;
  }
}
