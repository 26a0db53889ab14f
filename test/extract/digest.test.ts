import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

async function read(value: string, path = 'page.txt') {
  const { document, ledger, doubts } = await compileDocument({ path, value, kind: 'digest' });
  return {
    points: document.footnotes.map(({ quotes }) => {
      const { text, attribution } = quotes[0] ?? {};
      const date = attribution?.date?.edtf ?? '';
      const themes = attribution?.themes.map(({ id }) => id).join() ?? '';
      return `${attribution?.sources.map(({ name }) => name).join('+') ?? ''}|${date}|${themes}|${text}`;
    }),
    summary: document.summary,
    document,
    lost: ledger.filter(({ use }) => use === 'finding'),
    reasons: ledger.map(({ what }) => what),
    doubts: doubts.map(({ kind, found }) => `${kind} ${found}`),
  };
}

describe('a table flattened by copying', () => {
  it('gives the points of each row, nested ones below theirs', async () => {
    const { points, document } = await read(
      'Advocacy\n\nSource Context Content\nKenya salon 3 people in Kisumu on 3 May 2019 Giving\n  • A\n    • B\nPeru salon 4 people on 5 May 2019\n  • C\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05-03|advocacy|A',
      'Kenya salon|2019-05-03|advocacy|B',
      'Peru salon|2019-05-05|advocacy|C',
    ]);
    expect(document.footnotes[1]?.parent).toBe(document.footnotes[0]?.id);
  });

  it('says what is no point', async () => {
    const { points, reasons, lost } = await read(
      'Report/Of May\n\nThis page gathers what the salons of one month have told us, by area.\n\n  • Contents\n\nAdvocacy [edit]\n\nWe thank all.\n\nSource Context Content\nKenya salon 3 people in Kisumu on 3 May 2019 Giving\nAbout lamps\n  • A\n  •\n  • Participants: Zed Ypsilon, Yann Ix\nParticipants: Zed Ypsilon\n',
    );
    expect(points).toEqual(['Kenya salon|2019-05-03|advocacy|A']);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'summary',
        'a list outside the tables',
        'words beside the points of a row',
        'empty item',
      ]),
    );
    expect(lost).toEqual([]);
  });

  it('without any row has the theme of its heading alone', async () => {
    const { points, document } = await read('Advocacy\n\n  • A\n  • B\n\nRooms\n\n  • C\n');
    expect(points).toEqual(['||advocacy|A', '||advocacy|B', '|||C']);
    expect(document.footnotes[0]?.quotes[0]?.attribution?.raw).toBe('Advocacy');
    expect(document.footnotes[2]?.quotes[0]?.attribution).toBe(null);
  });

  it('may have lost its bullets, and lines that look like headings', async () => {
    const { points } = await read(
      'Advocacy\n\nSource Context Content\n\nKenya salon 3 people on 3 May 2019\n\nInvite the bus company\n\nPartnerships\n\nSource Context Content\n\nHindi community\n12 people, April 2019\nMake the tools lighter for old phones.\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05-03|advocacy|Invite the bus company',
      'Hindi community|2019-04|partnerships|Make the tools lighter for old phones.',
    ]);
  });
});

