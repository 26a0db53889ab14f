/** Why a source, its kind, its countries and its languages are what they are. @module */
import type { Source } from '../model/report.ts';
import type { Evidence, Reason } from '../model/why.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { decidedParts, givenBy } from './decisions.ts';
import { evidence, wordsOf } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import type { Voice } from './known.ts';
import { entryUse, reason } from './reason.ts';
import { namedIn, placeUse } from './tags.ts';

/** A source where it is named. */
export interface Named {
  voice: Voice;
  source: Source;
}

/** The words that name a source. */
export function sourceReason(grounds: Grounds, { voice, source }: Named): Reason {
  const { document } = voice;
  const decided = decidedSource({ voice, source });
  if (decided) {
    return reason(`Source: ${source.name}`, {
      id: `source:${source.id}`,
      ...decided,
      says: [...decided.says, ...kindSays(grounds, source)],
      entries: kindEntries(grounds, source),
    });
  }
  const place = evidence(grounds, 'source', document, source.span);
  const rule =
    place.length > 0
      ? 'What stands in an attribution and is neither a date nor an area names a source; the id is a slug of the name.'
      : NOT_IN_TEXT;
  return reason(`Source: ${source.name}`, {
    id: `source:${source.id}`,
    says: [`“${source.name}” is named as the source, with the id ${source.id}.`, ...kindSays(grounds, source), rule],
    evidence: place.length > 0 ? place : attributionOf(grounds, voice),
    entries: kindEntries(grounds, source),
  });
}

/** What stands in for words of the text where a person decided on the source; null where the page names it. */
function decidedSource({ voice, source }: Named) {
  const decision = givenBy(voice.footnote, 'source', source.raw);
  return decision && decidedParts(decision);
}

/** A reason that rests on the name of a source: on the decision alone where that gave the name. */
function byName(named: Named, read: Reason): Reason {
  const decided = decidedSource(named);
  return decided ? { ...read, ...decided, says: [...decided.says, ...read.says] } : read;
}

const NOT_IN_TEXT = 'The path of the page names it; its words stand nowhere in the text.';

/** The cue word that makes a source of a kind. */
export function kindReason(grounds: Grounds, named: Named): Reason {
  const { voice, source } = named;
  const { kinds } = grounds.vocabularies;
  const deciding = decidingCue(grounds, source);
  const whole = evidence(grounds, 'source', voice.document, source.span);
  const place =
    deciding &&
    placeWithin(grounds, named, (text) => {
      const all = words(text);
      const cue = kinds.cues(all).find(({ kind, rank }) => kind === source.kind && rank === deciding.rank);
      return cue ? { start: all[cue.from]?.start ?? 0, end: all[cue.to - 1]?.end ?? 0 } : null;
    });
  const marked = evidence(grounds, 'cue', voice.document, place);
  const read = reason(`Kind of “${source.name}”: ${source.kind.replaceAll('-', ' ')}`, {
    id: `${voice.footnote.id}#kind=${source.kind}`,
    says: kindSays(grounds, source),
    evidence: orAttribution(grounds, voice, marked.length > 0 ? marked : whole),
    entries: kindEntries(grounds, source),
  });
  return byName(named, read);
}

/** The cue that decides: of several the one that stands first in the list of kinds. */
function decidingCue({ vocabularies: { kinds } }: Grounds, { name, kind }: Source) {
  const cues = kinds.cues(words(name)).filter((cue) => cue.kind === kind);
  return cues.sort((a, b) => a.rank - b.rank)[0] ?? null;
}

function kindSays(grounds: Grounds, source: Source): string[] {
  const { name, kind } = source;
  const { kinds } = grounds.vocabularies;
  const found = words(name);
  const cues = kinds.cues(found);
  if (kinds.kindOf(cues) !== kind) {
    return [`The name alone would make it ${article(kinds.kindOf(cues))}; the path of the page says what it is.`];
  }
  const deciding = decidingCue(grounds, source);
  if (!deciding) return [`No cue word of a kind stands in “${name}”, so its kind is other.`];
  const cue = name.slice(found[deciding.from]?.start, found[deciding.to - 1]?.end);
  const several = new Set(cues.map((one) => one.kind)).size > 1;
  return [
    `The cue “${cue}” in the name makes it ${article(kind)}${several ? ': of several cues the one that stands first in the list decides' : ''}.`,
  ];
}

function article(kind: string): string {
  return `${/^[aeo]/.test(kind) ? 'an' : 'a'} ${kind.replaceAll('-', ' ')}`;
}

