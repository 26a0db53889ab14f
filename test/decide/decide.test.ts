import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedDecision } from '../../src/model/decision.ts';
import { regionsOf, sourcesOf, themesOf } from '../../src/model/footnote.ts';
import { documentSchema } from '../../src/model/report.ts';
import { decided, decisionOn, type Made, only } from '../helpers/decisions.ts';

const PAGE = `Movement/Input/Keep the Orchard

Trees

  • Plant two trees for each that falls.[1]
  • “Ask the children” which apples they’d like.[2]
  • Mend the ladder.

Footnotes

  1. The old trees bear “no more” fruit. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).
  2. Nobody asked us – we’re small. (Hindi Community Conversations, March - April 2019, Diversity thematic area).
  3. It has lost a rung. (Wikimedia Sweden, May 2019, Partnerships thematic area).
  4. Nobody said who said so.
`;

/** The page with its notes in another order, under other numbers. */
const REORDERED = `Movement/Input/Keep the Orchard

Trees

  • Mend the ladder.
  • “Ask the children” which apples they’d like.[3]
  • Plant two trees for each that falls.[4]

Footnotes

  1. It has lost a rung. (Wikimedia Sweden, May 2019, Partnerships thematic area).
  2. Nobody said who said so.
  3. Nobody asked us – we’re small. (Hindi Community Conversations, March - April 2019, Diversity thematic area).
  4. The old trees bear “no more” fruit. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).
`;

const RETYPED = PAGE.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/–/g, '-').replace('old trees', 'old\u00a0trees');

const CHANGED = PAGE.replace('bear “no more” fruit', 'bear much fruit');
const RETITLED = PAGE.replace('Keep the Orchard', 'Save the Orchard');

const TREES = 'The old trees';
const SMALL = 'Nobody asked us';

async function corpusOf(page: string) {
  return (await decided({ 'page.txt': page })).corpus;
}

async function made(words: string, decision: Made): Promise<PlacedDecision> {
  return decisionOn(await corpusOf(PAGE), words, decision);
}

const SET_THEME: Made = { action: 'set', what: 'theme', value: 'advocacy' };

