import { describe, expect, it } from 'vitest';
import { sketchOf, skippedOf } from './helpers.ts';

describe('the content of a page', () => {
  it.each([
    ['what MediaWiki says is content', '<main>a<div id="mw-content-text">b</div></main>', 'p{b}'],
    ['the element that is made for it', '<p>a</p><main>b</main>', 'p{b}'],
    ['all of a page without such an element', '<p>a</p><div>b</div>', 'p{a} p{b}'],
    ['all, where that element is empty', '<p>a</p><main> </main>', 'p{a}'],
    ['each of several', '<div class="mw-parser-output">a</div>b<div class="mw-parser-output">c</div>', 'p{a} p{c}'],
    ['notes, too', '<main>a<a href="#fn1">1</a></main><ol class="footnotes"><li id="fn1">b</ol>', 'p{a{1}} 1={p{b}}'],
  ])('is %s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });
});

describe('what is left out', () => {
  it.each([
    ['script', '<script>x</script>'],
    ['script', '<noscript>x</noscript>'],
    ['script', '<template>x</template>'],
    ['style', '<style>x</style>'],
    ['embedded content', '<svg><text>x</text></svg>'],
    ['form control', '<select><option>x</option></select>'],
    ['hidden text', '<p hidden>x</p>'],
    ['hidden text', '<p style="DISPLAY: none !important">x</p>'],
    ['hidden text', '<p style="color:red;visibility:hidden">x</p>'],
    ['hidden text', '<span class="sr-only">x</span>'],
    ['edit link', '<span class="mw-editsection">x</span>'],
    ['table of contents', '<div class="toc">x</div>'],
    ['language bar', '<div class="mw-pt-languages">x</div>'],
    ['navigation', '<nav>x</nav>'],
    ['navigation box', '<table class="navbox plain"><tr><td>x</table>'],
    ['page footer', '<footer>x</footer>'],
    ['left out of print', '<p class="noprint">x</p>'],
    ['caption of an image', '<figure><figcaption>x</figcaption></figure>'],
  ])('is told as %s: %s', (reason, text) => {
    expect(sketchOf(`<p>a</p>\n${text}`)).toBe('p{a}');
    expect(skippedOf(`<p>a</p>\n${text}`)).toEqual([`2 ${reason}`]);
  });

  it.each([
    ['what can be unfolded', '<section class="collapsible-block" style="display:none">x</section>'],
    ['what a search unfolds', '<p hidden="until-found">x</p>'],
    ['an outline of a style', '<p style="display:block">x</p>'],
    ['a footer of a part', '<article><footer>x</footer></article>'],
    ['a note above a page about another page', '<div class="hatnote">x</div>'],
    ['an outdated translation', '<div class="mw-translate-fuzzy">x</div>'],
    ['a part that waits for its translation', '<div lang="fr" dir="ltr" class="mw-content-ltr">x</div>'],
  ])('is not %s', (_, text) => {
    expect(sketchOf(text)).toBe('p{x}');
  });

  it('is not a caption that cites something, though what is unfolded is left out for another reason', () => {
    const marker = '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>';
    expect(sketchOf(`<figure><figcaption>x${marker}</figcaption></figure>`)).toBe('p{x{1}}');
    expect(sketchOf('<div class="navbox mw-collapsible">x</div>')).toBe('');
  });

  it('has the line of its words where the parser made its element up', () => {
    expect(skippedOf('<main>a</main>\n\nb\n')).toEqual(['3 beside the content of the page']);
  });
});
