/** An item with all that it rests on. @module */

import { holdsPoints } from '../model/footnote.ts';
import type { Document } from '../model/report.ts';
import type { Explanation, Reason } from '../model/why.ts';
import { evidence, shortened } from './evidence.ts';
import { answer, citationReason, statusReason, tagsOf } from './facets.ts';
import type { Grounds } from './grounds.ts';
import type { Known, Subject } from './known.ts';
import { reason, some } from './reason.ts';
import { nameOf, tagReason } from './tags.ts';
import { recommendationReason, tell } from './values.ts';

type Part = Pick<Explanation, 'title' | 'value' | 'count' | 'reasons' | 'more'>;

/** An item by name: `footnote 7 of “Title”`. */
export function titleOf({ unit, document, recommendation, citation, footnotes, source, id }: Subject): string {
  const of = ` of “${document.title}”`;
  switch (unit) {
    case 'document':
      return `document “${document.title}”`;
    case 'source':
      return `source “${source?.name}”`;
    case 'citation':
      return `marker [${citation?.label}] of recommendation ${recommendation?.ordinal}${of}`;
    case 'recommendation':
      return `recommendation ${recommendation?.ordinal}${of}`;
    case 'quote':
      return `quote ${id.slice(id.lastIndexOf('/') + 1)} of footnote ${footnotes[0]?.label}${of}`;
    default:
      return `footnote ${footnotes[0]?.label}${of}`;
  }
}

/** All that justifies an item: its words, then what they say. */
export function explainItem(grounds: Grounds, known: Known, subject: Subject): Part {
  const title = titleOf(subject);
  switch (subject.unit) {
    case 'document':
      return { title, ...documentParts(grounds, subject.document) };
    case 'recommendation':
      return { title, ...recommendationParts(grounds, known, subject) };
    case 'source':
      return { title, ...sourceParts(grounds, known, subject) };
    case 'citation':
      return {
        title,
        value: [subject.citation?.label ?? ''],
        count: null,
        reasons: [citationReason(grounds, known, subject)],
        more: 0,
      };
    default:
      return { title, ...noteParts(grounds, known, subject) };
  }
}

function recommendationParts(grounds: Grounds, known: Known, subject: Subject): Omit<Part, 'title'> {
  const { recommendation, document } = subject;
  if (!recommendation) throw new TypeError(`${subject.id} is no recommendation`);
  const cites = tell(grounds, known, subject, 'citation', all(grounds));
  const { id } = recommendation;
  const tags = tagsOf(subject).map((tag) => shallow(tagReason(grounds, known, { ...tag, document, owner: id })));
  const notes = subject.footnotes.map((footnote) => footnote.id);
  return {
    value: [recommendation.text],
    count: { unit: 'footnote', count: notes.length, total: null, ids: notes },
    reasons: [recommendationReason(grounds, recommendation, document), ...cites.reasons, ...tags],
    more: cites.more,
  };
}

/** Without what it was carried over from: the citations told above have it, and it can be asked for itself. */
function shallow(one: Reason): Reason {
  return { ...one, reasons: [], more: 0, entries: [] };
}

function noteParts(grounds: Grounds, known: Known, subject: Subject): Omit<Part, 'title'> {
  const [footnote] = subject.footnotes;
  const question = all(grounds);
  const said = (['source', 'date', 'theme'] as const).flatMap(
    (name) => answer(grounds, known, subject, name, question).reasons,
  );
  const regions = grounds.vocabularies.regionSchemes.flatMap(({ id: scheme }) => {
    const { held, reasons } = answer(grounds, known, subject, 'region', { ...question, scheme });
    return held.length > 0 || scheme === question.scheme ? reasons : [];
  });
  const quotes = tell(grounds, known, subject, 'quote', question);
  const citing = footnote?.citedBy ?? [];
  return {
    value: subject.voices.map(({ quote }) => quote.text),
    count: { unit: 'recommendation', count: citing.length, total: null, ids: [...citing] },
    reasons: [
      ...quotes.reasons,
      ...(citing.length > 0
        ? tell(grounds, known, subject, 'recommendation', question).reasons
        : [statusReason(grounds, subject)]),
      ...said,
      ...regions,
    ],
    more: quotes.more,
  };
}

