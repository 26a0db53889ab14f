import { describe, expect, it } from 'vitest';
import { areaIsOfTheSetInForce } from '../../../src/check/rules/area-is-of-the-set-in-force.ts';
import { areasAreOfOneSet as rule } from '../../../src/check/rules/areas-are-of-one-set.ts';
import { citing, findingsIn, messagesIn } from '../compiled.ts';

const notes = (...areas: string[]) =>
  citing(areas.map((area, i) => `So say ${i + 2} of us. (Peru Salon, July 2019, ${area} thematic area).`));
const DRAFT = ['Coordinate Across Stakeholders', 'Invest in Skills Development'];

describe('areas-are-of-one-set', () => {
  it.each([
    ['areas of the set in force', notes('Diversity', 'Advocacy')],
    ['areas of another set alone', notes(...DRAFT)],
    ['an area that no set has', notes('Diversity', 'Gardening')],
  ])('is silent on %s', async (_, text) => {
    expect(await findingsIn(rule, text)).toEqual([]);
  });

  it('reports an area of another set than most', async () => {
    expect(await messagesIn(rule, notes('Diversity', 'Advocacy', DRAFT[0] as string))).toEqual([
      'found the thematic area “Coordinate Across Stakeholders” of draft-recommendations-2020, expected an area of the set in force, as 2 others are',
    ]);
  });

  it('reports an area of the set in force where most are of another', async () => {
    expect(await messagesIn(rule, notes(...DRAFT, 'Advocacy'))).toEqual([
      'found the thematic area “Advocacy” of the set in force, expected an area of draft-recommendations-2020, as 2 others are',
    ]);
  });

  it('takes the set in force for that of the document where two are as common', async () => {
    expect(await messagesIn(rule, notes('Diversity', DRAFT[0] as string))).toEqual([
      'found the thematic area “Coordinate Across Stakeholders” of draft-recommendations-2020, expected an area of the set in force, as another is',
    ]);
  });

  it.each([
    ['most are of the set in force', notes('Diversity', 'Advocacy', DRAFT[0] as string)],
    ['most are of another', notes(...DRAFT, 'Advocacy')],
    ['all are of another', notes(...DRAFT)],
  ])('tells no area twice where %s', async (_, text) => {
    const found = await findingsIn([rule, areaIsOfTheSetInForce], text);
    expect(new Set(found.map(({ span }) => span?.start.offset)).size).toBe(found.length);
  });

  it('leaves to the other rule none of a set that is not that of the document', async () => {
    expect(await messagesIn(areaIsOfTheSetInForce, notes('Diversity', 'Advocacy', DRAFT[0] as string))).toEqual([]);
    expect(await messagesIn(areaIsOfTheSetInForce, notes(...DRAFT, 'Advocacy'))).toHaveLength(2);
  });
});
