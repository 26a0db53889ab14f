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
    ['Salon stratégique du Cameroun', 'salon'],
    ['Conversaciones de la comunidad', 'conversation'],
    ['Benutzergruppe Tirol', 'affiliate'],
    ['Trobada de Vic', 'event'],
    ['مجتمع ويكيبيديا', 'community'],
    ['ويكيميديا الجزائر', 'affiliate'],
    ['भारत रणनीति सैलून', 'salon'],
    ['Yayasan Wikimedia', 'other'],
    ['The taller trees', 'other'],
    ['A debate on the Capitol', 'other'],
    ['Sunrise Collective', 'other'],
    ['', 'other'],
  ])('%j is of the kind %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it('every kind of the list is one of the model', () => {
    for (const { id } of data.kinds) expect(sourceKindSchema.safeParse(id).success).toBe(true);
  });

  it('a cue knows its languages, and whether one of them puts the head first', () => {
    const [salon] = kinds().cues(words('salon'));
    expect(salon).toMatchObject({ kind: 'salon', headFirst: true, languages: ['en', 'fr', 'es', 'de', 'id'] });
    expect(kinds().cues(words('strategy salon'))[0]).toMatchObject({ headFirst: false, languages: ['en'] });
    expect(kinds().cues(words('Wikidata'))[0]).toMatchObject({ headFirst: false, languages: ['mul'] });
  });

  it.each([
    ['Tanzania Youth Salon', 'youth'],
    ["Women's circle", 'women'],
    ['Tanzania Salon', null],
    ['Salon des jeunes de Madagascar', 'youth'],
    ['Encuesta a docentes', 'educators'],
    ['ورشة عمل للنساء', 'women'],
    ['Survei pengguna baru', 'newcomers'],
  ])('the audience of %j is %j', (name, audience) => {
    expect(kinds().audience(words(name))).toBe(audience);
  });
});
