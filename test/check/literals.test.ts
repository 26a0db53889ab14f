import { describe, expect, it } from 'vitest';
import { literalsIn } from '../../src/check/literals.ts';
import { charactersAreVisible } from '../../src/check/rules/characters-are-visible.ts';
import { footnotesAreNumberedInOrder } from '../../src/check/rules/footnotes-are-numbered-in-order.ts';
import { markerIsNotRepeated } from '../../src/check/rules/marker-is-not-repeated.ts';
import { spacesAreSingle } from '../../src/check/rules/spaces-are-single.ts';
import { textIsDecodedRight } from '../../src/check/rules/text-is-decoded-right.ts';
import { wordsAreOfOneScript } from '../../src/check/rules/words-are-of-one-script.ts';
import type { Format } from '../../src/model/report.ts';
import { findingsIn, repaired } from './compiled.ts';

const AREA = '(Peru Strategy Salon, July 2019, Diversity thematic area).';

describe('what is no words of a page', () => {
  it.each<[Format, string, string[]]>([
    ['plain', 'See https://example.org/a_b, or www.example.org.', ['https://example.org/a_b', 'www.example.org']],
    ['plain', 'Write to us@example.org.[1]', ['us@example.org']],
    ['plain', 'The address http://exa\ufeffmple.org[2] moved.', ['http://exa\ufeffmple.org']],
    ['plain', 'Say `it` <b>loud</b> @ noon.', []],
    ['markdown', 'See [it](a_(b).md "so") and ![x](y).[^1]', ['(a_(b).md "so")', '(y)']],
    ['markdown', 'See <https://example.org> it.', ['<https://example.org>']],
    ['markdown', 'Say `a`, ``b ` c`` and \\`d\\`.', ['`a`', '``b ` c``']],
    ['markdown', 'Say `a\n\nb` it.', []],
    ['markdown', 'A\n\n```js\nb `c\n```\n\nd `e`', ['```js\nb `c\n```', '`e`']],
    ['markdown', '- a\n\n  ~~~\n  b', ['  ~~~\n  b']],
    [
      'markdown',
      'See [the list][Rag] and [rag], not [bag].\n\n[rag]: <a b> "so"',
      ['[Rag]', '[rag]', '[rag]: <a b> "so"'],
    ],
    ['markdown', 'Mend it.[1][2]\n\n[1]: The lock is old.\n[^2]: So.', []],
    ['markdown', '---\ntitle: a\n---\nB', ['---\ntitle: a\n---\n']],
    ['markdown', 'A <b class="x > y">b</b> <!-- c --> 1 < 2.', ['<b class="x > y">', '</b>', '<!-- c -->']],
    ['wikitext', 'See [[File:A b.jpg|thumb|a]] and [[B]].', ['[[File:A b.jpg', '[[B']],
    ['wikitext', 'See [https://example.org so].', ['https://example.org']],
    ['wikitext', '{{Quote box|title = a|b}}', ['{{Quote box', '|title =']],
    [
      'wikitext',
      '<nowiki>a</nowiki> <code>b</code> <ref name="c">d</ref>',
      ['<nowiki>a</nowiki>', '<code>b</code>', '<ref name="c">', '</ref>'],
    ],
    ['wikitext', '<pre />a <pre>b', ['<pre />', '<pre>']],
    ['html', '<a href="a>b">c</a><!-- d', ['<a href="a>b">', '</a><!-- d']],
    ['html', '<script>a < b</script><PRE>c</pre>', ['<script>a < b</script><PRE>c</pre>']],
  ])('in %s %j is %j', (format, text, literals) => {
    const found = literalsIn(text, format).map(({ start, end }) => text.slice(start, end));
    // Those that stand side by side may be one.
    expect(found.join('')).toBe(literals.join(''));
  });

  it.each<Format>(['markdown', 'wikitext', 'html', 'plain'])(
    'lies in very long texts, one behind the other, in %s',
    (format) => {
      for (const piece of [
        '<a "',
        '](',
        '`',
        '``` `',
        '[a',
        '<!--',
        '<pre>',
        '{{',
        '|a ',
        'a@b.',
        'http://.',
        '\n[a]: <',
      ]) {
        const text = piece.repeat(50_000);
        let end = 0;
        for (const one of literalsIn(text, format)) {
          expect(one.start >= end && one.end <= text.length).toBe(true);
          end = one.end;
        }
      }
    },
  );
});

