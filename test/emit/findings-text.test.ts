import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findingsText } from '../../src/emit/findings-text.ts';
import { whole } from '../../src/emit/pieces.ts';
import { measure } from '../../src/emit/width.ts';
import type { Finding, FindingsResult } from '../../src/model/finding.ts';
import { Lines } from '../../src/text/span.ts';
import { MISSPELT, RESULT, TWICE, UNPLACED, WITH_BASELINE } from '../helpers/findings.ts';

function text(result: FindingsResult, options: Partial<Parameters<typeof findingsText>[1]> = {}): string {
  return whole(findingsText(result, { color: false, width: 0, ...options }));
}

test('a finding is a line for grep, its words under a caret, its second places, and what --fix would do', () => {
  expect(text(RESULT)).toBe(`pages/the lamp.txt:6:35  warning  found “Juni”, expected “June”  word-is-spelt-well
  6 │ 1. A dry wick burns. (Lamp Salon, Juni 2019).
    │                                   ^^^^
    --fix: write “June”

pages/the lamp.txt:8:1  error  found [3](again) {twice}, expected it once  footnote-is-defined-once
  8 │ 3. Nobody trims it twice.
    │ ^^^^^^^^^^^^^^^^^^^^^^^^^
    pages/the lamp.txt:7:1  first defined here
      7 │ 3. Nobody trims it. (Lamp Salon, June 2019).
        │ ^^^^^^^^^

pages/dark.txt  info  found no lamp, expected one  page-has-a-lamp

1 error, 1 warning, 1 info in 3 documents
1 can be mended with --fix
`);
});

test('without the text there is no frame, and no blank line between findings', () => {
  const { texts, ...rest } = RESULT;
  const findings = [{ ...TWICE, related: [] }, UNPLACED];
  expect(
    text({ ...rest, findings }),
  ).toBe(`pages/the lamp.txt:8:1  error  found [3](again) {twice}, expected it once  footnote-is-defined-once
pages/dark.txt  info  found no lamp, expected one  page-has-a-lamp

1 error, 0 warnings, 1 info in 3 documents
`);
});

test('no findings leave the summary', () => {
  expect(text({ findings: [], documents: 1 })).toBe('0 errors, 0 warnings, 0 infos in 1 document\n');
});

describe('what is known', () => {
  it('is counted and not shown', () => {
    const shown = text(WITH_BASELINE);
    expect(shown).not.toContain('Juni');
    expect(shown).toContain(
      '\n0 errors, 0 warnings, 1 info in 3 documents\n2 known, shown with --verbose\n1 of known.yaml not found any more\n',
    );
  });

  it('is shown with who answers for it under --verbose', () => {
    const shown = text(WITH_BASELINE, { verbose: true });
    expect(shown).toContain(`word-is-spelt-well
    known by the baseline (known.yaml:3): the authors are asked (the lamp group, until 2030-01-31)
  6 │`);
    expect(shown).toContain('    known by the document (pages/the lamp.txt:4)\n');
    expect(shown).toContain('\n2 known\n');
  });

  it('is dimmed', () => {
    expect(text(WITH_BASELINE, { verbose: true, color: true })).toContain('\u001b[2mpages/the lamp.txt:6:35');
  });
});

test('colour paints the severity and the carets', () => {
  const shown = text(RESULT, { color: true });
  expect(shown).toContain('\u001b[31merror\u001b[39m');
  expect(shown).toContain('\u001b[33m                                  ^^^^\u001b[39m');
});

test('nothing of a page reaches the terminal as a control sequence', () => {
  const evil: Finding = { ...UNPLACED, path: 'a\u001b[2Jb', message: 'a\u001b[2Jb\nc', ruleId: 'x' };
  expect(text({ findings: [evil], documents: 1 })).toMatch(/^a\\x1b\[2Jb {2}info {2}ab c {2}x\n/);
});

test('many findings are counted by rule, the most first', () => {
  const findings = [...Array(9).fill(UNPLACED), TWICE, TWICE];
  expect(text({ findings, documents: 1 })).toContain('\n\n9  page-has-a-lamp\n2  footnote-is-defined-once\n\n2 errors');
  expect(text({ findings: Array(20).fill(UNPLACED), documents: 1 })).not.toContain('\n20  page');
});

test('a span of many lines shows two and tells of the rest', () => {
  const page = 'one\ntwo\nthree\nfour\nfive\n';
  const span = new Lines(page).span(0, page.indexOf('five'));
  const finding = { ...UNPLACED, path: 'p.txt', span };
  expect(text({ findings: [finding], documents: 1, texts: new Map([['p.txt', page]]) })).toContain(
    '  1 │ one\n    │ ^^^\n  2 │ two\n    │ ^^^\n    │ and 2 more lines\n',
  );
});

test('an empty span has a caret, also at the end of the text', () => {
  const page = 'one\ntwo';
  const at = (offset: number) => ({ ...UNPLACED, path: 'p.txt', span: new Lines(page).span(offset, offset) });
  const shown = text({ findings: [at(1), at(3), at(7)], documents: 1, texts: new Map([['p.txt', page]]) });
  expect(shown.split('\n').filter((line) => line.includes('│'))).toEqual([
    '  1 │ one',
    '    │  ^',
    '  1 │ one',
    '    │    ^',
    '  2 │ two',
    '    │    ^',
  ]);
});

test('a place that is not in the text has no frame', () => {
  const span = new Lines('a long text\nof two lines').span(3, 20);
  const finding = { ...UNPLACED, path: 'p.txt', span };
  expect(text({ findings: [finding], documents: 1, texts: new Map([['p.txt', 'short']]) })).not.toContain('│');
});

test('the first line of every finding stays, and no frame is wider than the terminal, whatever stands there', () => {
  const property = fc.property(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.nat(300),
    fc.nat(300),
    fc.integer({ min: 40, max: 130 }),
    (page, a, b, width) => {
      const [start, end] = [Math.min(a, b, page.length), Math.min(Math.max(a, b), page.length)];
      const span = new Lines(page).span(start, end);
      const finding = { ...MISSPELT, path: 'p.txt', span };
      const shown = text({ findings: [finding], documents: 1, texts: new Map([['p.txt', page]]) }, { width });
      const [first, ...rest] = shown.split('\n');
      expect(first).toBe(
        `p.txt:${span.start.line}:${span.start.column}  warning  found “Juni”, expected “June”  word-is-spelt-well`,
      );
      for (const line of rest.filter((one) => one.includes(' │ '))) {
        expect(measure(line).width).toBeLessThanOrEqual(width);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test('a repair that is not made is not promised', () => {
  const { findings } = RESULT;
  const shown = text({ ...RESULT, notMended: new Set(findings) });
  expect(text(RESULT)).toContain('can be mended with --fix');
  expect(shown).not.toContain('--fix');
});
