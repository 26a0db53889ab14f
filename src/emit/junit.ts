/** Findings as a test report, in the XML that began with JUnit. @module */
import type { CheckFault, Finding, FindingsResult } from '../model/finding.ts';
import { visible } from '../text/control.ts';
import { groupBy } from '../text/group.ts';
import { unique } from '../text/order.ts';
import { oneLine } from './clean.ts';
import { answeredFor, findingFrame } from './findings-text.ts';
import { attributes, escapeXml } from './xml.ts';

const TOOL = 'throughline';

/** What a suite is: a document, or another file that findings are about. */
interface Suite {
  name: string;
  findings: readonly Finding[];
  faults: readonly CheckFault[];
}

/**
 * A suite a document. A finding is a failed test, named by its rule and its message, so that it keeps its name when lines
 * move; what is known is a skipped one; a document without findings is one test that passed. What could not be read or
 * checked is a test with an error, in a suite of the tool where it is about no document. There is no time in it: the same input gives the same bytes. The form is the one that Jenkins publishes as `junit-10.xsd`, and that GitLab
 * reads.
 */
export function* junit(result: FindingsResult): Generator<string> {
  const suites = suitesOf(result);
  const { tests, failures, errors } = countsOf(suites);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: TOOL, tests, failures, errors })}>\n`;
  for (const one of suites) yield* suite(one, result);
  yield '</testsuites>\n';
}

function suitesOf({ findings, texts = new Map(), faults = [] }: FindingsResult): Suite[] {
  const found = groupBy(findings, ({ path }) => path);
  const lost = groupBy(faults, ({ path }) => path);
  const paths = unique([...texts.keys(), ...found.keys(), ...lost.keys()]);
  const nameOf = distinct();
  return paths.map((path) => ({
    name: nameOf(path === null ? TOOL : visible(path)),
    findings: path === null ? [] : (found.get(path) ?? []),
    faults: lost.get(path) ?? [],
  }));
}

function* suite(one: Suite, result: FindingsResult): Generator<string> {
  const { name: classname, findings, faults } = one;
  yield `  <testsuite${attributes({ name: classname, ...countsOf([one]) })}>\n`;
  if (isClean(one)) yield `    <testcase${attributes({ name: 'no findings', classname })}/>\n`;
  const nameOf = distinct();
  const test = (name: string, came: string) =>
    `    <testcase${attributes({ name: nameOf(name), classname })}>\n      ${came}\n    </testcase>\n`;
  for (const { message } of faults) {
    const words = oneLine(message);
    yield test(`fault: ${words}`, `<error${attributes({ message: words, type: 'fault' })}>${escapeXml(words)}</error>`);
  }
  for (const finding of findings)
    yield test(`${finding.ruleId}: ${oneLine(finding.message)}`, outcome(finding, result));
  yield '  </testsuite>\n';
}

/** Gives each name as it is the first time, and with a number after that. */
function distinct(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    let nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    if (nth === 1) return name;
    while (taken.has(`${name} (${nth})`)) nth++;
    taken.set(`${name} (${nth})`, 1);
    taken.set(name, nth);
    return `${name} (${nth})`;
  };
}

function outcome(finding: Finding, result: FindingsResult): string {
  const { known, message, severity } = finding;
  if (known) return `<skipped>${escapeXml(`known ${oneLine(answeredFor(known))}`)}</skipped>`;
  const words = lines(findingFrame(finding, result));
  return `<failure${attributes({ message: oneLine(message), type: severity })}>${words}</failure>`;
}

/** Line breaks stand as they are in an element: a reader of the file sees the frame. */
function lines(text: string): string {
  return text.split('\n').map(escapeXml).join('\n');
}

function isClean({ findings, faults }: Suite): boolean {
  return findings.length === 0 && faults.length === 0;
}

function countsOf(suites: readonly Suite[]): { tests: number; failures: number; errors: number; skipped: number } {
  const findings = suites.flatMap((one) => one.findings);
  const errors = suites.flatMap(({ faults }) => faults).length;
  const skipped = findings.filter(({ known }) => known !== undefined).length;
  const tests = findings.length + errors + suites.filter(isClean).length;
  return { tests, failures: findings.length - skipped, errors, skipped };
}
