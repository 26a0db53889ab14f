import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

async function read(value: string, path = 'page.md') {
  const { document, ledger, doubts } = await compileDocument({ path, value, kind: 'report' });
  const { event } = document;
  return {
    points: document.footnotes.map(({ quotes }) => quotes[0]?.text),
    parents: document.footnotes.map(
      ({ parent }) => document.footnotes.find(({ id }) => id === parent)?.quotes[0]?.text ?? null,
    ),
    themes: document.footnotes.map(({ quotes }) => quotes[0]?.attribution?.themes.map(({ id }) => id).join() ?? null),
    sections: document.sections.map(({ title }) => title),
    event: event && {
      name: event.name,
      date: event.date?.edtf ?? null,
      place: event.place,
      duration: event.duration,
      participants: event.participants,
      countries: event.countries.join(),
      themes: event.themes.map(({ id, basis }) => `${id} ${basis}`).join(),
    },
    lost: ledger.filter(({ use }) => use === 'finding'),
    reasons: ledger.map(({ what }) => what),
    doubts: doubts.map(({ kind, found }) => `${kind} ${found}`),
  };
}

const POINTS = '\n\n## Discussion points\n\n- Lamps\n';

describe('what a report says of its event', () => {
  it.each<[string, string, object]>([
    [
      'fields',
      '- Event: Lake Salon\n- When: 3 May 2019\n- Where: Kisumu, Kenya\n- Duration: 2 hours\n- Attendees: 12\n- Theme: Diversity',
      {
        name: 'Lake Salon',
        date: '2019-05-03',
        place: 'Kisumu, Kenya',
        duration: '2 hours',
        participants: 12,
        countries: 'KE',
        themes: 'diversity stated',
      },
    ],
    [
      'fields below a heading',
      '## About\n\n- Date: 3 May 2019\n- Location: Kisumu',
      { date: '2019-05-03', place: 'Kisumu' },
    ],
    [
      'one line',
      '## Date and location\n\n3 May 2019, Public Library in Kisumu',
      { date: '2019-05-03', place: 'Public Library in Kisumu' },
    ],
    ['an item', '## Date and location\n\n- on 3 May 2019 in Kisumu', { date: '2019-05-03', place: 'Kisumu' }],
    ['a field for both', 'Date and location: 3 May 2019, Kisumu', { date: '2019-05-03', place: 'Kisumu' }],
    ['a place without a date', '## Date and location\n\nKisumu, Kenya', { date: null, place: 'Kisumu, Kenya' }],
    [
      'a sentence below the heading',
      '## Date and location\n\nThe salon took place in Accra on 3 May 2019. It was warm.',
      { date: '2019-05-03', place: 'Accra' },
    ],
    [
      'a sentence that says neither',
      '## Date and location\n\nit will be told later. Be patient.',
      { date: null, place: null },
    ],
    [
      'headings',
      '## Date\n\n3 May 2019\n\n## Location\n\n- Kisumu\n\n## Duration\n\nTwo hours',
      { date: '2019-05-03', place: 'Kisumu', duration: 'Two hours' },
    ],
    ['labels over values', '- Date\n  - 3 May 2019\n- Location\n  - Kisumu', { date: '2019-05-03', place: 'Kisumu' }],
    [
      'labels beside values',
      '## Event\n\n- Date\n- 3 May 2019\n- Location:\n- Kisumu',
      { date: '2019-05-03', place: 'Kisumu' },
    ],
    [
      'a caption and an account',
      'Kenya Strategy Salon 2019 group photo\n\n## What happened\n\nIt was held in May 2019 at Kisumu Hall, and 17 people came. The theme was “Diversity”.',
      {
        name: 'Kenya Strategy Salon 2019',
        date: '2019-05',
        place: 'Kisumu Hall',
        participants: 17,
        countries: 'KE',
        themes: 'diversity stated',
      },
    ],
    [
      'nothing',
      'We met.',
      { name: null, date: null, place: null, duration: null, participants: null, countries: '', themes: '' },
    ],
    ['a day that cannot be', '- Date: 31 June 2019\n- Location: Kisumu', { date: null, place: 'Kisumu' }],
    ['a title', '# Notes of the Kenya Youth Salon\n\nWe met.', { name: 'Kenya Youth Salon', countries: 'KE' }],
    [
      'a year in the name and a day in the account',
      '# Accra Salon 2019\n\nWe met. It took place on 3 May 2019 in French.',
      { date: '2019-05-03' },
    ],
  ])('comes from %s', async (_, head, expected) => {
    const { event, lost, points } = await read(`${head}${POINTS}`);
    expect(event).toMatchObject(expected);
    expect(lost).toEqual([]);
    expect(points).toEqual(['Lamps']);
  });

  it('is a doubt where it cannot be', async () => {
    const { doubts } = await read(`- Date: 31 June 2019\n- Theme: Moon landing\n- Location: Congo${POINTS}`);
    expect(doubts).toEqual(['date-impossible 31 June 2019', 'area-unknown Moon landing', 'place-ambiguous Congo']);
  });

  it.each([
    ['Strategy Salons/Reports/Kenya UG/Kisumu/EN', 'Kenya UG/Kisumu', 'KE'],
    ['Strategy Salons/Reports/KE UG', 'KE UG', 'KE'],
    ['Strategy Salons/Reports/ZZ UG', 'ZZ UG', ''],
    ['Strategy Salons/Kisumu Hall', undefined, 'KE'],
  ])('the path %s names the source %j', async (path, name, countries) => {
    const value = `${path}\n\nWhat happened\n\nRain.\n\nDiscussion points\n\n  • Lamps\n`;
    const { document } = await compileDocument({ path: 'page.txt', value, kind: 'report' });
    expect(document.footnotes[0]?.quotes[0]?.attribution?.sources[0]?.name).toBe(name);
    expect(document.event?.countries.join()).toBe(countries);
  });

  it.each([
    ['a magic word', '{{DISPLAYTITLE:Strategy Salons/Reports/Kenya}}'],
    ['a heading', '= Strategy Salons/Reports/Kenya ='],
  ])('the path in %s of wikitext names the source', async (_, title) => {
    const value = `${title}\n== What happened ==\nRain.\n\n== Discussion points ==\n* Lamps\n`;
    const { document } = await compileDocument({ path: 'page.wiki', value });
    expect(document.kind).toBe('report');
    expect(document.footnotes[0]?.quotes[0]?.attribution?.sources[0]).toMatchObject({
      raw: 'Kenya',
      countries: ['KE'],
    });
  });

  it.each([
    ['Meta:Salons/Reports/Kenya', 'KE', 'Kenya'],
    ['Meta:Salons/Reports/KE UG', 'KE', 'KE UG'],
    ['Strategy Salons/Reports/Benin UG/Cotonou/EN', 'BJ', 'Benin UG/Cotonou'],
    ['Meta:Salons', '', null],
  ])('the page %s, where the text does not name itself, tells country and source', async (title, countries, name) => {
    const origin = { title, pageId: null, revisionId: null, timestamp: null, url: null };
    const value = `- Date: 3 May 2019\n\n## Discussion points\n\n- Lamps\n`;
    const { document } = await compileDocument({ path: 'page.md', value, kind: 'report', origin });
    expect(document.event?.countries.join()).toBe(countries);
    const attribution = document.footnotes[0]?.quotes[0]?.attribution;
    const start = { line: 1, column: 1, offset: 0 };
    const source = { name, raw: name, kind: 'salon', countries: [countries], span: { start, end: start } };
    expect(attribution).toMatchObject({ raw: '3 May 2019', sources: name === null ? [] : [source] });
    expect(attribution?.regions.map(({ span }) => span)).toEqual(attribution?.regions.map(() => null));
  });

  it('the path of the page stands for the words of a report that says nothing of its event', async () => {
    const origin = { title: 'Salons/Reports/Kenya', pageId: null, revisionId: null, timestamp: null, url: null };
    const value = '## Discussion points\n\n- Lamps\n';
    const { document } = await compileDocument({ path: 'page.md', value, kind: 'report', origin });
    expect(document.footnotes[0]?.quotes[0]?.attribution).toMatchObject({ raw: 'Kenya', span: { end: { offset: 0 } } });
  });

  it.each([
    ['', '2019-08-03'],
    ['The salon was held on 5 August 2019 in Accra, and everybody who came liked the lamps there.\n\n', '2019-08-05'],
    ['- Date: 6 August 2019\n\n', '2019-08-06'],
  ])('the date of the front matter counts where the report says none: %j', async (said, date) => {
    const { event } = await read(`---\ndate: 2019-08-03\n---\n\n${said}## Discussion points\n\n- Lamps\n`);
    expect(event?.date).toBe(date);
  });
});

