/** What a footnote says, over all its quotes. @module */
import { firstNot } from '../text/bisect.ts';
import type { Attribution, Document, Footnote, Quote, Section, Source } from './report.ts';
import type { Tag } from './tag.ts';

/** Whether the footnotes of a document are points of a discussion, which nobody cites. */
export function holdsPoints({ kind }: Pick<Document, 'kind'>): boolean {
  return kind === 'report' || kind === 'digest';
}

/** The section a point of a report or a digest stands in; null before the first heading, and for any other footnote. */
export function sectionOfPoint(
  document: Pick<Document, 'kind' | 'sections'>,
  { span }: Pick<Footnote, 'span'>,
): Section | null {
  const { sections } = document;
  if (!holdsPoints(document)) return null;
  return sections[firstNot(sections, (one) => one.span.start.offset <= span.start.offset) - 1] ?? null;
}

/** A footnote, as far as what it is attributed to. */
export interface Attributed {
  quotes: readonly Pick<Quote, 'attribution'>[];
}

/** The attributions of a footnote, in order. */
export function attributionsOf(footnote: Attributed): Attribution[] {
  return footnote.quotes.flatMap(({ attribution }) => (attribution ? [attribution] : []));
}

/** The sources of a footnote, each once, in order. */
export function sourcesOf(footnote: Attributed): Source[] {
  return uniqueBy(
    attributionsOf(footnote).flatMap(({ sources }) => sources),
    ({ id }) => id,
  );
}

/** The themes of a footnote, each once, in order. */
export function themesOf(footnote: Attributed): Tag[] {
  return distinctTags(attributionsOf(footnote).flatMap(({ themes }) => themes));
}

/** The regions of a footnote in all schemes, each once, in order. */
export function regionsOf(footnote: Attributed): Tag[] {
  return distinctTags(attributionsOf(footnote).flatMap(({ regions }) => regions));
}

/** Two tags are the same when vocabulary and term are. */
export function tagKey({ vocabulary, id }: Tag): string {
  return `${vocabulary} ${id}`;
}

/** The first of each tag; the others add nothing but their words. */
export function distinctTags(tags: readonly Tag[]): Tag[] {
  return uniqueBy(tags, tagKey);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  if (items.length < 2) return [...items];
  const seen = new Map<string, T>();
  for (const item of items) {
    const own = key(item);
    if (!seen.has(own)) seen.set(own, item);
  }
  return [...seen.values()];
}
