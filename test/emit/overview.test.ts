import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { overview } from '../../src/emit/overview.ts';
import { reportData } from '../../src/summarize/report-data.ts';
import { CATALOGUE, corpusOf, sampleCorpus } from '../helpers/corpus.ts';

const counts = { error: 0, warning: 1, info: 2 };

test('numbers, themes, regions, gaps and findings on one screen', () => {
  expect(overview(reportData(sampleCorpus(), CATALOGUE), counts, { color: false, width: 100 })).toBe(
    `2 documents
  5 recommendations: 3 rest on a footnote, 1 cite none, 1 cite only footnotes that are not there
  6 citations, 1 of them of a footnote that is not there
  5 footnotes: 3 with a date, 1 not cited
  6 quotes: 4 from 3 sources, 2 without a source

Footnotes by theme
  2  Capacity Building
  1  Partnerships
  1  Roles & Responsibilities
  1  Roles & Responsibilities (inferred from the text)
  2  not known
  not heard, as far as known: Advocacy

Footnotes by region
  2  Sub-Saharan Africa
  1  South Asia
  1  thematic group, not a place
  1  not known
  not heard, as far as known: Latin America & Caribbean

Recommendations without a footnote: 1
  share-the-lamp.txt:12  Keep minutes of all meetings.

Findings: 0 errors, 1 warning, 2 infos
`,
  );
});

test('one document goes by its title, and long lists say how much more there is', () => {
  const themes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const corpus = corpusOf({
    title: 'Keep\u001b[2J the Lamp',
    recommendations: themes.map((text) => ({ text })),
    footnotes: themes.map((theme) => ({ label: theme, quotes: [{ text: theme, sources: [theme], themes: [theme] }] })),
  });
  const text = overview(reportData(corpus, { ...CATALOGUE, regions: [] }), counts, { color: false, width: 0 });
  expect(text.split('\n')[0]).toBe('Keep the Lamp');
  expect(text).toContain('  1  F\n  and 2 more\n');
  expect(text).toContain('Recommendations without a footnote: 8\n');
  expect(text).toContain('  and 5 more\n');
  expect(text).toContain('Footnotes by region\n  8  not known\n\n');
  expect(text.split('\n').length).toBeLessThanOrEqual(30);
});

test('what is not known is always shown, behind what is left out', () => {
  const regions = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const quoteOf = (region: string) => ({ text: region, sources: [region], regions: [region] });
  const notes = [
    ...regions.map((region) => ({ label: region, quotes: [quoteOf(region)] })),
    { label: 'x', quotes: [{ text: 'x', sources: [{ name: 'x', kind: 'thematic-group' as const }] }] },
    { label: 'y', quotes: [{ text: 'y' }] },
  ];
  const show = (...footnotes: typeof notes) =>
    overview(reportData(corpusOf({ title: 'T', footnotes }), CATALOGUE), counts, { color: false, width: 0 });
  expect(show(...notes)).toContain(
    '  1  F\n  and 2 more\n  1  thematic group, not a place\n  1  not known\n  not heard, as far as known: South Asia;',
  );
  expect(show(...notes.slice(1))).toContain('  1  H\n  1  thematic group, not a place\n  1  not known\n');
  expect(show(...notes.slice(0, 2))).toContain('  2 quotes from 2 sources\n');
  expect(show(...notes.slice(0, 2))).toContain('  not heard: South Asia;');
});

test('no line is wider than the terminal', () => {
  const text = overview(reportData(sampleCorpus(), CATALOGUE), counts, { color: false, width: 40 });
  for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40);
});

test('colour paints the headings', () => {
  const text = overview(reportData(corpusOf(), CATALOGUE), counts, { color: true, width: 0 });
  expect(text.split('\n')[0]).toBe('\u001b[1m0 documents\u001b[22m');
});