describe('a table of a digest', () => {
  const table = (rows: string, head = '| Source | Context | Content | Response |\n| --- | --- | --- | --- |\n') =>
    read(`# Digest\n\n## Advocacy\n\n${head}${rows}`, 'page.md');

  it('gives a point a row', async () => {
    const { points, reasons, lost } = await table('| Kenya salon | 3 people, May 2019 | Sing. | Thanks |\n');
    expect(points).toEqual(['Kenya salon|2019-05|advocacy|Sing.']);
    expect(reasons).toContain('head of a table');
    expect(lost).toEqual([]);
  });

  it('a row without a source has the one above, and says so', async () => {
    const { points, document } = await table(
      '| Kenya salon | May 2019 | A | |\n| | | B | |\n| | June 2019 | C | |\n| Peru salon | | D | |\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05|advocacy|A',
      'Kenya salon|2019-05|advocacy|B',
      'Kenya salon|2019-06|advocacy|C',
      'Peru salon||advocacy|D',
    ]);
    const reasons = document.footnotes.map(({ quotes }) => quotes[0]?.attribution?.regions[0]?.reason ?? '');
    expect(reasons.map((reason) => /row of line (\d+)/.exec(reason)?.[1])).toEqual([undefined, '7', '7', undefined]);
  });

  it('a row that ends before what was said gives no point', async () => {
    const html = (row: string) =>
      read(`<table><tr><th>Source</th><th>Context</th><th>Content</th></tr>${row}</table>`, 'page.html');
    expect((await html('<tr><td>Kenya salon</td><td>May 2019</td></tr>')).points).toEqual([]);
    const { points, lost } = await html(
      '<tr><td>Kenya salon</td><td>May 2019</td><td>A</td></tr>\n<tr><td>B</td></tr>',
    );
    expect(points).toEqual(['Kenya salon|2019-05||A']);
    expect(lost).toHaveLength(1);
  });

  it('may have columns of date, place and theme, and sources of no kind', async () => {
    const { points, doubts } = await table(
      '| Reed Circle | Diversity | 3 May 2019 | Norway | A |\n| Diversity | Moon landing | 31 June 2019 | Congo | B |\n| | | | | Participants: Zed Ypsilon |\n',
      '| Source | Theme | Date | Place | Content |\n| --- | --- | --- | --- | --- |\n',
    );
    expect(points).toEqual(['Reed Circle|2019-05-03|diversity|A', 'Diversity||advocacy|B']);
    expect(doubts).toEqual(['area-unknown Moon landing', 'date-impossible 31 June 2019', 'place-ambiguous Congo']);
  });

  it('without a column of what was said gives nothing, and names of persons never', async () => {
    const { points, reasons } = await read(
      '| Source | Weather |\n| --- | --- |\n| A | B |\n\n| Name | Town |\n| --- | --- |\n| Zed | B |\n\n> - Said\n',
      'page.md',
    );
    expect(points).toEqual(['|||Said']);
    expect(reasons).toEqual(
      expect.arrayContaining([
        'a table without a column of what was said',
        'participants: names of persons are not copied',
      ]),
    );
  });

  it('a point without any attribution has none', async () => {
    const { document } = await read('| Source | Content |\n| --- | --- |\n| | A |\n', 'page.md');
    expect(document.footnotes[0]?.quotes[0]?.attribution).toBe(null);
  });

  it('cells may hold lines with bullets, and paragraphs', async () => {
    const { document } = await read(
      '<table><tr><th>Source</th><th>Content</th></tr><tr><td><p>Kenya</p><p>salon</p></td><td>• A<br>• <b>B</b> b<br>after</td></tr><tr><td>Peru salon</td><td><blockquote><p>C</p></blockquote><p>D</p></td></tr></table>',
      'page.html',
    );
    const texts = document.footnotes.map(({ quotes }) => quotes[0]?.text);
    expect(texts).toEqual(['A', 'B b', 'C', 'D']);
  });
});

