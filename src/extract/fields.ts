/** Fields of an event: `Date: 3 August 2019`. @module */
import type { List, ListItem, Node } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { words } from '../text/words.ts';
import { type EventField, eventField, headingRole, wordSet } from '../vocabularies/cues.ts';
import { isNameList } from './names.ts';

/** UTF-16 units: no label is longer. */
const LONGEST_LABEL = 40;

/** A label with what stands behind its colon. */
export interface Field {
  field: EventField;
  value: Words;
}

/** Reads `Location : …`; null for other words. */
export function fieldOf(flat: FlatText): Field | null {
  const field = eventFieldOf(flat.text);
  return field && { field, value: { flat, from: flat.text.search(/[:：]/) + 1, to: flat.text.length } };
}

/** The words of a value. */
export function valueText({ flat, from, to }: Words): string {
  return flat.text.slice(from, to).trim();
}

/** At least two items are fields of an event. */
export function isFieldList({ children }: List): boolean {
  return children.filter((item) => itemField(item) !== null).length > 1;
}

function itemField(item: ListItem): EventField | null {
  const own = item.children.find(({ type }) => type === 'paragraph');
  return own ? eventFieldOf(plainText(own)) : null;
}

/** The field that a line such as `Location: …` is, or null. */
export function eventFieldOf(text: string): EventField | null {
  const label = text.slice(0, LONGEST_LABEL + 1);
  const colon = label.search(/[:：]/);
  return colon === -1 ? null : eventField(label.slice(0, colon).trim());
}

/** The field that an item without words of its own value names: `Date` over `3 August 2019`. */
export function labelOf(item: ListItem | undefined): EventField | null {
  const only = item?.children[0];
  if (only?.type !== 'paragraph' || item?.children.length !== 1) return null;
  const text = plainText(only);
  return text.length > LONGEST_LABEL ? null : eventField(text.replace(/\s*[:：]\s*$/, '').trim());
}

/** Whether a list that stands below a label such as `Participants:` holds names alone. */
export function isBelowLabel(list: List, before: Node | undefined): boolean {
  return before?.type === 'paragraph' && isOfPersons(plainText(before)) && holdsNames(list);
}

/** An item that is a label over a list of names. */
export function isRosterItem(item: ListItem): boolean {
  const [label, ...nested] = item.children;
  if (nested.length === 0) return false;
  const lists = nested.filter((child): child is List => child.type === 'list');
  return label?.type === 'paragraph' && lists.length > 0 && isOfPersons(plainText(label)) && lists.every(holdsNames);
}

/** Whether an item stands below the label of a list of participants, and holds names. */
export function isBelowPersons(list: List, at: number): boolean {
  const label = list.children[at - 1];
  return (
    label !== undefined &&
    labelOf(label) !== null &&
    isOfPersons(plainText(label)) &&
    isNameList(plainText(list.children[at]))
  );
}

function isOfPersons(label: string): boolean {
  if (label.length > 2 * LONGEST_LABEL) return false;
  const bare = label.replace(/\s*[:：]\s*$/, '').trim();
  const field = eventField(bare);
  const role = headingRole(bare);
  return field === 'participants' || field === 'persons' || role === 'participants' || role === 'team';
}

function holdsNames({ children }: List): boolean {
  return children.every((item) => isNameList(plainText(item)));
}

/** The names in `Participants: A, B and C`, or in `The participants were A and B`; null for any other line. */
export function personsIn(text: string): string | null {
  const opening = text.slice(0, 61);
  if (text.length > 2000 || !(/[:：]/.test(opening) || PERSONS.test(opening))) return null;
  const [, label = '', names = ''] = /^([^:：]{2,60})[:：](.*)$/s.exec(text) ?? [];
  const field = eventField(label.trim());
  if (field === 'participants' || field === 'persons' || speaksOfParticipants(label)) {
    return isNameList(names) ? names : null;
  }
  const [, who = '', said = ''] = SAID.exec(text) ?? [];
  return speaksOfParticipants(who) && isNameList(said) ? said : null;
}

/** `Participants: A, B`: never a heading, for it holds their names; `Participants: 12` may stand over them. */
export function namesPersons(text: string): boolean {
  return /\p{L}/u.test(personsIn(text) ?? '');
}

/** What the words for participants have in common. */
const PERSONS = /particip|attend|asist/i;
const SAID = /^(.{2,60}?)\s(?:were|was|are|included|include|étaient|sont|fueron|eran|foram|eram)\s(.*)$/s;

function speaksOfParticipants(label: string): boolean {
  if (!PERSONS.test(label)) return false;
  const keys = words(label).map(({ key }) => key);
  const has = (list: 'participantWords' | 'speechWords') => keys.some((key) => wordSet(list).has(key));
  return has('participantWords') && !has('speechWords');
}
