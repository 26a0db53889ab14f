/** The parts of a DOCX file and how they hang together. @module */
import type { VFile } from 'vfile';
import { openParts, readPart } from '../office/archive.ts';
import { byElement } from '../office/elements.ts';
import { NAMESPACES } from './names.ts';

/** A relationship of a part. */
interface Relationship {
  id: string;
  /** The last part of its type: `styles`, `footnotes`, `hyperlink`. */
  kind: string;
  target: string;
  external: boolean;
}

/** The parts of a document that are read. */
export interface DocxParts {
  parts: ReadonlyMap<string, Uint8Array>;
  /** The name of the main part. */
  document: string;
  /** The name of the part of a kind (`styles`), or '' when there is none. */
  part(kind: string): string;
  /** Addresses of hyperlinks by relationship. */
  links: ReadonlyMap<string, string>;
}

const OTHERS: readonly [folder: string, form: string][] = [
  ['xl/', 'is a spreadsheet (.xlsx), not a text'],
  ['ppt/', 'is a presentation (.pptx), not a text'],
];
const OPEN_DOCUMENT = 'is an OpenDocument file (.odt): name it so, or use --input-format odt';

/**
 * Unpacks what is needed of a file.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/ part 2, relationships
 * @throws VFileMessage when it is no DOCX file, or no good one
 */
export function openDocx(file: VFile): DocxParts {
  const names = openParts(file, (name) => name === 'mimetype' || name === 'content.xml' || name === '_rels/.rels');
  const rootRelationships = readRelationships(file, names, '_rels/.rels', '');
  const main = rootRelationships.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const other = OTHERS.find(([folder]) => main.startsWith(folder));
  if (other) file.fail(other[1]);
  const core = rootRelationships.find(({ kind }) => kind === 'core-properties')?.target ?? '';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const inFolder = /^(?:footnotes|endnotes|styles|numbering|settings)\d{0,4}\.xml$/;
  const isWanted = (name: string) =>
    name === main ||
    name === links ||
    name === core ||
    (name.startsWith(folder) && inFolder.test(name.slice(folder.length)));
  const parts = openParts(file, isWanted);
  if (!parts.has(main)) file.fail(names.has('content.xml') ? OPEN_DOCUMENT : `has no ${main}, so it is no DOCX file`);
  const relationships = readRelationships(file, parts, links, folder);
  return {
    parts,
    document: main,
    part: (kind) =>
      kind === 'core-properties' ? core : (relationships.find((one) => one.kind === kind)?.target ?? ''),
    links: new Map(relationships.filter(({ kind }) => kind === 'hyperlink').map(({ id, target }) => [id, target])),
  };
}

function readRelationships(
  file: VFile,
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  folder: string,
): Relationship[] {
  const found: Relationship[] = [];
  const handler = byElement({
    open: {
      Relationship: ({ Id = '', Type = '', Target = '', TargetMode }) => {
        const external = TargetMode === 'External';
        const target = external ? Target : Target.startsWith('/') ? Target.slice(1) : folder + Target;
        found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target, external });
        return undefined;
      },
    },
  });
  readPart(file, parts, name, handler, NAMESPACES);
  return found;
}