function kindEntries({ origins }: Grounds, { kind, name }: Source) {
  const uses = entryUse(origins.kind(kind, name), name);
  return uses.filter(({ matched }) => matched !== null);
}

/** The word that names an audience. */
export function audienceReason(grounds: Grounds, named: Named): Reason {
  const { voice, source } = named;
  const { document, footnote } = voice;
  const { audience, name } = source;
  const place = orAttribution(grounds, voice, evidence(grounds, 'source', document, source.span));
  if (audience === null) {
    const says = [`No word of “${name}” says whom it gathered.`];
    return byName(named, reason(`Audience of “${name}”: not said`, { evidence: place, says }));
  }
  const read = reason(`Audience of “${name}”: ${audience}`, {
    id: `${footnote.id}#audience=${audience}`,
    says: [`A word of “${name}” names the audience.`],
    evidence: place,
    entries: entryUse(grounds.origins.audience(audience, name), name),
  });
  return byName(named, read);
}

/** The words that name a country: in the name of the source, else beside it. */
export function countryReason(grounds: Grounds, named: Named, code: string): Reason {
  const { voice, source } = named;
  const { document, footnote } = voice;
  const { places } = grounds.vocabularies;
  const isOf = (id: string) => places.countriesOf(id).includes(code);
  const own = namedIn(grounds, source.name, isOf);
  const beside = own ? null : besideSource(grounds, voice, isOf);
  const name = places.name(code);
  const says = own
    ? `“${source.name.slice(own.start, own.end)}” in the name of the source names ${name}, or a place in it.`
    : `The name of the source names no country; ${name} is where it spoke, as the text around it says.`;
  const span = own ? placeWithin(grounds, named, (text) => namedIn(grounds, text, isOf)) : beside;
  const said = own ? source.name : wordsOf(grounds, document, beside);
  const place = own ?? namedIn(grounds, said, isOf);
  const read = reason(`Country: ${name} (${code})`, {
    id: `${footnote.id}#country=${code}`,
    says: [says],
    evidence: orAttribution(grounds, voice, evidence(grounds, 'country', document, span)),
    entries: place ? placeUse(grounds, place, said) : entryUse(grounds.origins.place(code, said), said),
  });
  return own ? byName(named, read) : read;
}

/** The words of a region tag that name the country. */
function besideSource(grounds: Grounds, { document, attribution }: Voice, isOf: (id: string) => boolean): Span | null {
  const tags = (attribution?.regions ?? []).filter(({ basis }) => basis === 'place' || basis === 'corrected');
  return tags.find(({ span }) => namedIn(grounds, wordsOf(grounds, document, span), isOf))?.span ?? null;
}

/** The words that name a language. */
export function tongueReason(grounds: Grounds, named: Named, tag: string): Reason {
  const { voice, source } = named;
  const { languages } = grounds.vocabularies;
  const span = placeWithin(
    grounds,
    named,
    (text) => languages.inName(text, words(text), () => false).find((one) => one.tag === tag) ?? null,
  );
  const read = reason(`Language of the source: ${languages.name(tag)} (${tag})`, {
    id: `${voice.footnote.id}#source_language=${tag}`,
    says: [`The name of the source names the language ${languages.name(tag)}.`],
    evidence: orAttribution(grounds, voice, evidence(grounds, 'language', voice.document, span)),
    entries: entryUse(grounds.origins.language(tag), source.name),
  });
  return byName(named, read);
}

/** The attribution as it stands in the text; the footnote where it has none there. */
export function attributionOf(grounds: Grounds, { document, footnote, attribution }: Voice): Evidence[] {
  const own = attribution ? evidence(grounds, 'attribution', document, attribution.span) : [];
  return own.length > 0 ? own : evidence(grounds, 'footnote', document, footnote.span);
}

function orAttribution(grounds: Grounds, voice: Voice, shown: Evidence[]): Evidence[] {
  return shown.length > 0 ? shown : attributionOf(grounds, voice);
}

/** The place of some words of a source; null where a line ends among them, or they are not there. */
function placeWithin(
  grounds: Grounds,
  { voice, source: { span } }: Named,
  find: (text: string) => { start: number; end: number } | null,
): Span | null {
  const text = grounds.text(voice.document.path)?.slice(span.start.offset, span.end.offset) ?? '';
  const found = find(text);
  if (!found || /[\r\n]/.test(text.slice(0, found.end))) return null;
  const at = (unit: number) => ({ ...span.start, column: span.start.column + unit, offset: span.start.offset + unit });
  return { start: at(found.start), end: at(found.end) };
}
