import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { presets } from '../src/check/presets.ts';
import { rules } from '../src/check/rules.ts';
import { compileDocument } from '../src/compile.ts';
import type { Document } from '../src/model/report.ts';
import { brokenLedger, brokenSpans } from './helpers/claims.ts';
import { ROOT } from './helpers/fixtures.ts';

/** The real pages stand beside the project where it is developed, and nowhere else. */
const CORPUS = join(ROOT, '../shared/corpus');
const absent = !existsSync(CORPUS);

const read = (name: string) => new Uint8Array(readFileSync(join(CORPUS, `${name}.txt`)));
const compile = (name: string) => compileDocument({ path: `corpus/${name}.txt`, value: read(name) });

/** Labels of the footnotes by what `keys` says of them. */
function labelsBy(
  document: Document,
  keys: (note: Document['footnotes'][number]) => string[],
): Record<string, string[]> {
  const labels: Record<string, string[]> = {};
  for (const note of document.footnotes) {
    for (const key of keys(note)) labels[key] = [...(labels[key] ?? []), note.label];
  }
  return labels;
}

const attributions = (note: Document['footnotes'][number]) =>
  note.quotes.flatMap(({ attribution }) => attribution ?? []);
const citations = ({ recommendations }: Document) => recommendations.flatMap((one) => one.citations);
const untraced = ({ recommendations }: Document) => recommendations.filter((one) => one.citations.length === 0);
const nested = ({ recommendations, footnotes }: Document) =>
  [...recommendations, ...footnotes].filter(({ parent }) => parent !== null);

