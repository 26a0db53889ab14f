import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, isAscii, normalise, sha256, slug, typedAlike, UniqueIds } from '../../src/text/fold.ts';

describe('spellings made one', () => {
  it.each([
    ['Resource allocation', 'Resource Allocation'],
    ['Roles & Responsibilities', 'roles  and responsibilities'],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['ﬁnance', 'finance'],
    ['a\u00a0b', 'a b'],
  ])('%j and %j are the same', (one, other) => {
    expect(foldKey(one)).toBe(foldKey(other));
  });

  it.each([
    ['theme', 'themes'],
    ['विविधता', 'विविध'],
    ['Niger', 'Nigeria'],
  ])('%j and %j are not', (one, other) => {
    expect(foldKey(one)).not.toBe(foldKey(other));
  });

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldKey(foldKey(text))).toBe(foldKey(text));
      }),
    );
  });

  it('a text is ASCII or not', () => {
    expect(isAscii('plain & simple')).toBe(true);
    expect(isAscii('naïve')).toBe(false);
  });
});

describe('text for fingerprints', () => {
  it('quotes, dashes and white space fold, case stays', () => {
    expect(normalise('“Pay –  in\nfull”, it’s due')).toBe('"Pay - in full", it\'s due');
    expect(normalise('Pay')).not.toBe(normalise('pay'));
  });

  it('ASCII folds the same on its short way', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalise(text)).toBe(normalise(`${text}é`).slice(0, -1).trim());
      }),
    );
  });

  it('a hash is that of the algorithm', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('slugs', () => {
  it.each([
    ['Product & Technology', 'product-and-technology'],
    ['East, Southeast Asia, & Pacific', 'east-southeast-asia-and-pacific'],
    ["Women's salon", 'womens-salon'],
    ['  — ', 'untitled'],
    ['Réunion du soir', 'reunion-du-soir'],
    ['विविधता समूह', 'विविधता-समूह'],
    ['a'.repeat(200), 'a'.repeat(80)],
    [`${'word '.repeat(30)}`, 'word-word-word-word-word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('%j is %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('unique ids', () => {
  it('the second of a kind gets -2', () => {
    const ids = new UniqueIds();
    expect(['a', 'b', 'a', 'a'].map((id) => ids.next(id))).toEqual(['a', 'b', 'a-2', 'a-3']);
  });

  it('no id is given twice, also to those that end in a number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b')), (wanted) => {
        const ids = new UniqueIds();
        const given = wanted.map((id) => ids.next(id));
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('one spelling for words that are typed in several ways', () => {
  it.each([
    ['«\u00a0Soup\u00a0» – or tea', '"Soup"-or tea'],
    ['  Soup,  or\ttea ', 'Soup, or tea'],
    [' Soup (or tea): 1/2 & 3! ', 'Soup (or tea): 1/2 & 3!'],
    ['soup - tea', 'soup-tea'],
    ['`soup` it’s', '"soup"it"s'],
  ])('%j is %j', (words, one) => {
    expect(typedAlike(words)).toBe(one);
  });

  it('leaves alone what is typed in one way, and what it made itself', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aZ0 !&(._"-`\t\n“–é\u00a0') });
    fc.assert(
      fc.property(typed, (words) => {
        const one = typedAlike(words);
        expect(typedAlike(one)).toBe(one);
        // A letter that none folds keeps the quick look from taking the short way.
        expect(typedAlike(`é${words}é`)).toBe(`é${typedAlike(`x${words}x`).slice(1, -1)}é`);
      }),
    );
  });
});
