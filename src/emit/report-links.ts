/** Every number of the report opens to what it counts: anchors, links, and the lists behind large numbers. @module */
import { citationIds } from '../model/citation.ts';
import type { Corpus } from '../model/corpus.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** Up to so many items stand beside their number; more are listed under "Evidence". */
const MOST_BESIDE = 12;

/** A place in the report, and its name. */
interface Target {
  anchor: string;
  /** Markdown. */
  label: string;
}

export interface Links {
  /** A link to what an id names. */
  to(id: string): string;
  /** Links to all of them, separated by commas. */
  all(ids: readonly string[]): string;
  /** `2: R1, R2`; a link to a list where there are too many. `what` names the things counted, as plain text. */
  count(ids: readonly string[], what: string): string;
  /** The name of what an id names, as Markdown. */
  name(id: string): string;
  /** An anchor for what an id names. */
  anchor(id: string): string;
  /** The lists that `count` referred to, as Markdown paragraphs. */
  lists(): string[];
}

/**
 * Names and anchors: `D2` a document, `R3` its third recommendation, `[7]` its footnote with that label; sources go by
 * name. With several documents each name begins with that of its document.
 */
export function linksOf(corpus: Corpus): Links {
  const targets = targetsOf(corpus);
  const lists: string[] = [];
  const to = (id: string) => {
    const target = targets.get(id);
    return target ? `[${target.label}](#${target.anchor})` : escapeMarkdown(id);
  };
  const all = (ids: readonly string[]) => ids.map(to).join(', ');
  return {
    to,
    all,
    name: (id) => targets.get(id)?.label ?? escapeMarkdown(id),
    anchor: (id) => anchorTag(targets.get(id)?.anchor ?? ''),
    count: (ids, what) => {
      if (ids.length === 0) return '0';
      if (ids.length <= MOST_BESIDE) return `${ids.length}: ${all(ids)}`;
      const anchor = `list-${lists.length + 1}`;
      lists.push(`${anchorTag(anchor)}**${escapeMarkdown(what)} (${ids.length}):** ${all(ids)}`);
      return `[${ids.length}](#${anchor})`;
    },
    lists: () => [...lists],
  };
}

/** An anchor that a link can name. */
function anchorTag(anchor: string): string {
  return `<a id="${anchor}"></a>`;
}

function targetsOf({ documents, sources }: Corpus): Map<string, Target> {
  const targets = new Map<string, Target>();
  const several = documents.length > 1;
  for (const [i, { id, title, recommendations, footnotes }] of documents.entries()) {
    const d = `d${i + 1}`;
    const name = several ? `D${i + 1} ` : '';
    targets.set(id, { anchor: d, label: several ? `D${i + 1}` : escapeMarkdown(title) });
    for (const recommendation of recommendations) {
      const target = { anchor: `${d}-r${recommendation.ordinal}`, label: `${name}R${recommendation.ordinal}` };
      targets.set(recommendation.id, target);
      for (const [n, citation] of citationIds(recommendation).entries()) {
        const label = escapeMarkdown(`[${recommendation.citations[n]?.label}]`);
        targets.set(citation, { anchor: target.anchor, label: `${target.label}${label}` });
      }
    }
    for (const { id, label, number } of footnotes) {
      targets.set(id, { anchor: `${d}-n${number}`, label: `${name}${escapeMarkdown(`[${label}]`)}` });
    }
  }
  for (const [i, { id, name }] of sources.entries()) {
    targets.set(sourceKey(id), { anchor: `s${i + 1}`, label: escapeMarkdown(name) });
  }
  return targets;
}

/** Sources have slugs as ids, as documents do: this keeps them apart. */
export function sourceKey(id: string): string {
  return `source ${id}`;
}
