/** Office files made of invented text. */

import { type Zippable, zipSync } from 'fflate';
import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { ReaderData } from '../../src/model/tree.ts';

const MTIME = '2019-06-01T12:00:00Z';

/** A zip archive of texts. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [name, value] of Object.entries(files)) {
    entries[name] = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  }
  return zipSync(entries, { mtime: MTIME, level });
}

const MAIN = 'http://schemas.openxmlformats.org';
const W = [
  `xmlns:w="${MAIN}/wordprocessingml/2006/main"`,
  `xmlns:r="${MAIN}/officeDocument/2006/relationships"`,
  `xmlns:mc="${MAIN}/markup-compatibility/2006"`,
  `xmlns:m="${MAIN}/officeDocument/2006/math"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** Parts of a DOCX file: what stands inside the root element of each. */
export interface DocxParts {
  body?: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  title?: string;
  /** Relationships of the document beside those of its parts. */
  links?: string;
  /** Files beside. */
  extra?: Readonly<Record<string, string | Uint8Array>>;
}

const STYLES = [1, 2, 3]
  .map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/></w:style>`)
  .join('');
const level = (n: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const levels = (format: string, text: string) => [0, 1, 2].map((n) => level(n, format, text)).join('');
/** List 1 has bullets, list 2 numbers, list 3 nothing before its items. */
const NUMBERING = ['bullet', 'decimal', 'none']
  .map(
    (format, i) =>
      `<w:abstractNum w:abstractNumId="${i + 1}">${levels(format, format === 'bullet' ? '•' : '%1.')}</w:abstractNum>`,
  )
  .concat([1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('');

export function docxBytes(parts: DocxParts): Uint8Array {
  const {
    body = '',
    styles = STYLES,
    numbering = NUMBERING,
    footnotes,
    endnotes,
    settings,
    title,
    links = '',
    extra,
  } = parts;
  const part = (name: string, inside: string | undefined) =>
    inside === undefined ? {} : { [`word/${name}.xml`]: `<?xml version="1.0"?><w:${name} ${W}>${inside}</w:${name}>` };
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'];
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(
      relationship('rId1', 'officeDocument', 'word/document.xml') +
        relationship('rId2', 'metadata/core-properties', 'docProps/core.xml'),
    ),
    'word/_rels/document.xml.rels': relationships(
      kinds.map((kind) => relationship(kind, kind, `${kind}.xml`)).join('') + links,
    ),
    ...part('document', `<w:body>${body}</w:body>`),
    ...part('styles', styles),
    ...part('numbering', numbering),
    ...part('footnotes', footnotes),
    ...part('endnotes', endnotes),
    ...part('settings', settings),
    ...(title === undefined
      ? {}
      : { 'docProps/core.xml': `<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></p>` }),
    ...extra,
  });
}

function relationships(inside: string): string {
  return `<Relationships xmlns="${MAIN}/package/2006/relationships">${inside}</Relationships>`;
}

export function relationship(id: string, kind: string, target: string, mode = ''): string {
  const type = `${MAIN}/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph; words without `<` become a run. */
export function p(inside: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inside.includes('<') ? inside : run(inside)}</w:p>`;
}

/** A heading. */
export function h(depth: number, words: string): string {
  return p(words, `<w:pStyle w:val="H${depth}"/>`);
}

/** An item of a list: 1 has bullets, 2 numbers. */
export function item(inside: string, list = 1, at = 0): string {
  return p(inside, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A table of cells, each what stands in it. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inside: string) => `<w:tc><w:tcPr/>${inside.includes('<w:p') ? inside : p(inside)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The marker of a note, and a note. */
export function ref(id: number | string, kind = 'footnote'): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
}

export function note(id: number | string, inside: string, kind = 'footnote'): string {
  return `<w:${kind} w:id="${id}">${inside.includes('<w:p') ? inside : p(`<w:r><w:${kind}Ref/></w:r>${run(` ${inside}`)}`)}</w:${kind}>`;
}

