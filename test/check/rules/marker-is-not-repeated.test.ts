import { describe, expect, it } from 'vitest';
import { markerIsNotRepeated as rule } from '../../../src/check/rules/marker-is-not-repeated.ts';
import { findingsIn, linesIn, messagesIn, repaired, synthesis } from '../compiled.ts';

const NOTES = [
  'The lock is old. (Kenya Strategy Salon, June 2019, Partnerships thematic area).',
  'Mine has two keys. (Peru Strategy Salon, July 2019, Diversity thematic area).',
];
const page = (...items: string[]) => synthesis([...items, 'Oil the hinges.[1][2]'], NOTES);

describe('marker-is-not-repeated', () => {
  it.each([
    ['each marker once', 'Mend the gate.[1][2]'],
    ['a marker again in another item', 'Mend the gate.[1]'],
    ['a marker again behind another clause with one between', 'Mend the gate.[1] Paint it.[2] Close it.[1]'],
  ])('is silent on %s', async (_, item) => {
    expect(await findingsIn(rule, page(item))).toEqual([]);
  });

  it.each([
    ['beside itself', 'Mend the gate.[1][1]'],
    ['with another between, behind one clause', 'Mend the gate.[1][2][1]'],
    ['behind another clause with none between', 'Mend the gate.[1] Paint it.[1]'],
  ])('reports a marker %s', async (_, item) => {
    const [finding] = await findingsIn(rule, page(item));
    expect(finding).toMatchObject({
      message: 'found marker [1] again in one recommendation, expected it once',
      related: [{ message: '[1] stands here first' }],
    });
    expect(finding?.span?.start.column).toBe(5 + item.lastIndexOf('[1]'));
  });

  it('reports each that is too many', async () => {
    expect(await messagesIn(rule, page('Mend the gate.[1][1][1]'))).toHaveLength(2);
  });

  it('takes out what stands behind the same clause, and leaves the rest to a person', async () => {
    expect(await repaired(rule, page('Mend the gate.[1][2][1]'))).toBe(page('Mend the gate.[1][2]'));
    expect(await repaired(rule, page('Mend the gate.[1] Paint it.[1]'))).toBe(page('Mend the gate.[1] Paint it.[1]'));
  });

  it.each([
    [
      'markdown',
      '# G\n\n- Mend it.[^a][^a]\n\n[^a]: So. (Peru Strategy Salon, July 2019, Diversity thematic area).\n',
      3,
    ],
    [
      'wikitext',
      '== G ==\n* Mend it.<ref name="a">So. (Peru Strategy Salon, July 2019, Diversity thematic area).</ref><ref name="a" />\n\n<references />\n',
      2,
    ],
  ] as const)('finds it in %s', async (format, text, line) => {
    expect(await linesIn(text, { format })).toEqual([`marker-is-not-repeated ${line}`]);
    expect(await linesIn(await repaired(rule, text, { format }), { format })).toEqual([]);
  });

  const html = (markers: string) =>
    `<h1>Gates</h1><ul><li>Mend it.${markers}</li></ul><h2>Footnotes</h2><ol><li id="n1">${NOTES[0]}</li></ol>`;
  const LINK = '<a href="#n1">[1]</a>';

  it.each([
    [`<sup>${LINK}</sup><sup>${LINK}</sup>`, `<sup>${LINK}</sup>`],
    [`<sup>${LINK}</sup><sup> ${LINK} </sup>`, `<sup>${LINK}</sup>`],
    ['<a href="#n1"><sup>[1]</sup></a><a href="#n1"><sup>[1]</sup></a>', '<a href="#n1"><sup>[1]</sup></a>'],
    [`<sup>${LINK}${LINK}</sup>`, `<sup>${LINK}</sup>`],
  ])('takes the tags around it out with it, of %s', async (markers, expected) => {
    expect(await repaired(rule, html(markers), { format: 'html' })).toBe(html(expected));
  });

  it('leaves a link that has other words to a person', async () => {
    const text = html(`${LINK}<a href="#n1">[1] again</a>`);
    expect(await findingsIn(rule, text, { format: 'html' })).toHaveLength(1);
    expect(await repaired(rule, text, { format: 'html' })).toBe(text);
  });
});
