/** Decisions of persons: a tag, a source, a date or a link set, added, removed or confirmed. @module */
import * as z from 'zod';
import type { Span } from './position.ts';
import { basisSchema } from './tag.ts';

export const actionSchema = z.enum(['set', 'add', 'remove', 'confirm']);
export type Action = z.infer<typeof actionSchema>;

/** What a decision is about. */
export const aspectSchema = z.enum(['theme', 'region', 'source', 'date', 'link']);
export type Aspect = z.infer<typeof aspectSchema>;

/** Something a person decided, on the item of the model that it changed or confirmed. */
export const appliedDecisionSchema = z
  .strictObject({
    action: actionSchema,
    what: aspectSchema,
    scheme: z.string().nullable().describe('The region scheme, for a region.'),
    value: z.string().nullable().describe('Id of a term or footnote, name of a source, date; null for a confirmation.'),
    author: z.string(),
    date: z.iso.date().describe('When it was decided.'),
    reason: z.string(),
    was: z
      .array(
        z.strictObject({
          id: z.string().nullable().describe('Of the term, the source or the footnote; a date in EDTF.'),
          label: z.string(),
          basis: basisSchema.nullable().describe('Of a tag.'),
          reason: z.string().nullable().describe('Of a tag.'),
        }),
      )
      .describe('What stood there before the decision.'),
  })
  .meta({ id: 'AppliedDecision' });
export type AppliedDecision = z.infer<typeof appliedDecisionSchema>;

/** A decision as its file has it. */
export interface Decision {
  /** Of a recommendation or a footnote, when it was decided. */
  id: string;
  action: Action;
  what: Aspect;
  /** Id of the region scheme; for regions only. */
  scheme?: string | undefined;
  /**
   * Id of a term; name of a source; date in EDTF; id of a footnote. Of a confirmation the answer confirmed (see
   * `answerOf`), which may be left out.
   */
  value?: string | undefined;
  /** Fingerprint of the words of the item: see `seenOf`. */
  seen: string;
  /** The beginning of these words, for people. */
  words: string;
  /** Fingerprint of the footnote of a link. */
  valueSeen?: string | undefined;
  author: string;
  /** ISO 8601. */
  date: string;
  reason: string;
}

/** A decision with its place in its file; null where it comes from no file. */
export interface PlacedDecision extends Decision {
  span: Span | null;
}

/** The decisions of a file, in its order. */
export interface Decisions {
  /** As it is told in findings. */
  path: string;
  list: readonly PlacedDecision[];
}

/** The item a decision is about, as it is now. */
export interface DecidedItem {
  id: string;
  /** Of its document. */
  document: string;
  path: string;
  span: Span;
  /** The beginning of its words. */
  words: string;
}

/**
 * What became of a decision.
 *
 * - `applied`: the item has the words it was made on
 * - `stale`: the item with its id has other words, and no item has those it was made on
 * - `orphan`: neither its id nor its words are anywhere, and its document is there
 * - `elsewhere`: its document is not among the inputs, and neither are its words
 * - `doubtful`: several items have its words, and none of them its id
 * - `contradicted`: another decision on the same item says otherwise
 * - `idle`: there is nothing for it to change
 */
export interface DecisionOutcome {
  decision: PlacedDecision;
  /** The file of the decision. */
  path: string;
  state: 'applied' | 'stale' | 'orphan' | 'elsewhere' | 'doubtful' | 'contradicted' | 'idle';
  /** Null for an orphan and elsewhere. Of several the first. */
  item: DecidedItem | null;
  /** Why, as a clause, where the state alone does not say it; else null. */
  why: string | null;
}
