/** Names of participants wherever they recur: they are masked. @module */
import type { Doubt } from '../model/corpus.ts';
import type { Draft, DraftArea, DraftAttribution, DraftEvent, Words } from '../model/draft.ts';
import type { Recommendation, Section } from '../model/report.ts';
import { FlatBuilder, type FlatText } from '../text/flat.ts';
import { foldKey, normalise, sha256, slug, UniqueIds } from '../text/fold.ts';
import { wordSet } from '../vocabularies/cues.ts';
import { isUncommon, type Person } from './persons.ts';

/** What stands for a name. */
const MASK = '[participant]';

/** Words of one name, at most; hyphens and apostrophes divide words here, so that `Reed's` is found. */
const LONGEST = 8;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between the words of a name. */
const BETWEEN = /^[\s\p{Pd}'’ʼ._·]{1,4}$/u;

interface Found {
  start: number;
  end: number;
}

/** Finds names by their words, case, accents and spaces folded: a look-up per word of a text, however many names. */
export class NameIndex {
  /** By the keys of their words; a plain single word keeps its capital. */
  readonly #names = new Map<string, { initial: string | null }>();
  readonly #firsts = new Set<string>();

  constructor(persons: readonly Person[]) {
    for (const { name } of persons) this.#add(name);
  }

  #add(name: string): void {
    const keys = tokensOf(name).map(({ key }) => key);
    const [first] = keys;
    if (first === undefined || keys.length > LONGEST) return;
    // `Hope` may be a user and `hope` a word: only words that can be nothing else are found in any case.
    const isPlain = keys.length === 1 && !isUncommon(name);
    this.#names.set(keys.join(' '), { initial: isPlain ? (/\p{L}/u.exec(name)?.[0] ?? null) : null });
    this.#firsts.add(first);
  }

  /** From the left, the longest at each place. */
  find(text: string): Found[] {
    const all = tokensOf(text);
    const found: Found[] = [];
    for (let i = 0; i < all.length; i++) {
      const count = this.#firsts.has(all[i]?.key ?? '') ? this.#longest(text, all, i) : 0;
      if (count === 0) continue;
      found.push({ start: withPrefix(text, all, i), end: all[i + count - 1]?.end ?? 0 });
      i += count - 1;
    }
    return found;
  }

  /** Words of the longest name that begins at word `from`; 0 for none. */
  #longest(text: string, all: readonly Token[], from: number): number {
    let longest = 0;
    let keys = '';
    for (let n = 0; n < LONGEST && from + n < all.length; n++) {
      const token = all[from + n] as Token;
      if (n > 0 && !BETWEEN.test(text.slice(all[from + n - 1]?.end, token.start))) break;
      keys = n === 0 ? token.key : `${keys} ${token.key}`;
      const name = this.#names.get(keys);
      if (name && (name.initial === null || text.startsWith(name.initial, token.start))) longest = n + 1;
    }
    return longest;
  }
}

interface Token extends Found {
  key: string;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    key: foldKey(word),
    start: index,
    end: index + word.length,
  }));
}

/** `User:` before a name goes with it. */
function withPrefix(text: string, all: readonly Token[], at: number): number {
  const [before, own] = [all[at - 1], all[at] as Token];
  const isPrefix = before && /^:\s?$/.test(text.slice(before.end, own.start));
  return isPrefix && wordSet('userPrefixes').has(before.key) ? before.start : own.start;
}

/** A draft in which `[participant]` stands for the names; spans and the ledger stay. */
export function maskNames(draft: Draft, persons: readonly Person[]): Draft {
  if (persons.length === 0) return draft;
  const masker = new Masker(new NameIndex(persons));
  const { document } = draft;
  const title = masker.text(document.title);
  const id = title === document.title ? document.id : slug(title);
  const moved = (old: string) => id + old.slice(document.id.length);
  const sections = maskedSections(document.sections, id, masker);
  const items = maskedItems(document.recommendations, id, masker);
  return {
    ...draft,
    document: {
      ...document,
      id,
      title,
      summary: document.summary && masker.text(document.summary),
      sections: [...sections.values()],
      recommendations: [...items.values()].map((item) => ({
        ...item,
        section: (item.section && sections.get(item.section)?.id) ?? null,
        parent: (item.parent && items.get(item.parent)?.id) ?? null,
        citations: item.citations.map((one) => ({ ...one, footnote: one.footnote && moved(one.footnote) })),
      })),
      footnotes: document.footnotes.map((footnote) => ({
        ...footnote,
        id: moved(footnote.id),
        parent: footnote.parent && moved(footnote.parent),
        citedBy: footnote.citedBy.map((one) => items.get(one)?.id ?? one),
        quotes: footnote.quotes.map(({ text, attribution, ...quote }) => ({
          ...quote,
          text: masker.text(text),
          attribution: attribution && masker.attribution(attribution),
        })),
      })),
      event: document.event && masker.event(document.event),
    },
    doubts: draft.doubts.map((doubt) => masker.doubt(doubt)),
  };
}