const ODF = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  ])
  .join(' ');

/** Parts of an ODT file: what stands inside the root element of each. */
export interface OdtParts {
  body?: string;
  /** Styles of the text, and those with names. */
  automatic?: string;
  styles?: string;
  title?: string;
  manifest?: string;
  mimetype?: string;
  extra?: Readonly<Record<string, string | Uint8Array>>;
}

export function odtBytes({
  body = '',
  automatic = '',
  styles,
  title,
  manifest,
  mimetype,
  extra,
}: OdtParts): Uint8Array {
  const optional = (name: string, root: string, inside: string | undefined) =>
    inside === undefined ? {} : { [name]: `<${root} ${ODF}>${inside}</${root}>` };
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  return zip({
    mimetype: mimetype ?? 'application/vnd.oasis.opendocument.text',
    ...optional('content.xml', 'office:document-content', content),
    ...optional('styles.xml', 'office:document-styles', styles),
    ...optional(
      'meta.xml',
      'office:document-meta',
      title && `<office:meta><dc:title>${title}</dc:title></office:meta>`,
    ),
    ...optional('META-INF/manifest.xml', 'manifest:manifest', manifest),
    ...extra,
  });
}

/** What a reader of bytes makes of them. */
export function readBytes(plugin: Plugin<[], string, Root>, value: Uint8Array | string): { tree: Root } & ReaderData {
  const data = { text: '', skipped: [], doubts: [], meta: { title: null, language: null, date: null, kind: null } };
  const file = new VFile({ path: 'input', value, data });
  const tree = unified().use(plugin).parse(file);
  return { tree, ...(file.data as ReaderData) };
}

interface AnyNode {
  type: string;
  value?: string;
  depth?: number;
  ordered?: boolean | null;
  label?: string | null;
  data?: { footnotes?: boolean };
  children?: AnyNode[];
}

/** A tree in short, a line a block: `h2 Title`, `- item [1]`, `1. item`, `[1]: note`, `| cell | cell |`. */
export function outline(tree: Root): string[] {
  return blocksOf(tree.children as AnyNode[], '');
}

function blocksOf(nodes: readonly AnyNode[], indent: string): string[] {
  return nodes.flatMap((node) => blockOf(node, indent));
}

function blockOf(node: AnyNode, indent: string): string[] {
  const children = node.children ?? [];
  if (node.type === 'heading') return [`h${node.depth}${node.data?.footnotes ? '*' : ''} ${wordsOf(children)}`];
  if (node.type === 'paragraph') return [`${indent}${wordsOf(children)}`];
  if (node.type === 'blockquote') return blocksOf(children, `${indent}> `);
  if (node.type === 'footnoteDefinition') {
    return [`[${node.label}]: ${children.map((child) => wordsOf(child.children ?? [])).join(' ¶ ')}`];
  }
  if (node.type === 'table') {
    return children.map(
      (row) => `|${(row.children ?? []).map((cell) => ` ${cellOf(cell.children ?? [])} |`).join('')}`,
    );
  }
  return children.flatMap((one) => {
    const [first, ...rest] = one.children ?? [];
    const own = `${indent}${node.ordered ? '1.' : '-'} ${wordsOf(first?.children ?? [])}`;
    return [own, ...blocksOf(rest, `${indent}  `)];
  });
}

/** Lists and paragraphs of a cell stand on lines of their own. */
function cellOf(nodes: readonly AnyNode[]): string {
  return nodes.some(({ type }) => type === 'list') ? blocksOf(nodes, '').join('\n') : wordsOf(nodes);
}

function wordsOf(nodes: readonly AnyNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'footnoteReference') return `{${node.label}}`;
      return node.type === 'break' ? '/' : (node.value ?? wordsOf(node.children ?? []));
    })
    .join('');
}
