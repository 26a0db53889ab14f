/** The work of `decide`. @module */
import { join } from '../../compile.ts';
import { contradictions, saysSame } from '../../decide/contradictions.ts';
import { answerOf } from '../../decide/footnote.ts';
import { type Item, itemsOf } from '../../decide/item.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Decision, DecisionOutcome, PlacedDecision } from '../../model/decision.ts';
import { meant } from '../../text/nearest.ts';
import type { DecideOptions } from '../commands/decide.ts';
import { authorOf } from '../decisions/author.ts';
import { DecisionsLedger } from '../decisions/ledger.ts';
import { makeDecision, type Wish } from '../decisions/make.ts';
import { decisionsText, pathToWrite, THE_DECISIONS } from '../decisions/read.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import type { Run } from '../settings.ts';
import { type LoadedCorpus, loadCorpus } from './corpus.ts';

/** Writes decisions on one item, and says which. */
export async function giveDecisions(
  run: Run,
  id: string,
  inputs: readonly string[],
  options: DecideOptions,
): Promise<void> {
  const { reason = '', author, wishes = [], scheme = null, replace = false } = options;
  if (wishes.length === 0)
    throw new UsageError('nothing to decide', 'Say it with --set, --add, --remove or --confirm.');
  if (reason.trim() === '') throw new UsageError('a decision needs a reason', 'Give it with --reason "…".');
  const signature = { author: authorOf(run.world, author), date: run.world.today(), reason: reason.trim() };
  const path = pathToWrite(run);
  const loaded = await loadForDeciding(run, path, inputs);
  if (!loaded) return;
  const vocabularies = selected(run.configuration.selection);
  const item = itemNamed(id, loaded.corpus);
  const schemeOf = ({ action }: Omit<Wish, 'scheme'>) =>
    scheme ?? (action === 'confirm' ? run.configuration.scheme : null);
  const make = (from: Item) => (wish: Omit<Wish, 'scheme'>) =>
    makeDecision(from, { ...wish, scheme: schemeOf(wish) }, signature, vocabularies);
  const changes = wishes.filter(({ action }) => action !== 'confirm').map(make(item));
  // What is confirmed is the answer with what is decided beside it.
  const { corpus, outcomes } = join(loaded.compiled, {
    decisions: { path, list: withChanges(loaded.outcomes, changes, replace) },
    vocabularies,
  });
  refuseIdle(
    item,
    itemNamed(item.part.id, corpus),
    changes.length === 0 ? [] : outcomes.slice(-changes.length),
    loaded.outcomes,
  );
  const made = [
    ...changes,
    ...wishes.filter(({ action }) => action === 'confirm').map(make(itemNamed(item.part.id, corpus))),
  ];
  const ledger = new DecisionsLedger(run, path, vocabularies, loaded.outcomes);
  for (const decision of made) {
    const written = await ledger.add(decision, replace);
    await run.note(
      written === 'written' ? `wrote ${says(decision)} to ${path}` : `${path} says ${says(decision)} already`,
    );
  }
}

/** What is in force, and what is decided now; what this takes out is left out. */
function withChanges(
  before: readonly DecisionOutcome[],
  changes: readonly Decision[],
  replace: boolean,
): PlacedDecision[] {
  const items = new Map<Decision, string>(before.map(({ decision, item }) => [decision, item?.id ?? decision.id]));
  const there = before.filter(({ state }) => state === 'applied').map(({ decision }) => decision);
  const added = changes.map((decision): PlacedDecision => ({ ...decision, span: null }));
  const pairs = replace ? contradictions([...there, ...added], (one) => items.get(one) ?? one.id) : [];
  const out = new Set(pairs.filter(({ second }) => added.includes(second)).map(({ first }) => first));
  return [...there.filter((one) => !out.has(one)), ...added];
}

/** A decision that changes nothing would say no more than a confirmation, and would not be in force. */
function refuseIdle(
  before: Item,
  after: Item,
  outcomes: readonly DecisionOutcome[],
  there: readonly DecisionOutcome[],
): void {
  for (const { decision, state, why } of outcomes) {
    const { action, what, value } = decision;
    if (action === 'confirm' || there.some((one) => saysSame(one.decision, decision))) continue;
    const wish = `--${action} ${what}=${value}`;
    const hint = `Say that the answer is right with --confirm ${what}.`;
    if (state === 'idle') throw new UsageError(`${wish} changes nothing: ${why}`, hint);
    if (state === 'applied' && action === 'set' && answer(before, decision) === answer(after, decision)) {
      throw new UsageError(`${wish} changes nothing: that is the answer already`, hint);
    }
  }
}

function answer({ kind, part }: Item, decision: Decision): string {
  if (decision.what !== 'link') return answerOf(part, decision);
  return kind === 'recommendation'
    ? part.citations.map(({ label, footnote }) => footnote ?? `[${label}]`).join('; ')
    : '';
}

/** The corpus as it is with the decisions made so far; a file that is to be written need not be there. */
export async function loadForDeciding(run: Run, path: string, inputs: readonly string[]): Promise<LoadedCorpus | null> {
  const written = [{ option: '', file: path, own: THE_DECISIONS }];
  return loadCorpus(run, inputs, { undecided: decisionsText(path, run.world.disk) === null, written });
}

/** `set theme advocacy on a/n/1 (“The words…”)`. */
export function says({ action, what, value, id, words }: Decision): string {
  return `${action} ${what}${value === undefined ? '' : ` ${value}`} on ${id} (“${words}”)`;
}

/** The item of an id; of a part of one (`n/3`) where one document alone has such an item. */
function itemNamed(id: string, { documents }: Corpus): Item {
  const items = itemsOf(documents);
  const exact = items.find(({ part }) => part.id === id);
  if (exact) return exact;
  const [only, ...more] = items.filter(({ part, document }) => part.id === `${document.id}/${id}`);
  if (only && more.length === 0) return only;
  if (only) throw new UsageError(`${id}: ${more.length + 1} documents have such an item`, `One is ${only.part.id}.`);
  const ids = items.map(({ part }) => part.id);
  const hint = meant(id, ids, 'throughline trace prints the ids of recommendations and footnotes.');
  throw new UsageError(`${id}: no recommendation or footnote has this id`, hint);
}
