import { describe, expect, it } from 'vitest';
import { areaIsSpeltOneWay as rule } from '../../../src/check/rules/area-is-spelt-one-way.ts';
import { citing, findingsIn, linesIn, messagesIn, repaired } from '../compiled.ts';

const notes = (...areas: string[]) =>
  citing(areas.map((area, i) => `So say ${i + 2} of us. (Peru Salon, July 2019, ${area} thematic area).`));
const USUAL = ['Roles & Responsibilities', 'Roles & Responsibilities', 'Roles & Responsibilities'];

describe('area-is-spelt-one-way', () => {
  it.each([
    ['one spelling', notes(...USUAL)],
    ['other capitals', notes(...USUAL, 'roles & responsibilities')],
    ['too few to have a way', notes(...USUAL.slice(1), 'Roles and Responsibilities')],
    ['no clear way', notes(...USUAL, 'Roles and Responsibilities', 'Roles and Responsibilities')],
    ['another area', notes(...USUAL, 'Diversity')],
    ['a variant of other letters', notes(...USUAL, 'Roles & Responsibility')],
    ['an area that is not known', notes(...USUAL, 'Gardening')],
  ])('is silent on %s', async (_, text) => {
    expect(await findingsIn(rule, text)).toEqual([]);
  });

  it.each(['Roles and Responsibilities', 'Roles-&-Responsibilities', 'Rôles & Responsibilities'])(
    'reports %s, and no other rule does',
    async (area) => {
      expect(await messagesIn(rule, notes(...USUAL, area))).toEqual([
        `found the thematic area “${area}”, expected “Roles & Responsibilities” as 3 others have it`,
      ]);
      expect(await linesIn(notes(...USUAL, area))).toEqual(['area-is-spelt-one-way 13']);
      expect(await repaired(rule, notes(...USUAL, area))).toBe(notes(...USUAL, USUAL[0] as string));
    },
  );

  it('counts over all documents and names the page of another', async () => {
    const [finding] = await findingsIn(rule, [
      notes(...USUAL),
      notes('Roles and Responsibilities').replace('Gates', 'Walls'),
    ]);
    expect(finding).toMatchObject({ path: '2', expected: 'Roles & Responsibilities', related: [{ path: '1' }] });
  });

  it('reads through the markup of a form', async () => {
    const items = [...USUAL, USUAL[0] as string].map((area, i) => {
      const written = i === 1 ? area.replace('&', '&amp;') : area;
      return `<li>Mend ${i + 2} gates.<sup><a href="#n${i}">[${i + 1}]</a></sup></li><!--${written}-->`;
    });
    const list = USUAL.map(
      (area, i) =>
        `<li id="n${i}">So say ${i + 2}. (Peru Salon, July 2019, ${i === 1 ? area.replace('&', '&amp;') : area} theme).</li>`,
    );
    const text = `<h1>Gates</h1><ul>${items.join('')}</ul><h2>Footnotes</h2><ol>${list.join('')}</ol>`;
    expect(await findingsIn(rule, text, { format: 'html' })).toEqual([]);
  });

  it('is silent without the words', async () => {
    expect(await findingsIn(rule, notes(...USUAL, 'Roles and Responsibilities'), { texts: false })).toEqual([]);
  });
});
