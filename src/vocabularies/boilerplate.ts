/** Words of a wiki's skin that come along when a page is copied. @module */
import { foldKey } from '../text/fold.ts';
import data from './boilerplate.json' with { type: 'json' };

/** Why a line is no content. */
export interface Boilerplate {
  reason: string;
  /** Counts only before the first words of a page and after its last. */
  edge: boolean;
  /** A navigation box: short lines between two such lines belong to it. */
  nav: boolean;
  /** Opens a table of contents: the numbered lines below it belong to it. */
  toc: boolean;
  /** Opens the menus below a page: all that follows belongs to them. */
  tail: boolean;
}

interface Entry {
  line?: string;
  start?: string;
  pattern?: string;
  reason: string;
  edge?: boolean;
  nav?: boolean;
  toc?: boolean;
  tail?: boolean;
}

interface Tables {
  lines: Map<string, Boilerplate>;
  starts: [string, Boilerplate][];
  patterns: [RegExp, Boilerplate][];
  languages: Set<string>;
  mailHeaders: Set<string>;
  mailIntros: RegExp[];
}

const LANGUAGE_BAR: Boilerplate = { reason: 'language bar', edge: true, nav: false, toc: false, tail: false };
/** No line of a skin is longer; patterns need not run over long paragraphs. */
const LONGEST = 700;
/** No link of a skin is longer. */
const LONGEST_LINK = 60;
let loaded: Tables | undefined;

/** Why a line (trimmed) is boilerplate, or null when it is content. */
export function boilerplate(line: string): Boilerplate | null {
  if (line.length > LONGEST) return null;
  loaded ??= load();
  const { lines, starts, patterns, languages } = loaded;
  const short = line.length <= LONGEST_LINK;
  const start = foldKey(short ? line : line.slice(0, LONGEST_LINK));
  return (
    (short ? lines.get(start) : undefined) ??
    starts.find(([words]) => start.startsWith(words))?.[1] ??
    patterns.find(([pattern]) => pattern.test(line))?.[1] ??
    (isLanguageBar(line, languages) ? LANGUAGE_BAR : null)
  );
}

/** Whether a line (trimmed) has the form of a header of an e-mail: `Subject: Words`. */
export function isMailHeader(line: string): boolean {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 12 || line.length > LONGEST) return false;
  loaded ??= load();
  return loaded.mailHeaders.has(line.slice(0, colon).trim());
}

/** Whether a line (trimmed) introduces what an e-mail quotes or forwards: `On 3 May 2019, somebody wrote:`. */
export function isMailIntro(line: string): boolean {
  if (line.length > LONGEST || !/[:：-]$/.test(line)) return false;
  loaded ??= load();
  return loaded.mailIntros.some((pattern) => pattern.test(line));
}

/** Names of languages, one or several with `•`, `|` or commas between. */
function isLanguageBar(line: string, languages: ReadonlySet<string>): boolean {
  // A name of a language has no full stop, and few have more than two words: most lines need not be taken apart.
  const first = /^[^•|·∙⁃,]{1,40}/.exec(line)?.[0];
  if (first === undefined || !languages.has(foldKey(first))) return false;
  return line.split(/[•|·∙⁃,]/).every((part) => part.trim() === '' || languages.has(foldKey(part)));
}

function load(): Tables {
  const tables: Tables = {
    lines: new Map(),
    starts: [],
    patterns: [],
    languages: new Set(data.languageNames.map(foldKey)),
    mailHeaders: new Set(data.mailHeaders),
    mailIntros: data.mailIntros.map((pattern) => new RegExp(`^(?:${pattern})$`, 'u')),
  };
  for (const entry of data.entries as Entry[]) {
    const { line, start, pattern, reason, edge = false, nav = false, toc = false, tail = false } = entry;
    const value = { reason, edge, nav, toc, tail };
    if (line !== undefined) tables.lines.set(foldKey(line), value);
    if (start !== undefined) tables.starts.push([foldKey(start), value]);
    if (pattern !== undefined) tables.patterns.push([new RegExp(`^(?:${pattern})$`, 'iu'), value]);
  }
  return tables;
}