describe('a decision holds for the words it was made on', () => {
  const rows = [
    { change: 'nothing', page: PAGE, ids: ['advocacy'], state: 'applied', rules: [] },
    {
      change: 'items and notes in another order',
      page: REORDERED,
      ids: ['advocacy'],
      state: 'applied',
      rules: ['decision-has-its-id'],
    },
    {
      change: 'notes numbered anew',
      page: PAGE.replaceAll('[1]', '[9]').replace('1. The', '9. The'),
      ids: ['advocacy'],
      state: 'applied',
      rules: ['decision-has-its-id'],
    },
    {
      change: 'quotation marks, apostrophes, dashes and spaces typed again',
      page: RETYPED,
      ids: ['advocacy'],
      state: 'applied',
      rules: [],
    },
    { change: 'another title', page: RETITLED, ids: ['advocacy'], state: 'applied', rules: ['decision-has-its-id'] },
    {
      change: 'other words',
      page: CHANGED,
      ids: ['capacity-building'],
      state: 'stale',
      rules: ['decision-is-in-force'],
    },
  ];
  it.each(rows)('$change: $state', async ({ page, ids, state, rules }) => {
    const { corpus, outcomes, findings } = await decided({ 'page.txt': page }, [await made(TREES, SET_THEME)]);
    expect(themesOf(only(corpus).footnote('old')).map(({ id }) => id)).toEqual(ids);
    expect(outcomes.map((outcome) => outcome.state)).toEqual([state]);
    expect(findings.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('decision-'))).toEqual(rules);
  });

  const typings: [string, string, string][] = [
    ['“no more”', '« no more »', 'with spaces'],
    ['“no more”', '«\u00a0no more\u202f»', 'with spaces that do not break'],
    ['“no more”', '‘no more’', 'single'],
    ['“no more”', '‹no more›', 'single and angled'],
    ['“no more”', '‚no more‘', 'single and low'],
    ['“no more”', '„no more“', 'low'],
    ['“no more”', '「no more」', 'as corners'],
    ['“no more”', "''no more''", 'as two apostrophes'],
    ['“no more”', "``no more''", 'as two accents'],
    ['“no more”', '´no more´', 'as accents'],
    ['we’re', 'weʼre', 'as the letter apostrophe'],
    ['us – we', 'us -- we', 'as two hyphens'],
    ['us – we', 'us—we', 'as a dash without spaces'],
    ['5 - 10', '5-10', 'without spaces'],
    ['5 - 10', '5–10', 'as a dash'],
  ];
  it.each(typings)('%s typed %s, %s: applied', async (typed, again) => {
    const page = PAGE.replace('small.', 'small: 5 - 10 of us.');
    const words = page.split('\n').find((line) => /^ +\d/.test(line) && line.includes(typed)) ?? '';
    const note = words.trim().slice(3, 16);
    const { corpus } = await decided({ 'page.txt': page });
    const other = page.replace(typed, again);
    expect(other).not.toBe(page);
    const { outcomes } = await decided({ 'page.txt': other }, [decisionOn(corpus, note, SET_THEME)]);
    expect(outcomes.map(({ state }) => state)).toEqual(['applied']);
  });

  it.each([
    ['other words between the same marks', '“no less”'],
    ['a mark that is gone', 'no more'],
  ])('%s: stale', async (_, again) => {
    const page = PAGE.replace('“no more”', again);
    const { outcomes } = await decided({ 'page.txt': page }, [await made(TREES, SET_THEME)]);
    expect(outcomes.map(({ state }) => state)).toEqual(['stale']);
  });

  it('nothing, once it is taken out: the earlier answer is back, byte for byte', async () => {
    const before = await decided({ 'page.txt': PAGE });
    await decided({ 'page.txt': PAGE }, [await made(TREES, SET_THEME)]);
    const after = await decided({ 'page.txt': PAGE }, []);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it('shows what was seen and what is there now, at the line of the item', async () => {
    const { findings } = await decided({ 'page.txt': CHANGED }, [await made(TREES, SET_THEME)]);
    const finding = findings.find(({ ruleId }) => ruleId === 'decision-is-in-force');
    expect(finding).toMatchObject({ severity: 'warning', path: 'page.txt', span: { start: { line: 11 } } });
    expect(finding?.message).toContain('The old trees bear much fruit.');
    expect(finding?.message).toContain('The old trees bear “no more” fruit.');
  });

  it('when the words have gone, in the file of the decision', async () => {
    const lost = {
      ...(await made(TREES, SET_THEME)),
      span: { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 5, offset: 20 } },
    };
    const page = PAGE.replace(/^ {2}1\..*\n/m, '');
    const { findings, outcomes } = await decided({ 'page.txt': page }, [lost]);
    expect(outcomes).toMatchObject([{ state: 'orphan', item: null }]);
    expect(findings.at(-1)).toMatchObject({ path: 'decisions.yaml', span: { start: { line: 3, column: 5 } } });
  });
});

describe('a decision on another document', () => {
  it('is told as an info, and changes nothing', async () => {
    const other = { ...(await made(TREES, SET_THEME)), id: 'other/n/1', seen: '0'.repeat(16) };
    const { outcomes, findings } = await decided({ 'page.txt': PAGE }, [other]);
    expect(outcomes).toMatchObject([{ state: 'elsewhere', item: null }]);
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('decision-'))).toMatchObject([
      { ruleId: 'decision-has-its-document', severity: 'info', path: 'decisions.yaml' },
    ]);
  });
});

describe('of several items with the same words', () => {
  const twice = PAGE.replace(
    '  4. Nobody said who said so.',
    '  4. The old trees bear “no more” fruit. (Kenya Strategy Salon, June 2019, Capacity Building thematic area).',
  );

  it.each([
    ['the one with the id is meant', 'keep-the-orchard/n/4', ['applied'], ['capacity-building', 'advocacy']],
    ['none is, when none has the id', 'keep-the-orchard/n/7', ['doubtful'], ['capacity-building', 'capacity-building']],
  ])('%s', async (_, id, states, themes) => {
    const decision = { ...decisionOn(await corpusOf(twice), TREES, SET_THEME), id };
    const { corpus, outcomes } = await decided({ 'page.txt': twice }, [decision]);
    expect(outcomes.map(({ state }) => state)).toEqual(states);
    const { document } = only(corpus);
    expect([0, 3].map((i) => document.footnotes[i]?.quotes[0]?.attribution?.themes[0]?.id)).toEqual(themes);
  });
});

