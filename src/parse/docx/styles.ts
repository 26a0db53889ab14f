/** Styles of a DOCX file. @module */

import { byElement } from '../office/elements.ts';
import type { Role } from '../office/model.ts';
import type { XmlHandler } from '../xml.ts';
import { isOn, numberOf } from './names.ts';

/** What a style says; null where it says nothing. */
export interface Style {
  /** Depth of a heading; 0: none, whatever the style it is based on says. */
  depth: number | null;
  role: Role | null;
  /** Number of a list; 0: none. */
  numId: number | null;
  level: number | null;
  hidden: boolean | null;
  raised: boolean | null;
  lang: string | null;
}

interface Entry extends Style {
  basedOn: string | null;
}

/** Styles based on each other further than this are a fault of the file. */
const LONGEST_CHAIN = 30;
const NONE: Style = { depth: null, role: null, numId: null, level: null, hidden: null, raised: null, lang: null };

/** The styles of a document by their ids. */
export class Styles {
  readonly #entries = new Map<string, Entry>();
  readonly #resolved = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  defaultParagraph: string | null = null;
  /** The language of the document as BCP 47, or null. */
  language: string | null = null;

  /** What a style and those it is based on say; what is nearest counts. */
  get(id: string | null): Style {
    if (id === null) return NONE;
    const there = this.#resolved.get(id);
    if (there) return there;
    const style = { ...NONE };
    let entry = this.#entries.get(id);
    if (!entry)
      Object.assign(style, { depth: depthOfName(id), raised: /^(?:foot|end)notereference$/i.test(id) || null });
    for (let i = 0; entry && i < LONGEST_CHAIN; i++) {
      for (const key of Object.keys(NONE) as (keyof Style)[]) style[key] ??= entry[key] as never;
      entry = entry.basedOn === null ? undefined : this.#entries.get(entry.basedOn);
    }
    this.#resolved.set(id, style);
    return style;
  }

  /** Reads `styles.xml`. */
  get handler(): XmlHandler {
    let entry: Entry | null = null;
    return byElement({
      open: {
        'w:style': (attributes) => {
          const id = attributes['w:styleId'] ?? '';
          entry = { ...NONE, basedOn: null };
          this.#entries.set(id, entry);
          const isDefault = attributes['w:default'] !== undefined && isOn(attributes['w:default']);
          if (isDefault && attributes['w:type'] === 'paragraph') this.defaultParagraph = id;
          return undefined;
        },
        'w:name': ({ 'w:val': name = '' }) => {
          if (entry) Object.assign(entry, { depth: entry.depth ?? depthOfName(name), role: roleOfName(name) });
          return undefined;
        },
        'w:basedOn': ({ 'w:val': id }) => {
          if (entry) entry.basedOn = id ?? null;
          return undefined;
        },
        'w:outlineLvl': ({ 'w:val': level }) => {
          if (entry) entry.depth = depthOfLevel(level);
          return undefined;
        },
        'w:numId': ({ 'w:val': id }) => {
          if (entry) entry.numId = numberOf(id);
          return undefined;
        },
        'w:ilvl': ({ 'w:val': level }) => {
          if (entry) entry.level = numberOf(level);
          return undefined;
        },
        'w:vanish': ({ 'w:val': value }) => {
          if (entry) entry.hidden = isOn(value);
          return undefined;
        },
        'w:vertAlign': ({ 'w:val': value }) => {
          if (entry) entry.raised = value === 'superscript';
          return undefined;
        },
        'w:lang': ({ 'w:val': lang }) => {
          if (entry) entry.lang = lang ?? null;
          else this.language ??= lang ?? null;
          return undefined;
        },
        // Parts of tables have properties of their own.
        'w:tblStylePr': () => 'skip',
      },
      close: {
        'w:style': () => {
          entry = null;
        },
      },
    });
  }
}

/** Depth of `w:outlineLvl`, which counts from 0; 9 is running text. */
export function depthOfLevel(level: string | undefined): number | null {
  const number = numberOf(level);
  return number === null || number < 0 || number > 9 ? null : number === 9 ? 0 : number + 1;
}

/** The names of built-in styles are English in every language of the program. */
function depthOfName(name: string): number | null {
  const number = /^heading ?([1-9])$/i.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

const ROLES: readonly [RegExp, Role][] = [
  [/^title$/i, 'title'],
  [/^author$/i, 'author'],
  [/^(?:intense )?quote$|^block text$|^quotations$/i, 'quote'],
  [/^toc (?:heading|\d)$|^contents (?:heading|\d)$/i, 'contents'],
];

function roleOfName(name: string): Role | null {
  return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
