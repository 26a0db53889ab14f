/** The reader of ODT: what LibreOffice and its relatives write. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { readOdt } from './odt/read.ts';
import { officeTree } from './office/tree.ts';

/**
 * A unified parser of ODT (OpenDocument 1.0 to 1.3, packed). `file.data.text` has a line a paragraph, those of footnotes
 * and endnotes at its end; the marker of a note is its label in brackets. Notes that are typed below a heading such as
 * `Footnotes` are read as well. Tracked changes are read as accepted; comments, hidden text, headers and footers are left
 * out, which the last line of the ledger says with their number.
 *
 * @throws VFileMessage when the file is no ODT file, broken, encrypted, or larger than the limits
 */
export const odt: Plugin<[], string, Root> = function () {
  this.parser = (_, file) => officeTree(readOdt(file), file);
};
