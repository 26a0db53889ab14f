import { describe, expect, it } from 'vitest';
import { recommendationIsNotRepeatedElsewhere as rule } from '../../../src/check/rules/recommendation-is-not-repeated-elsewhere.ts';
import { findingsIn, synthesis } from '../written.ts';

const TEXT = 'Mend the boats before the spring.';
const page = (title: string, ...texts: string[]) =>
  synthesis(
    title,
    texts.map((text) => [text, `Three of us got wet on the way to ${title}.`] as const),
  );
const boats = { path: 'boats.txt', value: page('Boats', TEXT) };
const harbours = { path: 'harbours.txt', value: page('Harbours', 'Sweep the quay every morning.', TEXT) };
const nets = { path: 'nets.txt', value: page('Nets', TEXT.replace('.', '!')) };

describe('recommendation-is-not-repeated-elsewhere', () => {
  it('tells each page after the first, with the first', async () => {
    const findings = await findingsIn(rule, boats, harbours, nets);
    expect(findings.map(({ path, span, related }) => [path, span?.start.line, related[0]?.path])).toEqual([
      ['harbours.txt', 4, 'boats.txt'],
      ['nets.txt', 3, 'boats.txt'],
    ]);
    expect(findings[0]).toMatchObject({
      severity: 'info',
      message: `found the recommendation “${TEXT}”, which stands on the page “boats” too, expected it on one page`,
    });
  });

  it('tells the same whatever the order of the pages', async () => {
    const fingerprints = async (...pages: (typeof boats)[]) =>
      (await findingsIn(rule, ...pages)).map(({ fingerprint }) => fingerprint).sort();
    expect(await fingerprints(nets, harbours, boats)).toEqual(await fingerprints(boats, harbours, nets));
  });

  it.each([
    ['a recommendation that stands twice on one page', [{ ...boats, value: page('Boats', TEXT, TEXT) }]],
    ['a page in two forms', [boats, { ...boats, path: 'copies/boats.txt' }]],
    ['a few words', ['Boats', 'Nets'].map((title) => ({ path: `${title}.txt`, value: page(title, 'Mend boats.') }))],
  ])('is silent on %s', async (_, pages) => {
    expect(await findingsIn(rule, ...pages)).toEqual([]);
  });
});
