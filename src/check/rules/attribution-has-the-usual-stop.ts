import { lostNotes } from '../cut-off.ts';
import { attributedQuotes } from '../footnotes.ts';
import { clearMajority } from '../majority.ts';
import { quoted, quotedEnd } from '../message.ts';
import { defineRule } from '../rule.ts';

/** A full stop stands behind the attribution, or none, as nearly all of the document have it. */
export const attributionHasTheUsualStop = defineRule({
  id: 'attribution-has-the-usual-stop',
  summary: 'A full stop stands behind every attribution, or behind none, as nearly all of the document have it.',
  severity: 'info',
  docs: 'docs/rules/attribution-has-the-usual-stop.md',
  finds:
    'An attribution without a full stop behind it where most of the document have one, or with one where most have none. Most are at least three, and three in four; where there is no such way, nothing is found. A stop that stands twice (`..`) is found wherever it is. An attribution behind which something else stands is not looked at.',
  matters: 'A missing stop can be the sign of a footnote that was cut off.',
  repair: 'Put the full stop, or take it out.',
  fixes: 'Puts the full stop at the end, or takes it out, as most attributions have it.',
  kinds: ['synthesis'],
  examples: {
    pass: `Drums

  • Begin the march with drums.[1][2][3]

Footnotes

  1. I followed the noise. (Ghana Strategy Salon, June 2019, Diversity thematic area).
  2. We have two. (Ghana Strategy Salon, June 2019, Resource Allocation thematic area).
  3. My neighbour plays. (Ghana Strategy Salon, June 2019, Partnerships thematic area).
`,
    fail: `Drums

  • Begin the march with drums.[1][2][3][4]

Footnotes

  1. I followed the noise. (Ghana Strategy Salon, June 2019, Diversity thematic area).
  2. We have two. (Ghana Strategy Salon, June 2019, Resource Allocation thematic area).
  3. My neighbour plays. (Ghana Strategy Salon, June 2019, Partnerships thematic area)
  4. The rain stopped us. (Ghana Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    const { document, text, span } = input;
    const quotes = attributedQuotes(document);
    if (text === '' || quotes.every(({ attribution }) => hasOneStop(text, attribution.span.end.offset))) return;
    const ends = quotes.flatMap(({ quote, attribution, key }) => {
      const at = attribution.span.end.offset;
      // Before its words an attribution has no stop; one left open is told by another rule.
      const isBehind = attribution.span.start.offset > quote.span.start.offset;
      const mark = isBehind && /[)）]$/.test(attribution.raw) ? stopAt(text, at) : null;
      return mark === null ? [] : [{ at, mark, key, raw: attribution.raw }];
    });
    const usual = clearMajority(ends, ({ mark }) => mark !== '');
    const stop = usual?.of[0]?.mark.charAt(0) || '.';
    for (const { at, mark, key, raw } of ends) {
      const isTwice = mark.length > 1 && usual?.key !== false;
      if (isTwice) {
        yield {
          message: `found ${quoted(mark)} behind ${quotedEnd(raw)}, expected ${quoted(mark.charAt(0))}`,
          span: span(at - 1, at + mark.length),
          key,
          fix: {
            message: 'take the second full stop out',
            edits: [{ start: at + 1, end: at + mark.length, text: '' }],
          },
        };
      }
      if (isTwice || !usual || (mark !== '') === usual.key) continue;
      // Where the list breaks off, the stop is lost with the rest.
      if (mark === '' && at === ends.at(-1)?.at && lostNotes(input) !== null) continue;
      const found = mark === '' ? 'no full stop' : `“${mark}”`;
      const wanted = usual.key ? `“${stop}”` : 'none';
      yield {
        message: `found ${found} behind ${quotedEnd(raw)}, expected ${wanted} as behind ${usual.of.length} others`,
        span: span(at - 1, at + mark.length),
        key,
        ...(!hasStopInside(raw) && {
          fix: {
            message: usual.key ? `put “${stop}”` : 'take the full stop out',
            edits: [{ start: at, end: at + mark.length, text: usual.key ? stop : '' }],
          },
        }),
      };
    }
  },
});

/** `(… area.)`: where the stop belongs is for a person to say. */
function hasStopInside(raw: string): boolean {
  return /[.。।۔][)）]$/.test(raw);
}

function hasOneStop(text: string, at: number): boolean {
  return text[at] === '.' && text[at + 1] !== '.';
}

/** The full stop behind an attribution, twice where it stands twice; '' where the footnote ends or other words begin; null where another sign stands. */
function stopAt(text: string, at: number): string | null {
  const [next = ''] = text.slice(at, at + 1);
  if (/[.。।۔]/.test(next)) return text[at + 1] === next && text[at + 2] !== next ? next + next : next;
  return /^(?:$|\s|<)/.test(next) ? '' : null;
}
