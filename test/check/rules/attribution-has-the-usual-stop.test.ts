import { describe, expect, it } from 'vitest';
import { attributionHasTheUsualStop as rule } from '../../../src/check/rules/attribution-has-the-usual-stop.ts';
import { citing, findingsIn, messagesIn, repaired } from '../compiled.ts';

const WHO = '(Peru Salon, July 2019, Diversity theme)';
const notes = (...ends: string[]) => citing(ends.map((end, i) => `So say ${i + 2} of us. ${WHO}${end}`));

describe('attribution-has-the-usual-stop', () => {
  it.each([
    ['a stop behind each', notes('.', '.', '.', '.')],
    ['a stop behind none', notes('', '', '', '')],
    ['too few to have a way', notes('.', '.', '')],
    ['no clear way', notes('.', '.', '.', '', '')],
    ['another sign', notes('.', '.', '.', ';')],
    [
      'a note without an attribution',
      citing(['So say 2 of us.', ...['a', 'b', 'c'].map((one) => `So says ${one}. ${WHO}.`)]),
    ],
  ])('is silent on %s', async (_, text) => {
    expect(await findingsIn(rule, text)).toEqual([]);
  });

  it('reports a missing stop and puts it', async () => {
    const text = notes('.', '.', '.', '');
    expect(await messagesIn(rule, text)).toEqual([
      `found no full stop behind “${WHO}”, expected “.” as behind 3 others`,
    ]);
    expect(await repaired(rule, text)).toBe(notes('.', '.', '.', '.'));
  });

  it('reports a stop where there is none elsewhere and takes it out', async () => {
    const text = notes('', '.', '', '');
    expect(await messagesIn(rule, text)).toEqual([`found “.” behind “${WHO}”, expected none as behind 3 others`]);
    expect(await repaired(rule, text)).toBe(notes('', '', '', ''));
  });

  it.each([
    ['others with one', ['.', '.', '.', '..'], '.'],
    ['no others', ['..'], '.'],
    ['others with none', ['', '', '', '..'], ''],
  ])('reports a stop that stands twice, and takes it out, with %s', async (_, ends, last) => {
    const text = notes(...ends);
    expect(await messagesIn(rule, text)).toHaveLength(1);
    expect(await repaired(rule, text)).toBe(notes(...ends.slice(0, -1), last));
  });

  it('leaves three dots alone', async () => {
    expect(await findingsIn(rule, notes('...'))).toEqual([]);
  });

  it('leaves a stop inside the parenthesis to a person', async () => {
    const text = notes('.', '.', '.', '').replace(/theme\)\n$/, 'theme.)\n');
    expect(await findingsIn(rule, text)).toHaveLength(1);
    expect(await repaired(rule, text)).toBe(text);
  });

  it('looks before the end of a reference in wikitext', async () => {
    const refs = ['.', '.', '.', ''].map(
      (end, i) => `* Mend ${i + 2} gates.<ref>So say ${i + 2} of us. ${WHO}${end}</ref>`,
    );
    const text = ['== Gates ==', ...refs, '', '<references />', ''].join('\n');
    const [finding, ...others] = await findingsIn(rule, text, { format: 'wikitext' });
    expect([finding?.span?.start.line, others.length]).toEqual([5, 0]);
  });

  it('is silent without the words', async () => {
    expect(await findingsIn(rule, notes('.', '.', '.', ''), { texts: false })).toEqual([]);
  });
});
