/** Findings in pages that are compiled from their text, in any form. */
import { check } from '../../src/check/check.ts';
import type { OptionValues } from '../../src/check/options.ts';
import type { Rule } from '../../src/check/rule.ts';
import { rules as all } from '../../src/check/rules.ts';
import { compileDocument, join } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Format } from '../../src/model/report.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

interface Reading {
  /** Default: pasted text. */
  format?: Format;
  /** Options of the rule. */
  options?: OptionValues;
  /** When the revision of each page was saved. */
  saved?: string;
  /** Whether the words of the pages are at hand (default: true). */
  texts?: boolean;
}

/** What rules find in pages side by side; their paths are `1`, `2`, …. */
export async function findingsIn(
  rules: readonly Rule[] | Rule,
  pages: string | readonly string[],
  { format = 'plain', options = {}, saved, texts = true }: Reading = {},
): Promise<Finding[]> {
  const vocabularies = defaultVocabularies();
  const files = [pages].flat().map((value, i) => ({ path: String(i + 1), value, format }));
  const compiled = await Promise.all(files.map((file) => compileDocument(file, vocabularies)));
  const joined = join(compiled, { vocabularies }).compiled.map((one) => ({
    ...one,
    document: { ...one.document, origin: saved ? originOf(saved) : one.document.origin },
  }));
  const words = new Map(compiled.map(({ document, text }) => [document.path, text]));
  const run = [rules].flat();
  const told = Object.fromEntries(run.map(({ id }) => [id, options]));
  const settings = { severities: {}, options: told };
  return check(joined, { rules: run, settingsOf: () => settings, ...(texts && { texts: words }) });
}

function originOf(timestamp: string) {
  return { title: 'Page', pageId: null, revisionId: null, timestamp, url: null };
}

/** The same with every rule on: `rule at line`. */
export async function linesIn(pages: string | readonly string[], reading: Reading = {}): Promise<string[]> {
  const found = await findingsIn(all, pages, reading);
  return found.map(({ ruleId, span }) => `${ruleId} ${span?.start.line ?? '-'}`);
}

/** Their messages. */
export async function messagesIn(rule: Rule, pages: string | readonly string[], reading: Reading = {}) {
  return (await findingsIn(rule, pages, reading)).map(({ message }) => message);
}

/** The page with the repairs of its findings made. */
export async function repaired(rule: Rule, page: string, reading: Reading = {}): Promise<string> {
  const edits = (await findingsIn(rule, page, reading)).flatMap(({ fix }) => fix?.edits ?? []);
  edits.sort((a, b) => b.start - a.start || b.end - a.end);
  return edits.reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), page);
}

/** A synthesis in the form of pasted text. */
export function synthesis(items: readonly string[], notes: readonly string[], title = 'Gates'): string {
  return [
    title,
    '',
    ...items.map((item) => `  • ${item}`),
    '',
    'Footnotes',
    '',
    ...notes.map((note, i) => `  ${i + 1}. ${note}`),
    '',
  ].join('\n');
}

/** A synthesis of items that cite the notes one by one. */
export function citing(notes: readonly string[], title?: string): string {
  const items = notes.map((_, i) => `Open ${ORDINALS[i % ORDINALS.length]} gate at noon.[${i + 1}]`);
  return synthesis(items, notes, title);
}

const ORDINALS = ['the first', 'the second', 'the third', 'the fourth', 'the fifth', 'the sixth', 'the last'];
