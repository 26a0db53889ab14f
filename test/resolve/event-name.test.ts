import { expect, it } from 'vitest';
import { findEventName } from '../../src/resolve/event-name.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { textOf, wordsOf } from '../helpers/words.ts';

it.each([
  ['Kenya Strategy Salon 2019 participants', 'Kenya Strategy Salon 2019'],
  ['Group photo of the Kenya Youth Salon in Kisumu', 'Kenya Youth Salon'],
  ['Report of the Salon of the Hills', 'Salon of the Hills'],
  ['Le Salon du Togo 2019 a eu lieu', 'Salon du Togo 2019'],
  ['The Wikimania Hackathon was long', 'Wikimania Hackathon'],
  ['The Strategy Salon 2019 was held', null],
  ['Our salon', null],
  ['This Salon', null],
  ['Kenya Community, Salon', null],
  ['A day in Kisumu', null],
  ['', null],
])('the event in %j is %j', (text, name) => {
  expect(textOf(findEventName(wordsOf(text), defaultVocabularies()))).toBe(name);
});
