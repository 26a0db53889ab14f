import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { reportMd } from '../../src/emit/report-md.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { reportData } from '../../src/summarize/report-data.ts';
import { anyCorpus, CATALOGUE, corpusOf, sampleCorpus } from '../helpers/corpus.ts';
import { PLAIN } from '../helpers/emit.ts';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);

function report(corpus: Corpus): string {
  return reportMd(reportData(corpus, CATALOGUE), PLAIN);
}

function nodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodes) : [])];
}

/** A corpus in which every count is large. */
function large(): Corpus {
  const labels = Array.from({ length: 15 }, (_, i) => `${i + 1}`);
  return corpusOf({
    title: 'Many Lamps',
    recommendations: labels.map((label) => ({
      text: `Light lamp ${label}.`,
      cites: [label, labels[Number(label) % 15] ?? '1'],
    })),
    footnotes: labels.map((label) => ({
      label,
      quotes: [
        { text: `Lamp ${label} is dark.`, sources: [`Salon ${label}`], themes: ['Advocacy'], regions: ['South Asia'] },
      ],
    })),
  });
}

describe('the report on the sample', () => {
  const text = report(sampleCorpus());

  test('has its parts in order', () => {
    expect(text.match(/^##? .*$/gm)).toEqual([
      '# What stands behind the recommendations of 2 documents',
      '## Overview',
      '## By theme',
      '## By region',
      '## Theme by region',
      '## Best supported',
      '## Resting on one source only',
      '## Without a source',
      '## Not heard',
      '## What is said about each theme',
      '## Not known',
      '## Evidence',
    ]);
  });

  test.each([
    '| Capacity Building | 2: [D1 \\[1\\]](#d1-n1), [D1 \\[2\\]](#d1-n2) | 2: [Delta salon](#s1), [Hill community](#s2) | 2: [D1 R1](#d1-r1), [D1 R2](#d1-r2) |',
    '| Roles & Responsibilities (inferred from the text) | 1: [D1 \\[3\\]](#d1-n3) |',
    '| [D1 R2](#d1-r2) Rotate every seat of a board after three years. | 3: ',
    '- [D2 R1](#d2-r1) Greet every newcomer by name. — [Delta salon](#s1) ([D2 \\[1\\]](#d2-n1))',
    '- [D1 R3](#d1-r3) Keep minutes of all meetings. — cites no footnote',
    '- [D1 R4](#d1-r4) Publish budgets in plain words. — cites a footnote that is not in the document',
    '- Regions, as far as known: Latin America & Caribbean. Footnotes without a region — 2: [D1 \\[3\\]](#d1-n3), [D1 \\[4\\]](#d1-n4).',
    '- Themes, as far as known: Advocacy. Footnotes without a theme — 2: [D1 \\[3\\]](#d1-n3), [D1 \\[4\\]](#d1-n4).',
    '| … quotes that name no source | 2: [D1 \\[2\\]](#d1-n2), [D1 \\[4\\]](#d1-n4) |',
    'Characteristic words: training, ',
    '| … recommendations that rest on a footnote | 3: [D1 R1](#d1-r1), [D1 R2](#d1-r2), [D2 R1](#d2-r1) |',
    '| … recommendations whose footnotes are not in the document | 1: [D1 R4](#d1-r4) |',
    '| Footnotes without a date, or with one that cannot be | 2: ',
    '> Many hands keep a lamp burning.',
    '\\[9\\] (not in the document)',
    'Some footnotes, sources and recommendations stand under more than one theme',
  ])('says %s', (words) => {
    expect(text).toContain(words);
  });
});

