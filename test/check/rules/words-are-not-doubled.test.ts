import { describe, expect, it } from 'vitest';
import { wordsAreNotDoubled as rule } from '../../../src/check/rules/words-are-not-doubled.ts';
import { citing } from '../compiled.ts';
import { messagesOn, pasted, placesOn } from '../pages.ts';

const intro = (words: string) => `${words} And this page gathers what all of the groups have answered to it.`;

describe('words-are-not-doubled', () => {
  it.each([
    'Ask those who had had soup that that pot is very very hot.',
    'Ask what it is is the, the pot and to-the the-pot.',
    'Ask for the, the other, and the theory.',
    'Log in in the morning.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item], undefined, intro('We asked the groups.')))).toEqual([]);
  });

  it.each([
    'Wir sehen die, die die Suppe kochen, und das das.',
    'Nous nous lavons et vous vous servez de la soupe avec les amis.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it('reports each word', async () => {
    const page = pasted(['Ask the The cook for for soup of the day.'], undefined, intro('We asked the groups.'));
    expect(await messagesOn(rule, page)).toEqual([
      'found “the The” in “Ask the The cook for for soup of the day.”, expected “the” once',
      expect.stringContaining('found “for for”'),
    ]);
    expect(await placesOn(rule, page)).toEqual(['the The', 'for for']);
  });

  it.each(['The the cook is asked for the soup.', 'Ask for soup (the the cook has it) of the day.'])(
    'reports the first words of an item, and of what stands in brackets: %s',
    async (item) => {
      const found = await placesOn(rule, pasted([item], undefined, intro('We asked the groups.')));
      expect(found.map((words) => words?.toLowerCase())).toEqual(['the the']);
    },
  );

  it('looks into attributions', async () => {
    const note = 'The soup was warm. (the the Peru Strategy Salon, June 2019, Diversity thematic area).';
    expect(await placesOn(rule, citing([note]))).toEqual(['the the']);
  });

  it('leaves quotes alone', async () => {
    expect(await messagesOn(rule, pasted(['Ask the cook for the soup.'], ['It was the the soup.']))).toEqual([]);
  });
});
