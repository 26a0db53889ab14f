import { describe, expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';
import {
  areaEnder,
  areaPrefix,
  digestColumn,
  digestColumns,
  eventField,
  footnotesHeadings,
  headingRole,
  isDigestHead,
  isFootnotesHeading,
  isPersonColumn,
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
