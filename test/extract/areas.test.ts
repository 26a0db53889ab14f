import { describe, expect, it } from 'vitest';
import { areasOfAccount, areasOfHeading, areasOfLine } from '../../src/extract/areas.ts';
import type { DraftArea } from '../../src/model/draft.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { flatOf, textOf } from '../helpers/words.ts';

const { themes } = defaultVocabularies();

const told = (areas: readonly DraftArea[]) =>
  areas.map(({ words, match }) => `${textOf(words)}=${match?.term.id ?? '?'}`);

describe('themes of headings', () => {
  it.each([
    ['Advocacy', ['Advocacy=advocacy']],
    ['Discussion Theme 1 (Advocacy)', ['Advocacy=advocacy']],
    ['2. Capacity building working group', ['Capacity building=capacity-building']],
    ['Advocacy and Partnerships', ['Advocacy=advocacy', 'Partnerships=partnerships']],
    ['Thème : « Renforcement des capacités »', ['Renforcement des capacités=capacity-building']],
    ['Advocacy: what else can we do?', ['Advocacy=advocacy']],
    ['Group of the hill – Diversity', ['Diversity=diversity']],
    ['Diversity of our members', []],
    ['What are the capacity building needs?', []],
    ['Rooms', []],
    [`Advocacy ${'and lamps '.repeat(30)}`, []],
  ])('%j names %j', (text, expected) => {
    expect(told(areasOfHeading(flatOf(text), themes))).toEqual(expected);
  });
});

describe('themes of lines', () => {
  const line = (text: string, strict = true) => {
    const flat = flatOf(text);
    const from = flat.text.indexOf(':') + 1;
    return told(areasOfLine({ flat, from, to: flat.text.length }, 'line', themes, strict));
  };

  it.each([
    ['Theme : Capacity Building', ['Capacity Building=capacity-building']],
    ['Thème : « Plaidoyer », « Diversité »', ['Plaidoyer=advocacy', 'Diversité=diversity']],
    ['Theme: Advocacy and Moon landing', ['Advocacy and Moon landing=?']],
    ['Theme: Advocacy; Moon landing', ['Advocacy=advocacy', 'Moon landing=?']],
    ['Theme: Moon landing', ['Moon landing=?']],
    ['Theme: how can we make it better for all of us', []],
    ['Theme: 2', []],
    ['Theme:', []],
  ])('%j names %j', (text, expected) => {
    expect(line(text)).toEqual(expected);
  });

  it('one that is no theme is none where a topic may be anything', () => {
    expect(line('Topic: Moon landing', false)).toEqual([]);
    expect(line('Topic: Advocacy', false)).toEqual(['Advocacy=advocacy']);
  });
});

describe('themes of an account', () => {
  it.each([
    ['The two themes "Advocacy" and "Capacity Building" were chosen.', ['Advocacy', 'Capacity Building']],
    ['The themes were Advocacy and Capacity Building.', ['Advocacy', 'Capacity Building']],
    ['The theme was “capacity building”.', ['capacity building']],
    ['The theme was capacity building.', []],
    ['We spoke about Advocacy. The theme of the day was rain.', []],
    ['Nothing of this.', []],
  ])('%j names %j', (text, expected) => {
    expect(areasOfAccount(flatOf(text), themes).map(({ words }) => textOf(words))).toEqual(expected);
  });
});
