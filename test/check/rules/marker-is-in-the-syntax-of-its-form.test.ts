import { describe, expect, it } from 'vitest';
import { markerIsInTheSyntaxOfItsForm as rule } from '../../../src/check/rules/marker-is-in-the-syntax-of-its-form.ts';
import { findingsIn, linesIn, messagesIn, repaired, synthesis } from '../compiled.ts';

const AREA = '(Peru Strategy Salon, July 2019, Diversity thematic area).';
const NOTES = [`The lock is old. ${AREA}`, `Mine has two keys. ${AREA}`, `Ours squeaks. ${AREA}`];
const markdown = (...items: string[]) =>
  ['# Gates', '', ...items.map((item) => `- ${item}`), '', ...NOTES.map((note, i) => `[^${i + 1}]: ${note}`), ''].join(
    '\n',
  );
const wikitext = (...items: string[]) =>
  ['== Gates ==', ...items.map((item) => `* ${item}`), '', '<references />', ''].join('\n');
const html = (...items: string[]) =>
  `<h1>Gates</h1><ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>
<ol class="references">${NOTES.map((note, i) => `<li id="cite_note-${i + 1}"><a href="#cite_ref-${i + 1}">↑</a> ${note}</li>`).join('\n')}</ol>`;
const link = (n: number) => `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}">[${n}]</a></sup>`;

