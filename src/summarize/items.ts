/** The items a summary counts, each with the evidence that its keys are read from. @module */

import { citationIds } from '../model/citation.ts';
import type { Corpus, SourceRecord } from '../model/corpus.ts';
import { attributionsOf, holdsPoints, sectionOfPoint } from '../model/footnote.ts';
import { standingOut } from '../model/inference.ts';
import type { Span } from '../model/position.ts';
import type { Attribution, Document, Footnote, Recommendation, Source, SourceKind } from '../model/report.ts';
import type { Unit } from '../model/tables.ts';
import type { Tag } from '../model/tag.ts';
import { cited, citing, type Lookup, lookup } from './lookup.ts';

/** A section as a key: its id and title, `null` for a recommendation before the first heading. */
type SectionRef = { id: string; title: string } | null;

/** One item of a unit. */
export interface Item {
  id: string;
  themes: readonly Tag[];
  /** In all schemes. */
  regions: readonly Tag[];
  sources: readonly { id: string; kind: SourceKind; name: string }[];
  dates: readonly { start: string | null; end: string | null }[];
  documents: readonly Document[];
  /** Empty for what nobody cites. */
  sections: readonly SectionRef[];
}

/**
 * The items of a unit, in the order of the corpus.
 *
 * | unit | themes, regions | sources, kinds, dates | document | sections |
 * | --- | --- | --- | --- | --- |
 * | `footnote` | of its attributions | of its attributions | its own | of the recommendations that cite it; of a point, its own |
 * | `recommendation` | its own | of the footnotes it cites | its own | its own |
 * | `citation` | of its footnote | of its footnote | its own | of its recommendation |
 * | `source` | of the attributions that name it | itself; dates of these attributions | all it speaks in | of the recommendations that cite it |
 *
 * Of an attribution with several sources in several regions, a source whose own name justifies a region has this one
 * alone, and those that no name justifies; any other source has all of them.
 */
export function itemsOf(corpus: Corpus, unit: Unit): Item[] {
  const lookups = corpus.documents.map(lookup);
  if (unit === 'source') return sourceItems(corpus.sources, lookups);
  const perDocument = { footnote: footnoteItems, recommendation: recommendationItems, citation: citationItems }[unit];
  return lookups.flatMap(perDocument);
}

/** The corpus with what is stated alone. */
export function withoutInference(corpus: Corpus): Corpus {
  const without = <T extends { inference?: unknown }>(item: T): Omit<T, 'inference'> => {
    if (item.inference === undefined) return item;
    const { inference, ...rest } = item;
    return rest;
  };
  const documents = corpus.documents.map((document) => ({
    ...document,
    recommendations: document.recommendations.map(without),
    footnotes: document.footnotes.map(without),
  }));
  return { ...corpus, documents };
}

/** The theme that stands out in a text, where themes were inferred. */
function inferredThemes({ inference }: Pick<Footnote, 'inference'>): Tag[] {
  const first = standingOut(inference);
  return first ? [first.tag] : [];
}

function withInferred(evident: ReturnType<typeof evidence>, item: Pick<Footnote, 'inference'>): typeof evident {
  return item.inference ? { ...evident, themes: [...evident.themes, ...inferredThemes(item)] } : evident;
}

function footnoteItems(known: Lookup): Item[] {
  return known.document.footnotes.map((footnote) => ({
    id: footnote.id,
    ...withInferred(evidence(attributionsOf(footnote)), footnote),
    documents: [known.document],
    // One axis of seven asks for them.
    get sections() {
      return sectionsOf(known, footnote);
    },
  }));
}

/** Of the recommendations that cite it; the one it stands in for a point, which nobody cites. */
function sectionsOf(known: Lookup, footnote: Footnote): SectionRef[] {
  if (holdsPoints(known.document) && footnote.citedBy.length === 0) return [sectionOfPoint(known.document, footnote)];
  return citing(known, footnote).map((recommendation) => sectionOf(known, recommendation));
}

