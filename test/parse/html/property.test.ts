import fc from 'fast-check';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { asUnreadable, compileDocument } from '../../../src/compile.ts';
import { brokenLedger, brokenSpans } from '../../helpers/claims.ts';
import { read } from './helpers.ts';

const TAGS =
  'p div ul ol li dl dt dd table tr td th caption b i a sup h2 blockquote pre span br hr main li section'.split(' ');
const PIECES = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  '<a href="#cite_note-1">[1]</a>',
  '<sup class="reference"><a href="#cite_note-1">&#91;1&#93;</a></sup>',
  '<li id="cite_note-1"><a href="#cite_ref-1">↑</a> ',
  '<ol class="references">',
  '<td rowspan=2 colspan=3>',
  '<script>x</script>',
  '<p hidden>',
  '<h1>Title</h1>',
  '<!-- c -->',
  '<span class="mw-ext-cite-error">Cite error</span>',
  'word ',
  'two words. ',
  '&amp;',
  '&copy',
  '\n',
  '\r\n',
  ' ',
  '\0',
  '<',
  '&',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('any pieces of HTML', () => {
  it('give a tree that keeps the contract, with a whole ledger and true spans', async () => {
    const property = fc.asyncProperty(texts, async (text) => {
      read(text);
      const compiled = await compileDocument({ path: 'a.html', value: text }).catch((error) =>
        asUnreadable('a.html', error),
      );
      if (!('document' in compiled)) return;
      expect(brokenLedger(compiled.ledger, compiled.text)).toEqual([]);
      expect(brokenSpans(compiled.document, compiled.text)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it('lose no word that browsers show', () => {
    const visible = fc.array(fc.constantFrom(...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]), 'word ', '&amp; '), {
      maxLength: 30,
    });
    const property = fc.property(visible, (pieces) => {
      const text = `word ${pieces.join('')}`.replaceAll(/<\/?main>/g, '');
      const words = wordsOf(read(text).tree).match(/word|&/g) ?? [];
      expect(words).toHaveLength(pieces.filter((piece) => /^(?:word|&)/.test(piece)).length + 1);
    });
    fc.assert(property, { numRuns: 400 });
  });
});
