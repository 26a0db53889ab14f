/** From a tree to the parts of a document. @module */
import type { FootnoteDefinition, Heading, Node, Paragraph, Parent, Root } from 'mdast';
import type { Doubt } from '../model/corpus.ts';
import type { Draft, DraftEvent, Words } from '../model/draft.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Origin } from '../model/report.ts';
import type { FootnoteData, InlineFootnote, ReaderData } from '../model/tree.ts';
import { slug } from '../text/fold.ts';
import { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { hasComments } from './comments.ts';
import { DigestWalk } from './digest.ts';
import { readFootnotes } from './footnotes.ts';
import { factsOf } from './kind.ts';
import { Ledger } from './ledger.ts';
import { maskNames } from './mask.ts';
import { Page } from './page.ts';
import { type TitleWords, titleWords } from './path.ts';
import { personsOf } from './persons.ts';
import { phrasing } from './phrasing.ts';
import type { Points } from './points.ts';
import type { Recommendations } from './recommendations.ts';
import { ReportWalk } from './report.ts';
import { signpostsOf } from './signposts.ts';
import { TalkWalk } from './talk.ts';
import { Walk } from './walk.ts';

/** A file as its reader left it. */
export interface ReadFile extends ReaderData {
  path: string;
  origin: Origin | null;
}

/**
 * Takes a tree apart: sections, recommendations or points, footnotes cut into quotes and attributions, the words of an
 * event, and the ledger of all lines. Attributions stay words: `resolve` gives them meaning.
 */
export function extract(root: Root, file: ReadFile, vocabularies: Vocabularies): Draft {
  const lines = new Lines(file.text);
  const ledger = new Ledger(lines);
  for (const { from, to, use, what } of file.skipped) ledger.markLines(from, to, use, what);
  const { title, heading } = titleOf(root, file);
  const named = titleWords(file, lines);
  const known = {
    path: named.pathText,
    title: named.title?.flat.text ?? null,
    edits: hasEditLinks(file),
    kind: file.meta.kind,
  };
  const facts = factsOf(root, known);
  const id = slug(title);
  const page = new Page({ id, facts, format: file.format, lines, ledger, vocabularies, title: heading });
  const { points, items, event } = walk(root, page, named);
  const nodes = inOrder(notesOf(root, page));
  const notes = readFootnotes(nodes, page.inline, { id, lines, points }, vocabularies);
  for (const node of nodes) page.mark(node, 'used', 'footnote');
  const recommendations = items ? notes.cite(items.all, items.targets) : [];
  const entries = ledger.entries();
  const draft: Draft = {
    document: {
      id,
      path: file.path,
      format: file.format,
      kind: facts.kind,
      title,
      language: file.meta.language,
      summary: page.summary.length > 0 ? page.summary.join('\n\n') : null,
      sections: page.sections.all,
      recommendations,
      footnotes: notes.footnotes(recommendations),
      event,
      origin: file.origin,
    },
    ledger: entries,
    doubts: [...file.doubts, ...notes.doubts, ...entries.flatMap((entry) => unreadLines(entry, lines))],
    signposts: signpostsOf(root, { path: named.pathText, anchors: file.anchors }, lines),
    lines,
  };
  return maskNames(draft, personsOf(root, ledger.participants, vocabularies));
}

/** What a walk over a page gives beside what is on the page. */
interface Walked {
  points: Points['all'];
  items: Recommendations | null;
  event: DraftEvent | null;
}

function walk(root: Root, page: Page, named: TitleWords): Walked {
  // A table of comments holds points, whatever the page is taken for.
  switch (hasComments(root) ? 'digest' : page.input.facts.kind) {
    case 'report': {
      const report = new ReportWalk(page);
      report.blocks(root.children);
      const { path, pathText, dated } = named;
      const { draft } = report.event;
      const captions = [...draft.captions, ...titleOfEvent(named, page)];
      const event = { ...draft, captions, path, pathText, dated };
      return { points: report.points.all, items: null, event };
    }
    case 'digest': {
      const digest = new DigestWalk(page);
      if (named.title) digest.openTitle(named.title);
      digest.blocks(root.children);
      return { points: digest.points.all, items: null, event: null };
    }
    case 'other': {
      new TalkWalk(page).blocks(root.children);
      return { points: [], items: null, event: null };
    }
    case 'synthesis': {
      const synthesis = new Walk(page);
      synthesis.blocks(root.children);
      return { points: [], items: synthesis.items, event: null };
    }
  }
}

/** The title may name the event, as a caption does. */
function titleOfEvent({ title }: TitleWords, { input: { title: heading, lines } }: Page): Words[] {
  if (!heading) return title ? [title] : [];
  const { flat } = phrasing([heading], lines.text);
  return [{ flat, from: 0, to: flat.text.length }];
}

/** Pages copied with the edit links of their headings. */
function hasEditLinks({ skipped }: ReadFile): boolean {
  return skipped.some(({ what }) => what === 'edit link');
}

/** All notes, also those inside other notes, in cells and in blocks that are left out. */
function notesOf(root: Root, { definitions, inline }: Page): (FootnoteDefinition | InlineFootnote)[] {
  const notes = new Set<FootnoteDefinition | InlineFootnote>([...definitions, ...inline.nodes]);
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition') notes.add(node as FootnoteDefinition);
    else if (node.type === 'footnote' && !notes.has(node as InlineFootnote)) {
      inline.label({ node: node as InlineFootnote, at: 0 });
      notes.add(node as InlineFootnote);
    }
    if ('children' in node) for (const child of [...(node as Parent).children].reverse()) open.push(child);
  }
  return [...notes];
}

/** Notes in the order in which the page lists them, where the reader knows it. */
function inOrder<T extends Node>(nodes: readonly T[]): T[] {
  const order = (node: T) => (node.data as FootnoteData | undefined)?.order ?? 0;
  return [...nodes].sort((a, b) => order(a) - order(b));
}

/** What the text says of itself, else the one heading of depth 1 above all else, else the name of the file. */
function titleOf(root: Root, { meta, path, text }: ReadFile): { title: string; heading: Heading | null } {
  const heading = meta.title === null ? titleHeading(root, text) : null;
  const words = heading ? phrasing([heading], text).flat.text : '';
  return { title: meta.title ?? (words || fileStem(path)), heading: words ? heading : null };
}

/** Several headings of depth 1 are sections, and so is one below words of the page; short lines of a skin are none. */
function titleHeading({ children }: Root, text: string): Heading | null {
  const at = children.findIndex(({ type }) => type === 'heading' || type === 'list' || type === 'table');
  const first = children[at];
  if (first?.type !== 'heading' || first.depth !== 1 || first.data?.footnotes) return null;
  const isProse = (node: Node) =>
    node.type === 'paragraph' && phrasing([node as Paragraph], text).flat.text.length >= 80;
  const others = children.filter((node) => node.type === 'heading' && node.depth === 1 && !node.data?.footnotes);
  return others.length > 1 || children.slice(0, at).some(isProse) ? null : first;
}

function fileStem(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]+$/, '') || 'untitled';
}

function unreadLines({ from, to, use, what }: LedgerEntry, lines: Lines): Doubt[] {
  if (use !== 'finding') return [];
  const start = lines.starts[from - 1] ?? 0;
  const words = lines.text.slice(start, lines.starts[to] ?? lines.text.length);
  const lead = words.length - words.trimStart().length;
  const span = lines.span(start + lead, start + Math.max(lead, words.trimEnd().length));
  return [{ kind: 'line-unread', found: words.trim(), expected: null, reason: what, span }];
}