describe.skipIf(absent)('the seed page', () => {
  let document: Document;
  beforeAll(async () => {
    ({ document } = await compile('community-input-distributed-leadership'));
  });

  it('under strict has the errors that a careful editor would mend, and nothing else', async () => {
    const compiled = await compile('community-input-distributed-leadership');
    const severities = Object.fromEntries(rules.map((rule) => [rule.id, presets.strict(rule) ?? rule.severity]));
    const found = check([compiled], { severities, texts: new Map([[compiled.document.path, compiled.text]]) });
    const labelAt = (offset = -1) =>
      document.footnotes.find(({ span }) => span.start.offset <= offset && offset <= span.end.offset)?.label;
    expect(found.map(({ severity, ruleId, span }) => [severity, ruleId, labelAt(span?.start.offset)])).toEqual([
      ['error', 'attribution-has-date', '2'],
      ['error', 'attribution-has-the-usual-separators', '3'],
      ['error', 'place-is-spelt-as-listed', '5'],
      ['error', 'attribution-has-the-usual-separators', '7'],
      ['error', 'area-is-spelt-as-in-the-vocabulary', '8'],
      ['error', 'attribution-has-date', '11'],
      ['error', 'attribution-has-date', '13'],
    ]);
  });

  it('is a synthesis with its title, id and introductory paragraph', () => {
    expect(document).toMatchObject({
      kind: 'synthesis',
      format: 'plain',
      title: 'Foster and Develop Distributed Leadership',
      id: 'foster-and-develop-distributed-leadership',
    });
    expect(document.summary?.startsWith('In order to develop')).toBe(true);
    expect(document.summary?.includes('\n')).toBe(false);
    expect(document.summary).not.toMatch(/Narrative of Change|Glossary|Mentoring and/);
  });

  it('has 3 sections, 9 recommendations, 13 citations, 13 footnotes and 13 quotes, none untraced', () => {
    expect(document.sections).toHaveLength(3);
    expect(document.recommendations).toHaveLength(9);
    expect(citations(document)).toHaveLength(13);
    expect(document.footnotes).toHaveLength(13);
    expect(document.footnotes.flatMap(({ quotes }) => quotes)).toHaveLength(13);
    expect(untraced(document)).toEqual([]);
  });

  it('spreads its recommendations over the sections as 2, 3 and 4', () => {
    const sizes = document.sections.map(
      ({ id }) => document.recommendations.filter(({ section }) => section === id).length,
    );
    expect(sizes).toEqual([2, 3, 4]);
  });

  it('cites footnotes 1 to 13 in order, each once', () => {
    expect(citations(document).map(({ label }) => label)).toEqual(Array.from({ length: 13 }, (_, i) => `${i + 1}`));
    expect(document.footnotes.map(({ citedBy }) => citedBy.length)).toEqual(Array(13).fill(1));
  });

  it('has the themes of its footnotes', () => {
    const themes = labelsBy(document, (note) => attributions(note).flatMap((one) => one.themes.map(({ id }) => id)));
    expect(themes).toEqual({
      'capacity-building': ['2', '4', '10', '11', '12', '13'],
      'roles-and-responsibilities': ['3', '7', '8'],
      'community-health': ['9'],
      diversity: ['6'],
      partnerships: ['5'],
      'resource-allocation': ['1'],
    });
  });

  it('has the regions of its footnotes, with the basis of each', () => {
    const regions = labelsBy(document, (note) =>
      attributions(note)
        .flatMap((one) => one.regions.filter(({ vocabulary }) => vocabulary === 'wikimedia-2022'))
        .map(({ label, basis }) => `${label}, ${basis}`),
    );
    expect(regions).toEqual({
      'Sub-Saharan Africa, place': ['1', '2'],
      'South Asia, language': ['3', '7', '9'],
      'Latin America & Caribbean, place': ['4'],
      'East, Southeast Asia, & Pacific, place': ['5', '12'],
      'Northern & Western Europe, place': ['6'],
      'Northern & Western Europe, language': ['10'],
      'Middle East & North Africa, place': ['8'],
    });
  });

  it('has the dates of its footnotes', () => {
    const dates = labelsBy(document, (note) => attributions(note).map(({ date }) => date?.edtf ?? 'none'));
    expect(dates).toEqual({
      '2019-06': ['1', '6'],
      none: ['2', '11', '13'],
      '2019-03/2019-04': ['3', '7', '9'],
      '2019-07': ['4', '8'],
      '2019-05': ['5', '12'],
      '2019-09': ['10'],
    });
  });

  it('has two sources in footnote 9, one elsewhere, and 13 distinct ones in all', () => {
    const counts = document.footnotes.map((note) => attributions(note).flatMap(({ sources }) => sources).length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1]);
    const ids = document.footnotes.flatMap((note) =>
      attributions(note).flatMap(({ sources }) => sources.map(({ id }) => id)),
    );
    expect(new Set(ids).size).toBe(13);
  });

  it('takes the Hindi conversations of footnotes 3 and 7 for one source, and the two salons of 11 and 13 for two', () => {
    const sources = labelsBy(document, (note) =>
      attributions(note).flatMap((one) => one.sources.map(({ name }) => name)),
    );
    expect(sources['Hindi Community Conversations']).toEqual(['3', '7']);
    expect(sources['Wikipedia & Education youth salon']).toEqual(['11']);
    expect(sources['Wikipedia & Education UG salon']).toEqual(['13']);
    expect(sources['Wikimedia Community near Manilla - Philippines']).toEqual(['5']);
    expect(sources['Hindi Editor community']).toEqual(['9']);
    expect(sources['Hindi offline wikimedia community']).toEqual(['9']);
  });

  it('corrects the spelling of an area in footnote 8, openly', () => {
    const tags = document.footnotes[7]?.quotes.flatMap(({ attribution }) => attribution?.themes ?? []);
    expect(tags).toMatchObject([
      { id: 'roles-and-responsibilities', label: 'Roles & Responsibilities', basis: 'corrected' },
    ]);
  });
});

