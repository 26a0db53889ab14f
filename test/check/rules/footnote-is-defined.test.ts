import { describe, expect, it } from 'vitest';
import { footnoteIsDefined as rule } from '../../../src/check/rules/footnote-is-defined.ts';
import { linesIn, synthesis } from '../compiled.ts';
import { findingsOf, messagesOf, type PageSpec, placesOf } from '../helpers.ts';
import { findingsOn, messagesOn } from '../pages.ts';

const one = (label: string) => ({ label, quotes: [{ text: `Words of ${label}.` }] });

const silent: [string, PageSpec][] = [
  ['an empty page', {}],
  ['recommendations without markers', { recommendations: [{ text: 'Meet more often.' }] }],
  [
    'markers that all have a footnote',
    { recommendations: [{ text: 'Meet.', cites: ['1', 'a'] }], footnotes: [one('1'), one('a')] },
  ],
  ['a page without footnotes', { recommendations: [{ text: 'Meet.', cites: ['1'] }] }],
  ['a footnote nobody cites', { footnotes: [one('1')] }],
];

const found: [string, string[], string[], string[]][] = [
  [
    'a marker between the footnotes',
    ['3'],
    ['1', '2', '6'],
    ['found marker [3], expected a footnote 3; the footnotes run from 1 to 6'],
  ],
  [
    'the run whatever the order of the list',
    ['3'],
    ['6', '10', '2'],
    ['found marker [3], expected a footnote 3; the footnotes run from 2 to 10'],
  ],
  [
    'a marker below the only footnote',
    ['1'],
    ['2'],
    ['found marker [1], expected a footnote 1; the only footnote is 2'],
  ],
  [
    'a marker above the last',
    ['7'],
    ['1', '6'],
    ['found marker [7], expected a footnote 7; the list of footnotes seems to end after 6'],
  ],
  [
    'one finding for each marker above the last',
    ['7', '9'],
    ['1', '6'],
    [
      'found marker [7], expected a footnote 7; the list of footnotes seems to end after 6',
      'found marker [9], expected a footnote 9; the list of footnotes seems to end after 6',
    ],
  ],
  [
    'a list that does not seem to end when another marker is missing inside it',
    ['2', '7'],
    ['1', '6'],
    [
      'found marker [2], expected a footnote 2; the footnotes run from 1 to 6',
      'found marker [7], expected a footnote 7; the footnotes run from 1 to 6',
    ],
  ],
  [
    'a lettered marker among numbers',
    ['b'],
    ['1', '2'],
    ['found marker [b], expected a footnote b; the footnotes run from 1 to 2'],
  ],
  [
    'a marker of a lettered list',
    ['d'],
    ['a', 'b'],
    ['found marker [d], expected a footnote d; the footnotes are a, b'],
  ],
  [
    'a marker of a long lettered list',
    ['z'],
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['found marker [z], expected a footnote z; the footnotes are a, b, c, d, e, … (6 in all)'],
  ],
];

describe('footnote-is-defined', () => {
  it.each(silent)('is silent on %s', (_, spec) => {
    expect(findingsOf(rule, spec)).toEqual([]);
  });

  it.each(found)('reports %s', (_, cites, labels, messages) => {
    const spec = { recommendations: [{ text: 'Meet.', cites }], footnotes: labels.map(one) };
    expect(messagesOf(rule, spec)).toEqual(messages);
  });

  it('points at the marker', () => {
    const spec = {
      recommendations: [
        { text: 'Meet.', cites: ['1', '9'] },
        { text: 'Write.', cites: ['9'] },
      ],
      footnotes: [one('1')],
    };
    expect(placesOf(rule, spec)).toEqual(['[9]', '[9]']);
  });

  const AREA = '(Peru Strategy Salon, July 2019, Diversity thematic area).';

  it.each(['Read x[0] first.[1]', 'Write dates as in ISO [8601].[1]', 'Read x[7] and y[8].[1]'])(
    'is silent on %s, with every rule on',
    async (item) => {
      const notes = [`The lock is old. ${AREA}`, `Mine has two keys. ${AREA}`];
      expect(await linesIn(synthesis([item, 'Paint it.[2]'], notes))).toEqual([]);
    },
  );

  it('leaves the name of a reference that is there and empty to another rule', async () => {
    const page = `== Gates ==\n* Mend it.<ref name="q"></ref>\n* Oil it.<ref name="q" />\n* Lock it.<ref>My gate is old. ${AREA}</ref>\n\n<references />\n`;
    expect(await linesIn(page, { format: 'wikitext' })).toEqual(['reference-has-text 2']);
    const filled = page.replace('<ref name="q" />', `<ref name="q">It squeaks. ${AREA}</ref>`);
    expect(await linesIn(filled, { format: 'wikitext' })).toEqual([]);
  });

  it('is silent on an index beside notes that have letters', async () => {
    const items = ['Read the value of x[1] and then of max[2].[^a]', 'Paint it.[^b]', 'Oil it.[^c]'];
    const notes = ['a', 'b', 'c'].map((label) => `[^${label}]: My gate ${label} is old. ${AREA}`);
    const page = ['# Gates', '', ...items.map((item) => `- ${item}`), '', ...notes, ''].join('\n');
    expect(await linesIn(page, { format: 'markdown' })).toEqual([]);
  });
});

