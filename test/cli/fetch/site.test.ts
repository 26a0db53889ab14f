import { describe, expect, it } from 'vitest';
import { normalTitle, permanentLink, type Site, splitTitle } from '../../../src/cli/fetch/site.ts';

const SITE: Site = {
  namespaces: [
    { id: 0, names: [''] },
    { id: 1, names: ['Talk'] },
    { id: 3, names: ['Gärtner Diskussion', 'User talk'] },
    { id: 14, names: ['Category', 'Kategorie'] },
  ],
  capital: true,
  script: 'https://garden.example/w/index.php',
};

describe('a title', () => {
  const rows = [
    { text: 'movement/Input', namespace: 0, title: 'Movement/Input' },
    { text: 'talk:open_halls', namespace: 1, title: 'Talk:Open halls' },
    { text: 'User talk: anybody', namespace: 3, title: 'Gärtner Diskussion:Anybody' },
    { text: 'KATEGORIE:reports ', namespace: 14, title: 'Category:Reports' },
    { text: ':open  halls', namespace: 0, title: 'Open halls' },
    { text: 'Recipe: bread', namespace: 0, title: 'Recipe: bread' },
    { text: 'ßoup', namespace: 0, title: 'ßoup' },
    { text: '', namespace: 0, title: '' },
  ];
  it.each(rows)('$text is $title to the wiki', ({ text, namespace, title }) => {
    expect(splitTitle(text, SITE).namespace).toBe(namespace);
    expect(normalTitle(text, SITE)).toBe(title);
  });

  it('keeps its first letter where case matters', () => {
    expect(normalTitle('open halls', { ...SITE, capital: false })).toBe('open halls');
  });
});

describe('a link to a revision', () => {
  it.each([
    { title: 'Movement/Input/Open Halls', query: 'title=Movement/Input/Open_Halls&oldid=42' },
    { title: 'Talk:A & B?', query: 'title=Talk:A_%26_B%3F&oldid=42' },
    { title: "It's (so) *new*!", query: 'title=It%27s_%28so%29_%2Anew%2A%21&oldid=42' },
    { title: 'Halb \ud800', query: 'title=Halb_%EF%BF%BD&oldid=42' },
  ])('of $title is an address', ({ title, query }) => {
    expect(permanentLink(SITE, title, 42)).toBe(`https://garden.example/w/index.php?${query}`);
  });

  it('is not made up', () => {
    expect(permanentLink(SITE, 'A', null)).toBeNull();
    expect(permanentLink({ ...SITE, script: null }, 'A', 42)).toBeNull();
  });
});
