import { describe, expect, it } from 'vitest';
import type { TableField } from '../../src/model/tree.ts';
import { columnFields, commonHeads, fieldsOfHead, headKey } from '../../src/vocabularies/columns.ts';

describe('heads compare by what a reader sees in them', () => {
  it.each([
    ['Comment', 'comment'],
    ['  COMMENT: ', 'comment'],
    ['Catégorie', 'categorie'],
    ['No.', 'no'],
    ['Nº', 'no'],
    ['thematic_area', 'thematic area'],
    ['* Date (*)', 'date'],
    ['#', '#'],
    ['...', '...'],
    ['', ''],
  ])('%j is %j', (head, key) => {
    expect(headKey(head)).toBe(key);
  });
});

describe('common heads', () => {
  it('are there for every field of the model, in five languages', () => {
    const fields: Record<TableField, true> = {
      text: true,
      source: true,
      context: true,
      date: true,
      theme: true,
      region: true,
      language: true,
      id: true,
    };
    expect([...columnFields].sort()).toEqual(Object.keys(fields).sort());
    for (const lists of Object.values(commonHeads()))
      expect(Object.keys(lists)).toEqual(['en', 'fr', 'es', 'pt', 'de']);
  });

  it('are each known as what they stand for', () => {
    for (const [field, lists] of Object.entries(commonHeads())) {
      for (const head of Object.values(lists).flat()) {
        expect([head, fieldsOfHead(head).has(field as TableField)]).toEqual([head, true]);
      }
    }
  });

  it.each([
    ['Commentaire', 'text'],
    ['COMUNIDAD', 'source'],
    ['Thematic area', 'theme'],
    ['País', 'region'],
    ['Sprache', 'language'],
    ['N°', 'id'],
  ])('%j holds the %s', (head, field) => {
    expect([...fieldsOfHead(head).keys()]).toEqual([field]);
  });

  it('may stand for two things, the one likelier than the other', () => {
    const fields = fieldsOfHead('Event');
    expect(fields.get('context')).toBeLessThan(fields.get('source') ?? 0);
  });

  it('are not guessed at', () => {
    expect(fieldsOfHead('Comment about the weather').size).toBe(0);
    expect(fieldsOfHead('Comment'.padEnd(70)).size).toBe(0);
  });
});
