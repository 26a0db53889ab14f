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
import { bulletsAreOfOneKind } from './rules/bullets-are-of-one-kind.ts';
import { charactersAreVisible } from './rules/characters-are-visible.ts';
import { dateIsPossible } from './rules/date-is-possible.ts';
import { decisionHasItsDocument } from './rules/decision-has-its-document.ts';
import { decisionHasItsId } from './rules/decision-has-its-id.ts';
import { decisionIsInForce } from './rules/decision-is-in-force.ts';
import { documentIsNotCutOff } from './rules/document-is-not-cut-off.ts';
import { footnoteIsCited } from './rules/footnote-is-cited.ts';
import { footnoteIsDefined } from './rules/footnote-is-defined.ts';
import { footnoteIsDefinedOnce } from './rules/footnote-is-defined-once.ts';
import { footnotesAreNumberedInOrder } from './rules/footnotes-are-numbered-in-order.ts';
import { footnotesAreNumberedWithoutGaps } from './rules/footnotes-are-numbered-without-gaps.ts';
import { headingLevelsAreInSteps } from './rules/heading-levels-are-in-steps.ts';
import { lineIsRead } from './rules/line-is-read.ts';
import { markupIsClosed } from './rules/markup-is-closed.ts';
import { navigationTargetIsThere } from './rules/navigation-target-is-there.ts';
import { placeIsKnown } from './rules/place-is-known.ts';
import { placeIsSpeltAsListed } from './rules/place-is-spelt-as-listed.ts';
import { quotationMarksArePaired } from './rules/quotation-marks-are-paired.ts';
import { recommendationHasSource } from './rules/recommendation-has-source.ts';
import { referenceHasText } from './rules/reference-has-text.ts';
import { referenceIsClosed } from './rules/reference-is-closed.ts';
import { referenceNameHasOneText } from './rules/reference-name-has-one-text.ts';
import { referencesAreListed } from './rules/references-are-listed.ts';
import { sectionIsNotEmpty } from './rules/section-is-not-empty.ts';
import { spacesAreSingle } from './rules/spaces-are-single.ts';
import { textDirectionIsClosed } from './rules/text-direction-is-closed.ts';
import { textIsDecodedRight } from './rules/text-is-decoded-right.ts';
import { titleAgreesWithThePagePath } from './rules/title-agrees-with-the-page-path.ts';
import { wordsAreNotDoubled } from './rules/words-are-not-doubled.ts';
import { wordsAreOfOneScript } from './rules/words-are-of-one-script.ts';

/** All rules, in the order of the things they look at: footnotes, references of wikitext, attributions, recommendations, lines, decisions. */
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
  headingLevelsAreInSteps,
  sectionIsNotEmpty,
  titleAgreesWithThePagePath,
  navigationTargetIsThere,
  markupIsClosed,
  bulletsAreOfOneKind,
  documentIsNotCutOff,
  charactersAreVisible,
  textDirectionIsClosed,
  wordsAreOfOneScript,
  textIsDecodedRight,
  quotationMarksArePaired,
  spacesAreSingle,
  wordsAreNotDoubled,
  decisionIsInForce,
  decisionHasItsId,
  decisionHasItsDocument,
];
