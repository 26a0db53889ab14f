import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex, sentenceStarts, sentences, words } from '../../src/text/words.ts';

const keys = (text: string) => words(text).map(({ key }) => key);

describe('words', () => {
  it.each([
    ['Roles & Responsibilities', ['roles', 'and', 'responsibilities']],
    ["the affiliate's plan", ['the', "affiliate's", 'plan']],
    ['Guinea-Bissau', ['guinea', 'bissau']],
    ['क्षमता निर्माण', ['क्षमता', 'निर्माण']],
    ['Côte d’Ivoire', ['cote', "d'ivoire"]],
    ['…', []],
  ])('the words of %j are %j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('each word knows its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same beside a letter that is not ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '1', "'", '&', '-', '_', '`', ' ') }), (text) => {
        expect(words(`${text} é`).slice(0, -1)).toEqual(words(text));
      }),
    );
  });

  it('of a part of a text stand where they do in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'grapheme' }), (before, after, text) => {
        const from = before.length;
        const expected = words(text).map(({ key, start, end }) => ({ key, start: start + from, end: end + from }));
        expect(words(before + text + after, from, from + text.length)).toEqual(expected);
      }),
    );
  });
});

describe('phrases', () => {
  const index = new PhraseIndex<string>();
  for (const phrase of ['Guinea', 'Guinea-Bissau', 'Papua New Guinea', 'New']) index.add(phrase, phrase);

  it.each([
    ['Guinea', ['Guinea']],
    ['salon of Guinea Bissau, 2019', ['Guinea-Bissau']],
    ['Papua New Guinea and Guinea', ['Papua New Guinea', 'Guinea']],
    ['New Papua', ['New']],
    ['nothing', []],
  ])('in %j stand %j', (text, expected) => {
    expect(index.find(words(text)).map(({ value }) => value)).toEqual(expected);
  });

  it('a phrase is exact only when it is the whole text', () => {
    expect(index.exact(words('papua new guinea'))).toBe('Papua New Guinea');
    expect(index.exact(words('Guinea salon'))).toBeNull();
    expect(index.exact([])).toBeNull();
  });

  it('an equal phrase is refused, and so is one without words', () => {
    expect(index.add('guinea', 'other')).toBe(false);
    expect(index.add('…', 'none')).toBe(false);
    expect(index.exact(words('Guinea'))).toBe('Guinea');
  });
});

describe('sentences', () => {
  it.each([
    ['One.', ['One.']],
    ['One thing. Another thing.', ['One thing.', 'Another thing.']],
    ['It works, i.e. it runs. Good.', ['It works, i.e. it runs.', 'Good.']],
    ['Ask Dr. Known first. Then go.', ['Ask Dr. Known first.', 'Then go.']],
    ['Really? Yes! Fine.', ['Really?', 'Yes!', 'Fine.']],
    ['क्या यह ठीक है? हाँ।', ['क्या यह ठीक है?', 'हाँ।']],
    ['', []],
  ])('%j has the sentences %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('starts rise from 0 and lie inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', '?', ' ', '1') }), (text) => {
        const starts = sentenceStarts(text);
        expect(starts[0]).toBe(0);
        for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThan(starts[i - 1] as number);
        expect(starts.at(-1) as number).toBeLessThanOrEqual(Math.max(0, text.length - 1));
      }),
    );
  });
});

describe('many phrases with one first word', () => {
  const phrase = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }).map((rest) => ['pond', ...rest].join(' '));

  it('are found as if they were compared one by one, the longest first', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 80 }),
        fc.array(fc.constantFrom('pond', 'a', 'b', 'c')),
        (all, text) => {
          const index = new PhraseIndex<string>();
          for (const one of all) index.add(one, one);
          const found = index.at(words(text.join(' ')), 0);
          const said = `${text.join(' ')} `;
          const [longest] = all.filter((one) => said.startsWith(`${one} `)).sort((a, b) => b.length - a.length);
          expect(found?.value ?? null).toBe(longest ?? null);
        },
      ),
    );
  });

  it('cost what their number costs', () => {
    const index = new PhraseIndex<number>();
    for (let i = 0; i < 100_000; i++) index.add(`pond number ${i}`, i);
    expect(index.add('Pond number 7', 0)).toBe(false);
    expect(index.exact(words('pond number 99999'))).toBe(99_999);
  });
});
