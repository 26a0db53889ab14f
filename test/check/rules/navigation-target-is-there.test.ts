import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { navigationTargetIsThere as rule } from '../../../src/check/rules/navigation-target-is-there.ts';
import { compileDocument, join } from '../../../src/compile.ts';
import { messagesOn } from '../pages.ts';

const page = (link: string) => `# Soup\n\nSee ${link} here.\n\n## Pots & lids\n\n- Stir.[^1]\n\n[^1]: It is.\n`;
const wiki = (title: string, link: string) =>
  `{{DISPLAYTITLE:Movement/Input/${title}}}\n== Pots & lids ==\n* See ${link} here.\n`;

describe('navigation-target-is-there', () => {
  it.each([
    ['a section as GitHub spells it', page('[it](#pots--lids)')],
    ['a section as a wiki spells it', page('[it](#Pots_&_lids)')],
    ['a second heading of a name', page('[it](#pots--lids-1)')],
    ['the top', page('[it](#top) [it](#)')],
    ['an anchor that is written', page('<a name="end"></a>[it](#end)')],
    ['the web and mail', page('[it](https://example.org/a.md#b) [it](mailto:a@example.org) [it](//example.org/a.md)')],
    ['a file that is checked alone', page('[it](other.md#part)')],
  ])('is silent on %s', async (_, value) => {
    expect(await messagesOn(rule, { 'a/page.md': value })).toEqual([]);
  });

  it('reports a section that the page does not have, and the nearest', async () => {
    expect(await messagesOn(rule, { 'page.md': page('[it](#pots--lid)') })).toEqual([
      'found a link to the section “pots--lid”, expected “Pots & lids”, which is on the page',
    ]);
    expect(
      await messagesOn(rule, { 'page.html': '<h2>Soup</h2><ul><li>See <a href="#tea">tea</a>.</li></ul>' }),
    ).toEqual(['found a link to the section “tea”, expected a section on the page']);
  });

  it('reports a file that is none of the pages of its folder, and a section that another page does not have', async () => {
    const pages = {
      'a/one.md': page('[it](tow.md) [it](../b/none.md) [it](two.md#pots--lids)'),
      'a/two.md': page('[it](./one.md#cups) [it](../../out.md) [it](sheet.pdf)'),
    };
    expect(await messagesOn(rule, pages)).toEqual([
      'found a link to the page “tow.md”, which is not among the pages given, expected “a/two.md”, which is one of the pages checked in a/',
      'found a link to the section “cups”, expected a section on a/one.md',
    ]);
  });

  it('follows links whose address stands elsewhere on the page', async () => {
    const pages = {
      'a/one.md': `${page('[it][b], [b], [c][] and [d]')}\n[b]: tow.md\n[c]: #cups\n[b]: two.md\n`,
      'a/two.md': `${page('[it][w]')}\n[w]: https://example.org\n`,
    };
    expect(await messagesOn(rule, pages)).toEqual([
      expect.stringContaining('the page “tow.md”'),
      expect.stringContaining('the page “tow.md”'),
      'found a link to the section “cups”, expected a section on the page',
    ]);
  });

  it('is silent on a file that is there and was not given', async () => {
    const given = { 'a/one.md': page('[it](other.md) [it](tow.md)'), 'a/two.md': page('') };
    const files = Object.entries(given).map(([path, value]) => compileDocument({ path, value }));
    const { compiled } = join(await Promise.all(files));
    const findings = check(compiled, { rules: [rule], isThere: (path) => path === 'a/other.md' });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('“tow.md”')]);
  });

  it('reports a page of a wiki beside those that are checked', async () => {
    const pages = {
      'a.wiki': wiki('Warm the Soup', '[[Movement/Input/Cool the Tee]], [[../Cool the Tea#Pots & lids]] and [[Ferry]]'),
      'b.wiki': wiki(
        'Cool the Tea',
        '[[Special:MyLanguage/Movement/Input/Warm the Soup#Cups|it]], [[Movement/Input/Warm the Soup/fr]]',
      ),
    };
    expect(await messagesOn(rule, pages)).toEqual([
      'found a link to the page “Movement/Input/Cool the Tee”, which is not among the pages given, expected “Movement/Input/Cool the Tea”, which is one of the pages checked under Movement/Input',
      'found a link to the section “Cups”, expected a section on Movement/Input/Warm the Soup',
    ]);
  });

  it('does not know what lies beside a single page', async () => {
    expect(await messagesOn(rule, { 'a.wiki': wiki('Warm the Soup', '[[../Cool the Tea]]') })).toEqual([]);
  });
});