describe('a table of comments', () => {
  const csv = (text: string) => read(text, 'page.csv');

  it('tells source, date, theme, region and language by their columns', async () => {
    const { document, doubts } = await csv(
      'Id,Source,Date,Theme,Region,Language,Comment\na1,Kenya salon,2019-05-03,Advocacy,South Asia,pt-br,Sing\n,,May 2019,,Kenya,Hindi,Dance\nb,Peru salon,,,Congo,Hindi and Tamil,Eat\nc,,,,,,Sleep\n',
    );
    expect(document.footnotes.map(({ label, quotes }) => [label, quotes[0]?.language])).toEqual([
      ['a1', 'pt-BR'],
      ['1', 'hi'],
      ['b', null],
      ['c', null],
    ]);
    const attributions = document.footnotes.map(({ quotes }) => quotes[0]?.attribution);
    expect(attributions.map((one) => one?.regions.map(({ label, basis }) => `${label} ${basis}`)[0])).toEqual([
      'South Asia stated',
      'Sub-Saharan Africa place',
      'Latin America & Caribbean place',
      undefined,
    ]);
    expect(attributions[0]?.regions[0]?.reason).toBe('The table names the region “South Asia”.');
    expect(attributions[3]).toBe(null);
    expect(doubts).toEqual(['place-ambiguous Congo']);
  });

  it('a label that comes again gets another id', async () => {
    const { document } = await csv('Id,Comment\n1,A\n1,B\n');
    expect(document.footnotes.map(({ id }) => id)).toEqual(['page/n/1', 'page/n/1-2']);
  });

  it('a word that is no tag of a language is none', async () => {
    const { document } = await csv('Language,Comment\nx-,A\nqwe-1,B\n');
    expect(document.footnotes.map(({ quotes }) => quotes[0]?.language)).toEqual([null, null]);
  });
});

describe('a table copied with its tabs', () => {
  it('has a row in each line with tabs, and further points in the lines below', async () => {
    const { points, lost } = await read(
      'Feedback by area\nAdvocacy\nSource\tContext\tContent\nTamale Strategy Salon\t13 participants in Tamale, Ghana on 13 July 2019\tPaint the school bus\nDanish knitters\tChat group, 4 August 2019\tGive a lamp to young editors\nHindi community\tVillage pump, July 2019\t\nAsk papers for a column\nWrite to the mayor\nBe kind to newcomers\nDiversity\nSource\tContext\tContent\nArgentina Strategy Salon\t10 participants in Rosario, Argentina on 20 July 2019\tSing louder and longer\n',
    );
    expect(points).toEqual([
      'Tamale Strategy Salon|2019-07-13|advocacy|Paint the school bus',
      'Danish knitters|2019-08-04|advocacy|Give a lamp to young editors',
      'Hindi community|2019-07|advocacy|Ask papers for a column',
      'Hindi community|2019-07|advocacy|Write to the mayor',
      'Hindi community|2019-07|advocacy|Be kind to newcomers',
      'Argentina Strategy Salon|2019-07-20|diversity|Sing louder and longer',
    ]);
    expect(lost).toEqual([]);
  });

  it('leaves out the response, in its cell, in lines below it and behind the last line of a cell', async () => {
    const { points, reasons, lost } = await read(
      'Advocacy\nSource\tContext\tContent\tWorking group response\nKenya salon\t3 May 2019\tSing\tThanks\nMore thanks\nPeru salon\t4 May 2019\tDance\nHum\tNoted\nNorway chapter\t5 May 2019\tEat\n\nRoles & Responsibilities\nNo feedback this month.\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05-03|advocacy|Sing',
      'Peru salon|2019-05-04|advocacy|Dance',
      'Peru salon|2019-05-04|advocacy|Hum',
      'Norway chapter|2019-05-05|advocacy|Eat',
    ]);
    expect(reasons).toContain('response of the working group: not said by the source');
    expect(lost).toEqual([]);
  });

  it('a row whose source spans two goes on with the source above and its own context', async () => {
    const { points, document } = await read(
      'Advocacy\nSource\tContext\tContent\tResponse\nDanish knitters\tChat group, 2 August 2019\t\nGive awards\nCall, 5 August 2019\t\nWrite letters\nVideo call, 6 August 2019\tHum\tThanks\n',
    );
    expect(points).toEqual([
      'Danish knitters|2019-08-02|advocacy|Give awards',
      'Danish knitters|2019-08-05|advocacy|Write letters',
      'Danish knitters|2019-08-06|advocacy|Hum',
    ]);
    expect(document.footnotes[1]?.quotes[0]?.attribution?.raw).toBe('Danish knitters Call, 5 August 2019');
  });

  it('lines that no row can take are told', async () => {
    const { points, lost } = await read(
      'Advocacy\nSource\tContext\tContent\nLost words here\nKenya salon\t3 May 2019\tSing\nParticipants: Zed Ypsilon, Yann Ix\n\na\tb\tc\td\te\n  • Hum\n\nOther matters\nSource\tContent\nPeru salon\tEat\n',
    );
    expect(points).toEqual(['Kenya salon|2019-05-03|advocacy|Sing', 'Peru salon|||Eat']);
    expect(lost).not.toEqual([]);
  });

  it('bullets may be left', async () => {
    const { points } = await read(
      'Advocacy\nSource\tContext\tContent\nKenya salon\t3 May 2019\tLamps\n\n  • Sing\n    • Hum\n\nPeru salon\t4 May 2019\t\n\n  • Eat\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05-03|advocacy|Sing',
      'Kenya salon|2019-05-03|advocacy|Hum',
      'Peru salon|2019-05-04|advocacy|Eat',
    ]);
  });

  it('ends with the heading of another section, and may hold a row without tabs', async () => {
    const { points, document } = await read(
      'Advocacy\nSource\tContext\tContent\nKenya salon\t3 May 2019\tSing\nPeru salon 4 people in Lima on 5 May 2019\nHum\nMali salon\t6 May 2019\tEat\n\nReferences\n\nSome words.\n',
    );
    expect(points).toEqual([
      'Kenya salon|2019-05-03|advocacy|Sing',
      'Peru salon|2019-05-05|advocacy|Hum',
      'Mali salon|2019-05-06|advocacy|Eat',
    ]);
    expect(document.footnotes[0]?.quotes[0]?.attribution?.raw).toBe('Kenya salon\t3 May 2019');
  });

  it('never fails, and takes no word twice', async () => {
    const piece = fc.constantFrom(
      'Source\tContext\tContent\n',
      'Kenya salon\t',
      '3 May 2019\t',
      'Sing\n',
      '\t',
      '\n',
      'Advocacy\n',
      '  • Hum\n',
      'Thanks',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const { document } = await read(`Digest\n\n${pieces.join('')}`);
        const spans = document.footnotes.flatMap(({ quotes }) => quotes.map(({ span }) => span.start.offset));
        expect(new Set(spans).size).toBe(spans.length);
      }),
      { numRuns: 60 },
    );
  });

  it('copies no name out of a context', async () => {
    const { points } = await read(
      'Advocacy\nSource\tContext\tContent\nHindi community (Village Pump)\t5 participants, July 2019, facilitated by Zed Ypsilon\tAsk for a kit.\n',
    );
    expect(points.map((point) => point.split('|').at(-1))).toEqual(['Ask for a kit.']);
  });
});

