import { describe, expect, it } from 'vitest';
import { textDirectionIsClosed as rule } from '../../../src/check/rules/text-direction-is-closed.ts';
import { fixedPage, messagesOn, pasted } from '../pages.ts';

const ARABIC = ['كان الحساء ساخنا.'];

describe('text-direction-is-closed', () => {
  it.each([
    ['runs that are closed', 'Stir \u2067twice\u2069 and \u202bthen\u202c rest.'],
    ['an isolate that closes what was opened in it', 'Stir \u2068twice \u202bthen\u2069 rest.'],
    ['marks', 'Stir\u200e twice.'],
  ])('is silent on %s in a page with Arabic words', async (_, item) => {
    expect(await messagesOn(rule, pasted([item], ARABIC))).toEqual([]);
  });

  it.each([
    [
      'Stir \u202etwice.',
      'found a right-to-left override (U+202E) that is not closed in “twice.[1]”, expected U+202C on the same line',
    ],
    [
      'Stir \u2067twice \u202bthen\u202c.',
      'found a right-to-left isolate (U+2067) that is not closed in “twice then.[1]”, expected U+2069 on the same line',
    ],
    [
      'Stir twice\u2069.',
      'found an end of an isolate (U+2069) that closes nothing in “• Stir twice.[1]”, expected a sign that begins a run before it',
    ],
  ])('reports %j', async (item, message) => {
    expect(await messagesOn(rule, pasted([item], ARABIC))).toEqual([message]);
  });

  it('reports every sign in a page that runs from left to right, one with what closes it', async () => {
    expect(await messagesOn(rule, pasted(['Stir\u200e it \u2067twice\u2069.']))).toEqual([
      'found a left-to-right mark (U+200E) in “• Stir it twice.[1]”, expected none in a page that runs from left to right throughout',
      'found 2 signs of direction in “• Stir it twice.[1]”, expected none in a page that runs from left to right throughout',
    ]);
  });

  it('deletes what closes nothing and what is needless, outside of quotes', async () => {
    expect(await fixedPage(rule, pasted(['Stir twice\u2069.'], ARABIC))).toBe(pasted(['Stir twice.'], ARABIC));
    const note = ['The so\u200eup was warm.'];
    expect(await fixedPage(rule, pasted(['Stir\u200e twice.'], note))).toBe(pasted(['Stir twice.'], note));
  });
});
