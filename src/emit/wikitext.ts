/** Tables in wikitext. @module */
import { oneLine } from './clean.ts';
import { remembering } from './pieces.ts';
import type { View } from './view.ts';

const MARKUP = /[|[\]{}<>~]|''|__|!!|&(?=[#\p{L}])|:(?=\/\/)/gu;

/**
 * A wikitable with its caption; one cell a line, so that a cell cannot open another.
 *
 * @see https://www.mediawiki.org/wiki/Help:Tables
 */
export function* wikitext({ caption, columns, rows }: View): Generator<string> {
  yield `{| class="wikitable sortable"\n|+ ${escapeWikitext(caption)}\n`;
  for (const { title } of columns) yield `! scope="col" | ${escapeWikitext(title)}\n`;
  const lines = columns.map(({ align }) => remembering((cell: string) => line(cell, align === 'right')));
  for (const row of rows) {
    yield '|-\n';
    for (const [i, cell] of row.entries()) yield lines[i]?.(cell) ?? '';
  }
  yield '|}\n';
}

function line(cell: string, right: boolean): string {
  return `${`| ${right ? 'style="text-align: right" | ' : ''}${escapeWikitext(cell)}`.trimEnd()}\n`;
}

/** Writes as character references what wikitext would read as markup: tables, links, templates, tags, quotes. */
export function escapeWikitext(text: string): string {
  return oneLine(text).trim().replace(MARKUP, references);
}

function references(markup: string): string {
  return Array.from(markup, (character) => `&#${character.codePointAt(0)};`).join('');
}
