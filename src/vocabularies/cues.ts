/** Words that tell the parts of a page and of an attribution apart. @module */
import { foldKey } from '../text/fold.ts';
import { PhraseIndex, type Word, words } from '../text/words.ts';
import data from './cues.json' with { type: 'json' };

/**
 * What a heading of a page is for: `team` names the persons who held an event, `contact` others who did not take part
 * or may be written to, `event` when and where it was,
 * `account` how it went, `report` what was discussed, `appendix` what belongs to none of these.
 */
export type HeadingRole =
  | 'footnotes'
  | 'participants'
  | 'team'
  | 'contact'
  | 'event'
  | 'account'
  | 'report'
  | 'appendix';

/** A field of the description of an event; `event` says when and where, `persons` who held it. */
export type EventField = keyof typeof data.eventFields;

/** What a column of a digest table holds. */
export type DigestColumn = keyof typeof data.digestColumns;

interface Tables {
  headings: Map<string, HeadingRole>;
  fields: Map<string, EventField>;
  columns: PhraseIndex<DigestColumn>;
  enders: PhraseIndex<true>;
  prefixes: PhraseIndex<true>;
  labels: PhraseIndex<true>;
  articles: ReadonlySet<string>;
  attributionFields: ReadonlySet<string>;
  leading: ReadonlySet<string>;
  trailing: ReadonlySet<string>;
  joined: ReadonlySet<string>;
  conjunctions: ReadonlyMap<string, readonly string[]>;
}

type ByLanguage = Readonly<Record<string, readonly string[]>>;

let loaded: Tables | undefined;

function tables(): Tables {
  loaded ??= load();
  return loaded;
}

function load(): Tables {
  const columns = new PhraseIndex<DigestColumn>();
  for (const [column, list] of Object.entries(data.digestColumns)) {
    for (const text of list) columns.add(text, column as DigestColumn);
  }
  return {
    headings: loadHeadings(),
    fields: loadFields(),
    columns,
    enders: indexOf(flat(data.areaEnders)),
    prefixes: indexOf(flat(data.areaPrefixes)),
    labels: indexOf(flat(data.areaLabels)),
    articles: new Set(flat(data.areaArticles).map(foldKey)),
    attributionFields: new Set(flat(data.attributionFields).map(foldKey)),
    leading: new Set(flat(data.leadingWords)),
    trailing: new Set(flat(data.trailingWords)),
    conjunctions: languagesOf(data.conjunctions),
    joined: new Set(flat(data.joinedConjunctions)),
  };
}

function flat(lists: ByLanguage): string[] {
  return Object.values(lists).flat();
}

/** The languages that each word is one of. */
function languagesOf(lists: ByLanguage): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const key of list.map(foldKey)) languages.set(key, [...(languages.get(key) ?? []), language]);
  }
  return languages;
}

function loadHeadings(): Map<string, HeadingRole> {
  const headings = new Map<string, HeadingRole>();
  const put = (role: HeadingRole, lists: ByLanguage) => {
    for (const text of Object.values(lists).flat()) headings.set(headingKey(text), role);
  };
  put('appendix', data.appendixHeadings);
  put('account', data.accountHeadings);
  put('report', data.reportHeadings);
  put('event', data.eventHeadings);
  put('contact', data.contactHeadings);
  put('team', data.teamHeadings);
  put('participants', data.participantsHeadings);
  put('footnotes', data.footnotesHeadings);
  return headings;
}

function loadFields(): Map<string, EventField> {
  const fields = new Map<string, EventField>();
  for (const [field, lists] of Object.entries(data.eventFields)) {
    for (const text of Object.values(lists).flat()) {
      if (!fields.has(foldKey(text))) fields.set(foldKey(text), field as EventField);
    }
  }
  return fields;
}

function indexOf(list: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const text of list) index.add(text, true);
  return index;
}

