import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQdc } from '../../../src/vocabularies/exchange/qdc-read.ts';
import { writeQdc } from '../../../src/vocabularies/exchange/qdc-write.ts';
import type { Vocabulary } from '../../../src/vocabularies/vocabulary.ts';
import { anyVocabulary, HARBOUR } from './vocabularies.ts';

/** Nesting puts narrower terms behind their broader term. */
function byId({ entries }: Vocabulary) {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function throughQdc(vocabulary: Vocabulary): Vocabulary {
  const { text } = writeQdc(vocabulary);
  return readQdc(text, { name: vocabulary.name, language: vocabulary.language }).vocabulary;
}

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

describe('a vocabulary in a codebook', () => {
  it('has the same terms when written and read', () => {
    expect(byId(throughQdc(HARBOUR))).toEqual(byId(HARBOUR));
  });

  it('has the same terms, whatever they say', () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        const isXml = vocabulary.entries.every(
          ({ labels, note }) => !NO_XML.test(`${labels[vocabulary.language]} ${note}`),
        );
        fc.pre(isXml);
        expect(byId(throughQdc(vocabulary))).toEqual(byId(vocabulary));
      }),
      { numRuns: 500 },
    );
  });

  it('can be read even with characters that XML cannot hold', () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        expect(throughQdc(vocabulary).entries).toHaveLength(vocabulary.entries.length);
      }),
    );
  });
});
