import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { type AttributionSpec, type PageSpec, page } from './helpers.ts';

const words = fc.oneof(fc.constantFrom('Meet via:', 'Write.', '(', '12 May', ' '), fc.string({ maxLength: 80 }));
const label = fc.constantFrom('1', '2', '3', '7', '01', '0', 'a', 'note 1', '99999999999', '');
const basis = fc.constantFrom('stated' as const, 'alias' as const, 'corrected' as const, 'inferred' as const);

const attribution: fc.Arbitrary<AttributionSpec> = fc
  .record({
    inside: fc.string({ maxLength: 20 }),
    hasSource: fc.boolean(),
    edtf: fc.constantFrom(undefined, null, '2019-05'),
    themes: fc.array(fc.record({ label: fc.constantFrom('Diversity', 'Oslo'), basis, placed: fc.boolean() }), {
      maxLength: 2,
    }),
  })
  .map(({ inside, hasSource, edtf, themes }) => ({
    raw: `(Oslo Salon, May 2019, ${inside})`,
    sources: hasSource ? ['Oslo Salon'] : [],
    date: edtf === undefined ? null : { raw: 'May 2019', edtf },
    themes: themes.map(({ placed, ...theme }) => ({ ...theme, ...(placed && { found: 'Oslo' }) })),
  }));

const ledgerEntry = fc
  .record({
    from: fc.integer({ min: 1, max: 5 }),
    more: fc.integer({ min: 0, max: 3 }),
    use: fc.constantFrom('used' as const, 'ignored' as const, 'finding' as const),
  })
  .map(({ from, more, use }) => ({ from, to: from + more, use, what: 'something' }));

const spec: fc.Arbitrary<PageSpec> = fc.record({
  recommendations: fc.array(
    fc
      .record({
        text: words,
        cites: fc.array(label, { maxLength: 3 }),
        parent: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      })
      .map(({ parent, ...rest }) => (parent === undefined ? rest : { ...rest, parent })),
    { maxLength: 5 },
  ),
  footnotes: fc.array(
    fc.record({
      label,
      quotes: fc.array(fc.record({ text: words, attribution: fc.option(attribution, { nil: null }) }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 5 },
  ),
  doubts: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'date-impossible' as const,
        'date-reversed' as const,
        'area-of-another-set' as const,
        'date-without-year' as const,
        'date-ambiguous' as const,
        'area-unknown' as const,
        'place-ambiguous' as const,
        'attribution-unclosed' as const,
        'line-unread' as const,
        'reference-unclosed' as const,
        'reference-conflict' as const,
        'reference-empty' as const,
        'references-unlisted' as const,
      ),
      found: words,
      expected: fc.option(words, { nil: null }),
      reason: words,
    }),
    { maxLength: 4 },
  ),
  ledger: fc.array(ledgerEntry, { maxLength: 3 }),
  shift: fc.integer({ min: 0, max: 3 }),
});

describe('check, whatever the model', () => {
  it('throws nothing, points inside the document, says "found …, expected …" and gives each finding its own print', () => {
    fc.assert(
      fc.property(spec, (given) => {
        const { text, compiled } = page(given);
        const findings = check([compiled], { texts: new Map([['page.txt', text]]) });
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
        for (const { span, related, message } of findings) {
          expect(message).toMatch(/^found .+, expected .+/s);
          for (const place of [span, ...related.map((one) => one.span)]) {
            if (place === null) continue;
            expect(place.start.offset).toBeGreaterThanOrEqual(0);
            expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
            expect(place.end.offset).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same findings twice, and the same prints wherever the page begins', () => {
    fc.assert(
      fc.property(spec, (given) => {
        const first = check([page(given).compiled]);
        expect(check([page(given).compiled])).toEqual(first);
        const moved = check([page({ ...given, shift: (given.shift ?? 0) + 10 }).compiled]);
        expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(first.map(({ fingerprint }) => fingerprint));
      }),
      { numRuns: 100 },
    );
  });
});