const markdown = (item: string, rest = '') => `# Gates\n\n- ${item}[^1]\n\n[^1]: The lock is old. ${AREA}\n${rest}`;
const wikitext = (item: string) => `== Gates ==\n* ${item}<ref>The lock is old. ${AREA}</ref>\n\n<references />\n`;
const html = (item: string) =>
  `<h1>Gates</h1><ul><li>${item}<sup><a href="#n1">[1]</a></sup></li></ul><ol class="references"><li id="n1">The lock is old. ${AREA}</li></ol>`;

describe('no repair changes', () => {
  it.each([
    [
      'the label of a link',
      charactersAreVisible,
      'markdown',
      markdown('See [the list][ra\u200bg] first.', '\n[ra\u200bg]: https://example.org\n'),
    ],
    [
      'the target of a link',
      charactersAreVisible,
      'markdown',
      markdown('See [it](https://example.org/a\u200bb) first.'),
    ],
    ['garbled characters in a target', textIsDecodedRight, 'markdown', markdown('See [it](cafÃ©.md) first.')],
    ['an address', wordsAreOfOneScript, 'markdown', markdown('See <https://ex\u0430mple.org/x> first.')],
    ['code of Markdown', charactersAreVisible, 'markdown', markdown('Say `pa\u200bss` first.')],
    [
      'an address in wikitext',
      charactersAreVisible,
      'wikitext',
      wikitext('See [https://example.org/a\u200bb it] first.'),
    ],
    ['the name of a file', wordsAreOfOneScript, 'wikitext', wikitext('See [[:F\u0456le:Ex\u0430mple.jpg]] first.')],
    [
      'code of wikitext',
      charactersAreVisible,
      'wikitext',
      wikitext('Say <code>pa\u200bss</code> and <nowiki>o\u200bk</nowiki> first.'),
    ],
    ['an attribute', charactersAreVisible, 'html', html('See <a href="https://example.org/a\u200bb">it</a> first.')],
    ['code of a page', charactersAreVisible, 'html', html('Say <code>pa\u200bss</code> first.')],
  ] as const)('%s', async (_, rule, format, text) => {
    expect(await repaired(rule, text, { format })).toBe(text);
  });

  it('keeps the words beside them', async () => {
    const text = markdown('Say `pa\u200bss` fi\u200brst.');
    expect(await repaired(charactersAreVisible, text, { format: 'markdown' })).toBe(
      text.replace('fi\u200brst', 'first'),
    );
  });

  it.each(['Say ``a  `  b`` first.', 'Say `a  b` first.', 'See [it](a.md  "so") first.'])(
    'spaces of %s, which are not found',
    async (item) => {
      expect(await findingsIn(spacesAreSingle, markdown(item), { format: 'markdown' })).toEqual([]);
    },
  );

  it('moves notes with the links in them, and takes whole markers out', async () => {
    const twisted = `# Gates\n\n- Mend it.[^2]\n- Paint it.[^1]\n\n[^1]: See [it](a.md) \`b\`. ${AREA}\n[^2]: So <https://example.org>. ${AREA}\n`;
    const mended = `# Gates\n\n- Mend it.[^1]\n- Paint it.[^2]\n\n[^1]: So <https://example.org>. ${AREA}\n[^2]: See [it](a.md) \`b\`. ${AREA}\n`;
    expect(await repaired(footnotesAreNumberedInOrder, twisted, { format: 'markdown' })).toBe(mended);
    const twice = `== G ==\n* Mend it.<ref name="a">So. ${AREA}</ref><ref name="a" />\n\n<references />\n`;
    expect(await repaired(markerIsNotRepeated, twice, { format: 'wikitext' })).toBe(
      twice.replace('<ref name="a" />', ''),
    );
  });

  it('leaves the marker that stands behind a link with its label', async () => {
    const text = `# Gates\n\n- See the map [1][^1].\n- Oil it.[^1]\n\n[^1]: So. ${AREA}\n\n[1]: https://example.org\n`;
    expect(await repaired(markerIsNotRepeated, text, { format: 'markdown' })).toBe(text);
  });
});
