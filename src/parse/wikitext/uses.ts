/** Footnotes as they are used: each `<ref>`, with its text or without. @module */
import type { Attribute } from './attributes.ts';
import type { Flow } from './flow.ts';

/** A footnote of the page, whatever leads to it. */
export interface Note {
  group: string;
  /** Place in its list, from 1; 0 where the page shows none. */
  number: number;
  label: string;
  /** Unique in the page. */
  identifier: string;
  /** The use that has the text; null as long as none has. */
  text: Use | null;
  /** Texts that go on with it. */
  follows: Use[];
  /** Notes that say more of this one: `1.1`. */
  details: Note[];
  /** Place among all notes, from 1; 0 as long as it is not known. */
  order: number;
}

/** One `<ref>` and what becomes of it. */
export interface Use {
  start: number;
  end: number;
  group: string;
  /** Null for a note without a name. */
  name: string | null;
  /** Name of the note that this one goes on with, or says more of. */
  follow: string | null;
  base: string | null;
  /** Where the words stand; null for a reuse. */
  from: number | null;
  to: number;
  items: Flow[];
  /** - `note`: has the text; `marker`: leads to it; `none`: neither, as it adds to another or is empty */
  role: 'note' | 'marker' | 'none';
  note: Note | null;
}

/** What a tag or template says of a footnote. */
export interface UseSource {
  start: number;
  end: number;
  attributes: ReadonlyMap<string, Attribute>;
  /** Where the content stands; null without content. */
  content: { from: number; to: number } | null;
  /** The group where none is given. */
  group: string;
}

/** A use of which nothing is known yet but what it says itself. */
export function newUse({ start, end, attributes, content, group }: UseSource): Use {
  const value = (name: string) => attributes.get(name)?.value || null;
  const details = attributes.get('details');
  const text = content ?? (details?.value ? { from: details.start, to: details.end } : null);
  return {
    start,
    end,
    group: value('group') ?? group,
    name: details?.value ? null : value('name'),
    follow: value('follow'),
    base: value('extends') ?? (details?.value ? value('name') : null),
    from: text?.from ?? null,
    to: text?.to ?? end,
    items: [],
    role: 'none',
    note: null,
  };
}
