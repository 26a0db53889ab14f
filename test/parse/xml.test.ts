import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readXml, XmlError, type XmlOptions } from '../../src/parse/xml.ts';

/** The events in short: `<a b="c">`, `text`, `</a>`. */
function events(xml: Uint8Array | string, options?: XmlOptions): string[] {
  const found: string[] = [];
  readXml(
    xml,
    {
      open: (name, attributes, selfClosing) => {
        const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
        found.push(`<${name}${pairs.join('')}${selfClosing ? '/' : ''}>`);
      },
      text: (words) => found.push(words),
      close: (name) => found.push(`</${name}>`),
    },
    options,
  );
  return found;
}

function failure(xml: Uint8Array | string, options?: XmlOptions): XmlError | null {
  try {
    readXml(xml, {}, options);
    return null;
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};

describe('readXml', () => {
  it('tells elements, attributes and text in order', () => {
    expect(events('<a b="1"><c/>x &amp; &#x1F600;<![CDATA[<y>]]></a>')).toEqual([
      '<a b="1">',
      '<c/>',
      '</c>',
      'x & 😀',
      '<y>',
      '</a>',
    ]);
  });

  it('needs no handlers', () => {
    expect(failure('<a>x<b/></a>')).toBeNull();
  });

  it('has attributes without a prototype', () => {
    readXml('<a __proto__="x" constructor="y"/>', {
      open: (_, attributes) => {
        expect(Object.keys(attributes)).toEqual(['__proto__', 'constructor']);
        expect(Object.getPrototypeOf(attributes)).toBeNull();
      },
    });
  });

  it('lets through what a handler throws', () => {
    const open = () => {
      throw new RangeError('enough');
    };
    expect(() => readXml('<a/>', { open })).toThrow(new RangeError('enough'));
  });
});

describe('encodings', () => {
  const xml = '<a>é 😀</a>';
  test.each([
    ['UTF-8', utf8(xml)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${xml}`)],
    ['UTF-8 by declaration', utf8(`<?xml version="1.0" encoding="utf-8"?>${xml}`)],
    ['UTF-16 with a byte order mark', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, false)],
    ['UTF-16 without one', utf16(xml, false)],
    ['UTF-16, the high byte first', utf16(`\ufeff${xml}`, true)],
    ['UTF-16, the high byte first, without a mark', utf16(xml, true)],
  ])('are told: %s', (_, bytes) => {
    expect(events(bytes)).toEqual(['<a>', 'é 😀', '</a>']);
  });

  it('are read across pieces', () => {
    const words = '😀'.repeat(50_000);
    expect(events(utf8(`<a>${words}</a>`)).join('')).toBe(`<a>${words}</a>`);
  });

  test.each([
    [
      'another encoding',
      utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
      'is in the encoding ISO-8859-1, which is not read',
    ],
    ['bytes that are not UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe]), 'is not in UTF-8, as it says'],
    ['half a character', new Uint8Array([...utf8('<a/>'), 0xe2, 0x82]), 'is not in UTF-8, as it says'],
  ])('are refused: %s', (_, bytes, reason) => {
    expect(failure(bytes)?.reason).toBe(reason);
  });
});

describe('namespaces', () => {
  const options = { namespaces: { 'urn:w': 'w', 'urn:main': '' } };
  test.each([
    ['the usual prefix', '<w:a xmlns:w="urn:w" w:b="1" c="2"/>', '<w:a w:b="1" c="2"/>'],
    ['another prefix', '<x:a xmlns:x="urn:w" x:b="1" c="2"/>', '<w:a w:b="1" c="2"/>'],
    ['no prefix', '<a xmlns="urn:w" c="2"/>', '<w:a c="2"/>'],
    ['a prefix for what has none', '<x:a xmlns:x="urn:main" x:b="1"/>', '<a b="1"/>'],
    ['a namespace that is not known', '<x:a xmlns:x="urn:x"/>', '<x:a/>'],
    ['our prefix for a namespace that is not known', '<w:a xmlns:w="urn:x"/>', '<?w:a/>'],
    ['a prefix that is not declared', '<x:a x:b="1"/>', '<x:a x:b="1"/>'],
  ])('give names the prefixes of the reader: %s', (_, xml, found) => {
    const [open] = events(xml, options);
    expect(open?.replace(/ xmlns(?::\w+)?="[^"]*"| \??\w*:?xmlns:?\w*="[^"]*"/g, '')).toBe(found);
  });

  it('hold as far as their element', () => {
    const xml = '<a xmlns="urn:x"><x:b xmlns:x="urn:w"><x:c/></x:b><x:d/><e xmlns="urn:w"/></a>';
    const names: string[] = [];
    readXml(xml, { open: (name) => names.push(name), close: (name) => names.push(`/${name}`) }, options);
    expect(names).toEqual(['a', 'w:b', 'w:c', '/w:c', '/w:b', 'x:d', '/x:d', 'w:e', '/w:e', '/a']);
  });
});

describe('XML is refused that', () => {
  test.each([
    ['is cut off', '<a>\n<b>', 'is broken XML (line 2, column 3): unclosed tag: b'],
    ['is not well-formed', '<a></b>', 'is broken XML (line 1, column 7): unexpected close tag'],
    ['is empty', '', 'is broken XML (line 1, column 0): document must contain a root element'],
    ['has an entity that nobody declared', '<a>&x;</a>', 'undefined entity'],
    ['has characters that XML has not', '<a>\u0001</a>', 'disallowed character'],
    [
      'declares its type',
      '<!DOCTYPE a><a/>',
      'has a document type declaration, which is not read: its entities may be harmful',
    ],
    [
      'names a file as an entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///x">]><a>&x;</a>',
      'has a document type declaration',
    ],
    [
      'has a bomb of entities',
      '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>',
      'has a document type declaration',
    ],
    ['is nested too deeply', `${'<a>'.repeat(1001)}`, 'has elements nested deeper than 1000 levels'],
  ])('%s', (_, xml, reason) => {
    expect(failure(xml)?.reason).toContain(reason);
    expect(failure(utf8(xml))?.reason).toContain(reason);
  });

  it('says where', () => {
    expect(failure('<a>\n  <b></a>')).toMatchObject({ line: 2, column: 9 });
    expect(failure(new Uint8Array([0xff]))).toMatchObject({ line: null, column: null });
  });

  it('may be nested as deeply as is asked for', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect([failure(nested(5), { depth: 5 }), failure(nested(6), { depth: 5 })?.reason]).toEqual([
      null,
      'has elements nested deeper than 5 levels',
    ]);
  });

  it('is anything that is no XML: it fails with a reason or is read', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<a b="',
      '"',
      '&amp;',
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '?>',
      '<!DOCTYPE',
      'x',
      '\0',
      ' xmlns="',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const error = failure(parts.join(''), { namespaces: { x: 'y' } });
        expect(error === null || error.reason.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
