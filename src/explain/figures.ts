/** The single numbers of report and overview. @module */
import { FIGURES, type Figure, type FigureId } from '../model/report-data.ts';
import type { Explanation, Reason } from '../model/why.ts';
import { meant } from '../text/nearest.ts';
import { AddressError } from './address.ts';
import { evidence, shortened } from './evidence.ts';
import type { Grounds } from './grounds.ts';
import { titleOf } from './items.ts';
import type { Known, Subject } from './known.ts';
import { lackReason } from './lacks.ts';
import { entryUse, reason, some } from './reason.ts';
import { type Facet, tell } from './values.ts';

/** What each number says, and what shows that an item belongs to it. */
const MEANINGS: Readonly<Record<FigureId, { says: string; shows: Facet | 'words' }>> = {
  documents: { says: 'documents read', shows: 'words' },
  recommendations: { says: 'recommendations', shows: 'words' },
  resting: { says: 'recommendations that rest on a footnote', shows: 'citation' },
  missing: { says: 'recommendations that cite only footnotes that are not in the document', shows: 'citation' },
  untraced: { says: 'recommendations that cite no footnote', shows: 'status' },
  'several-sources': { says: 'recommendations with more than one source', shows: 'source' },
  'one-source': { says: 'recommendations that rest on one source only', shows: 'source' },
  'no-source': { says: 'recommendations for which no source is named', shows: 'source' },
  citations: { says: 'markers in recommendations', shows: 'status' },
  undefined: { says: 'markers of a footnote that is not in the document', shows: 'status' },
  footnotes: { says: 'footnotes, and points of reports and digests', shows: 'words' },
  notes: { says: 'footnotes, without the points of reports and digests', shows: 'words' },
  points: { says: 'points of reports and digests', shows: 'words' },
  cited: { says: 'footnotes that a recommendation cites', shows: 'recommendation' },
  uncited: { says: 'footnotes that no recommendation cites', shows: 'status' },
  quotes: { says: 'quotes, each under its footnote', shows: 'quote' },
  named: { says: 'quotes that name a source', shows: 'source' },
  nameless: { says: 'quotes that name no source', shows: 'source' },
  sources: { says: 'different sources', shows: 'source' },
  dated: { says: 'footnotes with a known date', shows: 'date' },
  'dated-notes': { says: 'footnotes with a known date, without points', shows: 'date' },
  'dated-points': { says: 'points of reports and digests with a known date', shows: 'date' },
  'unknown-dates': { says: 'footnotes without a known date', shows: 'date' },
  'unknown-sources': { says: 'footnotes that name no source', shows: 'source' },
  'unknown-themes': { says: 'footnotes without a theme', shows: 'theme' },
  'unknown-regions': { says: 'footnotes without a region', shows: 'region' },
  thematic: { says: 'footnotes of a thematic group, which is not a place', shows: 'kind' },
  global: { says: 'footnotes that speak for the whole world, which is no region', shows: 'region' },
  placeless: { says: 'footnotes without a region, and those of thematic groups', shows: 'region' },
  inferred: { says: 'recommendations and footnotes whose theme is only inferred', shows: 'inferred' },
  'inferred-none': { says: 'recommendations and footnotes for which no theme stands out', shows: 'inferred' },
  'silent-themes': { says: 'themes that no footnote is about', shows: 'theme' },
  'silent-regions': { says: 'regions that no footnote comes from', shows: 'region' },
};

/**
 * Explains a number of the report.
 *
 * @throws AddressError for a name that no number has
 */
export function explainFigure(grounds: Grounds, known: Known, name: string): Explanation {
  const of = /^inferred=(.+)$/.exec(name)?.[1];
  if (of !== undefined) return explainInferred(grounds, known, of);
  const found = FIGURES.find((one) => one === name);
  if (!found) {
    const hint = meant(name, FIGURES, `Known are ${FIGURES.join(', ')}.`, 'report:');
    throw new AddressError(`report:${name}: no such number`, hint);
  }
  const figure = grounds.tables.counts().figures[found];
  const { says } = MEANINGS[found];
  return {
    schemaVersion: 1,
    id: `report:${found}`,
    title: says.charAt(0).toUpperCase() + says.slice(1),
    value: [String(figure.ids.length)],
    count: { unit: figure.unit, count: figure.ids.length, total: totalOf(grounds, figure), ids: [...figure.ids] },
    ...reasonsOf(grounds, known, found, figure),
  };
}