describe('a tag', () => {
  const rows: [string, Made, string[]][] = [
    ['is set', SET_THEME, ['advocacy']],
    ['is added', { action: 'add', what: 'theme', value: 'advocacy' }, ['capacity-building', 'advocacy']],
    ['is removed', { action: 'remove', what: 'theme', value: 'capacity-building' }, []],
  ];
  it.each(rows)('%s', async (_, decision, ids) => {
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, decision)]);
    const { footnote, recommendation } = only(corpus);
    expect(themesOf(footnote(TREES)).map(({ id }) => id)).toEqual(ids);
    // What a recommendation carries follows its footnotes.
    expect(recommendation('Plant').themes.map(({ id, basis }) => [id, basis])).toEqual(ids.map((id) => [id, 'cited']));
  });

  it('says who decided and why, and keeps what it replaced', async () => {
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, SET_THEME)]);
    const { footnote, document } = only(corpus);
    expect(themesOf(footnote(TREES))).toMatchObject([
      {
        id: 'advocacy',
        label: 'Advocacy',
        basis: 'override',
        reason: 'Decided by Ada on 2024-05-01: The words say so.',
        span: null,
      },
    ]);
    expect(footnote(TREES).decisions).toMatchObject([
      { action: 'set', what: 'theme', value: 'advocacy', was: [{ id: 'capacity-building', basis: 'stated' }] },
    ]);
    expect(documentSchema.safeParse(document).error).toBeUndefined();
  });

  it('is given to a quote without an attribution, which stays a finding', async () => {
    const { corpus, findings } = await decided({ 'page.txt': PAGE }, [await made('Nobody said', SET_THEME)]);
    expect(themesOf(only(corpus).footnote('Nobody said')).map(({ id }) => id)).toEqual(['advocacy']);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('attribution-is-present');
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('attribution-has-source');
  });

  it('of one region scheme leaves those of the other alone', async () => {
    const region: Made = { action: 'set', what: 'region', scheme: 'wikimedia-2022', value: 'south-asia' };
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, region)]);
    const regions = regionsOf(only(corpus).footnote(TREES)).map(
      ({ vocabulary, id, basis }) => `${vocabulary} ${id} ${basis}`,
    );
    expect(regions).toEqual(['un-m49 eastern-africa place', 'wikimedia-2022 south-asia override']);
  });

  it('of a recommendation itself goes before what it carries', async () => {
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made('Plant two', SET_THEME)]);
    const { footnote, recommendation } = only(corpus);
    expect(recommendation('Plant').themes).toMatchObject([{ id: 'advocacy', basis: 'override' }]);
    expect(themesOf(footnote(TREES))).toMatchObject([{ id: 'capacity-building' }]);
  });
});

describe('a source', () => {
  const source = (action: Made['action'], value: string): Made => ({ action, what: 'source', value });
  const rows: [string, string, Made, string[], string[]][] = [
    [
      'is set, and its region with it',
      TREES,
      source('set', 'Wikimedia Portugal'),
      ['wikimedia-portugal'],
      ['northern-and-western-europe'],
    ],
    ['without a place gives no region', TREES, source('set', 'The Gardeners'), ['gardeners'], []],
    [
      'is added, and its region with it',
      TREES,
      source('add', 'Wikimedia Chile'),
      ['kenya-strategy-salon', 'wikimedia-chile'],
      ['sub-saharan-africa', 'latin-america-and-caribbean'],
    ],
    ['is removed, and its region with it', SMALL, source('remove', 'Hindi Community Conversations'), [], []],
  ];
  it.each(rows)('%s', async (_, words, decision, ids, regions) => {
    const { corpus, outcomes } = await decided({ 'page.txt': PAGE }, [await made(words, decision)]);
    const footnote = only(corpus).footnote(words);
    expect(outcomes.map(({ state }) => state)).toEqual(['applied']);
    expect(sourcesOf(footnote).map(({ id }) => id)).toEqual(ids);
    const found = regionsOf(footnote).filter(({ vocabulary }) => vocabulary === 'wikimedia-2022');
    expect(found.map(({ id }) => id)).toEqual(regions);
    expect(corpus.sources.filter(({ footnotes }) => footnotes.includes(footnote.id)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a date', () => {
  it.each([
    ['2020-01', '2020-01', '2020-01-01', '2020-01-31'],
    ['March 2020', '2020-03', '2020-03-01', '2020-03-31'],
    ['2019-03/2019-04', '2019-03/2019-04', '2019-03-01', '2019-04-30'],
  ])('is set to %s', async (value, edtf, start, end) => {
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, { action: 'set', what: 'date', value })]);
    expect(only(corpus).footnote(TREES).quotes[0]?.attribution?.date).toMatchObject({ raw: value, edtf, start, end });
  });

  it('is removed', async () => {
    const remove: Made = { action: 'remove', what: 'date', value: '2019-06' };
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, remove)]);
    const [quote] = only(corpus).footnote(TREES).quotes;
    expect(quote?.attribution?.date).toBeNull();
    expect(only(corpus).footnote(TREES).decisions?.[0]?.was).toMatchObject([{ id: '2019-06', label: 'June 2019' }]);
  });
});

