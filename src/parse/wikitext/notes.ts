/**
 * Footnotes numbered and listed as MediaWiki does: by groups, each list counting from 1.
 *
 * @see https://www.mediawiki.org/wiki/Extension:Cite
 * @module
 */
import type { Doubt } from '../../model/corpus.ts';
import type { Lines } from '../../text/span.ts';
import type { Note, Use } from './uses.ts';

/** The list of a group that is being written. */
interface Group {
  name: string;
  /** How many lists the group had before. */
  lists: number;
  count: number;
  notes: Note[];
  named: Map<string, Note>;
  follows: Use[];
  /** Defined in the list and cited nowhere above it. */
  unused: Note[];
  /** Written `<ref name="x"></ref>`: empty unless another gives the name its text. */
  empty: Use[];
  first: Use | null;
}

/** Takes uses in the order in which MediaWiki meets them; afterwards each has its role and its note. */
export class Notes {
  readonly doubts: Doubt[] = [];
  readonly #lines: Lines;
  /** In the order of their first use; a group whose list was written begins anew. */
  readonly #groups = new Map<string, Group>();
  readonly #lists = new Map<string, number>();
  #inner: Use[] = [];
  #order = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** A use in the text. */
  use(use: Use): void {
    if (use.follow !== null) this.#group(use.group).follows.push(use);
    else if (!this.#hasText(use) && use.name === null && use.base === null) this.#doubtEmpty(use);
    else if (use.base !== null) this.#detail(use);
    else this.#number(use);
  }

  /** A use inside the text of a `<ref>`: MediaWiki meets it when it writes the list. */
  inside(use: Use): void {
    this.#inner.push(use);
  }

  /** A use inside the list itself. */
  defined(use: Use): void {
    if (!this.#hasText(use)) {
      this.#doubtEmpty(use);
      return;
    }
    const group = this.#group(use.group);
    const note = use.name === null ? undefined : group.named.get(use.name);
    if (note) this.#giveText(use, note);
    else group.unused.push(this.#textNote(use, { ...this.#blank(group, 0), label: use.name ?? '' }));
  }

  /** The list of a group is written. */
  list(name: string): void {
    this.#takeInner();
    const group = this.#groups.get(name);
    if (!group) return;
    this.#follow(group);
    for (const note of group.notes) this.#place(note);
    for (const note of group.unused) {
      note.label ||= labelOf(group, ++group.count);
      this.#place(note);
    }
    for (const use of group.empty) if (!use.note?.text) this.#doubtEmpty(use);
    this.#groups.delete(name);
    this.#lists.set(name, group.lists + 1);
  }

  /** The page ends: what no list took comes behind all lists, group by group. */
  end(): void {
    this.#takeInner();
    for (const { name, first } of [...this.#groups.values()]) {
      if (first) this.#doubtUnlisted(name, first);
      this.list(name);
    }
  }

  #takeInner(): void {
    const inner = this.#inner;
    this.#inner = [];
    for (const use of inner) this.use(use);
  }

  #group(name: string): Group {
    const there = this.#groups.get(name);
    if (there) return there;
    const lists = this.#lists.get(name) ?? 0;
    const group = {
      name,
      lists,
      count: 0,
      notes: [],
      named: new Map(),
      follows: [],
      unused: [],
      empty: [],
      first: null,
    };
    this.#groups.set(name, group);
    return group;
  }

  #blank(group: Group, number: number): Note {
    const { name, lists } = group;
    const label = number > 0 ? labelOf(group, number) : '';
    const key = number > 0 ? label : `${name} unused ${group.unused.length + 1}`;
    const identifier = lists > 0 ? `${key}/${lists + 1}` : key;
    return { group: name, number, label, identifier, text: null, follows: [], details: [], order: 0 };
  }

  #named(use: Use, name: string | null): Note {
    const group = this.#group(use.group);
    group.first ??= use;
    const there = name === null ? undefined : group.named.get(name);
    if (there) return there;
    const note = this.#blank(group, ++group.count);
    group.notes.push(note);
    if (name !== null) group.named.set(name, note);
    return note;
  }

  #number(use: Use): void {
    const note = this.#named(use, use.name);
    if (this.#hasText(use)) this.#giveText(use, note);
    else {
      Object.assign(use, { note, role: 'marker' });
      if (use.from !== null) this.#group(use.group).empty.push(use);
    }
  }

  #detail(use: Use): void {
    const base = this.#named(use, use.base);
    if (!this.#hasText(use)) {
      Object.assign(use, { note: base, role: 'marker' });
      return;
    }
    const { lists } = this.#group(use.group);
    const label = `${base.label}.${base.details.length + 1}`;
    const identifier = lists > 0 ? `${label}/${lists + 1}` : label;
    const note = { group: use.group, number: 0, label, identifier, text: null, follows: [], details: [], order: 0 };
    base.details.push(this.#textNote(use, note));
  }

  #textNote(use: Use, note: Note): Note {
    note.text = use;
    use.note = note;
    use.role = 'note';
    return note;
  }

  #giveText(use: Use, note: Note): void {
    if (!note.text) {
      this.#textNote(use, note);
      return;
    }
    use.note = note;
    use.role = 'marker';
    if (this.#words(use) !== this.#words(note.text)) this.#doubtConflict(use, note.text);
  }

  /** Texts that go on with a note; one that goes on with none is a note of its own. */
  #follow({ follows, named }: Group): void {
    for (const use of follows) {
      const note = named.get(use.follow ?? '');
      if (note?.text) note.follows.push(use);
      else if (this.#hasText(use)) this.#number(use);
    }
  }

  #place(note: Note): void {
    if (note.text) note.order = ++this.#order;
    for (const detail of note.details) this.#place(detail);
  }

  #hasText(use: Use): boolean {
    return use.from !== null && this.#lines.text.slice(use.from, use.to).trim() !== '';
  }

  #words({ from, to }: Use): string {
    return this.#lines.text
      .slice(from ?? to, to)
      .replace(/\s+/g, ' ')
      .trim();
  }

  #doubt(kind: Doubt['kind'], use: Use, expected: string | null, reason: string): void {
    const found = this.#lines.text.slice(use.start, use.end);
    this.doubts.push({ kind, found, expected, reason, span: this.#lines.span(use.start, use.end) });
  }

  #doubtEmpty(use: Use): void {
    this.#doubt('reference-empty', use, null, 'the reference has neither a text nor a name');
  }

  #doubtConflict(use: Use, first: Use): void {
    const line = this.#lines.lineAt(first.start);
    this.#doubt(
      'reference-conflict',
      use,
      this.#words(first),
      `the name “${use.name}” has another text in line ${line}`,
    );
  }

  #doubtUnlisted(group: string, first: Use): void {
    const of = group === '' ? '' : ` of the group “${group}”`;
    const expected = group === '' ? '<references />' : `<references group="${group}" />`;
    this.#doubt('references-unlisted', first, expected, `no list${of} stands behind it`);
  }
}

function labelOf({ name }: Group, number: number): string {
  return name === '' ? String(number) : `${name} ${number}`;
}
