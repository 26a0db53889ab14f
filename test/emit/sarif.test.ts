import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whole } from '../../src/emit/pieces.ts';
import { sarif } from '../../src/emit/sarif.ts';
import type { FindingsResult } from '../../src/model/finding.ts';
import { run as runCommand } from '../cli/memory-world.ts';
import { FAULTY, PAGE } from '../cli/page.ts';
import { PLAIN } from '../helpers/emit.ts';
import { MISSPELT, NOT_WHOLE, PATH, RESULT, RULES, TEXT, UNPLACED, WITH_BASELINE } from '../helpers/findings.ts';
import { runOf, sarifFaults } from '../helpers/sarif.ts';

function log(result: FindingsResult): string {
  const text = whole(sarif(result, PLAIN));
  expect(sarifFaults(text)).toEqual([]);
  return text;
}

const run = (result: FindingsResult) => runOf(log(result));

describe('a log', () => {
  it('is the text of JSON.stringify, valid by the schema', () => {
    for (const result of [RESULT, WITH_BASELINE, { findings: [], documents: 0 }]) {
      const text = log(result);
      const again = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
      expect(text.replaceAll(/\[\s*\]/g, '[]')).toBe(again);
    }
  });

  it('is valid whatever stands in a page', () => {
    const property = fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 1 }),
      (words, path) => {
        log({ findings: [{ ...UNPLACED, message: words, path }], documents: 1, texts: new Map([[path, words]]) });
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  it('tells who speaks and how columns and lines count', () => {
    const { tool, columnKind, newlineSequences } = run(RESULT);
    expect(tool.driver).toMatchObject({ name: 'throughline', version: '0.1.0', semanticVersion: '0.1.0' });
    expect({ columnKind, newlineSequences }).toEqual({
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
    });
  });

  it('says whether the run was whole, and what went wrong', () => {
    expect(run(RESULT).invocations).toEqual([{ executionSuccessful: true }]);
    const uri = (path: string) => [{ physicalLocation: { artifactLocation: { uri: path, uriBaseId: '%SRCROOT%' } } }];
    expect(run(NOT_WHOLE).invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'no such file' }, locations: uri('pages/gone.txt') },
          { level: 'error', locations: uri('pages/fine.txt') },
          { level: 'error', message: { text: 'house.js: rule pages-are-ours failed: {{0}} 100%' } },
        ],
      },
    ]);
    expect(runOf(log({ ...RESULT, faults: [...(NOT_WHOLE.faults ?? []), ...(NOT_WHOLE.faults ?? [])] }))).toBeDefined();
  });

  it('names every file that was read or told of, relative and encoded', () => {
    expect(run(RESULT).artifacts).toEqual(
      ['pages/the%20lamp.txt', 'pages/dark.txt', 'pages/fine.txt'].map((uri) => ({
        location: { uri, uriBaseId: '%SRCROOT%' },
        roles: ['analysisTarget'],
      })),
    );
    expect(run({ findings: [{ ...UNPLACED, path: '/srv/a.txt' }], documents: 1 }).artifacts).toEqual([
      { location: { uri: 'file:///srv/a.txt' } },
    ]);
  });
});

describe('a rule', () => {
  const { rules = [] } = run(RESULT).tool.driver;

  it('has its words, its level and, where it has one on the web, its page', () => {
    expect(rules[1]).toEqual({
      id: 'word-is-spelt-well',
      shortDescription: { text: 'Every word is spelt well.' },
      fullDescription: { text: 'A slip.' },
      help: {
        text: 'A slip.\n\nIt is not found.\n\nMend it.\n\nWith --fix: Writes the word of the list.',
        markdown:
          'A slip.\n\n**Why it matters.** It is not found.\n\n**How to repair it.** Mend it.\n\n**What `--fix` does.** Writes the `word` of the list.',
      },
      defaultConfiguration: { level: 'note' },
      helpUri: 'https://lamps.example/rules/word-is-spelt-well',
    });
  });

  it('has braces doubled, and no link to a page beside it, which would lead nowhere', () => {
    expect(rules[0]?.help).toEqual({
      text: 'Two footnotes under [3], as in {{{{ref|3}}}}.\n\nA reader cannot tell which is meant.\n\nSee the guide.',
      markdown:
        'Two footnotes under `[3]`, as in `{{{{ref|3}}}}`.\n\n**Why it matters.** A reader cannot *tell* which is meant.\n\n**How to repair it.** See the guide.',
    });
    expect(rules[0]).not.toHaveProperty('helpUri');
  });

  it('of which nothing is known has its id', () => {
    expect(rules[2]).toEqual({ id: 'page-has-a-lamp' });
    expect(rules.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'page-has-a-lamp']);
  });
});

