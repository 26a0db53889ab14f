/** What a document is, decided by evidence. @module */
import type { Node, Parent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentKind } from '../model/report.ts';
import type { InlineFootnote } from '../model/tree.ts';
import { words } from '../text/words.ts';
import {
  digestColumn,
  eventField,
  type HeadingRole,
  headingRole,
  isDigestHead,
  phraseIndex,
} from '../vocabularies/cues.ts';
import { hasSpacedHead } from './digest-row.ts';
import { isDrawnHead } from './drawn-table.ts';
import { eventFieldOf } from './fields.ts';
import { linesOf } from './persons.ts';
import { hasSignature } from './signature.ts';

/** What stands in a tree. */
export interface Facts {
  kind: DocumentKind;
  /** Lists outside the footnotes. */
  lists: boolean;
  /** Lists in sections that are no description of an event. */
  points: boolean;
  /** Markers in the text. */
  markers: boolean;
  /** Heads of digest tables, flattened or not. */
  digestHeads: boolean;
  /** Headings of pasted text bear edit links: then no other line is one. */
  edits: boolean;
  /** Labels that are taken by footnotes. */
  labels: Set<string>;
  /** Labels that footnotes written at their markers have, or will get. */
  inlineLabels: Set<string>;
}

/** What tells the kinds apart. */
interface Evidence {
  comments: boolean;
  /** Roles of headings that reports of events have. */
  roles: Set<HeadingRole>;
  reportHeadings: number;
  fields: Set<string>;
  /** A sentence says that something was held, and in which year. */
  held: boolean;
  signatures: number;
}

type Found = Omit<Facts, 'kind' | 'edits'> & Evidence;

/** What is known of a page beside its tree. */
export interface Known {
  /** Its path: `…/Strategy Salons/Reports/Kenya`. */
  path: string | null;
  /** Its title where that is no path. */
  title: string | null;
  edits: boolean;
  /** A kind that is told goes before all evidence. */
  kind: DocumentKind | null;
}

/** Roles of lists that hold no points. */
const NO_POINTS: ReadonlySet<HeadingRole | null> = new Set([
  'participants',
  'team',
  'contact',
  'event',
  'account',
  'appendix',
]);

/**
 * Looks over a tree once. A table of comments or a table head `Source Context Content` makes a digest; headings, fields
 * and the path that reports of events have, a report; signatures of a talk page without footnotes, `other`; markers,
 * footnotes or lists a synthesis; anything else is `other`.
 */
export function factsOf(root: Root, { path, title, edits, kind }: Known): Facts {
  const found: Found = {
    lists: false,
    points: false,
    markers: false,
    digestHeads: false,
    labels: new Set(),
    inlineLabels: new Set(),
    comments: false,
    roles: new Set(),
    reportHeadings: 0,
    fields: new Set(),
    held: false,
    signatures: 0,
  };
  // Of a page that is copied in part the first heading may be taken for its title.
  if (title !== null) lookAtTitle(title, found);
  const roster: string[] = [];
  let role: HeadingRole | null = null;
  for (const node of root.children) {
    if (node.type === 'heading') role = node.data?.footnotes ? 'footnotes' : headingRole(plainText(node));
    if (node.type === 'footnoteDefinition') (role === 'participants' ? roster : []).push(String(node.label));
    if (node.type === 'footnoteDefinition' && role !== 'participants') found.labels.add(String(node.label));
    else if (node.type !== 'footnoteDefinition') look(node, role, found);
  }
  // Below a list of participants numbered names look like notes, but for those that are cited.
  if (found.markers) for (const label of roster) found.labels.add(label);
  const { lists, points, markers, digestHeads, labels, inlineLabels } = found;
  return { kind: kind ?? kindOf(found, path), lists, points, markers, digestHeads, edits, labels, inlineLabels };
}

function look(top: Node, role: HeadingRole | null, found: Found): void {
  const open: Node[] = [top];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition') {
      found.labels.add(String((node as { label?: string }).label));
      continue;
    }
    if ('children' in node) for (const child of (node as Parent).children) open.push(child);
    if (node.type === 'footnote')
      found.inlineLabels.add((node as InlineFootnote).label ?? String(found.inlineLabels.size + 1));
    if (node.type === 'footnoteReference' || node.type === 'footnote') found.markers = true;
    else if (node.type === 'list') {
      found.lists = true;
      found.points ||= !NO_POINTS.has(role);
    } else if (node.type === 'heading') lookAtHeading(node as Parent, found);
    else if (node.type === 'paragraph') lookAtParagraph(node as Parent, found);
    else if (node.type === 'tableRow') lookAtRow(node as Parent, found);
  }
}

