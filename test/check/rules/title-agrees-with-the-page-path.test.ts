import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { titleAgreesWithThePagePath as rule } from '../../../src/check/rules/title-agrees-with-the-page-path.ts';
import { compileDocument } from '../../../src/compile.ts';
import { messagesOn } from '../pages.ts';

async function withOrigin(title: string, value: string): Promise<string[]> {
  const origin = { title, pageId: null, revisionId: null, timestamp: null, url: null };
  const compiled = await compileDocument({ path: 'page.md', value, origin });
  return check([compiled], { rules: [rule], texts: new Map([['page.md', value]]) }).map(({ message }) => message);
}

const items = '\n\n## Pots\n\n- Stir.[^1]\n\n[^1]: It is. (Peru Strategy Salon, June 2019, Diversity thematic area).\n';

describe('title-agrees-with-the-page-path', () => {
  it.each([
    ['Movement/Input/Warm the Soup', '# Warm the soup'],
    ['Movement/Input/Warm_the_Soup', '# Warm the Soup'],
    ['Movement/Input/Warm the Soup', '# Input: Warm the Soup'],
    ['Movement/Input/Warm the Soup/fr', '# Chauffer la soupe'],
    ['Warm the Soup', '# Cool the soup'],
  ])('is silent on a page at %s with %s', async (path, title) => {
    expect(await withOrigin(path, `${title}${items}`)).toEqual([]);
  });

  it('reports another title than that of the path known from elsewhere', async () => {
    expect(await withOrigin('Movement/Input/Warm the Soup', `# Cool the Tea${items}`)).toEqual([
      'found the title “Cool the Tea”, expected “Warm the Soup” as in the path of the page',
    ]);
  });

  it.each([
    [
      'page.txt',
      'Movement/Input/Warm the Broth\n\nPrevious Warm teh Broth\n\nPots\n\n  • Stir.[1]\n\nFootnotes\n\n  1. It is.\n',
    ],
    ['page.md', `# Movement/Input/Warm the Broth\n\n# Warm teh Broth${items}`],
    [
      'page.wiki',
      '{{DISPLAYTITLE:Movement/Input/Warm the Broth}}\n= Warm teh Broth =\n== Pots ==\n* Stir.<ref>It is.</ref>\n<references />\n',
    ],
    [
      'page.html',
      '<title>Warm teh Broth - Meta</title>\n<h1>Movement/Input/Warm the Broth</h1>\n<h2>Pots</h2>\n<ul><li>Stir.</li></ul>\n',
    ],
  ])('reports a slip in the title of %s', async (path, value) => {
    expect(await messagesOn(rule, { [path]: value })).toEqual([
      'found the title “Warm teh Broth”, expected “Warm the Broth” as in the path of the page',
    ]);
  });

  it('is silent on the menu of the page', async () => {
    const page =
      'Movement/Input/Warm the Broth\n\nPrevious Warm the Broth\n\nNext Warm the Bread\n\nPots\n\n  • Stir.[1]\n';
    expect(await messagesOn(rule, page)).toEqual([]);
  });
});
