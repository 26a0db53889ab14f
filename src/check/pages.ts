/** Pages that belong together. @module */
import { attributionsOf } from '../model/footnote.ts';
import type { Attribution, DateRange, Document } from '../model/report.ts';
import { slug } from '../text/fold.ts';
import { append } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { compare } from '../text/order.ts';
import { agree } from './events.ts';
import { firstDefinitions, labelKey } from './footnotes.ts';
import { languageInName } from './language-code.ts';
import type { RuleInput } from './rule.ts';
import { mainLanguage } from './tongue.ts';

/** A translation of a page that is among the documents too. */
export interface Translation {
  original: RuleInput;
  translation: RuleInput;
}

/** By path: the same order whatever the order of the arguments, which findings must not hang on. */
export function inOrder(documents: readonly RuleInput[]): RuleInput[] {
  return [...documents].sort((a, b) => compare(a.document.path, b.document.path));
}

/** The documents that are no translation of another one of them, by path. */
export const originals = once((documents: readonly RuleInput[]): readonly RuleInput[] => {
  const translated = new Set(translations(documents).map(({ translation }) => translation.document));
  return inOrder(documents).filter(({ document }) => !translated.has(document));
});

interface Version {
  input: RuleInput;
  /** First part of the BCP 47 tag; null when neither a code nor the words tell it. */
  language: string | null;
  /** Whether the name has the code of the language. */
  coded: boolean;
  /** The folder of a file whose name is that code and nothing else; null for any other name. */
  folder: string | null;
}

/**
 * Pages whose name is another one's with the code of their language: in the title on the wiki (`Roofs/es`), in the path
 * (`roofs.es.md`, `roofs-es.md`, `es/roofs.md`), or, where both have a language and not the same, under one title.
 * Files of one folder whose names are nothing but codes (`en.md`, `es.md`) are so where the folder has the name of the
 * page, or most of their footnotes rest on the same source and time. The original is the one without a code, else the one in English, else the first by path.
 */
export const translations = once((documents: readonly RuleInput[]): readonly Translation[] => {
  // A page without a language is nobody's translation.
  if (!haveSeveralLanguages(documents)) return [];
  const found = new Map<Document, Translation>();
  for (const versions of versionsByName(inOrder(documents)).values()) {
    const [original] = [...versions].sort((a, b) => rank(a) - rank(b));
    if (!original || versions.length < 2) continue;
    for (const version of versions) {
      const { input, language } = version;
      if (language === null || language === original.language || found.has(input.document)) continue;
      if (input.document.kind !== original.input.document.kind) continue;
      if (version.folder !== null && original.folder !== null && !areOfOneSubject(original, version)) continue;
      found.set(input.document, { original: original.input, translation: input });
    }
  }
  return [...found.values()];
});

function haveSeveralLanguages(documents: readonly RuleInput[]): boolean {
  const languages = new Set(documents.map(({ document }) => document.language));
  languages.delete(null);
  return languages.size > 1 || (languages.size === 1 && documents.some(({ document }) => document.language === null));
}

function rank({ coded, language }: Version): number {
  return coded ? (language === 'en' ? 1 : 2) : language === 'en' || language === null ? 0 : 0.5;
}

function versionsByName(documents: readonly RuleInput[]): Map<string, Version[]> {
  const versions = new Map<string, Version[]>();
  for (const input of documents) {
    const language = mainOf(input.document.language);
    for (const { name, code, folder } of namesOf(input.document)) {
      if (code === null || code === language)
        append(versions, name, { input, language, coded: code !== null, folder: folder ?? null });
    }
  }
  return versions;
}

/** So many footnotes that rest on the same are no chance. */
const NO_CHANCE = 2;

function areOfOneSubject({ input: { document: one }, folder }: Version, { input: { document: other } }: Version) {
  const named = slug(folder ?? '');
  if ([one, other].some(({ title }) => slug(title.slice(title.lastIndexOf('/') + 1)) === named)) return true;
  if (one.event && other.event)
    return isSameTime(one.event.date, other.event.date) && share(one.event.countries, other.event.countries);
  const theirs = new Map(firstDefinitions(other).map((footnote) => [labelKey(footnote.label), footnote]));
  const own = firstDefinitions(one);
  const same = own.filter((footnote) => {
    const there = theirs.get(labelKey(footnote.label));
    const [[mine], [its]] = [attributionsOf(footnote), there ? attributionsOf(there) : []];
    return mine && its && isSameTime(mine.date, its.date) && share(sourceKeys(mine), sourceKeys(its));
  });
  return same.length >= NO_CHANCE && same.length * 2 > Math.max(own.length, theirs.size);
}

function isSameTime(one: DateRange | null, other: DateRange | null): boolean {
  return one !== null && other !== null && agree(one, other);
}

/** Names are translated, countries are not. */
function sourceKeys({ sources }: Attribution): string[] {
  return sources.flatMap(({ id, countries }) => [id, ...countries]);
}

function share(own: readonly string[], theirs: readonly string[]): boolean {
  return own.some((one) => theirs.includes(one));
}

/** A name of a page, and the code of a language that was left out of it. */
interface Name {
  name: string;
  code: string | null;
  /** As that of a {@link Version}. */
  folder?: string;
}

const namesOf = once(({ path, origin, title, language }: Document): Name[] => {
  const file = withoutCodes('path', path.replace(/\.[^./]{1,8}$/, ''));
  if (origin) return [...file, ...withoutCodes('wiki', origin.title)];
  // The name of a file is no title, and a single word may head any page.
  const isTitle = language !== null && /\S\s\S/.test(title) && !path.includes(title);
  return isTitle ? [...file, { name: `title ${title.toLowerCase()}`, code: null }] : file;
});

const MOST_PARTS = 100;

/** A name as it is, and without each part of it that is the code of a language. */
function withoutCodes(of: string, name: string): Name[] {
  const parts = name.split(/([/._])/);
  const found: Name[] = [{ name: `${of} ${name}`, code: null }];
  const [, stem, code] = /^(.{1,300})-([a-z]{2,3})$/i.exec(name) ?? [];
  if (stem !== undefined) found.push({ name: `${of} ${stem}`, code: mainOf(code ?? null) });
  if (parts.length > MOST_PARTS) return found;
  for (let i = 0; i < parts.length; i += 2) {
    const isEnd = i === parts.length - 1;
    const isFolder = parts[i + 1] === '/' && (i === 0 || parts[i - 1] === '/');
    const code = isEnd || isFolder ? languageInName(parts[i] as string) : null;
    if (code === null || (parts.length === 1 && of !== 'path')) continue;
    const rest = isEnd ? parts.slice(0, Math.max(0, i - 1)) : [...parts.slice(0, i), ...parts.slice(i + 2)];
    const isWhole = isEnd && of === 'path' && (i === 0 || parts[i - 1] === '/');
    found.push({ name: `${of} ${rest.join('')}`, code, ...(isWhole && { folder: lastOf(rest) }) });
  }
  return found;
}

/** The name of the last folder; empty for none. */
function lastOf(parts: readonly string[]): string {
  return parts.slice(parts.lastIndexOf('/') + 1).join('');
}

/** The first part of a BCP 47 tag. */
function mainOf(tag: string | null): string | null {
  return tag === null ? null : mainLanguage(tag).toLowerCase();
}
