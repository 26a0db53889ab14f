/** The parts of a workbook: its sheets, its strings, its formats. @module */
import { readXml } from '../xml.ts';
import { unzip, ZipError } from '../zip.ts';
import { isTrue, NAMESPACES } from './names.ts';
import { readStrings } from './strings.ts';
import { type NumberKind, readFormats } from './styles.ts';

/** A sheet of a workbook. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Null where the archive has not what the workbook names: a chart is no table. */
  xml: Uint8Array | null;
}

/** What is needed to read the sheets. */
export interface Book {
  /** In the order of their tabs. */
  sheets: SheetPart[];
  strings: readonly string[];
  /** By the style of a cell. */
  formats: readonly NumberKind[];
  /** Days are counted from 1904, as old programs of one maker did. */
  from1904: boolean;
}

/**
 * Reads a workbook but for the contents of its sheets.
 *
 * @throws ZipError, XmlError when the archive or a part of it cannot be read
 */
export function readBook(bytes: Uint8Array): Book {
  const parts = unzip(
    bytes,
    (name) => /^(?:_rels\/\.rels|xl\/.*\.(?:xml|rels))$/i.test(name) && !/media|drawing/.test(name),
  );
  const path = targetsOf(parts.get('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.path;
  const workbook = parts.get(path ?? 'xl/workbook.xml');
  if (!workbook) throw new ZipError('is a ZIP archive, but no workbook (it has no xl/workbook.xml)');
  const folder = (path ?? 'xl/workbook.xml').replace(/[^/]*$/, '');
  const name = (path ?? 'xl/workbook.xml').slice(folder.length);
  const targets = targetsOf(parts.get(`${folder}_rels/${name}.rels`), folder);
  const part = (type: string) => parts.get(targets.find((target) => target.type === type)?.path ?? '');
  const byId = new Map(targets.map((target) => [target.id, target]));
  const { sheets, from1904 } = readWorkbook(workbook);
  return {
    sheets: sheets.map(({ name: title, hidden, id }) => {
      const target = byId.get(id);
      const xml = target?.type === 'worksheet' ? (parts.get(target.path) ?? null) : null;
      return { name: title, hidden, xml };
    }),
    strings: readStrings(part('sharedStrings')),
    formats: readFormats(part('styles')),
    from1904,
  };
}

interface Target {
  id: string;
  /** The last word of its address: `worksheet`. */
  type: string;
  /** From the root of the archive. */
  path: string;
}

function targetsOf(xml: Uint8Array | undefined, folder: string): Target[] {
  const targets: Target[] = [];
  if (!xml) return targets;
  const open = (
    element: string,
    { Id: id = '', Type: type = '', Target: target = '' }: Readonly<Record<string, string>>,
  ) => {
    if (element !== 'Relationship') return;
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    targets.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path });
  };
  readXml(xml, { open }, { namespaces: NAMESPACES });
  return targets;
}

function readWorkbook(xml: Uint8Array) {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  const open = (element: string, attributes: Readonly<Record<string, string>>) => {
    if (element === 'workbookPr') from1904 = isTrue(attributes['date1904']);
    if (element !== 'sheet') return;
    const { name = '', state } = attributes;
    sheets.push({ name, hidden: state !== undefined && state !== 'visible', id: attributes['r:id'] ?? '' });
  };
  readXml(xml, { open }, { namespaces: NAMESPACES });
  return { sheets, from1904 };
}
