import type { Fix } from '../../model/finding.ts';
import type { Attribution } from '../../model/report.ts';
import { words } from '../../text/words.ts';
import { areaEnder } from '../../vocabularies/cues.ts';
import { placedKey } from '../around.ts';
import { inCutAttribution } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** The parenthesis of an attribution is closed. */
export const attributionIsClosed = defineRule({
  id: 'attribution-is-closed',
  summary: 'The parenthesis of an attribution is closed.',
  severity: 'error',
  docs: 'docs/rules/attribution-is-closed.md',
  finds:
    'An attribution whose parenthesis is never closed. One that the page breaks off in, before its area, is reported by [document-is-not-cut-off](document-is-not-cut-off.md).',
  matters:
    'Where the attribution ends is then a guess, and words of the next quote may be taken for a source. It may also be a footnote that was cut off.',
  repair: 'Close the parenthesis, or copy the rest of the footnote.',
  fixes:
    'Closes the parenthesis where nothing but words such as `thematic area` and a full stop stand behind the area. Left to a person: anything else behind it, two that are open, and the name of an area as the last words of a page.',
  examples: {
    pass: `Thanks

  • Thank people by name in the yearly report.[1]

Footnotes

  1. Nobody knew that I had done the layout. (Uruguay Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Thanks

  • Thank people by name in the yearly report.[1]

Footnotes

  1. Nobody knew that I had done the layout. (Uruguay Strategy Salon, June 2019, Community Health thematic area
`,
  },
  *check(input) {
    const { document, doubts, text } = input;
    const open = doubtsOf(doubts, 'attribution-unclosed');
    if (open.length === 0) return;
    const isCut = inCutAttribution(input);
    const attributions = new Map(attributedQuotes(document).map((one) => [one.attribution.span.start.offset, one]));
    for (const { found, expected, span } of open) {
      if (isCut(span.start.offset)) continue;
      const message = `found the attribution ${quoted(found)} left open, expected “)” at its end`;
      const { attribution, key } = attributions.get(span.start.offset) ?? {};
      yield {
        message,
        span,
        key: key ?? placedKey(document, found, span),
        expected,
        fix: attribution && closing(attribution, text),
      };
    }
  },
});

/** A full stop, and what stands around it. */
const STOP = /[\s.。।۔]{0,20}$/;

/**
 * Closes an attribution whose end is known: it opens one parenthesis, and nothing but words such as `thematic area` and a
 * full stop stand behind its area. Where the whole page ends with the name of the area, more of it may be lost.
 */
function closing({ span, themes }: Attribution, text: string): Fix | undefined {
  const [start, end] = [span.start.offset, span.end.offset];
  const raw = text.slice(start, end);
  if (!/^[(（][^()（）]+$/.test(raw)) return undefined;
  const named = Math.max(...themes.map((theme) => theme.span?.end.offset ?? -1));
  if (!(named > start && named <= end)) return undefined;
  const at = end - (STOP.exec(raw)?.[0].length ?? 0);
  const behind = text.slice(named, Math.max(named, at));
  const ender = words(behind);
  const ends = ender.length > 0 ? areaEnder(ender) === 0 && /^[\p{L}\p{M}\s]+$/u.test(behind) : hasMore(text, end);
  if (!ends) return undefined;
  const sign = raw.startsWith('（') ? '）' : ')';
  return { message: `put “${sign}” at the end`, edits: [{ start: at, end: at, text: sign }] };
}

function hasMore(text: string, from: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(from, from + 1000));
}