describe('marker-is-in-the-syntax-of-its-form', () => {
  it.each([
    ['notes of Markdown', 'markdown', markdown('Mend it.[^1]', 'Paint it.[^2][^3]')],
    ['a link in brackets', 'markdown', markdown('Mend it.[^1][^2]', 'Paint it as [here](https://example.org).[^3]')],
    ['references of wikitext', 'wikitext', wikitext(`Mend it.<ref>${NOTES[0]}</ref>`)],
    ['a year in brackets', 'wikitext', wikitext(`Mend it [2019].<ref>${NOTES[0]}</ref>`)],
    ['an area in wikitext', 'wikitext', wikitext(`Sow 40 m² of it.<ref>${NOTES[0]}</ref>`)],
    ['links of a page', 'html', html(`Mend it.${link(1)}`, `Paint it.${link(2)}${link(3)}`)],
    ['brackets alone', 'plain', synthesis(['Mend it.[1][2]', 'Paint it.[3]'], NOTES)],
    [
      'letters that were read in another encoding',
      'plain',
      synthesis(['Mend cerrÃ³n, ØªØ³Ø¬ÙŠÙ„.[1][2]', 'Paint it.[3]'], NOTES),
    ],
    ['such letters in Markdown', 'markdown', markdown('Mend cerrÃ³n.[^1][^2]', 'Paint cerrÃ³')],
    ['such letters in wikitext', 'wikitext', wikitext(`Mend ØªØ³Ø¬ÙŠÙ„, cittÃ¹.<ref>${NOTES[0]}</ref>`)],
    ['such letters in a page', 'html', html(`Mend cerrÃ³n.${link(1)}`, `Paint it.${link(2)}${link(3)}`)],
    ['raised markers alone', 'plain', synthesis(['Mend it.¹²', 'Paint it.³'], NOTES)],
    ['typed markers alone', 'markdown', '# Gates\n\n- Mend it.[1]\n\n## Footnotes\n\n1. The lock is old.\n'],
    ['a number at the end of an item that has a marker', 'markdown', markdown('Mend it.[^1] In 3', 'Paint it.[^2]')],
    ['a number at the end that another marker cites', 'markdown', markdown('Mend it.[^1][^2][^3]', 'Paint 3')],
    ['a number at the end that no footnote has', 'markdown', markdown('Mend it.[^1][^2]', 'Paint gate 7', 'Sow 4 m²')],
    [
      'a number that is the label of a link',
      'markdown',
      `${markdown('Mend it.[^1][^2]', 'See the map [3] of it.[^3]')}\n[3]: https://example.org/map\n`,
    ],
    [
      'such a label defined in a quotation',
      'markdown',
      `${markdown('Mend it.[^1][^2]', 'See the map [3] of it.[^3]')}\n> [3]: <https://example.org/map>\n`,
    ],
  ] as const)('is silent on %s', async (_, format, text) => {
    expect(await findingsIn(rule, text, { format })).toEqual([]);
  });

  it.each([
    ['markdown', markdown('Mend it.[^1][^2]', 'Paint it.[3]'), '“[3]”, expected “[^3]”, as the page has its others', 4],
    ['markdown', markdown('Mend it.[^1][^2]', 'Paint it.³'), '“³”, expected “[^3]”, as the page has its others', 4],
    [
      'markdown',
      markdown('Mend it.[^1][^2]', 'Paint it (3).'),
      '“(3)”, expected “[^3]”, as the page has its others',
      4,
    ],
    ['markdown', markdown('Mend it.[^1][^2]', 'Paint it 3'), '“3”, expected “[^3]”, as the page has its others', 4],
    ['plain', synthesis(['Mend it.[1][2]', 'Paint it.3'], NOTES), '“3”, expected “[3]”, as the page has its others', 4],
    [
      'plain',
      synthesis(['Mend it.[1][2]', 'Paint it. (3)'], NOTES),
      '“(3)”, expected “[3]”, as the page has its others',
      4,
    ],
    ['plain', synthesis(['Mend it.[1][2]', 'Paint it.³'], NOTES), '“³”, expected “[3]”, as the page has its others', 4],
    ['plain', synthesis(['Mend it.¹²', 'Paint it.[3]'], NOTES), '“[3]”, expected “³”, as the page has its others', 4],
    [
      'wikitext',
      wikitext(`Mend it.<ref>${NOTES[0]}</ref>`, 'Paint it.[1]'),
      '“[1]”, expected a marker as the page has its others, “<ref>…</ref>”',
      3,
    ],
    [
      'wikitext',
      wikitext(`Mend it.<ref>${NOTES[0]}</ref>`, 'Paint it.¹'),
      '“¹”, expected a marker as the page has its others, “<ref>…</ref>”',
      3,
    ],
    [
      'html',
      html(`Mend it.${link(1)}${link(2)}`, 'Paint it.[3]'),
      '“[3]”, expected a marker as the page has its others, a link to its footnote',
      2,
    ],
  ] as const)('reports a typed marker in %s', async (format, text, message, line) => {
    expect(await messagesIn(rule, text, { format })).toEqual([`found the marker ${message}`]);
    expect(await linesIn(text, { format })).toEqual([`marker-is-in-the-syntax-of-its-form ${line}`]);
  });

  it.each([
    ['markdown', markdown('Mend it.[^1][^2]', 'Paint it.[3]'), markdown('Mend it.[^1][^2]', 'Paint it.[^3]')],
    ['plain', synthesis(['Mend it.[1][2]', 'Paint it.³'], NOTES), synthesis(['Mend it.[1][2]', 'Paint it.[3]'], NOTES)],
  ] as const)('writes it as the others in %s', async (format, text, expected) => {
    expect(await repaired(rule, text, { format })).toBe(expected);
  });

  it.each(['Paint it.³', 'Paint it (3).', 'Paint it 3'])('leaves “%s” to a person', async (item) => {
    const page = markdown('Mend it.[^1][^2]', item);
    expect(await repaired(rule, page, { format: 'markdown' })).toBe(page);
  });

  it.each([
    ['plain', synthesis(['Mend it.[1][2]', 'Paint it.[3'], NOTES), '“[3” without “]”, expected “[3]”'],
    ['plain', synthesis(['Mend it.[1]', 'Paint it.[2[3]'], NOTES), '“[2” without “]”, expected “[2]”'],
    ['markdown', markdown('Mend it.[^1][^2]', 'Paint it.[^3'), '“[^3” without “]”, expected “[^3]”'],
  ] as const)(
    'reports a marker without its closing bracket once, and leaves closing it to a person, in %s',
    async (format, text, message) => {
      expect(await messagesIn(rule, text, { format })).toEqual([`found the marker ${message}`]);
      expect(await linesIn(text, { format })).toEqual(['marker-is-in-the-syntax-of-its-form 4']);
      expect(await repaired(rule, text, { format })).toBe(text);
    },
  );

  it.each(['Paint it [3 of them.', 'Paint it.[9', 'Paint it [soon'])('is silent on “%s”', async (item) => {
    expect(await findingsIn(rule, synthesis(['Mend it.[1][2][3]', item], NOTES))).toEqual([]);
  });

  describe('on a page of Markdown whose footnotes are a typed list', () => {
    const typed = (...items: string[]) =>
      ['# Gates', '', ...items.map((item) => `- ${item}`), '', '## Footnotes', '']
        .concat(
          NOTES.map((note, i) => `${i + 1}. ${note}`),
          '',
        )
        .join('\n');

    it.each([
      [['Mend it.[1]', 'Paint it.[2]', 'Oil it.[^3]'], [5]],
      [
        ['Mend it.[1]', 'Paint it.[^2]', 'Oil it.[^3]'],
        [4, 5],
      ],
    ])('reports of %j what leads to no definition, and writes it as the list has it', async (items, lines) => {
      const text = typed(...items);
      const reading = { format: 'markdown' } as const;
      expect(await linesIn(text, reading)).toEqual(lines.map((line) => `marker-is-in-the-syntax-of-its-form ${line}`));
      expect(await linesIn(await repaired(rule, text, reading), reading)).toEqual([]);
      expect(await repaired(rule, text, reading)).not.toContain('[^');
    });

    it('is silent where all markers are of one kind', async () => {
      const text = typed('Mend it.[^1]', 'Paint it.[^2]', 'Oil it.[^3]');
      expect(await findingsIn(rule, text, { format: 'markdown' })).toEqual([]);
    });

    it.each([
      ['a list', markdown('Mend it.[^1]', 'Paint it.[^2]', 'Oil it.[3]').replace('[^3]:', '## Footnotes\n\n3.')],
      ['its place', `# Gates\n\n- Mend it.^[${NOTES[0]}]\n- Paint it.^[${NOTES[1]}]\n- Oil it.[1]\n`],
    ])('writes no marker that leads to no definition, as where a note stands in %s', async (_, text) => {
      expect(await findingsIn(rule, text, { format: 'markdown' })).toHaveLength(1);
      expect(await repaired(rule, text, { format: 'markdown' })).toBe(text);
    });
  });

  it('leaves a marker without a footnote to another rule', async () => {
    const text = markdown('Mend it.[^1][^2][^3]', 'Paint it.[7]');
    expect(await findingsIn(rule, text, { format: 'markdown' })).toEqual([]);
  });

  it('is silent without the words', async () => {
    expect(
      await findingsIn(rule, markdown('Mend it.[^1]', 'Paint it.[3]'), { format: 'markdown', texts: false }),
    ).toEqual([]);
  });
});
