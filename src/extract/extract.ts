/** From a tree to the parts of a document. @module */
import type { Heading, Node, Root } from 'mdast';
import type { Doubt } from '../model/corpus.ts';
import type { Draft } from '../model/draft.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Origin } from '../model/report.ts';
import type { FootnoteData, ReaderData } from '../model/tree.ts';
import { slug } from '../text/fold.ts';
import { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';
import { readFootnotes } from './footnotes.ts';
import { factsOf } from './kind.ts';
import { Ledger } from './ledger.ts';
import { phrasing } from './phrasing.ts';
import { Walk } from './walk.ts';

/** A file as its reader left it. */
export interface ReadFile extends ReaderData {
  path: string;
  origin: Origin | null;
}

/**
 * Takes a tree apart: sections, recommendations, footnotes cut into quotes and attributions, the words of an event,
 * and the ledger of all lines. Attributions stay words: `resolve` gives them meaning.
 */
export function extract(root: Root, file: ReadFile, vocabularies: Vocabularies): Draft {
  const lines = new Lines(file.text);
  const ledger = new Ledger(lines);
  for (const { from, to, use, what } of file.skipped) ledger.markLines(from, to, use, what);
  const { title, heading } = titleOf(root, file);
  const facts = factsOf(root);
  const id = slug(title);
  const walk = new Walk({ id, facts, lines, ledger, title: heading });
  walk.blocks(root.children);
  const nodes = inOrder([...walk.definitions, ...walk.inline.nodes]);
  const notes = readFootnotes(nodes, walk.inline, { id, lines }, vocabularies);
  for (const node of nodes) walk.mark(node, 'used', 'footnote');
  const recommendations = notes.cite(walk.items.all, walk.items.targets);
  const entries = ledger.entries();
  return {
    document: {
      id,
      path: file.path,
      format: file.format,
      kind: facts.kind,
      title,
      language: file.meta.language,
      summary: walk.summary.length > 0 ? walk.summary.join('\n\n') : null,
      sections: walk.sections.all,
      recommendations,
      footnotes: notes.footnotes(recommendations),
      event: facts.kind === 'report' ? walk.fields : null,
      origin: file.origin,
    },
    ledger: entries,
    doubts: [...file.doubts, ...notes.doubts, ...entries.flatMap((entry) => unreadLines(entry, lines))],
    lines,
  };
}

/** Notes in the order in which the page lists them, where the reader knows it. */
function inOrder<T extends Node>(nodes: readonly T[]): T[] {
  const order = (node: T) => (node.data as FootnoteData | undefined)?.order ?? 0;
  return [...nodes].sort((a, b) => order(a) - order(b));
}

/** What the text says of itself, else its first heading when that is of depth 1, else the name of the file. */
function titleOf(root: Root, { meta, path, text }: ReadFile): { title: string; heading: Heading | null } {
  const first = root.children.find((node) => node.type === 'heading');
  const heading = meta.title === null && first?.depth === 1 && !first.data?.footnotes ? first : null;
  const words = heading ? phrasing([heading], text).flat.text : '';
  return { title: meta.title ?? (words || fileStem(path)), heading: words ? heading : null };
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
