/** The decisions file of a run, as it grows. @module */
import { contradictions, saysSame } from '../../decide/contradictions.ts';
import type { Decision, DecisionOutcome, PlacedDecision } from '../../model/decision.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import { UsageError } from '../faults.ts';
import { writeBack } from '../output.ts';
import type { Run } from '../settings.ts';
import { itemKey, parseDecisions } from './parse.ts';
import { decisionsText } from './read.ts';
import { withDecision, withoutDecision } from './write.ts';

/** What came of a decision that was to be written. */
export type Written = 'written' | 'there already';

/** A decisions file that decisions are written to one by one; after each of them it is whole. */
export class DecisionsLedger {
  #text: string;
  #outcomes: readonly DecisionOutcome[];

  constructor(
    readonly run: Run,
    readonly path: string,
    readonly vocabularies: Vocabularies,
    outcomes: readonly DecisionOutcome[],
  ) {
    this.#text = decisionsText(path, run.world.disk) ?? '';
    this.#outcomes = outcomes;
  }

  /**
   * Writes a decision. One that says what another on the same item says is there already.
   *
   * @param replace whether those that it contradicts are taken out; else they are a UsageError
   */
  async add(decision: Decision, replace: boolean): Promise<Written> {
    const { list } = parseDecisions(this.path, this.#text, this.vocabularies);
    const own = this.#itemOf(decision.id);
    const keyOf = (one: Decision) => (one === decision ? `item ${decision.id}` : (own(one) ?? itemKey(one)));
    if (list.some((one) => keyOf(one) === keyOf(decision) && saysSame(one, decision))) return 'there already';
    const against = list.filter((one) => contradictions([one, decision], keyOf).length > 0);
    if (against.length > 0 && !replace) throw refusal(this.path, against[0] as PlacedDecision);
    let text = this.#text;
    for (const one of against.reverse()) text = withoutDecision(text, list.indexOf(one));
    await this.#write(withDecision(text, decision));
    return 'written';
  }

  /** Keys for the decisions that are on one item today, whatever id they name it by. */
  #itemOf(id: string): (one: Decision) => string | null {
    const bound = this.#outcomes.filter(({ state, item }) => item?.id === id && !UNBOUND.has(state));
    const keys = new Set(bound.map(({ decision }) => itemKey(decision)));
    return (one) => (one.id === id || keys.has(itemKey(one)) ? `item ${id}` : null);
  }

  async #write(text: string): Promise<void> {
    await writeBack(this.run, this.path, text);
    this.#text = text;
  }
}

const UNBOUND: ReadonlySet<DecisionOutcome['state']> = new Set(['stale', 'orphan', 'elsewhere', 'doubtful']);

function refusal(path: string, { action, what, value, author, span }: PlacedDecision): UsageError {
  return new UsageError(
    `${path}:${span?.start.line}: ${author} decided to ${action} ${what} ${value}, which contradicts this`,
    'Give --replace to take that decision out, or take it out of the file.',
  );
}
