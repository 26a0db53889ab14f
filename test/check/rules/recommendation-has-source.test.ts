import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { recommendationHasSource as rule } from '../../../src/check/rules/recommendation-has-source.ts';
import type { Citation, Recommendation } from '../../../src/model/report.ts';
import { findingsOf, messagesOf, type PageSpec, page, placesOf } from '../helpers.ts';
import { messagesOn, placesOn } from '../pages.ts';

const footnotes = [{ label: '1', quotes: [{ text: 'Yes.' }] }];

const silent: [string, PageSpec['recommendations']][] = [
  ['no recommendation', []],
  ['recommendations with markers', [{ text: 'Meet.', cites: ['1'] }]],
  ['a marker without a footnote', [{ text: 'Meet.', cites: ['9'] }]],
  ['an item whose child cites', [{ text: 'Meet.' }, { text: 'In spring.', cites: ['1'], parent: 0 }]],
  [
    'an item whose grandchild cites',
    [{ text: 'Meet.' }, { text: 'In spring.', parent: 0 }, { text: 'By the sea.', cites: ['1'], parent: 1 }],
  ],
  [
    'a child of a lead-in that cites',
    [
      { text: 'Meet via:', cites: ['1'] },
      { text: 'Trains.', parent: 0 },
    ],
  ],
  [
    'the full-width colon',
    [
      { text: '开会：', cites: ['1'] },
      { text: '坐火车。', parent: 0 },
    ],
  ],
  [
    'a grandchild of a lead-in that cites',
    [
      { text: 'Meet via:', cites: ['1'] },
      { text: 'Trains.', parent: 0 },
      { text: 'By night.', parent: 1 },
    ],
  ],
];

const found: [string, NonNullable<PageSpec['recommendations']>, string[]][] = [
  ['an item without a marker', [{ text: 'Meet.', cites: ['1'] }, { text: 'Write.' }], ['Write.']],
  [
    'a child of an item that cites and leads nothing in',
    [
      { text: 'Meet.', cites: ['1'] },
      { text: 'Write.', parent: 0 },
    ],
    ['Write.'],
  ],
  [
    'a child of a lead-in without a marker',
    [{ text: 'Meet via:' }, { text: 'Trains.', parent: 0 }],
    ['Meet via:', 'Trains.'],
  ],
  [
    'the sibling of an item that cites',
    [{ text: 'Meet.' }, { text: 'In spring.', cites: ['1'], parent: 0 }, { text: 'In autumn.', parent: 0 }],
    ['In autumn.'],
  ],
  [
    'items nested in each other',
    [
      { text: 'Meet.', parent: 1 },
      { text: 'Write.', parent: 0 },
    ],
    ['Meet.', 'Write.'],
  ],
];

describe('recommendation-has-source', () => {
  it.each(silent)('is silent on %s', (_, recommendations = []) => {
    expect(findingsOf(rule, { recommendations, footnotes })).toEqual([]);
  });

  it('is silent on a page in which nothing is footnoted', () => {
    expect(findingsOf(rule, { recommendations: [{ text: 'Meet.' }, { text: 'Write.' }] })).toEqual([]);
  });

  it('speaks on a page that cites but has lost its footnotes', () => {
    const recommendations = [{ text: 'Meet.', cites: ['1'] }, { text: 'Write.' }];
    expect(placesOf(rule, { recommendations })).toEqual(['Write.']);
  });

  it.each(found)('reports %s', (_, recommendations, places) => {
    expect(placesOf(rule, { recommendations, footnotes })).toEqual(places);
  });

  it('shows the words of the recommendation', () => {
    const recommendations = [{ text: `Meet ${'very '.repeat(20)}often.` }];
    expect(messagesOf(rule, { recommendations, footnotes })).toEqual([
      'found the recommendation “Meet very very very very very very very very very very very…” without a marker, expected one that leads to its footnote',
    ]);
  });

  it('follows a hundred thousand nested items', () => {
    const { compiled } = page({ recommendations: [{ text: 'Meet.' }], footnotes });
    const [first] = compiled.document.recommendations;
    const depth = 100_000;
    const recommendations = Array.from({ length: depth }, (_, i) => ({
      ...(first as Recommendation),
      id: String(i),
      parent: i === 0 ? null : String(i - 1),
      citations: i === depth - 1 ? [{ label: '1' } as Citation] : [],
    }));
    const deep = { ...compiled, document: { ...compiled.document, recommendations } };
    expect(check([deep], { rules: [rule] })).toEqual([]);
  });

  it('leaves an item in which the page breaks off to document-is-not-cut-off', async () => {
    const list = ['Heat the hall.[1]', 'Mend the door.[2]', 'Sweep the floor.[3]', 'Paint the wall.[4]'];
    const page = (end: string) => `Halls\n\n${[...list, end].map((item) => `  • ${item}\n`).join('')}`;
    expect(await placesOn(rule, page('Ask the neighbours for a lad'))).toEqual([]);
    expect(await placesOn(rule, page('Ask the neighbours.'))).toEqual(['Ask the neighbours.']);
  });
});

describe('recommendation-has-source on terms and lead-ins', () => {
  const wiki = (lines: string) => ({ 'page.wiki': `== Work ==\n\n* Meet.<ref>It is far.</ref>\n\n${lines}\n` });
  const html = (list: string) => ({
    'page.html': `<h2>Work</h2>${list}<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> It is far.</li></ol>`,
  });
  const marker = '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>';

  it.each([
    ['a term and its definition', wiki('; Staff\n: Hire staff.<ref>It is.</ref>')],
    ['a term and its definition on one line', wiki('; Staff : Hire staff.<ref>It is.</ref>')],
    ['a term over bullets', wiki('; Staff\n* Hire staff.<ref>It is.</ref>')],
    ['a term over nothing', wiki('; Staff')],
    ['terms of HTML', html(`<dl><dt>Staff</dt><dd>Hire staff.${marker}</dd></dl>`)],
    [
      'a lead-in of another kind of list',
      wiki('* Pay.<ref>It is.</ref>\n*: In particular:\n** Pay trains.<ref>So.</ref>'),
    ],
  ])('is silent on %s', async (_, page) => {
    expect(await messagesOn(rule, page)).toEqual([]);
  });

  it.each([
    ['a definition', wiki('; Staff\n: Hire staff.'), ['Staff', 'Hire staff.']],
    ['the definition alone where another has one', wiki('; Staff\n: Hire.<ref>It is.</ref>\n: Train.'), ['Train.']],
    ['a definition of HTML', html(`<dl><dt>Staff</dt><dd>Hire.</dd><dd>Pay.${marker}</dd></dl>`), ['Hire.']],
    [
      'a lead-in over nothing',
      wiki('* Pay.<ref>It is.</ref>\n*: In particular:\n* Wait.<ref>So.</ref>'),
      ['In particular:'],
    ],
    ['an item between two lists', wiki('* Pay.\n\n# Train.<ref>So.</ref>'), ['Pay.']],
  ])('finds %s without a marker', async (_, page, found) => {
    expect(await messagesOn(rule, page)).toEqual(
      found.map(
        (text) => `found the recommendation “${text}” without a marker, expected one that leads to its footnote`,
      ),
    );
  });
});
