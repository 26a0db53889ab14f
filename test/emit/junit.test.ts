import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../src/emit/junit.ts';
import { whole } from '../../src/emit/pieces.ts';
import type { FindingsResult } from '../../src/model/finding.ts';
import { NOT_WHOLE, RESULT, TWICE, UNPLACED, WITH_BASELINE } from '../helpers/findings.ts';
import { ROOT } from '../helpers/sources.ts';

const XSD = readFileSync(join(ROOT, 'test/emit/schemas/jenkins-junit.xsd'), 'utf8');

const xml = (result: FindingsResult) => whole(junit(result));

async function faults(...contents: string[]) {
  const files = contents.map((text, i) => ({ fileName: `${i}.xml`, contents: text }));
  const { errors } = await validateXML({ xml: files, schema: [{ fileName: 'junit.xsd', contents: XSD }] });
  return errors;
}

it('a document is a suite, a finding a test that failed, a page without findings a test that passed', () => {
  const text = xml(RESULT);
  expect(text.split('\n').filter((line) => line.includes('<test'))).toEqual([
    '<testsuites name="throughline" tests="4" failures="3" errors="0">',
    '  <testsuite name="pages/the lamp.txt" tests="2" failures="2" errors="0" skipped="0">',
    '    <testcase name="word-is-spelt-well: found “Juni”, expected “June”" classname="pages/the lamp.txt">',
    '    <testcase name="footnote-is-defined-once: found [3](again) {twice}, expected it once" classname="pages/the lamp.txt">',
    '  <testsuite name="pages/dark.txt" tests="1" failures="1" errors="0" skipped="0">',
    '    <testcase name="page-has-a-lamp: found no lamp, expected one" classname="pages/dark.txt">',
    '  <testsuite name="pages/fine.txt" tests="1" failures="0" errors="0" skipped="0">',
    '    <testcase name="no findings" classname="pages/fine.txt"/>',
  ]);
  expect(text).toContain(
    `<failure message="found “Juni”, expected “June”" type="warning">pages/the lamp.txt:6:35  warning  found “Juni”`,
  );
  expect(text).toContain(
    '\n  6 │ 1. A dry wick burns. (Lamp Salon, Juni 2019).\n    │                                   ^^^^\n',
  );
});

it('what is known is a test that was skipped, with who answers for it', () => {
  const text = xml(WITH_BASELINE);
  expect(text).toContain('<testsuite name="pages/the lamp.txt" tests="2" failures="0" errors="0" skipped="2">');
  expect(text).toContain(
    '<skipped>known by the baseline (known.yaml:3): the authors are asked (the lamp group, until 2030-01-31)</skipped>',
  );
});

it('two findings with the same words are two tests', () => {
  const names = xml({ findings: [TWICE, TWICE, UNPLACED], documents: 2 }).match(/<testcase name="[^"]*"/g);
  expect(new Set(names).size).toBe(3);
});

it('what went wrong is a test with an error, and no document of it has passed', () => {
  const text = xml(NOT_WHOLE);
  const suites = text.split('\n').filter((line) => line.includes('<testsuite'));
  expect([suites[0], ...suites.slice(3)]).toEqual([
    '<testsuites name="throughline" tests="6" failures="3" errors="3">',
    '  <testsuite name="pages/fine.txt" tests="1" failures="0" errors="1" skipped="0">',
    '  <testsuite name="pages/gone.txt" tests="1" failures="0" errors="1" skipped="0">',
    '  <testsuite name="throughline" tests="1" failures="0" errors="1" skipped="0">',
  ]);
  expect(text).toContain(
    '    <testcase name="fault: no such file" classname="pages/gone.txt">\n      <error message="no such file" type="fault">no such file</error>\n',
  );
  expect(text).not.toContain('no findings');
});

it('suites have names of their own, whatever the names of the files', () => {
  const paths = ['x\ny.txt', 'x y.txt', 'x  y.txt', 'x\\x0ay.txt', 'x\\x0ay.txt (2)', '\u001b[31mx.txt'];
  const names = xml({ findings: [], documents: 6, texts: new Map(paths.map((path) => [path, ''])) }).match(
    /<testsuite name="[^"]*"/g,
  );
  expect(new Set(names).size).toBe(6);
  expect(names?.at(-1)).toBe('<testsuite name="\\x1b[31mx.txt"');
});

it('is valid by the XSD that Jenkins publishes, whatever stands in a page', async () => {
  const evil = fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), { numRuns: 60, seed: 7 }).map((words) => ({
    ...UNPLACED,
    message: words,
    path: words,
    ruleId: `<${words}>`,
  }));
  const none = { findings: [], documents: 0 };
  expect(
    await faults(xml(RESULT), xml(WITH_BASELINE), xml(none), xml(NOT_WHOLE), xml({ findings: evil, documents: 60 })),
  ).toEqual([]);
  expect(await faults('<testsuites><testcase/></testsuites>')).not.toEqual([]);
});
