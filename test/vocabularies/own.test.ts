import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { words } from '../../src/text/words.ts';
import { defaultVocabularies, type Vocabularies, vocabulariesOf } from '../../src/vocabularies/index.ts';
import { VocabularyError } from '../../src/vocabularies/sourced.ts';
import { parseVocabulary } from '../../src/vocabularies/vocabulary-file.ts';

function own(kind: string, head: string, entries: string, file = 'v.yaml') {
  const text = `version: 1\nlanguage: en\nkind: ${kind}\nsource: us\n${head}\nentries:\n${entries}`;
  return { ...parseVocabulary(text), file };
}

function fault(...vocabularies: ReturnType<typeof own>[]): string {
  try {
    vocabulariesOf({ themes: null, own: vocabularies });
  } catch (error) {
    if (error instanceof VocabularyError) return error.message;
    throw error;
  }
  return '';
}

async function regions(source: string, vocabularies: Vocabularies): Promise<Record<string, string[]>> {
  const value = `Ponds\n\n  • Dig.[1]\n\nFootnotes\n\n  1. Frogs. (${source}, June 2019, Diversity thematic area)\n`;
  const { corpus } = await compile([{ path: 'a.txt', value }], vocabularies);
  const tags = corpus.documents[0]?.footnotes[0]?.quotes[0]?.attribution?.regions ?? [];
  const found: Record<string, string[]> = {};
  for (const { vocabulary, id } of tags) found[vocabulary] = [...(found[vocabulary] ?? []), id];
  return found;
}

describe('a region scheme of the user’s own', () => {
  const seas = own(
    'regions',
    'name: seas',
    '  - {label: Baltic, countries: [SE, FI, EE]}\n  - {label: North, countries: [NO]}\n',
  );
  const vocabularies = vocabulariesOf({ themes: null, own: [seas] });

  it('stands beside those that come along', async () => {
    expect(await regions('Sweden Strategy Salon', vocabularies)).toEqual({
      'wikimedia-2022': ['northern-and-western-europe'],
      'un-m49': ['northern-europe'],
      seas: ['baltic'],
    });
  });

  it('gives a region to a language whose speakers live in it', async () => {
    expect((await regions('Estonian Community', vocabularies))['seas']).toEqual(['baltic']);
  });

  it('tells where a region comes from', () => {
    expect(vocabularies.entry('seas', 'baltic')?.provenance).toMatchObject({ file: 'v.yaml', line: 7 });
    expect(vocabularies.entry('un-m49', 'northern-europe')?.provenance.file).toBe('src/vocabularies/regions.json');
  });

  it('may extend a scheme: a country moves to the region it is named in', async () => {
    const moved = own(
      'regions',
      'name: more\nextends: un-m49',
      '  - {label: Eastern Mediterranean, countries: [TR, IL]}',
    );
    const other = vocabulariesOf({ themes: null, own: [moved] });
    expect(await regions('Turkey Strategy Salon', other)).toMatchObject({ 'un-m49': ['eastern-mediterranean'] });
    expect(await regions('Turkey Strategy Salon', defaultVocabularies())).toMatchObject({ 'un-m49': ['western-asia'] });
    const scheme = other.regionSchemes.find(({ id }) => id === 'un-m49');
    expect(scheme?.terms.find(({ id }) => id === 'western-asia')?.countries).not.toContain('TR');
    expect(other.regionSchemes.map(({ id }) => id).sort()).toEqual(['un-m49', 'wikimedia-2022']);
  });

  it.each([
    [
      'a country in two regions',
      '  - {label: A, countries: [SE]}\n  - {label: B, countries: [NO, SE]}',
      'v.yaml:8: SE (Sweden) stands in a and in b: leave it in one of them',
    ],
    [
      'a country that is none',
      '  - {label: A, countries: [XX]}',
      'v.yaml:7: a has the country XX, which ISO 3166-1 does not have: correct the code',
    ],
  ])('is refused with %s', (_, entries, message) => {
    expect(fault(own('regions', 'name: s', entries))).toBe(message);
  });

  it('may add countries to a region, which keeps its own', () => {
    const more = own('regions', 'name: more\nextends: un-m49', '  - {id: western-asia, countries: [GR]}');
    const scheme = vocabulariesOf({ themes: null, own: [more] }).regionSchemes.find(({ id }) => id === 'un-m49');
    expect(['GR', 'JO', 'IT'].map((code) => scheme?.regionOf(code))).toEqual([
      'western-asia',
      'western-asia',
      'southern-europe',
    ]);
    expect(scheme?.terms.find(({ id }) => id === 'southern-europe')?.countries).not.toContain('GR');
  });

  it('takes the place of the one of its name', () => {
    const again = own('regions', 'name: un-m49', '  - {label: A, countries: [SE]}');
    const scheme = vocabulariesOf({ themes: null, own: [again] }).regionSchemes.find(({ id }) => id === 'un-m49');
    expect(scheme?.terms.map(({ id }) => id)).toEqual(['a']);
  });

  it('is refused when another has its name, or when it extends what is not there', () => {
    const one = own('regions', 'name: s', '  - {label: A, countries: [SE]}');
    expect(fault(one, one)).toMatch(/there is a region scheme s of yours already/);
    expect(fault(own('regions', 'name: s\nextends: un-m94', '  - {label: A, countries: [SE]}'))).toMatch(
      /^v\.yaml: extends un-m94, but/,
    );
  });
});

