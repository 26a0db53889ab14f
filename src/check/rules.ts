/** THE list of the rules. @module */
import type { Rule } from './rule.ts';
import { areaIsKnown } from './rules/area-is-known.ts';
import { areaIsOfTheSetInForce } from './rules/area-is-of-the-set-in-force.ts';
import { areaIsSpeltAsInTheVocabulary } from './rules/area-is-spelt-as-in-the-vocabulary.ts';
import { areaIsSpeltOneWay } from './rules/area-is-spelt-one-way.ts';
import { areasAreOfOneSet } from './rules/areas-are-of-one-set.ts';
import { attributionAgreesWithTheReport } from './rules/attribution-agrees-with-the-report.ts';
import { attributionHasArea } from './rules/attribution-has-area.ts';
import { attributionHasDate } from './rules/attribution-has-date.ts';
import { attributionHasSource } from './rules/attribution-has-source.ts';
import { attributionHasTheUsualSeparators } from './rules/attribution-has-the-usual-separators.ts';
import { attributionHasTheUsualStop } from './rules/attribution-has-the-usual-stop.ts';
import { attributionIsBalanced } from './rules/attribution-is-balanced.ts';
import { attributionIsClosed } from './rules/attribution-is-closed.ts';
import { attributionIsPresent } from './rules/attribution-is-present.ts';
import { baselineEntryIsFound } from './rules/baseline-entry-is-found.ts';
import { baselineEntryIsInForce } from './rules/baseline-entry-is-in-force.ts';
import { bulletsAreOfOneKind } from './rules/bullets-are-of-one-kind.ts';
import { charactersAreVisible } from './rules/characters-are-visible.ts';
import { dateIsNotAfterItsDocument } from './rules/date-is-not-after-its-document.ts';
import { dateIsNotReversed } from './rules/date-is-not-reversed.ts';
import { dateIsPossible } from './rules/date-is-possible.ts';
import { dateIsWithinTheProcess } from './rules/date-is-within-the-process.ts';
import { decisionHasItsDocument } from './rules/decision-has-its-document.ts';
import { decisionHasItsId } from './rules/decision-has-its-id.ts';
import { decisionIsInForce } from './rules/decision-is-in-force.ts';
import { documentIsNotCutOff } from './rules/document-is-not-cut-off.ts';
import { eventHasOneDate } from './rules/event-has-one-date.ts';
import { eventHasOneKind } from './rules/event-has-one-kind.ts';
import { eventHasOnePlace } from './rules/event-has-one-place.ts';
import { footnoteIsCited } from './rules/footnote-is-cited.ts';
import { footnoteIsDefined } from './rules/footnote-is-defined.ts';
import { footnoteIsDefinedOnce } from './rules/footnote-is-defined-once.ts';
import { footnoteTextHasOneLabel } from './rules/footnote-text-has-one-label.ts';
import { footnotesAreListed } from './rules/footnotes-are-listed.ts';
import { footnotesAreNumberedInOrder } from './rules/footnotes-are-numbered-in-order.ts';
import { footnotesAreNumberedWithoutGaps } from './rules/footnotes-are-numbered-without-gaps.ts';
import { headingLevelsAreInSteps } from './rules/heading-levels-are-in-steps.ts';
import { lineIsRead } from './rules/line-is-read.ts';
import { markerIsInTheSyntaxOfItsForm } from './rules/marker-is-in-the-syntax-of-its-form.ts';
import { markerIsNotRepeated } from './rules/marker-is-not-repeated.ts';
import { markerStandsAsMostDo } from './rules/marker-stands-as-most-do.ts';
import { markupIsClosed } from './rules/markup-is-closed.ts';
import { mergeIsResolved } from './rules/merge-is-resolved.ts';
import { navigationTargetIsThere } from './rules/navigation-target-is-there.ts';
import { placeIsKnown } from './rules/place-is-known.ts';
import { placeIsSpeltAsListed } from './rules/place-is-spelt-as-listed.ts';
import { quotationMarksArePaired } from './rules/quotation-marks-are-paired.ts';
import { quoteHasOneAttribution } from './rules/quote-has-one-attribution.ts';
import { quoteIsTheSameOnEveryPage } from './rules/quote-is-the-same-on-every-page.ts';
import { quotedWordsAreInAQuote } from './rules/quoted-words-are-in-a-quote.ts';
import { recommendationHasSource } from './rules/recommendation-has-source.ts';
import { recommendationIsNotEmpty } from './rules/recommendation-is-not-empty.ts';
import { recommendationIsNotRepeated } from './rules/recommendation-is-not-repeated.ts';
import { recommendationIsNotRepeatedElsewhere } from './rules/recommendation-is-not-repeated-elsewhere.ts';
import { recommendationKeepsTheNegations } from './rules/recommendation-keeps-the-negations.ts';
import { recommendationKeepsTheNumbers } from './rules/recommendation-keeps-the-numbers.ts';
import { referenceHasText } from './rules/reference-has-text.ts';
import { referenceIsClosed } from './rules/reference-is-closed.ts';
import { referenceNameHasOneText } from './rules/reference-name-has-one-text.ts';
import { referencesAreListed } from './rules/references-are-listed.ts';
import { sectionIsNotEmpty } from './rules/section-is-not-empty.ts';
import { sourceIsSpeltOneWay } from './rules/source-is-spelt-one-way.ts';
import { spacesAreSingle } from './rules/spaces-are-single.ts';
import { suppressionHasAReason } from './rules/suppression-has-a-reason.ts';
import { suppressionNamesARule } from './rules/suppression-names-a-rule.ts';
import { suppressionSuppressesAFinding } from './rules/suppression-suppresses-a-finding.ts';
import { textDirectionIsClosed } from './rules/text-direction-is-closed.ts';
import { textIsDecodedRight } from './rules/text-is-decoded-right.ts';
import { titleAgreesWithThePagePath } from './rules/title-agrees-with-the-page-path.ts';
import { translationHasTheSameFootnotes } from './rules/translation-has-the-same-footnotes.ts';
import { translationHasTheSameMarkers } from './rules/translation-has-the-same-markers.ts';
import { wordsAreNotDoubled } from './rules/words-are-not-doubled.ts';
import { wordsAreOfOneScript } from './rules/words-are-of-one-script.ts';

