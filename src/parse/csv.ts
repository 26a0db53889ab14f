/** The reader of comments in CSV. @module */
import { delimited } from './table/delimited.ts';

/**
 * A unified parser of tables of comments in CSV, after RFC 4180: a row a comment, the heads in a row of their own. Cells
 * are separated by `,`, `;`, tab or `|`, whichever fits the first rows, or as a first line `sep=;` says. Which columns
 * hold what is told by `file.data.columns`, else guessed by common heads.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @throws VFileMessage when no column is known to hold the text, a mapped head is not there, or a quote is not closed
 */
export const csv = delimited(null);