describe('a link', () => {
  const rows: [Made['action'], string, string, string[]][] = [
    ['add', 'Mend', 'It has lost', ['3']],
    ['add', 'Plant', 'It has lost', ['1', '3']],
    ['set', 'Plant', 'It has lost', ['3']],
    ['remove', 'Plant', 'The old trees', []],
  ];
  it.each(rows)('%s: %s, %s', async (action, words, value, labels) => {
    const { corpus } = await decided({ 'page.txt': PAGE }, [await made(words, { action, what: 'link', value })]);
    const { recommendation, document } = only(corpus);
    const { id, citations } = recommendation(words);
    expect(citations.map(({ label }) => label)).toEqual(labels);
    const citing = document.footnotes.filter(({ citedBy }) => citedBy.includes(id)).map(({ label }) => label);
    expect(citing).toEqual(labels);
  });

  it('brings the tags of the footnote along', async () => {
    const link: Made = { action: 'add', what: 'link', value: 'It has lost' };
    const { corpus, findings } = await decided({ 'page.txt': PAGE }, [await made('Mend', link)]);
    expect(only(corpus).recommendation('Mend').themes).toMatchObject([{ id: 'partnerships', basis: 'cited' }]);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('recommendation-has-source');
  });

  it('follows the footnote to its new number, and is not made when its words have changed', async () => {
    const link = await made('Mend', { action: 'add', what: 'link', value: 'It has lost' });
    const moved = await decided({ 'page.txt': REORDERED }, [link]);
    expect(
      only(moved.corpus)
        .recommendation('Mend')
        .citations.map(({ label }) => label),
    ).toEqual(['1']);
    const changed = await decided({ 'page.txt': PAGE.replace('lost a rung', 'lost two rungs') }, [link]);
    expect(changed.outcomes).toMatchObject([{ state: 'stale', why: expect.stringContaining('have changed') }]);
    expect(only(changed.corpus).recommendation('Mend').citations).toEqual([]);
  });
});

describe('a confirmation', () => {
  const none = PAGE.replace(', Capacity Building thematic area', '');

  it('changes no answer, and makes the finding on it one of a person', async () => {
    const before = await decided({ 'page.txt': none });
    const confirm: Made = { action: 'confirm', what: 'theme', value: 'none' };
    const after = await decided({ 'page.txt': none }, [decisionOn(before.corpus, TREES, confirm)]);
    const strip = ({ decisions: _, ...rest }: ReturnType<ReturnType<typeof only>['footnote']>) => rest;
    expect(strip(only(after.corpus).footnote(TREES))).toEqual(only(before.corpus).footnote(TREES));
    const messages = after.findings
      .filter(({ ruleId }) => ruleId === 'attribution-has-area')
      .map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('(confirmed by Ada on 2024-05-01)')]);
  });

  it('of another answer is told and marks nothing', async () => {
    const confirm: Made = { action: 'confirm', what: 'theme', value: 'diversity' };
    const { outcomes, corpus } = await decided({ 'page.txt': PAGE }, [await made(TREES, confirm)]);
    expect(outcomes).toMatchObject([
      { state: 'idle', why: 'it confirms the theme diversity, and the answer is capacity-building' },
    ]);
    expect(only(corpus).footnote(TREES).decisions).toBeUndefined();
  });

  it('makes a warning an info', async () => {
    const confirm: Made = { action: 'confirm', what: 'link' };
    const { findings } = await decided({ 'page.txt': PAGE }, [await made('Mend', confirm)]);
    expect(findings.find(({ ruleId }) => ruleId === 'recommendation-has-source')?.severity).toBe('info');
  });
});

