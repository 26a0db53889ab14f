import { describe, expect, it } from 'vitest';
import { asUnreadable, compile, compileDocument, join } from '../src/compile.ts';
import { documentSchema } from '../src/model/report.ts';

const PAGE = `Movement/Input/Open Halls

People of many towns told us what they need, and this is what they said.

Rooms

  • Open the doors of all halls.[1][2]
  • Support readers by:
    • lending keys,[3] and by buying lamps.
    • mending roofs. Old roofs leak.[2]
  • Paint the walls.

Footnotes

  1. Halls stay shut (most days). (Ghana Strategy Salon, June 2019, Diversity thematic area).
  2. We have no key. (Hindi Editor community, Nepali community, March - April 2019 - Roles & Responsibility theme). Nobody lends one. (Kenya youth salon, 31 June 2019, Moon landing thematic area)
  3. Buy lamps.
`;

const compiled = await compileDocument({ path: 'halls.txt', value: PAGE });
const { document } = compiled;
const wordsAt = (span: { start: { offset: number }; end: { offset: number } }) =>
  compiled.text.slice(span.start.offset, span.end.offset);

describe('a page compiled', () => {
  it('is a document of the model', () => {
    expect(documentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      id: 'open-halls',
      path: 'halls.txt',
      format: 'plain',
      kind: 'synthesis',
      title: 'Open Halls',
      language: 'en',
      languageBasis: 'detected',
      summary: 'People of many towns told us what they need, and this is what they said.',
      event: null,
    });
  });

  it('has its recommendations with parent, section and markers', () => {
    const { recommendations, sections } = document;
    expect(sections.map(({ id, title, depth, parent }) => [id, title, depth, parent])).toEqual([
      ['open-halls/s/rooms', 'Rooms', 2, null],
    ]);
    expect(
      recommendations.map(({ text, parent, citations }) => [
        text,
        recommendations.find(({ id }) => id === parent)?.ordinal ?? null,
        citations.map(({ label }) => label).join(),
      ]),
    ).toEqual([
      ['Open the doors of all halls.', null, '1,2'],
      ['Support readers by:', null, ''],
      ['lending keys, and by buying lamps.', 2, '3'],
      ['mending roofs. Old roofs leak.', 2, '2'],
      ['Paint the walls.', null, ''],
    ]);
    for (const { section, id, fingerprint } of recommendations) {
      expect(section).toBe('open-halls/s/rooms');
      expect(id).toBe(`open-halls/r/${fingerprint.slice(0, 8)}`);
    }
  });

  it('a marker covers the clause it stands behind', () => {
    expect(
      document.recommendations.flatMap(({ citations }) =>
        citations.map(({ covers, span }) => [wordsAt(span), wordsAt(covers)]),
      ),
    ).toEqual([
      ['[1]', 'Open the doors of all halls.'],
      ['[2]', 'Open the doors of all halls.'],
      ['[3]', 'lending keys,'],
      ['[2]', 'Old roofs leak.'],
    ]);
  });

  it('tells quotes from attributions', () => {
    expect(
      document.footnotes.map(({ label, quotes }) => [
        label,
        quotes.map(({ text, attribution }) => [text, attribution?.raw ?? null]),
      ]),
    ).toEqual([
      ['1', [['Halls stay shut (most days).', '(Ghana Strategy Salon, June 2019, Diversity thematic area)']]],
      [
        '2',
        [
          [
            'We have no key.',
            '(Hindi Editor community, Nepali community, March - April 2019 - Roles & Responsibility theme)',
          ],
          ['Nobody lends one.', '(Kenya youth salon, 31 June 2019, Moon landing thematic area)'],
        ],
      ],
      ['3', [['Buy lamps.', null]]],
    ]);
  });

  it('reads sources with kind, audience, countries and languages', () => {
    const sources = document.footnotes.flatMap(({ quotes }) =>
      quotes.flatMap(({ attribution }) => attribution?.sources ?? []),
    );
    expect(
      sources.map(({ id, kind, audience, countries, languages }) => [id, kind, audience, countries, languages]),
    ).toEqual([
      ['ghana-strategy-salon', 'salon', null, ['GH'], []],
      ['hindi-editor-community', 'community', null, [], ['hi']],
      ['nepali-community', 'community', null, [], ['ne']],
      ['kenya-youth-salon', 'salon', 'youth', ['KE'], []],
    ]);
  });

  it('tags with basis, reason and the words that justify it', () => {
    const tags = document.footnotes.flatMap(({ quotes }) =>
      quotes.flatMap(({ attribution }) => [
        ...(attribution?.themes ?? []),
        ...(attribution?.regions ?? []).filter(({ vocabulary }) => vocabulary === 'wikimedia-2022'),
      ]),
    );
    expect(tags.map(({ label, basis, reason, span }) => [label, basis, span && wordsAt(span), reason])).toEqual([
      ['Diversity', 'stated', 'Diversity', 'The attribution names the area “Diversity”.'],
      ['Sub-Saharan Africa', 'place', 'Ghana', expect.stringContaining('names Ghana')],
      [
        'Roles & Responsibilities',
        'corrected',
        'Roles & Responsibility',
        '“Roles & Responsibility” is taken for a misspelling of “Roles & Responsibilities”, to which it is nearer than to any other area.',
      ],
      [
        'South Asia',
        'language',
        'Hindi',
        expect.stringMatching(/“Hindi” names the language Hindi: \d\d(\.\d)? % of its speakers/),
      ],
      ['Sub-Saharan Africa', 'place', 'Kenya', expect.stringContaining('names Kenya')],
    ]);
  });

  it('recommendations carry the tags of their footnotes', () => {
    const [first] = document.recommendations;
    expect(first?.themes.map(({ id, basis, from, reason }) => [id, basis, from, reason])).toEqual([
      ['diversity', 'cited', ['open-halls/n/1'], 'Carried over from footnote 1.'],
      ['roles-and-responsibilities', 'cited', ['open-halls/n/2'], 'Carried over from footnote 2.'],
    ]);
    expect(first?.regions.find(({ id }) => id === 'sub-saharan-africa')).toMatchObject({
      from: ['open-halls/n/1', 'open-halls/n/2'],
      reason: 'Carried over from footnotes 1, 2.',
    });
    expect(document.footnotes.map(({ citedBy }) => citedBy.length)).toEqual([1, 2, 1]);
  });

  it('what stays open is a doubt with its place', () => {
    expect(compiled.doubts.map(({ kind, found, reason, span }) => [kind, found, reason, wordsAt(span)])).toEqual([
      ['date-impossible', '31 June 2019', 'June has 30 days', '31 June 2019'],
      ['area-unknown', 'Moon landing', 'the vocabulary of themes does not have it', 'Moon landing'],
    ]);
    const date = document.footnotes[1]?.quotes[1]?.attribution?.date;
    expect(date).toMatchObject({ raw: '31 June 2019', edtf: null, start: null, end: null });
  });

  it('every line is in the ledger once', () => {
    expect(compiled.ledger.map(({ from, to, use, what }) => `${from}-${to} ${use} ${what}`)).toEqual([
      '1-1 used title',
      '2-2 ignored blank',
      '3-3 used summary',
      '4-4 ignored blank',
      '5-5 used heading',
      '6-6 ignored blank',
      '7-11 used recommendation',
      '12-12 ignored blank',
      '13-13 used heading of the footnotes',
      '14-14 ignored blank',
      '15-17 used footnote',
      '18-18 ignored blank',
    ]);
  });
});

