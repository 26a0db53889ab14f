import { describe, expect, it } from 'vitest';
import { sourceKindSchema } from '../../src/model/report.ts';
import { words } from '../../src/text/words.ts';
import data from '../../src/vocabularies/kinds.json' with { type: 'json' };
import { kinds } from '../../src/vocabularies/kinds.ts';

const kindOf = (name: string) => kinds().kindOf(kinds().cues(words(name)));

describe('kinds of source', () => {
  it.each([
    ['Ghana Strategy Salon', 'salon'],
    ['Wikimedia Ghana salon', 'salon'],
    ['Bengali Community Conversations', 'conversation'],
    ['Community near Accra', 'community'],
    ['Wikimedia Norway', 'affiliate'],
    ['Maithili user group', 'affiliate'],
    ['Wikipedia & Education UG salon', 'thematic-group'],
    ['Regional Conference', 'event'],
    ['Wikimedia Foundation', 'other'],
    ['Sunrise Collective', 'other'],
    ['', 'other'],
  ])('%j is of the kind %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('every kind of the list is one of the model', () => {
    for (const { id } of data.kinds) expect(sourceKindSchema.safeParse(id).success).toBe(true);
  });

  it.each([
    ['Tanzania Youth Salon', 'youth'],
    ["Women's circle", 'women'],
    ['Tanzania Salon', null],
  ])('the audience of %j is %j', (name, audience) => {
    expect(kinds().audience(words(name))).toBe(audience);
  });
});
