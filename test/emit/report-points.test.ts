import { describe, expect, it } from 'vitest';
import { overview } from '../../src/emit/overview.ts';
import { reportMd } from '../../src/emit/report-md.ts';
import type { Document } from '../../src/model/report.ts';
import { quotes } from '../../src/summarize/quotes.ts';
import { reportData } from '../../src/summarize/report-data.ts';
import { summarize } from '../../src/summarize/summarize.ts';
import { trace } from '../../src/summarize/trace.ts';
import type { DocumentSpec } from '../helpers/corpus.ts';
import { CATALOGUE, corpusOf, sampleCorpus, spanAt } from '../helpers/corpus.ts';
import { PLAIN } from '../helpers/emit.ts';

const said = (text: string) => [{ text, sources: ['Lake salon'], themes: ['Advocacy'], date: '2019-05-03/2019-05-03' }];

/** Sections stand in lines 1, 2, …; points in lines 100, 101, …. */
const REPORT: DocumentSpec = {
  title: 'Lake salon',
  kind: 'report',
  sections: ['Beginnings', 'Question 1'],
  event: {
    name: 'Lake Salon',
    date: { raw: '3 May 2019', edtf: '2019-05-03', start: '2019-05-03', end: '2019-05-03', span: spanAt(1) },
    place: 'Kisumu',
    duration: '2 hours',
    participants: 13,
    countries: ['KE'],
    themes: [],
  },
  footnotes: [
    { label: '1', quotes: said('Lamps help.') },
    { label: '2', under: '1', quotes: said('And tea.') },
  ],
};

const only = corpusOf(REPORT);
const mixed = (() => {
  const { documents } = sampleCorpus();
  const [report] = corpusOf(REPORT).documents as [Document];
  return { documents: [...documents, report], sources: [] };
})();

const counts = { error: 0, warning: 0, info: 0 };
const print = (corpus: typeof only) => overview(reportData(corpus, CATALOGUE), counts, { color: false, width: 100 });

describe('points of reports and digests', () => {
  it('are what the report is about where nothing is recommended', () => {
    const text = reportMd(reportData(only, CATALOGUE), PLAIN);
    expect(text).toContain('# What was said in “Lake salon”');
    expect(text).toContain('| Points of reports and digests | 2:');
    expect(text).toContain('| Theme | Points | Sources | Recommendations |');
    expect(text).toContain('Event: Lake Salon; 3 May 2019; Kisumu; 2 hours; 13 participants');
    expect(text).toContain('#### Points');
    expect(text).toMatch(/\*\*\\\[2\\\]\*\* under \[\\\[1\\\]\]\(#d1-n1\); line 101/);
    expect(text).not.toMatch(/cited by no recommendation|No recommendations|## Best supported|## Without a source/);
  });

  it('stand beside footnotes, and are not called uncited', () => {
    const data = reportData(mixed, CATALOGUE);
    expect(data.points).toEqual(['lake-salon/n/1', 'lake-salon/n/2']);
    expect(data.uncited).toEqual(['share-the-lamp/n/4']);
    const text = reportMd(data, PLAIN);
    expect(text).toContain('# What stands behind the recommendations of 3 documents');
    expect(text).toContain('They are counted among the footnotes.');
    expect(text).toContain('| … points of reports and digests | 2:');
    expect(text).toContain('| Document | Kind | Recommendations | Footnotes and points |');
    expect(text).toContain('| Theme | Footnotes and points |');
  });

  it('of which nothing is known are told so', () => {
    const event = { ...(REPORT.event as NonNullable<DocumentSpec['event']>) };
    const bare = { ...event, name: null, date: null, place: null, duration: null, participants: null };
    const text = reportMd(reportData(corpusOf({ ...REPORT, event: bare, footnotes: [] }), CATALOGUE), PLAIN);
    expect(text).toContain('Event: date not known; place not known');
    expect(text).toContain('No points.');
  });

  it('are counted apart on the terminal', () => {
    expect(print(only)).toMatch(/^Lake salon\n {2}2 points of reports and digests: 2 with a date\n {2}2 quotes/);
    expect(print(only)).toContain('Points by theme');
    expect(print(mixed)).toContain('  5 footnotes: 3 with a date, 1 not cited\n  2 points of reports and digests');
    expect(print(mixed)).toContain('Footnotes and points by theme');
  });

  it('stand in their section in every table', () => {
    expect(trace(only).rows.map(({ section, status }) => [section, status])).toEqual([
      ['Question 1', 'uncited'],
      ['Question 1', 'uncited'],
    ]);
    expect(quotes(only, {}).rows.map(({ section }) => section)).toEqual([['Question 1'], ['Question 1']]);
    const { rows } = summarize(only, { axes: ['section'], unit: 'footnote' }, CATALOGUE);
    expect(rows).toMatchObject([{ label: 'Question 1', count: 2 }]);
    const first = corpusOf({ ...REPORT, sections: [] });
    expect(summarize(first, { axes: ['section'], unit: 'footnote' }, CATALOGUE).rows).toMatchObject([{ key: 'none' }]);
  });
});
