import { describe, expect, it } from 'vitest';
import { sectionIsNotEmpty as rule } from '../../../src/check/rules/section-is-not-empty.ts';
import { messagesOn } from '../pages.ts';

const none = (title: string) => `found nothing below the heading “${title}”, expected an item, a paragraph or a table`;

describe('section-is-not-empty', () => {
  it.each([
    ['a section of sections', '== Soup ==\n=== Pots ===\n* Stir.\n'],
    ['prose that is left out', '== Soup ==\nWarm.\n== Pots ==\n* Stir.\n'],
    ['a template', '== Soup ==\n{{menu of the day}}\n== Pots ==\n* Stir.\n'],
    ['a table', '== Soup ==\n{|\n| Leek\n|}\n== Pots ==\n* Stir.\n'],
  ])('is silent on %s', async (_, value) => {
    expect(await messagesOn(rule, { 'page.wiki': value })).toEqual([]);
  });

  it.each([
    ['page.wiki', '== Soup ==\n\n== Pots ==\n* Stir.\n'],
    ['page.md', '# Page\n\n## Soup\n\n## Pots\n\n- Stir.[^1]\n\n[^1]: It is.\n'],
    ['page.html', '<h2>Soup</h2>\n<h2>Pots</h2><ul><li>Stir.</li></ul>'],
  ])('reports one before a heading of its level in %s', async (path, value) => {
    expect(await messagesOn(rule, { [path]: value })).toEqual([none('Soup')]);
  });

  it.each([
    '<h2>Soup</h2><ul><li>Stir.</li></ul><h2>Pots</h2><h2>Notes</h2><ol class="references"><li id="cite_note-1">It is. (Peru Strategy Salon, June 2019)</li></ol>',
    '<h2>Soup</h2><ul><li>Stir.</li></ul><h2><span>Pots</span><span class="mw-editsection">[<a href="x">edit</a>]</span></h2><h2>Notes</h2><ol class="references"><li id="cite_note-1">It is. (Peru Strategy Salon, June 2019)</li></ol>',
  ])('reports one before the notes on the same line of HTML: %s', async (value) => {
    expect(await messagesOn(rule, { 'page.html': value })).toEqual([none('Pots')]);
  });

  it('is silent on one with something before the notes on the same line of HTML', async () => {
    const value =
      '<h2>Soup</h2><ul><li>Stir.</li></ul><h2>Pots</h2><img src="a.png"><h2>Notes</h2><ol class="references"><li id="cite_note-1">It is. (Peru Strategy Salon, June 2019)</li></ol>';
    expect(await messagesOn(rule, { 'page.html': value })).toEqual([]);
  });

  it('reports one at the end', async () => {
    expect(await messagesOn(rule, { 'page.wiki': '== Soup ==\n* Stir.\n== Pots ==\n' })).toEqual([none('Pots')]);
    expect(await messagesOn(rule, { 'page.html': '<div><h2>Soup</h2><p>Stir it.</p><h2>Pots</h2></div>' })).toEqual([
      none('Pots'),
    ]);
  });

  it('knows no levels in pasted text, but what is before the footnotes is empty', async () => {
    const page =
      'Movement/Input/Warm\n\nSoup\n\nPots\n\n  • Stir.[1]\n\nLids\n\nFootnotes\n\n  1. It is. (Peru Strategy Salon, June 2019).\n';
    expect(await messagesOn(rule, page)).toEqual([none('Lids')]);
  });

  it('takes no line that stands as a heading for one of a known level', async () => {
    const page =
      '# Report of the Leek Salon\n\n## Discussion points\n\n**Theme 2: Partnerships**\n\nQuestion 1: Who could help?\n\n- Bakers\n';
    expect(await messagesOn(rule, { 'page.md': page })).toEqual([]);
  });
});