/** A heading without numbering, `[edit]`, a count in parentheses and the punctuation at its end. */
function headingKey(text: string): string {
  return foldKey(text)
    .replace(/^[=#]+ ?| ?=+$/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]? /, '')
    .replace(/ ?\[[^\]]*\]$/, '')
    .replace(/[ :：.?？¿]+$/, '')
    .replace(/ ?\(\d+\)$/, '')
    .replace(/^¿/, '');
}

/** What a heading opens, or null: `Notes et références` opens footnotes. */
export function headingRole(text: string): HeadingRole | null {
  if (text.length > 80) return null;
  return tables().headings.get(headingKey(text)) ?? (isRosterHeading(text) ? 'participants' : null);
}

/** `Participants of the workshop`, but neither what participants said nor a caption that ends in the word. */
function isRosterHeading(text: string): boolean {
  if (!ROSTER.test(text)) return false;
  const keys = words(text).map(({ key }) => key);
  const at = keys.findIndex((key) => wordSet('participantWords').has(key));
  return at !== -1 && at < 3 && keys.length < 7 && !keys.some((key) => wordSet('speechWords').has(key));
}

/** What the words for participants have in common: most headings have none of it. */
const ROSTER = /particip|attend|asist/i;

type WordList = { [K in keyof typeof data]: (typeof data)[K] extends string[] ? K : never }[keyof typeof data];

const sets = new Map<WordList, ReadonlySet<string>>();

/** The single words of a list, as keys of words. */
export function wordSet(name: WordList): ReadonlySet<string> {
  const there = sets.get(name);
  if (there) return there;
  const made = new Set(data[name].flatMap((text) => words(text).map(({ key }) => key)));
  sets.set(name, made);
  return made;
}

const indexes = new Map<WordList, PhraseIndex<true>>();

/** The phrases of a list. */
export function phraseIndex(name: WordList): PhraseIndex<true> {
  const there = indexes.get(name);
  if (there) return there;
  const made = indexOf(data[name]);
  indexes.set(name, made);
  return made;
}

/** Whether a heading opens the list of footnotes, in any of the languages of `cues.json`. */
export function isFootnotesHeading(text: string): boolean {
  return headingRole(text) === 'footnotes';
}

/** The field of an event that a label names, a count in parentheses aside: `Location` is `place`; else null. */
export function eventField(label: string): EventField | null {
  return tables().fields.get(foldKey(label).replace(/ ?\(\d+\)$/, '')) ?? null;
}

/** Whether a head cell stands over names of persons. */
export function isPersonColumn(head: string): boolean {
  const key = foldKey(head);
  return data.personColumns.some((text) => foldKey(text) === key);
}

/** What a head cell says that its column holds, or null. */
export function digestColumn(head: string): DigestColumn | null {
  return head.length > 60 ? null : tables().columns.exact(words(head));
}

/**
 * The columns that the head of a digest table names, which copying has flattened: `Source Context Content`. Null for a
 * line with any other word, and for one without a content column and another beside it.
 */
export function digestColumns(line: string): DigestColumn[] | null {
  if (line.length > 120 || /[.!?:;,]/.test(line)) return null;
  const all = words(line);
  const columns: DigestColumn[] = [];
  for (let at = 0; at < all.length; ) {
    const match = tables().columns.at(all, at);
    if (!match) return null;
    columns.push(match.value);
    at = match.to;
  }
  const isHead = columns.includes('content') && (columns.includes('source') || columns.includes('context'));
  return isHead ? columns : null;
}

/** Whether a line is the head of a digest table flattened by copying: `Source Context Content`. */
export function isDigestHead(text: string): boolean {
  return digestColumns(text) !== null;
}

/** Whether a word, by its key, labels a part of an attribution: `Source:`, `Date:`. */
export function isAttributionField(key: string): boolean {
  return tables().attributionFields.has(key);
}

/** Word index at which the words that close an area (`thematic area`) begin when these words end in them, else -1. */
export function areaEnder(text: readonly Word[]): number {
  for (let from = Math.max(0, text.length - 3); from < text.length; from++) {
    if (tables().enders.at(text, from)?.to === text.length) return from;
  }
  return -1;
}

/** Word index after the words that open an area (`theme:`) at word `from`; `from` where none stand. */
export function areaPrefix(text: readonly Word[], from = 0): number {
  return tables().prefixes.at(text, from)?.to ?? from;
}

/**
 * Word index after the words that say by themselves that an area follows (`thematic area`, `domaine thématique`) at word
 * `from`; `from` where none stand: `theme` and `thème` may be part of a name.
 */
export function areaLabel(text: readonly Word[]): number {
  return tables().labels.at(text, 0)?.to ?? 0;
}

/** The languages (BCP 47) whose words in a text say that an area follows; `área temática` is of two. */
export function areaLabelLanguages(text: string): string[] {
  const lower = text.toLowerCase();
  return Object.entries(data.areaLabels).flatMap(([language, labels]) =>
    labels.some((label) => lower.includes(label.toLowerCase())) ? [language] : [],
  );
}

/** The languages (BCP 47) in which attributions are read. */
export function attributionLanguages(): ReadonlySet<string> {
  readLanguages ??= new Set(Object.keys(data.areaPrefixes));
  return readLanguages;
}

let readLanguages: ReadonlySet<string> | undefined;

/** Whether words are nothing but articles and prepositions that may stand before an area. */
export function areArticles(text: readonly Word[]): boolean {
  return text.every(({ key }) => tables().articles.has(key));
}

/** Word index behind the articles and prepositions that the words begin with: `de la` in `thème de la diversité`. */
export function behindArticles(text: readonly Word[]): number {
  let at = 0;
  while (at < text.length - 1 && tables().articles.has(text[at]?.key ?? '')) at++;
  return at;
}

/** Whether a word, as written, leads to a date, a place or a name and names nothing by itself: `en juillet`, `à Dakar`. */
export function isLeadingWord(written: string): boolean {
  return tables().leading.has(written);
}

/** Whether a word, as written, leads over from a name to a date or place behind it: `Salon du Cameroun, tenu en`. */
export function isTrailingWord(written: string): boolean {
  return tables().trailing.has(written);
}

/** The languages in which a word, by its key, is `and`; empty for any other. */
export function conjunctionLanguages(key: string): readonly string[] {
  return tables().conjunctions.get(key) ?? [];
}

/** The word behind an `and` that is written together with it, as in `وصالون`; null for any other. */
export function behindConjunction({ key, start, end }: Word): Word | null {
  const joined = key.length > 2 && tables().joined.has(key.charAt(0));
  return joined ? { key: key.slice(1), start: start + 1, end } : null;
}

/** All heading words that open footnotes, for tests and documentation. */
export function footnotesHeadings(): Readonly<Record<string, readonly string[]>> {
  return data.footnotesHeadings;
}
