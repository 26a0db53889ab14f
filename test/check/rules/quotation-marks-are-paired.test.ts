import { describe, expect, it } from 'vitest';
import { quotationMarksArePaired as rule } from '../../../src/check/rules/quotation-marks-are-paired.ts';
import { citing } from '../compiled.ts';
import { messagesOn, pasted, placesOn } from '../pages.ts';

describe('quotation-marks-are-paired', () => {
  it.each([
    'Keep “open” stage and "free" soup.',
    'Sag „Suppe“ und ‚Topf‘ und »Deckel«.',
    'Säg ”soppa” och »gryta».',
    'Dites « soupe » et ‹ pot ›.',
    'Say “it is ‘warm’ and the cooks’ own”.',
    'The ’90s, ‘tis true, and the cooks’ pots.',
    'A 5" pot and a 12″ lid at 52°31\'12".',
    'הארגון ארה"ב מבשל.',
    '「汤」和《菜单》『好』。',
    'The ʻokina and o‘zbek soup.',
    'Stir it â€“ or leave it â€” twice.'.replace('—', '”').replace('–', '“'),
    'Keep â€œopen stage.',
    'Say ‘open stageâ€™ twice.',
    'Keep “open stageâ€\u009d.',
    'Ask first. Ø§Ù„Ø­Ø³Ø§Ø¡',
  ])('is silent on %s', async (item) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([]);
  });

  it.each([
    ['Keep “open stage.', 'found “ alone in “Keep “open stage.”, expected its partner ” in the same paragraph'],
    ['Keep open” stage.', 'found ” alone in “Keep open” stage.”, expected its partner “ in the same paragraph'],
    ['Sag „Suppe.', 'found „ alone in “Sag „Suppe.”, expected its partner “ in the same paragraph'],
    ['Keep "open stage.', 'found " alone in “Keep "open stage.”, expected its partner " in the same paragraph'],
    ['Dites « soupe.', 'found « alone in “Dites « soupe.”, expected its partner » in the same paragraph'],
    ['Say ‘soup.', 'found ‘ alone in “Say ‘soup.”, expected its partner ’ in the same paragraph'],
    ['「汤很热。', 'found 「 alone in “「汤很热。”, expected its partner 」 in the same paragraph'],
  ])('reports %s', async (item, message) => {
    expect(await messagesOn(rule, pasted([item]))).toEqual([message]);
  });

  it('looks beside words that are garbled', async () => {
    expect(await placesOn(rule, pasted(['Keep “open Ø§Ù„Ø­Ø³Ø§Ø¡ stage.']))).toEqual(['“']);
    expect(await placesOn(rule, pasted(['Keep “open stage, itâ€™s warm.']))).toEqual(['“']);
  });

  it('points at the mark that opens twice', async () => {
    expect(await placesOn(rule, pasted(['Keep “open stage and “free” soup.']))).toEqual(['“']);
  });

  it('takes a footnote for one paragraph, however many quotes it has', async () => {
    const note = '“The soup was warm. (Peru Strategy Salon, June 2019, Diversity thematic area). It was good.”';
    expect(await messagesOn(rule, pasted(['Stir.'], [note]))).toEqual([]);
  });

  const opened = '“The first paragraph opens and has no mark at its end.';

  it.each([
    ['two paragraphs', [opened, '“The second paragraph opens again and closes.”']],
    ['three paragraphs', [opened, '“The second opens again and goes on.', '“The third opens again and closes.”']],
  ])('is silent on a quotation of %s, each with a mark at its beginning', async (_, paragraphs) => {
    const text = pasted(['Stir.'], undefined, paragraphs.join('\n\n'));
    expect(await messagesOn(rule, text)).toEqual([]);
    const markdown = `# Soup\n\n${paragraphs.join('\n\n')}\n\n## Pots\n\n- Stir.[^1]\n\n[^1]: It is.\n`;
    expect(await messagesOn(rule, { 'page.md': markdown })).toEqual([]);
    const quote = `# Soup\n\n## Pots\n\n- Stir.[^1]\n\n[^1]: ${paragraphs.join('\n\n    ')}\n`;
    expect(await messagesOn(rule, { 'page.md': quote })).toEqual([]);
  });

  it('reports bullets that each begin with a mark that nothing closes', async () => {
    expect(await messagesOn(rule, pasted(['“Stir it.', '“Wash it.']))).toHaveLength(2);
  });

  it.each([
    '  1. “The soup was warm. (Peru Strategy Salon, June 2019, Diversity thematic area)”.',
    '  1. “The soup was warm. (Peru Strategy Salon, June 2019, Diversity thematic area).”',
  ])('finds the partner behind the attribution in %s', async (note) => {
    expect(await messagesOn(rule, `Soup\n\n  • Stir it.[1]\n\nFootnotes\n\n${note}\n`)).toEqual([]);
  });

  it('leaves what breaks off to document-is-not-cut-off', async () => {
    expect(await messagesOn(rule, 'Soup\n\n  • Stir it.[1]\n\nFootnotes\n\n  1. “The soup,')).toEqual([]);
  });

  it.each([
    ['opens', '("Wikimedia Chile, June 2019, Diversity thematic area)', '"'],
    ['opens in print', '(“Wikimedia Chile, June 2019, Diversity thematic area)', '“'],
    ['closes', '(Wikimedia Chile, June 2019, Diversity” thematic area)', '”'],
  ])('reports a mark that %s in an attribution', async (_, attribution, mark) => {
    const page = citing([`“The soup” was warm. ${attribution}.`]);
    expect(await placesOn(rule, page)).toEqual([mark]);
  });

  it.each([
    '(“Wikimedia Chile”, June 2019, Diversity thematic area)',
    '(Editors’ “Late Tea” Salon, June 2019, "Diversity" thematic area)',
  ])('is silent on %s', async (attribution) => {
    expect(await messagesOn(rule, citing([`The soup was warm. ${attribution}.`]))).toEqual([]);
  });
});