describe('a result', () => {
  const { results, tool } = run(RESULT);

  it('has its rule, level, message, place and fingerprint', () => {
    expect(results[1]).toEqual({
      ruleId: 'footnote-is-defined-once',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'found \\[3](again) {{twice}}, expected it once' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'pages/the%20lamp.txt', uriBaseId: '%SRCROOT%', index: 0 },
            region: {
              startLine: 8,
              startColumn: 1,
              endLine: 8,
              endColumn: 26,
              charOffset: TEXT.indexOf('3. Nobody trims it twice'),
              charLength: 25,
              snippet: { text: '3. Nobody trims it twice.' },
            },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'first defined here' },
          physicalLocation: expect.objectContaining({
            region: expect.objectContaining({ startLine: 7, endColumn: 10 }),
          }),
        },
      ],
      partialFingerprints: { 'throughline/v1': RESULT.findings[1]?.fingerprint },
    });
  });

  it('points at its rule', () => {
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(results.map(({ level }) => level)).toEqual(['warning', 'error', 'note']);
  });

  it('without a place has its file alone', () => {
    expect(results[2]?.locations?.[0]?.physicalLocation).not.toHaveProperty('region');
  });

  it('has a fix that, made, gives the text mended', () => {
    const [fix] = results[0]?.fixes ?? [];
    expect(fix?.description?.text).toBe('write “June”');
    const [change] = fix?.artifactChanges ?? [];
    expect(change?.artifactLocation).toMatchObject({ uri: 'pages/the%20lamp.txt', index: 0 });
    const [{ deletedRegion = {}, insertedContent } = {}] = change?.replacements ?? [];
    expect(deletedRegion).toEqual({
      startLine: 6,
      startColumn: 35,
      endLine: 6,
      endColumn: 39,
      charOffset: TEXT.indexOf('Juni'),
      charLength: 4,
    });
    const { charOffset = 0, charLength = 0 } = deletedRegion;
    expect(TEXT.slice(0, charOffset) + insertedContent?.text + TEXT.slice(charOffset + charLength)).toBe(
      TEXT.replace('Juni', 'June'),
    );
  });

  it('has a fix by offsets alone where the text is not at hand', () => {
    const [first] = run({ findings: [MISSPELT], documents: 1 }).results;
    expect(first?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion).toEqual({
      charOffset: TEXT.indexOf('Juni'),
      charLength: 4,
    });
  });

  it('says nothing of baselines and suppressions where there are none', () => {
    for (const result of results) {
      expect(result).not.toHaveProperty('baselineState');
      expect(result).not.toHaveProperty('suppressions');
    }
  });

  it('has no snippet of a region that is a page long', () => {
    const page = 'word '.repeat(1000);
    const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5001, offset: 5000 } };
    const { results: found } = run({
      findings: [{ ...UNPLACED, path: PATH, span }],
      documents: 1,
      texts: new Map([[PATH, page]]),
    });
    expect(found[0]?.locations?.[0]?.physicalLocation?.region).not.toHaveProperty('snippet');
  });
});

describe('with a baseline', () => {
  const { results } = run(WITH_BASELINE);

  it('every result says whether it is new, unchanged or absent', () => {
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'new', 'new', 'absent']);
    expect(results[3]?.locations?.[0]?.physicalLocation).not.toHaveProperty('region');
  });

  it('what is known is suppressed with who answers for it, and the others are said not to be', () => {
    expect(results.map(({ suppressions }) => suppressions?.map(({ kind, status }) => [kind, status]))).toEqual([
      [['external', 'accepted']],
      [['inSource', 'accepted']],
      [],
      [],
    ]);
    expect(results[0]?.suppressions?.[0]).toMatchObject({
      justification: 'the authors are asked',
      location: { physicalLocation: { artifactLocation: { uri: 'known.yaml' }, region: { startLine: 3 } } },
      properties: { by: 'baseline', owner: 'the lamp group', expires: '2030-01-31' },
    });
    expect(results[1]?.suppressions?.[0]).not.toHaveProperty('justification');
  });
});

describe('fingerprints', () => {
  const of = async (page: string) => {
    const { out } = await runCommand('check page.txt --format sarif --fail-on never', { 'page.txt': page });
    expect(sarifFaults(out)).toEqual([]);
    return runOf(out).results;
  };
  const prints = (results: Awaited<ReturnType<typeof of>>) =>
    results.map((one) => one.partialFingerprints?.['throughline/v1']).sort();
  const lineOf = (results: Awaited<ReturnType<typeof of>>) =>
    results.map((one) => one.locations?.[0]?.physicalLocation?.region?.startLine);
  const faulty = FAULTY.replace('June 2019', '31 June 2019').replace('Partnerships', 'Partnership');

  it('stay the same when lines move', async () => {
    const before = await of(faulty);
    const moved = await of(faulty.replaceAll('\n\n', '\n\n\n\n').replace('Learning', 'A line more.\n\nLearning'));
    expect(before.length).toBeGreaterThan(2);
    expect(lineOf(moved)).not.toEqual(lineOf(before));
    expect(prints(moved)).toEqual(prints(before));
  });

  it('are others for other faults', async () => {
    expect(prints(await of(faulty))).not.toEqual(prints(await of(PAGE)));
  });
});

it('a repair that is not made is not offered', () => {
  const [finding] = run({ ...RESULT, notMended: new Set([MISSPELT]) }).results;
  expect(run(RESULT).results[0]).toHaveProperty('fixes');
  expect(finding).not.toHaveProperty('fixes');
});
