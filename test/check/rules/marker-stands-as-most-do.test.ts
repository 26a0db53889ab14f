import { describe, expect, it } from 'vitest';
import { markerStandsAsMostDo as rule } from '../../../src/check/rules/marker-stands-as-most-do.ts';
import { findingsIn, messagesIn, repaired, synthesis } from '../compiled.ts';

const AREA = '(Peru Strategy Salon, July 2019, Diversity thematic area).';
const NOTES = [`The lock is old. ${AREA}`, `Mine has two keys. ${AREA}`];
const page = (...items: string[]) => synthesis(items, NOTES);
const BEHIND = ['Mend it.[1]', 'Paint it.[2]', 'Oil it, too.[1][2]'];
const BEFORE = ['Mend it[1].', 'Paint it[2].', 'Oil it, too[1][2].'];

describe('marker-stands-as-most-do', () => {
  it.each([
    ['markers behind the stop', page(...BEHIND)],
    ['markers before the stop', page(...BEFORE)],
    ['too few to have a way', page('Mend it.[1]', 'Paint it.[2]', 'Oil it[1].')],
    ['no clear way', page(...BEHIND, 'Oil it[1].', 'Close it[2].')],
    ['a marker no mark stands beside', page(...BEHIND, 'Close [1] it')],
    ['a marker between two marks', page(...BEHIND, 'Close it, etc.[1], at noon.[2]')],
    ['a marker without a footnote', page(...BEHIND, 'Close it[9].', 'Lock it[1][9].')],
    ['a marker behind a parenthesis', page(...BEHIND, 'Close it (soon[1]) at noon.[2]')],
  ])('is silent on %s', async (_, text) => {
    expect(await findingsIn(rule, text)).toEqual([]);
  });

  it('reports the marker before the mark and the one behind it', async () => {
    expect(await messagesIn(rule, page(...BEHIND, 'Close it[1].'))).toEqual([
      'found the marker “[1]” before “.”, expected it behind the mark, as 3 others stand',
    ]);
    expect(await messagesIn(rule, page(...BEFORE, 'Close it.[1][2]'))).toEqual([
      'found the marker “[1][2]” behind “.”, expected it before the mark, as 3 others stand',
    ]);
  });

  it('looks at markers in one bracket as at one', async () => {
    const [finding] = await findingsIn(rule, page(...BEHIND, 'Close it[1, 2], then wait.[1]'));
    expect(finding?.message).toContain('“[1, 2]” before “,”');
  });

  it('moves the mark to the other side', async () => {
    expect(await repaired(rule, page(...BEHIND, 'Close it[1].'))).toBe(page(...BEHIND, 'Close it.[1]'));
    expect(await repaired(rule, page(...BEFORE, 'Close it.[1][2]'))).toBe(page(...BEFORE, 'Close it[1][2].'));
  });

  it.each(['Close it …[1]', 'Close it?![1]'])('leaves %s to a person', async (item) => {
    expect(await repaired(rule, page(...BEFORE, item))).toBe(page(...BEFORE, item));
  });

  it('looks behind the whole reference in wikitext', async () => {
    const ref = `<ref>So it is. ${AREA}</ref>`;
    const items = [`Mend it.${ref}`, `Paint it.${ref}`, `Oil it.${ref}`, `Close it${ref}.`];
    const text = ['== Gates ==', ...items.map((item) => `* ${item}`), '', '<references />', ''].join('\n');
    const [finding, ...others] = await findingsIn(rule, text, { format: 'wikitext' });
    expect([finding?.span?.start.line, others.length]).toEqual([5, 0]);
    expect(await findingsIn(rule, await repaired(rule, text, { format: 'wikitext' }), { format: 'wikitext' })).toEqual(
      [],
    );
  });

  it.each([
    ['a link in a raised place', (n: number) => `<sup><a href="#n${n}">[${n}]</a></sup>`],
    ['a raised place in a link', (n: number) => `<a href="#n${n}"><sup>[${n}]</sup></a>`],
    ['two links in one raised place', (n: number) => `<sup><a href="#n${n}">[${n}]</a> <a href="#n2">[2]</a></sup>`],
    ['two raised places', (n: number) => `<sup><a href="#n${n}">[${n}]</a></sup><sup><a href="#n2">[2]</a></sup>`],
  ])('looks beside the tags around %s', async (_, marker) => {
    const html = (...items: string[]) =>
      `<h1>Gates</h1>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n<h2>Footnotes</h2>\n<ol>${NOTES.map((note, i) => `<li id="n${i + 1}">${note}</li>`).join('')}</ol>`;
    const others = ['Mend it.', 'Paint it.', 'Oil it, too.'].map((words) => `${words}${marker(1)}`);
    const text = html(...others, `Close it${marker(1)}.`);
    const [finding, ...more] = await findingsIn(rule, text, { format: 'html' });
    expect([finding?.span?.start.line, more.length]).toEqual([6, 0]);
    expect(await repaired(rule, text, { format: 'html' })).toBe(html(...others, `Close it.${marker(1)}`));
  });

  it('is silent without the words', async () => {
    expect(await findingsIn(rule, page(...BEHIND, 'Close it[1].'), { texts: false })).toEqual([]);
  });
});