/** All rules, in the order of the things they look at: footnotes, references of wikitext, attributions, recommendations, lines, documents side by side, decisions, suppressions, the baseline. */
export const rules: readonly Rule[] = [
  footnoteIsDefined,
  footnotesAreListed,
  footnoteIsCited,
  footnoteIsDefinedOnce,
  footnoteTextHasOneLabel,
  footnotesAreNumberedInOrder,
  footnotesAreNumberedWithoutGaps,
  markerIsNotRepeated,
  markerIsInTheSyntaxOfItsForm,
  markerStandsAsMostDo,
  referenceIsClosed,
  referenceNameHasOneText,
  referenceHasText,
  referencesAreListed,
  attributionIsPresent,
  attributionIsClosed,
  attributionIsBalanced,
  attributionHasSource,
  attributionHasDate,
  attributionHasArea,
  attributionHasTheUsualSeparators,
  attributionHasTheUsualStop,
  areaIsKnown,
  areaIsOfTheSetInForce,
  areasAreOfOneSet,
  areaIsSpeltAsInTheVocabulary,
  areaIsSpeltOneWay,
  sourceIsSpeltOneWay,
  dateIsPossible,
  dateIsNotReversed,
  dateIsNotAfterItsDocument,
  dateIsWithinTheProcess,
  recommendationHasSource,
  recommendationIsNotEmpty,
  recommendationIsNotRepeated,
  recommendationIsNotRepeatedElsewhere,
  recommendationKeepsTheNumbers,
  recommendationKeepsTheNegations,
  quotedWordsAreInAQuote,
  lineIsRead,
  placeIsKnown,
  placeIsSpeltAsListed,
  eventHasOneDate,
  eventHasOnePlace,
  eventHasOneKind,
  quoteHasOneAttribution,
  quoteIsTheSameOnEveryPage,
  attributionAgreesWithTheReport,
  translationHasTheSameMarkers,
  translationHasTheSameFootnotes,
  headingLevelsAreInSteps,
  sectionIsNotEmpty,
  titleAgreesWithThePagePath,
  navigationTargetIsThere,
  mergeIsResolved,
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
  suppressionNamesARule,
  suppressionSuppressesAFinding,
  suppressionHasAReason,
  baselineEntryIsInForce,
  baselineEntryIsFound,
];
