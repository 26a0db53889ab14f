/** What a document is, decided by evidence. @module */
import type { Node, Parent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { DocumentKind } from '../model/report.ts';
import { headingRole, isDigestHead } from '../vocabularies/cues.ts';

/** What stands in a tree. */
export interface Facts {
  kind: DocumentKind;
  /** Lists outside the footnotes. */
  lists: boolean;
  /** Markers in the text. */
  markers: boolean;
  /** Labels that are taken by footnotes. */
  labels: Set<string>;
}

/**
 * Looks over a tree once. A table head `Source Context Content` makes a digest; two headings that reports of events
 * have, and no marker, a report; markers, footnotes or lists a synthesis; anything else is `other`.
 */
export function factsOf(root: Root): Facts {
  const facts = { lists: false, markers: false, labels: new Set<string>() };
  let digest = false;
  let reportHeadings = 0;
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'footnoteDefinition' && 'children' in node) {
      for (const child of (node as Parent).children) open.push(child);
    }
    if (node.type === 'footnoteReference' || node.type === 'footnote') facts.markers = true;
    else if (node.type === 'list') facts.lists = true;
    else if (node.type === 'footnoteDefinition' && 'label' in node) facts.labels.add(String(node.label));
    else if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableRow') {
      const role = node.type === 'heading' ? headingRole(plainText(node)) : null;
      if (role && role !== 'footnotes') reportHeadings++;
      digest ||= node.type !== 'heading' && isDigestHead(rowText(node as Parent));
    }
  }
  return { ...facts, kind: kindOf({ ...facts, digest, report: reportHeadings > 1 }) };
}

function kindOf(evidence: Omit<Facts, 'kind'> & { digest: boolean; report: boolean }): DocumentKind {
  if (evidence.digest) return 'digest';
  if (evidence.markers || evidence.labels.size > 0) return 'synthesis';
  if (evidence.report) return 'report';
  return evidence.lists ? 'synthesis' : 'other';
}

function rowText(node: Parent): string {
  return node.type === 'tableRow' ? node.children.map((cell) => plainText(cell)).join(' ') : plainText(node);
}
