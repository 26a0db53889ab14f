/** What tests of tables of comments have in common: a file read to the end, row by row. */
import type { Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { expect } from 'vitest';
import { asUnreadable } from '../../src/compile.ts';
import type { Unreadable } from '../../src/model/corpus.ts';
import { type InputFile, parse } from '../../src/parse/parse.ts';
import { breaches } from './tree-contract.ts';

/** The rows of a table by the fields of their cells, with what its reader told beside; the tree keeps the contract. */
export async function readTable(input: Omit<InputFile, 'path'> & { path: string }) {
  const { tree, text, skipped, doubts, meta } = await parse(input);
  expect(breaches(tree, text)).toEqual([]);
  const table = tree.children[0] as Table;
  const rows = table.children.map(({ children }) =>
    Object.fromEntries(children.map((cell) => [cell.data?.field, plainText(cell)])),
  );
  return { rows, head: rows[0], body: rows.slice(1), table, text, skipped, doubts, meta };
}

/** Why a file cannot be read. */
export async function whyUnreadable(input: InputFile): Promise<Unreadable> {
  try {
    await parse(input);
  } catch (error) {
    return asUnreadable(input.path, error);
  }
  throw new Error(`${input.path} is readable`);
}
