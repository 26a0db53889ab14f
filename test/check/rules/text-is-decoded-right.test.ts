import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIsDecodedRight as rule } from '../../../src/check/rules/text-is-decoded-right.ts';
import { findingsOn, fixedPage, messagesOn, pasted, placesOn } from '../pages.ts';

/** UTF-8 read as Latin-1; what Windows-1252 has for the bytes 80 to 9F is in the rows below. */
const garbled = (words: string) => String.fromCharCode(...new TextEncoder().encode(words));

const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** UTF-8 read as Windows-1252, with the control characters of Latin-1 for the bytes it has none for. */
const as1252 = (words: string) =>
  garbled(words).replace(/[\u0080-\u009f]/g, (byte) => SIGNS.charAt(byte.charCodeAt(0) - 0x80));

describe('text-is-decoded-right', () => {
  it.each([
    'Un café « là\u00a0» et la liberté\u00a0».',
    'Das macht „Spaß“ und “CAFÉ”.',
    'NÃO É “IRMÃ” ™ §',
    'Îles… ÂGÉ… voilà… – É—',
    'La lettre «Â» est à droite, « Ã » aussi, “Â” et ‹Ã› encore.',
    'Les lettres «\u00a0Â\u00a0» et Â\u00a0: voyez.',
    'Größe ß… Ångström Øre',
    'A LÃ” e a IRMÃ…, MANHÃ–TARDE, MITÃ’I, IRMÃ© e MANHÃ¹.',
    'A IRMÃ\u00adZINHA',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it.each(['café', 'it’s', '“soup”', 'привет', 'सूप', 'حساء', '你好', 'mąka', 'Ürün', '10 °C', '😀 soup'])(
    'tells what was meant where %s was garbled, and puts it back',
    async (words) => {
      const page = pasted([`Stir ${garbled(words)} twice.`]);
      const [finding] = await findingsOn(rule, page);
      expect(finding?.expected).not.toBeNull();
      expect(await fixedPage(rule, page)).toBe(pasted([`Stir ${words} twice.`]));
    },
  );

  it.each([
    ['itâ€™s', 'it’s'],
    ['â€œsoupâ€\u009d', '“soup”'],
    ['5 â‚¬ â€“ 6', '5 â‚¬ – 6'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['mÄ…ka', 'mąka'],
    ['difÃ\u00adcil', 'difícil'],
    ['ofÃ\u00adcina', 'ofícina'],
    ['LÃ\u00ad', 'Lí'],
    ['PÃ\u00ado', 'Pío'],
    ['MARÃ\u008dA', 'MARÍA'],
    ['Ù\u0081ØªØ\u00ad', 'فتح'],
  ])('puts %s back as %s', async (written, words) => {
    expect(await fixedPage(rule, pasted([`Stir ${written} twice.`]))).toBe(pasted([`Stir ${words} twice.`]));
  });

  it.each([
    'México',
    'São Paulo',
    'Bénin',
    'Côte d’Ivoire',
    'Córdoba',
    'München',
    'Göteborg',
    'Málaga',
    'Hà Nội',
    'Hồ Chí Minh',
    'Sénégal',
    'Étoile',
    'Élysée',
    'Łódź',
    'Păun',
    'MÉXICO',
    'MÜNCHEN',
    'SÃO PAULO',
    'ESPAÑA',
    'CÔTE',
    'CAFÉ',
    'Übermaß',
  ])('mends %s whole, and behind a capital, once and twice garbled', async (words) => {
    for (const written of [garbled(words), as1252(words), as1252(as1252(words))]) {
      const page = pasted([`Stir in ${written} twice.`]);
      expect(await fixedPage(rule, page)).toBe(pasted([`Stir in ${words} twice.`]));
      expect(await messagesOn(rule, page)).toHaveLength(1);
    }
  });

  it('takes a closing mark whose last byte was dropped for what it was', async () => {
    expect(await fixedPage(rule, pasted(['Stir â€œsoupâ€ twice.']))).toBe(pasted(['Stir “soup” twice.']));
    expect(await messagesOn(rule, pasted(['Stir â€" twice.']))).toEqual([
      'found “â€"”, expected the character that was lost',
    ]);
  });

  it('reports bytes of Windows-1252, and a character that is lost', async () => {
    expect(await messagesOn(rule, pasted(['Stir it\u0092s pot.']))).toEqual(['found “it s”, expected “it’s”']);
    expect(await messagesOn(rule, pasted(['Stir the caf\ufffd twice, caf\ufffd.']))).toEqual([
      'found “caf\ufffd”, expected the character that was lost',
      'found “caf\ufffd.[1]”, expected the character that was lost',
    ]);
  });

  it('reports words side by side once', async () => {
    const page = pasted(['Stir cafÃ© dÃ©jÃ\u00a0 twice.']);
    expect(await messagesOn(rule, page)).toEqual([expect.stringContaining('places), expected “café')]);
  });

  it('shows the words without the tags beside them', async () => {
    const page = '<h2>Soup</h2><ul><li>Stir the <b>PrÃ\u00adncipe.</b><sup>1</sup></li></ul>';
    expect(await placesOn(rule, page, 'html')).toEqual(['PrÃ\u00adncipe.']);
    expect(await fixedPage(rule, page, 'html')).toBe(page.replace('Ã\u00ad', 'í'));
  });

  it('leaves the words of quotes as they are', async () => {
    const page = pasted(['Stir.'], ['The cafÃ© was warm.']);
    expect(await placesOn(rule, page)).toEqual(['cafÃ©']);
    expect(await fixedPage(rule, page)).toBe(page);
  });

  it('never fails, and tells nothing of words of ASCII', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii' }), async (words) => {
        expect(await findingsOn(rule, pasted([`Stir ${words.replace(/[\r\n]/g, '')}.`]))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
