/** The cells of a summary: a count, the items it counts, and why each of them counts there. @module */
import type { Term } from '../model/report-data.ts';
import { type Axis, isCross, type SummaryReport, type Unit } from '../model/tables.ts';
import type { Explanation, Reason } from '../model/why.ts';
import { slug } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import { GLOBAL } from '../vocabularies/areas.ts';
import { type Address, AddressError, type CellKey, cellAddress } from './address.ts';
import { evidence, shortened } from './evidence.ts';
import { answer, yearReasons } from './facets.ts';
import type { Grounds } from './grounds.ts';
import { titleOf } from './items.ts';
import type { Known, Subject } from './known.ts';
import { lackReason } from './lacks.ts';
import { entryUse, reason, some } from './reason.ts';
import { nameOf } from './tags.ts';
import { type Told, tell } from './values.ts';

type CellAddress = Extract<Address, { kind: 'summary' }>;

/** A row of a summary as far as it matters here. */
interface Row {
  keys: readonly string[];
  labels: readonly string[];
  inferred: boolean;
  ids: readonly string[];
}

/** What stands for the lack of a key, by axis. */
const LACKING: Readonly<Record<Axis, readonly string[]>> = {
  theme: ['unknown'],
  region: ['unknown', 'thematic'],
  source: ['unknown'],
  kind: ['unknown'],
  document: [],
  section: ['none', 'uncited'],
  year: ['unknown'],
};

/**
 * Explains a cell. The count is that of the table, made by the code that prints it.
 *
 * @throws AddressError for a key that neither the table nor the vocabulary has
 */
export function explainCell(grounds: Grounds, known: Known, { keys, unit, inferred }: CellAddress): Explanation {
  const schemes = keys.flatMap(({ scheme }) => scheme ?? []);
  const scheme = schemes[0] ?? grounds.catalogue().scheme;
  const axes = keys.map(({ axis }) => axis) as [Axis] | [Axis, Axis];
  const table = grounds.tables.summary(axes, unit, scheme);
  const all = rowsOf(table);
  const wanted = keys.map((key) => named(grounds, key, scheme));
  const row = all.filter((one) => isRow(one, wanted, inferred));
  // A term comes before what stands for a lack and is called the same.
  const lacking = wanted.some((key) => key.startsWith(LACK));
  const found = lacking ? row.at(-1) : row[0];
  if (!found) return explainNothing(grounds, keys, unit, { table, all, wanted, scheme, inferred });
  const sides = keys.map(({ axis }, i): Side => {
    const key = plainKey(found.keys[i] ?? '');
    return { axis, key, lacking: isLack(axis, key, lacking || row.length === 1), inferred: isInferred(found, i) };
  });
  return {
    schemaVersion: 1,
    id: cellAddress(keysOf(keys, wanted), unit, inferred),
    title: `${titleOfCell(grounds, keys, found.labels, scheme)}: ${unit}s`,
    value: [String(found.ids.length)],
    count: { unit, count: found.ids.length, total: table.total, ids: [...found.ids] },
    ...some(grounds, found.ids, (id) => itemReason(grounds, known, known.counted(id, unit), sides, scheme)),
  };
}

interface Side {
  axis: Axis;
  key: string;
  lacking: boolean;
  inferred: boolean;
}

const LACK = 'lacking:';
const INFERRED = 'inferred:';

function isLack(axis: Axis, key: string, alone: boolean): boolean {
  return alone && LACKING[axis].includes(key);
}

function isInferred({ inferred, keys }: Row, i: number): boolean {
  return inferred || (keys[i]?.startsWith(INFERRED) ?? false);
}

function plainKey(key: string): string {
  return key.startsWith(INFERRED) ? key.slice(INFERRED.length) : key;
}

function rowsOf(table: SummaryReport): Row[] {
  if (isCross(table)) {
    return table.rows.map(({ key_1, key_2, label_1, label_2, ids }) => {
      return { keys: [key_1, key_2], labels: [label_1, label_2], inferred: false, ids };
    });
  }
  return table.rows.map(({ key, label, basis, ids }) => {
    return { keys: [key], labels: [label], inferred: basis[0] === 'inferred', ids };
  });
}