describe('footnote-is-defined on a web page', () => {
  const page = (href: string, label: string) => ({
    'page.html': `<h2>Soup</h2><ul><li>Stir.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></li><li>Wash.<sup><a ${href}>[${label}]</a></sup></li></ul><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> It is.</li></ol>`,
  });

  it.each(["href='#cite_note-9'", 'href="#cite_note-9"', 'href="./Soup#cite_note-9"'])(
    'tells where %s leads, where its label has a footnote',
    async (href) => {
      expect(await messagesOn(rule, page(href, '1'))).toEqual([
        'found marker [1] whose link “#cite_note-9” leads to no footnote, expected a link to footnote 1',
      ]);
    },
  );

  it('tells the label where no footnote has it', async () => {
    expect(await messagesOn(rule, page('href="#cite_note-9"', '9'))).toEqual([
      'found marker [9], expected a footnote 9; the list of footnotes seems to end after 1',
    ]);
  });
});

describe('footnote-is-defined at a name', () => {
  const listed = (marker: string, ...names: string[]) =>
    [
      '== Halls ==',
      '',
      `* Heat the hall.<ref name="${marker}" />`,
      '* Light it.<ref>It is dark. (Peru Strategy Salon, June 2019, Diversity thematic area).</ref>',
      '',
      '== Footnotes ==',
      '<references>',
      ...names.map(
        (name) =>
          `<ref name="${name}">It is cold by the ${name}. (Peru Strategy Salon, June 2019, Diversity thematic area).</ref>`,
      ),
      '</references>',
      '',
    ].join('\n');

  it('tells a name that is mistyped together with the note that nobody cites for it', async () => {
    const page = listed('windw', 'window');
    expect(await linesIn(page, { format: 'wikitext' })).toEqual(['footnote-is-defined 3']);
    const [finding] = await findingsOn(rule, { 'page.wiki': page }, 'wikitext');
    expect(finding?.message).toBe(
      'found marker [1] of the name “windw”, expected a footnote of that name; did you mean window?',
    );
    expect(finding?.related.map(({ message, span }) => `${message}: ${span.start.line}`)).toEqual([
      'footnote window is cited nowhere: 8',
    ]);
  });

  it('does so in Markdown', async () => {
    const page = `# Halls\n\n- Heat the hall.[^windw]\n\n[^window]: It is cold. (Peru Strategy Salon, June 2019, Diversity thematic area).\n`;
    expect(await linesIn(page, { format: 'markdown' })).toEqual(['footnote-is-defined 3']);
  });

  it.each([
    ['another name', ['windw', 'stove'], 1],
    ['two that are near', ['windo', 'window', 'winds'], 2],
    ['one of another number', ['hall3', 'hall2'], 1],
    ['one too short to be sure', ['a', 'b'], 1],
  ])('tells the notes apart: %s', async (_, [marker = '', ...names], notes) => {
    const page = listed(marker, ...names);
    const cited = names.map((_, i) => `footnote-is-cited ${8 + i}`);
    expect(cited).toHaveLength(notes);
    expect(await linesIn(page, { format: 'wikitext' })).toEqual(['footnote-is-defined 3', ...cited]);
  });
});

