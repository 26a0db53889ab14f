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

  it('a row that has lost cells begins with its source, or ends in what was said', async () => {
    const html = (row: string) =>
      read(`<table><tr><th>Source</th><th>Context</th><th>Content</th></tr>${row}</table>`, 'page.html');
    expect((await html('<tr><td>Kenya salon</td><td>May 2019</td></tr>')).points).toEqual([]);
    expect((await html('<tr><td>Kenya salon</td><td>May 2019</td><td>A</td></tr><tr><td>B</td></tr>')).points).toEqual([
      'Kenya salon|2019-05||A',
      'Kenya salon|2019-05||B',
    ]);
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
