/** The work of `agreement`. @module */
import { join } from '../../compile.ts';
import { pieces } from '../../emit/emitters.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { DecisionOutcome, Decisions, PlacedDecision } from '../../model/decision.ts';
import { themesOf } from '../../model/footnote.ts';
import type { Tag } from '../../model/tag.ts';
import { agreement, type Coding } from '../../summarize/agreement.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import { COLUMNS, codedColumns, codedCsv, codedJson } from '../agreement/table.ts';
import { parseDecisions } from '../decisions/parse.ts';
import { decisionsText } from '../decisions/read.ts';
import { FileError, UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { type LoadedCorpus, loadCorpus } from './corpus.ts';
import { giveResult } from './emit.ts';

/** A side of the comparison, as its file has it. */
type Side =
  | { as: 'coded'; coding: Coding; notes: string[] }
  | { as: 'decisions'; decisions: Decisions }
  | { as: 'inputs'; paths: string[]; notes: string[] };

/**
 * Compares two codings. What is neither a decisions file nor a table of coded items is an input, whose coding is that of
 * the tool, without any decisions.
 */
export async function giveAgreement(run: Run, first: string, rest: readonly string[]): Promise<void> {
  const vocabularies = selected(run.configuration.selection);
  const [b, ...more] = rest;
  if (b === undefined) throw new UsageError('agreement compares two codings', 'Name two files, or a file and inputs.');
  const sides = [sideOf(run, [first], vocabularies), sideOf(run, [b, ...more], vocabularies)] as const;
  for (const side of sides) if ('notes' in side) for (const note of side.notes) await run.note(note);
  const corpus = await corpusOf(run, sides);
  if (corpus === null && sides.some(({ as }) => as === 'inputs')) return;
  const bySeen = sides.every(({ as }) => as === 'decisions');
  const [one, other] = sides.map((side) => codingOf(side, corpus, bySeen, vocabularies)) as [Coding, Coding];
  await giveResult(run, pieces.agreement, agreement(one, other, vocabularies.themes.terms));
}

function sideOf(run: Run, paths: readonly string[], vocabularies: Vocabularies): Side {
  const [path = '', ...more] = paths;
  const side = more.length === 0 ? fileSide(run, path, vocabularies) : null;
  const notes = paths
    .filter((one) => /\.[ct]sv$/i.test(one))
    .map((one) => `${one} is read as an input: a coding has ${COLUMNS}, and is a side of its own`);
  return side ?? { as: 'inputs', paths: [...paths], notes };
}

/** Files of these names can be codings; of the others nothing is read twice. */
const CAN_BE_CODED = /\.(?:csv|tsv|json|ya?ml)$/i;

function fileSide({ world: { disk }, kept }: Run, path: string, vocabularies: Vocabularies): Side | null {
  if (!CAN_BE_CODED.test(path)) return null;
  const text = decisionsText(path, disk);
  if (text === null) throw new FileError(path, 'no such file');
  kept.add(path, 'one of the codings');
  const { terms } = vocabularies.themes;
  const coded = (one: ReturnType<typeof codedCsv>): Side => ({
    as: 'coded',
    coding: { name: path, items: one.items },
    notes: notesOn(path, one, vocabularies.themes.name),
  });
  if (/\.[ct]sv$/i.test(path)) {
    const columns = codedColumns(text);
    return columns && coded(codedCsv(path, text, columns, terms));
  }
  if (/\.json$/i.test(path) && !/^\s*\{\s*"decisions"/.test(text)) return coded(codedJson(path, text, terms));
  return { as: 'decisions', decisions: parseDecisions(path, text, vocabularies) };
}

/** So many of what is noted are named. */
const NAMED = 3;

function notesOn(path: string, { unknown, differing }: ReturnType<typeof codedCsv>, vocabulary: string): string[] {
  const named = (all: readonly string[]) =>
    `${all.slice(0, NAMED).map(shown).join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`;
  const are = unknown.length === 1 ? '1 theme is' : `${unknown.length} themes are`;
  const stand = differing.length === 1 ? '1 id stands' : `${differing.length} ids stand`;
  return [
    ...(unknown.length > 0 ? [`${path}: ${are} not in “${vocabulary}”: ${named(unknown)}`] : []),
    ...(differing.length > 0
      ? [`${path}: ${stand} in several rows with other themes, which count together: ${named(differing)}`]
      : []),
  ];
}

/** On one line, and no longer than a name. */
function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 59)}…` : name);
}

/** The inputs of the sides, as the tool alone reads them; null where there are none. */
async function corpusOf(run: Run, sides: readonly Side[]): Promise<LoadedCorpus | null> {
  const paths = sides.flatMap((side) => (side.as === 'inputs' ? side.paths : []));
  if (paths.length === 0) return null;
  if (sides.every(({ as }) => as === 'inputs')) {
    throw new UsageError(
      'agreement compares codings, and both sides are inputs',
      `Give a decisions file, or a table with ${COLUMNS}.`,
    );
  }
  return loadCorpus(run, paths, { undecided: true });
}

function codingOf(side: Side, corpus: LoadedCorpus | null, bySeen: boolean, vocabularies: Vocabularies): Coding {
  if (side.as === 'coded') return side.coding;
  if (side.as === 'inputs')
    return { name: side.paths.join(' '), items: corpus ? themesBy(corpus.corpus, () => true) : new Map() };
  const { decisions } = side;
  if (corpus === null) return { name: decisions.path, items: decidedThemes(decisions.list, bySeen) };
  const joined = join(corpus.compiled, { decisions, vocabularies });
  const ids = new Set(joined.outcomes.filter(codes).map(({ item }) => item?.id));
  return { name: decisions.path, items: themesBy(joined.corpus, (id) => ids.has(id)) };
}

function codes({ state, decision }: DecisionOutcome): boolean {
  return state === 'applied' && decision.what === 'theme';
}

function themesBy({ documents }: Corpus, wanted: (id: string) => boolean): Map<string, string[]> {
  const all = documents.flatMap(({ recommendations, footnotes }) => [
    ...recommendations.map(({ id, themes }): [string, Tag[]] => [id, themes]),
    ...footnotes.map((footnote): [string, Tag[]] => [footnote.id, themesOf(footnote)]),
  ]);
  const stated = (tags: readonly Tag[]) =>
    tags.filter(({ vocabulary, basis }) => vocabulary === 'theme' && basis !== 'inferred');
  return new Map(all.filter(([id]) => wanted(id)).map(([id, tags]) => [id, stated(tags).map((tag) => tag.id)]));
}

/**
 * What decisions alone say: what is set, added or confirmed. An item on which something was only removed is not coded by
 * them, as what is left is not known.
 */
function decidedThemes(list: readonly PlacedDecision[], bySeen: boolean): Map<string, string[]> {
  const items = new Map<string, Set<string>>();
  for (const { id, seen, action, what, value } of list) {
    if (what !== 'theme' || action === 'remove' || value === undefined) continue;
    const key = bySeen ? seen : id;
    const themes = items.get(key) ?? new Set();
    items.set(key, themes);
    for (const theme of action === 'confirm' ? value.split('; ') : [value]) if (theme !== 'none') themes.add(theme);
  }
  return new Map([...items].map(([key, themes]) => [key, [...themes]]));
}