describe('a slip in one number', () => {
  const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];
  const said = (n: number) =>
    `Gate ${'abcdefghi'[n]} was shut. (Peru Strategy Salon, July 2019, Diversity thematic area).`;
  const mended = (n: number) => `Mend gate ${'abcdefghi'[n]}.`;
  const PAGES = {
    plain: ['Gates\n', ...NUMBERS.map((n) => `  • ${mended(n)}[${n}]`), '\nFootnotes\n'].concat(
      NUMBERS.map((n) => `  ${n}. ${said(n)}`),
    ),
    typed: ['# Gates\n', ...NUMBERS.map((n) => `- ${mended(n)}[${n}]`), '\n## Footnotes\n'].concat(
      NUMBERS.map((n) => `${n}. ${said(n)}`),
    ),
    defined: ['# Gates\n', ...NUMBERS.map((n) => `- ${mended(n)}[^${n}]`), ''].concat(
      NUMBERS.map((n) => `[^${n}]: ${said(n)}`),
    ),
  };
  const page = (form: keyof typeof PAGES, ...slips: (readonly [string, string])[]) =>
    slips.reduce((text, [right, wrong]) => text.replace(right, wrong), `${PAGES[form].join('\n')}\n`);
  const formatOf = (form: keyof typeof PAGES) => (form === 'plain' ? 'plain' : 'markdown');

  it.each([
    ['plain', '  4. ', '  44. ', 17, 'found footnote 44 and no footnote 4, expected the label 4 here'],
    ['plain', '  1. ', '  11. ', 14, 'found footnote 11 and no footnote 1, expected the label 1 here'],
    ['plain', '  8. ', '  9. ', 21, 'found footnote 9 and no footnote 8, expected the label 8 here'],
    ['typed', '\n3. ', '\n33. ', 16, 'found footnote 33 and no footnote 3, expected the label 3 here'],
    ['typed', '\n8. ', '\n9. ', 21, 'found footnote 9 and no footnote 8, expected the label 8 here'],
    ['defined', '[^5]:', '[^55]:', 16, 'found footnote 55 and no footnote 5, expected the label 5 here'],
    ['plain', '[6]', '[66]', 8, 'found marker [66] and footnote 6 cited nowhere, expected [6]'],
    ['defined', '[^6]', '[^66]', 8, 'found marker [66] and footnote 6 cited nowhere, expected [6]'],
  ] as const)('is one finding in %s where “%s” is “%s”', async (form, right, wrong, line, message) => {
    const text = page(form, [right, wrong]);
    const format = formatOf(form);
    expect(await linesIn(text, { format })).toEqual([`footnote-is-defined ${line}`]);
    const [finding] = await findingsOn(rule, text, format);
    expect(finding).toMatchObject({ message, expected: /(\d)(?:\]$| here)/.exec(message)?.[1] });
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    ['plain', '  4. ', '  4 ', 17],
    ['plain', '  4. ', '  l4. ', 17],
    ['typed', '\n3. ', '\n3.', 16],
    ['defined', '[^5]:', '[^5]', 16],
  ] as const)('is shown in %s at the line of the note where “%s” is “%s”', async (form, right, wrong, line) => {
    const [finding] = await findingsOn(rule, page(form, [right, wrong]), formatOf(form));
    expect(finding?.related.map(({ message, span }) => [message, span?.start.line])).toEqual([
      [`this line may be footnote ${/\d/.exec(right)?.[0]}`, line],
    ]);
  });

  it('hides no other fault', async () => {
    expect((await linesIn(page('plain', ['  4. ', '  44. '], ['[6]', '[7]']))).sort()).toEqual([
      'footnote-is-cited 19',
      'footnote-is-defined 17',
    ]);
    expect((await linesIn(page('plain', ['  4. ', '  44. '], ['[4]', '[5]']))).sort()).toEqual([
      'footnote-is-cited 17',
      'footnotes-are-numbered-in-order 17',
      'footnotes-are-numbered-without-gaps 17',
      'footnotes-are-numbered-without-gaps 18',
    ]);
    expect((await linesIn(page('plain', ['[6]', '[67]']))).sort()).toEqual([
      'footnote-is-cited 19',
      'footnote-is-defined 8',
    ]);
    expect((await linesIn(page('plain', ['[6]', '[66]'], ['[7]', '[66]']))).sort()).toEqual([
      'footnote-is-cited 19',
      'footnote-is-cited 20',
      'footnote-is-defined 8',
      'footnote-is-defined 9',
    ]);
  });
});
