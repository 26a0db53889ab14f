/** The reader of DOCX: what Word, LibreOffice and Google Docs write. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { readDocx } from './docx/read.ts';
import { officeTree } from './office/tree.ts';

/**
 * A unified parser of DOCX (ECMA-376). `file.data.text` has a line a paragraph, those of footnotes and endnotes at its
 * end; the marker of a note is its label in brackets. Headings are told by style or outline level, lists by numbering;
 * notes that are typed below a heading such as `Footnotes` are read as well. Tracked changes are read as accepted;
 * comments, hidden text, headers and footers are left out, which the last line of the ledger says with their number.
 *
 * @throws VFileMessage when the file is no DOCX file, broken, encrypted, or larger than the limits
 */
export const docx: Plugin<[], string, Root> = function () {
  this.parser = (_, file) => officeTree(readDocx(file), file);
};
