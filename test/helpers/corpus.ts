/** Small invented corpora, built out of the model types. */
import * as fc from 'fast-check';
import type { Corpus, SourceRecord } from '../../src/model/corpus.ts';
import type { Span } from '../../src/model/position.ts';
import type {
  Attribution,
  DateRange,
  Document,
  DocumentKind,
  Event,
  Footnote,
  Quote,
  Source,
  SourceKind,
} from '../../src/model/report.ts';
import type { Catalogue } from '../../src/model/report-data.ts';
import type { Basis, Tag } from '../../src/model/tag.ts';
import { sha256, slug, UniqueIds } from '../../src/text/fold.ts';

export const SCHEME = 'wikimedia-2022';

export const CATALOGUE: Catalogue = {
  scheme: SCHEME,
  themes: [
    { id: 'advocacy', label: 'Advocacy' },
    { id: 'capacity-building', label: 'Capacity Building' },
    { id: 'partnerships', label: 'Partnerships' },
    { id: 'roles-and-responsibilities', label: 'Roles & Responsibilities' },
  ],
  regions: [
    { id: 'south-asia', label: 'South Asia' },
    { id: 'sub-saharan-africa', label: 'Sub-Saharan Africa' },
    { id: 'latin-america-and-caribbean', label: 'Latin America & Caribbean' },
  ],
};

/** A label, or a label with its basis: `['South Asia', 'place']`. */
export type TagSpec = string | readonly [label: string, basis: Basis];

interface SourceSpec {
  name: string;
  kind?: SourceKind;
  countries?: string[];
  span?: Span;
}

export interface QuoteSpec {
  text: string;
  language?: string;
  /** No source, no attribution. */
  sources?: readonly (string | SourceSpec)[];
  themes?: readonly TagSpec[];
  regions?: readonly TagSpec[];
  /** ISO days: `2019-06-01/2019-06-30`; anything else is kept as raw words only. */
  date?: string;
}

export interface DocumentSpec {
  title: string;
  /** Default: `synthesis`. */
  kind?: DocumentKind;
  event?: Event;
  path?: string;
  summary?: string;
  sections?: readonly string[];
  recommendations?: readonly {
    text: string;
    section?: string;
    cites?: readonly string[];
    themes?: readonly TagSpec[];
  }[];
  /** `under` is the label of the point it is nested in. */
  footnotes?: readonly { label: string; under?: string; quotes: readonly QuoteSpec[] }[];
}

/** A span of one unit in column 1 of a line. */
export function spanAt(line: number): Span {
  const offset = (line - 1) * 100;
  return { start: { line, column: 1, offset }, end: { line, column: 2, offset: offset + 1 } };
}

export function tag(spec: TagSpec, vocabulary: string, from: string[] = []): Tag {
  const [label, basis] = typeof spec === 'string' ? [spec, 'stated' as const] : spec;
  return { vocabulary, id: slug(label), label, basis, reason: 'Invented.', confidence: 1, span: null, from };
}

/** A corpus in which citations, tags carried over and sources agree with each other. */
export function corpusOf(...specs: readonly DocumentSpec[]): Corpus {
  const ids = new UniqueIds();
  const documents = specs.map((spec) => documentOf(spec, ids.next(slug(spec.title))));
  return { documents, sources: sourceRecords(documents) };
}

function documentOf(spec: DocumentSpec, id: string): Document {
  const { title, sections = [], recommendations = [], footnotes = [] } = spec;
  const notes = footnotes.map((note, i) => footnoteOf(note, i, id, 100 + i));
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  const unique = new UniqueIds();
  const recommended = recommendations.map(({ text, section, cites = [], themes: own = [] }, i) => {
    const fingerprint = sha256(text);
    const cited = cites.flatMap((label) => byLabel.get(label) ?? []);
    const recommendationId = unique.next(`${id}/r/${fingerprint.slice(0, 8)}`);
    for (const note of cited) if (!note.citedBy.includes(recommendationId)) note.citedBy.push(recommendationId);
    const attributions = cited.flatMap(({ quotes }) => quotes.flatMap(({ attribution }) => attribution ?? []));
    return {
      id: recommendationId,
      fingerprint,
      ordinal: i + 1,
      text,
      section: section === undefined ? null : `${id}/s/${slug(section)}`,
      parent: null,
      span: spanAt(i + 10),
      citations: cites.map((label) => ({
        label,
        footnote: byLabel.get(label)?.id ?? null,
        span: spanAt(i + 10),
        covers: spanAt(i + 10),
      })),
      themes: [...own.map((theme) => tag(theme, 'theme')), ...carried(attributions.flatMap(({ themes }) => themes))],
      regions: carried(attributions.flatMap(({ regions }) => regions)),
    };
  });
  return {
    id,
    path: spec.path ?? `${id}.txt`,
    format: 'plain',
    kind: spec.kind ?? 'synthesis',
    title,
    language: 'en',
    languageBasis: 'stated',
    script: 'Latn',
    direction: 'ltr',
    summary: spec.summary ?? null,
    sections: sections.map((name, i) => ({
      id: `${id}/s/${slug(name)}`,
      title: name,
      depth: 2,
      parent: null,
      span: spanAt(i + 1),
    })),
    recommendations: recommended,
    footnotes: notes,
    event: spec.event ?? null,
    origin: null,
  };
}

