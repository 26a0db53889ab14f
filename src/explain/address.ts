/**
 * Addresses: how a person names a value.
 *
 *     address = item [ "#" value ] | table ":" cell
 *     item    = id of a recommendation, footnote, citation, document; "source:" id; or an end or beginning of one
 *     value   = name [ "=" term ]                                          theme=diversity, un-m49=southern-asia, date
 *     table   = "summary" ":" axis "=" key { "," axis "=" key }            [",unit=" unit]
 *             | "trace" ":" row [ "#" column ]                             row = id of a citation, recommendation, footnote
 *             | "quotes" ":" row [ "#" column ]                            row = id of a footnote [ "/q/" number ]
 *             | "report" ":" figure                                        report:untraced
 *
 * @module
 */
import type { Axis, Unit } from '../model/tables.ts';

/** An address that names nothing. */
export class AddressError extends Error {
  override name = 'AddressError';
  constructor(
    message: string,
    /** What to do instead, as a sentence. */
    readonly hint: string,
  ) {
    super(message);
  }
}

/** One side of a cell: the axis, and its key as the table writes it. */
export interface CellKey {
  axis: Axis;
  /** Of the axis `region`: the scheme; else null. */
  scheme: string | null;
  key: string;
}

/** A value of an item: what it is called, and which of several. */
export interface ValueName {
  name: string;
  term: string | null;
}

export type Address =
  | { kind: 'item'; text: string }
  | { kind: 'summary'; keys: [CellKey] | [CellKey, CellKey]; unit: Unit; inferred: boolean }
  | { kind: 'row'; table: 'trace' | 'quotes'; text: string }
  | { kind: 'figure'; name: string };

const AXES: readonly string[] = [
  'theme',
  'region',
  'source',
  'kind',
  'document',
  'section',
  'year',
] satisfies readonly Axis[];
const UNITS: readonly string[] = ['footnote', 'recommendation', 'citation', 'source'] satisfies readonly Unit[];

/**
 * Reads an address.
 *
 * @param schemes ids of the region schemes in force: each can stand for the axis `region`
 * @throws AddressError when it is none
 */
export function parseAddress(text: string, schemes: readonly string[]): Address {
  const [, table = '', rest = ''] = /^\s*(summary|trace|quotes|report):(.*?)\s*$/s.exec(text) ?? [];
  switch (table) {
    case 'summary':
      return parseCell(rest, schemes);
    case 'trace':
    case 'quotes':
      return { kind: 'row', table, text: rest };
    case 'report':
      return { kind: 'figure', name: rest };
    default:
      return { kind: 'item', text: text.trim() };
  }
}

/** The parts of an address at its last `#`; null when nothing stands behind one that could be the name of a value. */
export function splitValue(text: string): { item: string; value: ValueName } | null {
  const at = text.lastIndexOf('#');
  const [, name, , term] = /^([a-z][\w-]*)(=(.+))?$/is.exec(text.slice(at + 1)) ?? [];
  if (at < 1 || name === undefined) return null;
  return { item: text.slice(0, at), value: { name: name.toLowerCase(), term: term ?? null } };
}

/** The text of a cell's address, as `parseAddress` reads it. */
export function cellAddress(keys: readonly CellKey[], unit: Unit, inferred: boolean): string {
  const sides = keys.map(({ axis, scheme, key }) => `${scheme ?? axis}=${key}`);
  return `summary:${[...sides, ...(unit === 'footnote' ? [] : [`unit=${unit}`]), ...(inferred ? ['basis=inferred'] : [])].join(',')}`;
}

function parseCell(text: string, schemes: readonly string[]): Address {
  const keys: CellKey[] = [];
  let unit: Unit = 'footnote';
  let inferred = false;
  for (const part of text.split(',')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/s.exec(part) ?? [];
    if (name === 'unit') unit = unitNamed(value);
    else if (name === 'basis' && value === 'inferred') inferred = true;
    else if (name === 'basis') throw new AddressError(`basis=${value}: only inferred is a row of its own`, FORM);
    else keys.push(cellKey(part.trim(), name, value, schemes));
  }
  const [first, second, third] = keys;
  if (!first || third) throw new AddressError(`found ${keys.length} axes, expected one or two`, FORM);
  if (!second) return { kind: 'summary', keys: [first], unit, inferred };
  if (first.axis === second.axis) throw new AddressError(`found the axis ${first.axis} twice`, FORM);
  return { kind: 'summary', keys: [first, second], unit, inferred };
}

const FORM =
  'Write summary:theme=diversity, or two axes: summary:theme=diversity,region=south-asia,unit=recommendation.';

function unitNamed(value: string): Unit {
  if (UNITS.includes(value)) return value as Unit;
  throw new AddressError(`unit=${value}: no such unit`, `Known are ${UNITS.join(', ')}.`);
}

function cellKey(part: string, name: string, key: string, schemes: readonly string[]): CellKey {
  if (key !== '' && schemes.includes(name)) return { axis: 'region', scheme: name, key };
  if (key !== '' && AXES.includes(name)) return { axis: name as Axis, scheme: null, key };
  if (key === '') throw new AddressError(`“${part}” is no cell of a summary`, FORM);
  throw new AddressError(`${name}: no such axis`, `Known are ${[...AXES, ...schemes].join(', ')}, unit, basis.`);
}
