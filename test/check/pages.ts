/** Rules on whole pages, as people write them. */
import { check } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import { compileDocument, join } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Format } from '../../src/model/report.ts';

/** A page by its path, or pasted text. */
export type Pages = string | Readonly<Record<string, string>>;

/** The findings of one rule on pages. */
export async function findingsOn(rule: Rule, pages: Pages, format?: Format): Promise<Finding[]> {
  const files = Object.entries(typeof pages === 'string' ? { 'page.txt': pages } : pages);
  const compiled = await Promise.all(files.map(([path, value]) => compileDocument({ path, value, format })));
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  return check(join(compiled).compiled, { rules: [rule], texts });
}

/** Their messages. */
export async function messagesOn(rule: Rule, pages: Pages, format?: Format): Promise<string[]> {
  return (await findingsOn(rule, pages, format)).map(({ message }) => message);
}

/** The words each finding points at, on one page. */
export async function placesOn(rule: Rule, page: string, format?: Format): Promise<(string | null)[]> {
  const findings = await findingsOn(rule, page, format);
  return findings.map(({ span }) => span && page.slice(span.start.offset, span.end.offset));
}

/** A page with the fixes of all findings made. */
export async function fixedPage(rule: Rule, page: string, format?: Format): Promise<string> {
  const edits = (await findingsOn(rule, page, format)).flatMap(({ fix }) => fix?.edits ?? []);
  const last = [...edits].sort((a, b) => b.start - a.start);
  return last.reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), page);
}

/** Pasted text with items and notes that are attributed. */
export function pasted(
  items: readonly string[],
  notes: readonly string[] = ['The soup was warm.'],
  before = '',
): string {
  const list = items.map((item) => `  • ${item}[1]`);
  const footnotes = notes.map(
    (note, i) => `  ${i + 1}. ${note} (Peru Strategy Salon, June 2019, Diversity thematic area).`,
  );
  return [
    'Movement/Input/Warm the Soup',
    '',
    before,
    '',
    'Soup',
    '',
    ...list,
    '',
    'Footnotes',
    '',
    ...footnotes,
    '',
  ].join('\n');
}
