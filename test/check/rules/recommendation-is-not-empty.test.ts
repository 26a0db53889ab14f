import { describe, expect, it } from 'vitest';
import { recommendationIsNotEmpty as rule } from '../../../src/check/rules/recommendation-is-not-empty.ts';
import { findingsOf, messagesOf, type PageSpec } from '../helpers.ts';
import { findingsOn } from '../pages.ts';

const footnotes: PageSpec['footnotes'] = [{ label: '1', quotes: [{ text: 'The lamp is out.' }] }];

const found: [string, string][] = [
  ['', 'found the marker [1] without words before it, expected words'],
  ['…', 'found no more than “…” in a recommendation, expected words'],
  ['TBD', 'found no more than “TBD” in a recommendation, expected words'],
  ['(to be written)', 'found no more than “(to be written)” in a recommendation, expected words'],
];

describe('recommendation-is-not-empty', () => {
  it.each(['Meet.', '开会', 'To do list', '2030', 'TBD by the board'])('is silent on %j', (text) => {
    expect(findingsOf(rule, { recommendations: [{ text, cites: ['1'] }], footnotes })).toEqual([]);
  });

  it.each(found)('reports %j', (text, message) => {
    expect(messagesOf(rule, { recommendations: [{ text, cites: ['1'] }], footnotes })).toEqual([message]);
  });

  it('reports an item that has nothing at all', () => {
    expect(messagesOf(rule, { recommendations: [{ text: '' }] })).toEqual([
      'found a recommendation without words, expected words',
    ]);
  });

  it('knows a finding again by what is cited', () => {
    const recommendations = [{ text: '', cites: ['1'] }];
    const [one, other] = ['1', '2'].map((label) => {
      const renumbered = { recommendations: [{ text: '', cites: [label] }], footnotes: [{ ...footnotes[0], label }] };
      return findingsOf(rule, label === '1' ? { recommendations, footnotes } : renumbered)[0]?.fingerprint;
    });
    expect(one).toBe(other);
  });
});

describe('an item with nothing in it', () => {
  const NOTE = 'The lamp is out. (Peru Strategy Salon, June 2019, Diversity thematic area)';
  const pages: [string, string, number[]][] = [
    ['page.txt', `Lamps\n\n• Hang a lamp.[1]\n• \n• Light it.[1]\n\nFootnotes\n\n1. ${NOTE}.\n`, [4]],
    ['page.md', `# Lamps\n\n- Hang a lamp.[^1]\n- \n- Light it.[^1]\n-\n\n[^1]: ${NOTE}\n`, [4, 6]],
    [
      'page.wiki',
      `= Lamps =\n* Hang a lamp.<ref>${NOTE}</ref>\n*\n* Light it.<ref>${NOTE}</ref>\n<references />\n`,
      [3],
    ],
    [
      'page.html',
      `<h1>Lamps</h1>\n<ul>\n<li>Hang a lamp.<sup class="reference"><a href="#n1">[1]</a></sup></li>\n<li></li>\n</ul>\n<h2>Notes</h2>\n<ol class="references">\n<li id="n1">${NOTE}</li>\n</ol>\n`,
      [4],
    ],
  ];

  it.each(pages)('is found among recommendations in %s', async (path, value, lines) => {
    const found = await findingsOn(rule, { [path]: value });
    expect(found.map(({ span }) => span?.start.line)).toEqual(lines);
    for (const { message } of found) expect(message).toBe('found an item without words, expected a recommendation');
  });
});
