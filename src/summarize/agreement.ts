/** Two codings of the same items, compared. @module */
import type { AgreementReport, AgreementRow } from '../model/agreement.ts';
import type { Term } from '../model/report-data.ts';
import { compare, unique } from './order.ts';
import { type Confusion, cohenKappa, krippendorffAlpha, type Measure } from './reliability.ts';

/** Who or what gave items their themes. */
export interface Coding {
  /** As it is told. */
  name: string;
  /** Ids of themes by the id of the item; an empty list: coded, and given none. An item that is missing was not coded. */
  items: ReadonlyMap<string, readonly string[]>;
}

type Measures = Pick<AgreementRow, 'agreement' | 'kappa' | 'alpha' | 'note'>;

/**
 * Compares the themes that two codings give to the items that both have. For each theme an item has it or not, by each
 * coding. Overall, where every item has one theme at most in both, the theme (or none) is the value of the item; else
 * every item with every theme is one judgement, yes or no, and these are pooled. Themes that neither gives do not count.
 *
 * @param terms for labels; a theme that is none of them has its id as label
 */
export function agreement(a: Coding, b: Coding, terms: readonly Term[] = []): AgreementReport {
  const ids = [...a.items.keys()].filter((id) => b.items.has(id)).sort(compare);
  const pairs = ids.map((id): Pair => ({ id, a: new Set(a.items.get(id)), b: new Set(b.items.get(id)) }));
  const themes = unique(pairs.flatMap((pair) => [...pair.a, ...pair.b])).sort(compare);
  const isNominal = pairs.every((pair) => pair.a.size <= 1 && pair.b.size <= 1);
  const rows = themes.map((theme) => rowOf(theme, pairs, terms));
  return {
    schemaVersion: 1,
    a: a.name,
    b: b.name,
    items: ids.length,
    only_a: a.items.size - ids.length,
    only_b: b.items.size - ids.length,
    method: isNominal ? 'nominal' : 'pooled',
    overall: isNominal ? nominal(pairs, themes) : pooled(rows),
    rows,
  };
}

interface Pair {
  id: string;
  a: ReadonlySet<string>;
  b: ReadonlySet<string>;
}

function rowOf(theme: string, pairs: readonly Pair[], terms: readonly Term[]): AgreementRow {
  const counts = { both: 0, only_a: 0, only_b: 0, neither: 0 };
  const ids: string[] = [];
  for (const { id, a, b } of pairs) {
    const cell = a.has(theme) ? (b.has(theme) ? 'both' : 'only_a') : b.has(theme) ? 'only_b' : 'neither';
    counts[cell]++;
    if (cell === 'only_a' || cell === 'only_b') ids.push(id);
  }
  const label = terms.find(({ id }) => id === theme)?.label ?? theme;
  return { theme, label, ...counts, ...binary(counts), ids };
}

type Counts = Pick<AgreementRow, 'both' | 'only_a' | 'only_b' | 'neither'>;

function binary({ both, only_a, only_b, neither }: Counts): Measures {
  const confusion = [
    [both, only_a],
    [only_b, neither],
  ];
  return measures(confusion, ['yes', 'no']);
}

function nominal(pairs: readonly Pair[], themes: readonly string[]): AgreementReport['overall'] {
  const values = [...themes, NONE];
  const at = new Map(values.map((value, i) => [value, i]));
  const confusion = values.map(() => values.map(() => 0));
  for (const { a, b } of pairs) {
    const [row, column] = [a, b].map((given) => at.get([...given][0] ?? NONE) ?? 0) as [number, number];
    const cells = confusion[row] as number[];
    cells[column] = (cells[column] ?? 0) + 1;
  }
  return { ...measures(confusion, values), judgements: pairs.length };
}

/** No id of a theme is empty. */
const NONE = '';

function pooled(rows: readonly AgreementRow[]): AgreementReport['overall'] {
  const total = (cell: keyof Counts) => rows.reduce((sum, row) => sum + row[cell], 0);
  const counts = { both: total('both'), only_a: total('only_a'), only_b: total('only_b'), neither: total('neither') };
  const judgements = counts.both + counts.only_a + counts.only_b + counts.neither;
  return { ...binary(counts), judgements };
}

function measures(confusion: Confusion, values: readonly string[]): Measures {
  const cells = confusion.flatMap((row, i) => row.map((count, j) => ({ count, i, j })));
  const n = cells.reduce((sum, { count }) => sum + count, 0);
  const same = cells.reduce((sum, { count, i, j }) => sum + (i === j ? count : 0), 0);
  const kappa = cohenKappa(confusion);
  const alpha = krippendorffAlpha(
    cells.map(({ i, j }) => [values[i] ?? '', values[j] ?? '']),
    cells.map(({ count }) => count),
  );
  return {
    agreement: n === 0 ? null : rounded(same / n),
    kappa: definedValue(kappa),
    alpha: definedValue(alpha),
    note: kappa.why ?? alpha.why,
  };
}

function definedValue({ value }: Measure): number | null {
  return value === null ? null : rounded(value);
}

function rounded(value: number): number {
  // Adding 0 makes 0 of -0.
  return Math.round(value * 10_000) / 10_000 + 0;
}
