/** Tables in wikitext. @module */
import { oneLine } from './clean.ts';
import type { View } from './view.ts';

const MARKUP = /[|[\]{}<>~]|''|__|!!|&(?=[#\p{L}])|:(?=\/\/)/gu;

/**
 * A wikitable with its caption; one cell a line, so that a cell cannot open another.
 *
 * @see https://www.mediawiki.org/wiki/Help:Tables
 */
export function wikitext({ caption, columns, rows }: View): string {
  const head = columns.map(({ title }) => `! scope="col" | ${escapeWikitext(title)}`);
  const body = rows.flatMap((row) => ['|-', ...row.map((cell, i) => line(cell, columns[i]?.align === 'right'))]);
  return `${['{| class="wikitable sortable"', `|+ ${escapeWikitext(caption)}`, ...head, ...body, '|}'].join('\n')}\n`;
}

function line(cell: string, right: boolean): string {
  return `| ${right ? 'style="text-align: right" | ' : ''}${escapeWikitext(cell)}`.trimEnd();
}

/** Writes as character references what wikitext would read as markup: tables, links, templates, tags, quotes. */
export function escapeWikitext(text: string): string {
  return oneLine(text).trim().replace(MARKUP, references);
}

function references(markup: string): string {
  return Array.from(markup, (character) => `&#${character.codePointAt(0)};`).join('');
}
