import fc from 'fast-check';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../src/vocabularies/exchange/jsonld.ts';
import { writeTurtle } from '../../../src/vocabularies/exchange/turtle.ts';
import { anyVocabulary, entry, HARBOUR, vocabularyOf } from './vocabularies.ts';

interface Term {
  termType: string;
  value: string;
  language?: string;
  datatype?: { value: string };
}

/** A statement as a line; languages in RDF have no case. */
function line({ subject, predicate, object }: { subject: Term; predicate: Term; object: Term }): string {
  const told = [object.termType, object.value, object.language?.toLowerCase(), object.datatype?.value];
  return JSON.stringify([subject.value, predicate.value, ...told]);
}

function turtleLines(text: string): string[] {
  return new Parser({ format: 'text/turtle' }).parse(text).map(line).sort();
}

function jsonLdLines(text: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const parser = new JsonLdParser();
    parser.on('data', (quad) => lines.push(line(quad)));
    parser.on('error', reject);
    parser.on('end', () => resolve(lines.sort()));
    parser.end(text);
  });
}

describe('Turtle and JSON-LD', () => {
  it('say the same of any vocabulary', async () => {
    await fc.assert(
      fc.asyncProperty(anyVocabulary, async (vocabulary) => {
        const turtle = turtleLines(writeTurtle(vocabulary).text);
        expect(turtle.length).toBeGreaterThan(8);
        expect(await jsonLdLines(writeJsonLd(vocabulary).text)).toEqual(turtle);
      }),
      { numRuns: 60 },
    );
  });

  it('keep the conditions of SKOS on labels (S13, S14): one preferred a language, none preferred and alternative', () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        const labels = new Set<string>();
        for (const text of turtleLines(writeTurtle(vocabulary).text)) {
          const [subject, property, , value, language] = JSON.parse(text);
          if (property.endsWith('#prefLabel')) {
            expect(labels.has(`${subject} ${language}`)).toBe(false);
            labels.add(`${subject} ${language}`).add(`${subject} ${language} ${value}`);
          }
        }
        for (const text of turtleLines(writeTurtle(vocabulary).text)) {
          const [subject, property, , value, language] = JSON.parse(text);
          if (property.endsWith('#altLabel')) expect(labels.has(`${subject} ${language} ${value}`)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a vocabulary written as SKOS', () => {
  it('is Turtle that a person can read', () => {
    const { text } = writeTurtle(vocabularyOf([entry('sea'), entry('bay', { broader: 'sea', deprecated: true })]));
    expect(text).toBe(`@prefix dct: <http://purl.org/dc/terms/>.
@prefix owl: <http://www.w3.org/2002/07/owl#>.
@prefix skos: <http://www.w3.org/2004/02/skos/core#>.
@prefix tl: <urn:throughline:ns:>.
@prefix v: <urn:throughline:vocabulary:harbour:>.

<urn:throughline:vocabulary:harbour> a skos:ConceptScheme;
    dct:identifier "harbour";
    dct:language "en";
    dct:license "CC0-1.0";
    dct:source "Minutes of an invented harbour board";
    dct:title "Words of a harbour";
    dct:type "themes";
    owl:versionInfo "3".
v:sea a skos:Concept;
    skos:notation "sea";
    skos:prefLabel "Label of sea"@en;
    skos:inScheme <urn:throughline:vocabulary:harbour>;
    skos:topConceptOf <urn:throughline:vocabulary:harbour>.
v:bay a skos:Concept;
    skos:notation "bay";
    skos:prefLabel "Label of bay"@en;
    skos:broader v:sea;
    skos:inScheme <urn:throughline:vocabulary:harbour>;
    owl:deprecated true.
`);
  });

  it('leaves out what repeats a label, and tells', () => {
    const aliases = [
      { text: 'Sea', language: 'en' },
      { text: 'Sea', language: 'fr' },
      { text: 'Sea', language: null },
      { text: 'Sea', language: null },
    ];
    const { text, notes } = writeTurtle(vocabularyOf([entry('sea', { labels: { en: 'Sea' }, aliases })]));
    expect(text).toContain('skos:altLabel "Sea"@fr, "Sea";');
    expect(notes).toEqual(['aliases that repeat the label are not written: 1, first at "sea"']);
  });

  it('has a broader term of the vocabulary that it extends under that one’s address', () => {
    const { text } = writeTurtle(vocabularyOf([entry('bay', { broader: 'sea' })], { extends: 'coast' }));
    expect(text).toContain('skos:broader <urn:throughline:vocabulary:coast:sea>;');
  });

  it.each([
    ['a tag that is none', entry('a', { labels: { 'not a tag': 'A' } }), /is no BCP 47 tag/],
    ['half of a surrogate pair', entry('a', { note: 'x\ud83d' }), /holds half of a surrogate pair/],
    ['half of one in an id', entry('\ud83d'), /holds half of a surrogate pair/],
  ])('is refused with %s', (_, broken, reason) => {
    expect(() => writeTurtle(vocabularyOf([broken]))).toThrow(reason);
    expect(() => writeJsonLd(vocabularyOf([broken]))).toThrow(reason);
  });

  it('is the same bytes each time', () => {
    expect(writeTurtle(HARBOUR).text).toBe(writeTurtle(structuredClone(HARBOUR)).text);
    expect(writeJsonLd(HARBOUR).text).toBe(writeJsonLd(structuredClone(HARBOUR)).text);
  });
});
