/** From what a person says to a decision on an item. @module */
import { readings } from '../../compile.ts';
import { answerOf } from '../../decide/footnote.ts';
import { type Item, seenOf } from '../../decide/item.ts';
import { problemOf } from '../../decide/problems.ts';
import { termList } from '../../decide/terms.ts';
import type { Action, Aspect, Decision } from '../../model/decision.ts';
import { slug } from '../../text/fold.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import { DEFAULT_SCHEME } from '../../vocabularies/regions.ts';
import { UsageError } from '../faults.ts';

/** What a person wants: `set theme=advocacy`. */
export interface Wish {
  action: Action;
  what: Aspect;
  /** Null for a confirmation. */
  value: string | null;
  /** The region scheme, where one is named. */
  scheme: string | null;
}

/** Who decides when, and why. */
export type Signature = Pick<Decision, 'author' | 'date' | 'reason'>;

/**
 * A decision on an item. Terms are found by their ids or labels, dates are kept in EDTF, a link by the id or the label of
 * a footnote of the same document; a confirmation keeps the answer that it confirms.
 *
 * @throws UsageError for what the item cannot have or the vocabularies do not know
 */
export function makeDecision(item: Item, wish: Wish, signature: Signature, vocabularies: Vocabularies): Decision {
  refuseOtherItem(item, wish);
  const { action, what } = wish;
  const scheme = what === 'region' ? (wish.scheme ?? schemeOf(wish.value, vocabularies)) : undefined;
  const decision: Decision = {
    id: item.part.id,
    action,
    what,
    ...(scheme !== undefined && { scheme }),
    ...valueFor(item, wish, scheme, vocabularies),
    ...seenOf(item),
    ...signature,
  };
  const problem = problemOf(decision, vocabularies, readings(vocabularies));
  if (problem)
    throw new UsageError(`--${action} ${what}${wish.value === null ? '' : `=${wish.value}`}: ${problem.reason}`);
  return decision;
}

function refuseOtherItem({ kind, part }: Item, { what }: Wish): void {
  if (kind === 'footnote' && what === 'link') {
    throw new UsageError(`${part.id} is a footnote`, 'Name the recommendation, and the footnote as link=FOOTNOTE.');
  }
  if (kind === 'recommendation' && (what === 'source' || what === 'date')) {
    throw new UsageError(
      `${part.id} is a recommendation, which has no ${what} of its own`,
      'Name one of its footnotes.',
    );
  }
}

/** The scheme that alone has a region of this name, the default before all others. */
function schemeOf(value: string | null, { regionSchemes }: Vocabularies): string {
  if (value === null) return DEFAULT_SCHEME;
  const having = regionSchemes.filter(({ terms }) => terms.some((term) => isNamed(term, value))).map(({ id }) => id);
  return having.length === 1 ? (having[0] as string) : DEFAULT_SCHEME;
}

function isNamed({ id, label }: { id: string; label: string }, value: string): boolean {
  return id === value || slug(label) === slug(value);
}

function valueFor(
  item: Item,
  { action, what, value }: Wish,
  scheme: string | undefined,
  vocabularies: Vocabularies,
): Pick<Decision, 'value' | 'valueSeen'> {
  if (action === 'confirm') return what === 'link' ? {} : { value: answerOf(item.part, { what, scheme }) };
  const said = (value ?? '').trim();
  if (what === 'link') return linkTo(item, said);
  if (what === 'date') return { value: readings(vocabularies).date(said)?.edtf ?? said };
  if (what === 'source') return { value: said };
  const term = termList({ what, scheme }, vocabularies)?.terms.find((one) => isNamed(one, said));
  return { value: term?.id ?? said };
}

function linkTo({ document }: Item, said: string): Pick<Decision, 'value' | 'valueSeen'> {
  const part = document.footnotes.find(
    ({ id, label }) => id === said || label === said || id === `${document.id}/${said}`,
  );
  if (!part) {
    throw new UsageError(
      `link=${said}: no such footnote in ${document.path}`,
      'Name a footnote by its id or its label.',
    );
  }
  return { value: part.id, valueSeen: seenOf({ kind: 'footnote', part }).seen };
}