describe('the points of a report', () => {
  it('are the items of its discussion, nested ones below theirs', async () => {
    const { points, parents } = await read(
      '## What happened\n\n- 10:00 Tea\n\n## Ideas\n\n- A\n    - B\n        - C\n- D\n',
    );
    expect(points).toEqual(['A', 'B', 'C', 'D']);
    expect(parents).toEqual([null, 'A', 'B', null]);
  });

  it('are the paragraphs where nobody made items', async () => {
    const { points } = await read(
      '## Discussion points\n\nQuestion 1: Who?\n\nFarmers.\n\nQuestion 2: How?\n\nBy bus.\n',
    );
    expect(points).toEqual(['Farmers.', 'By bus.']);
  });

  it('are not the words beside items', async () => {
    const { points, reasons } = await read(
      '## Discussion points\n\nWe had:\n\n- A\n\nShort.\n\n## See also\n\nNothing.\n\n- Link\n',
    );
    expect(points).toEqual(['A']);
    expect(reasons).toEqual(
      expect.arrayContaining(['lead-in of a list', 'a short line without a bullet', 'no part of the discussion']),
    );
  });

  it('are what somebody said, set apart', async () => {
    expect((await read('## Discussion\n\n> Lamps.\n\n- A\n')).points).toEqual(['Lamps.', 'A']);
  });

  it('stand under questions that are no headings', async () => {
    const { sections } = await read('## Discussion\n\nQuestion 1: Who?\n\n- A\n\n**Money**\n\n- B\n');
    expect(sections).toEqual(['Discussion', 'Question 1: Who?', 'Money']);
  });

  it('have the nearest theme above, or the only one of the event', async () => {
    const page = (fields: string) =>
      `${fields}\n\n## Discussion\n\n- A\n\n### Theme 1: Advocacy\n\n- B\n\n### Rest\n\n- C\n\nThematic area: Partnerships\n\n- D\n`;
    expect((await read(page('Theme: Advocacy'))).themes).toEqual([null, 'advocacy', null, 'partnerships']);
    const one =
      '- Theme: Advocacy\n- Date: 2019\n\n## Discussion\n\n- A\n- Theme: we need a theme\n- Date: choose it early\n';
    const { points, themes } = await read(one);
    expect(points).toEqual(['A', 'Theme: we need a theme', 'Date: choose it early']);
    expect(themes).toEqual(['advocacy', 'advocacy', 'advocacy']);
  });

  it('stand in tables too', async () => {
    const { points, reasons } = await read(
      '## Discussion\n\n| Idea | Who |\n| --- | --- |\n| Paint the bus so that everybody in town can see it | Club |\n',
    );
    expect(points).toEqual(['Paint the bus so that everybody in town can see it']);
    expect(reasons).toContain('table row without a point');
    const digest = '## Discussion\n\n| Source | Content |\n| --- | --- |\n| Kenya salon | Sing |\n';
    expect((await read(digest)).points).toEqual(['Sing']);
    const cell =
      '<h2>Discussion</h2><table><tr><td>A</td><td><ul><li>Sing<ul><li>loud</li></ul></li></ul></td></tr></table>';
    expect((await read(cell, 'page.html')).parents).toEqual([null, 'Sing']);
  });

  it('are not made of code, empty items, signatures and lists of users', async () => {
    const { points, lost } = await read(
      '## Discussion\n\n-\n- A\n\n— Zed (talk) 12:30, 3 May 2019 (UTC)\n\n```\ncode\n```\n\n## Team\n\n- Zed\n\n## Others\n\n- Zed (talk)\n- Yann\n',
    );
    expect(points).toEqual(['A']);
    expect(lost).toEqual([]);
  });

  it('keep the notes that are written in them', async () => {
    const value =
      '== Discussion ==\n* Lamps<ref>Old ones.</ref>\n* Tea\n== What happened ==\nRain.<ref>Much.</ref>\n<references/>\n';
    const { document } = await compileDocument({ path: 'page.wiki', value, kind: 'report' });
    expect(document.footnotes.map(({ label, quotes }) => `${label} ${quotes[0]?.text}`)).toEqual([
      '3 Lamps',
      '4 Tea',
      '1 Old ones.',
      '2 Much.',
    ]);
  });
});
