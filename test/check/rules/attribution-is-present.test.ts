import { describe, expect, it } from 'vitest';
import { attributionIsPresent as rule } from '../../../src/check/rules/attribution-is-present.ts';
import type { Format } from '../../../src/model/report.ts';
import { findingsIn, linesIn } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';
import { pasted, placesOn } from '../pages.ts';

const NOTES = ['The hall was cold.', 'The door fell.', 'Dust lay there.'];

const by = { raw: '(Oslo Salon, May 2019)', sources: ['Oslo Salon'] };
const open: PageSpec = {
  footnotes: [
    { label: '1', quotes: [{ text: 'We met (Oslo Salon, May 2019' }] },
    { label: '2', quotes: [{ text: 'Nobody came.' }] },
  ],
};

describe('attribution-is-present', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a footnote without quotes', { footnotes: [{ label: '1' }] }],
    [
      'quotes with attributions',
      {
        footnotes: [
          {
            label: '1',
            quotes: [
              { text: 'Yes.', attribution: by },
              { text: 'No.', attribution: by },
            ],
          },
        ],
      },
    ],
  ])('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it('reports each quote without an attribution', () => {
    const quotes = [{ text: 'We were never asked.' }, { text: 'Yes.', attribution: by }, { text: 'Nobody came.' }];
    const spec = { footnotes: [{ label: '1', quotes }] };
    const rest = 'without an attribution, expected one in parentheses behind it: source, date, thematic area';
    expect(messagesOf(rule, spec)).toEqual([
      `found a quote that ends in “We were never asked.” ${rest}`,
      `found a quote that ends in “Nobody came.” ${rest}`,
    ]);
    expect(placesOf(rule, spec)).toEqual(['We were never asked.', 'Nobody came.']);
  });

  it('shows the last words of a long quote', () => {
    const text = `${'word '.repeat(40)}and then the lights went out.`;
    expect(messagesOf(rule, { footnotes: [{ label: '1', quotes: [{ text }] }] })[0]).toContain(
      '“…word word word word word and then the lights went out.”',
    );
  });

  it('leaves an attribution left open to attribution-is-closed, and that one alone', () => {
    const doubts = [{ kind: 'attribution-unclosed' as const, found: '(Oslo Salon, May 2019' }];
    expect(placesOf(rule, { ...open, doubts })).toEqual(['Nobody came.']);
    expect(placesOf(rule, open)).toHaveLength(2);
  });

  it('leaves a last quote in which the page breaks off to document-is-not-cut-off', async () => {
    const page = (end: string) => `${pasted(['Heat.', 'Mend.', 'Sweep.'], NOTES)}  4. ${end}\n`;
    expect(await placesOn(rule, page('The lamp was out and we could not see the'))).toEqual([]);
    expect(await placesOn(rule, page('The lamp was out.'))).toEqual(['The lamp was out.']);
  });

  const wiki = (intro: string, item: string, lists = '<references group="N" />\n<references />') =>
    [
      '= Lamps =',
      '',
      `The groups asked for light near them${intro} and in the towns.`,
      '',
      `* Hang a lamp.${item}`,
      '* Hang two.<ref>It was dark in the hall. (Peru Strategy Salon, June 2019, Diversity thematic area)</ref>',
      '* Hang three.<ref>It was dark in the yard. (Peru Strategy Salon, June 2019, Diversity thematic area)</ref>',
      '',
      '== Notes ==',
      lists,
      '',
    ].join('\n');
  const note = '<ref group="N">Gathered from April to August.</ref>';
  const own = '<ref>It was dark. (Peru Strategy Salon, June 2019, Diversity thematic area)</ref>';

  it.each<[string, string, Format]>([
    ['in wikitext', wiki(note, own), 'wikitext'],
    ['beside a quote', wiki('', own + note), 'wikitext'],
    [
      'with letters',
      wiki(note.replace('N', 'lower-alpha'), own, '<references group="lower-alpha" />\n<references />'),
      'wikitext',
    ],
    [
      'in Markdown',
      '# Lamps\n\nThe groups asked for light.[^n1]\n\n- Hang a lamp.[^1]\n- Hang two.[^2]\n\n## Notes\n\n[^n1]: Gathered from April.\n[^1]: It was dark. (Peru Strategy Salon, June 2019)\n[^2]: It was cold. (Peru Strategy Salon, June 2019)\n',
      'markdown',
    ],
  ])('says nothing of a note of the editors, %s', async (_, page, format) => {
    expect(await findingsIn(rule, page, { format })).toEqual([]);
  });

  it('knows a note of the editors beside a mistyped name', async () => {
    const item = '* Hang four.<ref name="drak" /><ref group="N">Read in May.</ref>';
    const mistyped = wiki(note, own.replace('<ref>', '<ref name="dark">')).replace(
      '\n\n== Notes',
      `\n${item}\n\n== Notes`,
    );
    expect(await linesIn(mistyped, { format: 'wikitext' })).toEqual(['footnote-is-defined 8']);
  });

  it.each([
    ['on which a recommendation rests alone', wiki(own, note)],
    ['in the group of the others', wiki('', `${own}<ref>Gathered from April to August.</ref>`)],
    ['in a group with an attribution', wiki(note + own.replace('<ref>', '<ref group="N">'), own)],
  ])('reports a note %s', async (_, page) => {
    expect(await findingsIn(rule, page, { format: 'wikitext' })).toHaveLength(1);
  });

  it('reports all notes of a page that has no attribution', async () => {
    const bare = wiki(note, own).replace(/ \(Peru[^)]*\)/g, '');
    expect(await findingsIn(rule, bare, { format: 'wikitext' })).toHaveLength(4);
  });

  it.each([
    ['Japanese', '小さな集まりも研修が必要だ。(日本語コミュニティ、2019年6月、能力開発)'],
    [
      'Japanese, with its own parentheses',
      '小さな集まりも研修が必要だ。（東京戦略サロン、2019年7月3日、役割と責任）。',
    ],
    ['Russian', 'Лампа погасла, и мы ничего не видели. (Салон в Перми, июнь 2019, разнообразие)'],
    [
      'Italian',
      'La lampada era spenta e non si vedeva niente nella sala. (Salone di Pisa, giugno 2019, persone diverse)',
    ],
  ])('says nothing of an attribution in %s, which is not read', async (_, note) => {
    const page = `Lamps\n\n  • Hang a lamp.[1]\n\nFootnotes\n\n  1. ${note}\n`;
    expect(await placesOn(rule, page)).toEqual([]);
  });

  it.each([
    ['a remark in Japanese', 'ランプが消えた時は誰も見えなかった。(笑)'],
    ['a remark in English', 'We waited in many halls for a lamp to come. (Lima, Cusco, Puno)'],
  ])('reports %s', async (_, note) => {
    const page = `Lamps\n\n  • Hang a lamp.[1]\n\nFootnotes\n\n  1. ${note}\n`;
    expect(await placesOn(rule, page)).toEqual([note]);
  });
});
