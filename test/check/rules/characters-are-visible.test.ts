import { describe, expect, it } from 'vitest';
import { charactersAreVisible as rule } from '../../../src/check/rules/characters-are-visible.ts';
import { fixedPage, messagesOn, pasted, placesOn } from '../pages.ts';

describe('characters-are-visible', () => {
  it.each([
    ['plain words', 'Stir twice.'],
    ['a joiner in Persian', 'می‌نوشیم چای.'],
    ['joiners in Hindi', 'क्‍षमा और शक्‌ति।'],
    ['joiners in an emoji', 'Stir 👩‍🍳 twice.'],
    ['a heart with a variation selector and a joiner', 'Stir 👩‍❤️‍👩 twice.'],
    ['the flag of Wales', 'Stir 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} twice.'],
    ['zero-width spaces in Thai', 'ซุป\u200bร้อน'],
    ['a byte of a letter that was read in another encoding', 'Stir the difÃ\u00adcil soup.'],
    ['such a byte behind a capital', 'Stir LÃ\u00ad twice, PÃ\u00ado.'],
    ['such bytes of Arabic letters', 'Stir ÙØªØ\u00ad twice.'],
    ['the control characters of Latin-1 there', 'Stir Ã\u0081frica and Ã\u008dndice twice.'],
  ])('is silent on %s', async (_, item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it.each([
    ['S\u00adti\u00adr twice.', 'found 2 soft hyphens (U+00AD) in “Stir”, expected characters that are seen'],
    [
      'St\u00adir t\u00adwi\u00adce, t\u00adhen t\u00adhen w\u00adait.',
      'found 6 soft hyphens (U+00AD) from “Stir” on, expected characters that are seen',
    ],
    ['Stir\u200b twice.', 'found a zero-width space (U+200B) in “Stir”, expected characters that are seen'],
    ['Sti\u200cr twice.', 'found a zero-width non-joiner (U+200C) in “Sti‌r”, expected characters that are seen'],
    ['Stir\ufeff twice.', 'found a byte order mark (U+FEFF) in “Stir”, expected characters that are seen'],
    ['Stir\u0007 twice.', 'found a control character (U+0007) in “Stir”, expected characters that are seen'],
    [
      'St\u001bi\u0007r\u001b\u007f twice.',
      'found 4 control characters (U+001B, U+0007, U+007F) in “Stir”, expected characters that are seen',
    ],
    [
      'S\u0001\u0002\u0003\u0004\u0005\u0006tir.',
      'found 6 control characters (U+0001, U+0002, U+0003, U+0004, U+0005, …) in “Stir.[1]”, expected characters that are seen',
    ],
    ['Stir\u{e0041}\u{e0042} twice.', 'found 2 tag characters in “Stir”, expected characters that are seen'],
    [
      'St\u0007ir\u0001 twice.',
      'found 2 control characters (U+0007, U+0001) in “Stir”, expected characters that are seen',
    ],
    [
      'Stir it \u{e0041}\u{e0042} twice.',
      'found 2 tag characters behind “• Stir it”, expected characters that are seen',
    ],
    [
      'Stir it \u200b twice.',
      'found a zero-width space (U+200B) behind “• Stir it”, expected characters that are seen',
    ],
  ])('reports %j', async (item, message) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([message]);
  });

  it('tells kinds apart, and points at the word', async () => {
    expect(await placesOn(rule, pasted(['St\u00adir\u200b it.']))).toEqual(['St\u00adir\u200b', 'St\u00adir\u200b']);
  });

  it('still reports a soft hyphen beside what was read in another encoding', async () => {
    const page = pasted(['Stir the di\u00adfÃ\u00adcil soup.']);
    expect(await fixedPage(rule, page)).toBe(pasted(['Stir the difÃ\u00adcil soup.']));
  });

  it('still reports a soft hyphen behind a letter that is right', async () => {
    for (const item of [
      'Stir IRMÃ\u00adZINHA twice.',
      'Stir IRMÃ\u00ad\n    ZINHA twice.',
      'Stir cafÃ©, MA\u00adÑANA twice.',
    ]) {
      expect(await messagesOn(rule, pasted([item]))).toHaveLength(1);
    }
  });

  it('shows the words without the tags beside them', async () => {
    const page = '<h2>Soup</h2><ul><li>Stir it <b>twi\u00adce.</b><sup>1</sup></li></ul>';
    expect(await placesOn(rule, page, 'html')).toEqual(['twi\u00adce.']);
  });

  it('deletes them outside of quotes alone', async () => {
    const page = pasted(['St\u00adir \u001b[31mtwice.'], ['The so\u00adup was warm.']);
    expect(await fixedPage(rule, page)).toBe(pasted(['Stir twice.'], ['The so\u00adup was warm.']));
  });
});
