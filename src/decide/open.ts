/** What a person is asked: what is unknown or doubtful, and not decided yet. @module */

import type { Compiled, Doubt } from '../model/corpus.ts';
import type { Aspect } from '../model/decision.ts';
import { attributionsOf, regionsOf, sourcesOf, themesOf } from '../model/footnote.ts';
import type { Span } from '../model/position.ts';
import type { Footnote, Recommendation } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import { firstNot } from '../text/bisect.ts';
import type { Item } from './item.ts';

/** Something about an item that a person can settle. */
export interface Question {
  item: Item;
  what: Aspect;
  /** The region scheme, for a region. */
  scheme: string | null;
  /** Why it is asked, as a sentence. */
  why: string;
  /** The words in doubt; null where there are none. */
  found: string | null;
}

/**
 * What is open in documents, in their order: footnotes without a theme, a region, a source or a date, or with one that is
 * doubted; recommendations without a footnote, in documents that have some. Groups that are no place need no region.
 */
export function openQuestions(compiled: readonly Compiled[], scheme: string): Question[] {
  return compiled.flatMap(({ document, doubts }) => {
    const between = doubtsWithin(doubts);
    const footnoted = document.recommendations.some(({ citations }) => citations.length > 0);
    return [
      ...(footnoted
        ? document.recommendations.flatMap((part) => openLink({ document, kind: 'recommendation', part }))
        : []),
      ...document.footnotes.flatMap((part) => openInFootnote({ document, kind: 'footnote', part }, scheme, between)),
    ];
  });
}

type Within = (spans: readonly Span[], kinds: readonly Doubt['kind'][]) => Doubt | undefined;

/** The first doubt of some kinds in spans; the doubts stand in the order of the text. */
function doubtsWithin(doubts: readonly Doubt[]): Within {
  return (spans, kinds) => {
    for (const { start, end } of spans) {
      for (let i = firstNot(doubts, ({ span }) => span.start.offset < start.offset); i < doubts.length; i++) {
        const doubt = doubts[i] as Doubt;
        if (doubt.span.start.offset >= end.offset) break;
        if (kinds.includes(doubt.kind)) return doubt;
      }
    }
    return undefined;
  };
}

function openLink(item: Item & { part: Recommendation }): Question[] {
  const { citations, decisions = [] } = item.part;
  if (citations.some(({ footnote }) => footnote !== null) || decisions.some(({ what }) => what === 'link')) return [];
  const [marker] = citations;
  const why = marker ? `The marker [${marker.label}] has no footnote.` : 'It cites no footnote.';
  return [{ item, what: 'link', scheme: null, why, found: null }];
}

const ASPECTS = ['theme', 'region', 'source', 'date'] as const;

function openInFootnote(item: Item & { part: Footnote }, scheme: string, within: Within): Question[] {
  const { part } = item;
  if (part.quotes.length === 0) return [];
  const spans = [part.span, ...attributionsOf(part).map(({ span }) => span)];
  return ASPECTS.flatMap((what): Question[] => {
    const own = what === 'region' ? scheme : null;
    const isDecided = part.decisions?.some((one) => one.what === what && one.scheme === own);
    const open = isDecided ? null : OPEN[what](part, scheme, (kinds) => within(spans, kinds));
    return open ? [{ item, what, scheme: own, ...open }] : [];
  });
}

type Open = Pick<Question, 'why' | 'found'>;
type Ask = (
  footnote: Footnote,
  scheme: string,
  doubt: (kinds: readonly Doubt['kind'][]) => Doubt | undefined,
) => Open | null;

const OPEN: Readonly<Record<(typeof ASPECTS)[number], Ask>> = {
  theme: (footnote, _, doubt) =>
    doubted(doubt(['area-unknown', 'area-of-another-set'])) ??
    openTags(themesOf(footnote), 'It names no theme that is known.'),
  region: (footnote, scheme, doubt) => {
    const sources = sourcesOf(footnote);
    const tags = regionsOf(footnote).filter(({ vocabulary }) => vocabulary === scheme);
    const isNoPlace = sources.length > 0 && sources.every(({ kind }) => kind === 'thematic-group');
    return (
      doubted(doubt(['place-ambiguous', 'place-misspelt'])) ??
      (isNoPlace ? null : openTags(tags, 'Nothing says which region it is from.'))
    );
  },
  source: (footnote) => (sourcesOf(footnote).length > 0 ? null : { why: 'It names no source.', found: null }),
  date: (footnote, _, doubt) => {
    const dates = attributionsOf(footnote).flatMap(({ date }) => date ?? []);
    const isDated = dates.some(({ edtf }) => edtf !== null);
    const open = doubted(doubt(UNDATED));
    return open ?? (isDated ? null : { why: 'It has no date.', found: null });
  },
};

/** Doubts that leave an attribution without a date. */
const UNDATED: readonly Doubt['kind'][] = [
  'date-impossible',
  'date-reversed',
  'date-without-year',
  'date-ambiguous',
  'date-of-other-calendar',
];

function doubted(doubt: Doubt | undefined): Open | null {
  return doubt ? { why: `“${doubt.found}” is in doubt: ${doubt.reason}.`, found: doubt.found } : null;
}

function openTags(tags: readonly Tag[], nothing: string): Open | null {
  if (tags.length === 0) return { why: nothing, found: null };
  const unsure = tags.find(({ basis }) => basis === 'corrected' || basis === 'inferred');
  return unsure ? { why: `${unsure.label} is ${unsure.basis}: ${unsure.reason}`, found: unsure.label } : null;
}