function carried(tags: readonly Tag[]): Tag[] {
  const inferredFirst = [...tags].sort((a, b) => Number(b.basis === 'inferred') - Number(a.basis === 'inferred'));
  const byTerm = new Map(inferredFirst.map((each) => [`${each.vocabulary} ${each.id}`, each]));
  return [...byTerm.values()].map((each) => ({ ...each, basis: each.basis === 'inferred' ? 'inferred' : 'cited' }));
}

function footnoteOf(
  { label, under, quotes }: { label: string; under?: string; quotes: readonly QuoteSpec[] },
  i: number,
  document: string,
  line: number,
): Footnote {
  const texts = quotes.map((quote) => quoteOf(quote, line));
  return {
    id: `${document}/n/${label}`,
    label,
    number: i + 1,
    parent: under === undefined ? null : `${document}/n/${under}`,
    citedBy: [],
    span: spanAt(line),
    quotes: texts,
  };
}

function quoteOf(spec: QuoteSpec, line: number): Quote {
  return {
    text: spec.text,
    language: spec.language ?? null,
    languageBasis: spec.language ? 'stated' : null,
    script: 'Latn',
    direction: 'ltr',
    span: spanAt(line),
    attribution: attributionOf(spec, line),
  };
}

function attributionOf({ sources, themes = [], regions = [], date }: QuoteSpec, line: number): Attribution | null {
  if (sources === undefined) return null;
  return {
    raw: '(invented)',
    span: spanAt(line),
    sources: sources.map((source) => sourceOf(typeof source === 'string' ? { name: source } : source, line)),
    date: date === undefined ? null : dateOf(date, line),
    themes: themes.map((theme) => tag(theme, 'theme')),
    regions: regions.map((region) => tag(region, SCHEME)),
  };
}

function sourceOf({ name, kind = 'salon', countries = [], span }: SourceSpec, line: number): Source {
  return {
    id: slug(name),
    raw: name,
    name,
    kind,
    audience: null,
    countries,
    languages: [],
    span: span ?? spanAt(line),
  };
}

function dateOf(date: string, line: number): DateRange {
  const [start = '', end = ''] = date.split('/');
  const known = /^\d{4}-\d\d-\d\d$/.test(start) && /^\d{4}-\d\d-\d\d$/.test(end);
  return {
    raw: date,
    edtf: known ? date : null,
    start: known ? start : null,
    end: known ? end : null,
    span: spanAt(line),
  };
}

function sourceRecords(documents: readonly Document[]): SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  for (const { id: document, footnotes } of documents) {
    for (const { id: footnote, quotes } of footnotes) {
      for (const { id, name, kind, audience, countries } of quotes.flatMap((q) => q.attribution?.sources ?? [])) {
        const before = records.get(id) ?? {
          id,
          name,
          kind,
          audience,
          countries,
          languages: [],
          footnotes: [],
          documents: [],
        };
        records.set(id, {
          ...before,
          footnotes: [...new Set([...before.footnotes, footnote])],
          documents: [...new Set([...before.documents, document])],
        });
      }
    }
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const THEMES = CATALOGUE.themes.map(({ label }) => label);
const REGIONS = CATALOGUE.regions.map(({ label }) => label);
const KINDS: SourceKind[] = ['salon', 'community', 'thematic-group', 'other'];
const DATES = ['2019-06-01/2019-06-30', '2018-12-01/2020-01-31', '1900-01-01/2019-01-01', 'early spring'];

function tagSpecs(labels: readonly string[]): fc.Arbitrary<TagSpec[]> {
  const basis = fc.constantFrom<Basis>('stated', 'alias', 'place', 'inferred');
  return fc.array(fc.tuple(fc.constantFrom(...labels), basis), { maxLength: 3 });
}

const quoteSpec: fc.Arbitrary<QuoteSpec> = fc.record(
  {
    text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.lorem({ maxCount: 20 })),
    sources: fc.array(
      fc.record({
        name: fc.constantFrom('Delta salon', 'Hill salon', 'Reed group', 'unknown'),
        kind: fc.constantFrom(...KINDS),
      }),
      { maxLength: 3 },
    ),
    themes: tagSpecs(THEMES),
    regions: tagSpecs(REGIONS),
    date: fc.constantFrom(...DATES),
  },
  { requiredKeys: ['text'] },
);

