import { describe, expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';
import { vocabulariesOf } from '../../src/vocabularies/index.ts';
import { VocabularyError } from '../../src/vocabularies/sourced.ts';
import { parseVocabulary } from '../../src/vocabularies/vocabulary-file.ts';

const own = (file: string, head: string, entries: string) => ({
  ...parseVocabulary(`version: 1\nlanguage: en\nkind: themes\nsource: us\n${head}\nentries:\n${entries}`),
  file,
});

function fault(...vocabularies: ReturnType<typeof own>[]): string {
  try {
    vocabulariesOf({ themes: null, own: vocabularies });
  } catch (error) {
    if (error instanceof VocabularyError) return error.message;
    throw error;
  }
  return '';
}

describe('a set of themes of the user’s own', () => {
  const set = own(
    'ponds.yaml',
    'name: ponds',
    '  - label: Clean Water\n  - {id: frogs, label: Frogs, aliases: [toads]}\n',
  );

  it('takes the place of the one that comes along', () => {
    const { themes } = vocabulariesOf({ themes: null, own: [set] });
    expect(themes.terms.map(({ id }) => id)).toEqual(['clean-water', 'frogs']);
    expect(themes.exact(words('Diversity'))).toBeNull();
    expect(themes.elsewhere(words('Diversity'))).toMatchObject({ set: 'working-groups-2018-20' });
  });

  it('takes the place of the one of its name', () => {
    const again = own('again.yaml', 'name: themes-2017', '  - label: Frogs');
    const { themes } = vocabulariesOf({ themes: 'themes-2017', own: [again] });
    expect(themes.terms).toEqual([{ id: 'frogs', label: 'Frogs' }]);
  });

  it('is not in force when the configuration names another', () => {
    const { themes } = vocabulariesOf({ themes: 'themes-2017', own: [set] });
    expect(themes.name).toBe('themes-2017');
    expect(themes.elsewhere(words('toads'))).toMatchObject({ set: 'ponds', term: { id: 'frogs' } });
  });

  it('tells the line of each entry', () => {
    const { entry } = vocabulariesOf({ themes: null, own: [set] });
    expect(entry('theme', 'frogs')?.provenance).toEqual({
      vocabulary: 'ponds',
      file: 'ponds.yaml',
      line: 8,
      source: 'us',
      licence: null,
    });
  });
});

describe('a vocabulary that extends another', () => {
  const more = own(
    'more.yaml',
    'name: more\nextends: working-groups-2018-20',
    '  - {id: diversity, label: Difference, aliases: [variety]}\n  - {label: Gardening}\n  - {label: Lobbying, replacedBy: advocacy}\n',
  );
  const { themes, entry } = vocabulariesOf({ themes: null, own: [more] });

  it('adds terms and variants, and says labels anew', () => {
    expect(themes.terms.map(({ label }) => label)).toContain('Difference');
    expect(themes.terms.map(({ label }) => label)).toContain('Gardening');
    expect(themes.terms).toHaveLength(10);
    expect(themes.exact(words('variety'))).toMatchObject({ term: { id: 'diversity' }, basis: 'alias' });
    expect(themes.exact(words('Diversity'))).toMatchObject({ term: { label: 'Difference' }, basis: 'alias' });
  });

  it('leads from a deprecated term to the one that replaces it', () => {
    expect(themes.exact(words('Lobbying'))).toMatchObject({ term: { id: 'advocacy' }, basis: 'alias' });
  });

  it('may be named before the one it extends', () => {
    const base = own('base.yaml', 'name: ponds', '  - label: Frogs');
    const first = own('first.yaml', 'name: first\nextends: ponds', '  - label: Newts');
    const { themes: set } = vocabulariesOf({ themes: null, own: [first, base] });
    expect(set.terms.map(({ id }) => id)).toEqual(['frogs', 'newts']);
  });

  it('tells which file says an entry', () => {
    expect(entry('theme', 'gardening')?.provenance.file).toBe('more.yaml');
    expect(entry('theme', 'diversity')?.provenance.file).toBe('more.yaml');
    expect(entry('theme', 'advocacy')?.provenance.file).toBe('src/vocabularies/themes/working-groups-2018-20.json');
  });
});

describe('vocabularies that cannot be are refused with what would repair them', () => {
  it.each([
    [
      'two of one id',
      '  - label: Frogs\n  - {id: frogs, label: Toads}',
      'v.yaml:8: two entries have the id frogs, here and in line 7: give one of them another id, or make them one',
    ],
    [
      'two of one name',
      '  - label: Frogs\n  - {label: Toads, aliases: [FROGS]}',
      'v.yaml:8: "FROGS" names toads and also frogs (Frogs, in line 7): leave it at one of them',
    ],
    [
      'a name without a word',
      '  - {label: Frogs, aliases: ["–"]}',
      'v.yaml:7: frogs has the name "–", in which is no word: leave it out',
    ],
    [
      'a broader term that is not there',
      '  - {label: Frogs, broader: animals}',
      'v.yaml:7: frogs has broader: animals, but no entry has that id: add one, or name another',
    ],
    [
      'a replacement that is not there',
      '  - {label: Frogs, replacedBy: toads}',
      'v.yaml:7: frogs has replacedBy: toads, but no entry has that id: add one, or name another',
    ],
    [
      'a circle of broader terms',
      '  - {label: A, broader: b}\n  - {label: B, broader: c}\n  - {label: C, broader: a}',
      'v.yaml:7: a is broader than itself (a → b → c → a): leave broader out of one of them',
    ],
    [
      'a circle of replacements',
      '  - {label: A, replacedBy: b}\n  - {label: B, replacedBy: a}',
      'v.yaml:7: a is replaced by itself (a → b → a): leave replacedBy out of one of them',
    ],
  ])('%s', (_, entries, message) => {
    expect(fault(own('v.yaml', 'name: v', entries))).toBe(message);
  });

  it('an entry without a label that adds to nothing', () => {
    const file = own('v.yaml', 'name: v\nextends: working-groups-2018-20', '  - {id: gardening, aliases: [weeding]}');
    expect(fault(file)).toBe(
      'v.yaml:8: working-groups-2018-20 has no entry gardening to add to: give it a label, or name another',
    );
  });

  it('a set that two files bring, or that extends what is not there', () => {
    expect(fault(own('a.yaml', 'name: v', '  - label: A'), own('b.yaml', 'name: v', '  - label: B'))).toBe(
      'b.yaml: a.yaml brings a set of themes v too: give one of them another name, or let this one say extends: v',
    );
    expect(fault(own('v.yaml', 'name: v\nextends: themes-2018', '  - label: A'))).toMatch(
      /^v\.yaml: extends themes-2018, but there is no such set; did you mean themes-2017\?/,
    );
  });

  it('two sets without a choice', () => {
    expect(fault(own('a.yaml', 'name: a', '  - label: A'), own('b.yaml', 'name: b', '  - label: B'))).toMatch(
      /^b\.yaml: brings the themes b, and a\.yaml brings a: say in the configuration/,
    );
  });

  it('in a time that grows with their length, a long chain as well', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => `  - {id: t${i}, label: T${i}, broader: t${i + 1}}`);
    expect(fault(own('v.yaml', 'name: v', `${entries.join('\n')}\n  - {id: t20000, label: Last}`))).toBe('');
  });
});
