import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

async function signpostsOf(path: string, value: string) {
  const { signposts, text } = await compileDocument({ path, value });
  if (!signposts) throw new Error('no signposts');
  const links = signposts.links.map(({ url, span }) => [url, text.slice(span.start.offset, span.end.offset)]);
  return { ...signposts, links };
}

describe('signposts', () => {
  it('are the headings and links of a page in Markdown, with their places', async () => {
    expect(
      await signpostsOf(
        'page.md',
        '# Mend Nets\n\n## On shore\n\n- Read [the *guide*](guide.md#knots).[1]\n\n## Notes\n\n1. I did.\n',
      ),
    ).toEqual({
      path: null,
      headings: ['Mend Nets', 'On shore', 'Notes'],
      anchors: [],
      links: [['guide.md#knots', '[the *guide*](guide.md#knots)']],
    });
  });

  it('are links whose address stands elsewhere: the first of its name', async () => {
    const { links } = await signpostsOf(
      'page.md',
      '# Mend Nets\n\nRead [the guide][G], [g] and [h].\n\n[g]: guide.md\n[g]: other.md\n',
    );
    expect(links).toEqual([
      ['guide.md', '[the guide][G]'],
      ['guide.md', '[g]'],
    ]);
  });

  it('are those of wikitext, and the path the page says it has', async () => {
    expect(
      await signpostsOf(
        'page.wiki',
        '{{DISPLAYTITLE:Movement/Input/Mend Nets}}\n== On shore ==\n* Ask [[#Afloat|them]] or [[../Sails]].\n',
      ),
    ).toEqual({
      path: 'Movement/Input/Mend Nets',
      headings: ['On shore'],
      anchors: [],
      links: [
        ['#Afloat', '[[#Afloat|them]]'],
        ['../Sails', '[[../Sails]]'],
      ],
    });
  });

  it('are those of HTML with its ids, without the links of the skin', async () => {
    const page = `<nav><a href="all.html">All</a></nav>
<h2 id="shore">On shore</h2>
<ul>
<li>Ask <a href="#afloat">them</a>.</li>
</ul>`;
    expect(await signpostsOf('page.html', page)).toEqual({
      path: null,
      headings: ['On shore'],
      anchors: ['shore'],
      links: [['#afloat', 'them']],
    });
  });

  it('has no links in pasted text', async () => {
    expect((await signpostsOf('page.txt', 'On shore\n\n  • Ask [them](#afloat).[1]\n')).links).toEqual([]);
  });
});
