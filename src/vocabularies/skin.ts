/** Names that a wiki's skin, and programs that make HTML of footnotes, give to the parts of a page. @module */
import type { Doubt } from '../model/corpus.ts';
import data from './skin.json' with { type: 'json' };

/** What an element is for, by one of its names. */
export interface SkinPart {
  /** Why it is no content of the page; undefined when it is. */
  skipped?: string;
  /** Holds the content of the page, or its title: of several names the lowest place counts. */
  content?: number;
  title?: number;
  /** Can be unfolded by a reader: content, also where it is hidden at the moment. */
  kept?: boolean;
  /** Holds a list of notes. */
  notes?: boolean;
  note?: boolean;
  marker?: boolean;
  backLink?: boolean;
  /** The number of a note before its words. */
  noteLabel?: boolean;
  /** Says that a reference is at fault. */
  error?: boolean;
  /** Shows that the page is a translated one. */
  languages?: boolean;
}

/** What the wiki found wrong with a reference. */
export interface CiteError {
  /** The name of the wiki's message. */
  key: string;
  /** Words of the message in English. */
  words: string;
  /** Null where the model tells it by itself: a marker without a note. */
  kind: Doubt['kind'] | null;
  /** What becomes of the marker that Parsoid shows all the same; default: it leads to its note. */
  leads?: 'no marker' | 'nowhere';
}

/** By attribute, then by token. */
type Parts = Map<string, Map<string, SkinPart>>;

let loaded: Parts | undefined;

/** What an element is for that has a name such as `class`, `navbox` or `id`, `toc`; undefined for other names. */
export function skinPart(attribute: string, token: string): SkinPart | undefined {
  loaded ??= load();
  return loaded.get(attribute)?.get(token);
}

/** The error that a message of the wiki tells, by the name of the message or by its English words; null for another. */
export function citeError(message: string): CiteError | null {
  const words = message.replace(/\s+/g, ' ');
  return ERRORS.find((error) => error.key === words || words.includes(error.words)) ?? null;
}

const ERRORS = data.citeErrors as readonly CiteError[];
const FLAGS = ['kept', 'notes', 'note', 'marker', 'backLink', 'noteLabel', 'error', 'languages'] as const;

function load(): Parts {
  const parts: Parts = new Map();
  const part = (name: string) => {
    const [attribute = '', token = ''] = name.split(/=(.*)/s);
    const tokens = parts.get(attribute) ?? new Map<string, SkinPart>();
    parts.set(attribute, tokens);
    const there = tokens.get(token) ?? {};
    tokens.set(token, there);
    return there;
  };
  for (const [reason, names] of Object.entries(data.skipped)) for (const name of names) part(name).skipped = reason;
  for (const use of ['content', 'title'] as const) {
    data[use].forEach((name, i) => {
      part(name)[use] = i;
    });
  }
  for (const flag of FLAGS) for (const name of data[flag]) part(name)[flag] = true;
  return parts;
}
