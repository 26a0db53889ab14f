import { describe, expect, it } from 'vitest';
import { slug } from '../../src/text/fold.ts';
import { words } from '../../src/text/words.ts';
import { defaultVocabularies, vocabulariesOf } from '../../src/vocabularies/index.ts';
import { shippedThemes } from '../../src/vocabularies/themes.ts';

const { themes } = defaultVocabularies();

describe('thematic areas', () => {
  it('there are nine, with ids made of their labels', () => {
    expect(themes.terms).toHaveLength(9);
    for (const { id, label } of themes.terms) expect(id).toBe(slug(label));
  });

  it.each([
    ['Resource allocation', 'resource-allocation', 'stated'],
    ['ROLES AND RESPONSIBILITIES', 'roles-and-responsibilities', 'stated'],
    ['CB', 'capacity-building', 'alias'],
    ['income generation', 'revenue-streams', 'alias'],
    ['renforcement des capacités', 'capacity-building', 'alias'],
    ['विविधता', 'diversity', 'alias'],
  ])('%j is %s, %s', (text, id, basis) => {
    expect(themes.exact(words(text))).toMatchObject({ term: { id }, basis });
  });

  it.each(['Resource', 'Capacity Building Hub', 'Health', 'Community Healthy', ''])('%j is none of them', (text) => {
    expect(themes.exact(words(text))).toBeNull();
  });
});

describe('a misspelt area', () => {
  it.each([
    ['Community Healthy', 'community-health'],
    ['Communities Health', 'community-health'],
    ['Comunity Health', 'community-health'],
    ['Roles & Responsibility', 'roles-and-responsibilities'],
    ['Rols and Responsibilites', 'roles-and-responsibilities'],
    ['Capacity Bulding', 'capacity-building'],
    ['Divercity', 'diversity'],
    ['Partnershps', 'partnerships'],
    ['Product and Tecnology', 'product-and-technology'],
  ])('%j is corrected to %s', (text, id) => {
    expect(themes.misspelt(words(text))).toMatchObject({ term: { id }, basis: 'corrected' });
  });

  it.each([
    ['Adversity', 'another first letter'],
    ['Diversify', 'a word of the language'],
    ['Diversion', 'a word of the language'],
    ['Community Wealth', 'another first letter'],
    ['Community Heath', 'a word of the language'],
    ['Revenge Streams', 'a word of the language'],
    ['Revenue Steams', 'a word of the language'],
    ['Advocate', 'a word of the language'],
    ['Diversity', 'no slip at all'],
    ['Resource Ailocatoin Plan', 'words too many'],
    ['CV', 'too short to tell'],
    ['Diversidat', 'a slip of another language, whose words are not known'],
    ['', 'nothing'],
  ])('%j is not corrected: %s', (text) => {
    expect(themes.misspelt(words(text))).toBeNull();
  });

  it('is not corrected where two areas are as near', () => {
    const two = vocabulariesOf({
      themes: null,
      own: [
        {
          file: 'two.yaml',
          lines: [1, 2],
          vocabulary: {
            ...(shippedThemes()[0] as typeof shippedThemes extends () => readonly (infer V)[] ? V : never),
            name: 'two',
            entries: [entry('a', 'Capacity Building'), entry('b', 'Capacity Buildings')],
          },
        },
      ],
    });
    expect(two.themes.misspelt(words('Capacity Buildin'))).toBeNull();
  });
});

function entry(id: string, label: string) {
  return {
    id,
    labels: { en: label },
    aliases: [],
    broader: null,
    note: null,
    source: null,
    deprecated: false,
    replacedBy: null,
    countries: [],
    head: false,
  };
}

describe('the sets that come along', () => {
  it.each([
    ['working-groups-2018-20', 9],
    ['themes-2017', 5],
    ['draft-recommendations-2020', 13],
    ['final-recommendations-2020', 10],
  ])('%s has %i terms, each of which its names lead to', (name, count) => {
    const { themes: set } = vocabulariesOf({ themes: name, own: [] });
    expect(set.name).toBe(name);
    expect(set.terms).toHaveLength(count);
    const file = shippedThemes().find((one) => one.name === name);
    for (const { id, labels, aliases } of file?.entries ?? []) {
      for (const text of [...Object.values(labels), ...aliases.map((alias) => alias.text)])
        expect([text, set.exact(words(text))?.term.id]).toEqual([text, id]);
    }
  });

  it('know each other by name, and are not mixed', () => {
    expect(themes.exact(words('The Augmented Age'))).toBeNull();
    expect(themes.elsewhere(words('the augmented age'))).toMatchObject({
      set: 'themes-2017',
      term: { id: 'the-augmented-age' },
    });
    expect(themes.elsewhere(words('Gardening'))).toBeNull();
  });

  it('tell where a term comes from', () => {
    const { entry: of } = defaultVocabularies();
    expect(of('theme', 'diversity')?.provenance).toMatchObject({
      vocabulary: 'working-groups-2018-20',
      file: 'src/vocabularies/themes/working-groups-2018-20.json',
      licence: 'CC0-1.0',
    });
    expect(of('theme', 'gardening')).toBeNull();
    expect(of('colour', 'diversity')).toBeNull();
  });
});