function lookAtHeading(node: Parent, found: Found): void {
  const text = plainText(node);
  lookAtTitle(text, found);
  // Lines of pasted text look like headings: `Date: 3 August 2019`.
  const field = eventFieldOf(text) ?? eventField(text.trim());
  if (field) found.fields.add(field);
}

/** Roles of headings that reports of events have, and other pages hardly. */
const TELLING: ReadonlySet<HeadingRole> = new Set(['participants', 'event', 'account', 'report']);

function lookAtTitle(text: string, found: Found): void {
  found.digestHeads ||= isDigestHead(text);
  const role = headingRole(text);
  if (role === null || !TELLING.has(role)) return;
  found.roles.add(role);
  found.reportHeadings++;
}

function lookAtParagraph(node: Parent, found: Found): void {
  const text = plainText(node);
  found.digestHeads ||= isDigestHead(text) || isDrawnHead(text) || hasSpacedHead(text);
  const field = eventFieldOf(text) ?? (text.length < 30 ? eventField(text.trim()) : null);
  if (field) found.fields.add(field);
  // A paragraph may hold several, a line each.
  if (/[:：]/.test(text))
    for (const line of linesOf(node)) {
      const stated = eventFieldOf(line.trim());
      if (stated) found.fields.add(stated);
    }
  if (hasSignature(text)) found.signatures++;
  found.held ||= isHeld(text);
}

/** `… took place on 3 August 2019 …` */
function isHeld(text: string): boolean {
  return /(?<!\d)20\d\d(?!\d)/.test(text) && phraseIndex('heldVerbs').find(words(text.slice(0, 1000))).length > 0;
}

function lookAtRow({ children }: Parent, found: Found): void {
  const field =
    children.length > 1
      ? eventField(
          plainText(children[0])
            .replace(/\s*[:：]\s*$/, '')
            .trim(),
        )
      : null;
  if (field) found.fields.add(field);
  found.comments ||= children.some((cell) => 'data' in cell && (cell.data as { field?: string })?.field === 'text');
  const columns = children.map((cell) => digestColumn(plainText(cell)));
  const has = (column: string) => columns.includes(column as (typeof columns)[number]);
  found.digestHeads ||= has('content') && (has('source') || has('context'));
}

function kindOf(evidence: Found, path: string | null): DocumentKind {
  if (evidence.comments || evidence.digestHeads) return 'digest';
  const isCited = evidence.markers || evidence.labels.size > 0;
  if (isReport(evidence, path, isCited)) return 'report';
  if (isTalk(evidence)) return 'other';
  return isCited || evidence.lists ? 'synthesis' : 'other';
}

/** A page with footnotes is a report where it says when and where, and more that a report says. */
function isReport(evidence: Found, path: string | null, isCited: boolean): boolean {
  const { roles, reportHeadings, fields } = evidence;
  const says = (fields.has('date') && fields.has('place')) || roles.has('event');
  const named = path !== null && isReportPath(path);
  const score = reportHeadings + Number(fields.has('date') && fields.has('place')) + Number(named);
  if (isCited) return says && (score > 1 || roles.has('participants'));
  return score > 1 || isOfEvent(evidence);
}

/** Of a page without notes: `Date and location`, or who came beside when, where or what was discussed. */
function isOfEvent({ roles, fields, held }: Found): boolean {
  if (fields.has('event')) return true;
  const isDated = fields.has('date') || fields.has('place') || roles.has('event') || held;
  return (roles.has('participants') || fields.has('participants')) && (isDated || roles.has('report'));
}

const REPORTS = /^(?:reports?|rapports?|informes?|relatórios?)$/i;

/** `…/Strategy Salons/Reports/Kenya`, in the languages of the pages. */
function isReportPath(path: string): boolean {
  const parts = path.split('/').map((part) => part.trim());
  const reports = parts.findLastIndex((part) => REPORTS.test(part));
  return reports !== -1 && parts.slice(0, reports).some((part) => /salon|event|meetup|workshop/i.test(part));
}

function isTalk({ signatures, labels, markers }: Found): boolean {
  return signatures > 1 ? labels.size === 0 : signatures > 0 && labels.size === 0 && !markers;
}
