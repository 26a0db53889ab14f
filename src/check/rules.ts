/** THE list of the rules. @module */
import type { Rule } from './rule.ts';
import { areaIsKnown } from './rules/area-is-known.ts';
import { areaIsOfTheSetInForce } from './rules/area-is-of-the-set-in-force.ts';
import { areaIsSpeltAsInTheVocabulary } from './rules/area-is-spelt-as-in-the-vocabulary.ts';
import { attributionHasArea } from './rules/attribution-has-area.ts';
import { attributionHasDate } from './rules/attribution-has-date.ts';
import { attributionHasSource } from './rules/attribution-has-source.ts';
import { attributionIsClosed } from './rules/attribution-is-closed.ts';
import { attributionIsPresent } from './rules/attribution-is-present.ts';
import { baselineEntryIsFound } from './rules/baseline-entry-is-found.ts';
import { baselineEntryIsInForce } from './rules/baseline-entry-is-in-force.ts';
import { dateIsPossible } from './rules/date-is-possible.ts';
import { decisionHasItsDocument } from './rules/decision-has-its-document.ts';
import { decisionHasItsId } from './rules/decision-has-its-id.ts';
import { decisionIsInForce } from './rules/decision-is-in-force.ts';
import { footnoteIsCited } from './rules/footnote-is-cited.ts';
import { footnoteIsDefined } from './rules/footnote-is-defined.ts';
import { footnoteIsDefinedOnce } from './rules/footnote-is-defined-once.ts';
import { footnotesAreNumberedInOrder } from './rules/footnotes-are-numbered-in-order.ts';
import { footnotesAreNumberedWithoutGaps } from './rules/footnotes-are-numbered-without-gaps.ts';
import { lineIsRead } from './rules/line-is-read.ts';
import { placeIsKnown } from './rules/place-is-known.ts';
import { placeIsSpeltAsListed } from './rules/place-is-spelt-as-listed.ts';
import { recommendationHasSource } from './rules/recommendation-has-source.ts';
import { referenceHasText } from './rules/reference-has-text.ts';
import { referenceIsClosed } from './rules/reference-is-closed.ts';
import { referenceNameHasOneText } from './rules/reference-name-has-one-text.ts';
import { referencesAreListed } from './rules/references-are-listed.ts';
import { suppressionHasAReason } from './rules/suppression-has-a-reason.ts';
import { suppressionNamesARule } from './rules/suppression-names-a-rule.ts';
import { suppressionSuppressesAFinding } from './rules/suppression-suppresses-a-finding.ts';

/** All rules, in the order of the things they look at: footnotes, references of wikitext, attributions, recommendations, lines, decisions, suppressions, the baseline. */
export const rules: readonly Rule[] = [
  footnoteIsDefined,
  footnoteIsCited,
  footnoteIsDefinedOnce,
  footnotesAreNumberedInOrder,
  footnotesAreNumberedWithoutGaps,
  referenceIsClosed,
  referenceNameHasOneText,
  referenceHasText,
  referencesAreListed,
  attributionIsPresent,
  attributionIsClosed,
  attributionHasSource,
  attributionHasDate,
  attributionHasArea,
  areaIsKnown,
  areaIsOfTheSetInForce,
  areaIsSpeltAsInTheVocabulary,
  dateIsPossible,
  recommendationHasSource,
  lineIsRead,
  placeIsKnown,
  placeIsSpeltAsListed,
  decisionIsInForce,
  decisionHasItsId,
  decisionHasItsDocument,
  suppressionNamesARule,
  suppressionSuppressesAFinding,
  suppressionHasAReason,
  baselineEntryIsInForce,
  baselineEntryIsFound,
];
