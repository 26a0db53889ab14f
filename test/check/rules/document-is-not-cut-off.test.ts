import { describe, expect, it } from 'vitest';
import { documentIsNotCutOff as rule } from '../../../src/check/rules/document-is-not-cut-off.ts';
import { messagesOn, placesOn } from '../pages.ts';

const report = (last: string, others = ['Stir it.', 'Wash up.', 'Rest then.'], end = '\n') =>
  [
    'Report of the Leek Salon',
    '',
    'Date & location',
    '',
    '  • Date: 10 August 2019',
    '  • Location: Library in Lusaka, Zambia',
    '',
    'Discussion points',
    '',
    'Question 1: What do the cooks of the town need for their soup?',
    '',
    ...[...others, last].map((item) => `  • ${item}`),
  ].join('\n') + end;

describe('document-is-not-cut-off', () => {
  it.each([
    ['a full stop', 'Eat.'],
    ['a question', 'Who eats?'],
    ['three dots', 'Eat…'],
    ['a closing bracket', 'Eat (slowly)'],
    ['a quotation', 'Say “eat.”'],
    ['a Hindi stop', 'सूप पियो।'],
    ['a Chinese stop', '喝汤。'],
    ['an Urdu stop', 'سوپ پیو۔'],
  ])('is silent on %s at the end', async (_, last) => {
    expect(await messagesOn(rule, report(last))).toEqual([]);
  });

  it('is silent where items have no stops', async () => {
    expect(await messagesOn(rule, report('Bring pots', ['Stir it', 'Wash up', 'Rest then']))).toEqual([]);
  });

  it('is silent where something stands behind', async () => {
    expect(await messagesOn(rule, report('Bring po', undefined, '\n\nThe end of it.\n'))).toEqual([]);
  });

  it('reports an item without an end where the others have one', async () => {
    const page = report('Bring the big');
    expect(await messagesOn(rule, page)).toEqual([
      'found the end of the page at “Bring the big”, expected the end of a sentence as in 3 of 3 others',
    ]);
    expect(await placesOn(rule, page)).toEqual(['Bring the big']);
  });

  it.each([
    ['a comma', 'Bring pots,'],
    ['an article', 'Bring pots for the'],
  ])('reports %s at the end, whatever the others have', async (_, last) => {
    expect(
      await messagesOn(rule, report(last, ['Stir the soup of the day', 'Wash up and rest for an hour'])),
    ).toHaveLength(1);
  });

  it('reports the beginning of a word of the page where half of the others have an end', async () => {
    expect(
      await messagesOn(rule, report('Call the coo', ['Stir it', 'Wash up.', 'Rest then.', 'Ask cooks'])),
    ).toHaveLength(1);
    expect(
      await messagesOn(rule, report('Call the cooks', ['Stir it', 'Wash up.', 'Rest then.', 'Ask cooks'])),
    ).toEqual([]);
  });

  it('looks at other forms', async () => {
    const items = '<ul><li>Stir it.</li><li>Wash up.</li><li>Rest then.</li><li>Bring the big</li></ul>';
    expect(await messagesOn(rule, { 'page.html': `<h2>Soup</h2>${items}` })).toHaveLength(1);
    expect(
      await messagesOn(rule, { 'page.wiki': '== Soup ==\n* Stir it.\n* Wash up.\n* Rest then.\n* Bring the big' }),
    ).toHaveLength(1);
  });
});
