import { describe, expect, it } from 'vitest';
import { spacesAreSingle as rule } from '../../../src/check/rules/spaces-are-single.ts';
import { findingsOn, fixedPage, messagesOn, pasted, placesOn } from '../pages.ts';

describe('spaces-are-single', () => {
  it.each([
    ['indentation', 'Stir twice.\n      and rest.'],
    ['columns', 'Pot      Lid      Spoon'],
    ['a no-break space before a mark', 'Voilà\u00a0! Ici\u00a0: là.'],
    ['ends of sentences in a page that has two there', 'Stir it.  Rest then.  Serve it.'],
  ])('is silent on %s', async (_, item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it('reports each place', async () => {
    const page = pasted(['Stir  it  twice.']);
    expect(await messagesOn(rule, page)).toEqual([
      'found 2 spaces in “• Stir··it··twice.[1]”, expected one',
      'found 2 spaces in “• Stir··it··twice.[1]”, expected one',
    ]);
    expect(await placesOn(rule, page)).toEqual(['  ', '  ']);
  });

  it('reports an item once where it has many', async () => {
    const page = pasted(['Stir  it  twice, then  stir\n    it  once  more.']);
    expect(await messagesOn(rule, page)).toEqual([
      'found 2 spaces in “• Stir··it··twice, then··stir” and 4 more behind it, expected one',
    ]);
    expect(await fixedPage(rule, page)).toBe(pasted(['Stir it twice, then stir\n    it once more.']));
  });

  it.each([
    ['page.txt', pasted(['Carry  the kettles  to all  cooks and  bakers and  their  guests.'])],
    [
      'page.md',
      '# Soup\n\n- Carry  the kettles  to all  cooks and  bakers and  their  guests.[^1]\n\n[^1]: It is. (Chile Strategy Salon, June 2019, Diversity thematic area).\n',
    ],
    ['page.wiki', '== Soup ==\n* Carry  the kettles  to all  cooks and  bakers and  their  guests.\n'],
  ])('takes no item for columns, however many it has: %s', async (path, page) => {
    expect(await messagesOn(rule, { [path]: page })).toEqual([
      expect.stringMatching(/^found 2 spaces in “.*” and 5 more behind it, expected one$/),
    ]);
  });

  it('takes no quote for columns either', async () => {
    const page = pasted(['Stir.'], ['We  carry  the  kettles  to  all  cooks.']);
    expect(await messagesOn(rule, page)).toHaveLength(1);
  });

  it('is silent on a line of columns beside the items', async () => {
    const page = `Soup\n\nPot  Lid  Spoon  Ladle  Bowl  Cup\n\n${pasted(['Stir.'])}`;
    expect(await messagesOn(rule, page)).toEqual([]);
  });

  it('reports two spaces behind a sentence where one is usual', async () => {
    const page = pasted(['Stir it.  Rest then. Serve it.']);
    expect(await messagesOn(rule, page)).toHaveLength(1);
  });

  it('looks at code, tables and templates of no form', async () => {
    expect(await messagesOn(rule, { 'page.md': '# Soup\n\n- Type `a  b` now.[^1]\n\n[^1]: It  is.\n' })).toHaveLength(
      1,
    );
    expect(await messagesOn(rule, { 'page.wiki': '== Soup ==\n* Use {{pot|a  b}} now.\n' })).toEqual([]);
    expect(await messagesOn(rule, { 'page.html': '<h2>Soup</h2><ul><li>Stir  it.</li></ul>' })).toEqual([]);
  });

  it('leaves one, but inside quotes all as they are', async () => {
    const page = pasted(['Stir   it.'], ['The  soup.']);
    expect(await fixedPage(rule, page)).toBe(pasted(['Stir it.'], ['The  soup.']));
    expect(await findingsOn(rule, page)).toHaveLength(2);
  });
});
