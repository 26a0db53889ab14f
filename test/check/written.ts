/** Pages in the words of a reader, compiled and checked: for rules that ask for languages, kinds and names of sources. */
import { check } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import { compileDocument, type InputFile } from '../../src/compile.ts';
import { withUniqueIds } from '../../src/link/link.ts';
import type { Finding } from '../../src/model/finding.ts';

/** What stands behind a quote where a test does not care. */
export const SOMEBODY = '(Kenya Strategy Salon, June 2019, Diversity thematic area)';

/** A recommendation with its quotes, each with its attribution or without one. */
export type Item = readonly [recommendation: string, ...quotes: string[]];

/** A page of recommendations; every quote is a footnote of its own. */
export function synthesis(title: string, items: readonly Item[], heading = 'Footnotes'): string {
  const notes: string[] = [];
  const bullets = items.map(([recommendation, ...quotes]) => {
    const markers = quotes.map((quote) => `[${notes.push(/\(.{9,}\)/.test(quote) ? quote : `${quote} ${SOMEBODY}`)}]`);
    return `  • ${recommendation}${markers.join('')}\n`;
  });
  const list = notes.map((note, i) => `  ${i + 1}. ${note}.\n`);
  return `${title}\n\n${bullets.join('')}\n${heading}\n\n${list.join('')}`;
}

/** The findings of one rule on pages, by default of pasted text. */
export async function findingsIn(rule: Rule, ...files: readonly InputFile[]): Promise<Finding[]> {
  const compiled = await Promise.all(files.map((file) => compileDocument(file)));
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  return check(withUniqueIds(compiled), { rules: [rule], texts });
}

/** What a rule says of one page, and at which words. */
export async function told(rule: Rule, value: string): Promise<{ message: string; at: string | null }[]> {
  const findings = await findingsIn(rule, { path: 'page.txt', value });
  return findings.map(({ message, span }) => ({
    message,
    at: span && value.slice(span.start.offset, span.end.offset),
  }));
}
