import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../../src/check/baseline.ts';
import { parseBaseline } from '../../../src/cli/baseline/parse.ts';
import { changedBaseline } from '../../../src/cli/baseline/write.ts';

const entry = (path: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  rule: 'footnote-is-cited',
  path,
  document: 'page',
  words: 'Halls are shut.',
  fingerprint: '0'.repeat(64),
  beside: [],
  reason: null,
  owner: null,
  expires: null,
  ...more,
});

const NOTHING = { removed: new Set<number>(), moved: new Map<number, BaselineEntry>(), added: [] as BaselineEntry[] };

function read(text: string): BaselineEntry[] {
  return parseBaseline('b.yaml', text).map(({ span: _, ...rest }) => rest);
}

const paths = (text: string) => read(text).map(({ path }) => path);

const BY_HAND = `# Ours.
findings:

  # The halls: see our minutes.
  - path: b.txt   # the first
    rule:  footnote-is-cited
    words: 'Halls are shut.'
    document: page
    fingerprint: "${'0'.repeat(64)}"

  - rule: footnote-is-cited
    path: d.txt
    words: Halls are shut.
    fingerprint: ${'1'.repeat(64)}
    reason: >-
      Nobody
      knows.
# The end.
`;

describe('a baseline', () => {
  it('begins with a line that says what it is', () => {
    const text = changedBaseline('', { ...NOTHING, added: [entry('b.txt'), entry('a.txt')] });
    expect(text).toMatch(/^# Findings that are known.*\nfindings:\n {2}- rule: /);
    expect(paths(text)).toEqual(['a.txt', 'b.txt']);
  });

  it('takes new entries where they belong, all other lines as they are', () => {
    const text = changedBaseline(BY_HAND, { ...NOTHING, added: ['a', 'c', 'e'].map((name) => entry(`${name}.txt`)) });
    expect(paths(text)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']);
    const lines = text.split('\n');
    let at = -1;
    for (const line of BY_HAND.split('\n').filter(Boolean)) {
      at = lines.indexOf(line, at + 1);
      expect(at, line).not.toBe(-1);
    }
  });

  it('loses entries with the comments right above them', () => {
    const text = changedBaseline(BY_HAND, { ...NOTHING, removed: new Set([0]) });
    expect(paths(text)).toEqual(['d.txt']);
    expect(text).not.toContain('minutes');
    expect(text).toContain('# Ours.');
    expect(text).toContain('# The end.');
  });

  it('gets the values of an entry that moved, and nothing else', () => {
    const moved = new Map([[0, entry('x/b.txt', { fingerprint: '2'.repeat(64) })]]);
    expect(changedBaseline(BY_HAND, { ...NOTHING, moved })).toBe(
      BY_HAND.replace('b.txt   #', 'x/b.txt   #').replace(`"${'0'.repeat(64)}"`, '2'.repeat(64)),
    );
  });

  it('can be JSON, without a list, or with an empty one', () => {
    const added = [entry('a.txt', { beside: ['c.txt'] })];
    for (const text of ['{"findings": []}', 'findings:\n', 'findings: []\n', '# Nothing.\n']) {
      expect(read(changedBaseline(text, { ...NOTHING, added })), text).toEqual(added);
    }
    const json = JSON.stringify(
      { findings: [{ ...entry('b.txt'), beside: ['c.txt'] }] },
      (_, value) => value ?? undefined,
    );
    expect(paths(changedBaseline(json, { ...NOTHING, added }))).toEqual(['a.txt', 'b.txt']);
    expect(paths(changedBaseline(json, { ...NOTHING, removed: new Set([0]) }))).toEqual([]);
  });

  it('is JSON where its name says so', () => {
    const text = changedBaseline('', { ...NOTHING, added: [entry('b.txt'), entry('a.txt')] }, 'known.json');
    expect(JSON.parse(text).findings.map(({ path }: BaselineEntry) => path)).toEqual(['a.txt', 'b.txt']);
    expect(text).toMatch(/^\{\n {2}"findings": \[\n {4}\{\n {6}"rule": /);
    expect(text.endsWith('}\n')).toBe(true);
    expect(changedBaseline('', { ...NOTHING, added: [entry('a.txt')] }, 'known.yaml')).toMatch(/^# /);
  });

  it.each(['  ', '    ', '\t'])('stays JSON as it is indented (%j), but for the lines of what is new', (indent) => {
    const { beside: _, reason: __, owner: ___, expires: ____, ...said } = entry('b.txt');
    const data = { findings: [said, { ...said, path: 'd.txt', reason: 'so\u202e' }] };
    const before = JSON.stringify(data, null, indent).replace('\u202e', '\\u202e');
    const text = changedBaseline(before, { ...NOTHING, added: [entry('c.txt')] });
    expect(paths(text)).toEqual(['b.txt', 'c.txt', 'd.txt']);
    const lines = text.split('\n');
    const new_ = lines.findIndex((line) => line.includes('c.txt')) - 2;
    expect(lines.toSpliced(new_, 7).join('\n')).toBe(before);
    expect(changedBaseline(text, { ...NOTHING, removed: new Set([1]) })).toBe(before);
    const crlf = changedBaseline(`${before}\n`.replaceAll('\n', '\r\n'), { ...NOTHING, added: [entry('c.txt')] });
    expect(crlf).toBe(`${text}\n`.replaceAll('\n', '\r\n'));
  });

  it('keeps Windows line endings', () => {
    const text = changedBaseline(BY_HAND.replaceAll('\n', '\r\n'), { ...NOTHING, added: [entry('c.txt')] });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(paths(text)).toEqual(['b.txt', 'c.txt', 'd.txt']);
  });

  it('says what it was told, whatever the words', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.constantFrom('- a', 'a: b', '# c', 'null', "'", '\u202e'),
      )
      .filter((text) => /\S/.test(text) && !/[[\]{}]/.test(text))
      .map((text) => text.trim());
    const any = fc.record({ path: words, words, reason: fc.option(words), owner: fc.option(words) });
    const property = fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.nat(), (said, n) => {
      const added = said.map((one) => entry(one.path, one));
      const text = changedBaseline(BY_HAND, { ...NOTHING, added });
      const there = read(text);
      expect(there).toHaveLength(added.length + 2);
      expect(there).toEqual(expect.arrayContaining(added));
      const gone = n % there.length;
      expect(read(changedBaseline(text, { ...NOTHING, removed: new Set([gone]) }))).toEqual(
        there.filter((_, i) => i !== gone),
      );
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('writes thousands of entries in order', () => {
    const added = Array.from({ length: 2000 }, (_, i) => entry(`${String(i).padStart(5, '0')}.txt`));
    const text = changedBaseline(changedBaseline('', { ...NOTHING, added: added.filter((_, i) => i % 2 === 0) }), {
      ...NOTHING,
      added: added.filter((_, i) => i % 2 === 1),
    });
    expect(paths(text)).toEqual(added.map(({ path }) => path));
  });
});
