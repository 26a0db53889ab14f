import { describe, expect, it } from 'vitest';
import { markupIsClosed as rule } from '../../../src/check/rules/markup-is-closed.ts';
import { messagesOn, pasted, placesOn } from '../pages.ts';

const wiki = (item: string) => ({ 'page.wiki': `== Soup ==\n* ${item}\n` });
const markdown = (item: string) => ({ 'page.md': `# Soup\n\n- ${item}[^1]\n\n[^1]: It is.\n` });
const html = (item: string) => ({ 'page.html': `<h2>Soup</h2>\n<ul>\n<li>${item}</li>\n</ul>\n` });

describe('markup-is-closed', () => {
  it.each([
    ['links and templates shown as words', pasted(['Stir [[soup|it]] {{twice}} and `wash`.'])],
    ['bold shown as words', pasted(["Stir '''it''' and **wash** <b>up</b>."])],
    ['signs of notes and censored words', pasted(['Stir it** well, you f**l, 2**3 times.'])],
    ['a variable of the oldest form', pasted(['Stir [[<tvar|soup>Soup</>#Pots|it]].'])],
    ['markup of wikitext', wiki("Stir '''it''' ''well'' and '''''all'''''<br>[[Pot|{{pot}}]] <b>now</b>.")],
    ['an apostrophe before bold', wiki("Stir l'''soupe'' now.")],
    ['what the wiki does not read', wiki('Stir <nowiki><b> and [[</nowiki>]] it.').toString()],
    ['markup of Markdown', markdown('Stir **it** *well*, `<b>` and <b>now</b>.')],
    ['markup of HTML', html('Stir <b>it</b> <i>well</i>.')],
    ['a unit of translation over paragraphs', pasted(['<translate>Stir.', 'Wash.</translate>'])],
  ])('is silent on %s', async (_, page) => {
    expect(await messagesOn(rule, page)).toEqual([]);
  });

  it.each([
    [pasted(['Stir [[soup.']), 'found “[[” in “Stir [[soup.”, expected “]]” as well'],
    [pasted(['Stir soup]] now.']), 'found “]]” in “Stir soup]] now.”, expected “[[” as well'],
    [pasted(['Stir {{soup.']), 'found “{{” in “Stir {{soup.”, expected “}}” as well'],
    [pasted(['Stir **soup.']), 'found “**” in “Stir **soup.”, expected “**” as well'],
    [pasted(['Stir `soup.']), 'found “`” in “Stir `soup.”, expected “`” as well'],
    [pasted(["Stir '''soup."]), "found “'''” in “Stir '''soup.[1]”, expected “'''” behind it"],
    [pasted(['Stir <b>soup.']), 'found “<b>” in “Stir <b>soup.[1]”, expected “</b>” behind it'],
    [wiki("Stir '''soup."), "found “'''” in “Stir '''soup.”, expected “'''” behind it"],
    [
      wiki('Stir <tvar name=1>soup.'),
      'found “<tvar name=1>” in “Stir <tvar name=1>soup.”, expected “</tvar>” behind it',
    ],
    [markdown('Stir **soup.'), 'found “**” in “Stir **soup.”, expected “**” as well'],
    [html('Stir <b>soup.'), 'found “<b>” in “Stir <b>soup.”, expected “</b>” behind it'],
    [html('Stir [[soup.'), 'found “[[” in “Stir [[soup.”, expected “]]” as well'],
    [pasted(['<translate>Stir.']), 'found “<translate>” in “<translate>Stir.[1]”, expected “</translate>” behind it'],
    [pasted(['Stir.</translate>']), 'found “</translate>” in “</translate>[1]”, expected “<translate>” before it'],
  ])('reports %j', async (page, message) => {
    expect(await messagesOn(rule, page)).toEqual([message]);
  });

  it('points at the mark', async () => {
    expect(await placesOn(rule, pasted(['Stir [[soup.']))).toEqual(['[[']);
  });
});
