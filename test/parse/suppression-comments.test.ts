/** Comments that suppress findings do not change what is read. */
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

const COMMENT = '<!-- throughline-ignore recommendation-has-source, date-is-possible: asked twice, nobody knows -->';
const WRAPPED = '<!-- throughline-ignore\n     recommendation-has-source:\n     asked twice -->';
const FILE = '<!-- throughline-ignore-file line-is-read: drawn by hand -->';

/** `%` is where a comment can stand by itself: its line goes where there is none. `~` is where one can stand among words. */
const PAGES = {
  'page.md': `%
# Mend the Fence

%
Neighbours asked for this.

## Lending

%
- Lend the ladder to everyone.[^1]~
%
- Write down who has it,~
  and for how long.[^2]
  %
  - Also on Sundays.~
%
- Plant a hedge.

| Group | Wish |
| --- | --- |
| North | A bench ~ |

%
[^1]: Nobody here owns one.~ (Ghana Strategy Salon, August 2019, Diversity thematic area).
%
[^2]: The list hung on the door,
    for~ years. (Wikimedia Sweden, May 2019, Partnerships thematic area).~
%
`,
  'page.wiki': `%
= Mend the Fence =
%
Neighbours asked for this.~
%
== Lending ==~
%
* Lend the ladder to everyone.~<ref>Nobody here owns one.~ (Ghana Strategy Salon, August 2019, Diversity thematic area).</ref>~
%
* Write down who has it.<ref name="door">The list hung on the door~
for years. (Wikimedia Sweden, May 2019, Partnerships thematic area).</ref>
%
** Also on Sundays.~<ref name="door" />
%
* Plant a hedge.

%
== Footnotes ==
%
<references />
%
`,
  'page.html': `%
<h1>Mend the Fence</h1>
%
<p>Neighbours asked for this.~</p>
<h2>Lending~</h2>
%
<ul>
%
<li>~Lend the ladder to everyone.<sup id="r1"><a href="#n1">[1]</a></sup>~</li>
%
<li>Write down who has it.<sup id="r2"><a href="#n2">[2]</a></sup>
%
<ul>
%
<li>Also on ~Sundays.</li></ul></li>
%
<li>Plant a hedge.</li>
</ul>
<h2>Footnotes</h2>
%
<ol>
%
<li id="n1">~Nobody here owns one.~ (Ghana Strategy Salon, August 2019, Diversity thematic area).</li>
%
<li id="n2">The list hung on the door
~ for years. (Wikimedia Sweden, May 2019, Partnerships thematic area).~</li>
</ol>
%
`,
};

/** A model without places, which comments move. */
function read(model: unknown): unknown {
  return JSON.parse(JSON.stringify(model, (key, value) => (/^(?:span|covers|path)$/.test(key) ? undefined : value)));
}

async function compiled(path: string, value: string) {
  const { document, ledger, doubts } = await compileDocument({ path, value });
  return { document, ledger, doubts };
}

/** The page with a comment at the nth place, or at all of them. */
function commented(page: string, comment: string, nth: number | null): { text: string; places: number } {
  let places = 0;
  const isHere = () => nth === null || places - 1 === nth;
  const text = page.replace(/^( *)%\n|~/gm, (sign, indent) => {
    places++;
    if (sign === '~') return isHere() ? comment.replace(/\s+/g, ' ') : '';
    return isHere() ? `${indent}${comment}\n` : '';
  });
  return { text, places };
}

describe.each(Object.entries(PAGES))('%s', (path, page) => {
  const bare = commented(page, '', -2);

  it.each([
    ['a comment', COMMENT],
    ['a comment over several lines', WRAPPED],
    ['a comment for the file', FILE],
  ])('reads the same with %s at any place', async (_, comment) => {
    const without = await compiled(path, bare.text);
    expect(without.document.recommendations).toHaveLength(4);
    expect(without.document.footnotes).toHaveLength(2);
    for (let nth = 0; nth < bare.places; nth++) {
      const { text } = commented(page, comment, nth);
      const found = await compiled(path, text);
      expect(read({ ...found.document, doubts: found.doubts }), text).toEqual(
        read({ ...without.document, doubts: without.doubts }),
      );
    }
  });

  it('reads the same with comments at all places, and tells the lines of comments as ignored', async () => {
    const without = await compiled(path, bare.text);
    const { text } = commented(page, COMMENT, null);
    const found = await compiled(path, text);
    expect(read(found.document)).toEqual(read(without.document));
    const alone = text.split('\n').flatMap((line, i) => (line.trim() === COMMENT ? [i + 1] : []));
    for (const number of alone) {
      const entry = found.ledger.find(({ from, to }) => from <= number && number <= to);
      expect([number, entry?.use], JSON.stringify(entry)).toEqual([number, 'ignored']);
    }
  });
});
