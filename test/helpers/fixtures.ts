/** Fixtures: folders of `fixtures/` with inputs and what a careful reader expects of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIDECAR } from '../../src/cli/sidecar.ts';
import type { Doubt } from '../../src/model/corpus.ts';
import type { Attribution, Document, Origin, Recommendation } from '../../src/model/report.ts';
import type { Tag } from '../../src/model/tag.ts';
import { letters } from './claims.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface ExpectedRecommendation {
  text?: string;
  section?: string | null;
  parentText?: string | null;
  /** Labels in order; `*` stands for any. */
  markers?: string[];
  /** The clause of each citation; compared by letters and digits. */
  covers?: string[];
}

/** A date as its EDTF, `null` for none, or some keys of the model's date. */
type ExpectedDate = string | null | Partial<NonNullable<Attribution['date']>>;

interface ExpectedAttribution {
  raw?: string;
  sources?: string[];
  date?: ExpectedDate;
  themes?: string[];
  /** Ids of the regions of the scheme `wikimedia-2022`. */
  regions?: string[];
  /** Basis by the id of a theme or region. */
  bases?: Record<string, string>;
}

interface ExpectedQuote {
  text?: string;
  language?: string | null;
  attribution?: ExpectedAttribution | null;
}

interface ExpectedFootnote {
  label?: string;
  /** Text of the point it is nested in. */
  parentText?: string | null;
  quotes?: ExpectedQuote[];
}

interface ExpectedEvent {
  date?: ExpectedDate;
  name?: string | null;
  place?: string | null;
  duration?: string | null;
  participants?: number | null;
  countries?: string[];
  themes?: string[];
}

/** `expected.json`. Only the keys present are compared; a text that ends in `…` is compared by its beginning. */
export interface Expected {
  title?: string;
  kind?: Document['kind'];
  language?: string | null;
  summary?: string | null;
  sections?: string[];
  recommendations?: ExpectedRecommendation[];
  footnotes?: ExpectedFootnote[];
  event?: ExpectedEvent | null;
  /** How many doubts of each kind; kinds left out are expected not to occur. */
  doubts?: Partial<Record<Doubt['kind'], number>>;
  /** Words that must not stand anywhere in the document. */
  absent?: string[];
}

export interface Fixture {
  name: string;
  expected: Expected;
  /** Paths from the root of the project, with their bytes and what their sidecars say. */
  inputs: { path: string; value: Uint8Array; origin: Origin | null }[];
}

/** All fixtures, sorted by name; the planted faults are read by `faults.ts`. */
export function fixtures(): Fixture[] {
  return readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'faults')
    .map(({ name }) => name)
    .sort()
    .map(readFixture);
}

function readFixture(name: string): Fixture {
  const folder = join(ROOT, 'fixtures', name);
  const all = readdirSync(folder).filter((file) => file.startsWith('input.'));
  const files = all.filter((file) => !file.endsWith(SIDECAR));
  const originOf = (file: string): Origin | null =>
    all.includes(`${file}${SIDECAR}`) ? JSON.parse(readFileSync(join(folder, `${file}${SIDECAR}`), 'utf8')) : null;
  return {
    name,
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
    inputs: files.sort().map((file) => ({
      path: `fixtures/${name}/${file}`,
      value: new Uint8Array(readFileSync(join(folder, file))),
      origin: originOf(file),
    })),
  };
}

/**
 * Where a document is not what was expected, a line each: the place, what was found and what was expected. Clauses are
 * compared by {@link clauseDifferences}: they need the text.
 */
export function differences(expected: Expected, document: Document, doubts: readonly Doubt[]): string[] {
  const found = describe(document, doubts, expected);
  return [...compare('', expected, found)];
}

