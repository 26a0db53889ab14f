import { describe, expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';
import {
  areArticles,
  areaEnder,
  areaLabel,
  areaPrefix,
  behindArticles,
  behindConjunction,
  conjunctionLanguages,
  digestColumn,
  digestColumns,
  eventField,
  footnotesHeadings,
  headingRole,
  isAttributionField,
  isDigestHead,
  isFootnotesHeading,
  isLeadingWord,
  isPersonColumn,
  isTrailingWord,
} from '../../src/vocabularies/cues.ts';

describe('headings', () => {
  it.each([
    ['Footnotes', 'footnotes'],
    ['References:', 'footnotes'],
    ['7. Notes [edit]', 'footnotes'],
    ['NOTES ET RÉFÉRENCES', 'footnotes'],
    ['Fußnoten', 'footnotes'],
    ['脚注', 'footnotes'],
    ['List of participants', 'participants'],
    ['Date & location', 'event'],
    ['What happened?', 'account'],
    ['Que s’est-il passé ?', 'account'],
    ['Points de discussion', 'report'],
    ['See also', 'appendix'],
    ['Note takers', 'team'],
    ['Liste de présence (13)', 'participants'],
    ['Participants of the workshop', 'participants'],
    ['What participants said', null],
    ['Ideas of the participants', null],
    ['Kenya Strategy Salon 2019 participants', null],
    ['Attention', null],
    ['Rooms', null],
    ['Footnotes and everything else that a very long heading could ever want to say about the notes', null],
  ])('%j opens %j', (text, role) => {
    expect(headingRole(text)).toBe(role);
  });

  it('footnotes are recognised in nine languages and more', () => {
    expect(Object.keys(footnotesHeadings())).toEqual(
      expect.arrayContaining(['en', 'fr', 'es', 'pt', 'de', 'ar', 'hi', 'ru', 'zh']),
    );
    for (const list of Object.values(footnotesHeadings())) {
      for (const heading of list) expect([heading, isFootnotesHeading(heading)]).toEqual([heading, true]);
    }
  });
});

describe('other cues', () => {
  it.each([
    ['Location', 'place'],
    ['date', 'date'],
    ['Thematic Area', 'theme'],
    ['Weather', null],
    ['Durée', 'duration'],
    ['Lieu', 'place'],
    ['Participants (13)', 'participants'],
    ['Facilitator', 'persons'],
    ['Topic', 'topic'],
  ])('the field %j is %j', (label, field) => {
    expect(eventField(label)).toBe(field);
  });

  it.each([
    ['Diversity thematic area', 1],
    ['Roles and Responsibilities working group', 3],
    ['Advocacy theme', 1],
    ['thematic area', 0],
    ['Diversity', -1],
    ['area of concern', -1],
  ])('the words that close the area in %j begin at %d', (text, at) => {
    expect(areaEnder(words(text))).toBe(at);
  });

  it.each([
    ['theme: Diversity', 1],
    ['Thematic area Diversity', 2],
    ['Diversity', 0],
  ])('the words that open the area in %j end at %d', (text, at) => {
    expect(areaPrefix(words(text))).toBe(at);
  });

  it.each([
    ['domaine thématique de la diversité', 2, 2],
    ['Themenbereich Vielfalt', 1, 1],
    ['thème diversité', 1, 0],
    ['विषयगत क्षेत्र विविधता', 2, 2],
  ])('the words that open the area in %j end at %d, those that say so by themselves at %d', (text, prefix, label) => {
    expect([areaPrefix(words(text)), areaLabel(words(text))]).toEqual([prefix, label]);
  });

  it.each([
    ['de la diversité', 2, false],
    ['diversité', 0, false],
    ['de la', 1, true],
  ])('of %j the articles end at %d', (text, at, all) => {
    expect([behindArticles(words(text)), areArticles(words(text))]).toEqual([at, all]);
  });

  it('words that lead over are told as they are written', () => {
    expect(['à', 'a', 'La', 'la', 'में', 'the'].map(isLeadingWord)).toEqual([true, false, false, true, true, false]);
    expect(['de', 'De', 'am', 'بتاريخ', 'salon'].map(isTrailingWord)).toEqual([true, false, true, true, false]);
  });

  it('words for and know their languages', () => {
    expect(['and', 'e', 'i', 'و', 'oder'].map(conjunctionLanguages)).toEqual([
      ['en'],
      ['es', 'pt'],
      ['ca'],
      ['ar'],
      [],
    ]);
    expect(behindConjunction({ key: 'وصالون', start: 3, end: 9 })).toEqual({ key: 'صالون', start: 4, end: 9 });
    expect(behindConjunction({ key: 'صالون', start: 3, end: 8 })).toBe(null);
  });

  it('labels of parts of attributions are known in each language', () => {
    expect(['source', 'fuente', 'datum', 'التاريخ', 'स्रोत', 'acara', 'weather'].map(isAttributionField)).toEqual([
      ...Array(6).fill(true),
      false,
    ]);
  });

  it('the head of a digest table is recognised', () => {
    expect(isDigestHead('Source Context Content')).toBe(true);
    expect(isDigestHead('Source of contention')).toBe(false);
  });

  it.each([
    ['Source Context Content Working group response', ['source', 'context', 'content', 'response']],
    ['Contenido Fuente Contexto', ['content', 'source', 'context']],
    ['Content', null],
    ['Source Context', null],
    ['Source: Content', null],
    [`Source Content ${'Content '.repeat(20)}`, null],
  ])('the columns of %j are %j', (line, columns) => {
    expect(digestColumns(line)).toEqual(columns);
  });

  it('columns of names and of what was said are told by their heads', () => {
    expect(['Username', 'Nom', 'Town'].map(isPersonColumn)).toEqual([true, true, false]);
    expect(['Contenu', 'Weather', 'Working group'].map(digestColumn)).toEqual(['content', null, 'theme']);
    expect(digestColumn('Content '.repeat(20))).toBe(null);
  });
});
