/** Severities for all rules at once, by a name. @module */
import type { Severity } from '../model/finding.ts';
import type { Rule } from './rule.ts';

/** The presets there are. */
export const presetNames = ['recommended', 'strict', 'wiki'] as const;
export type PresetName = (typeof presetNames)[number];

/** What a preset says of a rule; undefined: nothing, and what stands before it holds. */
type Preset = (rule: Pick<Rule, 'id' | 'severity'>) => Severity | 'off' | undefined;

/**
 * For a person to judge: what looks wrong may be right, a vocabulary may not know it, or a page that was not given may
 * answer for it. `strict` leaves them as they are. None of them is an error by itself.
 */
export const judged: ReadonlySet<string> = new Set([
  'area-is-known',
  'area-is-of-the-set-in-force',
  'areas-are-of-one-set',
  'attribution-agrees-with-the-report',
  'decision-has-its-document',
  'document-is-not-cut-off',
  'event-has-one-date',
  'event-has-one-kind',
  'event-has-one-place',
  'line-is-read',
  'navigation-target-is-there',
  'place-is-known',
  'quote-has-one-attribution',
  'quote-is-the-same-on-every-page',
  'quoted-words-are-in-a-quote',
  'recommendation-is-not-repeated-elsewhere',
  'recommendation-keeps-the-negations',
  'recommendation-keeps-the-numbers',
  'section-is-not-empty',
  'source-is-spelt-one-way',
  'title-agrees-with-the-page-path',
  'translation-has-the-same-footnotes',
  'translation-has-the-same-markers',
]);

/** What a wiki does itself when it shows a page: it numbers footnotes, adds a list that is missing, and joins spaces. */
export const doneByWikis: Readonly<Record<string, Severity | 'off'>> = {
  'footnotes-are-numbered-in-order': 'off',
  'footnotes-are-numbered-without-gaps': 'off',
  'references-are-listed': 'info',
  'spaces-are-single': 'off',
};

/**
 * `recommended`: the rules as they come. `strict`: an error, so that it fails, except where a person has to judge. `wiki`:
 * what a wiki does itself is off or lower, of the rest it says nothing.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: ({ severity }) => severity,
  strict: ({ id, severity }) => (judged.has(id) ? severity : 'error'),
  wiki: ({ id }) => doneByWikis[id],
};
