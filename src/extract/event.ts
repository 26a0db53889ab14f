/** What a report says of its event, gathered line by line. @module */
import type { DraftArea, DraftEvent, DraftField, Words } from '../model/draft.ts';
import type { FlatText } from '../text/flat.ts';
import { words as wordsIn } from '../text/words.ts';
import { eventField } from '../vocabularies/cues.ts';
import { areasOfAccount, areasOfHeading, areasOfLine } from './areas.ts';
import { type Field, fieldOf, personsIn, valueText } from './fields.ts';
import { attendance, countNames, statedNumber } from './names.ts';
import type { Page } from './page.ts';
import { allOf, type Phrasing } from './phrasing.ts';
import { PARTICIPANTS, PROSE } from './prose.ts';

/** Says what becomes of the lines in hand. */
export type Mark = (use: 'used' | 'ignored', what: string) => void;

/** A line that was taken, with the themes it names. */
export interface Taken {
  areas: DraftArea[];
}

const NOTHING: Taken = { areas: [] };

/** Gathers fields, captions and the account of an event. */
export class EventNotes {
  readonly fields: DraftField[] = [];
  readonly captions: Words[] = [];
  readonly account: Words[] = [];
  readonly areas: DraftArea[] = [];
  readonly #page: Page;
  /** The field that the heading above names. */
  #hint: DraftField['field'] | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The parts that have no place in the input aside. */
  get draft(): Omit<DraftEvent, 'path' | 'pathText' | 'dated'> {
    const { fields, captions, account, areas } = this;
    return { fields, captions, account, areas, participants: this.#participants() };
  }

  #participants(): number | null {
    const { count, isStated } = this.#page.roster;
    if (isStated) return count;
    const loose = this.fields.filter(({ field }) => field === 'event').map(({ words }) => words);
    const told = [...loose, ...this.account].map(({ flat }) => flat.text);
    // Some of those who came may be counted apart: what is listed is the least.
    for (const number of told.map(attendance)) if (number !== null) return Math.max(number, count ?? 0);
    return count ?? told.map(statedNumber).find((number) => number !== null) ?? null;
  }

  /** The themes of a heading; whether it names a field whose values stand below it. */
  heading({ flat }: Phrasing): { areas: DraftArea[]; isField: boolean } {
    const areas = areasOfHeading(flat, this.#page.input.vocabularies.themes);
    this.areas.push(...areas);
    const field = eventField(flat.text.replace(/\s*[:：]$/, ''));
    const isField = field === 'date' || field === 'place' || field === 'duration' || field === 'event';
    this.#hint = isField ? field : null;
    return { areas, isField };
  }

  /** A short line that names an event is a caption. */
  isCaption(text: string): boolean {
    const { kinds } = this.#page.input.vocabularies;
    return text.length < PROSE && kinds.cues(wordsIn(text)).some(({ head }) => head);
  }

  /** The account of the event, which may say when, where and about what it was. */
  tell(words: Phrasing): void {
    this.account.push(allOf(words));
    this.areas.push(...areasOfAccount(words.flat, this.#page.input.vocabularies.themes));
  }

  /** Under `Date and location`: words without a label, or with one that the model has no place for. */
  loose(words: Phrasing, mark: Mark): void {
    if (/^[^:：]{1,40}[:：]/.test(words.flat.text)) {
      mark('ignored', 'a field of the event that the model does not have');
      return;
    }
    this.fields.push({ field: this.#hint ?? 'event', words: allOf(words) });
    mark('used', 'event');
  }

  /**
   * Takes a line that is a field of the event or names persons; null for any other.
   *
   * @param free whether any field may stand here; in a discussion only a theme may
   */
  line(flat: FlatText, mark: Mark, free: boolean): Taken | null {
    const persons = personsIn(flat.text);
    const field = fieldOf(flat);
    if (persons !== null) {
      if (field?.field !== 'persons') this.#count(persons);
      mark('ignored', PARTICIPANTS);
      return NOTHING;
    }
    return field && (free || field.field === 'theme') ? this.take(field, mark, free) : null;
  }

  /** Takes a field; null for a theme that is none. */
  take({ field, value }: Field, mark: Mark, free: boolean): Taken | null {
    if (field === 'theme' || field === 'topic') return this.#theme(value, mark, { free, strict: field === 'theme' });
    const isOfPersons = field === 'participants' || field === 'persons';
    if (field === 'participants') this.#count(valueText(value));
    else if (field !== 'persons') this.fields.push({ field, words: value });
    mark(isOfPersons ? 'ignored' : 'used', isOfPersons ? PARTICIPANTS : 'event');
    return NOTHING;
  }

  #theme(value: Words, mark: Mark, { free, strict }: { free: boolean; strict: boolean }): Taken | null {
    const areas = areasOfLine(value, 'line', this.#page.input.vocabularies.themes, strict && free);
    if (areas.length === 0 && !(strict && free)) return null;
    this.areas.push(...areas);
    mark('used', 'event');
    return { areas };
  }

  #count(value: string): void {
    const stated = statedNumber(value) ?? /^\D{0,12}(\d{1,5})\b/.exec(value)?.[1];
    const number = stated ?? countNames(value);
    if (number !== null) this.#page.roster.state(Number(number));
  }
}