describe('the ledger', () => {
  it('says of a line with words and markup why its words are left out', async () => {
    const { ledger } = await compileDocument({
      path: 'page.wiki',
      value: '== Soup ==\n\nA <b>short</b> line\n\n<b></b>\n\n* Stir.<ref>It is.</ref>\n',
    });
    expect(ledger.map(({ from, what }) => `${from} ${what}`)).toEqual([
      '1 heading',
      '2 blank',
      '3 a short line without a bullet or a marker',
      '4 blank',
      '5 HTML markup',
      '6 blank',
      '7 recommendation',
      '8 blank',
    ]);
  });

  it('a bullet on a line of its own belongs to its item', async () => {
    const { ledger, doubts } = await compileDocument({
      path: 'x.txt',
      value: 'Rooms\n\n•\nOpen halls.[1]\n\nNotes\n\n1.\nYes',
    });
    expect(ledger.map(({ from, to, use }) => `${from}-${to} ${use}`)).toContain('3-4 used');
    expect(doubts).toEqual([]);
  });
});

describe('words that are a people and a language', () => {
  const regions = async (name: string) => {
    const value = `Rooms\n\n• Open halls.[1]\n\nNotes\n\n1. Yes (${name}, May 2019, Diversity thematic area)`;
    const one = await compileDocument({ path: 'x.txt', value });
    const attribution = one.document.footnotes[0]?.quotes[0]?.attribution;
    return {
      countries: attribution?.sources[0]?.countries,
      languages: attribution?.sources[0]?.languages,
      regions: attribution?.regions
        .filter(({ vocabulary }) => vocabulary === 'wikimedia-2022')
        .map(({ id, basis }) => `${id} ${basis}`),
      doubts: one.doubts.map(({ reason }) => reason),
    };
  };

  it.each([
    ['Japanese community', [], ['ja'], ['east-southeast-asia-and-pacific language'], []],
    ['French Strategy Salon', [], [], [], ['“French” can be France or the language French']],
    ['Hindi community of Nepal', ['NP'], ['hi'], ['south-asia place'], []],
    [
      'Kenya and Norway Strategy Salon',
      ['KE', 'NO'],
      [],
      ['sub-saharan-africa place', 'northern-and-western-europe place'],
      [],
    ],
    ['Congo Strategy Salon', [], [], [], [expect.stringContaining('Democratic Republic of the Congo')]],
    ['Korea community', [], [], [], [expect.stringContaining('South Korea')]],
    ['French-speaking community', [], ['fr'], [], []],
    ['Sunrise community', [], [], [], []],
  ])('%s', async (name, countries, languages, tagged, doubts) => {
    expect(await regions(name)).toEqual({ countries, languages, regions: tagged, doubts });
  });
});

