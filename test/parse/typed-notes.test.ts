import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

const WIKI = `Words that open the page.

== Rooms ==
* Open the halls.[1]
* Lend keys &amp; lamps.[2][3]

== Footnotes ==
# We stand outside. (Kenya Strategy Salon, July 2019, Diversity thematic area)
# One key &amp; no lamp. (Ghana Strategy Salon, June 2019, Partnerships thematic area)
# It is dark.
`;
const HTML = `<h2>Rooms</h2>
<ul><li>Open the halls.[1]</li><li>Lend keys &amp; <b>lamps</b>.[2][3]</li></ul>
<h2>Footnotes</h2>
<ol><li>We stand outside. (Kenya Strategy Salon, July 2019, Diversity thematic area)</li>
<li>One key &amp; no lamp. (Ghana Strategy Salon, June 2019, Partnerships thematic area)</li><li>It is dark.</li></ol>
`;

describe('typed markers with a typed list', () => {
  it.each([
    ['page.wiki', WIKI],
    ['page.html', HTML],
  ])('are notes in %s', async (path, value) => {
    const { document, text } = await compileDocument({ path, value });
    const { recommendations, footnotes } = document;
    expect(recommendations.map((one) => [one.text, one.citations.map(({ footnote }) => footnote)])).toEqual([
      ['Open the halls.', ['page/n/1']],
      ['Lend keys & lamps.', ['page/n/2', 'page/n/3']],
    ]);
    expect(footnotes.map(({ quotes }) => quotes[0]?.text)).toEqual([
      'We stand outside.',
      'One key & no lamp.',
      'It is dark.',
    ]);
    const [first] = recommendations[0]?.citations ?? [];
    expect(text.slice(first?.span.start.offset, first?.span.end.offset)).toBe('[1]');
  });

  it.each([
    [
      'beside notes of the form',
      '* A.<ref>b</ref>\n* C.[7]\n\n== Footnotes ==\n<references />\n# d\n',
      ['A.', 'C.[7]', 'd'],
    ],
    ['without a list', '* A.[1]\n* B.\n', ['A.[1]', 'B.']],
  ])('are words %s', async (_, value, texts) => {
    const { document } = await compileDocument({ path: 'page.wiki', value });
    expect(document.recommendations.map(({ text }) => text)).toEqual(texts);
  });
});