describe('rows that are short', () => {
  const wiki = (rows: string, head = '! Source !! Context !! Content !! Response') =>
    read(`== Advocacy ==\n{|\n${head}\n${rows}|}\n`, 'page.wiki');

  it('end early: what is missing is the last', async () => {
    const rows = '|-\n| Hindi community || July 2019 || Sing\n|-\n| Danish knitters || Chat, 2 August 2019 || Eat\n';
    const expected = ['Hindi community|2019-07|advocacy|Sing', 'Danish knitters|2019-08-02|advocacy|Eat'];
    expect((await wiki(rows)).points).toEqual(expected);
    const html = await read(
      '<h2>Advocacy</h2><table><tr><th>Source</th><th>Context</th><th>Content</th><th>Response</th></tr><tr><td>Hindi community</td><td>July 2019</td><td>Sing</td></tr><tr><td>Danish knitters</td><td>Chat, 2 August 2019</td><td>Eat</td></tr></table>',
      'page.html',
    );
    expect(html.points).toEqual(expected);
  });

  it('go on below a cell that spans rows, and behind one that spans columns', async () => {
    const { points } = await wiki(
      '|-\n| rowspan="2" | Danish knitters || Chat, 2 August 2019 ||\n* Eat\n|-\n| Call, 5 August 2019 ||\n* Sing\n|-\n| Peru salon || rowspan=2 | 7 May 2019 || Hum\n|-\n| Kenya salon || Dance || No\n|-\n| colspan="2" | Mali salon, 8 May 2019 || Paint\n',
    );
    expect(points).toEqual([
      'Danish knitters|2019-08-02|advocacy|Eat',
      'Danish knitters|2019-08-05|advocacy|Sing',
      'Peru salon|2019-05-07|advocacy|Hum',
      'Kenya salon|2019-05-07|advocacy|Dance',
      'Mali salon|2019-05-08|advocacy|Paint',
    ]);
  });

  it('without a cell of what was said are told', async () => {
    const { points, lost } = await wiki('|-\n| Peru salon || 3 May 2019 || Eat\n|-\n| Some other words || Thoughts\n');
    expect(points).toEqual(['Peru salon|2019-05-03|advocacy|Eat']);
    expect(lost).toHaveLength(1);
  });
});

