import { describe, expect, it } from 'vitest';
import { fieldOf, personsIn, valueText } from '../../src/extract/fields.ts';
import { flatOf } from '../helpers/words.ts';

describe('fields of an event', () => {
  it.each([
    ['Date : 3rd of August 2019', 'date', '3rd of August 2019'],
    ['Lieu: Lomé : Togo', 'place', 'Lomé : Togo'],
    ['Durée： 3 heures', 'duration', '3 heures'],
    ['Date et lieu : 3 août, Lomé', 'event', '3 août, Lomé'],
  ])('%j is a %s', (text, field, value) => {
    const found = fieldOf(flatOf(text));
    expect(found?.field).toBe(field);
    expect(found && valueText(found.value)).toBe(value);
  });

  it.each(['Weather: rain', 'Date', `${'Date '.repeat(20)}: 2019`])('%j is none', (text) => {
    expect(fieldOf(flatOf(text))).toBe(null);
  });
});

describe('lines that name persons', () => {
  it.each([
    ['Participants: Zzorba Quill, Narno Fexley', 'Zzorba Quill, Narno Fexley'],
    ['Facilitator: Zzorba Quill', 'Zzorba Quill'],
    ['The participants of our salon: Zzorba Quill', 'Zzorba Quill'],
    ['The participants were Zzorba Quill and Narno Fexley.', 'Zzorba Quill and Narno Fexley.'],
    ['Les participants étaient Zzorba Quill et Narno Fexley', 'Zzorba Quill et Narno Fexley'],
  ])('%j names them', (text, names) => {
    expect(personsIn(text)?.trim()).toBe(names);
  });

  it.each([
    'Participants: want more training',
    'Feedback of participants: More Lamps',
    'The participants were tired of lamps',
    'Facilitators: should be paid',
    'Lamps: Zzorba Quill',
    `Participants: ${'Zzorba Quill, '.repeat(200)}`,
  ])('%j does not', (text) => {
    expect(personsIn(text)).toBe(null);
  });
});
