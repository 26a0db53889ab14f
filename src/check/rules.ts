/** THE list of the rules. @module */
import type { Rule } from './rule.ts';
import { areaIsKnown } from './rules/area-is-known.ts';
import { areaIsOfTheSetInForce } from './rules/area-is-of-the-set-in-force.ts';
import { areaIsSpeltAsInTheVocabulary } from './rules/area-is-spelt-as-in-the-vocabulary.ts';
import { attributionAgreesWithTheReport } from './rules/attribution-agrees-with-the-report.ts';
import { attributionHasArea } from './rules/attribution-has-area.ts';
import { attributionHasDate } from './rules/attribution-has-date.ts';
import { attributionHasSource } from './rules/attribution-has-source.ts';
import { attributionIsClosed } from './rules/attribution-is-closed.ts';
import { attributionIsPresent } from './rules/attribution-is-present.ts';
import { dateIsPossible } from './rules/date-is-possible.ts';
import { decisionHasItsDocument } from './rules/decision-has-its-document.ts';
import { decisionHasItsId } from './rules/decision-has-its-id.ts';
import { decisionIsInForce } from './rules/decision-is-in-force.ts';
import { eventHasOneDate } from './rules/event-has-one-date.ts';
import { eventHasOneKind } from './rules/event-has-one-kind.ts';
import { eventHasOnePlace } from './rules/event-has-one-place.ts';
import { footnoteIsCited } from './rules/footnote-is-cited.ts';
import { footnoteIsDefined } from './rules/footnote-is-defined.ts';
import { footnoteIsDefinedOnce } from './rules/footnote-is-defined-once.ts';
import { footnotesAreNumberedInOrder } from './rules/footnotes-are-numbered-in-order.ts';
import { footnotesAreNumberedWithoutGaps } from './rules/footnotes-are-numbered-without-gaps.ts';
import { lineIsRead } from './rules/line-is-read.ts';
import { placeIsKnown } from './rules/place-is-known.ts';
import { placeIsSpeltAsListed } from './rules/place-is-spelt-as-listed.ts';
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
import { translationHasTheSameFootnotes } from './rules/translation-has-the-same-footnotes.ts';
import { translationHasTheSameMarkers } from './rules/translation-has-the-same-markers.ts';

/** All rules, in the order of the things they look at: footnotes, references of wikitext, attributions, recommendations, lines, documents side by side, decisions. */
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
  decisionIsInForce,
  decisionHasItsId,
  decisionHasItsDocument,
];
