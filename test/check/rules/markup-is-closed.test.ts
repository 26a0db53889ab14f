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
    ['a unit shown as code', markdown('Type `<translate>` or ``a `<noinclude>` b`` there.')],
    ['bold around an item of HTML', html('<b>Stir <a href="x">it</a> well.</b>')],
    ['bold within a link', html('<a href="x"><b>Stir</b> it</a> well.')],
    ['a star that is the sign of a note', markdown('Stir it* well.\n- See *the soup')],
    ['a star at the start of a line or a sentence', markdown('Stir it. *But gently')],
    ['products, globs and stars within words', markdown('Stir 3*4 pots, 3 * 4 pans, cook*innen and *nix, x *1')],
    ['emphasis that is escaped', markdown('Stir \\*it, \\_\\_it and \\~\\~it.')],
    [
      'emphasis, strikethrough and links that close',
      markdown('Stir *it*, __well__, ~~now~~ [here](https://x.example).'),
    ],
    ['a link with a space that closes', markdown('Stir [here](https://x.example now) and (then)')],
    ['lines to be filled in', markdown('Stir ______ times, ~~~~')],
    ['markup of a note within an item', wiki("Stir '''it'''.<ref>It ''was'' <b>warm</b>.</ref>")],
    ['a note that is bold as a whole', wiki("Stir.<ref>'''It was. (Peru Salon, May 2019).'''</ref> ''Then'' wash.")],
    [
      'the first words of a note in italics',
      wiki("Stir.<ref>''It'' was.</ref><ref>''It was.'' (Peru Salon, 2019)</ref>"),
    ],
    ['an apostrophe before italics in a note', wiki("Stir.<ref>''L'''âme''''' was.</ref>")],
    [
      'bold and links of a paragraph that is no item',
      {
        'page.wiki': "The '''soup''' was [[warm]] when we met in the hall.\n\n== Soup ==\nA ''short'' line\n* Stir.\n",
      },
    ],
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
    [markdown('Stir *soup'), 'found “*” in “Stir *soup”, expected “*” as well'],
    [markdown('Stir 3*4 *soups'), 'found “*” in “Stir 3*4 *soups”, expected “*” as well'],
    [markdown('Stir __soup.'), 'found “__” in “Stir __soup.”, expected “__” as well'],
    [markdown('Stir ~~soup.'), 'found “~~” in “Stir ~~soup.”, expected “~~” as well'],
    [
      markdown('Stir [it](https://x.example now.'),
      'found “(” in “Stir [it](https://x.example now.”, expected “)” as well',
    ],
    [wiki("Stir.<ref>It ''was.</ref>"), "found “''” in “It ''was.”, expected “''” behind it"],
    [wiki("Stir.<ref>It '''was.</ref>"), "found “'''” in “It '''was.”, expected “'''” behind it"],
    [wiki("Stir.<ref>'''It was.</ref>"), "found “'''” in “'''It was.”, expected “'''” behind it"],
    [
      wiki('Stir.<ref name="soup">\'\'It was. (Peru, 2019)</ref>'),
      "found “''” in “''It was.”, expected “''” behind it",
    ],
    [wiki('Stir.<ref>It <b>was.</ref>'), 'found “<b>” in “It <b>was.”, expected “</b>” behind it'],
    [
      { 'page.wiki': "The '''soup was warm when we met in the hall.\n\n== Soup ==\n* Stir.\n" },
      "found “'''” in “The '''soup was warm when we met in the hall”, expected “'''” behind it",
    ],
    [
      { 'page.wiki': '== Soup ==\nA lost [[line\n* Stir.<ref>It is.</ref>\n' },
      'found “[[” in “A lost [[line”, expected “]]” as well',
    ],
    [html('Stir <b>soup.'), 'found “<b>” in “Stir <b>soup.”, expected “</b>” behind it'],
    [html('Stir [[soup.'), 'found “[[” in “Stir [[soup.”, expected “]]” as well'],
    [
      html('<b>Stir <a href="x">soup</a>.'),
      'found “<b>” in “<b>Stir <a href="x">soup</a>.”, expected “</b>” behind it',
    ],
    [wiki('Stir {{tl|soup.'), 'found “{{tl|soup.” left open, expected “}}” behind it'],
    [{ 'page.wiki': '== Soup ==\n* Stir.\n{|\n| Leek\n' }, 'found “{|” left open, expected “|}” behind it'],
    [pasted(['<translate>Stir.']), 'found “<translate>” in “<translate>Stir.[1]”, expected “</translate>” behind it'],
    [pasted(['Stir.</translate>']), 'found “</translate>” in “</translate>[1]”, expected “<translate>” before it'],
  ])('reports %j', async (page, message) => {
    expect(await messagesOn(rule, page)).toEqual([message]);
  });

  it('tells each mark once, in an item and in the note within it', async () => {
    expect(await messagesOn(rule, wiki("Stir ''it.<ref>It ''was.</ref>"))).toEqual([
      "found “''” in “Stir ''it.<ref>It ''was.</ref>”, expected “''” behind it",
      "found “''” in “It ''was.”, expected “''” behind it",
    ]);
  });

  it('tells brackets and tags of one paragraph', async () => {
    const page = { 'page.wiki': '== Soup ==\nA lost <b>line and a [[link\n* Stir.<ref>It.</ref>\n' };
    expect(await messagesOn(rule, page)).toEqual([
      'found “<b>” in “A lost <b>line and a [[link”, expected “</b>” behind it',
      'found “[[” in “lost <b>line and a [[link”, expected “]]” as well',
    ]);
  });

  it('finds bold that an item of HTML does not close before the next one has it', async () => {
    const page = '<h2>Soup</h2><ul><li><b>Stir.</li><li><b>Wash.</b></li></ul>';
    expect(await messagesOn(rule, { 'page.html': page })).toEqual([
      'found “<b>” in “<b>Stir.”, expected “</b>” behind it',
    ]);
  });

  it('points at the mark', async () => {
    expect(await placesOn(rule, pasted(['Stir [[soup.']))).toEqual(['[[']);
  });
});
