/** What the rules say of wikitext, in which the wiki counts the footnotes. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { compileDocument } from '../../src/compile.ts';

async function findingsOf(value: string): Promise<string[]> {
  const compiled = await compileDocument({ path: 'page.wiki', value });
  const findings = check([compiled], { texts: new Map([['page.wiki', value]]) });
  return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const note = (words: string, attributes = '') =>
  `<ref${attributes}>${words} (Peru Strategy Salon, June 2019, Diversity thematic area).</ref>`;

describe('wikitext', () => {
  it('gives no false alarm with groups and several lists, each counting anew', async () => {
    const page = [
      '== Rooms ==',
      `* Rent a hall.${note('It rained.', ' group="note"')}${note('It snowed.', ' name="snow"')}`,
      `* Heat it.<ref name="snow" />${note('We froze.')}`,
      '== Footnotes ==',
      '<references group="note" />',
      '<references />',
      '== Hours ==',
      `* Begin late.${note('I work by day.')}${note('So do I.', ' group="note"')}`,
      `* End early.${note('The bus goes at nine.')}${note('Mine at eight.')}${note('Mine at ten.')}`,
      '== Notes ==',
      '<references />',
      '<references group="note" />',
    ].join('\n');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('names the reference that nobody defined, and finds no gap in its place', async () => {
    const page = `* Meet.${note('Yes.')}\n* Write.<ref name="two words" />\n* Call.${note('No.')}\n<references />`;
    expect(await findingsOf(page)).toEqual([
      'footnote-is-defined: found marker [2] of the name “two words”, expected a footnote of that name',
    ]);
  });

  it('takes a note for cited where a note that says more of it is', async () => {
    const page = `* Meet.<ref name="a" details="Page 3 (Peru Strategy Salon, June 2019, Diversity thematic area)." />\n<references>\n${note('Yes.', ' name="a"')}\n</references>`;
    expect(await findingsOf(page)).toEqual([]);
  });

  it('tells of a note that nothing above its list cites', async () => {
    const page = `* Meet.${note('Yes.')}\n<references>\n${note('Never.', ' name="unused"')}\n</references>`;
    expect(await findingsOf(page)).toEqual([
      'footnote-is-cited: found footnote unused “Never.” cited nowhere, expected a recommendation with the marker [unused]',
    ]);
  });
});
