import { describe, expect, it } from 'vitest';
import { emitters } from '../../src/emit/emitters.ts';
import type { Explanation, Reason } from '../../src/model/why.ts';
import { PLAIN } from '../helpers/emit.ts';

const POINT = { line: 2, column: 3, offset: 10 };
const SPAN = { start: POINT, end: { line: 2, column: 7, offset: 14 } };

function reason(title: string, parts: Partial<Reason> = {}): Reason {
  const empty = { says: [], evidence: [], entries: [], findings: [], reasons: [] };
  return { id: null, title, basis: null, confidence: null, more: 0, ...empty, ...parts };
}

function text(reasons: Reason[], parts: Partial<Explanation> = {}, options = PLAIN): string {
  const head = { schemaVersion: 1 as const, id: 'a/n/1', title: 'footnote 1', value: ['words'], count: null, more: 0 };
  return emitters.why.text({ ...head, ...parts, reasons }, options);
}

const EVIDENCE = {
  what: 'words',
  words: 'rake',
  path: 'a.txt',
  span: SPAN,
  excerpt: [{ line: 2, text: 'a rake', from: 2, to: 6, before: false, after: false }],
  moreLines: 0,
};
const ENTRY = {
  vocabulary: 'tools',
  id: 'rake',
  label: 'Rake',
  matched: { text: 'rake', as: 'alias', language: 'en' },
  file: 'tools.yaml',
  line: 4,
  source: 'A shed.',
  licence: null,
};

describe('the chain as text', () => {
  it('tells words with their place, the entry, and its source at the end', () => {
    expect(text([reason('Tool', { basis: 'alias', evidence: [EVIDENCE], entries: [ENTRY] })])).toBe(`Footnote 1
  words
  a/n/1

Tool (alias)
  a.txt:2:3  words
  2 │ a rake
    │   ^^^^
  = tools: Rake, rake by its alias “rake” (en) [1]

[1] tools.yaml:4: A shed.
`);
  });

  it('says a sentence and shows a line once', () => {
    const one = reason('Tool', { says: ['It is a rake.'], evidence: [EVIDENCE] });
    const out = text([one, { ...one, title: 'Again' }]);
    expect(out.split('It is a rake.')).toHaveLength(2);
    expect(out).toContain('a.txt:2:3  words, shown above');
  });

  it('indents what a reason rests on', () => {
    expect(text([reason('Above', { reasons: [reason('Below', { says: ['So.'] })] })])).toContain(
      'Above\n  Below\n    So.\n',
    );
  });

  it('names the share of a count, and what is left out', () => {
    const count = { unit: 'footnote', count: 1, total: 3, ids: ['a/n/1'] };
    const out = text([reason('One', { more: 2 })], { value: ['1'], count, more: 4 });
    expect(out).toContain('  1 of 3 footnotes (33.3 %)\n');
    expect(out).toContain('and 2 more');
    expect(out).toContain('and 4 more');
  });

  it('shows findings with the page of their rule', () => {
    const finding = { ruleId: 'r', severity: 'error' as const, message: 'found x', docs: 'docs/rules/r.md', line: 3 };
    expect(text([reason('One', { findings: [finding] })])).toContain('error line 3: found x (docs/rules/r.md)');
  });

  it('lets no control character through', () => {
    const bad = '\u001b[2Jx\u0007';
    const out = text([reason(bad, { id: bad, says: [bad] })], { id: bad, title: bad, value: [bad] });
    expect(out).toContain('x␇');
    expect(['\u0007', '\u001b'].filter((control) => out.includes(control))).toEqual([]);
  });

  it('breaks sentences at the width of the terminal', () => {
    const out = text([reason('One', { says: ['word '.repeat(60).trim()] })], {}, { ...PLAIN, width: 40 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});
