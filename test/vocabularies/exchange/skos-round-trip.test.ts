import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonLd, writeJsonLd } from '../../../src/vocabularies/exchange/jsonld.ts';
import { readTurtle, writeTurtle } from '../../../src/vocabularies/exchange/turtle.ts';
import { anyVocabulary, HARBOUR } from './vocabularies.ts';

describe('a vocabulary in SKOS', () => {
  it('is the same when written in Turtle and read', () => {
    expect(readTurtle(writeTurtle(HARBOUR).text)).toEqual({ vocabulary: HARBOUR, notes: [] });
  });

  it('is the same when written in JSON-LD and read', async () => {
    expect(await readJsonLd(writeJsonLd(HARBOUR).text)).toEqual({ vocabulary: HARBOUR, notes: [] });
  });

  it('is the same through Turtle, whatever it says', () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        expect(readTurtle(writeTurtle(vocabulary).text)).toEqual({ vocabulary, notes: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same through JSON-LD, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyVocabulary, async (vocabulary) => {
        expect(await readJsonLd(writeJsonLd(vocabulary).text)).toEqual({ vocabulary, notes: [] });
      }),
      { numRuns: 100 },
    );
  });
});
