/** Styles of an ODT file. @module */
import { byElement, type OnOpen } from '../office/elements.ts';
import type { Role } from '../office/model.ts';
import type { XmlHandler } from '../xml.ts';
import { numberOf } from './names.ts';

/** What a style says; null where it says nothing. */
export interface Style {
  /** Depth of a heading. */
  depth: number | null;
  role: Role | null;
  hidden: boolean | null;
  raised: boolean | null;
  lang: string | null;
}

/** A level of a list: what stands before its items, and the number of the first. */
export interface Level {
  kind: 'bullet' | 'number' | 'none';
  start: number;
}

interface Entry extends Style {
  parent: string | null;
}

/** Styles that have each other as parents further than this are a fault of the file. */
const LONGEST_CHAIN = 30;
const NONE: Style = { depth: null, role: null, hidden: null, raised: null, lang: null };

/** The styles of a document, those of its text too: a program makes one for each new look. */
export class Styles {
  readonly #entries = new Map<string, Entry>();
  readonly #resolved = new Map<string, Style>();
  readonly #lists = new Map<string, Map<number, Level>>();
  /** The language of the document as BCP 47, or null. */
  language: string | null = null;
  /** Whether pages have headers or footers. */
  margins = false;

  /** What a style and its parents say; what is nearest counts. */
  get(family: 'paragraph' | 'text', name: string | undefined): Style {
    if (name === undefined) return NONE;
    const key = `${family} ${name}`;
    const there = this.#resolved.get(key);
    if (there) return there;
    const style = { ...NONE };
    let entry = this.#entries.get(key);
    for (let i = 0; entry && i < LONGEST_CHAIN; i++) {
      for (const property of Object.keys(NONE) as (keyof Style)[]) style[property] ??= entry[property] as never;
      entry = entry.parent === null ? undefined : this.#entries.get(`${family} ${entry.parent}`);
    }
    if (!this.#entries.has(key)) Object.assign(style, namedStyle(name));
    this.#resolved.set(key, style);
    return style;
  }

  /** A level of a list, from 1; bullets where the style says nothing. */
  level(name: string | undefined, level: number): Level {
    return this.#lists.get(name ?? '')?.get(level) ?? { kind: 'bullet', start: 1 };
  }

  /** The elements of `styles.xml`, and of the styles in `content.xml`. */
  get elements(): { open: Record<string, OnOpen>; close: Record<string, () => void> } {
    let entry: Entry | null = null;
    let list: Map<number, Level> | null = null;
    const addLevel = (kind: (attributes: Readonly<Record<string, string>>) => Level['kind']): OnOpen => {
      return (attributes) => {
        const level = { kind: kind(attributes), start: numberOf(attributes['text:start-value']) ?? 1 };
        list?.set(numberOf(attributes['text:level']) ?? 1, level);
        return undefined;
      };
    };
    const openStyle: OnOpen = (attributes) => {
      const name = attributes['style:name'] ?? '';
      entry = { ...NONE, ...namedStyle(attributes['style:display-name'] ?? name), parent: null };
      entry.parent = attributes['style:parent-style-name'] ?? null;
      entry.depth ??= numberOf(attributes['style:default-outline-level']) || null;
      this.#entries.set(`${attributes['style:family']} ${name}`, entry);
      return undefined;
    };
    const margin: OnOpen = () => {
      this.margins = true;
      return 'skip';
    };
    return {
      open: {
        'style:style': openStyle,
        'style:text-properties': (attributes) => {
          const lang = languageOf(attributes);
          if (entry) Object.assign(entry, { ...looks(attributes), lang });
          else this.language ??= lang;
          return undefined;
        },
        'text:list-style': (attributes) => {
          list = new Map();
          this.#lists.set(attributes['style:name'] ?? '', list);
          return undefined;
        },
        'text:list-level-style-bullet': addLevel(() => 'bullet'),
        'text:list-level-style-image': addLevel(() => 'bullet'),
        'text:list-level-style-number': addLevel((attributes) => (attributes['style:num-format'] ? 'number' : 'none')),
        'style:header': margin,
        'style:footer': margin,
      },
      close: {
        'style:style': () => {
          entry = null;
        },
        'text:list-style': () => {
          list = null;
        },
      },
    };
  }

  /** Reads `styles.xml`. */
  get handler(): XmlHandler {
    return byElement(this.elements);
  }
}

/** `super`, or raised by so many per cent of the height of the font. */
function looks(attributes: Readonly<Record<string, string>>): Pick<Style, 'hidden' | 'raised'> {
  const position = attributes['style:text-position'];
  const display = attributes['text:display'];
  return {
    raised: position === undefined ? null : /^(?:super|[1-9]\d{0,2}%)/.test(position),
    hidden: display === undefined ? null : display === 'none',
  };
}

function languageOf(attributes: Readonly<Record<string, string>>): string | null {
  const language = attributes['fo:language'];
  const country = attributes['fo:country'];
  if (language === undefined || language === 'none' || language === 'zxx') return null;
  return country === undefined || country === 'none' ? language : `${language}-${country}`;
}

const ROLES: readonly [RegExp, Role][] = [
  [/^title$/i, 'title'],
  [/^author$/i, 'author'],
  [/^(?:quotations?|quote|block text)$/i, 'quote'],
  [/^contents (?:heading|\d{1,2})$/i, 'contents'],
];

/** What the name of a built-in style says; in names of XML a space is `_20_`. */
function namedStyle(name: string): Partial<Style> {
  const words = name.replaceAll('_20_', ' ');
  const depth = /^heading ([1-9]|10)$/i.exec(words)?.[1];
  const role = ROLES.find(([pattern]) => pattern.test(words))?.[1];
  return { depth: depth === undefined ? null : Number(depth), role: role ?? null };
}
