/** Why something is not known: what was looked for, where, and what was found instead. @module */
import type { Aspect } from '../model/decision.ts';
import type { Attribution, Footnote, Recommendation, Source } from '../model/report.ts';
import type { Reason } from '../model/why.ts';
import { words } from '../text/words.ts';
import { decisionReason, removedBy } from './decisions.ts';
import { evidence } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import type { Subject, Voice } from './known.ts';
import { findingsIn, reason, some } from './reason.ts';
import { attributionOf } from './sources.ts';

/** What can be lacking. */
export type Lack = 'theme' | 'region' | 'source' | 'kind' | 'date' | 'country' | 'audience' | 'source_language';

const NAMES: Readonly<Record<Lack, string>> = {
  theme: 'Theme',
  region: 'Region',
  source: 'Source',
  kind: 'Kind of source',
  date: 'Date',
  country: 'Country',
  audience: 'Audience',
  source_language: 'Language of the source',
};

/** What findings and decisions on it are about. */
const ASPECTS: Readonly<Record<Lack, Aspect>> = {
  theme: 'theme',
  region: 'region',
  source: 'source',
  kind: 'source',
  country: 'region',
  source_language: 'region',
  audience: 'source',
  date: 'date',
};

/** For each quote that could have said it, why it does not; for an item without quotes, why it has none. */
export function lackReason(grounds: Grounds, subject: Subject, lack: Lack, scheme: string): Reason {
  const { voices, document, footnotes, recommendation, citation } = subject;
  const title = `${NAMES[lack]}: not known`;
  const removed = subject.unit === 'recommendation' && recommendation ? removal(recommendation, lack, scheme) : null;
  if (removed) return reason(title, { id: subject.id, ...removed });
  if (voices.length === 0) {
    const own = recommendation?.span ?? footnotes[0]?.span ?? null;
    return reason(title, {
      says: [withoutVoices(subject)],
      evidence: evidence(grounds, citation ? 'marker' : subject.unit, document, citation?.span ?? own),
      findings: own ? findingsIn(grounds, 'link', document, own) : [],
    });
  }
  if (voices.length === 1 && voices[0]) return { ...voiceLack(grounds, voices[0], lack, scheme), title };
  return reason(title, {
    says: [`None of the ${voices.length} quotes that speak for it says it.`],
    ...some(grounds, voices, (voice) => voiceLack(grounds, voice, lack, scheme)),
  });
}

function withoutVoices({ unit, recommendation, citation, footnotes }: Subject): string {
  if (citation) return `No footnote of the document has the label ${citation.label}, so nothing speaks for it.`;
  if (recommendation && recommendation.citations.length === 0) return 'It cites no footnote, so nothing speaks for it.';
  if (recommendation && footnotes.length === 0) return 'It cites only footnotes that the document does not have.';
  return unit === 'footnote' ? 'The footnote has no words.' : 'The footnotes it cites have no words.';
}

/** What is decided where this is lacking: where a source is from is read from its name. */
export function decidedAspect(lack: Lack): Aspect {
  return lack === 'country' || lack === 'source_language' ? 'source' : ASPECTS[lack];
}

/** Who removed what is lacking; null where nobody did. What a source says goes with the source. */
function removal(item: Footnote | Recommendation, lack: Lack, scheme: string): Pick<Reason, 'says' | 'reasons'> | null {
  const aspect = decidedAspect(lack);
  const removed = removedBy(item, aspect, scheme) ?? (lack === 'region' ? removedBy(item, 'source', null) : null);
  if (!removed) return null;
  const { author, date, what, value } = removed;
  const says = [`${author} removed the ${what} ${value} on ${date}, and nothing else gives it one.`];
  return { says, reasons: [decisionReason(removed)] };
}

function voiceLack(grounds: Grounds, voice: Voice, lack: Lack, scheme: string): Reason {
  const { document, footnote, attribution } = voice;
  const title = `footnote ${footnote.label}: ${NAMES[lack].toLowerCase()} not known`;
  const removed = removal(footnote, lack, scheme);
  if (removed) return reason(title, { id: footnote.id, ...removed });
  return reason(title, {
    id: footnote.id,
    says: attribution ? sayLack(grounds, attribution, lack, scheme) : [NO_ATTRIBUTION],
    evidence: attributionOf(grounds, voice),
    findings: findingsIn(grounds, ASPECTS[lack], document, footnote.span),
  });
}

const NO_ATTRIBUTION =
  'No attribution stands behind the quote: neither a parenthesis at its end nor a heading, cell or line around it names who said it.';

function sayLack(
  { vocabularies }: Grounds,
  { sources, date, regions }: Attribution,
  lack: Lack,
  scheme: string,
): string[] {
  switch (lack) {
    case 'theme':
      return [
        `No part of the attribution is a term of “${vocabularies.themes.name}” or a listed variant of one, and no heading, cell or line around it names one.`,
      ];
    case 'region':
      if (sources.length === 0) return ['The attribution names no source, and no place beside it.'];
      return sources.flatMap((source) => sayPlaceless(source, regions.length > 0, vocabularies, scheme));
    case 'source':
    case 'kind':
      return ['All parts of the attribution are dates or areas; none is left that could name a source.'];
    case 'date':
      return [
        date
          ? `“${date.raw}” is written as a date, but it gives no day: it is impossible, has no year or can be read in two ways.`
          : 'No part of the attribution has one of the forms of a date.',
      ];
    case 'country':
      return ['Neither the name of a source nor the text beside it names a country.'];
    default:
      return [
        `No word of the name of a source tells it (${sources.map(({ name }) => `“${name}”`).join(', ') || 'no source'}).`,
      ];
  }
}

function sayPlaceless(
  { name, kind, countries, languages }: Source,
  elsewhere: boolean,
  { places, languages: known }: Grounds['vocabularies'],
  scheme: string,
): string[] {
  if (kind === 'thematic-group')
    return [`“${name}” is a thematic group: it gathers people from everywhere and is no place.`];
  const named = [...countries, ...languages.map((tag) => known.name(tag))];
  if (named.length === 0) {
    const all = places.inName(name, words(name), { running: false, isKnown: () => false });
    const ambiguous = all.find((one) => one.kind === 'ambiguous');
    if (!ambiguous) return [`“${name}” names no country, no people and no language.`];
    const { start, end, candidates } = ambiguous;
    return [`“${name.slice(start, end)}” can be ${candidates.join(' or ')}; which one is not guessed.`];
  }
  const spread = languages.filter((tag) => known.regionOf(tag, scheme) === null).map((tag) => known.name(tag));
  if (countries.length === 0 && spread.length > 0) {
    return [`“${name}” names the language ${spread.join(', ')}: no region has nine in ten of those who speak it.`];
  }
  const where = elsewhere ? 'another scheme has a region for it' : 'the scheme has no region for it';
  return [`“${name}” names ${named.join(', ')}, but ${scheme} counts it to no region: ${where}.`];
}