/** How many recommendations and footnotes a theme is inferred for. */
function explainInferred(grounds: Grounds, known: Known, theme: string): Explanation {
  const { inferred, figures } = grounds.tables.counts();
  const label = grounds.catalogue().themes.find(({ id }) => id === theme)?.label;
  const ids = inferred.themes.find(({ id }) => id === theme)?.ids ?? [];
  if (label === undefined) {
    const names = grounds.catalogue().themes.map(({ id }) => id);
    const hint = meant(theme, names, `Known are ${names.join(', ')}.`);
    throw new AddressError(`report:inferred=${theme}: no such theme`, hint);
  }
  return {
    schemaVersion: 1,
    id: `report:inferred=${theme}`,
    title: `Recommendations and footnotes whose theme ${label} is only inferred`,
    value: [String(ids.length)],
    count: { unit: 'item', count: ids.length, total: figures.inferred.ids.length, ids: [...ids] },
    ...reasonsOf(grounds, known, 'inferred', { unit: 'item', ids }),
  };
}

function totalOf(grounds: Grounds, { unit }: Figure): number | null {
  const { figures } = grounds.tables.counts();
  switch (unit) {
    case 'recommendation':
      return figures.recommendations.ids.length;
    case 'citation':
      return figures.citations.ids.length;
    case 'footnote':
      return figures.footnotes.ids.length;
    case 'quote':
      return figures.quotes.ids.length;
    default:
      return null;
  }
}

function reasonsOf(grounds: Grounds, known: Known, name: FigureId, { unit, ids }: Figure) {
  const { says } = MEANINGS[name];
  if (ids.length === 0)
    return { reasons: [reason('Nothing is counted here', { says: [`There are no ${says}.`] })], more: 0 };
  if (unit === 'theme' || unit === 'region') return some(grounds, ids, (id) => silentReason(grounds, unit, id));
  return some(grounds, ids, (id) => memberReason(grounds, known, known.counted(id, unit), name));
}

/** A term that nothing has. */
function silentReason(grounds: Grounds, unit: 'theme' | 'region', id: string): Reason {
  const { scheme, themes, regions } = grounds.catalogue();
  const label = (unit === 'theme' ? themes : regions).find((term) => term.id === id)?.label ?? id;
  return reason(label, {
    id: `summary:${unit}=${id}`,
    says: [`No footnote has this ${unit}, as far as the footnotes say.`],
    entries: entryUse(unit === 'theme' ? grounds.origins.theme(id) : grounds.origins.region(scheme, id), ''),
  });
}

function memberReason(grounds: Grounds, known: Known, subject: Subject, name: FigureId): Reason {
  const { shows } = MEANINGS[name];
  const { recommendation, voices, footnotes, document, unit } = subject;
  const [first] = voices;
  const words = recommendation?.text ?? first?.quote.text ?? '';
  const said = unit === 'document' || unit === 'source' || words === '' ? '' : `: “${shortened(words, 120)}”`;
  const what = unit === 'document' ? `“${document.title}”` : titleOf(subject);
  const span = recommendation?.span ?? footnotes[0]?.span ?? null;
  if (shows === 'words') {
    return reason(`${what}${said}`, {
      id: subject.id,
      says: unit === 'document' ? [`Read from ${document.path}.`] : [],
      evidence: unit === 'document' ? [] : evidence(grounds, unit, document, span),
    });
  }
  if (name === 'nameless')
    return reason(`${what}${said}`, { id: subject.id, reasons: [namelessReason(grounds, subject)] });
  const question = { term: null, scheme: grounds.catalogue().scheme, inferred: null };
  const { reasons, more } = tell(grounds, known, subject, shows, question);
  return reason(`${what}${said}`, { id: subject.id, reasons, more });
}

/** Of a footnote with several quotes, those that name nobody. */
function namelessReason(grounds: Grounds, subject: Subject): Reason {
  const voices = subject.voices.filter(({ attribution }) => (attribution?.sources.length ?? 0) === 0);
  return lackReason(grounds, { ...subject, voices }, 'source', grounds.catalogue().scheme);
}
