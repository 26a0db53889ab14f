import { describe, expect, it } from 'vitest';
import { parseDecisions } from '../../../src/cli/decisions/parse.ts';
import { defaultVocabularies } from '../../../src/vocabularies/index.ts';

const vocabularies = defaultVocabularies();

function item(changes: Record<string, string | null> = {}): string {
  const said: Record<string, string | null> = {
    id: 'a/n/1',
    action: 'set',
    what: 'theme',
    value: 'advocacy',
    seen: '0123456789abcdef',
    words: 'Halls are shut.',
    author: 'Ada',
    date: '2024-05-01',
    reason: 'So it is.',
    ...changes,
  };
  const lines = Object.entries(said).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `  - ${lines.join('\n    ')}\n`;
}

function parse(text: string) {
  return parseDecisions('d.yaml', text, vocabularies);
}

const file = (...items: string[]) => `decisions:\n${items.join('')}`;

describe('a decisions file', () => {
  it.each(['', '# nothing yet\n', 'decisions: []\n', '# ours\ndecisions: # none\n  # yet\n'])(
    'may have no decisions: %j',
    (text) => {
      expect(parse(text)).toEqual({ path: 'd.yaml', list: [] });
    },
  );

  it('gives decisions with their places', () => {
    const { list } = parse(file(item(), item({ id: 'a/n/2' })));
    expect(list).toHaveLength(2);
    expect(list[1]).toMatchObject({ id: 'a/n/2', value: 'advocacy', span: { start: { line: 11, column: 5 } } });
    const text = file(item(), item({ id: 'a/n/2' }));
    expect(text.slice(list[1]?.span?.start.offset)).toMatch(/^id: a\/n\/2/);
  });

  it('may be JSON, have anchors and comments', () => {
    const { list } = parse(file(item({ reason: '&why So it is. # as said' }), item({ id: 'a/n/2', reason: '*why' })));
    expect(list.map(({ reason }) => reason)).toEqual(['So it is.', 'So it is.']);
    const json = JSON.stringify({ decisions: list.map(({ span: _, ...rest }) => rest) });
    expect(parse(json).list.map(({ id }) => id)).toEqual(['a/n/1', 'a/n/2']);
  });

  const errors: [string, string, string][] = [
    ['no YAML', 'decisions: [', 'd.yaml:1:13: is no YAML'],
    ['a list where keys belong', '- a\n', 'd.yaml:1:1: found a list, expected decisions, a list'],
    [
      'a key that is not known',
      file(item({ reasn: 'x' })),
      'd.yaml:11:5: decisions[0]: found the key "reasn", which is not known; did you mean reason?',
    ],
    ['a key twice', file(`${item()}    id: b\n`), 'd.yaml:11:5: is no YAML: Map keys must be unique'],
    ['no reason', file(item({ reason: null })), 'd.yaml:2:5: decisions[0]: found no reason, expected a reason'],
    [
      'an empty author',
      file(item({ author: '""' })),
      'd.yaml:8:13: decisions[0].author: found nothing, expected a name',
    ],
    [
      'an action that is not known',
      file(item({ action: 'sett' })),
      'd.yaml:3:13: decisions[0].action: found "sett", expected one of set, add, remove, confirm; did you mean set?',
    ],
    [
      'a theme that is not known',
      file(item({ value: 'advocasy' })),
      'd.yaml:5:12: decisions[0].value: found "advocasy", which is no theme of the vocabularies in force; did you mean advocacy?',
    ],
    ['a region without a scheme', file(item({ what: 'region' })), 'd.yaml:4:11: decisions[0].what: found no scheme'],
    ['a scheme that is not known', file(item({ what: 'region', scheme: 'un-m48' })), 'did you mean un-m49?'],
    ['a scheme of a theme', file(item({ scheme: 'un-m49' })), 'a theme has no scheme'],
    ['a date that does not exist', file(item({ what: 'date', value: '2019-02-30' })), 'expected a date that exists'],
    [
      'a season in EDTF, which is read as something else',
      file(item({ what: 'date', value: '2019-35' })),
      'expected a date that exists',
    ],
    ['a second date', file(item({ what: 'date', action: 'add', value: '2019' })), 'an item has one date'],
    ['no value', file(item({ value: null })), 'd.yaml:3:13: decisions[0].action: found no value to set'],
    ['a link without a fingerprint', file(item({ what: 'link', value: 'a/n/2' })), 'found no valueSeen'],
    ['no fingerprint', file(item({ seen: 'x' })), 'expected a fingerprint of 16 hexadecimal digits'],
    ['a day that does not exist', file(item({ date: '2024-02-30' })), 'expected a date such as 2024-05-01'],
    ['a reason of a megabyte', file(item({ reason: 'x'.repeat(2 ** 20) })), 'expected at most 10000 characters'],
    [
      'two that contradict each other',
      file(item(), item({ value: 'diversity' })),
      'd.yaml:11:5: set theme diversity contradicts line 2, set theme advocacy, both on a/n/1: take one of the two out of the file',
    ],
    [
      'one that removes what another adds',
      file(item({ action: 'add' }), item({ action: 'remove' })),
      'remove theme advocacy contradicts line 2, add theme advocacy',
    ],
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\ndecisions: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'd.yaml',
    ],
    ['nesting without end', `decisions: ${'['.repeat(100_000)}`, 'is nested deeper than 100 levels'],
  ];
  it.each(errors)('is refused at its place: %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('holds the same id twice where other words were seen: ids wander', () => {
    expect(parse(file(item(), item({ value: 'diversity', seen: 'fedcba9876543210' }))).list).toHaveLength(2);
  });

  it('reads 20,000 decisions', () => {
    const many = file(...Array.from({ length: 20_000 }, (_, i) => item({ id: `a/n/${i}` })));
    expect(parse(many).list).toHaveLength(20_000);
  });
});
