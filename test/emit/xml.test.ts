import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { attributes, escapeXml } from '../../src/emit/xml.ts';

describe('a text in XML', () => {
  const rows = [
    { what: 'markup', text: `<a b="c">&'d'`, xml: '&lt;a b=&quot;c&quot;&gt;&amp;&apos;d&apos;' },
    { what: 'white space an attribute would lose', text: 'a\tb\nc\rd', xml: 'a&#9;b&#10;c&#13;d' },
    { what: 'controls that XML cannot hold', text: 'a\u0000\u0007\u001bb', xml: 'a␀␇␛b' },
    { what: 'controls that a terminal obeys', text: 'a\u007f\u009bb', xml: 'a&#127;&#155;b' },
    { what: 'what is no character', text: 'a\ufffe\uffffb', xml: 'a��b' },
    { what: 'half a pair', text: 'a\ud83db\ude00c😀', xml: 'a�b�c😀' },
  ];
  it.each(rows)('has $what escaped', ({ text, xml }) => {
    expect(escapeXml(text)).toBe(xml);
  });

  it('is read as it was by a reader of XML, whatever it is', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parser = new SaxesParser();
      const read: string[] = [];
      parser.on('opentag', (tag) => read.push(String(tag.attributes['b'])));
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(`<a${attributes({ b: text })}/>`).close();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      const kept = (words: string) => words.replace(/[\u0000-\u001f\u2400-\u241f\ufffd-\uffff]/g, '');
      expect(kept(read.join(''))).toBe(kept(text));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

it('attributes without a value are left out', () => {
  expect(attributes({ name: 'a&b', tests: 0, time: undefined })).toBe(' name="a&amp;b" tests="0"');
});
