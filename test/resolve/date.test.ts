import { parse } from '@edtf-ts/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateMention, findDates } from '../../src/resolve/date.ts';
import { dateTables } from '../../src/vocabularies/dates.ts';

const TABLES = dateTables();
const find = (text: string) => findDates(text, TABLES);

/** The only date of a text, which is the whole text. */
function read(text: string): DateMention {
  const [found, ...more] = find(text);
  expect(more).toEqual([]);
  expect(found && text.slice(found.start, found.end)).toBe(text);
  return found as DateMention;
}

/** The words found, with `?` behind those that could be a name. */
const wordsOf = (text: string) =>
  find(text).map(({ start, end, certain }) => text.slice(start, end) + (certain ? '' : '?'));

describe('a date is read', () => {
  it.each([
    ['8 September 2019', '2019-09-08'],
    ['06th July 2019', '2019-07-06'],
    ['3rd of August 2019', '2019-08-03'],
    ['20th of July 2019', '2019-07-20'],
    ['13 July, 2019', '2019-07-13'],
    ['September 7th, 2019', '2019-09-07'],
    ['June 5,2019', '2019-06-05'],
    ['August the 7th 2019', '2019-08-07'],
    ['2019 September 7', '2019-09-07'],
    ['27-Jul-2019', '2019-07-27'],
    ['27/Jul/2019', '2019-07-27'],
    ['Saturday 27th of July 2019', '2019-07-27'],
    ['Saturday the 27th of July 2019', '2019-07-27'],
    ['Sat 27 Jul 2019', '2019-07-27'],
    ['Sat. 27 Jul. 2019', '2019-07-27'],
    ['Saturday, 27/07/2019', '2019-07-27'],
    ['Saturday 2019-07-27', '2019-07-27'],
    ['29 February 2020', '2020-02-29'],
    ['JUNE 5, 2019', '2019-06-05'],
    ['5 may 2019', '2019-05-05'],
    ['5 May. 2019', '2019-05-05'],
  ])('%s is the day %s', (text, day) => {
    expect(read(text)).toMatchObject({
      edtf: day,
      first: day,
      last: day,
      precision: 'day',
      problem: null,
      certain: true,
    });
  });

  it.each([
    ['30/03/2019', '2019-03-30'],
    ['03/30/2019', '2019-03-30'],
    ['30.3.2019', '2019-03-30'],
    ['03.04.2019', '2019-04-03'],
    ['30-03-2019', '2019-03-30'],
    ['04/04/2019', '2019-04-04'],
    ['2019-06-30', '2019-06-30'],
    ['2019/06/30', '2019-06-30'],
    ['2019-06-30T10:00:00Z', '2019-06-30'],
  ])('%s in figures is the day %s', (text, day) => {
    expect(read(text)).toMatchObject({ edtf: day, first: day, last: day, precision: 'day', certain: true });
  });

  it.each([
    ['June 2019', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['June, 2019', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['June of 2019', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['Sept. 2019', '2019-09', '2019-09-01', '2019-09-30', 'month'],
    ['Feb 2020', '2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2019 June', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['2019-06', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['May 2019', '2019-05', '2019-05-01', '2019-05-31', 'month'],
    ['may 2019', '2019-05', '2019-05-01', '2019-05-31', 'month'],
    ['late-August 2019', '2019-08', '2019-08-01', '2019-08-31', 'month'],
    ['end of June 2019', '2019-06', '2019-06-01', '2019-06-30', 'month'],
    ['mid-2019', '2019', '2019-01-01', '2019-12-31', 'year'],
    ['Q3 2019', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['2019 Q3', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['quarter 1 of 2019', '2019-33', '2019-01-01', '2019-03-31', 'quarter'],
    ['third quarter of 2019', '2019-35', '2019-07-01', '2019-09-30', 'quarter'],
    ['4th quarter 2019', '2019-36', '2019-10-01', '2019-12-31', 'quarter'],
    ['spring 2019', '2019-21', '2019-01-01', '2019-12-31', 'season'],
    ['Summer of 2019', '2019-22', '2019-01-01', '2019-12-31', 'season'],
    ['autumn 2019', '2019-23', '2019-01-01', '2019-12-31', 'season'],
    ['fall 2019', '2019-23', '2019-01-01', '2019-12-31', 'season'],
    ['autumn/fall 2019', '2019-23', '2019-01-01', '2019-12-31', 'season'],
    ['winter 2019', '2019-24', '2019-01-01', '2019-12-31', 'season'],
  ])('%s is %s, from %s to %s', (text, edtf, first, last, precision) => {
    expect(read(text)).toMatchObject({ edtf, first, last, precision, problem: null, certain: true });
  });

  it.each([
    ['March - April 2019', '2019-03/2019-04', '2019-03-01', '2019-04-30'],
    ['March–April 2019', '2019-03/2019-04', '2019-03-01', '2019-04-30'],
    ['June/July 2019', '2019-06/2019-07', '2019-06-01', '2019-07-31'],
    ['March/June 2019', '2019-03/2019-06', '2019-03-01', '2019-06-30'],
    ['March/June/September 2019', '{2019-03,2019-06,2019-09}', '2019-03-01', '2019-09-30'],
    ['June 2018/2019', '2018-06/2019', '2018-06-01', '2019-12-31'],
    ['July & early August 2019', '2019-07/2019-08', '2019-07-01', '2019-08-31'],
    ['June 2019, July 2019', '2019-06/2019-07', '2019-06-01', '2019-07-31'],
    ['August 2019 to January 2020', '2019-08/2020-01', '2019-08-01', '2020-01-31'],
    ['December 2018 - January 2019', '2018-12/2019-01', '2018-12-01', '2019-01-31'],
    ['June 2019 to July', '2019-06/2019-07', '2019-06-01', '2019-07-31'],
    ['June 2019 to 3 June 2019', '2019-06/2019-06-03', '2019-06-01', '2019-06-03'],
    ['3 June to July 2019', '2019-06-03/2019-07', '2019-06-03', '2019-07-31'],
    ['07 - 08 September 2019', '2019-09-07/2019-09-08', '2019-09-07', '2019-09-08'],
    ['7 and 8 September 2019', '2019-09-07/2019-09-08', '2019-09-07', '2019-09-08'],
    ['29-30 June 2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['29/30 June 2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['29-30/06/2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['June 29-30, 2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['28 June - 3 July 2019', '2019-06-28/2019-07-03', '2019-06-28', '2019-07-03'],
    ['June 28 - 3 July 2019', '2019-06-28/2019-07-03', '2019-06-28', '2019-07-03'],
    ['June 28 - July 3, 2019', '2019-06-28/2019-07-03', '2019-06-28', '2019-07-03'],
    ['28 June 2019 - 3 July 2019', '2019-06-28/2019-07-03', '2019-06-28', '2019-07-03'],
    ['1st of June, 2019–02 July 2019', '2019-06-01/2019-07-02', '2019-06-01', '2019-07-02'],
    ['28 December 2018 - 3 January 2019', '2018-12-28/2019-01-03', '2018-12-28', '2019-01-03'],
    ['2019-06-28/2019-07-03', '2019-06-28/2019-07-03', '2019-06-28', '2019-07-03'],
    ['30/03/2019 - 02/04/2019', '2019-03-30/2019-04-02', '2019-03-30', '2019-04-02'],
    ['between 3 and 16 June 2019', '2019-06-03/2019-06-16', '2019-06-03', '2019-06-16'],
    ['from the 3rd of June to the 5th of July 2019', '2019-06-03/2019-07-05', '2019-06-03', '2019-07-05'],
    ['5 may - 8 june 2019', '2019-05-05/2019-06-08', '2019-05-05', '2019-06-08'],
    ['Saturday and Sunday, 29-30 June 2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['Sat. 29 and Sun. 30 Jun. 2019', '2019-06-29/2019-06-30', '2019-06-29', '2019-06-30'],
    ['Q1 - Q2 2019', '2019-01/2019-06', '2019-01-01', '2019-06-30'],
    ['spring, summer and autumn 2019', '2019-21/2019-23', '2019-01-01', '2019-12-31'],
    ['winter 2018-19', '2018/2019', '2018-01-01', '2019-12-31'],
    ['winter 2009/10', '2009/2010', '2009-01-01', '2010-12-31'],
  ])('%s is the range %s', (text, edtf, first, last) => {
    expect(read(text)).toMatchObject({ edtf, first, last, precision: 'range', problem: null, certain: true });
  });

  it.each([
    ['7, 12 and 14 September 2019', '{2019-09-07,2019-09-12,2019-09-14}', '2019-09-07', '2019-09-14'],
    ['September 7, 12, and 14, 2019', '{2019-09-07,2019-09-12,2019-09-14}', '2019-09-07', '2019-09-14'],
    ['14 and 7 September 2019', '{2019-09-07,2019-09-14}', '2019-09-07', '2019-09-14'],
    ['7 - 8, 12 September 2019', '{2019-09-07..2019-09-08,2019-09-12}', '2019-09-07', '2019-09-12'],
    ['8 June 2019, 27 July 2019', '{2019-06-08,2019-07-27}', '2019-06-08', '2019-07-27'],
    ['June and September 2019', '{2019-06,2019-09}', '2019-06-01', '2019-09-30'],
    ['Q1 and Q3 2019', '{2019-33,2019-35}', '2019-01-01', '2019-09-30'],
    ['winter - spring 2019', '{2019-21,2019-24}', '2019-01-01', '2019-12-31'],
  ])('%s has gaps, so it is the set %s', (text, edtf, first, last) => {
    expect(read(text)).toMatchObject({ edtf, first, last, precision: 'range', problem: null, certain: true });
  });

  it('days that a list names twice or within a month it names count once', () => {
    expect(read('9 and 9 June 2019')).toMatchObject({ edtf: '2019-06-09', precision: 'day' });
    expect(read('June 2019, 9 June 2019')).toMatchObject({ edtf: '2019-06', precision: 'month' });
  });

  it.each([
    '4:00 - 10:30 pm Wednesday August 7th, 2019',
    '4 - 10:30 pm, August 7, 2019',
    '10am to 4pm, 7 August 2019',
    '16:00 UTC on 7 August 2019',
    '4 p.m. on 7 August 2019',
    '7 August 2019 from 4 to 6 pm',
    '7 August 2019 at 16:00',
    '7 August 2019, Wednesday, 4 pm',
  ])('the time in %s is part of the words and no more', (text) => {
    expect(read(text)).toMatchObject({ edtf: '2019-08-07', precision: 'day' });
  });

  it('a weekday that contradicts the date is not looked at', () => {
    expect(read('Monday 27 July 2019')).toMatchObject({ edtf: '2019-07-27', problem: null });
  });
});

describe('what could be a name is not certain', () => {
  it.each([
    ['2019', '2019', 'year'],
    ['2018-20', '2018/2020', 'range'],
    ['2018-2020', '2018/2020', 'range'],
    ['2018/19', '2018/2019', 'range'],
    ['2019/2020', '2019/2020', 'range'],
    ['2009–10', '2009/2010', 'range'],
    ['1999-00', '1999/2000', 'range'],
    ['2018 - 2020', '2018/2020', 'range'],
    ['2017 and 2019', '{2017,2019}', 'range'],
    ['06/2019', '2019-06', 'month'],
    ['2019 March', '2019-03', 'month'],
    ['2019 Spring', '2019-21', 'season'],
  ])('%s is read as %s but may be part of a name', (text, edtf, precision) => {
    expect(read(text)).toMatchObject({ edtf, precision, problem: null, certain: false });
  });

  it.each([
    ['May', 'month'],
    ['spring', 'season'],
    ['third quarter', 'quarter'],
    ['April & June', 'range'],
    ['Jan - Feb', 'range'],
  ])('%s has no year and may be a name', (text, precision) => {
    expect(read(text)).toMatchObject({ edtf: null, precision, certain: false, problem: { kind: 'date-without-year' } });
  });
});

describe('a problem is told', () => {
  it.each([
    'November 3 to 16',
    'Late August & September',
    'July & early August',
    'March - April',
    '29 February',
    '28 June - 3 May',
    'early spring',
  ])('%s has no year', (text) => {
    const problem = { kind: 'date-without-year', reason: 'no year is given', expected: null };
    expect(read(text)).toMatchObject({ edtf: null, first: null, last: null, problem, certain: true });
  });

  it.each([
    ['31 June 2019', 'June has 30 days', 'a day from 1 to 30'],
    ['31/06/2019', 'June has 30 days', 'a day from 1 to 30'],
    ['06/31/2019', 'June has 30 days', 'a day from 1 to 30'],
    ['2019-06-31', 'June has 30 days', 'a day from 1 to 30'],
    ['00 June 2019', 'June has 30 days', 'a day from 1 to 30'],
    ['29 February 2019', 'February 2019 has 28 days', 'a day from 1 to 28'],
    ['30 February', 'February has at most 29 days', 'a day from 1 to 29'],
    ['31 April', 'April has 30 days', 'a day from 1 to 30'],
    ['32 July 2019', 'July has 31 days', 'a day from 1 to 31'],
    ['30/13/2019', 'a year has 12 months', 'a month from 1 to 12'],
    ['2019-13-01', 'a year has 12 months', 'a month from 1 to 12'],
  ])('%s is impossible: %s', (text, reason, expected) => {
    const problem = { kind: 'date-impossible', reason, expected };
    expect(read(text)).toMatchObject({ edtf: null, first: null, last: null, problem, certain: true });
  });

  it.each([
    ['16 - 3 November 2019', '16 November is after 3 November', null],
    ['16 - 3 November', '16 November is after 3 November', null],
    ['April - March 2019', 'April is after March in one year', null],
    ['December - January 2019', 'December is after January in one year', null],
    ['April 2019 - March 2018', 'April 2019 is after March 2018', null],
    ['Q2 - Q1 2019', 'quarter 2 is after quarter 1', null],
    ['Q2 2019 - Q1 2018', 'quarter 2 of 2019 is after quarter 1 of 2018', null],
  ])('%s is reversed: %s', (text, reason, expected) => {
    const problem = { kind: 'date-reversed', reason, expected };
    expect(read(text)).toMatchObject({ edtf: null, first: null, last: null, problem, certain: true });
  });

  it.each([
    ['2020-2018', '2020 is after 2018'],
    ['2020 to 2018', '2020 is after 2018'],
  ])('the period %s is reversed: %s', (text, reason) => {
    expect(read(text)).toMatchObject({ edtf: null, problem: { kind: 'date-reversed', reason }, precision: 'range' });
  });

  it.each([
    ['03/04/2019', '4 March or 3 April 2019', 'day'],
    ['2009-10', 'the years 2009 to 2010 or October 2009', 'month'],
    ['03/04/2019 - 05/04/2019', '2019-03-04/2019-05-04 or 2019-04-03/2019-04-05', 'range'],
  ])('%s can be read in two ways: %s', (text, reason, precision) => {
    const problem = { kind: 'date-ambiguous', reason, expected: null };
    expect(read(text)).toMatchObject({ edtf: null, first: null, last: null, precision, problem, certain: true });
  });
});

describe('the words of a date are told from those around it', () => {
  it.each([
    [
      'Hindi Circle Conversations, March - April 2019 - Roles and Responsibilities thematic area',
      ['March - April 2019'],
    ],
    ['Lakeside, 7, 12 and 14 September 2019', ['7, 12 and 14 September 2019']],
    ['Lakeside, 3, 13 July 2019', ['3, 13 July 2019']],
    ['Room 5, 13 July 2019', ['13 July 2019']],
    ['Room 5, 12 and 13 July 2019', ['12 and 13 July 2019']],
    ['Salon 5, 13 July 2019', ['13 July 2019']],
    ['session no. 5 - 8 July 2019', ['8 July 2019']],
    ['COVID-19 June 2020', ['June 2020']],
    ['report–8 June 2019.', ['8 June 2019']],
    ['June 2019 - March for Science', ['June 2019', 'March?']],
    ['June 2019 - 13 participants', ['June 2019']],
    ['June 2019 Q&A', ['June 2019']],
    ['3 June - 2019-07-03', ['3 June - 2019-07-03']],
    ['8 June, 2018-20 plan', ['8 June', '2018-20?']],
    ['2018-20 June 2019', ['2018-20?', 'June 2019']],
    ['Plan/2018-20/2019 Reports', ['2018-20?']],
    ['Summit 2018, 2019', ['2018?', '2019?']],
    ['Summit 2019 June 2020', ['2019?', 'June 2020']],
    ['June 2018 - 2019', ['June 2018', '2019?']],
    ['3 - 5 - 7 June 2019', ['5 - 7 June 2019']],
    ['June 3 - 5 - 7, 2019', ['June 3 - 5', '2019?']],
    ['September 7, 12 people', ['September 7']],
    ['27 July 2019 Saturday 3 August 2019', ['27 July 2019', 'Saturday 3 August 2019']],
    ['June 45', ['June?']],
    ['in May 1,000 people', ['May?']],
    ['they may, June 2019', ['June 2019']],
    ['June 3.5', ['June?']],
    ['June 5%', ['June?']],
    ['3.5 June', ['June?']],
    ['#8 June 2019', ['June 2019']],
    ['Saturday people, from Lakeside, mid August 2019', ['mid August 2019']],
    ['10:30 people, 3 June 2019', ['3 June 2019']],
    ['the 2030 goals', ['2030?']],
    ['Vision 2030', ['2030?']],
    ['1998 participants', ['1998?']],
    ['March for Science', ['March?']],
    ['30 June 1850', ['30 June']],
  ])('%s: %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each(
    [
      '',
      '13 participants',
      'Iteration 3',
      'Q&A',
      'Q3',
      'quarter',
      'Mar del Plata',
      'it may be',
      '5 may',
      'arrive late may',
      '42',
      '1,000',
    ].concat([
      'v2.0',
      'p. 12-14',
      '30/03/19',
      '13/2019',
      '112th',
      'nCoV-2',
      'the end',
      'Sunday',
      '16:00',
      '1850',
      '5th quarter',
    ]),
  )('%j holds no date', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

const LONG = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const iso = (date: Date) => date.toISOString().slice(0, 10);
const suffix = (day: number) => (day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

const FORMS: ((f: { d: number; m: number; y: number; month: string; weekday: string }) => string)[] = [
  ({ d, month, y }) => `${d} ${month} ${y}`,
  ({ d, month, y }) => `${String(d).padStart(2, '0')} ${month.slice(0, 3)}. ${y}`,
  ({ d, month, y }) => `${d}${suffix(d)} of ${month}, ${y}`,
  ({ d, month, y }) => `${month} ${d}, ${y}`,
  ({ d, month, y }) => `${month.toUpperCase()} ${d}${suffix(d)} ${y}`,
  ({ d, month, y }) => `${y} ${month} ${d}`,
  ({ d, m, y }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  ({ d, m, y }) => `${y}/${m}/${d}`,
  ({ d, month, y, weekday }) => `${weekday} ${d} ${month.toLowerCase()} ${y}`,
  ({ d, month, y, weekday }) => `${weekday.slice(0, 3)}., the ${d}${suffix(d)} of ${month} ${y}`,
  ({ d, month, y, weekday }) => `10:30 am, ${weekday}, ${month} ${d}, ${y}`,
  ({ d, month, y }) => `${d}-${month.slice(0, 3)}-${y}`,
  ({ d, m, y }) => (d > 12 ? `${d}.${m}.${y}` : `${d} ${LONG[m - 1]} ${y}, 16:00 UTC`),
];

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => new Date(iso(date)));

const write = (date: Date, form: number): string => {
  const m = date.getUTCMonth() + 1;
  const fields = { d: date.getUTCDate(), m, y: date.getUTCFullYear() };
  return FORMS[form]?.({ ...fields, month: LONG[m - 1] ?? '', weekday: WEEKDAYS[date.getUTCDay()] ?? '' }) ?? '';
};

const FRAGMENTS = [
  '3',
  '12',
  '31',
  '45',
  '2018',
  '2019',
  '20',
  '5th',
  'June',
  'may',
  'Feb',
  '.',
  'Sat',
  'spring',
  'winter',
  'Q2',
  'third',
  'quarter',
]
  .concat([
    '-',
    '–',
    '/',
    ',',
    'to',
    'and',
    '&',
    'between',
    'of',
    'the',
    'late',
    'end',
    '10:30',
    'pm',
    'at',
    'page',
    'Lakeside',
    '€',
    '',
  ])
  .flatMap((word) => [word, `${word} `, `${word} `]);
const fragments = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 16 }).map((words) => words.join(''));
const anyText = fc.oneof({ weight: 4, arbitrary: fragments }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

/** `@edtf-ts/core` puts seasons into northern months and does not mix them with dates, so of them only the form is held. */
function expectEdtf({ edtf, first, last }: DateMention): void {
  if (edtf === null) {
    expect([first, last]).toEqual([null, null]);
    return;
  }
  if (/-2[1-4]/.test(edtf)) {
    expect(edtf).toMatch(/^\{?\d{4}(-\d\d)?((\/|\.\.|,)\d{4}(-\d\d)?)*\}?$/);
    return;
  }
  const result = parse(edtf);
  if (!result.success) throw new Error(`${edtf}: ${result.errors[0]?.message}`);
  expect([edtf, iso(result.value.min), iso(result.value.max)]).toEqual([edtf, first, last]);
}

describe('properties', () => {
  it('a day written in any form reads back as that day, whatever stands around it', () => {
    fc.assert(
      fc.property(day, fc.nat(FORMS.length - 1), (date, form) => {
        const text = write(date, form);
        const around = `Lakeside salon, ${text} - Diversity`;
        const expected = {
          edtf: iso(date),
          first: iso(date),
          last: iso(date),
          precision: 'day',
          problem: null,
          certain: true,
        };
        expect(find(text)).toEqual([{ ...expected, start: 0, end: text.length }]);
        expect(find(around)).toEqual([{ ...expected, start: 16, end: 16 + text.length }]);
      }),
      { numRuns: 500 },
    );
  });

  it('a range of two days in any two forms reads back as those days, and backwards it is impossible', () => {
    const form = fc.nat(4);
    fc.assert(
      fc.property(day, day, form, form, fc.constantFrom(' - ', '–', ' to ', ' until '), (a, b, i, j, tie) => {
        fc.pre(a < b);
        const [first, last] = [iso(a), iso(b)];
        expect(find(write(a, i) + tie + write(b, j))).toMatchObject([{ edtf: `${first}/${last}`, first, last }]);
        expect(find(write(b, i) + tie + write(a, j))).toMatchObject([
          { edtf: null, problem: { kind: 'date-reversed' } },
        ]);
      }),
    );
  });

  it('mentions lie in the text, in order, without overlap and without white space at their ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('mentions are the same beside a letter that is not ASCII', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(find(`${text} | é`)).toEqual(find(`${text} | e`));
      }),
      { numRuns: 1000 },
    );
  });

  it('EDTF and days are those of @edtf-ts/core, and are missing exactly where a problem is told', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const mention of find(text)) {
          expect(mention.edtf === null).toBe(mention.problem !== null);
          expectEdtf(mention);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '3 may, ',
    '1, ',
    'Sat, the 3, ',
    'June 3, ',
    '2019-',
    '12/',
    '4:00 - ',
    'between 3 and ',
    '9 June 2019 and ',
    'x',
    '1',
    '-',
  ])(
    'a hundred thousand characters of %j are read to the end',
    (unit) => {
      const text = `${unit.repeat(100_000 / unit.length)} | 8 June 2019`;
      expect(wordsOf(text).at(-1)).toBe('8 June 2019');
    },
    60_000,
  );
});
