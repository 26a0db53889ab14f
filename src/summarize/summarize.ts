/** Corpus to counts: by one axis, or by two as a cross table. @module */
import type { Corpus } from '../model/corpus.ts';
import type { Catalogue } from '../model/report-data.ts';
import type { Axis, AxisReport, CrossReport, SummaryReport, SummaryRow, Unit } from '../model/tables.ts';
import type { Basis } from '../model/tag.ts';
import { type Item, itemsOf } from './items.ts';
import { type Key, keysOf } from './keys.ts';
import { compare } from './order.ts';

export interface SummaryOptions<Axes extends [Axis] | [Axis, Axis] = [Axis] | [Axis, Axis]> {
  axes: Axes;
  /** Default: `footnote`. */
  unit?: Unit;
}

/** Items under one key, or one pair of keys. */
interface Group {
  keys: Key[];
  basis: Set<Basis>;
  ids: string[];
}

/**
 * Counts the items of a unit by one axis or two; see {@link itemsOf} for the units and {@link keysOf} for the keys.
 *
 * Rows are sorted by count, the largest first, then by label (code units); keys that stand for a lack come last. An
 * item with several keys stands in several rows (`overlap`), in a cross table in the cells of all pairs of its keys.
 * Cells that count nothing are left out. Terms that are only inferred make rows of their own: with basis `inferred`,
 * in a cross table with the key `inferred:<id>`.
 *
 * @throws RangeError when the two axes are the same.
 */
export function summarize(corpus: Corpus, options: SummaryOptions<[Axis]>, catalogue: Catalogue): AxisReport;
export function summarize(corpus: Corpus, options: SummaryOptions<[Axis, Axis]>, catalogue: Catalogue): CrossReport;
export function summarize(corpus: Corpus, options: SummaryOptions, catalogue: Catalogue): SummaryReport;
export function summarize(corpus: Corpus, options: SummaryOptions, catalogue: Catalogue): SummaryReport {
  const { axes, unit = 'footnote' } = options;
  return summarizeItems(itemsOf(corpus, unit), { axes, unit }, catalogue);
}

/** Counts items that are already at hand: {@link summarize}. */
export function summarizeItems(
  items: readonly Item[],
  { axes, unit }: Required<SummaryOptions>,
  catalogue: Catalogue,
): SummaryReport {
  if (axes[0] === axes[1]) throw new RangeError(`a cross table needs two different axes, found ${axes[0]} twice`);
  const groups = grouped(items, axes, catalogue);
  const total = items.length;
  const overlap = groups.reduce((sum, { ids }) => sum + ids.length, 0) > total;
  const head = { schemaVersion: 1 as const, unit, overlap, total };
  const [first, second] = axes;
  if (second === undefined) return { ...head, axes: [first], rows: groups.map((g) => axisRow(g, first, unit, total)) };
  return { ...head, axes: [first, second], rows: groups.map((group) => crossRow(group, [first, second], unit)) };
}

function grouped(items: readonly Item[], axes: readonly Axis[], catalogue: Catalogue): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    for (const keys of combinations(axes.map((axis) => keysOf(item, axis, catalogue)))) {
      const name = keys.map((key) => `${Number(key.lacking)}${Number(isInferred(key))}${key.id}`).join('\n');
      const group = groups.get(name) ?? { keys, basis: new Set<Basis>(), ids: [] };
      groups.set(name, group);
      for (const basis of keys[0]?.basis ?? []) group.basis.add(basis);
      group.ids.push(item.id);
    }
  }
  return [...groups.values()].sort(byCount);
}

function combinations([first = [], second]: Key[][]): Key[][] {
  return second ? first.flatMap((a) => second.map((b) => [a, b])) : first.map((a) => [a]);
}

function byCount(a: Group, b: Group): number {
  return (
    Number(a.keys.some((key) => key.lacking)) - Number(b.keys.some((key) => key.lacking)) ||
    b.ids.length - a.ids.length ||
    compare(sortName(a), sortName(b))
  );
}

function sortName({ keys }: Group): string {
  return keys.map((key) => `${key.label}\u0000${Number(isInferred(key))}\u0000${key.id}`).join('\u0000');
}

function axisRow({ keys, basis, ids }: Group, axis: Axis, unit: Unit, total: number): SummaryRow {
  const { id, label } = keys[0] as Key;
  const share = Number((ids.length / total).toFixed(4));
  return { axis, key: id, label, basis: [...basis].sort(compare), unit, count: ids.length, share, ids };
}

function crossRow({ keys, ids }: Group, [axis_1, axis_2]: [Axis, Axis], unit: Unit): CrossReport['rows'][number] {
  const [one, two] = keys.map(crossKey) as [Key, Key];
  const { id: key_1, label: label_1 } = one;
  const { id: key_2, label: label_2 } = two;
  return { axis_1, key_1, label_1, axis_2, key_2, label_2, unit, count: ids.length, ids };
}

/** A cross table has no column for the basis, so what is inferred says so in key and label. */
function crossKey(key: Key): Key {
  return isInferred(key) ? { ...key, id: `inferred:${key.id}`, label: `${key.label} (inferred)` } : key;
}

function isInferred({ basis }: Key): boolean {
  return basis[0] === 'inferred';
}
