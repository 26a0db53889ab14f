import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readQdc } from '../../../src/vocabularies/exchange/qdc-read.ts';
import { writeQdc } from '../../../src/vocabularies/exchange/qdc-write.ts';
import { anyVocabulary, entry, HARBOUR, vocabularyOf } from './vocabularies.ts';

const OPEN = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Some Program 3"><Codes>';
const GUID = 'guid="0f8fad5b-d9cb-469f-a165-70867728950e"';

function book(codes: string, after = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${OPEN}${codes}</Codes>${after}</CodeBook>`;
}

function code(name: string, inside = '', attributes = 'isCodable="true"'): string {
  return `<Code ${GUID} name="${name}" ${attributes}>${inside}</Code>`;
}

/** The rules of Codebook.xsd, REFI-QDA 1.5, section 5.2: attributes, required ones first, and children in order. */
const GUID_TYPE =
  /^(?:[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}|\{[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}\})$/;
const BOOLEAN = /^(?:true|false|0|1)$/;
const RULES: Record<string, { required: Record<string, RegExp>; optional: Record<string, RegExp>; children: RegExp }> =
  {
    CodeBook: {
      required: {},
      optional: { origin: /^/, xmlns: /^urn:QDA-XML:codebook:1\.0$/ },
      children: /^Codes( Sets)?$/,
    },
    Codes: { required: {}, optional: {}, children: /^Code( Code)*$/ },
    Code: {
      required: { guid: GUID_TYPE, name: /^/, isCodable: BOOLEAN },
      optional: { color: /^#(?:[A-Fa-f\d]{6}|[A-Fa-f\d]{3})$/ },
      children: /^(?:Description)?(?:(?:^| )Code)*$/,
    },
    Description: { required: {}, optional: {}, children: /^$/ },
  };

/** What breaks the rules of the schema. */
function breaches(xml: string): string[] {
  const found: string[] = [];
  const open: { name: string; children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => found.push(error.message));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const rule = RULES[local];
    if (uri !== 'urn:QDA-XML:codebook:1.0' || !rule) found.push(`element ${uri} ${local}`);
    for (const [name, pattern] of Object.entries(rule?.required ?? {})) {
      if (!pattern.test(attributes[name]?.value ?? '\0')) found.push(`${local} ${name}`);
    }
    for (const [name, { value }] of Object.entries(attributes)) {
      const pattern = { ...rule?.required, ...rule?.optional }[name];
      if (!pattern?.test(value)) found.push(`${local} ${name} ${value}`);
    }
    open.at(-1)?.children.push(local);
    open.push({ name: local, children: [] });
  });
  parser.on('closetag', () => {
    const { name, children } = open.pop() ?? { name: '', children: [] };
    if (!RULES[name]?.children.test(children.join(' '))) found.push(`${name} holds ${children}`);
  });
  const stray = (words: string) => {
    if (open.at(-1)?.name !== 'Description' && words.trim() !== '') found.push(`text ${words}`);
  };
  parser.on('text', stray);
  parser.on('cdata', stray);
  parser.write(xml).close();
  return found;
}

describe('a codebook that is written', () => {
  it.each([
    ['a code without a guid', '<Code name="a" isCodable="true"/>', ['Code guid']],
    ['a code that says no whether', `<Code ${GUID} name="a"/>`, ['Code isCodable']],
    ['an attribute of somebody', `<Code ${GUID} name="a" isCodable="true" id="7"/>`, ['Code id 7']],
    [
      'a description behind a code',
      code('a', `${code('b')}<Description>x</Description>`),
      ['Code holds Code,Description'],
    ],
    ['nothing', '', ['Codes holds ']],
    ['a well-formed code', code('a', `<Description>x</Description>${code('b')}${code('c')}`), []],
  ])('is held to rules that find %s', (_, codes, found) => {
    expect(breaches(book(codes))).toEqual(found);
  });

  it('keeps the rules of the schema, whatever the vocabulary says', () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        expect(breaches(writeQdc(vocabulary).text)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is XML that a person can read', () => {
    const bay = entry('bay', {
      broader: 'sea',
      note: 'Where ships lie & wait.',
      labels: { en: 'Bay', fr: 'Baie' },
      aliases: [{ text: 'cove', language: 'en' }],
    });
    expect(
      writeQdc(vocabularyOf([bay, entry('sea', { labels: { en: 'Sea' } })])).text,
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="throughline">
  <Codes>
    <Code guid="a450adb5-eb40-8533-bc4f-312059e2b1ef" name="Sea" isCodable="true">
      <Code guid="42bfa549-abbb-86a4-aeff-c9b0f50fc638" name="Bay" isCodable="true">
        <Description>Where ships lie &amp; wait.
-- throughline --
Label (fr): Baie
Also (en): cove</Description>
      </Code>
    </Code>
  </Codes>
</CodeBook>
`);
  });

  it('gives a term of a vocabulary the same GUID each time, and no two the same', () => {
    const guids = (name: string) =>
      [...writeQdc({ ...HARBOUR, name }).text.matchAll(/guid="([^"]+)"/g)].map(([, guid]) => guid);
    expect(guids('harbour')).toEqual(guids('harbour'));
    expect(new Set([...guids('harbour'), ...guids('port')]).size).toBe(6);
    // RFC 9562: version 8, variant 10.
    for (const guid of guids('harbour'))
      expect(guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('says that a deprecated term is not for coding', () => {
    expect(writeQdc(HARBOUR).text).toMatch(/name="Label of piers" isCodable="false"/);
  });

  it('tells what it does not hold', () => {
    expect(writeQdc(vocabularyOf([entry('a', { labels: { en: 'a\u0000' } })])).notes).toEqual([
      'the name, title, version, language, kind, source and licence of a vocabulary have no place in a codebook',
      'terms with characters that XML cannot hold, written as \ufffd: 1, first at "a"',
    ]);
  });

  it.each([
    ['no terms', [], /has no terms, and a codebook must have one/],
    ['a circle', [entry('a', { broader: 'b' }), entry('b', { broader: 'a' })], /in a circle: a → b → a/],
  ])('is refused with %s', (_, entries, reason) => {
    expect(() => writeQdc(vocabularyOf(entries))).toThrow(reason);
  });
});

describe('a codebook that somebody else wrote', () => {
  it('gives nested codes as terms with a broader one, and their descriptions as notes', () => {
    const { entries } = readQdc(
      book(code('Sea', `<Description>All &lt;salt&gt; water.</Description>${code('The Bay')}`) + code('Land')),
      { language: 'en' },
    ).vocabulary;
    expect(entries).toEqual([
      entry('sea', { labels: { en: 'Sea' }, note: 'All <salt> water.' }),
      entry('the-bay', { labels: { en: 'The Bay' }, broader: 'sea' }),
      entry('land', { labels: { en: 'Land' } }),
    ]);
  });

  it('has ids of its own for codes of one name', () => {
    const { entries } = readQdc(book(code('Sea') + code('sea') + code('Sea 2'))).vocabulary;
    expect(entries.map(({ id }) => id)).toEqual(['sea', 'sea-2', 'sea-2-2']);
  });

  it('takes no line of a description for a variant that does not stand below the mark', () => {
    const [first] = readQdc(book(code('Sea', '<Description>Wet.\nAlso: ocean</Description>'))).vocabulary.entries;
    expect([first?.note, first?.aliases]).toEqual(['Wet.\nAlso: ocean', []]);
  });

  it('keeps what a person adds below the mark', () => {
    const description =
      '<Description>Wet.\n-- throughline --\nAlso (fr): mer\nAsk the board about this: soon.</Description>';
    const [first] = readQdc(book(code('Sea', description))).vocabulary.entries;
    expect([first?.note, first?.aliases]).toEqual([
      'Wet.\nAsk the board about this: soon.',
      [{ text: 'mer', language: 'fr' }],
    ]);
  });

  it('is told what is left aside', () => {
    const sets = `<Sets><Set ${GUID} name="s"><Description>of codes</Description><MemberCode ${GUID}/></Set></Sets>`;
    const { notes } = readQdc(
      book(
        code('Sea', `<NoteRef ${GUID}><Code ${GUID} name="not one"/></NoteRef>`, 'isCodable="false" color="#00f"'),
        sets,
      ),
    );
    expect(notes).toEqual([
      'a codebook says no name, language, version, source and licence: "imported", "und" and "unknown" are taken',
      'sets of codes left aside: 1',
      'colours of codes left aside: 1, first at "sea"',
      'codes that are not for coding taken for terms like others: 1, first at "sea"',
      'elements that the standard does not have left aside: 1, first at "NoteRef"',
    ]);
  });

  it.each([['urn:QDA-XML:codebook:1:0'], ['urn:QDA-XML:codebook:0:4'], ['']])(
    'is read with the namespace %j',
    (namespace) => {
      const { vocabulary, notes } = readQdc(book(code('Sea')).replace('urn:QDA-XML:codebook:1.0', namespace));
      expect(vocabulary.entries).toHaveLength(1);
      expect(notes[0]).toContain('read all the same');
    },
  );

  it('is read with a prefix', () => {
    const xml = '<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code name="Sea"/></q:Codes></q:CodeBook>';
    expect(readQdc(xml).vocabulary.entries.map(({ id }) => id)).toEqual(['sea']);
  });

  it.each([
    ['is cut short', `${OPEN}\n${code('a')}\n<Code name="b`, 3, /^is broken XML: unclosed/],
    ['is nothing', '', 1, /^is broken XML: document must contain a root element/],
    ['is no XML', 'codes: a, b', 1, /^is broken XML: /],
    ['has a document type', `<!DOCTYPE a [\n<!ENTITY b "c">\n]>\n${OPEN}`, 3, /^has a document type declaration/],
    [
      'has an unknown entity',
      book(code('a', '<Description>&bomb;</Description>')),
      2,
      /^is broken XML: undefined entity/,
    ],
    ['has a prefix of nobody', '<x:CodeBook/>', 1, /^is broken XML: unbound namespace prefix/],
    ['is a project', '<Project xmlns="urn:QDA-XML:project:1.0"/>', 1, /^is a project of REFI-QDA/],
    ['is another file', '<html/>', 1, /^is no codebook of REFI-QDA: its root is html/],
    ['has a code without a name', `${OPEN}\n\n<Code ${GUID}/>`, 3, /^has a code without a name/],
    ['is too deep', `${OPEN}\n${'<Code name="a">'.repeat(1000)}`, 2, /^has elements nested deeper than 1000 levels/],
    [
      'has one id twice',
      book(
        `${code('a', '<Description>-- throughline --\nId: x</Description>')}\n${code('b', '<Description>-- throughline --\nId: x</Description>')}`,
      ),
      4,
      /^gives two codes the id "x", the first in line 2/,
    ],
  ])('is refused where it %s', (_, xml, line, reason) => {
    expect(() => readQdc(xml)).toThrow(
      expect.objectContaining({
        name: 'PlacedError',
        reason: expect.stringMatching(reason),
        place: { line, column: expect.any(Number) },
      }),
    );
  });

  it.each([
    ['no codes', `<CodeBook/>`, 'is a codebook without codes'],
    [
      'a circle through broader terms elsewhere',
      book(code('a', '<Description>-- throughline --\nBroader: a</Description>')),
      'has broader terms in a circle: a → a; take one of these away',
    ],
  ])('is refused with %s', (_, xml, reason) => {
    expect(() => readQdc(xml)).toThrow(reason);
  });
});