describe('decisions that meet', () => {
  const add = (value: string): Made => ({ action: 'add', what: 'theme', value });
  const rows: [string, Made[], string[], string[]][] = [
    [
      'two that set different themes: neither',
      [SET_THEME, { ...SET_THEME, value: 'diversity' }],
      ['contradicted', 'contradicted'],
      ['capacity-building'],
    ],
    [
      'one that adds what another removes: neither',
      [add('advocacy'), { ...add('advocacy'), action: 'remove' }],
      ['contradicted', 'contradicted'],
      ['capacity-building'],
    ],
    ['the same twice: once', [SET_THEME, { ...SET_THEME, author: 'Grace' }], ['applied', 'applied'], ['advocacy']],
    [
      'set and add: in this order, whatever the order of the file',
      [add('diversity'), SET_THEME],
      ['applied', 'applied'],
      ['advocacy', 'diversity'],
    ],
    ['what is there already', [add('capacity-building')], ['idle'], ['capacity-building']],
    ['what is not there', [{ ...add('diversity'), action: 'remove' }], ['idle'], ['capacity-building']],
    ['a term that the vocabularies do not have', [add('gardening')], ['idle'], ['capacity-building']],
  ];
  it.each(rows)('%s', async (_, all, states, ids) => {
    const list = await Promise.all(all.map((one) => made(TREES, one)));
    const { corpus, outcomes } = await decided({ 'page.txt': PAGE }, list);
    expect(outcomes.map(({ state }) => state)).toEqual(states);
    expect(themesOf(only(corpus).footnote(TREES)).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a mass of decisions', () => {
  it('is applied to the last of a hundred thousand', async () => {
    const one = await made(TREES, SET_THEME);
    const lost = (i: number) => ({ ...one, id: `nowhere/n/${i}`, seen: i.toString(16).padStart(16, '0') });
    const list = Array.from({ length: 100_000 }, (_, i) =>
      i % 2 ? lost(i) : { ...one, action: 'add' as const, what: 'source' as const, value: `Salon ${i}` },
    );
    const { outcomes } = await decided({ 'page.txt': PAGE }, list);
    expect(outcomes).toHaveLength(list.length);
    expect(outcomes.filter(({ state }) => state === 'applied')).toHaveLength(200);
  });

  it('never loses one and never throws', async () => {
    const corpus = await corpusOf(PAGE);
    const one = fc.record({
      words: fc.constantFrom(TREES, SMALL, 'Mend', 'Nobody said'),
      action: fc.constantFrom('set', 'add', 'remove', 'confirm'),
      what: fc.constantFrom('theme', 'region', 'source', 'date'),
      value: fc.oneof(
        fc.constantFrom('advocacy', 'south-asia', '2019-06', 'Wikimedia Chile', 'diversity'),
        fc.string(),
      ),
      id: fc.constantFrom('keep-the-orchard/n/1', 'keep-the-orchard/n/2', 'other/n/1'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (many) => {
        const list = many.map(({ words, id, ...rest }) => ({
          ...decisionOn(corpus, words, { ...rest, scheme: 'wikimedia-2022' } as Made),
          id,
        }));
        const result = await decided({ 'page.txt': PAGE }, list);
        expect(result.outcomes.map(({ decision }) => decision)).toEqual(list);
        expect(documentSchema.safeParse(only(result.corpus).document).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a link that a person added', () => {
  it('is no marker, whose order could be wrong', async () => {
    const list = [await made('Plant two trees', { action: 'add', what: 'link', value: 'It has lost a rung' })];
    const { corpus, findings } = await decided({ 'page.txt': PAGE }, list);
    expect(
      only(corpus)
        .recommendation('Plant two')
        .citations.map(({ label }) => label),
    ).toEqual(['1', '3']);
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain('footnotes-are-numbered-in-order');
  });
});