describe.skipIf(absent)('every page of the corpus', () => {
  const pages = [
    'community-input-create-cultural-change',
    'community-input-distributed-leadership',
    'community-input-evaluate-iterate-and-adapt',
    'community-input-provide-for-safety-and-security',
    'digest-2019-07-early-08',
    'report-benin-cotonou-salon',
    'report-morocco-salon',
    'translate-markup-sustainability',
  ];

  it.each(pages)('%s has spans that hold and a ledger with every line once', async (name) => {
    const { document, ledger, text } = await compile(name);
    expect(brokenSpans(document, text)).toEqual([]);
    expect(brokenLedger(ledger, text)).toEqual([]);
  });

  const counts = [
    {
      name: pages[0],
      kind: 'synthesis',
      sections: 1,
      recommendations: 10,
      nested: 6,
      citations: 6,
      untraced: 4,
      footnotes: 0,
    },
    {
      name: pages[2],
      kind: 'synthesis',
      sections: 2,
      recommendations: 8,
      nested: 0,
      citations: 10,
      untraced: 0,
      footnotes: 1,
    },
    {
      name: pages[3],
      kind: 'synthesis',
      sections: 4,
      recommendations: 12,
      nested: 0,
      citations: 10,
      untraced: 3,
      footnotes: 1,
    },
    {
      name: pages[4],
      kind: 'digest',
      sections: 2,
      recommendations: 0,
      nested: 0,
      citations: 0,
      untraced: 0,
      footnotes: 16,
    },
    {
      name: pages[6],
      kind: 'report',
      sections: 5,
      recommendations: 0,
      nested: 3,
      citations: 0,
      untraced: 0,
      footnotes: 6,
    },
    {
      name: pages[7],
      kind: 'other',
      sections: 0,
      recommendations: 0,
      nested: 0,
      citations: 0,
      untraced: 0,
      footnotes: 0,
    },
  ];

  it.each(counts)('$name is counted as a careful reader counts it', async ({ name, ...expected }) => {
    const { document } = await compile(name as string);
    expect({
      kind: document.kind,
      sections: document.sections.length,
      recommendations: document.recommendations.length,
      nested: nested(document).length,
      citations: citations(document).length,
      untraced: untraced(document).length,
      footnotes: document.footnotes.length,
    }).toEqual(expected);
  });

  it('finds the headings of the Morocco report without their edit links', async () => {
    const { document } = await compile('report-morocco-salon');
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Date and location',
      'Participant List',
      'What happened',
      'Summary of the discussion points',
      'Discussion Theme 1 (Advocacy)',
    ]);
  });

  it('takes the Benin page for a report of one day, and leaves its participants out', async () => {
    const { document, text } = await compile('report-benin-cotonou-salon');
    expect(document.kind).toBe('report');
    expect(document.event).toMatchObject({
      name: null,
      date: { edtf: '2019-08-03' },
      place: 'Campus Numérique Francophone in Cotonou, Bénin',
      duration: null,
      countries: ['BJ'],
      themes: [{ id: 'capacity-building', basis: 'stated' }],
    });
    const participants = [...text.matchAll(/^ +\d+\. ([^(\n]+)/gm)].map(([, name]) => name?.trim() ?? '');
    expect(participants.length).toBeGreaterThan(3);
    expect(document.event?.participants).toBe(participants.length);
    const json = JSON.stringify(document);
    for (const name of participants) expect(json.includes(name), 'a participant is named').toBe(false);
  });

  it('gives every discussion point of the Benin report, with its theme, date and country', async () => {
    const { document, text } = await compile('report-benin-cotonou-salon');
    const bullets = text.slice(text.indexOf('Discussion points')).match(/^ +• /gm) ?? [];
    expect(document.footnotes).toHaveLength(bullets.length);
    for (const note of document.footnotes) {
      const [attribution] = attributions(note);
      expect(attribution).toMatchObject({
        sources: [{ kind: 'salon', countries: ['BJ'] }],
        date: { edtf: '2019-08-03' },
        themes: [{ id: 'capacity-building', basis: 'stated' }],
      });
      expect(attribution?.regions.find(({ vocabulary }) => vocabulary === 'wikimedia-2022')).toMatchObject({
        id: 'sub-saharan-africa',
        basis: 'place',
      });
    }
  });

  it('gives date, place, country and themes of the Morocco report, and every discussion point under its own', async () => {
    const { document } = await compile('report-morocco-salon');
    expect(document.event).toMatchObject({
      name: 'Morocco Strategy Salon 2019',
      date: { edtf: '2019' },
      place: 'Mohammedia',
      countries: ['MA'],
      themes: [{ id: 'advocacy' }, { id: 'capacity-building' }],
    });
    const parents = document.footnotes.map(
      ({ parent }) => document.footnotes.find(({ id }) => id === parent)?.label ?? null,
    );
    expect(parents).toEqual([null, '1', '1', null, '4', null]);
    expect(document.footnotes.flatMap((note) => attributions(note)[0]?.themes ?? [])).toEqual(
      document.footnotes.map(() => expect.objectContaining({ id: 'advocacy', basis: 'heading' })),
    );
  });

  it('gives Morocco as the source of each point of the July digest, on 13 July 2019, about advocacy', async () => {
    const { document } = await compile('digest-2019-07-early-08');
    for (const note of document.footnotes) {
      expect(attributions(note)).toMatchObject([
        {
          sources: [{ name: 'Morocco Strategy Salon', kind: 'salon', countries: ['MA'] }],
          date: { start: '2019-07-13', end: '2019-07-13' },
          themes: [{ id: 'advocacy', basis: 'heading' }],
        },
      ]);
    }
  });
});
