/** Pages that belong together. @module */
import type { Document } from '../model/report.ts';
import { append } from '../text/group.ts';
import { once } from '../text/lazy.ts';
import { compare } from '../text/order.ts';
import type { RuleInput } from './rule.ts';

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
}

/**
 * Pages whose name is another one's with the code of their language: in the title on the wiki (`Roofs/es`), in the path
 * (`roofs.es.md`, `roofs-es.md`, `es/roofs.md`), or, where both have a language and not the same, under one title.
 * The original is the one without a code, else the one in English, else the first by path.
 */
export const translations = once((documents: readonly RuleInput[]): readonly Translation[] => {
  // A page without a language is nobody's translation.
  if (!haveSeveralLanguages(documents)) return [];
  const found = new Map<Document, Translation>();
  for (const versions of versionsByName(inOrder(documents)).values()) {
    const [original] = [...versions].sort((a, b) => rank(a) - rank(b));
    if (!original || versions.length < 2) continue;
    for (const { input, language } of versions) {
      if (language === null || language === original.language || found.has(input.document)) continue;
      if (input.document.kind !== original.input.document.kind) continue;
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
    for (const { name, code } of namesOf(input.document)) {
      if (code === null || code === language) append(versions, name, { input, language, coded: code !== null });
    }
  }
  return versions;
}

/** A name of a page, and the code of a language that was left out of it. */
interface Name {
  name: string;
  code: string | null;
}

const namesOf = once(({ path, origin, title, language }: Document): Name[] => {
  const file = withoutCodes('path', path.replace(/\.[^./]{1,8}$/, ''));
  if (origin) return [...file, ...withoutCodes('wiki', origin.title)];
  // The name of a file is no title, and a single word may head any page.
  const isTitle = language !== null && /\S\s\S/.test(title) && !path.includes(title);
  return isTitle ? [...file, { name: `title ${title.toLowerCase()}`, code: null }] : file;
});

const CODE = /^[a-z]{2,3}(?:-[a-z]{2,8})?$/i;
const MOST_PARTS = 100;

/** A name as it is, and without each part of it that looks like the code of a language. */
function withoutCodes(of: string, name: string): Name[] {
  const parts = name.split(/([/._])/);
  const found: Name[] = [{ name: `${of} ${name}`, code: null }];
  const [, stem, code] = /^(.{1,300})-([a-z]{2,3})$/i.exec(name) ?? [];
  if (stem !== undefined) found.push({ name: `${of} ${stem}`, code: mainOf(code ?? null) });
  if (parts.length > MOST_PARTS) return found;
  for (let i = 0; i < parts.length; i += 2) {
    const part = parts[i] as string;
    const isEnd = i === parts.length - 1 && i > 0;
    const isFolder = parts[i + 1] === '/' && (i === 0 || parts[i - 1] === '/');
    if (!(isEnd || isFolder) || !CODE.test(part)) continue;
    const rest = isEnd ? parts.slice(0, -2) : [...parts.slice(0, i), ...parts.slice(i + 2)];
    found.push({ name: `${of} ${rest.join('')}`, code: mainOf(part) });
  }
  return found;
}

/** The first part of a BCP 47 tag. */
function mainOf(tag: string | null): string | null {
  return tag === null ? null : (tag.split('-')[0] as string).toLowerCase();
}
