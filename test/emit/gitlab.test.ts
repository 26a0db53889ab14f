import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/emit/gitlab.ts';
import { whole } from '../../src/emit/pieces.ts';
import type { FindingsResult } from '../../src/model/finding.ts';
import { NOT_WHOLE, RESULT, WITH_BASELINE } from '../helpers/findings.ts';

/** What https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format demands, as a schema. */
const FORM = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // “relative to the root of the repository”, without ./
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};
const validate = new Ajv().compile(FORM);

function report(result: FindingsResult) {
  const value = JSON.parse(whole(gitlab(result)));
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

it('a finding is an object with its rule, its severity and its line', () => {
  expect(report(RESULT)).toEqual([
    {
      description: 'found “Juni”, expected “June”',
      check_name: 'word-is-spelt-well',
      fingerprint: RESULT.findings[0]?.fingerprint,
      severity: 'minor',
      location: { path: 'pages/the lamp.txt', lines: { begin: 6, end: 6 } },
    },
    {
      description: 'found [3](again) {twice}, expected it once',
      check_name: 'footnote-is-defined-once',
      fingerprint: RESULT.findings[1]?.fingerprint,
      severity: 'major',
      location: { path: 'pages/the lamp.txt', lines: { begin: 8, end: 8 } },
    },
    {
      description: 'found no lamp, expected one',
      check_name: 'page-has-a-lamp',
      fingerprint: RESULT.findings[2]?.fingerprint,
      severity: 'info',
      location: { path: 'pages/dark.txt', lines: { begin: 1, end: 1 } },
    },
  ]);
});

it('what is known is left out', () => {
  expect(report(WITH_BASELINE)).toHaveLength(1);
});

it('the path is relative to the root, without ./', () => {
  const findings = RESULT.findings.map((finding) => ({ ...finding, path: `./${finding.path}` }));
  expect(report({ findings, documents: 1 })[0].location.path).toBe('pages/the lamp.txt');
});

describe('what could not be read or checked', () => {
  it('blocks, at its file', () => {
    expect(report(NOT_WHOLE).slice(RESULT.findings.length)).toMatchObject([
      {
        description: 'no such file',
        check_name: 'fault',
        severity: 'blocker',
        location: { path: 'pages/gone.txt', lines: { begin: 1, end: 1 } },
      },
      { description: 'house.js: rule page-is-ours failed: no lamp', location: { path: 'pages/fine.txt' } },
      { description: 'house.js: rule pages-are-ours failed: {0} 100%', location: { path: '.' } },
    ]);
  });

  it('is told where nothing is found', () => {
    const [only, ...more] = report({ findings: [], documents: 0, faults: [{ path: './gone.txt', message: 'no' }] });
    expect(more).toEqual([]);
    expect(only.location.path).toBe('gone.txt');
  });

  it('has the same fingerprint in every run, and one of its own', () => {
    const prints = (faults = NOT_WHOLE.faults) =>
      report({ findings: [], documents: 1, faults: faults ?? [] }).map(
        (one: { fingerprint: string }) => one.fingerprint,
      );
    expect(prints()).toEqual([...prints([...(NOT_WHOLE.faults ?? [])].reverse())].reverse());
    expect(new Set(prints()).size).toBe(3);
  });
});

it('no findings are an empty list', () => {
  expect(whole(gitlab({ findings: [], documents: 1 }))).toBe('[]\n');
});