/** By their old ids; ids are made of the titles. */
function maskedSections(sections: readonly Section[], document: string, masker: Masker): Map<string, Section> {
  const ids = new UniqueIds();
  const masked = new Map<string, Section>();
  for (const section of sections) {
    const title = masker.text(section.title);
    const parent = (section.parent && masked.get(section.parent)?.id) ?? null;
    masked.set(section.id, { ...section, id: ids.next(`${document}/s/${slug(title)}`), title, parent });
  }
  return masked;
}

/** By their old ids; fingerprints and ids are made of the texts. */
function maskedItems(items: readonly Recommendation[], document: string, masker: Masker): Map<string, Recommendation> {
  const ids = new UniqueIds();
  const masked = new Map<string, Recommendation>();
  for (const item of items) {
    const text = masker.text(item.text);
    const fingerprint = text === item.text ? item.fingerprint : sha256(normalise(text));
    masked.set(item.id, { ...item, id: ids.next(`${document}/r/${fingerprint.slice(0, 8)}`), fingerprint, text });
  }
  return masked;
}

/** A flat text masked, and where its units have gone: `at[i]` for unit `i`, and one more for its end. */
interface MaskedFlat {
  flat: FlatText;
  at: readonly number[] | null;
}

/** Masks words and all that is made of them; what was shared stays shared. */
class Masker {
  readonly #names: NameIndex;
  readonly #flats = new Map<FlatText, MaskedFlat>();
  readonly #attributions = new Map<DraftAttribution, DraftAttribution>();

  constructor(names: NameIndex) {
    this.#names = names;
  }

  text(text: string): string {
    const found = this.#names.find(text);
    if (found.length === 0) return text;
    let from = 0;
    const pieces = found.map(({ start, end }) => {
      const piece = text.slice(from, start) + MASK;
      from = end;
      return piece;
    });
    return pieces.join('') + text.slice(from);
  }

  doubt(doubt: Doubt): Doubt {
    return { ...doubt, found: this.text(doubt.found), reason: this.text(doubt.reason) };
  }

  attribution(attribution: DraftAttribution): DraftAttribution {
    const there = this.#attributions.get(attribution);
    if (there) return there;
    const masked = this.#attribution(attribution);
    this.#attributions.set(attribution, masked);
    return masked;
  }

  #attribution(attribution: DraftAttribution): DraftAttribution {
    switch (attribution.from) {
      case 'parenthesis':
        return { ...attribution, raw: this.text(attribution.raw), words: this.#words(attribution.words) };
      case 'event':
        return { ...attribution, areas: this.#areas(attribution.areas) };
      case 'row': {
        const { source, context, dates, regions, areas } = attribution;
        return {
          ...attribution,
          raw: this.text(attribution.raw),
          source: source && this.#words(source),
          context: this.#all(context),
          dates: this.#all(dates),
          regions: this.#all(regions),
          areas: this.#areas(areas),
        };
      }
    }
  }

  event(event: DraftEvent): DraftEvent {
    return {
      ...event,
      fields: event.fields.map(({ field, words }) => ({ field, words: this.#words(words) })),
      captions: this.#all(event.captions),
      account: this.#all(event.account),
      areas: this.#areas(event.areas),
      path: event.path && this.#words(event.path),
      pathText: event.pathText && this.text(event.pathText),
    };
  }

  #all(list: readonly Words[]): Words[] {
    return list.map((words) => this.#words(words));
  }

  #areas(areas: readonly DraftArea[]): DraftArea[] {
    return areas.map((area) => ({ ...area, words: this.#words(area.words), within: this.#words(area.within) }));
  }

  #words({ flat, from, to }: Words): Words {
    const masked = this.#flat(flat);
    return masked.at ? { flat: masked.flat, from: masked.at[from] ?? 0, to: masked.at[to] ?? 0 } : { flat, from, to };
  }

  #flat(flat: FlatText): MaskedFlat {
    const there = this.#flats.get(flat);
    if (there) return there;
    const found = this.#names.find(flat.text);
    const masked = found.length === 0 ? { flat, at: null } : maskedFlat(flat, found);
    this.#flats.set(flat, masked);
    return masked;
  }
}

/** Unit by unit: few texts have a name. The first unit of a mask stands where the name begins, the last where it ends. */
function maskedFlat(flat: FlatText, found: readonly Found[]): MaskedFlat {
  const builder = new FlatBuilder();
  const at: number[] = [];
  let next = 0;
  for (let i = 0; i < flat.text.length; i++) {
    const name = found[next];
    if (name?.start !== i) {
      at.push(builder.length);
      builder.add(flat.text.charAt(i), flat.offsetAt(i));
      continue;
    }
    const [start, end] = flat.range(name.start, name.end);
    for (let unit = name.start; unit < name.end; unit++)
      at.push(builder.length + (unit === name.start ? 0 : MASK.length));
    for (let unit = 0; unit < MASK.length; unit++)
      builder.add(MASK.charAt(unit), unit === MASK.length - 1 ? end - 1 : Math.min(start + unit, end - 1));
    i = name.end - 1;
    next++;
  }
  at.push(builder.length);
  return { flat: builder.build(), at };
}
