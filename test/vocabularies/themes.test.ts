import { describe, expect, it } from 'vitest';
import { slug } from '../../src/text/fold.ts';
import { words } from '../../src/text/words.ts';
import data from '../../src/vocabularies/themes.json' with { type: 'json' };
import { themes } from '../../src/vocabularies/themes.ts';

describe('thematic areas', () => {
  it('there are nine, with ids made of their labels', () => {
    expect(themes().terms).toHaveLength(9);
    for (const { id, label } of themes().terms) expect(id).toBe(slug(label));
  });

  it.each([
    ['Resource allocation', 'resource-allocation', 'stated'],
    ['ROLES AND RESPONSIBILITIES', 'roles-and-responsibilities', 'stated'],
    ['Roles & Responsibility', 'roles-and-responsibilities', 'alias'],
    ['Community Healthy', 'community-health', 'alias'],
    ['CB', 'capacity-building', 'alias'],
    ['income generation', 'revenue-streams', 'alias'],
    ['renforcement des capacités', 'capacity-building', 'alias'],
    ['विविधता', 'diversity', 'alias'],
  ])('%j is %s, %s', (text, id, basis) => {
    expect(themes().exact(words(text))).toMatchObject({ term: { id }, basis });
  });

  it.each(['Resource', 'Capacity Building Hub', 'Health', ''])('%j is none of them', (text) => {
    expect(themes().exact(words(text))).toBeNull();
  });

  it('every variant leads to the term it is listed under', () => {
    for (const { id, aliases } of data.terms) {
      for (const { text } of aliases) expect([text, themes().exact(words(text))?.term.id]).toEqual([text, id]);
    }
  });
});