describe('kinds of source and audiences of the user’s own', () => {
  const kindOf = (text: string, { kinds }: Vocabularies) => kinds.kindOf(kinds.cues(words(text)));

  it('go before those that come along', () => {
    const more = own(
      'kinds',
      'name: k\nextends: source-kinds',
      '  - {id: salon, aliases: [kettle talk, community], head: true}',
    );
    const vocabularies = vocabulariesOf({ themes: null, own: [more] });
    expect(kindOf('Kettle Talk of Malmö', defaultVocabularies())).toBe('other');
    expect(kindOf('Kettle Talk of Malmö', vocabularies)).toBe('salon');
    expect(kindOf('Malmö Community', vocabularies)).toBe('salon');
    expect(kindOf('Malmö User Group', vocabularies)).toBe('affiliate');
  });

  it('may replace them', () => {
    const only = own('kinds', 'name: k', '  - {id: event, label: Kettle talk}');
    const vocabularies = vocabulariesOf({ themes: null, own: [only] });
    expect(kindOf('Malmö User Group', vocabularies)).toBe('other');
    expect(kindOf('The kettle talk', vocabularies)).toBe('event');
    expect(
      vocabularies.inForce().find(({ vocabulary }) => vocabulary.kind === 'kinds')?.vocabulary.entries,
    ).toHaveLength(1);
  });

  it('name audiences of their own', () => {
    const more = own(
      'audiences',
      'name: a\nextends: audiences',
      '  - {id: fishers, label: Fishers, aliases: [fisher folk]}',
    );
    const { kinds, inForce } = vocabulariesOf({ themes: null, own: [more] });
    expect(kinds.audience(words('Malmö fisher folk salon'))).toBe('fishers');
    expect(kinds.audience(words('Malmö youth salon'))).toBe('youth');
    expect(inForce().flatMap(({ vocabulary }) => vocabulary.entries.map(({ id }) => id))).toContain('fishers');
  });

  it.each([
    [
      'kinds',
      'name: k',
      '  - {id: party, label: Party}',
      /^v\.yaml:7: there is no kind of source party: the kinds are salon/,
    ],
    [
      'kinds',
      'name: k\nextends: audiences',
      '  - {id: salon, label: Salon}',
      /extends audiences, but the kinds to extend are source-kinds/,
    ],
  ])('of kind %s, %s, may be refused', (kind, head, entries, message) => {
    expect(fault(own(kind, head, entries))).toMatch(message);
  });
});

describe('all that is in force', () => {
  it('is told by name, each entry with its file', () => {
    const all = defaultVocabularies().inForce();
    expect(all.map(({ vocabulary }) => vocabulary.name)).toEqual([
      'working-groups-2018-20',
      'wikimedia-2022',
      'un-m49',
      'source-kinds',
      'audiences',
    ]);
    for (const { vocabulary, provenance } of all)
      for (const { id } of vocabulary.entries)
        expect(provenance.get(id)?.file).toMatch(/^src\/vocabularies\/.+\.json$/);
  });
});