describe('several files', () => {
  it('documents of one title get ids apart, in the order they come in', async () => {
    const { corpus } = await compile([
      { path: 'a.txt', value: PAGE },
      { path: 'b.txt', value: PAGE },
    ]);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['open-halls', 'open-halls-2']);
    const second = corpus.documents[1];
    const ids = JSON.stringify(second).match(/"open-halls[^"]*"/g) ?? [];
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(id).toMatch(/^"open-halls-2/);
  });

  it('one source is one source everywhere', async () => {
    const { corpus } = await compile([
      { path: 'a.txt', value: PAGE },
      { path: 'b.txt', value: PAGE.replace('Ghana Strategy Salon', 'ghana strategy salon') },
    ]);
    expect(corpus.sources.map(({ id, documents, footnotes }) => [id, documents.length, footnotes.length])).toEqual([
      ['ghana-strategy-salon', 2, 2],
      ['hindi-editor-community', 2, 2],
      ['kenya-youth-salon', 2, 2],
      ['nepali-community', 2, 2],
    ]);
  });

  it('points keep their parents under another id, and no rule about footnotes speaks of them', async () => {
    const value = 'What happened\n\nIt rained.\n\nDiscussion points\n\n  • Lamps\n    • Tea\n';
    const { corpus, findings } = await compile([
      { path: 'a/lake.txt', value, kind: 'report' },
      { path: 'b/lake.txt', value, kind: 'report' },
    ]);
    expect(corpus.documents.map(({ footnotes }) => footnotes.map(({ parent }) => parent))).toEqual([
      [null, `${corpus.documents[0]?.id}/n/1`],
      [null, `${corpus.documents[1]?.id}/n/1`],
    ]);
    expect(corpus.documents[1]?.id).toBe(`${corpus.documents[0]?.id}-2`);
    expect(findings).toEqual([]);
  });

  it('a file that cannot be read does not lose the others', async () => {
    const { corpus, unreadable } = await compile([
      { path: 'empty.txt', value: '\n \n' },
      { path: 'a.txt', value: PAGE },
      { path: 'picture.png', value: 'x' },
      { path: 'latin.txt', value: new Uint8Array([0x63, 0x61, 0x66, 0xe9]) },
    ]);
    expect(corpus.documents).toHaveLength(1);
    expect(unreadable.map(({ path, reason }) => [path, reason])).toEqual([
      ['empty.txt', 'is empty'],
      ['picture.png', expect.stringContaining('no reader knows the ending')],
      ['latin.txt', expect.stringContaining('not UTF-8')],
    ]);
  });

  it('findings point at their lines', async () => {
    const { findings } = await compile([{ path: 'a.txt', value: PAGE.replace('[3]', '[9]') }]);
    expect(findings.map(({ ruleId, span }) => `${ruleId}:${span?.start.line}`)).toEqual(
      expect.arrayContaining([
        'footnote-is-defined:9',
        'footnote-is-cited:17',
        'date-is-possible:16',
        'attribution-is-present:17',
      ]),
    );
  });

  it('joining documents changes none of them', () => {
    const before = JSON.stringify(compiled);
    expect(join([compiled, compiled]).corpus.documents.map(({ id }) => id)).toEqual(['open-halls', 'open-halls-2']);
    expect(JSON.stringify(compiled)).toBe(before);
  });

  it('a second date in an attribution is told, not dropped', async () => {
    const value = PAGE.replace('June 2019, Diversity thematic area', 'June 2019; Kenya salon, July 2019');
    const { compiled } = await compile([{ path: 'a.txt', value }]);
    expect(compiled[0]?.doubts[0]).toMatchObject({
      kind: 'date-ambiguous',
      found: 'July 2019',
      reason: 'the attribution names 2019-06 and 2019-07',
    });
  });

  it('a marker leads to the list of footnotes behind it', async () => {
    const value = 'Rooms\n\n• Open[1]\n\nFootnotes\n\n1. First\n\nRoofs\n\n• Mend[1]\n\nFootnotes\n\n1. Second';
    const { corpus } = await compile([{ path: 'a.txt', value }]);
    const { recommendations, footnotes } = corpus.documents[0] as (typeof corpus.documents)[0];
    expect(recommendations.map(({ citations }) => citations[0]?.footnote)).toEqual(footnotes.map(({ id }) => id));
    expect(footnotes.map(({ quotes }) => quotes[0]?.text)).toEqual(['First', 'Second']);
  });

  it('a fault is no unreadable file', () => {
    expect(() => asUnreadable('a.txt', new TypeError('bug'))).toThrow('bug');
  });
});

