/** Findings as a test report, in the XML that began with JUnit. @module */
import type { Finding, FindingsResult } from '../model/finding.ts';
import { append } from '../text/group.ts';
import { oneLine } from './clean.ts';
import { answeredFor, findingFrame } from './findings-text.ts';
import { attributes, escapeXml } from './xml.ts';

/** What a suite is: a document, or another file that findings are about. */
interface Suite {
  path: string;
  findings: readonly Finding[];
}

/**
 * A suite a document. A finding is a failed test, named by its rule and its message, so that it keeps its name when lines
 * move; what is known is a skipped one; a document without findings is one test that passed. There is no time in it:
 * the same input gives the same bytes. The form is the one that Jenkins publishes as `junit-10.xsd`, and that GitLab
 * reads.
 */
export function* junit(result: FindingsResult): Generator<string> {
  const suites = suitesOf(result);
  const totals = countsOf(suites.flatMap(({ findings }) => findings));
  const passed = suites.filter(({ findings }) => findings.length === 0).length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${attributes({ name: 'throughline', tests: totals.tests + passed, failures: totals.failures, errors: 0 })}>\n`;
  for (const one of suites) yield* suite(one, result);
  yield '</testsuites>\n';
}

function suitesOf({ findings, texts = new Map() }: FindingsResult): Suite[] {
  const byPath = new Map<string, Finding[]>([...texts.keys()].map((path) => [path, []]));
  for (const finding of findings) append(byPath, finding.path, finding);
  return [...byPath].map(([path, all]) => ({ path, findings: all }));
}

function* suite({ path, findings }: Suite, result: FindingsResult): Generator<string> {
  const { tests, failures, skipped } = countsOf(findings);
  const name = oneLine(path);
  const counts = { tests: Math.max(tests, 1), failures, errors: 0, skipped };
  yield `  <testsuite${attributes({ name, ...counts })}>\n`;
  if (tests === 0) yield `    <testcase${attributes({ name: 'no findings', classname: name })}/>\n`;
  const twins = new Map<string, number>();
  for (const finding of findings) {
    const title = `${finding.ruleId}: ${oneLine(finding.message)}`;
    const nth = (twins.get(title) ?? 0) + 1;
    twins.set(title, nth);
    yield `    <testcase${attributes({ name: nth === 1 ? title : `${title} (${nth})`, classname: name })}>\n`;
    yield `      ${outcome(finding, result)}\n    </testcase>\n`;
  }
  yield '  </testsuite>\n';
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

function countsOf(findings: readonly Finding[]): { tests: number; failures: number; skipped: number } {
  const skipped = findings.filter(({ known }) => known !== undefined).length;
  return { tests: findings.length, failures: findings.length - skipped, skipped };
}