/** Any corpus of up to three documents: titles, labels and sections meet, markers lack footnotes, footnotes citers. */
export function anyCorpus(): fc.Arbitrary<Corpus> {
  const label = fc.constantFrom('1', '2', '3', 'a', '|');
  const section = fc.constantFrom('Beginnings', 'Endings');
  const recommendation = fc.record(
    { text: fc.string({ unit: 'grapheme', maxLength: 40 }), section, cites: fc.array(label, { maxLength: 4 }) },
    { requiredKeys: ['text'] },
  );
  const footnote = fc.record({ label, quotes: fc.array(quoteSpec, { maxLength: 2 }) });
  const document: fc.Arbitrary<DocumentSpec> = fc.record({
    title: fc.constantFrom('First', 'Second', '<b>Third</b>'),
    sections: fc.constant(['Beginnings', 'Endings']),
    recommendations: fc.array(recommendation, { maxLength: 5 }),
    footnotes: fc.uniqueArray(footnote, { maxLength: 5, selector: (note) => note.label }),
  });
  return fc.array(document, { maxLength: 3 }).map((specs) => corpusOf(...specs));
}

/** The corpus most tests look at: two documents, every status, every special key. */
export function sampleCorpus(): Corpus {
  return corpusOf(
    {
      title: 'Share the Lamp',
      summary: 'Many hands keep a lamp burning.',
      sections: ['Learning', 'Leading'],
      recommendations: [
        { text: 'Teach new organisers near their homes.', section: 'Learning', cites: ['1', '2'] },
        { text: 'Rotate every seat of a board after three years.', section: 'Leading', cites: ['2', '3'] },
        { text: 'Keep minutes of all meetings.', section: 'Leading' },
        { text: 'Publish budgets in plain words.', cites: ['9'] },
      ],
      footnotes: [
        {
          label: '1',
          quotes: [
            {
              text: 'Training in the village works better than training in the capital, so please bring trainers to the village.',
              sources: [{ name: 'Delta salon', countries: ['TZ'] }],
              themes: ['Capacity Building'],
              regions: [['Sub-Saharan Africa', 'place']],
              date: '2019-06-01/2019-06-30',
            },
          ],
        },
        {
          label: '2',
          quotes: [
            {
              text: 'Trainers should stay for a season and teach others to train; boards learn from them as well.',
              sources: [{ name: 'Hill community', kind: 'community', countries: ['NP'] }, 'Delta salon'],
              themes: [['Roles & Responsibilities', 'alias'], 'Capacity Building'],
              regions: [['South Asia', 'language']],
              date: '2018-12-01/2019-01-31',
            },
            { text: 'No source stands behind these words.' },
          ],
        },
        {
          label: '3',
          quotes: [
            {
              text: 'A board that never changes stops listening to its members and to newcomers.',
              sources: [{ name: 'Reed & Quill user group', kind: 'thematic-group' }],
              themes: [['Roles & Responsibilities', 'inferred']],
              date: 'early spring',
            },
          ],
        },
        { label: '4', quotes: [{ text: 'Nobody points here.' }] },
      ],
    },
    {
      title: 'Open the Gate',
      recommendations: [{ text: 'Greet every newcomer by name.', cites: ['1'] }],
      footnotes: [
        {
          label: '1',
          quotes: [
            {
              text: 'A greeting costs nothing and newcomers remember it for years, whatever else goes wrong.',
              language: 'en-GB',
              sources: ['Delta salon'],
              themes: ['Partnerships'],
              regions: [['Sub-Saharan Africa', 'place']],
              date: '2019-07-06/2019-07-06',
            },
          ],
        },
      ],
    },
  );
}
