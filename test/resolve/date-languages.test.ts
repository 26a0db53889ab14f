import { expect, it } from 'vitest';
import { findDates } from '../../src/resolve/date.ts';
import { dateTables } from '../../src/vocabularies/dates.ts';

it.each([
  ['24 août 2019', '2019-08-24'],
  ['le 1er mars 2019', '2019-03-01'],
  ['samedi 3 août 2019 de 9h à 12h', '2019-08-03'],
  ['du 3 au 5 août 2019', '2019-08-03/2019-08-05'],
  ['début juillet 2019', '2019-07'],
  ['3 de agosto de 2019', '2019-08-03'],
  ['sábado 3 y domingo 4 de agosto de 2019', '2019-08-03/2019-08-04'],
  ['13 de julho de 2019', '2019-07-13'],
  ['março de 2019', '2019-03'],
])('%j is %s', (text, edtf) => {
  expect(findDates(text, dateTables()).map((date) => date.edtf)).toEqual([edtf]);
});
