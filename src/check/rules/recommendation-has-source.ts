import type { Document, Recommendation } from '../../model/report.ts';
import { cutOffOf } from '../cut-off.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';
import { strayMarkers } from '../stray-markers.ts';

/**
 * Every recommendation rests on a footnote: its own, that of an item nested in it, or that of a lead-in (`… via:[1]`)
 * above it. Silent on a document in which nothing is footnoted.
 */
export const recommendationHasSource = defineRule({
  id: 'recommendation-has-source',
  summary: 'Every recommendation rests on a footnote.',
  severity: 'warning',
  docs: 'docs/rules/recommendation-has-source.md',
  finds:
    'A recommendation without a marker. It is in order when an item nested in it has one, or when it is nested, at any depth, under a lead-in that has one: an item that ends in a colon, such as `Keep one handbook for organisers, with:[1]`. On a page without any footnote and any marker the rule is silent: nothing is footnoted there, and the report of an event is itself a source. An item in which the page breaks off is reported by [document-is-not-cut-off](document-is-not-cut-off.md).',
  matters: 'Nobody can tell which community asked for it. In the traceability table it has the status `untraced`.',
  repair: 'Add the marker of the footnote it rests on, or the footnote itself.',
  about: 'link',
  kinds: ['synthesis'],
  examples: {
    pass: `Documentation

  • Keep one handbook for organisers, with:[1]
    • a page for the first event
    • a page for money
  • Ask a newcomer to read it every year.[2]

Footnotes

  1. I found four handbooks and each said something else. (Cuba Strategy Salon, June 2019, Capacity Building thematic area).
  2. Only experts had ever read our guide. (Estonia Strategy Salon, May 2019, Diversity thematic area).
`,
    fail: `Documentation

  • Keep one handbook for organisers.[1]
  • Ask a newcomer to read it every year.

Footnotes

  1. I found four handbooks and each said something else. (Cuba Strategy Salon, June 2019, Capacity Building thematic area).
`,
  },
  *check(input) {
    const { document, text: source } = input;
    if (nothingIsFootnoted(document)) return;
    const stray = new Set(strayMarkers({ document, text: source }).map(({ recommendation }) => recommendation.id));
    const supported = withSupportBelow(document);
    const governed = underLeadIn(document);
    const cut = cutOffOf(input)?.item.id;
    for (const { id, text, span } of document.recommendations) {
      if (supported.has(id) || governed.has(id) || stray.has(id) || id === cut) continue;
      const message = `found the recommendation ${quoted(text)} without a marker, expected one that leads to its footnote`;
      yield { message, span, key: text };
    }
  },
});

function nothingIsFootnoted({ footnotes, recommendations }: Document): boolean {
  return footnotes.length === 0 && recommendations.every(({ citations }) => citations.length === 0);
}

/** Ids of the recommendations that cite, or hold one that does. */
function withSupportBelow({ recommendations }: Document): Set<string> {
  const parents = new Map(recommendations.map(({ id, parent }) => [id, parent]));
  const supported = new Set<string>();
  for (const { id, citations } of recommendations) {
    if (citations.length === 0) continue;
    // Stops at the first that is known: each is visited once, however deep the nesting.
    for (let at: string | null = id; at !== null && !supported.has(at); at = parents.get(at) ?? null) supported.add(at);
  }
  return supported;
}

/** Ids of the recommendations nested at any depth under a lead-in that cites; parents stand before their children. */
function underLeadIn({ recommendations }: Document): Set<string> {
  const leading = new Set<string>();
  const governed = new Set<string>();
  for (const recommendation of recommendations) {
    const { id, parent } = recommendation;
    if (parent !== null && (leading.has(parent) || governed.has(parent))) governed.add(id);
    if (isLeadIn(recommendation)) leading.add(id);
  }
  return governed;
}

function isLeadIn({ text, citations }: Recommendation): boolean {
  return citations.length > 0 && /[:：]$/.test(text.trimEnd());
}
