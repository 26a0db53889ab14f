/** The last part of the report: every recommendation, footnote, source and list that a number above opens to. @module */
import type { SourceRecord } from '../model/corpus.ts';
import { holdsPoints } from '../model/footnote.ts';
import type { Document, Event, Footnote, Quote, Recommendation } from '../model/report.ts';
import type { ReportData } from '../model/report-data.ts';
import type { Basis, Tag } from '../model/tag.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { type Links, sourceKey } from './report-links.ts';
import { voice } from './report-themes.ts';

const BASIS: Readonly<Record<Basis, string>> = {
  stated: '',
  alias: ' (another wording)',
  corrected: ' (misspelt)',
  place: ' (by place)',
  language: ' (by language)',
  heading: ' (by heading)',
  cited: '',
  inferred: ' (inferred from the text)',
  override: ' (set by hand)',
};

/** Comes last: the lists are those that the parts before it refer to. */
export function evidencePart({ corpus, scheme }: ReportData, links: Links): string[] {
  const documents = corpus.documents.flatMap((document) =>
    documentPart(document, scheme, links, corpus.documents.length > 1),
  );
  const sources = corpus.sources.map((source) => sourceLine(source, links));
  const lists = links.lists();
  return [
    '<a id="evidence"></a>',
    '## Evidence',
    ...documents,
    ...(sources.length > 0 ? ['### Sources', sources.join('\n')] : []),
    ...(lists.length > 0 ? ['### Lists', ...lists] : []),
  ];
}

function documentPart(document: Document, scheme: string, links: Links, numbered: boolean): string[] {
  const { id, title, path, summary, event, recommendations, footnotes } = document;
  const points = holdsPoints(document);
  const sections = new Map(document.sections.map((section) => [section.id, section.title]));
  const recommended = recommendations.map((item) => recommendationLine(item, sections, scheme, links));
  const noted = footnotes.map((item) => footnoteLine(item, scheme, links, points));
  const [what, none] = points ? ['#### Points', 'No points.'] : ['#### Footnotes', 'No footnotes.'];
  const lacking = points ? [] : ['No recommendations.'];
  return [
    links.anchor(id),
    `### ${links.name(id)}${numbered ? ` ${escapeMarkdown(title)}` : ''}`,
    `File: ${escapeMarkdown(path)}`,
    ...(summary === null ? [] : [`> ${escapeMarkdown(summary)}`]),
    ...(event ? [eventLine(event)] : []),
    ...(recommended.length > 0 ? ['#### Recommendations', recommended.join('\n')] : lacking),
    noted.length > 0 ? what : none,
    ...(noted.length > 0 ? [noted.join('\n\n')] : []),
  ];
}

function recommendationLine(
  { id, text, section, span, citations, themes, regions }: Recommendation,
  sections: ReadonlyMap<string, string>,
  scheme: string,
  links: Links,
): string {
  const marks = citations.map(({ footnote, label }) =>
    footnote === null ? `${escapeMarkdown(`[${label}]`)} (not in the document)` : links.to(footnote),
  );
  const title = section === null ? undefined : sections.get(section);
  const facts = [
    `footnotes: ${marks.join(', ') || 'none'}`,
    ...tagFacts(themes, regions, scheme),
    ...(title === undefined ? [] : [`section: ${escapeMarkdown(title)}`]),
    `line ${span.start.line}`,
  ];
  return `- ${links.anchor(id)}**${links.name(id)}** ${escapeMarkdown(text)}\n  — ${facts.join('; ')}`;
}

/** What a report says of its event, as far as it does. */
function eventLine({ name, date, place, duration, participants, themes }: Event): string {
  const facts = [
    ...(name === null ? [] : [escapeMarkdown(name)]),
    date ? escapeMarkdown(date.raw) : 'date not known',
    place === null ? 'place not known' : escapeMarkdown(place),
    ...(duration === null ? [] : [escapeMarkdown(duration)]),
    ...(participants === null ? [] : [`${participants} participants`]),
    ...tagFacts(themes, [], ''),
  ];
  return `Event: ${facts.join('; ')}`;
}

function footnoteLine(
  { id, quotes, citedBy, parent, span }: Footnote,
  scheme: string,
  links: Links,
  isPoint: boolean,
): string {
  const uncited = isPoint ? [] : ['cited by no recommendation'];
  const facts = [
    ...(citedBy.length === 0 ? uncited : [`cited by ${links.all(citedBy)}`]),
    ...(parent === null ? [] : [`under ${links.to(parent)}`]),
    `line ${span.start.line}`,
  ];
  const said = quotes.map((quote) => quoteLines(quote, scheme, links));
  return [`- ${links.anchor(id)}**${links.name(id)}** ${facts.join('; ')}`, ...said].join('\n\n');
}

function quoteLines({ text, attribution }: Quote, scheme: string, links: Links): string {
  const tags = attribution ? tagFacts(attribution.themes, attribution.regions, scheme) : [];
  const facts = [voice(attribution, links), ...tags].join('; ');
  return `  > ${escapeMarkdown(text) || '(no words)'}\n  >\n  > — ${facts}`;
}

function sourceLine({ id, name, kind, countries, languages, footnotes }: SourceRecord, links: Links): string {
  const facts = [
    kind === 'other' ? 'kind not known' : kind.replaceAll('-', ' '),
    ...(countries.length > 0 ? [`countries ${countries.join(', ')}`] : []),
    ...(languages.length > 0 ? [`languages ${languages.map(escapeMarkdown).join(', ')}`] : []),
    `footnotes ${links.all(footnotes)}`,
  ];
  return `- ${links.anchor(sourceKey(id))}**${escapeMarkdown(name)}**: ${facts.join('; ')}`;
}

function tagFacts(themes: readonly Tag[], regions: readonly Tag[], scheme: string): string[] {
  return [
    ...tagFact(
      'theme',
      themes.filter(({ vocabulary }) => vocabulary === 'theme'),
    ),
    ...tagFact(
      'region',
      regions.filter(({ vocabulary }) => vocabulary === scheme),
    ),
  ];
}

function tagFact(what: string, tags: readonly Tag[]): string[] {
  if (tags.length === 0) return [];
  const named = new Set(tags.map(({ label, basis }) => `${escapeMarkdown(label)}${BASIS[basis]}`));
  return [`${what}${named.size > 1 ? 's' : ''}: ${[...named].join(', ')}`];
}
