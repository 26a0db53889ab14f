/** The reader of comments in TSV. @module */
import { delimited } from './table/delimited.ts';

/**
 * A unified parser of tables of comments as {@link csv} reads them, with tabs between the cells.
 *
 * @throws VFileMessage as the reader of CSV
 */
export const tsv = delimited('\t');
