/** The reader of delimited text: what CSV and TSV share. @module */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { ReaderData } from '../../model/tree.ts';
import { Lines } from '../../text/span.ts';
import { guessDelimiter, namedDelimiter } from './delimiter.ts';
import { scanRecords } from './records.ts';
import { findHead, tableRoot } from './table.ts';

/**
 * A unified parser of a table of comments as delimited text.
 *
 * @param usual the delimiter of the format; null: guessed. A first line `sep=;` goes before either.
 */
export function delimited(usual: string | null): Plugin<[], string, Root> {
  return function () {
    this.parser = (text, file) => {
      const lines = new Lines(text);
      const named = namedDelimiter(text);
      const { delimiter, from } = named ?? { delimiter: usual ?? guessDelimiter(text, file.data.columns), from: 0 };
      if (named) {
        (file.data as ReaderData).skipped.push({
          from: 1,
          to: 1,
          use: 'ignored',
          what: 'names what separates the cells',
        });
      }
      const { records, unclosed } = scanRecords(text, delimiter, from);
      if (unclosed !== null) file.fail('a cell opens a quote (") that is not closed', lines.point(unclosed));
      return readRecords(file, lines, records, delimiter);
    };
  };
}

function readRecords(file: VFile, lines: Lines, records: ReturnType<typeof scanRecords>['records'], delimiter: string) {
  const head = findHead(records, lines.text, file.data.columns);
  if (typeof head === 'string') return file.fail(head, lines.point(firstWords(lines.text, records)));
  const about = head.heads.length > 1 ? [`cells separated by ${NAMES[delimiter] ?? delimiter}`] : [];
  return tableRoot(file, lines, records, head, about);
}

const NAMES: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** Where the first row with words begins. */
function firstWords(text: string, records: ReturnType<typeof scanRecords>['records']): number {
  return records.find(({ start, end }) => /\S/.test(text.slice(start, end)))?.start ?? 0;
}