function sourceParts(grounds: Grounds, known: Known, subject: Subject): Omit<Part, 'title'> {
  const { source, voices } = subject;
  const ids = source?.footnotes ?? [];
  const question = all(grounds);
  const [first] = answer(grounds, known, { ...subject, voices: voices.slice(0, 1) }, 'kind', question).reasons;
  return {
    value: source ? [source.name] : [],
    count: { unit: 'footnote', count: ids.length, total: null, ids: [...ids] },
    ...withFirst(
      // What the kind rests on is told with the source.
      first && { ...first, reasons: [] },
      some(grounds, voices, (voice) => {
        const one = answer(grounds, known, { ...subject, voices: [voice] }, 'source', question).reasons[0] as Reason;
        return {
          ...one,
          id: voice.footnote.id,
          title: `footnote ${voice.footnote.label}: “${shortened(voice.quote.text, 120)}”`,
          entries: [],
        };
      }),
    ),
  };
}

function withFirst(first: Reason | undefined, { reasons, more }: Pick<Part, 'reasons' | 'more'>) {
  return { reasons: first ? [first, ...reasons] : reasons, more };
}

const KINDS: Readonly<Record<Document['kind'], string>> = {
  synthesis: 'A synthesis: recommendations with footnotes.',
  report: 'A report of one event.',
  digest: 'A digest: many sources in tables.',
  other: 'None of synthesis, report and digest.',
};

function documentParts(grounds: Grounds, document: Document): Omit<Part, 'title'> {
  const { path, kind, language, recommendations, footnotes, event, origin, format } = document;
  const ids = footnotes.map(({ id }) => id);
  const says = [
    `Read from ${path} as ${format}; its id is a slug of its title.`,
    KINDS[kind],
    `It has ${recommendations.length} recommendations and ${footnotes.length} ${holdsPoints(document) ? 'points' : 'footnotes'}.`,
    language === null ? 'Its language is not known.' : `Its language is ${language}.`,
    ...(origin?.url ? [`It is a copy of the revision ${origin.url}.`] : []),
  ];
  return {
    value: [document.title],
    count: { unit: 'footnote', count: ids.length, total: null, ids },
    reasons: [
      reason(`Document: ${document.title}`, { id: document.id, says }),
      ...(event ? [eventReason(grounds, document, event)] : []),
    ],
    more: 0,
  };
}

/** What a report says of its event. */
function eventReason(grounds: Grounds, document: Document, event: NonNullable<Document['event']>): Reason {
  const { name, date, place, duration, participants, countries, themes } = event;
  return reason(`Event: ${name ?? 'name not known'}`, {
    says: [
      `Date: ${date ? (date.edtf ?? date.raw) : 'not known'}; place: ${place ?? 'not known'}; duration: ${duration ?? 'not known'}.`,
      participants === null
        ? 'How many took part is not known.'
        : `${participants} took part: a number that the report states, or the entries of its list of participants, counted; who they were is never copied.`,
      `Countries: ${countries.join(', ') || 'none named'}; themes: ${themes.map(({ label }) => label).join(', ') || 'none named'}.`,
    ],
    evidence: [
      ...(date ? evidence(grounds, 'date', document, date.span) : []),
      ...themes.flatMap(({ span }) => evidence(grounds, nameOf(grounds, 'theme').toLowerCase(), document, span)),
    ],
  });
}

/** Everything of an item, in the default scheme. */
function all(grounds: Grounds) {
  return { term: null, scheme: grounds.catalogue().scheme, inferred: null };
}