/** A key as the table has it: a label of a theme or region is its id. */
function named(grounds: Grounds, { axis, key }: CellKey, scheme: string): string {
  if (axis !== 'theme' && axis !== 'region') return key;
  const terms = termsOf(grounds, axis, scheme);
  const wanted = slug(key);
  return terms.find(({ id, label }) => id === wanted || slug(label) === wanted)?.id ?? key;
}

function termsOf(grounds: Grounds, axis: 'theme' | 'region', scheme: string): readonly Term[] {
  const { themes, regions } = grounds.catalogue(scheme);
  return axis === 'theme' ? themes : regions;
}

function isRow({ keys, inferred: rowInferred }: Row, wanted: readonly string[], inferred: boolean): boolean {
  const [first = '', second] = wanted.map((key) => (key.startsWith(LACK) ? key.slice(LACK.length) : key));
  if (second !== undefined) return keys[0] === first && keys[1] === second;
  if (first.startsWith(INFERRED)) return rowInferred && keys[0] === first.slice(INFERRED.length);
  return keys[0] === first && rowInferred === inferred;
}

function keysOf(keys: readonly CellKey[], wanted: readonly string[]): CellKey[] {
  return keys.map((key, i) => ({ ...key, key: wanted[i] ?? key.key }));
}

function titleOfCell(grounds: Grounds, keys: readonly CellKey[], labels: readonly string[], scheme: string): string {
  return keys
    .map(({ axis }, i) => {
      const name = axis === 'region' ? nameOf(grounds, scheme) : axis.charAt(0).toUpperCase() + axis.slice(1);
      return `${name} ${labels[i]}`;
    })
    .join(' and ');
}

/** Why an item counts under its keys. */
function itemReason(grounds: Grounds, known: Known, subject: Subject, sides: readonly Side[], scheme: string): Reason {
  const { unit, voices, recommendation, document } = subject;
  const [first] = voices;
  const words = recommendation?.text ?? (first ? first.quote.text : '');
  const what = titleOf(subject).replace(` of “${document.title}”`, '');
  const said = unit === 'source' || words === '' ? '' : `: “${shortened(words, 120)}”`;
  const told = sides.map((side) => sideTold(grounds, known, subject, side, scheme));
  return reason(`${what}${said}`, {
    id: subject.id,
    reasons: told.flatMap(({ reasons }) => reasons),
    more: told.reduce((sum, { more }) => sum + more, 0),
  });
}

function sideTold(
  grounds: Grounds,
  known: Known,
  subject: Subject,
  { axis, key, lacking, inferred }: Side,
  scheme: string,
): Pick<Told, 'reasons' | 'more'> {
  const question = { term: key, scheme, inferred };
  switch (axis) {
    case 'theme':
    case 'region':
    case 'source':
    case 'kind':
      if (lacking) return { reasons: [lackReason(grounds, subject, axis, scheme)], more: 0 };
      return limited(grounds, answer(grounds, known, subject, axis, question).reasons);
    case 'year':
      if (lacking) return { reasons: [yearless(grounds, known, subject)], more: 0 };
      return limited(grounds, yearReasons(grounds, subject, key));
    case 'section':
      return sectionTold(grounds, known, subject, key, lacking);
    default:
      return { reasons: documentReasons(grounds, known, subject, key), more: 0 };
  }
}

function limited(grounds: Grounds, reasons: readonly Reason[]): Pick<Told, 'reasons' | 'more'> {
  return some(grounds, reasons, (one) => one);
}

/** Dates without days, and ranges too long to say when. */
function yearless(grounds: Grounds, known: Known, subject: Subject): Reason {
  const question = { term: null, scheme: '', inferred: null };
  const { held, reasons } = answer(grounds, known, subject, 'date', question);
  if (held.length === 0) return reasons[0] as Reason;
  return reason('Year: not known', {
    says: ['None of its dates gives a year, or they span more years than say when.'],
    ...some(grounds, reasons, (one) => one),
  });
}

