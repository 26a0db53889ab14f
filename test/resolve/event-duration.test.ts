import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

const page = (body: string) =>
  `== Date and location ==\n${body}\n\n== Participants ==\n* Narnox Quill\n\n== Discussion: Diversity ==\n* Lamps help.\n`;
const eventOf = async (body: string) =>
  (await compileDocument({ path: 'page.wiki', value: page(body) })).document.event;

describe('the duration of an event', () => {
  it.each([
    ['It was held on 3 May 2019 in Kisumu, Kenya, and lasted 3 hours.', '3 hours'],
    ['We met for about three hours.', 'about three hours'],
    ['It lasted two and a half hours, with tea.', 'two and a half hours'],
    ['It lasted 2 hours and 30 minutes.', '2 hours and 30 minutes'],
    ['It lasted 3h.', '3h'],
    ['La réunion a duré 2 heures.', '2 heures'],
    ['We asked for three hours of training.', null],
    ['It lasted three. Hours went by.', null],
    ['It lasted long.', null],
    ['Duration: 2 hours\nPlace: Kisumu\n\nIt lasted 3 hours.', '2 hours'],
  ])('is read from %j: %j', async (body, expected) => {
    expect((await eventOf(body))?.duration ?? null).toBe(expected);
  });
});

describe('fields in one paragraph', () => {
  const expected = { place: 'Kisumu, Kenya', duration: '3 hours', participants: 12 };
  it.each([
    ['lines', 'Date: 3 May 2019\nPlace: Kisumu, Kenya\nDuration: 3 hours\nNumber of participants: 12'],
    ['breaks', 'Date: 3 May 2019<br>Place: Kisumu, Kenya<br/>Duration: 3 hours<br>Number of participants: 12'],
    [
      'bold labels',
      "'''Date:''' 3 May 2019<br>\n'''Place:''' Kisumu, Kenya<br>\n'''Duration:''' 3 hours<br>\n'''Number of participants:''' 12",
    ],
    ['lines that go on', 'Date: 3 May 2019\nPlace: Kisumu,\nKenya\nDuration:\n3 hours\nNumber of participants: 12'],
    ['paragraphs', 'Date: 3 May 2019\n\nPlace: Kisumu, Kenya\n\nDuration: 3 hours\n\nNumber of participants: 12'],
  ])('are all read: %s', async (_, body) => {
    expect(await eventOf(body)).toMatchObject({ ...expected, date: { edtf: '2019-05-03' } });
  });

  it('make a report of a page', async () => {
    const value = 'Date: 3 May 2019\nPlace: Kisumu, Kenya\n\n== Discussion ==\n* Lamps help.\n';
    expect((await compileDocument({ path: 'page.wiki', value })).document.kind).toBe('report');
  });
});

describe('the number of participants', () => {
  it.each([
    ['12 people took part:\n* Narnox Quill', 12],
    ['3 people came:\n* Narnox Quill\n* Ilvo Drannet\n* Veeda Mornack\n* Aldo Quexley', 4],
    ['Number of participants: 12\n* Narnox Quill', 12],
    ['* Narnox Quill\n* Ilvo Drannet', 2],
  ])('below the heading %j is %j', async (list, expected) => {
    const value = `== Date and location ==\n3 May 2019, Kisumu\n\n== Participants ==\n${list}\n\n== Discussion ==\n* Lamps.\n`;
    expect((await compileDocument({ path: 'page.wiki', value })).document.event?.participants).toBe(expected);
  });

  it('stated above goes before the list, and does not open one', async () => {
    expect(await eventOf('Number of participants: 12\n\nPlace: Kisumu')).toMatchObject({
      participants: 12,
      place: 'Kisumu',
    });
    expect(await eventOf('It took place in Kisumu. 12 people took part.')).toMatchObject({ participants: 12 });
  });
});