/** The document in the shape of `expected.json`. */
function describe(document: Document, doubts: readonly Doubt[], expected: Expected): Record<string, unknown> {
  const { title, kind, language, summary, sections, recommendations, footnotes, event } = document;
  const counts: Record<string, number> = {};
  for (const doubt of doubts) counts[doubt.kind] = (counts[doubt.kind] ?? 0) + 1;
  const json = JSON.stringify(document);
  return {
    title,
    kind,
    language,
    summary,
    sections: sections.map((section) => section.title),
    recommendations: recommendations.map((one) => describeRecommendation(one, document)),
    footnotes: footnotes.map(({ label, parent, quotes }) => ({
      label,
      parentText: footnotes.find(({ id }) => id === parent)?.quotes[0]?.text ?? null,
      quotes: quotes.map(({ text, language, attribution }) => ({
        text,
        language,
        attribution: attribution && describeAttribution(attribution),
      })),
    })),
    event: event && { ...event, themes: event.themes.map(({ id }) => id) },
    doubts: { ...Object.fromEntries(Object.keys(expected.doubts ?? {}).map((key) => [key, 0])), ...counts },
    absent: (expected.absent ?? []).filter((words) => !json.includes(words)),
  };
}

function describeRecommendation(one: Recommendation, { sections, recommendations }: Document): Record<string, unknown> {
  return {
    text: one.text,
    section: sections.find(({ id }) => id === one.section)?.title ?? null,
    parentText: recommendations.find(({ id }) => id === one.parent)?.text ?? null,
    markers: one.citations.map(({ label }) => label),
  };
}

function describeAttribution({ raw, sources, date, themes, regions }: Attribution): Record<string, unknown> {
  const wikimedia = regions.filter(({ vocabulary }) => vocabulary === 'wikimedia-2022');
  const bases = (tags: Tag[]) => Object.fromEntries(tags.map(({ id, basis }) => [id, basis]));
  return {
    raw,
    sources: sources.map(({ name }) => name),
    date,
    themes: themes.map(({ id }) => id),
    regions: wikimedia.map(({ id }) => id),
    bases: bases([...themes, ...wikimedia]),
  };
}

function* compare(path: string, expected: unknown, found: unknown): Generator<string> {
  if (Array.isArray(expected)) yield* compareLists(path, expected, found);
  else if (expected !== null && typeof expected === 'object') yield* compareKeys(path, expected, found);
  else if (!same(path, expected, found)) yield difference(path, expected, found);
}

function* compareLists(path: string, expected: unknown[], found: unknown): Generator<string> {
  if (!Array.isArray(found)) return yield difference(path, expected, found);
  if (found.length !== expected.length) yield difference(`${path}.length`, expected.length, found.length);
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    if (i >= expected.length) yield difference(`${path}[${i}]`, undefined, found[i]);
    else yield* compare(`${path}[${i}]`, expected[i], found[i]);
  }
}

function* compareKeys(path: string, expected: object, found: unknown): Generator<string> {
  if (found === null || typeof found !== 'object') return yield difference(path, expected, found);
  const values = found as Record<string, unknown>;
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'covers') continue;
    const at = path === '' ? key : `${path}.${key}`;
    yield* compare(at, value, values[key]);
  }
  if (path !== 'doubts') return;
  for (const key of Object.keys(values)) if (!(key in expected)) yield difference(`doubts.${key}`, 0, values[key]);
}

function same(path: string, expected: unknown, found: unknown): boolean {
  if (path.endsWith('.date') && typeof expected === 'string')
    return (found as { edtf?: string } | null)?.edtf === expected;
  if (typeof expected !== 'string' || typeof found !== 'string') return expected === found;
  if (expected === '*' || expected === found) return true;
  return expected.endsWith('…') && found.startsWith(expected.slice(0, -1));
}

function difference(path: string, expected: unknown, found: unknown): string {
  return `${path}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
}

/** Where the clauses that citations cover are not the ones expected. */
export function clauseDifferences(expected: Expected, document: Document, text: string): string[] {
  return (expected.recommendations ?? []).flatMap(({ covers }, i) =>
    (covers ?? []).flatMap((clause, k) => {
      const span = document.recommendations[i]?.citations[k]?.covers;
      const found = span ? text.slice(span.start.offset, span.end.offset) : '';
      return letters(found.replace(/\[[^\]]*\]/g, ' ')) === letters(clause)
        ? []
        : [difference(`recommendations[${i}].citations[${k}].covers`, clause, found)];
    }),
  );
}

/** A golden file of a case; with `UPDATE_GOLDEN` set it is written first. */
export function goldenText(name: string, file: string, text: string): string {
  const folder = join(ROOT, 'fixtures', name, 'golden');
  const { UPDATE_GOLDEN } = process.env;
  if (UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return readFileSync(join(folder, file), 'utf8');
}
