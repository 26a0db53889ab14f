/** Under which keys an item counts. @module */
import type { Catalogue, Term } from '../model/report-data.ts';
import type { Axis } from '../model/tables.ts';
import type { Basis, Tag } from '../model/tag.ts';
import { GLOBAL } from '../vocabularies/areas.ts';
import type { Item } from './items.ts';
import { compare } from './order.ts';

/** A place on an axis. */
export interface Key extends Term {
  /** How the tags of this item were arrived at, sorted; empty on an axis without tags. */
  basis: Basis[];
  /** Stands for the lack of a key: `unknown`, `thematic`, `global`, `none`, `uncited`; sorted behind all others. */
  lacking: boolean;
}

/** A range of dates longer than this counts as unknown: it says nothing about when. */
export const MAX_YEARS = 30;

const UNKNOWN = lacking('unknown', 'unknown');
const GLOBAL_KEY = lacking(GLOBAL.id, GLOBAL.label);
const THEMATIC = lacking('thematic', 'thematic group, not a place');
const NO_SECTION = lacking('none', 'no section');
const UNCITED = lacking('uncited', 'not cited');

/**
 * The keys of an item on an axis; at least one, each once.
 *
 * A term that is only inferred is a key of its own with basis `inferred`; where a term is inferred and stated, it
 * counts as stated. Without a key, and on the axis `theme` with inferred ones alone, an item is `unknown`; on the axis
 * `region` an item all of whose sources are thematic groups is `thematic`, one that speaks for the whole world is
 * `global`, which is no region; on the axis `section` a recommendation before the first heading is `none` and what
 * nobody cites is `uncited`. A range of dates gives each of its years, up to {@link MAX_YEARS}.
 */
export function keysOf(item: Item, axis: Axis, catalogue: Catalogue): Key[] {
  switch (axis) {
    case 'theme':
      return withUnknown(tagKeys(item.themes, 'theme', catalogue.themes));
    case 'region':
      return regionKeys(item, catalogue);
    case 'source':
      return orUnknown(plainKeys(item.sources.map(({ id, name }) => ({ id, label: name }))));
    case 'kind':
      return orUnknown(plainKeys(item.sources.map(({ kind }) => ({ id: kind, label: kind.replaceAll('-', ' ') }))));
    case 'document':
      return plainKeys(item.documents.map(({ id, title }) => ({ id, label: title })));
    case 'section':
      return sectionKeys(item);
    case 'year':
      return orUnknown(plainKeys(yearsOf(item)));
  }
}

function regionKeys(item: Item, { scheme, regions }: Catalogue): Key[] {
  const isGlobal = ({ vocabulary, id }: Tag) => vocabulary === scheme && id === GLOBAL.id;
  const global = item.regions.some(isGlobal) ? [GLOBAL_KEY] : [];
  const keys = [
    ...tagKeys(
      item.regions.filter((tag) => !isGlobal(tag)),
      scheme,
      regions,
    ),
    ...global,
  ];
  if (keys.length > 0) return keys;
  const { sources } = item;
  return [sources.length > 0 && sources.every(({ kind }) => kind === 'thematic-group') ? THEMATIC : UNKNOWN];
}

function tagKeys(all: readonly Tag[], vocabulary: string, terms: readonly Term[]): Key[] {
  const tags = all.filter((tag) => tag.vocabulary === vocabulary);
  const [only] = tags;
  // Most items have one tag of a vocabulary or none.
  if (tags.length < 2) return only ? [tagKey(only.id, only.label, [only.basis], terms)] : [];
  const found = new Map<string, { label: string; bases: Set<Basis> }>();
  for (const tag of tags) {
    const entry = found.get(tag.id);
    if (entry) entry.bases.add(tag.basis);
    else found.set(tag.id, { label: tag.label, bases: new Set([tag.basis]) });
  }
  return [...found].map(([id, { label, bases }]) => tagKey(id, label, statedOrInferred(bases), terms));
}

function tagKey(id: string, label: string, basis: Basis[], terms: readonly Term[]): Key {
  return { id, label: terms.find((term) => term.id === id)?.label ?? label, basis, lacking: false };
}

function statedOrInferred(bases: ReadonlySet<Basis>): Basis[] {
  const stated = [...bases].filter((basis) => basis !== 'inferred').sort(compare);
  return stated.length > 0 ? stated : ['inferred'];
}

function sectionKeys({ sections }: Item): Key[] {
  if (sections.length === 0) return [UNCITED];
  const named = plainKeys(sections.flatMap((section) => (section ? { id: section.id, label: section.title } : [])));
  return sections.includes(null) ? [...named, NO_SECTION] : named;
}

function yearsOf({ dates }: Item): Term[] {
  return dates.flatMap(({ start, end }) => {
    if (start === null || end === null) return [];
    const first = yearOf(start);
    const count = yearOf(end) - first + 1;
    if (!(count >= 1 && count <= MAX_YEARS)) return [];
    return Array.from({ length: count }, (_, i) => {
      const year = String(first + i).padStart(4, '0');
      return { id: year, label: year };
    });
  });
}

function yearOf(day: string): number {
  return Number.parseInt(day, 10);
}

function plainKeys(terms: readonly Term[]): Key[] {
  const keys = new Map<string, Key>();
  for (const { id, label } of terms) if (!keys.has(id)) keys.set(id, { id, label, basis: [], lacking: false });
  return [...keys.values()];
}

/** What is only inferred is not known: it stands beside `unknown`, not for it. */
function withUnknown(keys: Key[]): Key[] {
  return keys.some(({ basis }) => !basis.includes('inferred')) ? keys : [...keys, UNKNOWN];
}

function orUnknown(keys: Key[]): Key[] {
  return keys.length > 0 ? keys : [UNKNOWN];
}

function lacking(id: string, label: string): Key {
  return { id, label, basis: [], lacking: true };
}
