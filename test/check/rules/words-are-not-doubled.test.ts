import { describe, expect, it } from 'vitest';
import { wordsAreNotDoubled as rule } from '../../../src/check/rules/words-are-not-doubled.ts';
import { citing, findingsIn } from '../compiled.ts';
import { messagesOn, pasted, placesOn } from '../pages.ts';

const intro = (words: string) => `${words} And this page gathers what all of the groups have answered to it.`;

describe('words-are-not-doubled', () => {
  it.each([
    'Ask those who had had soup that that pot is very very hot.',
    'Ask what it is is the, the pot and to-the the-pot.',
    'Ask for the, the other, and the theory.',
    'Log in in the morning.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item], undefined, intro('We asked the groups.')))).toEqual([]);
  });

  it.each([
    'Wir sehen die, die die Suppe kochen, und das das.',
    'Nous nous lavons et vous vous servez de la soupe avec les amis.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it('reports each word', async () => {
    const page = pasted(['Ask the The cook for for soup of the day.'], undefined, intro('We asked the groups.'));
    expect(await messagesOn(rule, page)).toEqual([
      'found “the The” in “Ask the The cook for for soup of the day.”, expected “the” once',
      expect.stringContaining('found “for for”'),
    ]);
    expect(await placesOn(rule, page)).toEqual(['the The', 'for for']);
  });

  it.each(['The the cook is asked for the soup.', 'Ask for soup (the the cook has it) of the day.'])(
    'reports the first words of an item, and of what stands in brackets: %s',
    async (item) => {
      const found = await placesOn(rule, pasted([item], undefined, intro('We asked the groups.')));
      expect(found.map((words) => words?.toLowerCase())).toEqual(['the the']);
    },
  );

  it('looks into attributions', async () => {
    const note = 'The soup was warm. (the the Peru Strategy Salon, June 2019, Diversity thematic area).';
    expect(await placesOn(rule, citing([note]))).toEqual(['the the']);
  });

  it('reports a word that nobody means twice', async () => {
    const page = pasted(['Translate the legal legal texts of the town.'], undefined, intro('We asked the groups.'));
    expect(await messagesOn(rule, page)).toEqual([
      'found “legal legal” in “Translate the legal legal texts of the town.”, expected “legal” once',
    ]);
    expect(await placesOn(rule, page)).toEqual(['legal legal']);
  });

  it.each([
    ['fr', 'Traduire les textes textes de la ville pour tous les membres et pour les autres.'],
    ['es', 'Traducir los textos textos de la ciudad para todos los miembros y para las demás.'],
    ['de', 'Die Texte der Stadt für alle Gruppen gruppen und für die Mitglieder mitglieder übersetzen übersetzen.'],
    ['pt', 'Traduzir os textos textos da cidade para todos os membros e para as outras pessoas.'],
    ['it', 'Tradurre i testi della città città per tutti i membri e per le altre persone.'],
    ['ca', 'Traduir els textos textos de la ciutat per a tots els membres i per a les altres.'],
    ['nl', 'Vertaal de teksten teksten van de stad voor alle leden en voor de anderen.'],
  ])('reports one in %s', async (_, item) => {
    const [intro = ''] = item.split(/(?<=\.)/);
    expect(await messagesOn(rule, pasted([item], undefined, intro.replace(/(\p{L}{5,}) \1/giu, '$1')))).toHaveLength(1);
  });

  it.each([
    [
      'de',
      'Die Gruppen fragen früh früh nach nach den Texten der Stadt und der Mitglieder.',
      ['früh früh', 'nach nach'],
    ],
    [
      'es',
      'Traducir los textos de la ciudad sin sin prisa para todos los miembros hasta hasta mayo.',
      ['sin sin', 'hasta hasta'],
    ],
    ['pt', 'Traduzir os textos da cidade sem sem pressa para todos os membros até até maio.', ['sem sem', 'até até']],
  ])('reports short words in %s', async (_, item, expected) => {
    expect(await placesOn(rule, pasted([item]))).toEqual(expected);
  });

  it.each([
    'Sí sí, los del este este año, lo que fue fue, y cada generación ni ni de la ciudad.',
    'O voto de sim ou não não basta para os membros da cidade, e quem tem tem de dar.',
    'Wir stellen uns vor vor allen, und das kann sein sein Haus in der Stadt für alle.',
  ])('is silent where two meet that are meant: %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it.each([
    'We were really really late and it works works, as they say.',
    'Ask the users, users of the town.',
    'Ask the Young Young group, and the Young young one.',
    'Use the hall hall, go go, 20000 20000 times.',
    'Never ask legal legal legal texts of the town.',
    'Go to the user-group group or the group group-user.',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item], undefined, intro('We asked the groups.')))).toEqual([]);
  });

  it.each([
    'Kirim buku buku kepada semua anggota dan teman teman di kota yang jauh untuk semua orang.',
    'Lete vitabu haraka haraka kwa watu wote wa mji na kwa wanachama wa kijiji polepole polepole.',
    'Kitapları yavaş yavaş bütün üyeler için ve şehir için kucak kucak getirin.',
    'सभी सदस्यों के लिए धीरेधीरे धीरेधीरे किताबें लाओ और शहर के लिए भी।',
  ])('is silent on what a language doubles: %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it('is silent on two cells that stand side by side, and on marks between', async () => {
    const text = `# Towns\n\nThe groups of all of the towns and of the villages asked for this.\n\n- Translate the **legal** legal texts of the town.[^1]\n\n[^1]: So we said. (Peru Strategy Salon, June 2019, Diversity thematic area)\n`;
    expect(await findingsIn(rule, text, { format: 'markdown' })).toEqual([]);
  });

  it('leaves quotes alone', async () => {
    expect(await messagesOn(rule, pasted(['Ask the cook for the soup.'], ['It was the the soup.']))).toEqual([]);
  });
});