describe('the report on one large document', () => {
  const text = report(large());

  test('has a silence that is known where every region is', () => {
    expect(text).toContain('- Regions: Sub-Saharan Africa; Latin America & Caribbean.\n');
  });

  test('names the document, and its parts without a number for it', () => {
    expect(text).toMatch(/^# What stands behind “Many Lamps”\n/);
    expect(text).toContain('[R15](#d1-r15)');
    expect(text).not.toContain('D1');
  });

  test('links a number that counts too much for a cell to its list', () => {
    expect(text).toContain('| Recommendations | [15](#list-1) |');
    expect(text).toContain('<a id="list-1"></a>**Recommendations (15):** [R1](#d1-r1), ');
  });

  test('shows the first of the best supported', () => {
    expect(text).toContain('The first 10 of them in order of their number of sources, then of regions:');
    expect(text).toContain('No recommendation rests on one source only.');
    expect(text).toContain('Every recommendation names at least one source.');
    expect(text).toContain('Nothing stands under more than one theme.');
    expect(text).toContain('Every footnote stands in one cell.');
  });
});

test('a document with nothing in it is told so', () => {
  const text = report(corpusOf({ title: 'Empty' }));
  expect(text).toContain('There are no footnotes and no recommendations.');
  expect(text).toContain('No recommendations.\n\nNo footnotes.');
  expect(text).toContain('No recommendation rests on more than one source.');
});

test('a footnote that names no source is told so, and a catalogue all heard', () => {
  const corpus = corpusOf({
    title: 'T',
    recommendations: [{ text: 'a', cites: ['1'] }],
    footnotes: [{ label: '1', quotes: [{ text: '', sources: [], themes: ['Advocacy'] }] }],
  });
  const text = reportMd(reportData(corpus, { ...CATALOGUE, themes: CATALOGUE.themes.slice(0, 1), regions: [] }), PLAIN);
  expect(text).toContain('its footnotes name no source ([\\[1\\]](#d1-n1))');
  expect(text).toContain('- Themes: none; all are heard.');
  expect(text).toContain('Characteristic words: none that only this theme has.');
  expect(text).toContain('> (no words)');
});

const HOSTILE = '</a><img src=x onerror=alert(1)> [x](javascript:y) | `a` **b** # c\n\n- d\n\n<script>';

test('no words of a document become markup', () => {
  const corpus = corpusOf({
    title: HOSTILE,
    path: `${HOSTILE}.txt`,
    summary: HOSTILE,
    sections: [HOSTILE],
    recommendations: [{ text: HOSTILE, section: HOSTILE, cites: ['1', HOSTILE] }, { text: `1. ${HOSTILE}` }],
    footnotes: [
      {
        label: '1',
        quotes: [
          { text: HOSTILE, sources: [{ name: HOSTILE }, 'Hill'], themes: [HOSTILE], regions: [HOSTILE], date: HOSTILE },
        ],
      },
    ],
  });
  const all = nodes(parser.parse(report(corpus)));
  const html = all.flatMap((node) => (node.type === 'html' ? node.value : []));
  for (const tag of html) expect(tag).toMatch(/^(?:<a id="[a-z0-9-]+">|<\/a>|<a id="[a-z0-9-]+"><\/a>)$/);
  const links = all.flatMap((node) => (node.type === 'link' ? node.url : []));
  for (const url of links) expect(url).toMatch(/^#[a-z0-9-]+$/);
  expect(all.filter(({ type }) => ['image', 'inlineCode', 'code', 'linkReference'].includes(type))).toEqual([]);
  expect(all.flatMap((node) => (node.type === 'strong' ? textOf(node) : [])).filter((words) => words === 'b')).toEqual(
    [],
  );
});

test('for any corpus anchors are unique, every link has its anchor, and every number beside links counts them', () => {
  fc.assert(
    fc.property(anyCorpus(), (corpus) => {
      const text = report(corpus);
      const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);
      expect(new Set(anchors).size).toBe(anchors.length);
      for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
      for (const [cell, count] of text.matchAll(/\| (\d+): \[[^|]*(?= \|)/g)) {
        if (!cell.includes('\\|')) expect(cell.match(/\]\(#/g)).toHaveLength(Number(count));
      }
    }),
    { numRuns: 60 },
  );
});

describe('what persons decided', () => {
  const decision = { what: 'theme' as const, scheme: null, author: 'Ada', date: '2024-05-01', reason: 'So.', was: [] };

  test('is counted, with links to the items', () => {
    const corpus = sampleCorpus();
    const [first, second] = corpus.documents.flatMap(({ footnotes }) => footnotes);
    if (!first || !second) throw new Error('the sample has two footnotes');
    first.decisions = [
      { ...decision, action: 'add', value: 'advocacy' },
      { ...decision, action: 'add', value: 'diversity' },
    ];
    const one = report(corpus).split('## Decided by persons\n\n')[1]?.split('\n')[0];
    expect(one).toMatch(/^2 decisions of persons are in force\. .*: 1: \[D1 .*\]\(#d1-n1\)\.$/);
    second.decisions = [{ ...decision, action: 'confirm', value: 'none' }];
    expect(report(corpus)).toMatch(/3 decisions of persons are in force\. .*: 2: \[D1 /);
  });

  test('is not there where nobody decided', () => {
    expect(report(sampleCorpus())).not.toContain('Decided by persons');
  });
});
