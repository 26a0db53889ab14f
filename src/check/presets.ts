/** Severities for all rules at once, by a name. @module */
import type { Severity } from '../model/finding.ts';
import type { Rule } from './rule.ts';

/** The presets there are. */
export const presetNames = ['recommended', 'strict', 'wiki'] as const;
export type PresetName = (typeof presetNames)[number];

/** What a preset says of a rule; undefined: nothing, and what stands before it holds. */
type Preset = (rule: Pick<Rule, 'id' | 'severity'>) => Severity | 'off' | undefined;

/**
 * For a person to judge: what looks wrong may be right, or only a vocabulary does not know it. `strict` leaves them as
 * they are.
 */
export const judged: ReadonlySet<string> = new Set([
  'area-is-known',
  'area-is-of-the-set-in-force',
  'areas-are-of-one-set',
  'attribution-agrees-with-the-report',
  'event-has-one-date',
  'event-has-one-kind',
  'event-has-one-place',
  'line-is-read',
  'place-is-known',
  'place-is-spelt-as-listed',
  'quote-has-one-attribution',
  'quote-is-the-same-on-every-page',
  'quoted-words-are-in-a-quote',
  'recommendation-is-not-repeated-elsewhere',
  'recommendation-keeps-the-negations',
  'recommendation-keeps-the-numbers',
  'source-is-spelt-one-way',
  'translation-has-the-same-footnotes',
  'translation-has-the-same-markers',
]);

/** What a wiki does itself when it shows a page: it numbers footnotes, and adds a list that is missing. */
export const doneByWikis: Readonly<Record<string, Severity | 'off'>> = {
  'footnotes-are-numbered-in-order': 'off',
  'footnotes-are-numbered-without-gaps': 'off',
  'references-are-listed': 'info',
};

/** One step graver, the gravest as it is. */
const GRAVER: Readonly<Record<Severity, Severity>> = { info: 'warning', warning: 'error', error: 'error' };

/**
 * `recommended`: the rules as they come. `strict`: one step graver, except where a person has to judge. `wiki`: what a
 * wiki does itself is off or lower, of the rest it says nothing.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: ({ severity }) => severity,
  strict: ({ id, severity }) => (judged.has(id) ? severity : GRAVER[severity]),
  wiki: ({ id }) => doneByWikis[id],
};
