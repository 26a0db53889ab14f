/** Why a tag is there. @module */
import { regionsOf, tagKey, themesOf } from '../model/footnote.ts';
import type { Document } from '../model/report.ts';
import type { Tag } from '../model/tag.ts';
import type { EntryUse, Reason } from '../model/why.ts';
import { words } from '../text/words.ts';
import type { NamedPlace } from '../vocabularies/named-places.ts';
import { decisionReason, decisionReasons } from './decisions.ts';
import { evidence, wordsOf } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import type { Known } from './known.ts';
import { BASES } from './meanings.ts';
import { entryUse, findingsIn, reason, some } from './reason.ts';

/** A tag of something in a document. */
export interface PlacedTag {
  tag: Tag;
  document: Document;
  /** Id of what has the tag. */
  owner: string;
}

/** The reason of a tag: the words that justify it, their entry, and the footnotes it was carried over from. */
export function tagReason(grounds: Grounds, known: Known, { tag, document, owner }: PlacedTag): Reason {
  const { vocabulary, id, label, basis, confidence, span } = tag;
  const said = wordsOf(grounds, document, span) || quoted(tag.reason);
  const given = bySource(known, tag, owner);
  const from = tag.from.filter((one) => one !== owner);
  return reason(`${nameOf(grounds, vocabulary)}: ${label}`, {
    id: `${owner}#${vocabulary}=${id}`,
    basis,
    confidence,
    // The text names nothing where the name of a source was decided.
    says: given ? [tag.reason] : [tag.reason, BASES[basis]],
    evidence: evidence(grounds, basis === 'heading' ? 'heading' : 'words', document, span),
    entries: vocabulary === 'theme' ? entryUse(grounds.origins.theme(id), said) : regionEntries(grounds, tag, said),
    findings:
      span && basis === 'corrected'
        ? findingsIn(grounds, vocabulary === 'theme' ? 'theme' : 'region', document, span)
        : [],
    ...some(grounds, from, (one) => carriedReason(grounds, known, tag, one)),
    ...given,
  });
}

/** A region that no words give but the name of a source that a person decided on. */
function bySource(known: Known, { vocabulary, basis, span }: Tag, owner: string): Pick<Reason, 'reasons'> | null {
  if (vocabulary === 'theme' || span !== null || basis === 'stated' || basis === 'override' || basis === 'cited')
    return null;
  const note = known.footnote(owner);
  const given = note?.decisions?.filter(({ what, action }) => what === 'source' && action !== 'confirm') ?? [];
  return given.length > 0 ? { reasons: given.map(decisionReason) } : null;
}

/** The tag as the item has it that it was carried over from; nothing of this is carried over again. */
function carriedReason(grounds: Grounds, known: Known, tag: Tag, from: string): Reason {
  const subject = known.get(from);
  const [footnote] = subject?.footnotes ?? [];
  const there = footnote && [...themesOf(footnote), ...regionsOf(footnote)].find((one) => tagKey(one) === tagKey(tag));
  if (!subject || !there) return reason(`From ${from}, which no longer has it`, { id: null });
  const below = tagReason(grounds, known, { tag: { ...there, from: [] }, document: subject.document, owner: from });
  const scheme = there.vocabulary === 'theme' ? null : there.vocabulary;
  const decided = decisionReasons([footnote], scheme === null ? 'theme' : 'region', scheme);
  return { ...below, title: `footnote ${footnote.label}: ${there.label}`, reasons: [...below.reasons, ...decided] };
}

/** `Theme`, or the label of the region scheme. */
export function nameOf({ vocabularies }: Pick<Grounds, 'vocabularies'>, vocabulary: string): string {
  if (vocabulary === 'theme') return 'Theme';
  return `Region (${vocabularies.regionSchemes.find(({ id }) => id === vocabulary)?.label ?? vocabulary})`;
}

/** The place or language that leads to a region, then the region itself. */
function regionEntries(grounds: Grounds, { vocabulary, id, basis }: Tag, said: string): EntryUse[] {
  const { vocabularies, origins } = grounds;
  const region = entryUse(origins.region(vocabulary, id), said);
  if (basis === 'language') {
    const { languages } = vocabularies;
    const found = languages
      .inName(said, words(said), () => false)
      .find((one) => languages.regionOf(one.tag, vocabulary)?.id === id);
    return [...(found ? entryUse(origins.language(found.tag), said) : []), ...region];
  }
  const place =
    basis === 'stated'
      ? null
      : namedIn(grounds, said, (one) => vocabularies.places.regionsOf(one, vocabulary).includes(id));
  return [...(place ? placeUse(grounds, place, said) : []), ...region];
}

/** The first place that words name and that is wanted. */
export function namedIn({ vocabularies }: Grounds, said: string, wanted: (id: string) => boolean): NamedPlace | null {
  const all = vocabularies.places.inName(said, words(said), { running: false, isKnown: () => false });
  return all.find(({ id }) => id !== null && wanted(id)) ?? null;
}

/** The entry of a place, with the words that name it where its list of forms has other spellings. */
export function placeUse({ origins }: Grounds, place: NamedPlace, said: string): EntryUse[] {
  const { id, form, corrected, start, end } = place;
  const text = said.slice(start, end);
  const as = corrected === null ? form : `misspelling of ${corrected}, a ${form}:`;
  return entryUse(origins.place(id ?? '', text), text).map((use) => ({
    ...use,
    matched: use.matched ?? { text, as, language: null },
  }));
}

/** The first words in quotation marks of a reason: those of what stands nowhere in the input. */
function quoted(text: string): string {
  return /“([^”]+)”/.exec(text)?.[1] ?? '';
}