it.each(['report', 'synthesis', 'other'] as const)('a table of comments gives its points as a %s too', async (kind) => {
  const value = 'Comment,Community,Date\nSing,Kenya salon,2019-05-03\n';
  const { document } = await compileDocument({ path: 'page.csv', value, kind });
  expect(document.kind).toBe(kind);
  const [quote] = document.footnotes.flatMap(({ quotes }) => quotes);
  expect([quote?.text, quote?.attribution?.sources[0]?.name, quote?.attribution?.date?.edtf]).toEqual([
    'Sing',
    'Kenya salon',
    '2019-05-03',
  ]);
});

describe('prose beside the bullets of a cell', () => {
  it('is a point, a short label is none', async () => {
    const { points, reasons } = await read(
      '{|\n! Source !! Context !! Content\n|-\n| Kenya Salon || July 2019 || Lamps were what most of us spoke of.\n* Tea\n* Bread\nAfterwards:\n|}\n',
      'page.wiki',
    );
    expect(points).toEqual([
      'Kenya Salon|2019-07||Lamps were what most of us spoke of.',
      'Kenya Salon|2019-07||Tea',
      'Kenya Salon|2019-07||Bread',
    ]);
    expect(reasons).toContain('a label beside the points of a cell');
  });
});

describe('a table whose columns cannot be told', () => {
  it('leaves words unread rather than under the wrong source', async () => {
    const { points, lost } = await read(
      'Digest of July\n\nAdvocacy[edit]\n\nSource Context Content\nHindi community (Village Pump) 5 participants, July 2019, facilitated by Zed Ypsilon Ask schools to link to us. People want a press kit.\nMore rooms for women\nDanish youth group Chat group, 2-4 August 2019\n  • Give awards\n\nCall, 5 August 2019\n  • Write letters\n\nCommunity Health[edit]\n\nSource Context Content\nKenya salon 3 people in Kisumu on 3 May 2019 Sing in the bus and paint it in many colours too\nReed Circle Email More lamps\nPeru salon 4 people on 5 May 2019\nHum\nReed Circle Chat room, 5 August 2019\nDance\n\nDiversity[edit]\n\nNothing this month.\n',
    );
    expect(points).toEqual([
      'Danish youth group|2019-08-02/2019-08-04|advocacy|Give awards',
      'Kenya salon|2019-05-03|community-health|Sing in the bus and paint it in many colours too',
      'Peru salon|2019-05-05|community-health|Hum',
    ]);
    expect(lost).toHaveLength(4);
  });

  it('nor where its columns are of spaces and its head stands on several lines', async () => {
    const { points, lost, document } = await read(
      'Digest of July\n\nAdvocacy[edit]\n\n                                        Working\n   Source       Context       Content   group\n                                        response\nKenya       3 people in   Sing in the   Thanks\nsalon       May 2019      bus\n\nDiversity[edit]\n\nNothing this month.\n',
    );
    expect(points).toEqual([]);
    expect(document.sections).toHaveLength(2);
    expect(lost).not.toEqual([]);
  });
});
