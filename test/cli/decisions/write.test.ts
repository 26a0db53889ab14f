import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecisions } from '../../../src/cli/decisions/parse.ts';
import { withDecision, withoutDecision } from '../../../src/cli/decisions/write.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { defaultVocabularies } from '../../../src/vocabularies/index.ts';

const decision = (id: string, changes: Partial<Decision> = {}): Decision => ({
  id,
  action: 'set',
  what: 'theme',
  value: 'advocacy',
  seen: '0123456789abcdef',
  words: 'Halls are shut.',
  author: 'Ada',
  date: '2024-05-01',
  reason: 'So it is.',
  ...changes,
});

function read(text: string): Decision[] {
  const { list } = parseDecisions('d.yaml', text, defaultVocabularies());
  return list.map(({ span: _, ...rest }) => rest);
}

const ids = (text: string) => read(text).map(({ id }) => id);

/** As a person writes it. */
const BY_HAND = `# Ours.

decisions:

  # The halls: see our minutes.
  - id: b/n/1   # the first
    action:  set
    what: theme
    value: 'advocacy'
    seen: "0123456789abcdef"
    words: Halls are shut.
    author: Ada
    date: 2024-05-01
    reason: >-
      So it is,
      we found.

  # The gardens.
  - { id: d/n/1, action: set, what: theme, value: diversity, seen: 0123456789abcdef, words: x, author: Ada, date: 2024-05-01, reason: y }
# The end.
`;

describe('a decision that is written', () => {
  it('makes a file with a head', () => {
    const text = withDecision('', decision('a/n/1'));
    expect(text).toMatch(/^# Decisions of persons/);
    expect(read(text)).toEqual([decision('a/n/1')]);
  });

  it.each(['c/n/1', 'e/n/1', 'b/n/1'])('leaves every line of a file written by hand as it is: %s', (id) => {
    const text = withDecision(BY_HAND, decision(id, { action: 'add', value: 'partnerships' }));
    const lines = text.split('\n');
    for (const line of BY_HAND.split('\n')) expect(lines).toContain(line);
    expect(read(text)).toHaveLength(3);
  });

  it('stands where its id and action belong, whatever the order of the others', () => {
    let text = '';
    for (const id of ['b/n/1', 'a/n/1', 'c/n/1', 'b/n/2']) text = withDecision(text, decision(id));
    expect(ids(text)).toEqual(['a/n/1', 'b/n/1', 'b/n/2', 'c/n/1']);
    const unordered = withDecision(text.replace('id: a/n/1', 'id: z/n/1'), decision('bb/n/1'));
    expect(ids(unordered)).toEqual(['z/n/1', 'b/n/1', 'b/n/2', 'bb/n/1', 'c/n/1']);
  });

  it('goes above the comment of the first item, not between the two', () => {
    const text = 'decisions:\n  # about b\n  - id: b/n/1\n'.replace(
      '  - id: b/n/1\n',
      withDecision('', decision('b/n/1')).split('decisions:\n')[1] ?? '',
    );
    const after = withDecision(text, decision('a/n/1'));
    expect(after).toContain('  # about b\n  - id: b/n/1\n');
    expect(ids(after)).toEqual(['a/n/1', 'b/n/1']);
  });

  it.each([
    ['an empty list', 'decisions: []\n'],
    ['a key with nothing', '# ours\ndecisions:\n'],
    ['only comments', '# ours\n'],
    ['no line break at the end', withDecision('', decision('a/n/0')).trimEnd()],
    ['CRLF', withDecision('', decision('a/n/0')).replaceAll('\n', '\r\n')],
    ['a list that is not indented', withDecision('', decision('a/n/0')).replace(/^ {2}/gm, '')],
    ['JSON', JSON.stringify({ decisions: [decision('a/n/0')] })],
  ])('goes into a file with %s', (_, text) => {
    const after = withDecision(text, decision('a/n/1'));
    expect(ids(after).at(-1)).toBe('a/n/1');
    expect(ids(after)).toHaveLength(ids(text).length + 1);
    if (text.includes('# ours')) expect(after).toContain('# ours');
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    if (text.startsWith('{')) expect(() => JSON.parse(after)).not.toThrow();
  });

  it('is read as it was meant, whatever its words are', () => {
    const words = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '# no',
        '- a',
        'a: b',
        '"',
        "'",
        '*x',
        '&y',
        '|',
        '>',
        '---',
        '...',
        'yes',
        '1',
        '\u001b[31m',
        'a\u2028b',
        ' a ',
        'a\n\nb\n',
        '{',
        '%TAG',
      ),
    );
    const said = words.filter(
      (text) => /\S/.test(text) && !/\p{Cs}/u.test(text) && !text.includes('\r') && text.length < 900,
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: said, reason: said, author: said }), { minLength: 1, maxLength: 4 }),
        (all) => {
          let text = '';
          for (const one of all) text = withDecision(text, decision('x', one));
          const sorted = (list: Decision[]) =>
            list.map(({ id, reason, author }) => JSON.stringify([id, reason, author])).sort();
          expect(sorted(read(text))).toEqual(sorted(all.map((one) => decision('x', one))));
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal.
          expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a decision that is taken out', () => {
  it('leaves all other lines', () => {
    const text = withDecision(BY_HAND, decision('c/n/1'));
    expect(withoutDecision(text, 1)).toBe(BY_HAND);
  });

  it.each([
    ['the last', withDecision('', decision('a/n/1')), 0, []],
    ['one on one line', BY_HAND, 1, ['b/n/1']],
  ])('%s', (_, text, index, left) => {
    expect(ids(withoutDecision(text, index))).toEqual(left);
  });
});