/** The heading; of a footnote, by way of the recommendations that cite it. */
function sectionTold(
  grounds: Grounds,
  known: Known,
  subject: Subject,
  key: string,
  lacking: boolean,
): Pick<Told, 'reasons' | 'more'> {
  const question = { term: null, scheme: '', inferred: null };
  if (lacking && key === 'uncited') return tell(grounds, known, subject, 'status', question);
  const places = subject.source ? subject.footnotes.flatMap(({ id }) => known.get(id) ?? []) : [subject];
  const told = places.map((one) => tell(grounds, known, one, 'section', question)).flatMap(({ reasons }) => reasons);
  if (lacking) return limited(grounds, told.slice(0, 1));
  const section = sectionNamed(places, key);
  return limited(
    grounds,
    section
      ? [
          reason(`Section: ${section.title}`, {
            says: [`It, or a recommendation that cites it, stands under this heading (${key}).`],
            evidence: evidence(grounds, 'heading', section.document, section.span),
          }),
        ]
      : told,
  );
}

function sectionNamed(places: readonly Subject[], key: string) {
  for (const { document } of places) {
    const section = document.sections.find(({ id }) => id === key);
    if (section) return { ...section, document };
  }
  return null;
}

function documentReasons(grounds: Grounds, known: Known, subject: Subject, key: string): Reason[] {
  const question = { term: null, scheme: '', inferred: null };
  const place = subject.voices.find(({ document }) => document.id === key);
  const inside = place && subject.source ? known.get(place.footnote.id) : subject;
  return tell(grounds, known, inside ?? subject, 'document', question).reasons;
}

interface Asked {
  table: SummaryReport;
  all: readonly Row[];
  wanted: readonly string[];
  scheme: string;
  inferred: boolean;
}

/** A count of 0: a term that exists and that nothing has; else the key is a mistake. */
function explainNothing(
  grounds: Grounds,
  keys: readonly CellKey[],
  unit: Unit,
  { table, all, wanted, scheme, inferred }: Asked,
): Explanation {
  const sides = keys.map((key, i) => ({
    ...key,
    term: wanted[i] ?? '',
    label: labelOf(grounds, key, wanted[i] ?? '', scheme),
  }));
  for (const [i, { axis, term, label }] of sides.entries()) {
    const heard = all.some((row) => row.keys[i] === term);
    if (label === null && !heard)
      throw unknownKey(
        grounds,
        axis,
        term,
        all.flatMap((row) => row.keys[i] ?? []),
        scheme,
      );
  }
  const labels = sides.map(({ label, term }) => label ?? term);
  return {
    schemaVersion: 1,
    id: cellAddress(keysOf(keys, wanted), unit, inferred),
    title: `${titleOfCell(grounds, keys, labels, scheme)}: ${unit}s`,
    value: ['0'],
    count: { unit, count: 0, total: table.total, ids: [] },
    reasons: [
      reason('Nothing is counted here', {
        says: [`None of the ${table.total} ${unit}s has ${labels.join(' and ')}, as far as the text says.`],
        entries: sides.flatMap(({ axis, term }) => {
          if (axis === 'theme') return entryUse(grounds.origins.theme(term), '');
          return axis === 'region' ? entryUse(grounds.origins.region(scheme, term), '') : [];
        }),
      }),
    ],
    more: 0,
  };
}

function labelOf(grounds: Grounds, { axis }: CellKey, key: string, scheme: string): string | null {
  const plain = plainKey(key);
  if (LACKING[axis].includes(plain)) return plain;
  if (axis !== 'theme' && axis !== 'region') return null;
  if (axis === 'region' && plain === GLOBAL.id) return GLOBAL.label;
  return termsOf(grounds, axis, scheme).find(({ id }) => id === plain)?.label ?? null;
}

function unknownKey(grounds: Grounds, axis: Axis, key: string, keys: readonly string[], scheme: string): AddressError {
  const terms = axis === 'theme' || axis === 'region' ? termsOf(grounds, axis, scheme).map(({ id }) => id) : [];
  const known = [...new Set([...keys, ...terms])];
  const close = nearest(key, known).slice(0, 3);
  const some = known.slice(0, 10).join(', ');
  const hint =
    close.length > 0
      ? `Did you mean ${close.join(' or ')}?`
      : `There are ${some}${known.length > 10 ? ' and more' : ''}.`;
  return new AddressError(`${axis}=${key}: no such ${axis} in the table`, hint);
}
