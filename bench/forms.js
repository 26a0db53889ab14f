// A bench document in every form that a reader knows.
import { strToU8, zipSync } from 'fflate';
import { toMarkdown, toText } from './generate.js';

/** All forms by the ending of their file: a function from a document to text or bytes. */
export const FORMS = {
  'text.txt': toText,
  'markdown.md': toMarkdown,
  'wikitext.wiki': toWikitext,
  'legacy.html': toLegacyHtml,
  'parsoid.html': toParsoidHtml,
  'word.docx': toDocx,
  'writer.odt': toOdt,
  'table.csv': toCsv,
  'sheet.xlsx': toXlsx,
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** With a `<ref>` at each marker, as editors of a wiki write it. */
export function toWikitext({ title, intro, sections, notes }) {
  const item = ({ text, markers }) => `* ${text}${markers.map((label) => `<ref>${notes[label - 1]}</ref>`).join('')}`;
  const body = sections.flatMap(({ title: heading, items }) => [`== ${heading} ==`, '', ...items.map(item), '']);
  return `${[`{{DISPLAYTITLE:${title}}}`, intro, '', ...body, '== Footnotes ==', '<references />'].join('\n')}\n`;
}

/** As the legacy parser of MediaWiki renders it. */
export function toLegacyHtml({ title, intro, sections, notes }) {
  const marker = (label) =>
    `<sup id="cite&#95;ref-${label}" class="reference"><a href="#cite_note-${label}">&#91;${label}&#93;</a></sup>`;
  const heading = (words) => `<h2><span class="mw-headline" id="${words.replaceAll(' ', '_')}">${words}</span></h2>`;
  const note = (words, i) =>
    `<li id="cite&#95;note-${i + 1}"><span class="mw-cite-backlink"><a href="#cite_ref-${i + 1}">↑</a></span> <span class="reference-text">${escaped(words)}</span>\n</li>`;
  return page(title, intro, sections, heading, marker, [
    heading('Footnotes'),
    '<div class="mw-references-wrap"><ol class="references">',
    ...notes.map(note),
    '</ol></div>',
  ]);
}

/** As Parsoid renders it. */
export function toParsoidHtml({ title, intro, sections, notes }) {
  const marker = (label) =>
    `<sup about="#mwt${label}" class="mw-ref reference" id="cite_ref-${label}" rel="dc:references" typeof="mw:Extension/ref" data-mw='{"name":"ref","attrs":{},"body":{"id":"mw-reference-text-cite_note-${label}"}}'><a href="./Page#cite_note-${label}" style="counter-reset: mw-Ref ${label};"><span class="mw-reflink-text">[${label}]</span></a></sup>`;
  const heading = (words) => `<h2 id="${words.replaceAll(' ', '_')}">${words}</h2>`;
  const note = (words, i) =>
    `<li about="#cite_note-${i + 1}" id="cite_note-${i + 1}"><a href="./Page#cite_ref-${i + 1}" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a> <span id="mw-reference-text-cite_note-${i + 1}" class="mw-reference-text">${escaped(words)}</span></li>`;
  return page(title, intro, sections, heading, marker, [
    heading('Footnotes'),
    '<ol class="mw-references references">',
    ...notes.map(note),
    '</ol>',
  ]);
}

function page(title, intro, sections, heading, marker, end) {
  const item = ({ text, markers }) => `<li>${escaped(text)}${markers.map(marker).join('')}</li>`;
  const body = sections.flatMap(({ title: words, items }) => [heading(words), '<ul>', ...items.map(item), '</ul>']);
  const head = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"/><title>${escaped(title)}</title></head><body>`;
  return `${[head, `<p>${escaped(intro)}</p>`, ...body, ...end, '</body></html>'].join('\n')}\n`;
}

/** With footnotes of Word's own. */
export function toDocx({ title, intro, sections, notes }) {
  const run = (text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const styled = (style, text) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
  const reference = (label) => `<w:r><w:footnoteReference w:id="${label + 1}"/></w:r>`;
  const item = ({ text, markers }) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}${markers.map(reference).join('')}</w:p>`;
  const body = sections.flatMap(({ title: words, items }) => [styled('Heading2', words), ...items.map(item)]);
  const note = (words, i) =>
    `<w:footnote w:id="${i + 2}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${words}`)}</w:p></w:footnote>`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['footnotes', 'styles', 'numbering'].map(relationship).join('')}</Relationships>`,
    'word/document.xml': `<w:document ${space}><w:body>${[styled('Title', title), `<w:p>${run(intro)}</w:p>`, ...body].join('')}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${space}>${notes.map(note).join('')}</w:footnotes>`,
    'word/styles.xml': `<w:styles ${space}>${style('Title', 'Title')}${style('Heading2', 'heading 2')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  });
}

function relationship(part) {
  return `<Relationship Id="${part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}" Target="${part}.xml"/>`;
}

function style(id, name) {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

/** With notes written where they are cited. */
export function toOdt({ title, intro, sections, notes }) {
  const note = (label) =>
    `<text:note text:id="n${label}" text:note-class="footnote"><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${escaped(notes[label - 1])}</text:p></text:note-body></text:note>`;
  const item = ({ text, markers }) =>
    `<text:list-item><text:p>${escaped(text)}${markers.map(note).join('')}</text:p></text:list-item>`;
  const body = sections.flatMap(({ title: words, items }) => [
    `<text:h text:outline-level="2">${escaped(words)}</text:h>`,
    `<text:list>${items.map(item).join('')}</text:list>`,
  ]);
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const words = [`<text:p text:style-name="Title">${escaped(title)}</text:p>`, `<text:p>${escaped(intro)}</text:p>`];
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:body><office:text>${[...words, ...body].join('')}</office:text></office:body></office:document-content>`,
  });
}

/** A row a footnote, its attribution in columns of its own. */
function tableOf({ notes }) {
  const rows = notes.map((note, i) => {
    const at = note.lastIndexOf(' (');
    const [source = '', ...rest] = note.slice(at + 2, -2).split(', ');
    const area = rest.at(-1)?.replace(' thematic area', '') ?? '';
    return [String(i + 1), source, rest.length > 1 ? rest[0] : '', area, note.slice(0, at)];
  });
  return [['ID', 'Source', 'Date', 'Theme', 'Comment'], ...rows];
}

export function toCsv(document) {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${tableOf(document)
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
}

export function toXlsx(document) {
  const cell = (text, column, row) =>
    `<c r="${'ABCDE'[column]}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const rows = tableOf(document).map(
    (cells, i) => `<row r="${i + 1}">${cells.map((text, column) => cell(text, column, i + 1)).join('')}</row>`,
  );
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${space} xmlns:r="${links}"><sheets><sheet name="Comments" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${space}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
}

/** Always the same bytes: the time in the entries is fixed. */
function zip(files) {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: '2019-10-01T00:00:00', level: 6 });
}