function recommendationItems(known: Lookup): Item[] {
  return known.document.recommendations.map((recommendation) => ({
    id: recommendation.id,
    ...evidence(cited(known, recommendation).flatMap(attributionsOf)),
    themes: [...recommendation.themes, ...inferredThemes(recommendation)],
    regions: recommendation.regions,
    documents: [known.document],
    sections: [sectionOf(known, recommendation)],
  }));
}

function citationItems(known: Lookup): Item[] {
  return known.document.recommendations.flatMap((recommendation) => {
    const ids = citationIds(recommendation);
    return recommendation.citations.map(({ footnote }, i) => {
      const found = footnote === null ? undefined : known.footnotes.get(footnote);
      return {
        id: ids[i] as string,
        ...withInferred(evidence(found ? attributionsOf(found) : []), found ?? {}),
        documents: [known.document],
        sections: [sectionOf(known, recommendation)],
      };
    });
  });
}

interface Voices {
  attributions: { attribution: Attribution; regions: Tag[] }[];
  documents: Set<Document>;
  sections: Map<string, SectionRef>;
}

function sourceItems(records: readonly SourceRecord[], lookups: readonly Lookup[]): Item[] {
  const voices = new Map<string, Voices>(
    records.map(({ id }) => [id, { attributions: [], documents: new Set(), sections: new Map() }]),
  );
  for (const known of lookups) gather(known, voices);
  return records.map((record) => {
    const { attributions, documents, sections } = voices.get(record.id) as Voices;
    return {
      id: record.id,
      themes: attributions.flatMap(({ attribution }) => attribution.themes),
      regions: attributions.flatMap(({ regions }) => regions),
      sources: [record],
      dates: attributions.flatMap(({ attribution }) => attribution.date ?? []),
      documents: [...documents],
      sections: [...sections.values()],
    };
  });
}

function gather(known: Lookup, voices: ReadonlyMap<string, Voices>): void {
  for (const footnote of known.document.footnotes) {
    const sections = sectionsOf(known, footnote);
    for (const attribution of attributionsOf(footnote)) {
      const regionsOf = regionsBySource(attribution);
      for (const source of attribution.sources) {
        const voice = voices.get(source.id);
        if (!voice) continue;
        voice.attributions.push({ attribution, regions: regionsOf(source) });
        voice.documents.add(known.document);
        for (const section of sections) voice.sections.set(section?.id ?? '', section);
      }
    }
  }
}

/** The regions of an attribution for each of its sources: see {@link itemsOf}. */
function regionsBySource({ regions, sources }: Attribution): (source: Source) => Tag[] {
  if (sources.length === 1) return () => regions;
  const owned = regions.map((tag) => ({ tag, owner: ownerOf(tag, sources) }));
  // A tag stands once for all its sources, with the words of the first: only who has one can do without the others'.
  const owners = new Set(owned.map(({ owner }) => owner));
  return ({ id }) =>
    owners.has(id) ? owned.flatMap(({ tag, owner }) => (owner === null || owner === id ? tag : [])) : regions;
}

function ownerOf({ span }: Tag, sources: readonly Source[]): string | null {
  return (span && sources.find((source) => within(span, source.span))?.id) ?? null;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}

function evidence(attributions: readonly Attribution[]): Pick<Item, 'themes' | 'regions' | 'sources' | 'dates'> {
  const [only, ...more] = attributions;
  if (only && more.length === 0) {
    const { themes, regions, sources, date } = only;
    return { themes, regions, sources, dates: date ? [date] : [] };
  }
  return {
    themes: attributions.flatMap(({ themes }) => themes),
    regions: attributions.flatMap(({ regions }) => regions),
    sources: attributions.flatMap(({ sources }) => sources),
    dates: attributions.flatMap(({ date }) => date ?? []),
  };
}

function sectionOf({ sections }: Lookup, { section }: Recommendation): SectionRef {
  return (section !== null && sections.get(section)) || null;
}