describe('the title of a page', () => {
  it.each([
    ['the one heading of depth 1 above all else', '# Open Halls\n\n- A.\n', 'Open Halls', []],
    ['not the first of several', '# Open Halls\n\n- A.\n\n# Keys\n\n- B.\n', 'page', ['Open Halls', 'Keys']],
    ['not one below a list', '- A.\n\n# Keys\n\n- B.\n', 'page', ['Keys']],
    ['not one below prose', `${'Words of the page. '.repeat(6)}\n\n# Keys\n\n- B.\n`, 'page', ['Keys']],
    ['one below a short line of the skin', 'Back to start\n\n# Keys\n\n- B.\n', 'Keys', []],
  ])('is %s', async (_, value, title, sections) => {
    const { document: page } = await compileDocument({ path: 'page.md', value });
    expect([page.title, page.sections.map((section) => section.title)]).toEqual([title, sections]);
  });
});

describe('a table with lists in its cells', () => {
  it('gives each item where it stands, and the other words of the cell', async () => {
    const table =
      '{|\n! Area !! Asked\n|-\n| Halls ||\nWe say:\n* Open them.<ref>a</ref>\n** At night.\n* Heat them.\n|}\n<references />\n';
    const { document: page } = await compileDocument({ path: 'page.wiki', value: table });
    const parentOf = (id: string | null) => page.recommendations.find((one) => one.id === id)?.text ?? null;
    expect(
      page.recommendations.map(({ text, parent, citations }) => [text, parentOf(parent), citations.length]),
    ).toEqual([
      ['We say:', null, 0],
      ['Open them.', 'We say:', 1],
      ['At night.', 'Open them.', 0],
      ['Heat them.', 'We say:', 0],
    ]);
  });
});
